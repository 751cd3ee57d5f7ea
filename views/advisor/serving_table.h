// What the screening for serving found as a table, made without a window.
#pragma once

#include "advisor/serving_screen.h"
#include "views/results/figure_model.h"

namespace jw {

/// A row a device in their order; rejected ones dimmed, with their reason. Money is in USD.
[[nodiscard]] FigureTable servingTable(const std::vector<Screened>& all);

} // namespace jw
