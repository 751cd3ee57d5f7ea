// What the advisor does to a plan: the machines that it found, as one undo step.
#pragma once

#include "advisor/advice.h"
#include "document/plan_document.h"

namespace jw {

/// Adds a fleet with one group of these devices, on the advice's best offer: rented or bought, with its price
/// and sources; the accelerator too, unless it is there already. At the plan's site in that region, else its
/// first one, which is made there if there is none. Returns the uid of the group. Errors: as
/// PlanDocument::edit.
[[nodiscard]] Result<std::string> addMachines(PlanDocument& document, const Advice& advice,
                                              const RegionRow& region);

} // namespace jw
