// The hours of a day's shape as plain numbers.
#pragma once

#include "domain/serving.h"

namespace jw {

using DayHours = std::array<double, 24>;

[[nodiscard]] inline DayHours hoursOf(const DayShape<double>& shape)
{
    DayHours hours{};
    std::ranges::transform(DayShape<double>::hours(), hours.begin(),
                           [&](auto member) { return (shape.*member).base(); });
    return hours;
}

/// Of ratios that are plain numbers: the day of a service.
[[nodiscard]] inline DayHours hoursOf(const std::array<Ratio<>, 24>& ratios)
{
    DayHours hours{};
    std::ranges::transform(ratios, hours.begin(), [](Ratio<> load) { return load.base(); });
    return hours;
}

/// In order, so that results repeat bit for bit.
[[nodiscard]] inline double meanOf(const DayHours& hours)
{
    double sum = 0.0;
    for (const double load : hours)
        sum += load;
    return sum / static_cast<double>(hours.size());
}

/// The same of a shape in any reading, whose sum explains it.
template <class Real> Ratio<Real> meanOf(const DayShape<Real>& shape)
{
    Ratio<Real> sum(0.0);
    for (const auto of : DayShape<Real>::hours())
        sum = sum + shape.*of;
    return sum / 24.0;
}

/// Each hour over the mean of the day; a day without any load is flat.
[[nodiscard]] inline DayHours overMean(DayHours hours)
{
    const double mean = meanOf(hours);
    for (double& load : hours)
        load = mean > 0.0 ? load / mean : 1.0;
    return hours;
}

/// The same day with the load of one hour set to `load` times the mean; the other hours keep theirs, and so
/// get less over the new mean. Unchanged where that cannot be: all load of a day is 24 times the mean.
[[nodiscard]] inline DayHours withLoad(DayHours hours, std::size_t at, double load)
{
    double others = 0.0;
    for (std::size_t i = 0; i < hours.size(); ++i)
        others += i == at ? 0.0 : hours[i];
    const double all = static_cast<double>(hours.size());
    if (load >= 0.0 && load < all && others > 0.0)
        hours[at] = load * others / (all - load);
    return hours;
}

} // namespace jw
