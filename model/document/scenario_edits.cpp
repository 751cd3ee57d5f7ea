#include "document/scenario_edits.h"

#include <algorithm>
#include <numeric>

#include "document/entered.h"
#include "document/plan_edits.h"
#include "domain/edit.h"
#include "domain/resolve.h"

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

/// Its row; the next color is its own.
Members newScenario(const Plan& plan, std::size_t from, const std::string& name)
{
    return {{"name", name},
            {"parent", from ? plan.scenarios[from].uid : std::string()},
            {"color", static_cast<double>(plan.scenarios.size() % 6)}};
}

} // namespace

Result<std::string> addScenario(PlanDocument& document, std::size_t from, const std::string& name)
{
    return addRow(document, Scenario::table, newScenario(*document.plan(), from, name))
        .map([&](std::string uid) {
            document.setCurrentScenario(document.plan()->scenarios.size() - 1);
            return uid;
        });
}

Result<std::string> addScenario(PlanDocument& document, std::size_t from, const std::string& name,
                                const std::vector<FieldNumber>& values)
{
    Plan made = *document.plan();
    auto uid = insertRow(made, Scenario::table, newScenario(made, from, name));
    if (!uid)
        return uid;
    const std::size_t at = made.scenarios.size() - 1;
    for (const FieldNumber& each : values)
        if (auto ok = setInScenario(made, at, each.uid, each.field, Value(each.value)); !ok)
            return fail(ok.error());
    const auto take = [&](Plan& plan) -> Result<void> {
        plan = made;
        return {};
    };
    return document.edit(addText(made, {findTable(Scenario::table), at}), take).map([&] { return *uid; });
}

Result<std::string> duplicateScenario(PlanDocument& document, std::size_t from, const std::string& name)
{
    if (from == 0)
        return addScenario(document, 0, name);
    return duplicateRow(document, document.plan()->scenarios[from].uid).map([&](std::string uid) {
        document.setCurrentScenario(findScenario(*document.plan(), uid).value_or(0));
        return uid;
    });
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
    const auto before = static_cast<std::size_t>(by < 0 ? to : to + 1);
    return moveRow(document, uid,
                   before < plan.scenarios.size() ? plan.scenarios[before].uid : std::string());
}

Result<void> placeScenario(PlanDocument& document, const std::string& uid, const std::string& parent,
                           const std::string& before)
{
    const Plan& plan = *document.plan();
    const RowRef row = scenarioRow(plan, uid);
    if (!row || row.at == 0)
        return unknown(uid);
    const std::string base = parent == plan.scenarios.front().uid ? std::string() : parent;
    return document.edit(moveText(plan, row), [&](Plan& p) {
        if (p.scenarios[row.at].parent != base)
            p.scenarios.edit()[row.at].parent = base;
        return reorderRow(p, uid, before);
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

namespace {

Result<void> put(Plan& plan, const ScenarioValue& to)
{
    const FieldPlace& at = to.place;
    const Plan before = plan;
    if (!to.value)
        resetInScenario(plan, at.scenario, at.uid, at.field);
    else if (auto ok = setInScenario(plan, at.scenario, at.uid, at.field, *to.value); !ok)
        return ok;
    if (!(plan == before)) // else its source still holds
        recordEntered(plan, at, {});
    return {};
}

} // namespace

Result<void> setValues(PlanDocument& document, const EditText& text, const std::vector<ScenarioValue>& values)
{
    std::vector<std::size_t> order(values.size()); // parents first: their values decide what is an override
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) { return chainOf(*document.plan(), values[i].place.scenario).size(); });
    return document.edit(text, [&](Plan& plan) {
        for (const std::size_t i : order)
            if (auto ok = put(plan, values[i]); !ok) {
                ok.error().row = i + 1;
                return ok;
            }
        return Result<void>{};
    });
}

} // namespace jw
