// Quantity<Dim, Real>: a number that knows what it counts, over any scalar a formula can be read with.
#pragma once

#include <concepts>
#include <type_traits>

#include "units/dim.h"
#include "units/scalar.h"
#include "units/term.h"

namespace jw {

/// A scalar that keeps a record (Traced): it wants to know dimensions and names. Others pay nothing.
template <class Real> concept Recording = requires(Real r, const Term& t) { r.named(t, Dim{}); };

template <Dim D, class Real = double> class Quantity {
    static constexpr bool pure = D == Dim{};                  ///< a bare number: ratio, count, fraction
    static constexpr bool wide = !std::same_as<Real, double>; ///< takes doubles as constants

public:
    constexpr Quantity() = default;
    constexpr explicit(!pure) Quantity(Real base) : m_base(base) {}
    template <class Number>
    requires(pure&& wide&& std::is_arithmetic_v<Number>) constexpr Quantity(Number number)
        : m_base(static_cast<double>(number))
    {
    }
    template <std::same_as<Quantity<D, double>> Constant>
    requires wide constexpr Quantity(Constant constant) : m_base(lifted(constant.base())) {}

    /// The bare number, counted in `unit`: energy.in(kWh).
    [[nodiscard]] constexpr Real in(Quantity<D, double> unit) const { return m_base / unit.base(); }
    [[nodiscard]] constexpr Real base() const { return m_base; }
    [[nodiscard]] constexpr Real* cell()
    {
        return &m_base;
    } ///< for sweeps, which fill records column by column

    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.m_base + b.m_base); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.m_base - b.m_base); }
    friend constexpr Quantity operator-(Quantity a) { return Quantity(-a.m_base); }
    friend constexpr Quantity operator*(double k, Quantity q) { return Quantity(k * q.m_base); }
    friend constexpr Quantity operator*(Quantity q, double k) { return Quantity(q.m_base * k); }
    friend constexpr Quantity operator/(Quantity q, double k) { return Quantity(q.m_base / k); }
    friend constexpr auto operator/(double k, Quantity q) { return Quantity<-D, Real>(k / q.m_base); }

    // Comparisons give Real's mask: bool, batch_bool or TracedMask. `if` on one compiles for double only.
    friend constexpr auto operator==(Quantity a, Quantity b) { return a.m_base == b.m_base; }
    friend constexpr auto operator<(Quantity a, Quantity b) { return a.m_base < b.m_base; }
    friend constexpr auto operator<=(Quantity a, Quantity b) { return a.m_base <= b.m_base; }
    friend constexpr auto operator>(Quantity a, Quantity b) { return b < a; }
    friend constexpr auto operator>=(Quantity a, Quantity b) { return b <= a; }

    /// Lane by lane; both sides are computed, so the side not taken may be NaN but must not trap.
    template <class Mask> friend constexpr Quantity select(Mask mask, Quantity yes, Quantity no)
    {
        using scalar::select;
        return Quantity(select(mask, yes.m_base, no.m_base));
    }
    friend constexpr Quantity min(Quantity a, Quantity b)
    {
        using scalar::min;
        return Quantity(min(a.m_base, b.m_base));
    }
    friend constexpr Quantity max(Quantity a, Quantity b)
    {
        using scalar::max;
        return Quantity(max(a.m_base, b.m_base));
    }

    friend Quantity floor(Quantity q) requires pure
    {
        using scalar::floor;
        return Quantity(floor(q.m_base));
    }
    friend Quantity ceil(Quantity q) requires pure
    {
        using scalar::ceil;
        return Quantity(ceil(q.m_base));
    }
    friend Quantity exp(Quantity q) requires pure
    {
        using scalar::exp;
        return Quantity(exp(q.m_base));
    }
    friend Quantity expm1(Quantity q) requires pure
    {
        using scalar::expm1;
        return Quantity(expm1(q.m_base));
    }
    friend Quantity log(Quantity q) requires pure
    {
        using scalar::log;
        return Quantity(log(q.m_base));
    }
    friend Quantity log1p(Quantity q) requires pure
    {
        using scalar::log1p;
        return Quantity(log1p(q.m_base));
    }
    friend Quantity pow(Quantity x, Quantity y) requires pure
    {
        using scalar::pow;
        return Quantity(pow(x.m_base, y.m_base));
    }

private:
    static constexpr Real lifted(double base)
    {
        if constexpr (Recording<Real>)
            return Real::template constant<D>(base);
        else
            return Real(base);
    }

    Real m_base{};
};

template <Dim A, Dim B, class Real> constexpr auto operator*(Quantity<A, Real> a, Quantity<B, Real> b)
{
    return Quantity<A + B, Real>(a.base() * b.base());
}
template <Dim A, Dim B, class Real> constexpr auto operator/(Quantity<A, Real> a, Quantity<B, Real> b)
{
    return Quantity<A + -B, Real>(a.base() / b.base());
}

// A unit constant among wider scalars: wallTime / year.
template <Dim A, Dim B, class Real>
requires(!std::same_as<Real, double>) constexpr auto operator*(Quantity<A, Real> a, Quantity<B> unit)
{
    return a * Quantity<B, Real>(unit);
}
template <Dim A, Dim B, class Real>
requires(!std::same_as<Real, double>) constexpr auto operator/(Quantity<A, Real> a, Quantity<B> unit)
{
    return a / Quantity<B, Real>(unit);
}

template <Dim D, class Real>
requires(isSquare(D)) auto sqrt(Quantity<D, Real> q)
{
    using scalar::sqrt;
    return Quantity<half(D), Real>(sqrt(q.base()));
}

/// q multiplied by itself N times, N >= 1; keeps the dimension right where pow cannot.
template <int N, Dim D, class Real> constexpr auto power(Quantity<D, Real> q)
{
    if constexpr (N == 1)
        return q;
    else
        return q * power<N - 1>(q);
}

/// The same quantity. A recording reading also notes what it is called and where it comes from.
template <Dim D, class Real> constexpr Quantity<D, Real> named(Quantity<D, Real> q, const Term& term)
{
    if constexpr (Recording<Real>)
        return Quantity<D, Real>(q.base().named(term, D));
    else
        return q;
}
template <Dim D, class Real>
void named(Quantity<D, Real>, const Term&&) = delete; // a Term must outlive the Trace

} // namespace jw
