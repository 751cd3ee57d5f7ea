#include "document/scenario_edits.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/uid.h"

namespace jw {
namespace {

RowRef scenarioRow(const Plan& plan, const std::string& uid) { return findRow(plan, Scenario::table, uid); }

tl::unexpected<Error> unknown(const std::string& uid)
{
    return fail({.kind = Error::Kind::UnknownName, .field = "scenarios", .text = uid});
}

/// The scenario that this one is based on, "" for the baseline.
std::string parentOf(const Plan& plan, std::size_t at)
{
    const std::string& parent = plan.scenarios[at].parent;
    return parent == plan.scenarios.front().uid ? std::string() : parent;
}

} // namespace

Result<std::string> addScenario(PlanDocument& document, std::size_t from, const std::string& name)
{
    const Plan& plan = *document.plan();
    Scenario scenario{
        .uid = newUid(), .name = name, .parent = from ? plan.scenarios[from].uid : std::string()};
    scenario.color = static_cast<std::int64_t>(plan.scenarios.size() % 6);
    Plan with = plan;
    with.scenarios.add(scenario);
    const auto done = document.edit(addText(with, scenarioRow(with, scenario.uid)), [&](Plan& p) {
        p.scenarios.add(scenario);
        return Result<void>{};
    });
    if (!done)
        return fail(done.error());
    document.setCurrentScenario(document.plan()->scenarios.size() - 1);
    return scenario.uid;
}

Result<void> moveScenario(PlanDocument& document, const std::string& uid, int by)
{
    const Plan& plan = *document.plan();
    const RowRef row = scenarioRow(plan, uid);
    if (!row)
        return unknown(uid);
    const auto count = static_cast<int>(plan.scenarios.size());
    int to = static_cast<int>(row.at) + by;
    while (to > 0 && to < count && parentOf(plan, static_cast<std::size_t>(to)) != parentOf(plan, row.at))
        to += by;
    if (row.at == 0 || to <= 0 || to >= count)
        return {};
    return document.edit(moveText(plan, row), [&](Plan& p) {
        auto& rows = p.scenarios.edit();
        Scenario moved = std::move(rows[row.at]);
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row.at));
        rows.insert(rows.begin() + to, std::move(moved));
        return Result<void>{};
    });
}

Result<void> removeScenario(PlanDocument& document, const std::string& uid)
{
    const Plan& plan = *document.plan();
    const RowRef row = scenarioRow(plan, uid);
    if (!row || row.at == 0)
        return unknown(uid);
    const std::string parent = parentOf(plan, row.at);
    return document.edit(removeText(plan, row), [&](Plan& p) {
        for (Scenario& s : p.scenarios.edit())
            if (s.parent == uid)
                s.parent = parent;
        removeRow(p, uid);
        return Result<void>{};
    });
}

Result<void> setWhy(PlanDocument& document, const std::string& scenario, const std::string& entity,
                    const std::string& field, const std::string& why)
{
    const Plan& plan = *document.plan();
    const auto at = findScenario(plan, scenario);
    if (!at || !findOverride(plan, scenario, entity, field))
        return unknown(scenario);
    return document.edit(changeText(plan, *at, findRow(plan, entity), field), [&](Plan& p) {
        for (Override& o : p.overrides.edit())
            if (o.scenario == scenario && o.entity == entity && o.field == field)
                o.why = why;
        return Result<void>{};
    });
}

} // namespace jw
