// Machines of a known power.
#pragma once

#include "engine/carbon.h"
#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

struct DirectPower {
    static constexpr ModelInfo info{
        "direct_power", "A", JW_TERM("jw::Model", "Energy, money and carbon of machines of a known power")};

    template <class Real> struct In {
        Power<Real> unitPower{};
        Ratio<Real> count{1.0};
        Duration<Real> hours{};
        Ratio<Real> utilization{1.0}, pue{1.0};
        EnergyPrice<Real> price{};
        CarbonIntensity<Real> grid{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::unitPower, unit::kilowatts,
                      required(amount("unit_kw", {JW_TERM("jw::Term", "Unit power")}))),
                field(&In::count, unit::number, amount("count", {JW_TERM("jw::Term", "Units")})),
                field(&In::hours, unit::hours, required(amount("hours", {JW_TERM("jw::Term", "Hours")}))),
                field(&In::utilization, unit::number, spec::utilization),
                field(&In::pue, unit::number, spec::pue),
                field(&In::price, unit::dollarsPerKWh, spec::price),
                field(&In::grid, unit::gramsPerKWh, spec::grid),
            };
        }
    };

    template <class Real> struct Out {
        Power<Real> provisioned{}, average{};
        Energy<Real> itEnergy{}, energy{};
        Money<Real> cost{};
        Carbon<Real> carbon{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::provisioned, unit::kilowatts,
                      any("provisioned_kw", {JW_TERM("jw::Term", "Provisioned power")})),
                field(&Out::average, unit::kilowatts,
                      any("average_kw", {JW_TERM("jw::Term", "Average power")})),
                field(&Out::itEnergy, unit::kilowattHours,
                      any("it_energy_kwh", {JW_TERM("jw::Term", "IT energy")})),
                field(&Out::energy, unit::kilowattHours,
                      any("energy_kwh", {JW_TERM("jw::Term", "Energy"), "ISO/IEC 30134-2"})),
                field(&Out::cost, unit::dollars, any("cost_usd", {JW_TERM("jw::Term", "Electricity cost")})),
                field(&Out::carbon, unit::kilograms,
                      any("carbon_kg", {JW_TERM("jw::Term", "Carbon"), "GHG Protocol scope 2"})),
            };
        }
    };

    /// No hours: all zeros.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto provisioned = in.unitPower * in.count;
        const auto itEnergy = provisioned * in.hours * in.utilization;
        const auto energy = itEnergy * in.pue;
        const auto average = select(in.hours > 0.0 * hour, energy / in.hours, 0.0 * kW);
        return {provisioned, average, itEnergy, energy, energy * in.price, locationCarbon(energy, in.grid)};
    }
};

} // namespace jw
