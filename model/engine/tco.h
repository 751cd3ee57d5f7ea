// Total cost of owning GPUs.
#pragma once

#include "engine/load_share.h"
#include "engine/model_info.h"
#include "engine/tco_inputs.h"

namespace jw {

namespace term {
inline constexpr Term purchase{JW_TERM("jw::Term", "Servers and network")};
inline constexpr Term building{JW_TERM("jw::Term", "Building")};
inline constexpr Term hardwareCost{JW_TERM("jw::Term", "Hardware cost a year")};
inline constexpr Term buildingCost{JW_TERM("jw::Term", "Building cost a year")};
inline constexpr Term gpuHours{JW_TERM("jw::Term", "GPU-hours a year"), {}, unit::shown(unit::gpuHours)};
} // namespace term

struct Tco {
    static constexpr ModelInfo info{"tco", "D",
                                    JW_TERM("jw::Model", "Total cost of ownership of GPUs, a year")};

    template <class Real> using In = TcoInputs<Real>;

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

} // namespace jw
