// How sure an answer of goal seek is: the result where it was found, with all that is uncertain drawn.
#pragma once

#include "whatif/crossings.h"
#include "whatif/point_samples.h"

namespace jw {

/// A scenario that is looked at; one that does not follow keeps its own value of the field.
struct SampledSide {
    PlanPtr resolved{};
    bool follows = true;
};

/// What is asked of the values found.
struct GoalBandsQuestion {
    std::vector<SampledSide> sides{}; ///< one for a goal, two to break even
    VaryingField field{};
    std::string result{};         ///< path
    std::optional<double> goal{}; ///< in base units
    DrawnSamples samples{};
};

/// At one value found, in base units.
struct GoalBands {
    std::vector<std::optional<SampledEnds>> sides{}; ///< nothing where the result does not vary
    /// Share of the samples in which the result is at most the goal; of two scenarios, in which the first has
    /// less than the other. Nothing where neither varies, or where both exist in too few samples (see
    /// existsInMost()).
    std::optional<double> share{};
    std::size_t refused = 0; ///< samples, of the side that has more of them
};

/// At each crossing, the same draws; empty where nothing but the field is uncertain. Errors: those of
/// PointSamples::of; Canceled.
[[nodiscard]] Result<std::vector<GoalBands>> goalBands(const GoalBandsQuestion& question,
                                                       std::span<const Crossing> crossings,
                                                       const std::stop_token& stop = {});

} // namespace jw
