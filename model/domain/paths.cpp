#include "domain/paths.h"

#include <algorithm>

#include "domain/edit.h"

namespace jw {
namespace {

std::string nameOf(const Plan& plan, RowRef row)
{
    const std::string name = rowText(plan, row, "name");
    return name.empty() ? row.table->rowId(row.in(plan)) : name;
}

/// Of an assignment: "chat on own".
std::string assignedName(const Plan& plan, RowRef row)
{
    const Assignment& given = plan.assignments[row.at];
    const auto title = [&](const std::string& uid) {
        const RowRef of = findRow(plan, uid);
        return of ? nameOf(plan, of) : uid;
    };
    return title(given.workload) + " on " + title(given.group);
}

RowRef findNamed(const Plan& plan, std::string_view table, std::string_view nameOrUid)
{
    const TableInfo* info = findTable(table);
    for (std::size_t at = 0; info && at < info->size(plan); ++at)
        if (const RowRef row{info, at}; nameOf(plan, row) == nameOrUid ||
                                        info->rowId(row.in(plan)) == nameOrUid ||
                                        (table == Assignment::table && assignedName(plan, row) == nameOrUid))
            return row;
    return {};
}

RowRef findGroup(const Plan& plan, std::string_view fleet, std::string_view group)
{
    const RowRef owner = findNamed(plan, Fleet::table, fleet);
    for (std::size_t at = 0; owner && at < plan.groups.size(); ++at)
        if (const NodeGroup& g = plan.groups[at];
            g.fleet == plan.fleets[owner.at].uid && (g.name == group || g.uid == group))
            return {findTable(NodeGroup::table), at};
    return {};
}

std::string dotted(const std::vector<std::string>& parts, std::size_t from)
{
    std::string field;
    for (std::size_t i = from; i < parts.size(); ++i)
        field.append(field.empty() ? "" : ".").append(parts[i]);
    return field;
}

/// How many parts name the row; 0 when none does.
std::size_t rowParts(const Plan& plan, const std::vector<std::string>& parts, RowRef& row)
{
    if (parts.front() == "plan") {
        row = findRow(plan, "plan");
        return 1;
    }
    if (parts.front() == "fleets" && parts.size() > 3) {
        const std::size_t skip = parts[2] == "groups" ? 1 : 0;
        row = findGroup(plan, parts[1], parts[2 + skip]);
        return row ? 3 + skip : 0;
    }
    const std::string_view table =
        parts.front() == "groups" ? NodeGroup::table : std::string_view(parts.front());
    row = parts.size() > 1 ? findNamed(plan, table, parts[1]) : RowRef{};
    return row ? 2 : 0;
}

} // namespace

std::vector<std::string> splitPath(std::string_view path)
{
    std::vector<std::string> parts{{}};
    bool quoted = false;
    for (const char c : path) {
        if (c == '"')
            quoted = !quoted;
        else if (c == '/' && !quoted)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::string quotedName(const std::string& name)
{
    return name.find('/') == std::string::npos ? name : '"' + name + '"';
}

std::string workloadHead(const std::string& name)
{
    return std::string(Workload::table) + '/' + quotedName(name) + '/';
}

std::string pathOf(const Plan& plan, RowRef row)
{
    if (row.table->name == "plan")
        return "plan";
    if (row.table->name == NodeGroup::table) {
        const NodeGroup& group = plan.groups[row.at];
        const RowRef fleet = findRow(plan, Fleet::table, group.fleet);
        const std::string owner = fleet ? nameOf(plan, fleet) : group.fleet;
        return "fleets/" + quotedName(owner) + '/' + quotedName(group.name);
    }
    return std::string(row.table->name) + '/' + quotedName(nameOf(plan, row));
}

std::string pathOf(const Plan& plan, RowRef row, std::string_view field)
{
    std::string path = pathOf(plan, row) + '/' + std::string(field);
    std::replace(path.end() - static_cast<std::ptrdiff_t>(field.size()), path.end(), '.', '/');
    return path;
}

std::string shownPath(const Plan& plan, RowRef row, std::string_view field)
{
    const std::string path = pathOf(plan, row, field);
    const std::string name = row.table->name == Assignment::table ? assignedName(plan, row) : std::string();
    if (name.empty() || findNamed(plan, Assignment::table, name).at != row.at) // another one is called so
        return path;
    const std::string own = pathOf(plan, row);
    return std::string(row.table->name) + '/' + quotedName(name) + path.substr(own.size());
}

Result<FieldRef> fieldAt(const Plan& plan, std::string_view path)
{
    const std::vector<std::string> parts = splitPath(path);
    FieldRef found;
    std::size_t used = rowParts(plan, parts, found.row);
    if (used == 0 && (found.row = findRow(plan, parts.front())))
        used = 1; // a uid alone
    if (used == 0)
        return fail({.kind = Error::Kind::UnknownName,
                     .field = std::string(path),
                     .text = parts.size() > 1 ? parts[1] : parts.front()});
    found.field = dotted(parts, used);
    if (!fieldInfo(plan, found.row, found.field))
        return fail({.kind = Error::Kind::UnknownField, .field = std::string(path), .text = found.field});
    return found;
}

} // namespace jw
