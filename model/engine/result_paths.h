// Results by path, as people write them: "SCENARIO/total/cost_usd", "workloads/chat/energy_kwh".
#pragma once

#include <algorithm>
#include <iterator>

#include "engine/plan_results.h"

namespace jw {

/// What a result path says; without a scenario the baseline, "".
struct ResultPath {
    std::string scenario, result;
};
[[nodiscard]] ResultPath resultPathOf(const std::string& path);

/// The path with the name of a workload, site or fleet in place of its uid: as resultCells() has it.
[[nodiscard]] std::string namedPath(const Plan& plan, const std::string& path);

/// BadChoice for a path that is not among those `there`; it lists the results of that total, workload or
/// site, or, where that is unknown too, what there are results of: the nearest names first.
[[nodiscard]] Error unknownResult(const std::string& path, const std::vector<std::string>& there);

/// A service of a plan, and the path of the result that says whether its machines hold its busiest hour: 1 or
/// 0; NaN where nobody knows.
struct ServiceLoad {
    std::string workload, path;
};
[[nodiscard]] std::vector<ServiceLoad> serviceLoads(const Plan& plan);

/// All cells: resultCells() and yearCells().
template <class Real>
[[nodiscard]] std::vector<ResultCell<Real>> allCells(const PlanResults<Real>& results, const Plan& plan)
{
    auto cells = resultCells(results);
    std::ranges::move(yearCells(results, plan.settings.startYear), std::back_inserter(cells));
    return cells;
}

/// The cell of that path, by name or uid, of the results of `resolved`. Errors: those of unknownResult.
template <class Real>
[[nodiscard]] Result<ResultCell<Real>> cellAt(const PlanResults<Real>& results, const Plan& resolved,
                                              const std::string& path)
{
    const std::string named = namedPath(resolved, path);
    const auto cells = allCells(results, resolved);
    if (const auto cell = std::ranges::find(cells, named, &ResultCell<Real>::path); cell != cells.end())
        return *cell;
    std::vector<std::string> there;
    std::ranges::transform(cells, std::back_inserter(there), &ResultCell<Real>::path);
    return fail(unknownResult(named, there));
}

} // namespace jw
