// Total cost of owning GPUs, and what a token costs on one.
#pragma once

#include "engine/field_specs.h"
#include "engine/finance.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term purchase{JW_TERM("jw::Term", "Servers and network")};
inline constexpr Term building{JW_TERM("jw::Term", "Building")};
inline constexpr Term hardwareCost{JW_TERM("jw::Term", "Hardware cost a year")};
inline constexpr Term buildingCost{JW_TERM("jw::Term", "Building cost a year")};
inline constexpr Term loadShare{JW_TERM("jw::Term", "Mean share of the load"),
                                "Fan, Weber, Barroso, ISCA 2007: linear"};
inline constexpr Term gpuHours{JW_TERM("jw::Term", "GPU-hours a year"), {}, unit::shown(unit::hours)};
inline constexpr Term powerAtWall{JW_TERM("jw::Term", "Power at the meter")};
} // namespace term

/// Of the power at full load, the share drawn on average: `idle` at rest, linear in utilization above.
template <class Real> Ratio<Real> meanLoad(Ratio<Real> idle, Ratio<Real> utilization)
{
    return idle + (1.0 - idle) * utilization;
}

struct Tco {
    static constexpr ModelInfo info{"tco", "D",
                                    JW_TERM("jw::Model", "Total cost of ownership of GPUs, a year")};

    template <class Real> struct In {
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

        static constexpr auto fields();
    };

    template <class Real> struct Out {
        Money<Real> capital{}, electricity{};
        Energy<Real> energy{};
        Money<Real> maintenance{}, total{};
        MoneyRate<Real> perGpuHour{}, perUsedGpuHour{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::capital, unit::dollars,
                      any("capital_annual_usd", {JW_TERM("jw::Term", "Capital cost a year"), term::nrel})),
                field(&Out::electricity, unit::dollars,
                      any("electricity_usd", {JW_TERM("jw::Term", "Electricity cost")})),
                field(&Out::energy, unit::kilowattHours,
                      any("energy_kwh", {JW_TERM("jw::Term", "Energy"), "ISO/IEC 30134-2"})),
                field(&Out::maintenance, unit::dollars,
                      any("maintenance_usd", {JW_TERM("jw::Term", "Maintenance")})),
                field(&Out::total, unit::dollars,
                      any("total_annual_usd", {JW_TERM("jw::Term", "Total cost a year")})),
                field(&Out::perGpuHour, unit::dollarsPerHour,
                      any("usd_per_gpu_hour", {JW_TERM("jw::Term", "Cost of a GPU-hour")})),
                field(&Out::perUsedGpuHour, unit::dollarsPerHour,
                      any("usd_per_used_gpu_hour", {JW_TERM("jw::Term", "Cost of a used GPU-hour")})),
            };
        }
    };

    /// A year. Salvage and maintenance are of servers and network only; the building has no salvage, the
    /// same interest and the same method. The nameplate power sizes it; `kw_per_gpu_load` is what runs.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto purchase = named(in.gpus * (in.server + in.network), term::purchase);
        const auto building = named(in.gpus * in.power * in.building, term::building);
        const auto hardwareCost = named(
            amortized<Real>({purchase, purchase * in.salvageFraction, in.rate, in.years}, in.method) * year,
            term::hardwareCost);
        const auto buildingCost = named(
            amortized<Real>({building, {}, in.rate, in.buildingLife}, in.method) * year, term::buildingCost);
        const auto capital = hardwareCost + buildingCost;

        const auto share = named(meanLoad(in.idleFraction, in.utilization), term::loadShare);
        const auto energy = in.gpus * (in.load ? *in.load : in.power) * share * in.pue * year;
        const auto electricity = energy * in.price;
        const auto maintenance = purchase * in.maintenanceFraction;
        const auto total = capital + electricity + maintenance + in.staff * in.salary + in.software;
        const auto hours = named(in.gpus * year, term::gpuHours);
        return {capital,
                electricity,
                energy,
                maintenance,
                total,
                total / hours,
                total / (hours * in.utilization)};
    }
};

template <class Real> constexpr auto Tco::In<Real>::fields()
{
    using namespace spec;
    return std::tuple{
        field(&In::gpus, unit::number, required(aboveZero(count("gpus", {JW_TERM("jw::Term", "GPUs")})))),
        field(&In::server, unit::dollars,
              required(amount("server_usd_per_gpu", {JW_TERM("jw::Term", "Server price per GPU")}))),
        field(&In::network, unit::dollars,
              amount("network_usd_per_gpu", {JW_TERM("jw::Term", "Network price per GPU")})),
        field(
            &In::power, unit::kilowatts,
            amount("kw_per_gpu", {JW_TERM("jw::Term", "Nameplate power per GPU"), "DGX H100: 10.2 kW / 8"})),
        field(&In::load, unit::kilowatts,
              amount("kw_per_gpu_load",
                     {JW_TERM("jw::Term", "Power per GPU under load"), "the nameplate where not given"})),
        field(&In::idleFraction, unit::number, spec::idleFraction),
        field(&In::utilization, unit::number, required(aboveZero(spec::utilization))),
        field(&In::pue, unit::number, spec::pue),
        field(&In::price, unit::dollarsPerKWh, spec::price),
        field(&In::building, unit::dollarsPerKW,
              amount("facility_usd_per_kw", {JW_TERM("jw::Term", "Building per kW"), "assumption: 10,000"})),
        field(&In::buildingLife, unit::years,
              aboveZero(any("facility_years",
                            {JW_TERM("jw::Term", "Life of the building"), "assumption: 15 years"}))),
        field(&In::years, unit::years,
              aboveZero(any("years", {JW_TERM("jw::Term", "Life of the servers"), "assumption: 5 years"}))),
        field(&In::rate, unit::number, spec::rate),
        field(&In::salvageFraction, unit::number,
              share("salvage_fraction", {JW_TERM("jw::Term", "Salvage")})),
        field(&In::maintenanceFraction, unit::number,
              share("maintenance_fraction",
                    {JW_TERM("jw::Term", "Maintenance"), "assumption: 5 % of the price a year"})),
        field(&In::staff, unit::number, amount("staff_fte", {JW_TERM("jw::Term", "Staff")})),
        field(&In::salary, unit::dollars,
              amount("staff_usd", {JW_TERM("jw::Term", "Cost of an employee a year")})),
        field(&In::software, unit::dollars, amount("software_usd", {JW_TERM("jw::Term", "Software a year")})),
        field(&In::method, any("method", {JW_TERM("jw::Term", "Amortization")})),
    };
}

struct UnitCosts {
    static constexpr ModelInfo info{"unit_costs", "D", JW_TERM("jw::Model", "Money and energy of a token")};

    template <class Real> struct In {
        MoneyRate<Real> gpuHour{};
        PerTime<Real> tokens{};
        Ratio<Real> utilization{1.0};
        Power<Real> power{};
        Ratio<Real> pue{1.0}, idleFraction{0.3};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::gpuHour, unit::dollarsPerHour,
                      required(
                          aboveZero(any("usd_per_gpu_hour", {JW_TERM("jw::Term", "Cost of a GPU-hour")})))),
                field(&In::tokens, unit::perSecond,
                      required(aboveZero(
                          any("tokens_per_s_per_gpu", {JW_TERM("jw::Term", "Tokens per second and GPU")})))),
                field(&In::utilization, unit::number, aboveZero(spec::utilization)),
                field(&In::power, unit::kilowatts,
                      required(
                          aboveZero(any("kw_per_gpu", {JW_TERM("jw::Term", "Power per GPU under load")})))),
                field(&In::pue, unit::number, spec::pue),
                field(&In::idleFraction, unit::number, spec::idleFraction),
            };
        }
    };

    template <class Real> struct Out {
        Money<Real> perToken{};
        Quantity<Dim{.money = -1}, Real> tokensPerDollar{};
        Quantity<Dim{.energy = -1}, Real> tokensPerKWh{};
        Energy<Real> energy{}, energyAtUtilization{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::perToken, unit::dollarsPerMtok,
                      any("usd_per_mtok", {JW_TERM("jw::Term", "Cost of a token")})),
                field(&Out::tokensPerDollar, unit::perDollar,
                      any("tokens_per_usd", {JW_TERM("jw::Term", "Tokens per dollar")})),
                field(&Out::tokensPerKWh, unit::perKWh,
                      any("tokens_per_kwh", {JW_TERM("jw::Term", "Tokens per kWh at full load")})),
                field(&Out::energy, unit::kWhPerMtok,
                      any("kwh_per_mtok", {JW_TERM("jw::Term", "Energy of a token at full load")})),
                field(&Out::energyAtUtilization, unit::kWhPerMtok,
                      any("kwh_per_mtok_at_utilization",
                          {JW_TERM("jw::Term", "Energy of a token at this utilization")})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto used = in.tokens * in.utilization;
        const auto power = named(in.power * in.pue, term::powerAtWall);
        const auto share = named(meanLoad(in.idleFraction, in.utilization), term::loadShare);
        return {in.gpuHour / used, used / in.gpuHour, in.tokens / power, power / in.tokens,
                power * share / used};
    }
};

} // namespace jw
