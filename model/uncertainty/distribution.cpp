#include "uncertainty/distribution.h"

#include <xsimd/xsimd.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

#include "uncertainty/pert.h"
#include "uncertainty/quantiles.h"

namespace jw {
namespace {

constexpr double greatest = 1e150; // of any number: squares of a range stay finite; assumption

Result<void> within(const char* field, double value, double lower, double upper = greatest)
{
    if (std::isfinite(value) && value >= lower && value <= upper)
        return {};
    return fail(
        {.kind = Error::Kind::OutOfRange, .field = field, .value = value, .lower = lower, .upper = upper});
}

Result<void> finite(const char* field, double value) { return within(field, value, -greatest); }

Result<void> above(const char* field, double upper, double lower)
{
    if (upper > lower)
        return {};
    return fail({.kind = Error::Kind::Inconsistent,
                 .field = field,
                 .value = upper,
                 .upper = lower,
                 .text = "spread_empty"});
}

Result<void> positive(const char* field, double value)
{
    if (value > 0.0)
        return {};
    return fail({.kind = Error::Kind::MustBePositive, .field = field, .value = value});
}

/// Its farthest quantile is a number.
Result<void> checkLognormal(const SpreadNumbers& n)
{
    const double farthest = normalQuantile(1.0), room = 0.999 * std::log(std::numeric_limits<double>::max());
    const double widest =
        (room - std::log(n.a)) / (0.5 + farthest / (2.0 * normalP90)); // log of P90 over P10
    return positive("a", n.a).and_then([&] { return above("b", n.b, n.a); }).and_then([&] {
        return within("b", n.b, n.a, n.a * std::exp(widest));
    });
}

/// a <= b <= c, a < c.
Result<void> checkThree(const SpreadNumbers& n)
{
    if (!n.c)
        return fail({.kind = Error::Kind::MissingField, .field = "c", .text = "Greatest value"});
    return finite("c", *n.c).and_then([&] { return above("c", *n.c, n.a); }).and_then([&] {
        return within("b", n.b, n.a, *n.c);
    });
}

Result<void> checkPoints(const std::vector<WeightedValue>& points)
{
    if (points.empty())
        return fail({.kind = Error::Kind::MissingField, .field = "points", .text = "Values with weights"});
    Result<void> ok;
    double weights = 0.0;
    for (const WeightedValue& point : points) {
        ok = ok.and_then([&] { return finite("points", point.value); }).and_then([&] {
            return within("points", point.weight, 0.0);
        });
        weights += point.weight;
    }
    return ok.and_then([&] { return finite("points", weights); }).and_then([&] {
        return positive("points", weights);
    });
}

Result<void> check(const SpreadNumbers& n)
{
    if (n.spread == Spread::Discrete)
        return checkPoints(n.points);
    const auto ends = finite("a", n.a).and_then([&] { return finite("b", n.b); });
    return ends.and_then([&]() -> Result<void> {
        switch (n.spread) {
        case Spread::Normal: return within("b", n.b, 0.0);
        case Spread::Lognormal: return checkLognormal(n);
        case Spread::Triangular:
        case Spread::Pert: return checkThree(n);
        case Spread::Uniform:
        case Spread::Discrete: break;
        }
        return above("b", n.b, n.a);
    });
}

/// Weights become the share of all values up to this one; the last is 1.
void sumUp(std::vector<WeightedValue>& points)
{
    double all = 0.0, sum = 0.0;
    for (const WeightedValue& point : points)
        all += point.weight;
    for (WeightedValue& point : points)
        point.weight = (sum += point.weight) / all;
}

/// A formula over registers of p. The rest of the last register is filled up, so that a number does not
/// depend on what stands beside it.
template <class Formula>
void inRegisters(std::span<const double> p, std::span<double> to, const Formula& formula)
{
    using Batch = xsimd::batch<double>;
    std::size_t i = 0;
    for (; i + Batch::size <= p.size(); i += Batch::size)
        formula(Batch::load_unaligned(p.data() + i)).store_unaligned(to.data() + i);
    if (i == p.size())
        return;
    std::array<double, Batch::size> rest;
    rest.fill(0.5);
    std::ranges::copy(p.subspan(i), rest.begin());
    formula(Batch::load_unaligned(rest.data())).store_unaligned(rest.data());
    std::copy_n(rest.begin(), p.size() - i, to.begin() + static_cast<std::ptrdiff_t>(i));
}

} // namespace

Result<Distribution> Distribution::of(SpreadNumbers numbers, PertBy pertBy)
{
    if (auto ok = check(numbers); !ok)
        return fail(ok.error());
    Distribution made(std::move(numbers));
    SpreadNumbers& n = made.m_numbers;
    sumUp(n.points);
    if (n.spread == Spread::Pert && pertBy == PertBy::Table)
        made.m_table = std::make_shared<PertTable>(Pert{(n.b - n.a) / (*n.c - n.a)});
    return made;
}

Result<Distribution> Distribution::of(const Uncertainty& u)
{
    SpreadNumbers numbers{u.dist, u.a, u.b, u.c, {}};
    if (u.dist == Spread::Discrete)
        numbers.points = u.points;
    std::ranges::stable_sort(numbers.points, {}, &WeightedValue::value);
    return of(std::move(numbers));
}

Distribution Distribution::fixed(double value)
{
    return Distribution({.spread = Spread::Discrete, .points = {{value, 1.0}}});
}

double Distribution::at(double p) const
{
    double value = 0.0;
    at({&p, 1}, {&value, 1});
    return value;
}

void Distribution::at(std::span<const double> p, std::span<double> to) const
{
    assert(p.size() == to.size());
    const double a = m_numbers.a, b = m_numbers.b, c = m_numbers.c.value_or(0.0);
    switch (m_numbers.spread) {
    case Spread::Uniform: return inRegisters(p, to, [=](auto u) { return uniformQuantile(u, a, b); });
    case Spread::Triangular:
        return inRegisters(p, to, [=](auto u) { return triangularQuantile(u, a, b, c); });
    case Spread::Normal: return inRegisters(p, to, [=](auto u) { return a + b * normalQuantile(u); });
    case Spread::Lognormal: {
        const double mu = 0.5 * (std::log(a) + std::log(b)), sigma = std::log(b / a) / (2.0 * normalP90);
        return inRegisters(p, to, [=](auto u) { return lognormalQuantile(u, mu, sigma); });
    }
    case Spread::Pert: std::ranges::transform(p, to.begin(), [this](double u) { return pertAt(u); }); return;
    case Spread::Discrete: std::ranges::transform(p, to.begin(), [this](double u) { return discreteAt(u); });
    }
}

double Distribution::pertAt(double p) const
{
    const double a = m_numbers.a, range = *m_numbers.c - a;
    return a + range * (m_table ? m_table->quantile(p) : Pert{(m_numbers.b - a) / range}.quantile(p));
}

double Distribution::discreteAt(double p) const
{
    const auto& points = m_numbers.points;
    const auto found = std::ranges::lower_bound(points, p, {}, &WeightedValue::weight);
    return found == points.end() ? points.back().value : found->value;
}

} // namespace jw
