// What the form of a service does to a plan, each as one undo step in the current scenario.
#pragma once

#include "document/plan_document.h"
#include "domain/workload_inputs.h"

namespace jw {

/// What the capacity of a replica follows from; the values of the other way stay.
[[nodiscard]] Result<void> setRateFrom(PlanDocument& document, const std::string& workload, RateFrom from);
[[nodiscard]] RateFrom rateFrom(const Plan& resolved, const std::string& workload);

/// Lengths of prompts and answers that services are commonly planned or measured with.
struct UsualLengths {
    std::string_view name; ///< context "jw::UsualLengths"
    double in = 0.0, out = 0.0;
    std::string_view source;
};
[[nodiscard]] std::span<const UsualLengths> usualLengths();
[[nodiscard]] Result<void> setLengths(PlanDocument& document, const std::string& workload,
                                      const UsualLengths& lengths);

/// Gives the group that the service has most GPUs of the fewest nodes that hold it. Errors: those of
/// nodesThatHold().
[[nodiscard]] Result<void> sizeFleet(PlanDocument& document, const std::string& workload);

} // namespace jw
