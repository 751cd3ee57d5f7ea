// The energy of a request as a chart, tables and words, with published figures beside it; without a window.
#pragma once

#include "advisor/query_figures.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"

namespace jw {

using FigureComparisons = std::vector<FigureComparison>;

/// A stack for each step, the published figures as rings at the step that they count.
[[nodiscard]] ChartData staircaseChart(const EnergyStaircase& stairs, const FigureComparisons& published);

/// A row for each step: added, in all with P10 to P90, for an output token, for a million tokens.
[[nodiscard]] FigureTable staircaseTable(const EnergyStaircase& stairs);

/// A row for each published figure: what it counts, how many times the service's it is, why.
[[nodiscard]] FigureTable publishedTable(const FigureComparisons& published);

/// All reasons of a figure, its source and its date.
[[nodiscard]] QString publishedWords(const FigureComparison& comparison);

/// The request at the meter, its tier, and whether the machines keep up.
[[nodiscard]] QString staircaseWords(const EnergyStaircase& stairs);

} // namespace jw
