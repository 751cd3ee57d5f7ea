#include "domain/origin.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/resolve.h"

namespace jw {
namespace {

const Provenance* provenanceAt(const Plan& plan, std::string_view entity, std::string_view field)
{
    const auto found = std::ranges::find_if(
        plan.provenance, [&](const Provenance& p) { return p.entity == entity && p.field == field; });
    return found == plan.provenance.end() ? nullptr : &*found;
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

} // namespace

ValueOrigin originOf(const Plan& plan, std::size_t at, std::string_view entity, std::string_view field)
{
    ValueOrigin origin{.scenario = settingScenario(plan, at, entity, field)};
    origin.provenance = origin.scenario == 0 ? provenanceAt(plan, entity, field)
                                             : provenanceAt(plan, plan.scenarios[origin.scenario].uid,
                                                            std::string(entity) + '/' + std::string(field));
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

} // namespace jw
