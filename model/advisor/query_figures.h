// Published energies of a request beside a service's own, each at the step of the staircase that it counts.
#pragma once

#include <vector>

#include "catalogue/catalogue.h"
#include "engine/serving/energy_staircase.h"

namespace jw {

/// Why a published figure is another than the service's.
enum class FigureReason {
    WithinBand, ///< it is not, as far as the prediction goes
    PeakPower,  ///< the highest power of servers in every hour
    NotSaid,    ///< a number without what it counts
    Model,      ///< of another model: %1 billion parameters there, %2 here
    Tokens,     ///< %1 output tokens there, %2 here
    TokensUnknown,
    Sequences, ///< %1 at once there, %2 here
    SequencesUnknown,
    LeavesOutHost, ///< what the step leaves out: it is compared with %1 Wh of the service's %2 Wh at the
                   ///< meter
    LeavesOutIdle,
    LeavesOutSite
};
/// English with places %1 and %2; a translation key of context "jw::Advisor".
[[nodiscard]] std::string_view patternOf(FigureReason reason);

struct ReasonedFigure {
    FigureReason reason = FigureReason::WithinBand;
    double first = 0.0, second = 0.0; ///< %1 and %2

    friend bool operator==(const ReasonedFigure&, const ReasonedFigure&) = default;
};

struct FigureComparison {
    const QueryFigureRow* row = nullptr; ///< in the catalogue
    Energy<> service{};                  ///< at the same step
    double ratio = 1.0;                  ///< published over the service's
    bool agrees = false;                 ///< its range meets the P10..P90 of the service
    /// What it says of itself first; then how model, answers and sequences differ, that which accounts for
    /// most of the ratio first; what is left out last.
    std::vector<ReasonedFigure> reasons;

    /// The first reason that does not speak for the contrary (shorter answers do not take more); null where
    /// there is none. What is left out is none: both are at the same step.
    [[nodiscard]] const ReasonedFigure* cause() const;
};

/// Every published figure of the catalogue, the nearest by ratio first. They are of requests that write, so
/// none of items. Where the parameters of the service's model are not known, no model is another.
[[nodiscard]] std::vector<FigureComparison> nearestFigures(const EnergyStaircase& stairs,
                                                           const Catalogue& catalogue);

/// A reason that is the same, to its numbers, of several figures: said once.
struct SharedReason {
    ReasonedFigure reason;
    std::vector<const QueryFigureRow*> of;
};
/// In the order of FigureReason; that a figure lies within the band is said of each.
[[nodiscard]] std::vector<SharedReason> sharedReasons(const std::vector<FigureComparison>& all);
/// Those of the figure alone.
[[nodiscard]] std::vector<ReasonedFigure> ownReasons(const FigureComparison& figure,
                                                     const std::vector<SharedReason>& shared);

} // namespace jw
