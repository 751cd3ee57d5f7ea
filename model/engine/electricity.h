// What electricity costs: flat and by time of use.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"
#include "engine/sum.h"

namespace jw {

namespace term {
inline constexpr Term monthlyCharges{
    JW_TERM("jw::Term", "Demand and fixed charges"), {}, unit::shown(unit::dollarsPerMonth)};
inline constexpr Term bandCost{
    JW_TERM("jw::Term", "Hours times price of a band"), {}, unit::shown(unit::dollarsPerKW)};
inline constexpr Term hoursADay{JW_TERM("jw::Term", "Hours a day"), {}, unit::shown(unit::hours)};
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
                      amount("months", {JW_TERM("jw::Term", "Months"), "a year unless given"})),
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

struct ElectricityTou {
    static constexpr ModelInfo info{
        "electricity_tou", "D",
        JW_TERM("jw::Model", "Electricity of a constant load, priced by time of use")};

    template <class Real> struct In {
        Power<Real> load{};
        Duration<Real> days{};
        std::vector<Duration<Real>> hours{};
        std::vector<EnergyPrice<Real>> prices{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::load, unit::kilowatts,
                      required(amount("average_kw", {JW_TERM("jw::Term", "Average power")}))),
                field(&In::days, unit::days, required(amount("days", {JW_TERM("jw::Term", "Days")}))),
                field(&In::hours, unit::hours,
                      {.key = "hours_per_day_by_band",
                       .lower = 0,
                       .upper = 24,
                       .required = true,
                       .term = {JW_TERM("jw::Term", "Hours a day of a band")}}),
                field(&In::prices, unit::dollarsPerKWh,
                      {.key = "price_by_band",
                       .lower = -10,
                       .required = true,
                       .term = {JW_TERM("jw::Term", "Price of a band")}}),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> energyCost{};
        EnergyPrice<Real> effective{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::energyCost, unit::dollars,
                      any("energy_usd", {JW_TERM("jw::Term", "Energy cost")})),
                field(&Out::effective, unit::dollarsPerKWh,
                      any("effective_usd_per_kwh", {JW_TERM("jw::Term", "Effective price")})),
            };
        }
    };

    static Result<void> check(const In<double>& in)
    {
        if (in.hours.size() != in.prices.size())
            return fail({.kind = Error::Kind::LengthMismatch, .field = "price_by_band"});
        const double hours = total(in.hours).in(hour);
        if (!(hours > 0.0))
            return fail(
                {.kind = Error::Kind::MustBePositive, .field = "hours_per_day_by_band", .value = hours});
        if (hours > 24.0 * (1.0 + 1e-12))
            return fail({.kind = Error::Kind::OutOfRange,
                         .field = "hours_per_day_by_band",
                         .value = hours,
                         .upper = 24.0});
        return {};
    }

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        std::vector<PowerPrice<Real>> costs;
        for (std::size_t band = 0; band < in.hours.size(); ++band)
            costs.push_back(named(in.hours[band] * in.prices[band], term::bandCost));
        const auto aDay = total(costs);
        const auto hours = named(total(in.hours), term::hoursADay);
        return {in.load * aDay * (in.days / day), aDay / hours};
    }
};

} // namespace jw
