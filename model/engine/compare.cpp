#include "engine/compare.h"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_map>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"

namespace jw {

ScenarioOutcome evaluateScenario(const Plan& plan, std::size_t scenario)
{
    auto resolved = resolve(plan, scenario);
    if (!resolved)
        return {scenario, plan, fail(resolved.error())};
    auto results = planResults(*resolved);
    return {scenario, std::move(*resolved), std::move(results)};
}

namespace {

/// Every (uid, field) that some scenario sets, in the order of the overrides.
std::vector<std::pair<std::string, std::string>> touchedFields(const Plan& plan)
{
    std::set<std::pair<std::string, std::string>> seen;
    std::vector<std::pair<std::string, std::string>> fields;
    for (const Override& o : plan.overrides)
        if (seen.emplace(o.entity, o.field).second)
            fields.emplace_back(o.entity, o.field);
    return fields;
}

void addInputs(Comparison& to, const Plan& plan, bool all)
{
    for (const auto& [uid, field] : touchedFields(plan)) {
        const RowRef row = findRow(plan, uid);
        const FieldInfo* info = fieldInfo(plan, row, field);
        if (!info)
            continue;
        DifferingInput input{uid, field, pathOf(plan, row, field), info, {}};
        for (const ScenarioOutcome& outcome : to.outcomes) {
            input.values.push_back(fieldValue(outcome.resolved, row, field));
            input.overridden.push_back(findOverride(plan, plan.scenarios[outcome.scenario].uid, uid, field) !=
                                       nullptr);
        }
        const bool differs =
            std::ranges::any_of(input.values, [&](const Value& v) { return !(v == input.values.front()); });
        if (differs || all)
            to.inputs.push_back(std::move(input));
    }
}

void addResults(Comparison& to)
{
    std::unordered_map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < to.outcomes.size(); ++i) {
        if (!to.outcomes[i].results)
            continue;
        for (const auto& cell : resultCells(*to.outcomes[i].results)) {
            const auto [found, fresh] = at.try_emplace(cell.path, to.results.size());
            if (fresh)
                to.results.push_back(
                    {cell.path, cell.field,
                     std::vector<double>(to.outcomes.size(), std::numeric_limits<double>::quiet_NaN())});
            to.results[found->second].base[i] = cell.base;
        }
    }
}

} // namespace

Comparison compareScenarios(const Plan& plan, const std::vector<std::size_t>& scenarios, bool all)
{
    Comparison comparison;
    for (const std::size_t scenario : scenarios)
        comparison.outcomes.push_back(evaluateScenario(plan, scenario));
    addInputs(comparison, plan, all);
    addResults(comparison);
    return comparison;
}

} // namespace jw
