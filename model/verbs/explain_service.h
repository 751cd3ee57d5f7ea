// Figures of a service beside the results of its plan, explained: the steps of its energy and own serving
// against an API. Not for other layers: see verb.h.
#pragma once

#include "verbs/reply.h"

namespace jw::verbs {

/// A plan as it is, and in the scenario at that position.
struct ExplainedPlan {
    const Plan& plan;
    const Plan& resolved;
    std::size_t scenario = 0;
};

/// Does the path lead to such a figure: "workloads/NAME/staircase/..", "../api/..", "../levers/.."?
[[nodiscard]] bool isOfService(const std::string& path);

/// The formula of that figure, `depth` levels deep. Of a lever, which has none, what shows it instead.
[[nodiscard]] Reply explainedService(const ExplainedPlan& of, const std::string& path, int depth);

/// The keys that there are, for the help.
[[nodiscard]] std::string serviceKeysText();

} // namespace jw::verbs
