// What electricity costs by time of use.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"
#include "engine/sum.h"

namespace jw {

namespace term {
inline constexpr Term bandCost{
    JW_TERM("jw::Term", "Hours times price of a band"), {}, unit::shown(unit::dollarsPerKW)};
inline constexpr Term hoursADay{JW_TERM("jw::Term", "Hours a day"), {}, unit::shown(unit::hours)};
} // namespace term

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
