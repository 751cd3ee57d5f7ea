// What an item of a service costs by accelerator, as a table and bars, made without a window.
#pragma once

#include "advisor/item_options.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"

namespace jw {

/// A row an option in their order, with how the machines are had, with P10 and P90 of the cost; those
/// of energy and rate are behind the figures. Money is in USD.
[[nodiscard]] FigureTable itemCostTable(const std::vector<ItemOption>& all);

/// What a million items cost on each device that has a price, the cheapest first, with the ends of the band:
/// that of the service, those of the plan (ids in the catalogue), and of others so many that there are
/// `most`.
[[nodiscard]] ChartData itemCostChart(const std::vector<ItemOption>& all,
                                      const std::vector<std::string>& ofPlan, std::size_t most);

} // namespace jw
