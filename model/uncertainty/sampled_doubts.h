// Which samples are lower bounds, and which scenarios are not to be compared by them.
#pragma once

#include "engine/doubts.h"
#include "uncertainty/monte_carlo.h"

namespace jw {

/// The scenario with all that is drawn at its median: a price that is drawn is known.
[[nodiscard]] ScenarioOutcome outcomeAtMedians(const Plan& plan, const SampledScenario& of);

/// By scenario sampled.
struct SampledDoubts {
    std::vector<bool> atLeast{}; ///< its samples are lower bounds
    Doubts compared{};           ///< which of them say nothing of who has less, and why
};

/// Of the first result of the question, which has this field. Judged with outcomeAtMedians(). A scenario that
/// cannot be evaluated has no doubts.
[[nodiscard]] SampledDoubts sampledDoubts(const Plan& plan, const MonteCarlo& all, const FieldInfo& field);

} // namespace jw
