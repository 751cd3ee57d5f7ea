// A yearly cost under rising prices.
#pragma once

#include "engine/field_specs.h"
#include "engine/finance.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term flowOfYear{JW_TERM("jw::Term", "Cost of a year")};
inline constexpr Term realFlow{JW_TERM("jw::Term", "Cost of a year at today's prices")};
} // namespace term

struct Escalation {
    static constexpr ModelInfo info{
        "escalation", "D",
        JW_TERM("jw::Model", "A yearly cost under rising prices, nominal, real and discounted")};

    template <class Real> struct In {
        Money<Real> cost{};
        int years = 0;
        Ratio<Real> escalation{}, inflation{}, nominalRate{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::cost, unit::dollars,
                      required(any("cost_usd", {JW_TERM("jw::Term", "Cost a year, today")}))),
                field(&In::years, required(steps("years", 200, {JW_TERM("jw::Term", "Years")}))),
                field(&In::escalation, unit::number,
                      change("price_escalation", {JW_TERM("jw::Term", "Price escalation")})),
                field(&In::inflation, unit::number, change("inflation", {JW_TERM("jw::Term", "Inflation")})),
                field(&In::nominalRate, unit::number,
                      required(interest("nominal_rate", {JW_TERM("jw::Term", "Nominal rate")}))),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> nominal{}, real{}, npv{}, npvFromReal{};
        Ratio<Real> realRate{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::nominal, unit::dollars,
                      any("nominal_usd", {JW_TERM("jw::Term", "Nominal cost")})),
                field(&Out::real, unit::dollars,
                      any("real_usd", {JW_TERM("jw::Term", "Cost at today's prices")})),
                field(&Out::npv, unit::dollars,
                      any("npv_usd", {JW_TERM("jw::Term", "Net present value"), term::nrel})),
                field(&Out::npvFromReal, unit::dollars,
                      any("npv_from_real_usd",
                          {JW_TERM("jw::Term", "Net present value of the real costs"), term::nrel})),
                field(&Out::realRate, unit::number,
                      any("real_rate", {JW_TERM("jw::Term", "Real rate"), "Fisher, 1930"})),
            };
        }
    };

    /// The cost of year y = 0, 1, .. comes at its end and is cost * (1 + escalation)^y. Nominal flows go with
    /// the nominal rate, real ones with the real: both give the same present value.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto realRate = (1.0 + in.nominalRate) / (1.0 + in.inflation) - 1.0;
        std::vector<Money<Real>> flows, realFlows;
        Ratio<Real> prices(1.0), inflated(1.0);
        for (int y = 0; y < in.years; ++y, prices = prices * (1.0 + in.escalation)) {
            inflated = inflated * (1.0 + in.inflation);
            flows.push_back(named(in.cost * prices, term::flowOfYear));
            realFlows.push_back(named(flows.back() / inflated, term::realFlow));
        }
        const auto npv = [](const auto& yearEnds, auto rate) {
            return presentValue(yearEnds, rate) / (1.0 + rate);
        };
        return {total(flows), total(realFlows), npv(flows, in.nominalRate), npv(realFlows, realRate),
                realRate};
    }
};

} // namespace jw
