#include "uncertainty/sampled_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "uncertainty/percentiles.h"

namespace jw {

std::optional<SampledFigure> sampledFigure(std::span<const double> column)
{
    const std::vector<double> numbers = known(column);
    if (numbers.empty())
        return {};
    const Moments moments = momentsOf(numbers);
    const auto at = percentiles(numbers, std::array{0.1, 0.5, 0.9});
    return SampledFigure{numbers.size(), moments.mean, moments.sd, at[0], at[1], at[2]};
}

bool existsInMost(const std::optional<SampledFigure>& figure, std::size_t accepted)
{
    constexpr double leastShare = 0.9; // assumption
    return figure && static_cast<double>(figure->samples) >= leastShare * static_cast<double>(accepted);
}

std::optional<SampledEnds> sampledEnds(std::span<const double> column, std::size_t accepted)
{
    const auto figure = sampledFigure(column);
    if (!existsInMost(figure, accepted))
        return {};
    return endsOf(*figure);
}

bool varies(const SampledEnds& ends)
{
    constexpr double rounding = 1e-9; // assumption, of the value
    return ends.p90 - ends.p10 > rounding * std::fabs(ends.p50);
}

double shareAtMost(std::span<const double> column, double limit)
{
    const std::vector<double> numbers = known(column);
    const auto holding = std::ranges::count_if(numbers, [&](double each) { return each <= limit; });
    return numbers.empty() ? std::numeric_limits<double>::quiet_NaN()
                           : static_cast<double>(holding) / static_cast<double>(numbers.size());
}

std::vector<SampledOverload> overloadsOf(std::span<const ServiceLoad> services,
                                         std::span<const std::vector<double>> loads)
{
    std::vector<SampledOverload> all;
    for (std::size_t i = 0; i < services.size(); ++i)
        if (const double share = shareAtMost(loads[i], 0.0); share > 0.0) // of 1 and 0
            all.push_back({services[i].workload, share});
    return all;
}

std::optional<PairedFigure> pairedFigure(std::span<const double> a, std::span<const double> b)
{
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        differences.push_back(b[i] - a[i]); // NaN where one has none
    differences = known(differences);
    const auto difference = sampledFigure(differences);
    if (!difference)
        return {};
    const auto share = [&](auto holds) {
        return static_cast<double>(std::ranges::count_if(differences, holds)) /
               static_cast<double>(differences.size());
    };
    return PairedFigure{*difference, share([](double each) { return each < 0.0; }),
                        share([](double each) { return each == 0.0; })};
}

std::vector<Convergence> convergenceOf(std::span<const double> column)
{
    std::vector<Convergence> all;
    for (const std::size_t part : {8, 4, 2, 1})
        if (const std::size_t count = column.size() / part; count > 0)
            if (const auto figure = sampledFigure(column.first(count)))
                all.push_back({count, *figure});
    return all;
}

} // namespace jw
