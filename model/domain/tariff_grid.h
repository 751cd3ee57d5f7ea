// A tariff as the grid that people paint: one price for each hour of a week in each month.
#pragma once

#include <vector>

#include "domain/site.h"

namespace jw {

inline constexpr std::size_t tariffCells = std::size_t{12} * 7 * 24;

/// Position of a cell in the grid, as bandCounts() has it; month and weekday from 0 (January, Monday).
[[nodiscard]] constexpr std::size_t tariffCell(int monthAt, int weekday, int hourAt)
{
    const int cell = (monthAt * 7 + weekday) * 24 + hourAt;
    return static_cast<std::size_t>(cell);
}

/// The price of each cell in the plan's currency per kWh; NaN where no band is. Of bands that overlap the
/// first holds.
[[nodiscard]] std::vector<double> tariffPrices(const std::vector<TariffBand>& bands);

/// Few bands that say the same: hours in a row, days and months alike are put together. Cells of NaN stay
/// gaps. tariffPrices(tariffBands(p)) == p.
[[nodiscard]] std::vector<TariffBand> tariffBands(const std::vector<double>& prices);

} // namespace jw
