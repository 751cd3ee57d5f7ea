// How many hours of a year each band of a tariff covers.
#pragma once

#include <vector>

#include "domain/site.h"
#include "units/result.h"

namespace jw {

/// Hours per band in a 365-day year that begins on Monday 1 January. Errors: Inconsistent, "tariff_gap" or
/// "tariff_overlap" with the cell (month * 168 + weekday * 24 + hour) in value, when an hour is not in
/// exactly one band.
[[nodiscard]] Result<std::vector<double>> bandHours(const Tariff& tariff);

/// Which bands hold each (month, weekday, hour): 12 x 7 x 24 counts, for checks and for painting the grid.
[[nodiscard]] std::vector<int> bandCounts(const std::vector<TariffBand>& bands);

} // namespace jw
