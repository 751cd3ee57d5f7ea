// What belongs to what in a plan.
#include "engine/plan_index.h"

#include <algorithm>

#include "domain/paths.h"

namespace jw {
namespace {

template <class T> auto byUid(const Rows<T>& rows)
{
    std::unordered_map<std::string_view, const T*> map;
    for (const T& row : rows)
        map.emplace(row.uid, &row);
    return map;
}

template <class Map> auto at(const Map& map, std::string_view uid) -> typename Map::mapped_type
{
    const auto found = map.find(uid);
    return found == map.end() ? nullptr : found->second;
}

} // namespace

PlanIndex::PlanIndex(const Plan& plan)
    : m_plan(plan),
      m_sites(byUid(plan.sites)),
      m_fleets(byUid(plan.fleets)),
      m_groups(byUid(plan.groups)),
      m_accelerators(byUid(plan.accelerators))
{
    for (const Tariff& tariff : plan.tariffs)
        if (tariff.enabled)
            m_tariffs.emplace(tariff.site, &tariff);
    for (const Assignment& assignment : plan.assignments) {
        auto& assigned = m_assigned[assignment.workload]; // there, if empty: see hasMachines
        const NodeGroup* to = group(assignment.group);
        if (assignment.enabled && to && siteOf(*to))
            assigned.push_back(&assignment);
    }
    for (const Provenance& note : plan.provenance)
        if (note.field == purchaseField)
            m_priced.insert(note.entity);
    for (const Override& own : plan.overrides)
        if (own.field == purchaseField && own.value() == Value(0.0))
            m_priced.insert(own.entity);
}

const Site* PlanIndex::site(std::string_view uid) const { return at(m_sites, uid); }
const NodeGroup* PlanIndex::group(std::string_view uid) const { return at(m_groups, uid); }
const Accelerator* PlanIndex::accelerator(std::string_view uid) const { return at(m_accelerators, uid); }
const Fleet* PlanIndex::fleetOf(const NodeGroup& group) const { return at(m_fleets, group.fleet); }
const Tariff* PlanIndex::tariffOf(const Site& site) const { return at(m_tariffs, site.uid); }

bool PlanIndex::isPriceEntered(const NodeGroup& group) const
{
    return group.pricePerNode.value != 0.0 || m_priced.contains(group.uid);
}

const Accelerator* PlanIndex::acceleratorOf(const NodeGroup& group) const
{
    return accelerator(group.accelerator);
}

const Site* PlanIndex::siteOf(const NodeGroup& group) const
{
    const Fleet* fleet = fleetOf(group);
    const Site* stands = fleet && fleet->enabled && group.enabled ? site(fleet->site) : nullptr;
    return stands && stands->enabled ? stands : nullptr;
}

std::span<const Assignment* const> PlanIndex::assignedTo(const Workload& workload) const
{
    const auto found = m_assigned.find(workload.uid);
    return found == m_assigned.end() ? std::span<const Assignment* const>{} : found->second;
}

bool PlanIndex::hasMachines(const Workload& workload) const { return m_assigned.contains(workload.uid); }

int PlanIndex::yearOf(const Workload& workload) const
{
    const int started = workload.start.size() >= 4 ? std::atoi(workload.start.substr(0, 4).c_str()) : 0;
    const auto first = static_cast<int>(m_plan.settings.startYear);
    const auto last = static_cast<int>(m_plan.settings.years) - 1;
    return std::clamp(started > 0 ? started - first : 0, 0, last);
}

bool PlanIndex::isPlan(std::string_view owner) const
{
    return owner == "plan" || owner == m_plan.settings.uid;
}

tl::unexpected<Error> refuse(const Plan& plan, std::string_view table, std::string_view uid,
                             std::string_view field, Error error)
{
    error.field = pathOf(plan, findRow(plan, table, uid), field);
    return fail(std::move(error));
}

} // namespace jw
