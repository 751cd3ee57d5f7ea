#include "domain/origin.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/uid.h"

namespace jw {
namespace {

/// The row that would note it, still empty.
Provenance noteOf(const Plan& plan, std::size_t scenario, std::string_view entity, std::string_view field)
{
    if (scenario == 0 || scenario >= plan.scenarios.size())
        return {.entity = std::string(entity), .field = std::string(field)};
    return {.entity = plan.scenarios[scenario].uid, .field = std::string(entity) + '/' + std::string(field)};
}

bool samePlace(const Provenance& a, const Provenance& b)
{
    return a.entity == b.entity && a.field == b.field;
}

/// False where the value is the parent's.
bool isOwn(const Plan& plan, std::size_t scenario, std::string_view entity, std::string_view field)
{
    if (scenario == 0)
        return true;
    const Override* own = findOverride(plan, scenario, entity, field);
    return own && !own->value().isNull();
}

/// The scenario whose own value holds: the nearest of the chain with an override, else the baseline.
std::size_t settingScenario(const Plan& plan, std::size_t at, std::string_view entity, std::string_view field)
{
    for (const std::string& scenario : chainOf(plan, at))
        if (findOverride(plan, scenario, entity, field))
            return findScenario(plan, scenario).value_or(0);
    return 0;
}

bool isDefault(const Plan& plan, std::string_view entity, std::string_view field)
{
    const RowRef row = findRow(plan, entity);
    return row && fieldInfo(plan, row, field) &&
           fieldValue(plan, row, field) == defaultValue(plan, row, field);
}

/// The row of an equal source, made if there is none.
std::string sourceUid(Plan& plan, Source source)
{
    for (const Source& known : plan.sources) {
        source.uid = known.uid;
        if (known == source)
            return known.uid;
    }
    source.uid = newUid();
    return plan.sources.add(std::move(source)).uid;
}

} // namespace

ValueOrigin originOf(const Plan& plan, std::size_t at, std::string_view entity, std::string_view field)
{
    ValueOrigin origin{.scenario = settingScenario(plan, at, entity, field)};
    origin.provenance = provenanceIn(plan, origin.scenario, entity, field);
    if (origin.provenance) {
        const auto source = std::ranges::find(plan.sources, origin.provenance->source, &Source::uid);
        origin.source = source == plan.sources.end() ? nullptr : &*source;
    }
    if (origin.source)
        origin.kind = OriginKind::Sourced;
    else if (!origin.provenance && origin.scenario == 0 && isDefault(plan, entity, field))
        origin.kind = OriginKind::Default;
    return origin;
}

const Provenance* provenanceIn(const Plan& plan, std::size_t scenario, std::string_view entity,
                               std::string_view field)
{
    const Provenance wanted = noteOf(plan, scenario, entity, field);
    const auto found =
        std::ranges::find_if(plan.provenance, [&](const Provenance& row) { return samePlace(row, wanted); });
    return found == plan.provenance.end() ? nullptr : &*found;
}

void noteEntered(Plan& plan, std::size_t scenario, std::string_view entity, std::string_view field,
                 const TypedText& typed)
{
    Provenance row = noteOf(plan, scenario, entity, field);
    if (provenanceIn(plan, scenario, entity, field))
        std::erase_if(plan.provenance.edit(), [&](const Provenance& old) { return samePlace(old, row); });
    if (typed.text.empty() || !isOwn(plan, scenario, entity, field))
        return;
    row.enteredText = typed.text;
    row.at = typed.at;
    plan.provenance.add(std::move(row));
}

void noteConfirmed(Plan& plan, const ValuePlace& place, const TypedText& typed)
{
    const auto& [scenario, entity, field] = place;
    if (originOf(plan, scenario, entity, field).kind == OriginKind::Default)
        noteEntered(plan, 0, entity, field, typed);
}

Source ownSource(const std::string& title)
{
    Source source; // of kind Own by default
    source.title = title;
    return source;
}

void noteSource(Plan& plan, const ValuePlace& place, const Source& source, const std::string& at)
{
    const auto& [scenario, entity, field] = place;
    const bool elsewhere = scenario > 0 && scenario < plan.scenarios.size();
    if (elsewhere && !findOverride(plan, scenario, entity, field))
        return;
    Provenance row = noteOf(plan, scenario, entity, field);
    if (const Provenance* old = provenanceIn(plan, scenario, entity, field)) {
        row.enteredText = old->enteredText;
        std::erase_if(plan.provenance.edit(), [&](const Provenance& p) { return samePlace(p, row); });
    }
    row.source = sourceUid(plan, source);
    row.at = at;
    plan.provenance.add(std::move(row));
}

} // namespace jw
