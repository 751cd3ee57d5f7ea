// Queries of a known energy.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

struct PerQuery {
    static constexpr ModelInfo info{"per_query", "A",
                                    JW_TERM("jw::Model", "Energy and money of queries of a known energy")};

    template <class Real> struct In {
        Energy<Real> perQuery{};
        PerTime<Real> queriesPerUser{};
        Ratio<Real> users{};
        Duration<Real> days = 365.0 * day;
        Ratio<Real> pue{1.0};
        EnergyPrice<Real> price{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::perQuery, unit::wattHours,
                      required(amount("wh_per_query", {JW_TERM("jw::Term", "Energy per query")}))),
                field(&In::queriesPerUser, unit::perDay,
                      required(
                          amount("queries_per_user_day", {JW_TERM("jw::Term", "Queries per user and day")}))),
                field(&In::users, unit::number, required(amount("users", {JW_TERM("jw::Term", "Users")}))),
                field(&In::days, unit::days, aboveZero(any("days", {JW_TERM("jw::Term", "Days")}))),
                field(&In::pue, unit::number, spec::pue),
                field(&In::price, unit::dollarsPerKWh, spec::price),
            };
        }
    };

    template <class Real> struct Out {
        Ratio<Real> queries{};
        Energy<Real> energy{}, energyMWh{};
        Power<Real> average{};
        Money<Real> cost{}, perThousand{};

        static constexpr auto fields()
        {
            using spec::any;
            constexpr Term energy{JW_TERM("jw::Term", "Energy"), "ISO/IEC 30134-2"};
            return std::tuple{
                field(&Out::queries, unit::number, any("queries", {JW_TERM("jw::Term", "Queries")})),
                field(&Out::energy, unit::kilowattHours, any("energy_kwh", energy)),
                field(&Out::energyMWh, unit::megawattHours, any("energy_mwh", energy)),
                field(&Out::average, unit::megawatts,
                      any("average_mw", {JW_TERM("jw::Term", "Average power")})),
                field(&Out::cost, unit::dollars, any("cost_usd", {JW_TERM("jw::Term", "Electricity cost")})),
                field(&Out::perThousand, unit::dollarsPerThousand,
                      any("usd_per_1000_queries", {JW_TERM("jw::Term", "Cost of 1,000 queries")})),
            };
        }
    };

    /// No queries: all zeros.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto queries = in.queriesPerUser * in.users * in.days;
        const auto energy = in.perQuery * queries * in.pue;
        const auto cost = energy * in.price;
        const auto perQuery = select(queries > 0.0, cost / queries, 0.0 * money);
        return {queries, energy, energy, energy / in.days, cost, perQuery};
    }
};

} // namespace jw
