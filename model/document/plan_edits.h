// Edits of whole rows: add, remove, duplicate, move. Each is one undo step with a name.
#pragma once

#include "document/plan_document.h"
#include "domain/new_rows.h"

namespace jw {

/// Adds a row at the end of the table with what is `given` by key (values in the fields' units), a new uid,
/// and, where it needs a name and none is given, a free one: "Node group 3". Returns the uid. Errors: as
/// edit(); those of the registry, MissingField for a reference that must be given.
[[nodiscard]] Result<std::string> addRow(PlanDocument& document, std::string_view table, Members given = {});

/// Removes the rows and what cannot stand without them (removedWith() says what). Errors: as edit().
[[nodiscard]] Result<void> removeRows(PlanDocument& document, const std::vector<std::string>& uids);

/// A copy after the row, with a free name, its labels, notes, sources and distributions, and what is part of
/// it: groups of a fleet, tariffs of a site, assignments of a workload, overrides of a scenario. A copied
/// workload on machines that are given away in full starts disabled. Returns the new uid. Errors: as edit().
[[nodiscard]] Result<std::string> duplicateRow(PlanDocument& document, const std::string& uid);

/// Puts the row before another of its table; an empty `before` is the end. The baseline stays the first
/// scenario.
[[nodiscard]] Result<void> moveRow(PlanDocument& document, const std::string& uid, const std::string& before);

/// Does what moveRow() does, as part of another edit.
[[nodiscard]] Result<void> reorderRow(Plan& plan, const std::string& uid, const std::string& before);

/// Adds the row that addRow() would add, as part of another edit.
[[nodiscard]] Result<std::string> insertRow(Plan& plan, std::string_view table, Members given);

} // namespace jw
