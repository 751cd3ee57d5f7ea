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

RowRef findNamed(const Plan& plan, std::string_view table, std::string_view nameOrUid)
{
    const TableInfo* info = findTable(table);
    for (std::size_t at = 0; info && at < info->size(plan); ++at)
        if (const RowRef row{info, at};
            nameOf(plan, row) == nameOrUid || info->rowId(row.in(plan)) == nameOrUid)
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

/// What an assignment's path calls it by: its work and machines.
struct AssignedNames {
    std::string workload, fleet, group; ///< fleet "": any
};

/// uids of the groups that may be meant.
std::vector<std::string_view> groupsNamed(const Plan& plan, const AssignedNames& names)
{
    if (!names.fleet.empty()) {
        const RowRef row = findGroup(plan, names.fleet, names.group);
        return row ? std::vector<std::string_view>{plan.groups[row.at].uid} : std::vector<std::string_view>{};
    }
    std::vector<std::string_view> uids{names.group};
    for (const NodeGroup& group : plan.groups)
        if (group.name == names.group)
            uids.push_back(group.uid);
    return uids;
}

RowRef findAssigned(const Plan& plan, const AssignedNames& names)
{
    const RowRef named = findNamed(plan, Workload::table, names.workload);
    const std::string& workload = named ? plan.workloads[named.at].uid : names.workload;
    const std::vector<std::string_view> groups = groupsNamed(plan, names);
    for (std::size_t at = 0; at < plan.assignments.size(); ++at)
        if (const Assignment& given = plan.assignments[at];
            given.workload == workload &&
            std::ranges::find(groups, std::string_view(given.group)) != groups.end())
            return {findTable(Assignment::table), at};
    return {};
}

/// "chat/own", or "chat/F1/own" where the work is on two groups of that name; its uid where even so another
/// is found.
std::string assignedPath(const Plan& plan, RowRef row)
{
    const Assignment& given = plan.assignments[row.at];
    const RowRef workload = findRow(plan, Workload::table, given.workload);
    const RowRef group = findRow(plan, NodeGroup::table, given.group);
    AssignedNames names{.workload = workload ? nameOf(plan, workload) : given.workload,
                        .fleet = {},
                        .group = group ? nameOf(plan, group) : given.group};
    const auto isFound = [&] {
        const RowRef found = findAssigned(plan, names);
        return found && found.at == row.at;
    };
    const std::string head = quotedName(names.workload) + '/', tail = quotedName(names.group);
    if (isFound())
        return head + tail;
    const RowRef fleet = group ? findRow(plan, Fleet::table, plan.groups[group.at].fleet) : RowRef{};
    names.fleet = fleet ? nameOf(plan, fleet) : std::string();
    return fleet && isFound() ? head + quotedName(names.fleet) + '/' + tail : quotedName(given.uid);
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
    if (parts.front() == Assignment::table && parts.size() > 3) {
        const std::size_t fleet = parts.size() > 4 ? 1 : 0;
        row = findAssigned(plan, {parts[1], fleet ? parts[2] : std::string(), parts[2 + fleet]});
        return row ? 3 + fleet : 0;
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
    const bool assigned = row.table->name == Assignment::table;
    return std::string(row.table->name) + '/' +
           (assigned ? assignedPath(plan, row) : quotedName(nameOf(plan, row)));
}

std::string fieldPath(const std::string& row, std::string_view field)
{
    std::string path = row + '/' + std::string(field);
    std::replace(path.end() - static_cast<std::ptrdiff_t>(field.size()), path.end(), '.', '/');
    return path;
}

std::string pathOf(const Plan& plan, RowRef row, std::string_view field)
{
    return fieldPath(pathOf(plan, row), field);
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
