// Whiskers of the bars of scenarios side by side, from bands of predictions and samples.
#pragma once

#include <limits>

#include "engine/compare.h"
#include "views/charts/chart_data.h"
#include "views/results/result_book.h"

namespace jw {

/// P10 and P90 of a bar in base units; NaN where it is neither predicted nor sampled.
struct BarEnds {
    double low = std::numeric_limits<double>::quiet_NaN(), high = low;
};

/// Of a result with its band; nullptr has none.
[[nodiscard]] BarEnds barEnds(const BandedCell* cell);

/// Of the same result of the subject in each outcome.
[[nodiscard]] std::vector<BarEnds> endsOfResult(const std::vector<const ScenarioOutcome*>& outcomes,
                                                const Subject& subject, const FieldInfo& result);

/// Puts whiskers at the ends of those bars that have them, and a note that says what they are; `unit` is that
/// of the chart.
void setWhiskers(ChartData& chart, const std::vector<BarEnds>& ends, UnitName unit,
                 const std::vector<const ScenarioOutcome*>& outcomes);

} // namespace jw
