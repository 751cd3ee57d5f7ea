// Inverse cumulative distributions as formulas, for plain numbers and for registers of them.
#pragma once

#include <array>
#include <cstddef>

#include "units/scalar.h"

namespace jw {

namespace detail {

/// A quotient of polynomials; lowest power first, the denominator begins with 1.
struct Rational {
    std::array<double, 8> over;
    std::array<double, 7> under;

    template <class Real> [[nodiscard]] Real at(Real x) const
    {
        Real p(over.back()), q(under.back());
        for (std::size_t i = over.size() - 1; i-- > 0;)
            p = p * x + over[i];
        for (std::size_t i = under.size() - 1; i-- > 0;)
            q = q * x + under[i];
        return p / (q * x + 1.0);
    }
};

// Coefficients of PPND16: Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution",
// Applied Statistics 37 (1988), 477-484.
inline constexpr Rational normalMiddle{
    {3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
     4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3},
    {4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4,
     3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3}};
inline constexpr Rational normalTail{
    {1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
     1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
     1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9}};
inline constexpr Rational normalFarTail{
    {6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
     2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5,
     2.01033439929228813265e-7},
    {5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
     2.04426310338993978564e-15}};

} // namespace detail

/// Standard deviations above the mean below which a share p of a normal distribution lies: AS241, PPND16,
/// about 1 part in 10^16. What is nearer to 0 or 1 than 1e-300 counts as that near, so it is always finite.
template <class Real> [[nodiscard]] Real normalQuantile(Real p)
{
    using scalar::log, scalar::max, scalar::min, scalar::select, scalar::sqrt;
    const Real q = p - 0.5, off = max(q, -q);
    const Real middle = q * detail::normalMiddle.at(Real(0.180625 - q * q));
    const Real r = sqrt(-log(max(min(p, Real(1.0) - p), Real(1e-300))));
    const Real tail =
        select(r <= Real(5.0), detail::normalTail.at(Real(r - 1.6)), detail::normalFarTail.at(Real(r - 5.0)));
    return select(off <= Real(0.425), middle, select(q < Real(0.0), -tail, tail));
}

template <class Real> [[nodiscard]] Real uniformQuantile(Real p, double low, double high)
{
    return low + (high - low) * p;
}

/// low <= mode <= high, low < high.
template <class Real> [[nodiscard]] Real triangularQuantile(Real p, double low, double mode, double high)
{
    using scalar::select, scalar::sqrt;
    const double range = high - low;
    const Real rising = low + sqrt(p * (range * (mode - low)));
    const Real falling = high - sqrt((1.0 - p) * (range * (high - mode)));
    return select(p < Real((mode - low) / range), rising, falling);
}

/// The normal quantile of 0.9, for distributions that are given by their P10 and P90.
inline constexpr double normalP90 = 1.2815515655446004;

/// Mean and standard deviation of the logarithm.
template <class Real> [[nodiscard]] Real lognormalQuantile(Real p, double mu, double sigma)
{
    using scalar::exp;
    return exp(mu + sigma * normalQuantile(p));
}

} // namespace jw
