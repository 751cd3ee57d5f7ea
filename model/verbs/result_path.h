// Results by path, as people write them: "SCENARIO/total/cost_usd", "workloads/chat/energy_kwh". Not for
// other layers: see verb.h.
#pragma once

#include <algorithm>

#include "engine/plan_results.h"

namespace jw::verbs {

/// What a result path says; without a scenario the baseline, "".
struct ResultPath {
    std::string scenario, result;
};
[[nodiscard]] ResultPath resultPathOf(const std::string& path);

/// The path with a workload's or site's name in place of its uid.
[[nodiscard]] std::string namedPath(const Plan& plan, const std::string& path);

/// Lists what there is instead: the figures of that total, workload or site, or these where it is unknown.
[[nodiscard]] Error unknownResult(const std::string& path, const std::vector<std::string>& known);

/// All cells: resultCells() and yearCells().
template <class Real>
[[nodiscard]] std::vector<ResultCell<Real>> allCells(const PlanResults<Real>& results, const Plan& plan)
{
    auto cells = resultCells(results);
    std::ranges::move(yearCells(results, plan.settings.startYear), std::back_inserter(cells));
    return cells;
}

/// The cell of that path, by name or uid, of the results of `resolved`. Errors: BadChoice, naming what there
/// is.
template <class Real>
[[nodiscard]] Result<ResultCell<Real>> cellAt(const PlanResults<Real>& results, const Plan& resolved,
                                              const std::string& path)
{
    const std::string named = namedPath(resolved, path);
    const auto cells = allCells(results, resolved);
    if (const auto cell = std::ranges::find(cells, named, &ResultCell<Real>::path); cell != cells.end())
        return *cell;
    std::vector<std::string> known;
    std::ranges::transform(cells, std::back_inserter(known), &ResultCell<Real>::path);
    return fail(unknownResult(named, known));
}

} // namespace jw::verbs
