#include "domain/diff.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "domain/edit.h"

namespace jw {
namespace {

using Places = std::unordered_map<std::string, std::size_t>; ///< row id -> position

Places placesOf(const TableInfo& table, const Plan& plan)
{
    Places places;
    for (std::size_t at = 0; at < table.size(plan); ++at)
        places.emplace(table.rowId(table.row(plan, at)), at);
    return places;
}

Value wholeRow(const TableInfo& table, const Plan& plan, std::size_t at)
{
    Value row = membersOf(table.fields, table.row(plan, at));
    row.as<Members>()->emplace("ord", static_cast<double>(at));
    return row;
}

class Differ {
public:
    Differ(const TableInfo& table, const Plan& before, const Plan& after, std::vector<Change>& out)
        : m_table(table),
          m_before(before),
          m_after(after),
          m_old(placesOf(table, before)),
          m_new(placesOf(table, after)),
          m_out(out)
    {
    }

    void run()
    {
        for (std::size_t at = 0; at < m_table.size(m_before); ++at)
            if (const std::string id = idOf(m_before, at); !m_new.contains(id))
                add(id, "", wholeRow(m_table, m_before, at), {});
        std::vector<std::size_t> kept; // old places, in the new order
        for (std::size_t at = 0; at < m_table.size(m_after); ++at) {
            const std::string id = idOf(m_after, at);
            const auto old = m_old.find(id);
            if (old == m_old.end()) {
                add(id, "", {}, wholeRow(m_table, m_after, at));
                continue;
            }
            kept.push_back(old->second);
            fields(id, old->second, at);
        }
        if (!std::ranges::is_sorted(kept))
            moved();
    }

private:
    std::string idOf(const Plan& plan, std::size_t at) const { return m_table.rowId(m_table.row(plan, at)); }

    void add(const std::string& id, std::string field, Value before, Value after)
    {
        m_out.push_back(
            {std::string(m_table.name), id, std::move(field), std::move(before), std::move(after)});
    }

    void fields(const std::string& id, std::size_t old, std::size_t now)
    {
        const void* before = m_table.row(m_before, old);
        const void* after = m_table.row(m_after, now);
        for (const FieldInfo& info : m_table.fields) {
            Value a = info.get(before), b = info.get(after);
            if (a == b)
                continue;
            if (info.kind == FieldKind::Record)
                members(id, std::string(info.key) + '.', *a.as<Members>(), *b.as<Members>());
            else
                add(id, std::string(info.key), std::move(a), std::move(b));
        }
    }

    void members(const std::string& id, const std::string& prefix, const Members& a, const Members& b)
    {
        for (const auto& [key, value] : a) {
            const auto other = b.find(key);
            member(id, prefix + key, value, other == b.end() ? Value() : other->second);
        }
        for (const auto& [key, value] : b)
            if (!a.contains(key))
                member(id, prefix + key, {}, value);
    }

    /// A record is compared by its own members, also with one that is not there.
    void member(const std::string& id, const std::string& field, const Value& before, const Value& after)
    {
        static const Members nothing;
        const Members* a = before.as<Members>();
        const Members* b = after.as<Members>();
        if (a || b)
            members(id, field + '.', a ? *a : nothing, b ? *b : nothing);
        else if (!(before == after))
            add(id, field, before, after);
    }

    void moved()
    {
        for (std::size_t at = 0; at < m_table.size(m_after); ++at)
            if (const auto old = m_old.find(idOf(m_after, at)); old != m_old.end())
                add(old->first, "ord", static_cast<double>(old->second), static_cast<double>(at));
    }

    const TableInfo& m_table;
    const Plan& m_before;
    const Plan& m_after;
    Places m_old, m_new;
    std::vector<Change>& m_out;
};

} // namespace

std::vector<Change> diff(const Plan& before, const Plan& after)
{
    std::vector<Change> changes;
    for (const TableInfo& table : tables())
        if (!table.shared(before, after))
            Differ(table, before, after, changes).run();
    return changes;
}

namespace {

/// The changes of one table, applied: removals, fields, then additions and places.
class Applier {
public:
    Applier(const TableInfo& table, Plan& plan) : m_table(table), m_plan(plan) {}

    Result<void> run(const std::vector<const Change*>& changes)
    {
        for (const Change* c : changes)
            if (c->field.empty() && c->after.isNull())
                if (auto ok = remove(c->uid); !ok)
                    return ok;
        const Places places = placesOf(m_table, m_plan);
        for (const Change* c : changes)
            if (!c->field.empty())
                if (auto ok = change(*c, places); !ok)
                    return ok;
        return arrange(changes);
    }

private:
    [[nodiscard]] tl::unexpected<Error> unknown(const std::string& uid) const
    {
        return fail({.kind = Error::Kind::UnknownName, .field = std::string(m_table.name), .text = uid});
    }

    Result<void> remove(const std::string& uid)
    {
        const RowRef row = findRow(m_plan, m_table.name, uid);
        if (!row || !m_table.erase)
            return unknown(uid);
        m_table.erase(m_plan, row.at);
        return {};
    }

    Result<void> change(const Change& c, const Places& places)
    {
        const auto place = places.find(c.uid);
        if (place == places.end())
            return unknown(c.uid);
        if (c.field == "ord") {
            if (c.after.as<double>())
                m_fixed.emplace(static_cast<std::size_t>(*c.after.as<double>()), c.uid);
            return {};
        }
        return setField(m_plan, RowRef{&m_table, place->second}, c.field, c.after);
    }

    /// Added and moved rows stand at the places their "ord" names, the others fill the rest in their old
    /// order.
    Result<void> arrange(const std::vector<const Change*>& changes)
    {
        for (const Change* c : changes)
            if (c->field.empty() && !c->after.isNull())
                if (auto ok = append(*c); !ok)
                    return ok;
        return m_fixed.empty() ? Result<void>{} : order();
    }

    Result<void> append(const Change& c)
    {
        Value row = c.after;
        Members* members = row.as<Members>();
        const Value* ord = row.find("ord");
        if (!members || !ord || !ord->as<double>() || !m_table.insert)
            return fail({.kind = Error::Kind::WrongType,
                         .field = std::string(m_table.name),
                         .text = "a row with ord"});
        m_fixed.emplace(static_cast<std::size_t>(*ord->as<double>()), c.uid);
        members->erase("ord");
        return m_table.insert(m_plan, m_table.size(m_plan), row, std::string(m_table.name));
    }

    Result<void> order()
    {
        const Places places = placesOf(m_table, m_plan);
        const std::size_t count = m_table.size(m_plan);
        std::vector<bool> taken(count, false);
        std::vector<std::size_t> from(count, count);
        for (const auto& [at, uid] : m_fixed) {
            const auto place = places.find(uid);
            if (at >= count || place == places.end())
                return unknown(uid);
            from[at] = place->second;
            taken[place->second] = true;
        }
        std::size_t next = 0;
        for (std::size_t& source : from)
            if (source == count) {
                while (taken[next])
                    ++next;
                source = next++;
            }
        m_table.reorder(m_plan, from);
        return {};
    }

    const TableInfo& m_table;
    Plan& m_plan;
    std::map<std::size_t, std::string> m_fixed; ///< place -> row id
};

} // namespace

Result<Plan> applied(const std::vector<Change>& changes, const Plan& plan)
{
    Plan result = plan;
    for (const TableInfo& table : tables()) {
        std::vector<const Change*> own;
        for (const Change& change : changes)
            if (change.table == table.name)
                own.push_back(&change);
        if (own.empty())
            continue;
        if (auto ok = Applier(table, result).run(own); !ok)
            return fail(ok.error());
    }
    return result;
}

std::vector<Change> reversed(std::vector<Change> changes)
{
    for (Change& change : changes)
        std::swap(change.before, change.after);
    return changes;
}

} // namespace jw
