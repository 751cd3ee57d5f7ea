// Hardware for serving, predicted or screened, as a table, bars and words, made without a window.
#pragma once

#include "advisor/serving_options.h"
#include "views/charts/chart_data.h"
#include "views/results/figure_model.h"

namespace jw {

/// A row a device in their order; rejected ones dimmed, with their reason. Money is in USD.
[[nodiscard]] FigureTable servingTable(const std::vector<ServingOption>& all);

/// The same devices beside their bars: no more columns than a window of 1280 pixels holds, why one is not
/// predicted behind its name.
[[nodiscard]] FigureTable tokenCostTable(const std::vector<ServingOption>& all);

/// What a million output tokens cost on each predicted device, the cheapest first, at most `most` and always
/// that of the service, with the ends of the band.
[[nodiscard]] ChartData tokenCostChart(const std::vector<ServingOption>& all, std::size_t most);

/// Why a device is not predicted; "" for one that is.
[[nodiscard]] QString whyNotPredicted(const ServingOption& option);

} // namespace jw
