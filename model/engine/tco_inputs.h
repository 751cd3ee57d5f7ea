// What owning GPUs takes: machines, building, electricity, people.
#pragma once

#include "engine/field_specs.h"
#include "engine/finance.h"

namespace jw {

template <class Real> struct TcoInputs {
    Ratio<Real> gpus{};
    Money<Real> server{}, network{};
    Power<Real> power = 1.275 * kW; ///< of a GPU; sizes the building
    std::optional<Power<Real>> load{};
    Ratio<Real> idleFraction{0.3}, utilization{}, pue{1.0};
    EnergyPrice<Real> price{};
    PowerPrice<Real> building = 10000.0 * money / kW;
    Duration<Real> buildingLife = 15.0 * year, years = 5.0 * year;
    Ratio<Real> rate{0.08}, salvageFraction{}, maintenanceFraction{0.05}, staff{};
    Money<Real> salary{}, software{};
    Amortization method = Amortization::Crf;

    static constexpr auto fields()
    {
        using I = TcoInputs;
        using namespace spec;
        return std::tuple{
            field(&I::gpus, unit::number, required(aboveZero(count("gpus", {JW_TERM("jw::Term", "GPUs")})))),
            field(&I::server, unit::dollars,
                  required(amount("server_usd_per_gpu", {JW_TERM("jw::Term", "Server price per GPU")}))),
            field(&I::network, unit::dollars,
                  amount("network_usd_per_gpu", {JW_TERM("jw::Term", "Network price per GPU")})),
            field(&I::power, unit::kilowatts,
                  amount("kw_per_gpu",
                         {JW_TERM("jw::Term", "Nameplate power per GPU"), "DGX H100: 10.2 kW / 8"})),
            field(&I::load, unit::kilowatts,
                  amount("kw_per_gpu_load", {JW_TERM("jw::Term", "Power per GPU under load"),
                                             JW_TERM("jw::Term", "the nameplate where not given")})),
            field(&I::idleFraction, unit::number, spec::idleFraction),
            field(&I::utilization, unit::number, required(aboveZero(spec::utilization))),
            field(&I::pue, unit::number, spec::pue),
            field(&I::price, unit::dollarsPerKWh, spec::price),
            field(&I::building, unit::dollarsPerKW,
                  amount("facility_usd_per_kw", {JW_TERM("jw::Term", "Building per kW"),
                                                 JW_TERM("jw::Term", "assumption: 10,000")})),
            field(&I::buildingLife, unit::years,
                  aboveZero(any("facility_years", {JW_TERM("jw::Term", "Life of the building"),
                                                   JW_TERM("jw::Term", "assumption: 15 years")}))),
            field(&I::years, unit::years,
                  aboveZero(any("years", {JW_TERM("jw::Term", "Life of the servers"),
                                          JW_TERM("jw::Term", "assumption: 5 years")}))),
            field(&I::rate, unit::number, spec::rate),
            field(&I::salvageFraction, unit::number,
                  share("salvage_fraction", {JW_TERM("jw::Term", "Salvage")})),
            field(
                &I::maintenanceFraction, unit::number,
                share("maintenance_fraction", {JW_TERM("jw::Term", "Maintenance"),
                                               JW_TERM("jw::Term", "assumption: 5 % of the price a year")})),
            field(&I::staff, unit::number, amount("staff_fte", {JW_TERM("jw::Term", "Staff")})),
            field(&I::salary, unit::dollars,
                  amount("staff_usd", {JW_TERM("jw::Term", "Cost of an employee a year")})),
            field(&I::software, unit::dollars,
                  amount("software_usd", {JW_TERM("jw::Term", "Software a year")})),
            field(&I::method, any("method", {JW_TERM("jw::Term", "Amortization")})),
        };
    }
};

} // namespace jw
