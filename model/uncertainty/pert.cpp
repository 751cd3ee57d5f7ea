#include "uncertainty/pert.h"

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace jw {
namespace {

/// Weight of the most likely value. Source: Malcolm, Roseboom, Clark, Fazar, "Application of a technique for
/// research and development program evaluation", Operations Research 7 (1959), 646-669.
constexpr double lambda = 4.0;
constexpr std::size_t nodes = 1024;  // as many as it takes to come within 1e-8: see PertTable; assumption
constexpr double leastShare = 1e-14; // of a node: nearer to 0 and 1 the incomplete beta has too few digits
constexpr int bisections = 60;       // 2^-60 is below the last bit of any x that matters

/// Nearer to the ends the cubic follows the power of p there to a few 1e-7 only.
constexpr double cubicFrom = 1e-4;

/// Plain double arithmetic: its last bits do not matter here, and long double takes three times as long.
using InDouble = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

double width(std::span<const double> of, std::size_t cell) { return of[cell + 1] - of[cell]; }

/// Weighted harmonic mean of the slopes beside a node. Source: Fritsch and Butland, "A method for
/// constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5 (1984), 300-304.
double innerSlope(double h0, double h1, double d0, double d1)
{
    const double w0 = h0 + 2.0 * h1, w1 = 2.0 * h0 + h1;
    return (w0 + w1) / (w0 / d0 + w1 / d1);
}

/// Of three points, at the first, limited so that the cubic stays monotone.
double endSlope(double h0, double h1, double d0, double d1)
{
    const double slope = ((2.0 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
    return std::clamp(slope, 0.0, 3.0 * d0);
}

/// Of a monotone cubic through the points (x over share), at each of them: at least three.
std::vector<double> slopesOf(std::span<const double> share, std::span<const double> x)
{
    const std::size_t last = share.size() - 1;
    const auto h = [&](std::size_t cell) { return width(share, cell); };
    const auto d = [&](std::size_t cell) { return width(x, cell) / width(share, cell); };
    std::vector<double> slopes(share.size());
    slopes[0] = endSlope(h(0), h(1), d(0), d(1));
    for (std::size_t i = 1; i < last; ++i)
        slopes[i] = innerSlope(h(i - 1), h(i), d(i - 1), d(i));
    slopes[last] = endSlope(h(last - 1), h(last - 2), d(last - 1), d(last - 2));
    return slopes;
}

} // namespace

double Pert::below(double x) const
{
    return boost::math::ibeta(1.0 + lambda * mode, 1.0 + lambda * (1.0 - mode), x, InDouble());
}

double Pert::quantile(double p) const
{
    double low = 0.0, high = 1.0;
    for (int i = 0; i < bisections; ++i) {
        const double middle = 0.5 * (low + high);
        (below(middle) < p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

PertTable::PertTable(Pert pert) : m_pert(pert)
{
    const auto add = [this](double share, double x) {
        m_share.push_back(share);
        m_x.push_back(x);
    };
    add(0.0, 0.0);
    for (std::size_t j = 1; j + 1 < nodes; ++j) {
        const double angle = std::numbers::pi * static_cast<double>(j) / static_cast<double>(nodes - 1);
        const double x = 0.5 * (1.0 - std::cos(angle)), share = pert.below(x);
        if (share >= leastShare && share <= 1.0 - leastShare && share > m_share.back())
            add(share, x);
    }
    add(1.0, 1.0);
    m_slope = slopesOf(m_share, m_x);
}

double PertTable::quantile(double p) const
{
    if (!(p >= cubicFrom && p <= 1.0 - cubicFrom))
        return m_pert.quantile(p);
    const auto above = std::upper_bound(m_share.begin() + 1, m_share.end() - 1, p);
    const auto i = static_cast<std::size_t>(above - m_share.begin()) - 1;
    const double h = width(m_share, i), t = (p - m_share[i]) / h, chord = width(m_x, i) / h;
    const double square = 3.0 * chord - 2.0 * m_slope[i] - m_slope[i + 1],
                 cube = m_slope[i] + m_slope[i + 1] - 2.0 * chord;
    return m_x[i] + t * h * (m_slope[i] + t * (square + t * cube));
}

} // namespace jw
