#include "document/plan_edits.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "domain/check.h"
#include "domain/edit.h"
#include "domain/uid.h"
#include "domain/uncertain_fields.h"

namespace jw {
namespace {

tl::unexpected<Error> unknownRow(std::string_view uid)
{
    return fail({.kind = Error::Kind::UnknownName, .field = std::string(uid), .text = std::string(uid)});
}

std::string capitalized(std::string_view word)
{
    std::string text(word);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

const std::string* textMember(const Members& row, std::string_view key)
{
    const auto found = row.find(key);
    return found == row.end() ? nullptr : found->second.as<std::string>();
}

/// Tables whose rows are part of a row of another table.
struct Part {
    std::string_view table, field, owner;
};
constexpr std::array parts{Part{NodeGroup::table, "fleet", Fleet::table},
                           Part{Tariff::table, "site", Site::table},
                           Part{Assignment::table, "workload", Workload::table}};

/// Copies rows with all that is part of them or noted beside them.
class Duplicator {
public:
    explicit Duplicator(Plan& plan) : m_plan(plan) {}

    Result<std::string> copy(const std::string& uid)
    {
        const RowRef row = findRow(m_plan, uid);
        if (!row || !row.table->insert || !row.table->hasUid)
            return unknownRow(uid);
        auto made = copyRow(row, row.at + 1, {});
        if (!made)
            return made;
        for (const Part& part : parts)
            if (part.owner == row.table->name)
                if (auto ok = copyParts(part, uid, *made); !ok)
                    return fail(ok.error());
        if (auto ok = copyBeside(); !ok)
            return fail(ok.error());
        return made;
    }

private:
    /// `changes` replaces members, such as the reference to the owner.
    Result<std::string> copyRow(RowRef row, std::size_t at, const Members& changes)
    {
        Value copy = membersOf(row.table->fields, row.in(m_plan));
        Members& members = *copy.as<Members>();
        const std::string old = row.table->rowId(row.in(m_plan)), uid = newUid();
        members.insert_or_assign("uid", uid);
        for (const auto& [key, value] : changes)
            members.insert_or_assign(key, value);
        if (const std::string* name = textMember(members, "name");
            name && row.table->name != Accelerator::table)
            members.insert_or_assign("name", nameOfCopy(*row.table, members, *name));
        m_copies.emplace(old, uid);
        return row.table->insert(m_plan, at, copy, std::string(row.table->name)).map([&] { return uid; });
    }

    std::string nameOfCopy(const TableInfo& table, const Members& members, const std::string& name) const
    {
        const std::string* fleet = table.name == NodeGroup::table ? textMember(members, "fleet") : nullptr;
        return freeName(m_plan, table.name, name, fleet ? *fleet : std::string());
    }

    Result<void> copyParts(const Part& part, const std::string& owner, const std::string& copyOfOwner)
    {
        const TableInfo* table = findTable(part.table);
        const std::size_t size = table->size(m_plan);
        for (std::size_t at = 0; at < size; ++at) {
            const RowRef row{table, at};
            if (rowText(m_plan, row, part.field) != owner)
                continue;
            const Members changes{{std::string(part.field), Value(copyOfOwner)}};
            if (auto ok = copyRow(row, table->size(m_plan), changes); !ok)
                return fail(ok.error());
        }
        return {};
    }

    /// Rows without a uid that name a copied row: overrides of a scenario; labels, notes, sources,
    /// distributions of any row.
    Result<void> copyBeside()
    {
        for (const TableInfo& table : tables()) {
            if (table.hasUid || !table.insert)
                continue;
            const std::string_view key = table.name == Override::table ? "scenario" : "entity_uid";
            const std::size_t size = table.size(m_plan);
            for (std::size_t at = 0; at < size; ++at) {
                Value row = membersOf(table.fields, table.row(m_plan, at));
                const auto copy = m_copies.find(rowText(m_plan, {&table, at}, key));
                if (copy == m_copies.end())
                    continue;
                row.as<Members>()->insert_or_assign(std::string(key), Value(copy->second));
                if (table.name == Uncertainty::table)
                    row.as<Members>()->insert_or_assign("dimension",
                                                        static_cast<double>(newDimension(m_plan)));
                if (auto ok = table.insert(m_plan, table.size(m_plan), row, std::string(table.name)); !ok)
                    return ok;
            }
        }
        return {};
    }

    Plan& m_plan;
    std::map<std::string, std::string> m_copies; ///< uid -> uid of the copy
};

} // namespace

Result<std::string> insertRow(Plan& plan, std::string_view table, Members given)
{
    const TableInfo* info = findTable(table);
    if (!info || !info->insert)
        return unknownRow(table);
    const FieldInfo* name = findField(info->fields, "name");
    if (name && name->required && !given.contains("name")) {
        const std::string* fleet = textMember(given, "fleet");
        given.emplace("name",
                      freeName(plan, table, capitalized(kindWord(table)), fleet ? *fleet : std::string()));
    }
    return insertGiven(plan, table, std::move(given));
}

Result<std::string> addRow(PlanDocument& document, std::string_view table, Members given)
{
    Plan probe = *document.plan(); // for its title in the history
    const auto uid = insertRow(probe, table, std::move(given));
    if (!uid)
        return uid;
    const EditText text = addText(probe, {findTable(table), findTable(table)->size(probe) - 1});
    const auto take = [&](Plan& plan) -> Result<void> {
        plan = probe;
        return {};
    };
    return document.edit(text, take).map([&] { return *uid; });
}

Result<void> removeRows(PlanDocument& document, const std::vector<std::string>& uids)
{
    const Plan& plan = *document.plan();
    for (const std::string& uid : uids)
        if (const RowRef row = findRow(plan, uid); !row || !row.table->erase)
            return unknownRow(uid);
    if (uids.empty())
        return {};
    const RowRef first = findRow(plan, uids.front());
    return document.edit(uids.size() == 1 ? removeText(plan, first) : removeText(uids.size(), *first.table),
                         [&](Plan& next) -> Result<void> {
                             for (const std::string& uid : uids)
                                 removeRow(next, uid);
                             return {};
                         });
}

Result<std::string> duplicateRow(PlanDocument& document, const std::string& uid)
{
    const Plan& plan = *document.plan();
    const RowRef row = findRow(plan, uid);
    if (!row)
        return unknownRow(uid);
    Plan next = plan;
    const auto copy = Duplicator(next).copy(uid);
    if (!copy)
        return copy;
    if (row.table->name == Workload::table && problems(next).size() > document.problems().size())
        if (auto ok = setField(next, *copy, "enabled", false); !ok)
            return fail(ok.error());
    const auto take = [&](Plan& changed) -> Result<void> {
        changed = next;
        return {};
    };
    return document.edit(duplicateText(plan, row), take).map([&] { return *copy; });
}

Result<void> reorderRow(Plan& plan, const std::string& uid, const std::string& before)
{
    const RowRef row = findRow(plan, uid), target = before.empty() ? RowRef{} : findRow(plan, before);
    if (!row || !row.table->reorder || (!before.empty() && target.table != row.table))
        return unknownRow(row ? before : uid);
    if (uid == before)
        return {};
    std::vector<std::size_t> order(row.table->size(plan));
    std::iota(order.begin(), order.end(), std::size_t{0});
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(row.at));
    order.insert(target ? std::ranges::find(order, target.at) : order.end(), row.at);
    if (row.table->name == Scenario::table)
        std::stable_partition(order.begin(), order.end(), [](std::size_t at) { return at == 0; });
    row.table->reorder(plan, order);
    return {};
}

Result<void> moveRow(PlanDocument& document, const std::string& uid, const std::string& before)
{
    const RowRef row = findRow(*document.plan(), uid);
    if (!row)
        return unknownRow(uid);
    return document.edit(moveText(*document.plan(), row),
                         [&](Plan& plan) { return reorderRow(plan, uid, before); });
}

} // namespace jw
