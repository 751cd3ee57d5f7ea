// What scenarios are judged by: results as planned, percentiles of their samples, or how likely they lie
// above a limit. Not for other layers: see verb.h.
#pragma once

#include <optional>

#include "engine/doubts.h"
#include "engine/sampled_overload.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// "total/cost_usd", "total/cost_usd@p90", "total/cost_usd@over:2 million USD".
struct AskedMetric {
    std::string path;                ///< of the result
    std::string suffix{};            ///< "@p90", as it was typed; "": as planned
    std::optional<int> percentile{}; ///< of the samples, 1 to 99
    std::string limit{};             ///< a number with its unit: how likely is more than this

    [[nodiscard]] bool isSampled() const { return !suffix.empty(); }
};

/// Errors: BadChoice naming "metrics", for what stands behind '@' and is none of these.
[[nodiscard]] Result<AskedMetric> metricFrom(const std::string& text);

/// A metric by scenario; base is NaN where a scenario has none.
struct Metric {
    std::string name{}; ///< the path by names, with the suffix
    const FieldInfo* info = nullptr;
    UnitName unit{};  ///< of data
    UnitName shown{}; ///< of text
    std::vector<double> base{};
    std::vector<bool> atLeast{}; ///< a lower bound
    Doubts doubts{};
    std::vector<Problem> notes{}; ///< of samples: what is left out or overloads, that nothing is uncertain
    std::vector<std::vector<SampledOverload>> overloads{}; ///< by scenario, where it is sampled
};

/// Samples are drawn as many as the plan says, with its seed, as montecarlo draws them. A scenario in which
/// the result exists in fewer than nine samples of ten has no percentile and no likelihood. Without info
/// where no scenario has results. Errors: those of cellAt where no scenario has the result, of
/// resultFromText for the limit, of monteCarlo.
[[nodiscard]] Result<Metric> metricOf(const Plan& plan, const std::vector<ScenarioOutcome>& outcomes,
                                      const AskedMetric& asked);

} // namespace jw::verbs
