// The fields of a plan for whoever looks one up by words: Ctrl+K, the matrix of scenarios.
#pragma once

#include "domain/tables.h"
#include "views/common/command_palette.h"

namespace jw {

/// Every field that the form of a row shows, as "PUE of Ashburn"; also found by its English name and path,
/// which `act` is given.
[[nodiscard]] std::vector<Findable> findableFields(const Plan& plan, RowRef row,
                                                   const std::function<void(const QString& path)>& act);

/// The same of all rows that scenarios may set differently, without names, notes, lists and what describes
/// the plan itself.
[[nodiscard]] std::vector<Findable> findableOverrides(const Plan& plan,
                                                      const std::function<void(const QString& path)>& act);

} // namespace jw
