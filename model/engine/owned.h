// What belongs to the owner of a cost line: rows, machines, and what they use.
#pragma once

#include "engine/plan_work.h"

namespace jw {

/// The longest of some rows, and the plan year in which it starts.
template <class Real> struct LongestRun {
    Duration<Real> hours{};
    int year = 0;

    void see(const PlanRow<Real>& row)
    {
        if (holds(hours < row.hours)) {
            hours = row.hours;
            year = row.year;
        }
    }
};

/// What a cost line's `per` counts, in base units, to be summed.
template <class Real> struct Owned {
    LongestRun<Real> run;                     ///< of the rows that run once
    bool continuous = false;                  ///< something runs all year
    std::vector<Real> gpuHours[2], energy[2]; ///< continuous, once
    std::vector<Real> devices;                ///< accelerators
    std::vector<Real> itPeak;                 ///< power of machines at their peak, before PUE
};

/// The plan, a site, a fleet, a node group and a workload own rows.
template <class Real> bool owns(const std::string& owner, const PlanRow<Real>& row, const PlanIndex& index)
{
    return index.isPlan(owner) || row.workload->uid == owner || row.site->uid == owner ||
           (row.group && (row.group->uid == owner || row.group->fleet == owner));
}

/// All but a workload own machines, at work or not.
inline bool ownsGroup(const std::string& owner, const NodeGroup& group, const Site& site,
                      const PlanIndex& index)
{
    return index.isPlan(owner) || owner == site.uid || owner == group.fleet || owner == group.uid;
}

/// What the owner's rows use: GPU-hours and energy at the meter.
template <class Leaves>
void addUse(Owned<typename Leaves::Real>& owned, const std::string& owner, const PlanIndex& index,
            const PlanWork<Leaves>& work)
{
    for (const auto& row : work.rows()) {
        if (!owns(owner, row, index))
            continue;
        if (row.once())
            owned.run.see(row);
        else
            owned.continuous = true;
        owned.gpuHours[row.once()].push_back(row.totals.gpuHours.base());
        owned.energy[row.once()].push_back(row.totals.energy.base());
    }
}

/// The machines that a workload has at work.
template <class Leaves>
void addMachinesAtWork(Owned<typename Leaves::Real>& owned, const std::string& workload,
                       const PlanWork<Leaves>& work)
{
    for (const auto& done : work.done())
        if (done.workload->uid == workload)
            owned.devices.push_back(done.job.devices.base());
    for (const auto& row : work.rows())
        if (row.workload->uid == workload)
            owned.itPeak.push_back(row.itPeak.base());
}

/// The owner's machines, at work or not.
template <class Leaves>
void addMachines(Owned<typename Leaves::Real>& owned, const std::string& owner, const PlanIndex& index,
                 PlanRates<Leaves>& rates)
{
    for (const NodeGroup& group : index.plan().groups)
        if (const Site* site = index.siteOf(group); site && ownsGroup(owner, group, *site, index)) {
            const auto& g = rates.of(group);
            owned.devices.push_back((g.nodes * g.accelPerNode).base());
            owned.itPeak.push_back((g.nodes * g.peak).base());
        }
}

/// What belongs to `owner`, a uid or "plan".
template <class Leaves>
Owned<typename Leaves::Real> ownedBy(const std::string& owner, const PlanIndex& index,
                                     const PlanWork<Leaves>& work, PlanRates<Leaves>& rates)
{
    Owned<typename Leaves::Real> owned;
    addUse(owned, owner, index, work);
    if (findRow(index.plan(), Workload::table, owner))
        addMachinesAtWork(owned, owner, work);
    else
        addMachines(owned, owner, index, rates);
    return owned;
}

} // namespace jw
