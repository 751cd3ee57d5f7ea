// What an optimizer is asked: measures, what is made least, and limits.
#pragma once

#include <array>

#include "whatif/fleet_space.h"

namespace jw {

/// A number that is limited or made least: a result of the plan, or the GPUs of the group.
struct OptimizeMeasure {
    std::string path{}; ///< "workloads/run/cost_usd"; "gpus"
    const FieldInfo* info = nullptr;
};

/// What people call the usual measures: of the workload its cost, hours, energy, carbon with embodied carbon,
/// and power at the peak; the GPUs of its group.
inline constexpr std::array<std::string_view, 6> measureWords{"cost",   "time",  "energy",
                                                              "carbon", "power", "gpus"};

/// Their keys among the results of the workload; the last is none of them.
inline constexpr std::array<std::string_view, measureWords.size()> measureKeys{
    "cost_usd", "hours", "energy_kwh", "carbon_total_kg", "peak_kw", "gpus"};

inline constexpr std::string_view gpusMeasure = measureWords.back();

/// What the paths of the workload's results begin with.
[[nodiscard]] std::string resultHead(const Plan& plan, const WorkMachines& work);

/// What a usual measure counts, by its place in measureWords.
[[nodiscard]] const FieldInfo& measureField(std::size_t at);

/// The measure of that word, or of a path of results. Errors: those of middleResults, of the plan as it is;
/// BadChoice, no such result: lists measureWords first where it is no path.
[[nodiscard]] Result<OptimizeMeasure> measureOf(const Plan& resolved, const WorkMachines& work,
                                                const std::string& wordOrPath);

struct OptimizeLimit {
    OptimizeMeasure measure{};
    double most = 0.0; ///< in the field's unit
};

/// A term of what is made least: the measure, in its field's unit, times the weight.
struct ObjectiveTerm {
    OptimizeMeasure measure{};
    double weight = 1.0;
};

struct OptimizeQuestion : FleetQuestion {
    std::vector<ObjectiveTerm> objective{}; ///< one at least; less is better
    std::vector<OptimizeLimit> limits{};
    std::size_t best = 10; ///< so many are told
};

} // namespace jw
