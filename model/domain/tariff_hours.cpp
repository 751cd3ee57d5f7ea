#include "domain/tariff_hours.h"

#include <algorithm>
#include <array>

namespace jw {
namespace {

constexpr std::size_t cellCount = std::size_t{12} * 7 * 24;

bool covers(const TariffBand& band, std::size_t cell)
{
    const std::size_t month = cell / 168, weekday = cell / 24 % 7;
    const auto hourOfDay = static_cast<std::int64_t>(cell % 24);
    return (band.months >> month & 1) && (band.days >> weekday & 1) && band.hourFrom <= hourOfDay &&
           hourOfDay < band.hourTo;
}

/// How often each weekday falls into each month of a year that begins on a Monday.
std::array<double, 84> weekdaysOfMonths()
{
    constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::array<double, 84> days{};
    std::size_t weekday = 0;
    for (std::size_t month = 0; month < 12; ++month)
        for (int d = 0; d < lengths[month]; ++d, weekday = (weekday + 1) % 7)
            days[month * 7 + weekday] += 1.0;
    return days;
}

} // namespace

std::vector<int> bandCounts(const std::vector<TariffBand>& bands)
{
    std::vector<int> counts(cellCount);
    for (const TariffBand& band : bands)
        for (std::size_t cell = 0; cell < cellCount; ++cell)
            counts[cell] += covers(band, cell) ? 1 : 0;
    return counts;
}

Result<std::vector<double>> bandHours(const Tariff& tariff)
{
    const std::vector<int> counts = bandCounts(tariff.bands);
    const auto bad = std::ranges::find_if(counts, [](int n) { return n != 1; });
    if (bad != counts.end())
        return fail({.kind = Error::Kind::Inconsistent,
                     .field = "bands",
                     .value = static_cast<double>(bad - counts.begin()),
                     .text = *bad == 0 ? "tariff_gap" : "tariff_overlap"});
    const auto days = weekdaysOfMonths();
    std::vector<double> hours(tariff.bands.size());
    for (std::size_t i = 0; i < hours.size(); ++i)
        for (std::size_t cell = 0; cell < cellCount; ++cell)
            hours[i] += covers(tariff.bands[i], cell) ? days[cell / 24] : 0.0;
    return hours;
}

} // namespace jw
