// What electricity costs at one price.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term monthlyCharges{
    JW_TERM("jw::Term", "Demand and fixed charges"), {}, unit::shown(unit::dollarsPerMonth)};
} // namespace term

struct ElectricityFlat {
    static constexpr ModelInfo info{
        "electricity_flat", "D",
        JW_TERM("jw::Model", "Electricity at one price, with demand and fixed charges")};

    template <class Real> struct In {
        Energy<Real> energy{};
        EnergyPrice<Real> price{};
        Power<Real> peak{};
        DemandPrice<Real> demand{};
        MoneyRate<Real> fixed{};
        Duration<Real> months = 12.0 * month;

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::energy, unit::kilowattHours,
                      required(aboveZero(any("kwh", {JW_TERM("jw::Term", "Energy")})))),
                field(&In::price, unit::dollarsPerKWh,
                      required({.key = "price", .lower = spec::price.lower, .term = spec::price.term})),
                field(&In::peak, unit::kilowatts, amount("peak_kw", {JW_TERM("jw::Term", "Peak power")})),
                field(&In::demand, unit::dollarsPerKWMonth,
                      amount("demand_usd_per_kw_month", {JW_TERM("jw::Term", "Demand charge")})),
                field(&In::fixed, unit::dollarsPerMonth,
                      amount("fixed_month_usd", {JW_TERM("jw::Term", "Fixed charge")})),
                field(&In::months, unit::months,
                      amount("months",
                             {JW_TERM("jw::Term", "Months"), JW_TERM("jw::Term", "a year unless given")})),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> total{};
        EnergyPrice<Real> effective{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::total, unit::dollars,
                      any("total_usd", {JW_TERM("jw::Term", "Electricity cost")})),
                field(&Out::effective, unit::dollarsPerKWh,
                      any("effective_usd_per_kwh", {JW_TERM("jw::Term", "Effective price")})),
            };
        }
    };

    /// Energy of the whole time, charges of its months.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto charges = named(in.peak * in.demand + in.fixed, term::monthlyCharges);
        const auto total = in.energy * in.price + in.months * charges;
        return {total, total / in.energy};
    }
};

} // namespace jw
