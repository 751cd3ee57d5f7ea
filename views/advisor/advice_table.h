// What the advisor found as a table and a chart, made without a window.
#pragma once

#include "advisor/advice.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"

namespace jw {

/// A row a device in their order; rejected ones dimmed, with their reasons. Money is in USD.
[[nodiscard]] FigureTable adviceTable(const std::vector<Advice>& all);

/// Cost against time of the accepted ones, the shortest first; `current` (a position in `all`) is emphasized.
/// `drawn` gets the positions in `all` of the points.
[[nodiscard]] ChartData adviceChart(const std::vector<Advice>& all, std::size_t current,
                                    std::vector<std::size_t>& drawn);

} // namespace jw
