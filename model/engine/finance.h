// Money over time: what a purchase costs a year. Shared by the calc models and the evaluation of a plan.
#pragma once

#include "engine/planning_units.h"
#include "engine/sum.h"
#include "readings/fields.h"

namespace jw {

/// How a purchase is spread over its life: with interest, or in equal parts without.
enum class Amortization { Crf, StraightLine };
inline constexpr std::array<std::string_view, 2> amortizationTexts{"crf", "straight_line"};
constexpr std::span<const std::string_view> choicesOf(Amortization) { return amortizationTexts; }

namespace term {
inline constexpr std::string_view nrel = "NREL/TP-462-5173, 1995 (Short, Packey, Holt)";
inline constexpr Term capitalRecovery{JW_TERM("jw::Term", "Capital recovery factor"), nrel,
                                      unit::shown(unit::perYear)};
inline constexpr Term salvageToday{JW_TERM("jw::Term", "Present value of the salvage"), nrel};
inline constexpr Term flowToday{JW_TERM("jw::Term", "Flow at its worth today"), nrel};
} // namespace term

/// What one unit of money at the end of `time` is worth today: (1 + rate)^-time, `rate` per year.
template <class Real> Ratio<Real> presentWorth(Ratio<Real> rate, Duration<Real> time)
{
    return exp(-(time / year) * log1p(rate));
}

/// Yearly payment per unit of capital, rate / (1 - (1 + rate)^-life); near rate = 0 its series, whose error
/// is of order rate^2. `life` > 0.
template <class Real> PerTime<Real> capitalRecovery(Ratio<Real> rate, Duration<Real> life)
{
    const auto years = life / year;
    const auto nearZero = (1.0 + 0.5 * rate * (years + 1.0)) / years;
    return select(rate * rate < 1e-18, nearZero, rate / -expm1(-years * log1p(rate))) / year;
}

/// What is bought, what it fetches at the end of its life, and the interest per year.
template <class Real> struct Purchase {
    Money<Real> capex{}, salvage{};
    Ratio<Real> rate{};
    Duration<Real> life{};
};

/// The purchase as a cost rate; times the hours of use it is a charge. Straight line leaves out interest.
template <class Real>
MoneyRate<Real> amortized(const Purchase<Real>& p, Amortization method = Amortization::Crf)
{
    if (method == Amortization::StraightLine)
        return (p.capex - p.salvage) / p.life;
    const auto recovery = named(capitalRecovery(p.rate, p.life), term::capitalRecovery);
    const auto salvage = named(p.salvage * presentWorth(p.rate, p.life), term::salvageToday);
    return (p.capex - salvage) * recovery;
}

/// Flows of years 0 (today), 1, 2, .. at their worth today; `rate` per year.
template <class Real> Money<Real> presentValue(const std::vector<Money<Real>>& flows, Ratio<Real> rate)
{
    std::vector<Money<Real>> parts;
    Ratio<Real> growth(1.0);
    for (const auto& flow : flows) {
        parts.push_back(named(flow / growth, term::flowToday));
        growth = growth * (1.0 + rate);
    }
    return total(parts);
}

} // namespace jw
