// What the panel of a service's day does to a plan, each as one undo step in the current scenario.
#pragma once

#include "catalogue/load_profile_row.h"
#include "document/plan_document.h"

namespace jw {

/// The load of each hour as the workload has it, on any scale; a service without a day is flat.
[[nodiscard]] DayHours dayOf(const Plan& plan, const std::string& workload);
[[nodiscard]] bool hasDay(const Plan& plan, const std::string& workload);

/// Sets the hours that are others now. Edits with the same `mergeKey`, one after the other, are one step.
/// Errors: as PlanDocument::edit().
[[nodiscard]] Result<void> setDay(PlanDocument& document, const std::string& workload, const DayHours& hours,
                                  const std::string& mergeKey = {});

/// All 24 hours of a day of the catalogue, each with its source.
[[nodiscard]] Result<void> useLoadProfile(PlanDocument& document, const std::string& workload,
                                          const LoadProfileRow& row);

} // namespace jw
