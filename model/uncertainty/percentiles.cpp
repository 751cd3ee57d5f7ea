#include "uncertainty/percentiles.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace jw {
namespace {

/// `values` are put in another order.
double percentileIn(std::vector<double>& values, double q)
{
    assert(!values.empty() && q >= 0.0 && q <= 1.0);
    const double place = q * static_cast<double>(values.size() - 1), whole = std::floor(place);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(whole);
    std::nth_element(values.begin(), at, values.end());
    if (place == whole)
        return *at;
    return *at + (place - whole) * (*std::min_element(at + 1, values.end()) - *at);
}

std::vector<double> copyOf(std::span<const double> column) { return {column.begin(), column.end()}; }

} // namespace

std::vector<double> known(std::span<const double> column)
{
    std::vector<double> numbers;
    std::ranges::remove_copy_if(column, std::back_inserter(numbers), [](double v) { return std::isnan(v); });
    return numbers;
}

double percentile(std::span<const double> column, double q)
{
    std::vector<double> values = copyOf(column);
    return percentileIn(values, q);
}

std::vector<double> percentiles(std::span<const double> column, std::span<const double> q)
{
    std::vector<double> values = copyOf(column), found;
    for (const double share : q)
        found.push_back(percentileIn(values, share));
    return found;
}

Moments momentsOf(std::span<const double> column)
{
    assert(!column.empty());
    const auto n = static_cast<double>(column.size());
    double sum = 0.0, squares = 0.0;
    for (const double value : column)
        sum += value - column.front(); // of equal values exactly 0: they have no spread
    const double mean = column.front() + sum / n;
    for (const double value : column)
        squares += (value - mean) * (value - mean);
    return {mean, n > 1.0 ? std::sqrt(squares / (n - 1.0)) : 0.0};
}

Histogram histogramOf(std::span<const double> column, std::size_t classes)
{
    assert(!column.empty() && classes > 0);
    const auto [least, greatest] = std::ranges::minmax(column);
    const double width = (greatest - least) / static_cast<double>(classes);
    Histogram histogram{.lower = least,
                        .width = std::isfinite(width) ? width : 0.0,
                        .counts = std::vector<std::size_t>(classes)};
    for (const double value : column) {
        const double at = histogram.width > 0.0 ? (value - least) / histogram.width : 0.0;
        ++histogram.counts[std::min(static_cast<std::size_t>(at), classes - 1)];
    }
    return histogram;
}

std::vector<CurvePoint> cumulativeCurve(std::span<const double> column, std::size_t most)
{
    assert(most > 1);
    std::vector<double> values = copyOf(column);
    std::ranges::sort(values);
    const std::size_t last = values.empty() ? 0 : values.size() - 1, points = std::min(values.size(), most);
    std::vector<CurvePoint> curve;
    for (std::size_t k = 0; k < points; ++k) {
        const std::size_t i = points > 1 ? k * last / (points - 1) : 0;
        curve.push_back({values[i], last > 0 ? static_cast<double>(i) / static_cast<double>(last) : 1.0});
    }
    return curve;
}

} // namespace jw
