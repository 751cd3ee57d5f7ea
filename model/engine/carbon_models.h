// Calc models of carbon: of electricity and of making machines.
#pragma once

#include "engine/carbon.h"
#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr std::string_view scope2 = "GHG Protocol Scope 2 Guidance, 2015";
} // namespace term

struct CarbonOperational {
    static constexpr ModelInfo info{
        "carbon_operational", "E",
        JW_TERM("jw::Model", "Carbon of electricity, location-based and market-based")};

    template <class Real> struct In {
        Energy<Real> energy{};
        CarbonIntensity<Real> grid{};
        std::optional<CarbonIntensity<Real>> market{};
        Ratio<Real> certificates{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::energy, unit::kilowattHours,
                      required(amount("energy_kwh", {JW_TERM("jw::Term", "Energy")}))),
                field(&In::grid, unit::gramsPerKWh, required(spec::grid)),
                field(&In::market, unit::gramsPerKWh,
                      amount("market_g_per_kwh", {JW_TERM("jw::Term", "Market carbon"),
                                                  JW_TERM("jw::Term", "as the grid where not given")})),
                field(&In::certificates, unit::number,
                      share("recs_fraction", {JW_TERM("jw::Term", "Covered by certificates")})),
            };
        }
    };

    template <class Real> struct Out {
        Carbon<Real> location{}, market{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::location, unit::kilograms,
                      any("location_kg", {JW_TERM("jw::Term", "Carbon, location-based"), term::scope2})),
                field(&Out::market, unit::kilograms,
                      any("market_kg", {JW_TERM("jw::Term", "Carbon, market-based"), term::scope2})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto market = in.market ? *in.market : in.grid;
        return {locationCarbon(in.energy, in.grid), marketCarbon(in.energy, market, in.certificates)};
    }
};

struct Embodied {
    static constexpr ModelInfo info{"embodied", "E", JW_TERM("jw::Model", "Embodied carbon by time used")};

    template <class Real> struct In {
        Carbon<Real> perUnit{};
        Ratio<Real> units{};
        Duration<Real> used{}, life = 5.0 * year;
        Ratio<Real> allocation{1.0};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::perUnit, unit::kilograms,
                      required(amount("kg_per_unit", {JW_TERM("jw::Term", "Embodied carbon of a unit")}))),
                field(&In::units, unit::number, required(amount("units", {JW_TERM("jw::Term", "Units")}))),
                field(&In::used, unit::hours,
                      required(amount("used_hours", {JW_TERM("jw::Term", "Hours used")}))),
                field(&In::life, unit::hours,
                      aboveZero(any("life_hours", {JW_TERM("jw::Term", "Life"),
                                                   JW_TERM("jw::Term", "assumption: 5 years")}))),
                field(&In::allocation, unit::number,
                      share("allocation", {JW_TERM("jw::Term", "Share of the units")})),
            };
        }
    };

    template <class Real> struct Out {
        Carbon<Real> carbon{};

        static constexpr auto fields()
        {
            return std::tuple{field(&Out::carbon, unit::kilograms,
                                    spec::any("kg", {JW_TERM("jw::Term", "Embodied carbon"),
                                                     JW_TERM("jw::Term", "GHG Protocol scope 3, by time")}))};
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {embodiedCarbon(in.perUnit, in.units, in.used, in.life) * in.allocation};
    }
};

} // namespace jw
