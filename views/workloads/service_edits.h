// What the form of a service does to a plan, each as one undo step in the current scenario.
#pragma once

#include "advisor/usual_inputs.h"
#include "document/plan_document.h"
#include "domain/workload_inputs.h"

namespace jw {

/// What the capacity of a replica follows from; the values of the other way stay. A rate that is to be given
/// and is not yet is the predicted one at first, noted as an estimate.
[[nodiscard]] Result<void> setRateFrom(PlanDocument& document, const std::string& workload, RateFrom from);
[[nodiscard]] RateFrom rateFrom(const Plan& resolved, const std::string& workload);

/// Lengths of prompts and answers, with their sources.
[[nodiscard]] Result<void> setLengths(PlanDocument& document, const std::string& workload,
                                      const UsualInputs& lengths);

/// The work of an item, with its sources, in place of what was said of another one.
[[nodiscard]] Result<void> setItem(PlanDocument& document, const std::string& workload,
                                   const UsualInputs& item);

/// Gives the group that the service has most GPUs of the fewest nodes that hold it. Errors: those of
/// nodesThatHold().
[[nodiscard]] Result<void> sizeFleet(PlanDocument& document, const std::string& workload);

} // namespace jw
