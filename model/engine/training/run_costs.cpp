#include "engine/training/run_costs.h"

#include <algorithm>

#include "domain/edit.h"
#include "engine/plan_results.h"

namespace jw {

std::optional<RunCosts> runCosts(const Plan& resolved, std::string_view workloadUid)
{
    constexpr double anyTime = 1000.0; // all grows with it in proportion
    Plan timed = resolved;
    if (!setField(timed, workloadUid, "inputs.gpu_hours", anyTime) ||
        !setField(timed, workloadUid, "inputs.speed_from", "gpu_hours"))
        return {};
    const auto results = planResults(timed);
    if (!results)
        return {};
    const auto* run = findWorkload(*results, workloadUid);
    if (!run || !(run->figures.hours > Duration<>()))
        return {};
    return RunCosts{run->figures.hours * run->figures.devices, run->totals.cost, run->totals.carbonTotal};
}

} // namespace jw
