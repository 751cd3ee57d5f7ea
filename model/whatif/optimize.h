// The best machines for a workload of a plan under hard limits, which limit binds, and what it is worth.
#pragma once

#include "engine/predicted.h"
#include "whatif/fleet_figures.h"
#include "whatif/limit_slopes.h"
#include "whatif/limit_worth.h"

namespace jw {

/// More candidates than these are refused.
inline constexpr std::size_t mostCandidates = 2'000'000;

/// A candidate with what it comes to, in the fields' units.
struct RankedFleet {
    FleetCandidate fleet{};
    double score = 0.0;
    std::vector<double> terms{}, limits{}; ///< by term of the objective and by limit
    /// The usual measures, by measureWords, of the plan with the candidate in it; NaN: does not exist.
    std::array<double, measureWords.size()> figures{};
    /// Of these the lower bounds: a price or embodied carbon is not known.
    std::array<bool, measureWords.size()> atLeast{};
    std::vector<BandedCell> bands{}; ///< of the workload's results that a prediction moves
};

struct Optimized : FleetCounts {
    std::vector<RankedFleet> best{}; ///< the best first
    std::vector<LimitReport> limits{};
    std::vector<std::optional<RankedFleet>> relaxed{}; ///< by limit: what it would do with more of it
    std::vector<std::optional<LimitSlope>> slopes{};   ///< by limit that binds, at the best candidate
    std::optional<RankedFleet> closest{};              ///< where none is feasible
    std::size_t feasible = 0;
};

/// Evaluates every combination of the choices as planResults() would, with the layout that a search finds
/// fastest for each device and number, without their power cap. Deterministic, on all cores.
/// Errors: those of FleetSpace::of; OutOfRange, more than mostCandidates, named "over"; Canceled.
[[nodiscard]] Result<Optimized> optimize(const OptimizeQuestion& question, const Catalogue& catalogue,
                                         const std::stop_token& stop = {},
                                         const OptimizeProgress& progress = {});

} // namespace jw
