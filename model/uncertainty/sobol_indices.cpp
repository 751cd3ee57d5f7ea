#include "uncertainty/sobol_indices.h"

#include <cassert>
#include <cmath>
#include <cstddef>

namespace jw {
namespace {

/// Calls f(a, b, ab) for the rows in which all three exist.
template <class F>
void eachRow(std::span<const double> a, std::span<const double> b, std::span<const double> ab, const F& f)
{
    for (std::size_t i = 0; i < a.size(); ++i)
        if (!std::isnan(a[i]) && !std::isnan(b[i]) && !std::isnan(ab[i]))
            f(a[i], b[i], ab[i]);
}

} // namespace

SobolIndices sobolIndices(std::span<const double> a, std::span<const double> b, std::span<const double> ab)
{
    assert(a.size() == b.size() && a.size() == ab.size());
    double rows = 0.0, sum = 0.0;
    eachRow(a, b, ab, [&](double fa, double fb, double) {
        rows += 1.0;
        sum += fa + fb;
    });
    if (!(rows > 0.0))
        return {};
    // Less the mean: the indices are the same, but with it a result that varies little would be all noise.
    const double mean = sum / (2.0 * rows);
    double variance = 0.0, first = 0.0, total = 0.0;
    eachRow(a, b, ab, [&](double fa, double fb, double fab) {
        variance += 0.5 * ((fa - mean) * (fa - mean) + (fb - mean) * (fb - mean));
        first += (fb - mean) * (fab - fa);
        total += 0.5 * (fa - fab) * (fa - fab);
    });
    return variance > 0.0 ? SobolIndices{first / variance, total / variance} : SobolIndices{};
}

} // namespace jw
