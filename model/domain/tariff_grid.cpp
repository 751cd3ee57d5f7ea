#include "domain/tariff_grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace jw {
namespace {

/// Hours in a row of one price.
struct Run {
    std::int64_t from = 0, to = 24;
    double price = 0.0;

    friend auto operator<=>(const Run&, const Run&) = default;
};

std::vector<Run> runsOf(const double* day)
{
    std::vector<Run> runs;
    for (std::int64_t hourAt = 0; hourAt < 24; ++hourAt) {
        const double price = day[hourAt];
        if (std::isnan(price))
            continue;
        if (!runs.empty() && runs.back().to == hourAt && runs.back().price == price)
            ++runs.back().to;
        else
            runs.push_back({hourAt, hourAt + 1, price});
    }
    return runs;
}

/// For each run the days (bits) on which it holds, in that monthAt.
std::map<Run, std::int64_t> daysOfRuns(const std::vector<double>& prices, int monthAt)
{
    std::map<Run, std::int64_t> days;
    for (int weekday = 0; weekday < 7; ++weekday)
        for (const Run& run : runsOf(prices.data() + tariffCell(monthAt, weekday, 0)))
            days[run] |= std::int64_t{1} << weekday;
    return days;
}

} // namespace

std::vector<double> tariffPrices(const std::vector<TariffBand>& bands)
{
    std::vector<double> prices(tariffCells, std::numeric_limits<double>::quiet_NaN());
    for (int monthAt = 0; monthAt < 12; ++monthAt)
        for (int weekday = 0; weekday < 7; ++weekday)
            for (int hourAt = 0; hourAt < 24; ++hourAt) {
                const auto covers = [&](const TariffBand& band) {
                    return (band.months >> monthAt & 1) && (band.days >> weekday & 1) &&
                           band.hourFrom <= hourAt && hourAt < band.hourTo;
                };
                if (const auto band = std::ranges::find_if(bands, covers); band != bands.end())
                    prices[tariffCell(monthAt, weekday, hourAt)] = band->pricePerKWh.value;
            }
    return prices;
}

std::vector<TariffBand> tariffBands(const std::vector<double>& prices)
{
    std::map<std::tuple<std::int64_t, Run>, std::int64_t> months; // (days, run) -> months
    for (int monthAt = 0; monthAt < 12; ++monthAt)
        for (const auto& [run, days] : daysOfRuns(prices, monthAt))
            months[{days, run}] |= std::int64_t{1} << monthAt;
    std::vector<TariffBand> bands;
    for (const auto& [key, mask] : months) {
        const auto& [days, run] = key;
        bands.push_back({mask, days, run.from, run.to, {run.price}});
    }
    return bands;
}

} // namespace jw
