// Paths for people: "sites/Ashburn/pue", "workloads/chat/inputs/users", "fleets/F1/own/nodes".
#pragma once

#include <string>

#include "domain/tables.h"

namespace jw {

/// A field of a row; `field` is dotted ("inputs.users").
struct FieldRef {
    RowRef row;
    std::string field;
};

/// The row's path: TABLE/NAME, a group's fleets/FLEET/GROUP, an assignment's assignments/WORKLOAD/GROUP with
/// the fleet between them where the work is on two groups of that name, or its uid where it is assigned to
/// one group twice; a name with a slash stands in double quotes.
[[nodiscard]] std::string pathOf(const Plan& plan, RowRef row);
[[nodiscard]] std::string pathOf(const Plan& plan, RowRef row, std::string_view field);
[[nodiscard]] std::string fieldPath(const std::string& row, std::string_view field); ///< of a row's path

/// The inverse; names or uids. "fleets/F1/own/nodes", "fleets/F1/groups/own/nodes" and "groups/own/nodes" are
/// the same, as are "assignments/chat/own/share" and "assignments/UID/share". Errors: UnknownName (no such
/// table or row, `text` says which), UnknownField.
[[nodiscard]] Result<FieldRef> fieldAt(const Plan& plan, std::string_view path);

/// The parts of a path: split at slashes outside double quotes.
[[nodiscard]] std::vector<std::string> splitPath(std::string_view path);
[[nodiscard]] std::string quotedName(const std::string& name);

/// "workloads/chat/": what the paths of the results of a workload begin with.
[[nodiscard]] std::string workloadHead(const std::string& name);

} // namespace jw
