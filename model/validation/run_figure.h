// The figure of a metric that follows from a predicted speed.
#pragma once

#include "engine/training/bands.h"
#include "validation/training_check.h"

namespace jw {

/// What all metrics follow from.
struct PredictedRun {
    PerTime<> rate{}; ///< tokens of a device
    Ratio<> devices{}, seq{}, batch{};
    Work<> tokenWork{}; ///< as the source counts it
    WorkRate<> peak{};
    Power<> tdp{};
    Band rateBand{}, runBand{};
};

/// What the row's source divides by: a data sheet rounded otherwise, or that of another precision, which is
/// noted.
[[nodiscard]] WorkRate<> countedPeak(const TrainingRow& row, WorkRate<> peak, std::vector<Remark>& remarks);

/// The figure of the row's metric, in its unit. Sets the band of the check and notes what is assumed.
[[nodiscard]] double runFigure(const TrainingRow& row, const PredictedRun& run, RowCheck& check);

} // namespace jw
