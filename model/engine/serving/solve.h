// One unknown of an equation, in every reading.
#pragma once

#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <concepts>
#include <cstdint>

#include "engine/plain_number.h"

namespace jw {

namespace detail {
/// The solver needs a sign everywhere: what is no number counts as below 0.
inline double rootOf(const auto& above, double high)
{
    const auto signedAbove = [&](double x) {
        const double y = above(x);
        return std::isnan(y) ? -1.0 : y;
    };
    if (signedAbove(0.0) <= 0.0)
        return 0.0;
    if (signedAbove(high) >= 0.0)
        return high;
    std::uintmax_t steps = 200;
    const auto [low, up] = boost::math::tools::toms748_solve(
        signedAbove, 0.0, high, boost::math::tools::eps_tolerance<double>(), steps);
    return 0.5 * (low + up);
}
} // namespace detail

/// Where `above`, a falling function on [0, high], crosses 0; the bound that it does not cross. Where it is
/// no number it counts as below 0, as what is not known to be above: the lower bound if it is so there.
/// `plainAbove` is the same function of plain numbers: it finds the root, and one Newton step of `above` from
/// there is the result, so that an explained number has the derivatives of the implicit function; none at the
/// edge of where there are numbers. A register of numbers is bisected, all lanes in step.
template <class Real, class Above, class PlainAbove>
Ratio<Real> crossing(const Above& above, Ratio<Real> high, const PlainAbove& plainAbove)
{
    if constexpr (std::same_as<Real, double> || std::same_as<Real, Traced>) {
        const double top = plain(high);
        const double root = detail::rootOf(plainAbove, top);
        const auto rest = above(Ratio<Real>(root));
        (void)plain(rest); // another equation has another root
        if (root <= 0.0)
            return Ratio<Real>(0.0);
        if (root >= top)
            return high;
        const double h = 1e-5 * std::fmin(root, top - root); // waits grow steeply before the bound
        const double fall = (plainAbove(root - h) - plainAbove(root + h)) / (2.0 * h);
        return fall > 0.0 ? Ratio<Real>(root) + rest / fall : Ratio<Real>(root);
    } else {
        const Ratio<Real> none(0.0);
        Ratio<Real> low = none, up = high;
        for (int i = 0; i < 80; ++i) {
            const auto middle = 0.5 * (low + up);
            const auto higher = above(middle) > 0.0;
            low = select(higher, middle, low);
            up = select(higher, up, middle);
        }
        return select(above(none) > 0.0, 0.5 * (low + up), none);
    }
}

} // namespace jw
