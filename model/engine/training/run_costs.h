// What a run would cost and emit if it took other GPU-hours on the same machines.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "engine/plan_totals.h"

namespace jw {

/// Rent, amortization, electricity and carbon of given machines all grow with the time they are taken for:
/// the fastest layout is the cheapest and the least in carbon as well.
struct RunCosts {
    Duration<> gpuHours{}; ///< of the final run, as it stands
    Money<> cost{};        ///< of all runs, experiments included
    Carbon<> carbon{};     ///< location-based and embodied

    [[nodiscard]] Money<> costAt(Duration<> hours) const { return cost * (hours / gpuHours); }
    [[nodiscard]] Carbon<> carbonAt(Duration<> hours) const { return carbon * (hours / gpuHours); }
};

/// Of a workload by its uid; nothing while it takes no time.
[[nodiscard]] inline std::optional<RunCosts> runCosts(const PlanResults<double>& results,
                                                      std::string_view uid)
{
    const auto run = std::ranges::find(results.workloads, uid, &WorkloadResult<double>::uid);
    if (run == results.workloads.end())
        return {};
    const RunCosts costs{run->figures.hours * run->figures.devices, run->totals.cost,
                         run->totals.carbonTotal};
    return costs.gpuHours > Duration<>() ? std::optional(costs) : std::nullopt;
}

} // namespace jw
