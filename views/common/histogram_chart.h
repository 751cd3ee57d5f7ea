// How numbers are spread, as a chart: the outline of a histogram.
#pragma once

#include <span>

#include "views/charts/chart_data.h"

namespace jw {

/// The share of `values` in each of 40 classes of equal width, in percent, drawn as an outline. Titles of the
/// axis of values are the caller's. Empty without values.
[[nodiscard]] ChartData histogramChart(std::span<const double> values);

/// "Cost (million USD)"; the title alone without a unit
[[nodiscard]] QString titleIn(const QString& title, const QString& unit);

} // namespace jw
