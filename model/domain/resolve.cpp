#include "domain/resolve.h"

#include <algorithm>

#include "domain/draw_settings.h"
#include "domain/edit.h"
#include "domain/uncertain_fields.h"

namespace jw {

Result<std::size_t> findScenario(const Plan& plan, std::string_view nameOrUid)
{
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at)
        if (const Scenario& s = plan.scenarios[at];
            nameOrUid.empty() || s.name == nameOrUid || s.uid == nameOrUid)
            return at;
    return fail({.kind = Error::Kind::UnknownName, .field = "scenarios", .text = std::string(nameOrUid)});
}

std::vector<std::string> chainOf(const Plan& plan, std::size_t scenario)
{
    constexpr std::size_t deepest = 3;
    std::vector<std::string> chain;
    while (scenario > 0 && scenario < plan.scenarios.size() && chain.size() < deepest) {
        const Scenario& s = plan.scenarios[scenario];
        if (std::ranges::find(chain, s.uid) != chain.end())
            break;
        chain.push_back(s.uid);
        const auto parent = s.parent.empty() ? Result<std::size_t>(0) : findScenario(plan, s.parent);
        scenario = parent ? *parent : 0;
    }
    return chain;
}

std::size_t parentScenario(const Plan& plan, std::size_t scenario)
{
    const std::vector<std::string> chain = chainOf(plan, scenario);
    return chain.size() > 1 ? findScenario(plan, chain[1]).value_or(0) : 0;
}

Result<Plan> resolve(const Plan& plan, std::size_t at)
{
    Plan resolved = plan;
    std::vector<std::string> chain = chainOf(plan, at);
    std::ranges::reverse(chain); // the farthest first, so that the nearest wins
    for (const std::string& scenario : chain)
        for (const Override& o : plan.overrides) {
            if (o.scenario != scenario)
                continue;
            const RowRef row = findRow(plan, o.entity);
            if (!row)
                return fail(
                    {.kind = Error::Kind::UnknownName, .field = "overrides/" + o.field, .text = o.entity});
            if (isDrawSetting(row, o.field))
                continue;
            if (auto ok = setField(resolved, row, o.field, o.value()); !ok)
                return fail(ok.error());
            clearUncertainty(resolved, o.entity, o.field);
        }
    return resolved;
}

const Override* findOverride(const Plan& plan, std::string_view scenario, std::string_view entity,
                             std::string_view field)
{
    for (const Override& o : plan.overrides)
        if (o.scenario == scenario && o.entity == entity && o.field == field)
            return &o;
    return nullptr;
}

const Override* findOverride(const Plan& plan, std::size_t scenario, std::string_view entity,
                             std::string_view field)
{
    const bool known = scenario < plan.scenarios.size();
    return known ? findOverride(plan, plan.scenarios[scenario].uid, entity, field) : nullptr;
}

void resetInScenario(Plan& plan, std::size_t scenario, std::string_view entity, std::string_view field)
{
    const std::string uid = plan.scenarios[scenario].uid;
    if (findOverride(plan, uid, entity, field))
        std::erase_if(plan.overrides.edit(), [&](const Override& o) {
            return o.scenario == uid && o.entity == entity && o.field == field;
        });
}

Result<void> setInScenario(Plan& plan, std::size_t scenario, std::string_view entity, std::string_view field,
                           const Value& value)
{
    if (scenario == 0)
        return setField(plan, entity, field, value);
    if (isDrawSetting(findRow(plan, entity), field))
        return fail({.kind = Error::Kind::Inconsistent,
                     .field = "plan/" + std::string(field),
                     .text = "draws_of_the_plan"});
    Plan probe = plan; // is the value allowed, and what would hold without the override?
    resetInScenario(probe, scenario, entity, field);
    const auto parent = resolve(probe, scenario);
    if (!parent)
        return fail(parent.error());
    const RowRef row = findRow(*parent, entity);
    const bool asParent = row && fieldValue(*parent, row, field) == value;
    Plan changed = *parent;
    if (auto ok = setField(changed, entity, field, value); !ok)
        return ok;
    const Override* old = findOverride(plan, scenario, entity, field);
    Override o{
        .scenario = plan.scenarios[scenario].uid, .entity = std::string(entity), .field = std::string(field)};
    o.why = old ? old->why : std::string();
    if (const double* number = value.as<double>())
        o.number = *number;
    else if (const bool* yes = value.as<bool>())
        o.number = *yes ? 1.0 : 0.0;
    else if (const std::string* text = value.as<std::string>())
        o.text = *text;
    else
        return fail(
            {.kind = Error::Kind::WrongType, .field = std::string(field), .text = "a number or a text"});
    if (asParent) {
        plan = std::move(probe);
        return {};
    }
    if (old)
        for (Override& present : plan.overrides.edit())
            if (present.rowId() == o.rowId())
                present = o;
    if (!old)
        plan.overrides.add(std::move(o));
    return {};
}

std::vector<Replaced> replacedIn(const Plan& plan, std::size_t scenario)
{
    std::vector<Replaced> all;
    if (scenario == 0 || scenario >= plan.scenarios.size())
        return all;
    const Plan base = resolve(plan, parentScenario(plan, scenario)).value_or(plan),
               own = resolve(plan, scenario).value_or(plan);
    for (const Override& o : plan.overrides) {
        const RowRef row = o.scenario == plan.scenarios[scenario].uid ? findRow(plan, o.entity) : RowRef{};
        if (row && fieldInfo(plan, row, o.field))
            all.push_back(
                {o.entity, o.field, o.why, fieldValue(own, row, o.field), fieldValue(base, row, o.field)});
    }
    return all;
}

} // namespace jw
