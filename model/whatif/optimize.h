// The best machines for a workload of a plan under hard limits, which limit binds, and what it is worth.
#pragma once

#include <limits>

#include "engine/predicted.h"
#include "whatif/fleet_figures.h"
#include "whatif/limit_slopes.h"
#include "whatif/limit_worth.h"

namespace jw {

/// More candidates than these are refused. Assumption.
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
    /// Paths of what is asked for beside them that are lower bounds, too.
    std::vector<std::string> lowerBounds{};
    std::vector<BandedCell> bands{}; ///< of the workload's results, and what is asked for, that are not sure
    std::vector<UsedRent> rents{};   ///< what its rented parts pay
    bool spotFree = false;           ///< isSpotFree()
    bool strained = false;           ///< a service near the most that its machines serve: H09 or H21
    /// Does a service hold its load at the slow end of the predictions? Nothing where nothing is predicted.
    std::optional<bool> holdsAtP90{};
    double gpusAtP90 = std::numeric_limits<double>::quiet_NaN(); ///< it needs then; NaN: none hold it
};

/// GPUs that whole nodes hold more of.
struct RoundedGpus {
    double asked = 0.0, nodes = 0.0, perNode = 0.0;

    [[nodiscard]] double gpus() const { return nodes * perNode; }
    friend bool operator==(const RoundedGpus&, const RoundedGpus&) = default;
};

/// So many candidates after those that are told are looked at for one that is sure at P90: each is
/// evaluated with its bands by itself; assumption.
inline constexpr std::size_t sureSearch = 100;

struct Optimized : FleetCounts {
    std::vector<RankedFleet> best{}; ///< the best first
    std::vector<LimitReport> limits{};
    std::vector<std::optional<RankedFleet>> relaxed{}; ///< by limit: what it would do with more of it
    std::optional<JointMove> joint{};                  ///< limits that bind together only
    std::optional<RankedFleet> together{};             ///< what they would give with more of all of them
    std::vector<std::optional<LimitSlope>> slopes{};   ///< by limit that binds, at the best candidate
    std::optional<RankedFleet> closest{};              ///< where none is feasible
    std::size_t feasible = 0;
    /// The best one that keepsAtP90() and is not strained, among the first `looked`; its place.
    std::optional<RankedFleet> sure{};
    std::size_t sureAt = 0, looked = 0;
    std::vector<RoundedGpus> rounded{}; ///< each once, as asked
};

/// Evaluates every combination of the choices as planResults() would, with the layout that a search finds
/// fastest for each device and number, without their power cap. Deterministic, on all cores.
/// Errors: those of FleetSpace::of; OutOfRange, more than mostCandidates, named "over"; Canceled.
[[nodiscard]] Result<Optimized> optimize(const OptimizeQuestion& question, const Catalogue& catalogue,
                                         const std::stop_token& stop = {},
                                         const OptimizeProgress& progress = {});

} // namespace jw
