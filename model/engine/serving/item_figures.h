// What is said of an item of a service: its energy by what is counted, its cost and carbon, the machines.
#pragma once

#include "engine/predicted.h"

namespace jw {

/// Over a year, or the run of a service that runs once; idle machines are counted. NaN: does not exist.
struct ItemFigures {
    Energy<> gpu = nothing<Dim{.energy = 1}, double>(), host = gpu, meter = gpu;
    Money<> cost = nothing<Dim{.money = 1}, double>();
    Carbon<> carbon = nothing<Dim{.carbon = 1}, double>();
    PerTime<> perGpu = nothing<Dim{.time = -1}, double>();
    Ratio<> replicasNeeded = nothing<Dim{}, double>(), gpusNeeded = replicasNeeded;

    static constexpr auto fields()
    {
        using F = ItemFigures;
        using spec::any;
        return std::tuple{
            field(&F::gpu, unit::wattHours,
                  any("gpu_wh_per_item", {JW_TERM("jw::Term", "Energy of an item, GPUs, idle included")})),
            field(&F::host, unit::wattHours,
                  any("it_wh_per_item",
                      {JW_TERM("jw::Term", "Energy of an item, GPUs and hosts, idle included")})),
            field(&F::meter, unit::wattHours,
                  any("wh_per_item", {JW_TERM("jw::Term", "Energy of an item at the meter")})),
            field(&F::cost, unit::cents, any("cents_per_item", {JW_TERM("jw::Term", "Cost of an item")})),
            field(&F::carbon, unit::grams,
                  any("g_co2e_per_item",
                      {JW_TERM("jw::Term", "Carbon of an item"),
                       JW_TERM("jw::Term", "location-based electricity and embodied carbon")})),
            field(&F::perGpu, unit::perSecond,
                  any("items_per_s_per_gpu", {JW_TERM("jw::Term", "Items of a GPU at full load")})),
            field(&F::replicasNeeded, unit::number,
                  any("replicas_needed", {JW_TERM("jw::Term", "Replicas needed")})),
            field(&F::gpusNeeded, unit::number, any("gpus_needed", {JW_TERM("jw::Term", "GPUs needed")})),
        };
    }
};

/// Of a service that counts items: its queries are items. A cost of 0 or without a price that nobody gave,
/// and a carbon of 0, of a plan without an intensity, do not exist.
[[nodiscard]] ItemFigures itemFigures(const WorkloadResult<double>& result);

/// The figures that exist in their order, `path` being the key: P10 to P90 of a plan with its predictions at
/// the ends of their bands; both the value where that does not move; carbon
/// without that of machines that nobody knows is at least what it says. Empty for a workload that is not
/// there.
[[nodiscard]] std::vector<BandedCell> itemCells(const PlanResults<double>& results,
                                                std::string_view workload);

} // namespace jw
