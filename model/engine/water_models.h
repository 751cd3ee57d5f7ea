// Calc models of water, and of what energy and carbon amount to.
#pragma once

#include "engine/carbon.h"
#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

struct WaterUse {
    static constexpr ModelInfo info{"water", "E",
                                    JW_TERM("jw::Model", "Water at the site and in the power plants")};

    template <class Real> struct In {
        Energy<Real> itEnergy{};
        Ratio<Real> pue{1.0};
        WaterIntensity<Real> wue{}, grid{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::itEnergy, unit::kilowattHours,
                      required(amount("it_kwh", {JW_TERM("jw::Term", "IT energy")}))),
                field(&In::pue, unit::number, spec::pue),
                field(&In::wue, unit::litersPerKWh,
                      amount("wue_site_l_per_kwh", {JW_TERM("jw::Term", "WUE"), "ISO/IEC 30134-9"})),
                field(&In::grid, unit::litersPerKWh,
                      amount("grid_l_per_kwh", {JW_TERM("jw::Term", "Grid water")})),
            };
        }
    };

    template <class Real> struct Out {
        Water<Real> site{}, grid{}, total{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::site, unit::liters, any("site_l", {JW_TERM("jw::Term", "Water on site")})),
                field(&Out::grid, unit::liters, any("grid_l", {JW_TERM("jw::Term", "Water of the grid")})),
                field(&Out::total, unit::liters, any("total_l", {JW_TERM("jw::Term", "Water")})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto site = siteWater(in.itEnergy, in.wue);
        const auto grid = gridWater(in.itEnergy * in.pue, in.grid);
        return {site, grid, site + grid};
    }
};

struct EquivalencesModel {
    static constexpr ModelInfo info{"equivalences", "E",
                                    JW_TERM("jw::Model", "Energy and carbon in homes, cars, dams and farms")};

    template <class Real> struct In {
        Energy<Real> energy{};
        Duration<Real> hours{};
        Carbon<Real> carbon{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::energy, unit::kilowattHours,
                      required(amount("energy_kwh", {JW_TERM("jw::Term", "Energy")}))),
                field(&In::hours, unit::hours,
                      required(aboveZero(any("hours", {JW_TERM("jw::Term", "Hours")})))),
                field(&In::carbon, unit::kilograms, amount("kg", {JW_TERM("jw::Term", "Carbon")})),
            };
        }
    };
    template <class Real> using Out = Equivalences<Real>;

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return equivalences(in.energy, in.hours, in.carbon);
    }
};

} // namespace jw
