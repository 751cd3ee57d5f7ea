// The sample plans that the program carries: published cases, worked through with their sources.
#pragma once

#include <span>
#include <string_view>

#include "domain/plan.h"

namespace jw {

/// Title and line are English keys of context "jw::Sample".
struct SampleInfo {
    std::string_view name;  ///< as commands take it: "rtx4090-week"
    std::string_view title; ///< the plan's own name
    std::string_view line;  ///< what it shows, in one line
};

/// All of them, in the order in which to show them. Static data.
[[nodiscard]] std::span<const SampleInfo> samples();

/// A plan of one's own made from the sample of that name: it has a new identity, everything else is the
/// sample's. Errors: BadChoice.
[[nodiscard]] Result<Plan> samplePlan(std::string_view name);

} // namespace jw
