#include "domain/origin.h"

#include <algorithm>

#include "domain/resolve.h"

namespace jw {
namespace {

const Provenance* provenanceAt(const Plan& plan, std::string_view entity, std::string_view field)
{
    const auto found = std::ranges::find_if(
        plan.provenance, [&](const Provenance& p) { return p.entity == entity && p.field == field; });
    return found == plan.provenance.end() ? nullptr : &*found;
}

} // namespace

const Provenance* originOf(const Plan& plan, std::size_t at, std::string_view entity, std::string_view field)
{
    for (const std::string& scenario : chainOf(plan, at))
        if (findOverride(plan, scenario, entity, field))
            return provenanceAt(plan, scenario, std::string(entity) + '/' + std::string(field));
    return provenanceAt(plan, entity, field);
}

const Source* sourceOf(const Plan& plan, const Provenance* provenance)
{
    if (!provenance)
        return nullptr;
    const auto found = std::ranges::find(plan.sources, provenance->source, &Source::uid);
    return found == plan.sources.end() ? nullptr : &*found;
}

} // namespace jw
