// What every combination of the choices comes to.
#pragma once

#include <functional>

#include "whatif/optimize_question.h"

namespace jw {

/// How much is done, 0..1; from any thread.
using OptimizeProgress = std::function<void(double)>;

/// Combinations, and those that are no candidates.
struct FleetCounts {
    std::size_t considered = 0;
    std::size_t noLayout = 0;   ///< no layout divides the GPUs, or none fits into the memory
    std::size_t noPrice = 0;    ///< neither plan nor catalogue has a price or rent of what is had so
    std::size_t overloaded = 0; ///< machines that do not hold the load of a service
    std::size_t refused = 0;    ///< by the plan
    std::optional<Error> firstRefusal{};
};

/// By combination, in the fields' units; NaN in score where there is no candidate.
struct FleetFigures : FleetCounts {
    std::vector<double> score{};                        ///< less is better
    std::vector<std::vector<double>> terms{}, limits{}; ///< by term of the objective and by limit
};

/// As planResults() has them, on all cores, and the same whatever the cores; meaningless after a stop.
[[nodiscard]] FleetFigures fleetFigures(const OptimizeQuestion& question, const FleetSpace& space,
                                        const std::stop_token& stop, const OptimizeProgress& progress);

} // namespace jw
