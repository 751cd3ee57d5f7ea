#include "document/scenario_edits.h"

#include <algorithm>
#include <numeric>

#include "document/entered.h"
#include "document/plan_edits.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/scenario_groups.h"

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

/// Does a row of the tree begin with `at`, beside that of `of`? Those of a group have one, where the first of
/// them is.
bool standsBeside(const Plan& plan, std::size_t at, std::size_t of)
{
    const auto place = [&](std::size_t i) {
        return std::pair(parentScenario(plan, i), groupBesideSiblings(plan, i));
    };
    const auto own = place(at), other = place(of);
    if (own == other || own.first != other.first || !other.second.empty())
        return own == other;
    for (std::size_t i = 1; i < at; ++i)
        if (place(i) == own)
            return false;
    return true;
}

/// Are there such scenarios, and none of them the baseline?
Result<void> checkScenarios(const Plan& plan, const std::vector<std::string>& uids)
{
    for (const std::string& uid : uids)
        if (const RowRef row = scenarioRow(plan, uid); !row || row.at == 0)
            return unknown(uid);
    return {};
}

bool areIn(const Plan& plan, const std::vector<std::string>& uids, const std::string& group)
{
    return std::ranges::all_of(uids, [&](const std::string& uid) {
        return plan.scenarios[scenarioRow(plan, uid).at].group == group;
    });
}

/// The scenario `uid`, or the first behind it that is none of `others`; "" for the end.
std::string firstOther(const Plan& plan, const std::string& uid, const std::vector<std::string>& others)
{
    const RowRef row = uid.empty() ? RowRef{} : scenarioRow(plan, uid);
    if (!row)
        return uid; // the end, or what reorderRow() refuses
    for (std::size_t at = row.at; at < plan.scenarios.size(); ++at)
        if (std::ranges::find(others, plan.scenarios[at].uid) == others.end())
            return plan.scenarios[at].uid;
    return {};
}

EditText movedText(const Plan& plan, const std::vector<std::string>& uids)
{
    const RowRef first = scenarioRow(plan, uids.front());
    return uids.size() == 1 ? moveText(plan, first) : moveText(uids.size(), *first.table);
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
    while (to > 0 && to < count && !standsBeside(plan, static_cast<std::size_t>(to), row.at))
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
    return placeScenarios(document, {uid}, {parent, before, {}});
}

Result<void> placeScenarios(PlanDocument& document, const std::vector<std::string>& uids,
                            const ScenarioPlace& to)
{
    const Plan& plan = *document.plan();
    if (auto ok = checkScenarios(plan, uids); !ok)
        return ok;
    if (uids.empty())
        return {};
    const bool grouped = to.group && !to.group->empty() && !areIn(plan, uids, *to.group);
    const std::string base = to.parent == plan.scenarios.front().uid ? std::string() : to.parent;
    const std::string before = firstOther(plan, to.before, uids);
    return document.edit(grouped ? groupText(plan, uids, *to.group) : movedText(plan, uids), [&](Plan& p) {
        for (const std::string& uid : uids) {
            Scenario& s = p.scenarios.edit()[scenarioRow(p, uid).at];
            s.parent = base;
            s.group = to.group.value_or(s.group);
            if (auto ok = reorderRow(p, uid, before); !ok)
                return ok;
        }
        return Result<void>{};
    });
}

Result<void> groupScenarios(PlanDocument& document, const std::vector<std::string>& uids,
                            const std::string& group)
{
    const Plan& plan = *document.plan();
    if (auto ok = checkScenarios(plan, uids); !ok)
        return ok;
    return document.edit(groupText(plan, uids, group), [&](Plan& p) {
        for (Scenario& s : p.scenarios.edit())
            if (std::ranges::find(uids, s.uid) != uids.end())
                s.group = group;
        return Result<void>{};
    });
}

Result<void> removeScenario(PlanDocument& document, const std::string& uid)
{
    return removeScenarios(document, {uid});
}

Result<void> removeScenarios(PlanDocument& document, const std::vector<std::string>& uids)
{
    const Plan& plan = *document.plan();
    if (auto ok = checkScenarios(plan, uids); !ok)
        return ok;
    if (uids.empty())
        return {};
    const RowRef first = scenarioRow(plan, uids.front());
    const EditText text = uids.size() == 1 ? removeText(plan, first) : removeText(uids.size(), *first.table);
    return document.edit(text, [&](Plan& p) {
        for (const std::string& uid : uids) {
            const std::string parent = parentOf(p, scenarioRow(p, uid).at);
            for (Scenario& s : p.scenarios.edit())
                if (s.parent == uid)
                    s.parent = parent;
            removeRow(p, uid);
        }
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
