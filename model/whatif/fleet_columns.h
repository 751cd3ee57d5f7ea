// What a table of candidates shows: the usual measures, then all else that is made least or limited.
#pragma once

#include "whatif/optimize.h"

namespace jw {

/// Is it a sum over a year, not over one run: of continuous work its cost, energy, carbon and the like?
[[nodiscard]] bool isPerYear(const FleetQuestion& question, const OptimizeMeasure& measure);

/// A measure of all candidates.
struct FleetColumn {
    enum class From { Usual, Objective, Limit };

    OptimizeMeasure measure{};
    From from = From::Usual;
    std::size_t at = 0;   ///< in measureWords, the objective or the limits
    bool perYear = false; ///< isPerYear()

    /// "cost" of a usual measure, else its path.
    [[nodiscard]] std::string name() const;
    /// In the field's unit; NaN: does not exist.
    [[nodiscard]] double of(const RankedFleet& fleet) const;
    [[nodiscard]] bool isAtLeast(const RankedFleet& fleet) const;
};

/// The usual measures but GPUs, those of the objective and of the limits, each once. Time of continuous work
/// is the hours of a year whatever is chosen: it is shown only where it is asked for.
[[nodiscard]] std::vector<FleetColumn> fleetColumns(const OptimizeQuestion& question);

/// Is a limited result of any of the candidates not sure? Then limits are kept at middle values.
[[nodiscard]] bool areLimitsBanded(const OptimizeQuestion& question, const std::vector<RankedFleet>& fleets);

/// A limited result of a candidate at P90: the value itself where nothing predicted or sampled moves it.
[[nodiscard]] double limitAtP90(const OptimizeQuestion& question, const RankedFleet& fleet,
                                std::size_t limit);

/// The limits that a candidate breaks at P90, in their order.
[[nodiscard]] std::vector<std::size_t> brokenAtP90(const OptimizeQuestion& question,
                                                   const RankedFleet& fleet);

/// Is the load of a service predicted in any of the candidates? Then it is held as predicted.
[[nodiscard]] bool isLoadBanded(const std::vector<RankedFleet>& fleets);

/// Does a candidate keep all limits at P90, and a service its load?
[[nodiscard]] bool keepsAtP90(const OptimizeQuestion& question, const RankedFleet& fleet);

} // namespace jw
