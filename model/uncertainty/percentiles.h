// What a column of results says: percentiles, mean and spread, a histogram, the cumulative curve.
// The columns hold numbers only: known() leaves out what does not exist.
#pragma once

#include <span>
#include <vector>

namespace jw {

/// The numbers of a column without NaN, in their order.
[[nodiscard]] std::vector<double> known(std::span<const double> column);

/// Percentile of type 7 (Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American
/// Statistician 50 (1996)): between the values beside place q (n - 1). q: 0..1. At least one value.
[[nodiscard]] double percentile(std::span<const double> column, double q);
/// The same for many q.
[[nodiscard]] std::vector<double> percentiles(std::span<const double> column, std::span<const double> q);

struct Moments {
    double mean = 0.0;
    double sd = 0.0; ///< with n - 1; 0 of a single value
};
/// Summed in the order of rows. At least one value.
[[nodiscard]] Moments momentsOf(std::span<const double> column);

/// Classes of equal width; a value on a border belongs to the upper one, the greatest to the last.
struct Histogram {
    /// Width 0: all values are in the first class, as they are equal or too far apart for a number to tell.
    double lower = 0.0, width = 0.0;
    std::vector<std::size_t> counts{};
};
/// At least one value, one class.
[[nodiscard]] Histogram histogramOf(std::span<const double> column, std::size_t classes);

struct CurvePoint {
    double value = 0.0;
    double share = 0.0; ///< the q of which the value is the percentile
};
/// The cumulative curve, ascending, of at most `most` (two or more) evenly chosen values with both ends.
[[nodiscard]] std::vector<CurvePoint> cumulativeCurve(std::span<const double> column, std::size_t most);

} // namespace jw
