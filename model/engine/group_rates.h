// A node group, with its accelerator, as the rates that a row's formulas read.
#pragma once

#include "engine/plan_index.h"
#include "engine/plan_leaves.h"
#include "engine/plan_rows.h"

namespace jw {

/// Adds network and storage beside the node, which take the same at any load.
template <class Leaves>
void addAround(GroupRates<typename Leaves::Real>& r, const NodeGroup& group, Leaves& leaves)
{
    if (!group.networkStorage)
        return;
    const auto around = read<&NodeGroup::networkStorage>(leaves, group);
    r.idle = named(r.idle + around, term::idleWithNetwork);
    r.peak = named(r.peak + around, term::peakWithNetwork);
}

/// Sets the power of a node at the wall, with its share of network and storage: as given, or from its host,
/// its accelerators and a power cap.
template <class Leaves>
void readPower(GroupRates<typename Leaves::Real>& r, const NodeGroup& group, const Accelerator* accelerator,
               Leaves& leaves)
{
    if (group.nodeIdle && group.nodePeak) {
        r.idle = read<&NodeGroup::nodeIdle>(leaves, group);
        r.peak = read<&NodeGroup::nodePeak>(leaves, group);
        return addAround(r, group, leaves);
    }
    const auto psu = read<&NodeGroup::psuEfficiency>(leaves, group);
    Power<typename Leaves::Real> idle{}, peak{};
    if (accelerator) {
        idle = read<&Accelerator::idle>(leaves, *accelerator);
        peak = read<&Accelerator::tdp>(leaves, *accelerator);
        if (group.powerCap)
            peak = min(peak, read<&NodeGroup::powerCap>(leaves, group));
    }
    r.idle = named(nodePower(read<&NodeGroup::hostIdle>(leaves, group), r.accelPerNode, idle, psu),
                   term::nodeIdle);
    r.peak = named(nodePower(read<&NodeGroup::hostPeak>(leaves, group), r.accelPerNode, peak, psu),
                   term::nodePeak);
    addAround(r, group, leaves);
}

/// Sets the shares by tenure and the rents. What is not owned, reserved or spot is on demand.
template <class Leaves>
void readTenure(GroupRates<typename Leaves::Real>& r, const NodeGroup& group, Leaves& leaves)
{
    const Ratio<typename Leaves::Real> all(1.0);
    if (group.tenure == Tenure::Owned) {
        r.own = all;
        return;
    }
    if (group.tenure == Tenure::Mixed)
        r.own = read<&NodeGroup::ownedShare>(leaves, group);
    if (group.tenure == Tenure::Colocation)
        r.billed = all;
    r.reserved = read<&NodeGroup::reservedShare>(leaves, group);
    r.spot = read<&NodeGroup::spotShare>(leaves, group);
    r.onDemand = all - r.own - r.reserved - r.spot;
    if (group.spotRatio)
        r.spotRatio = read<&NodeGroup::spotRatio>(leaves, group);
    r.rent = read<&NodeGroup::rent>(leaves, group);
    r.reservedRent = read<&NodeGroup::reservedRent>(leaves, group);
    r.spotRent = read<&NodeGroup::spotRent>(leaves, group);
}

/// Has the group a figure for the carbon that making its machines took?
[[nodiscard]] inline bool embodiedIsKnown(const NodeGroup& group, const Accelerator* accelerator)
{
    return group.nodeEmbodied || (accelerator && accelerator->embodied);
}

/// Sets what a node costs to buy and keep, and its embodied carbon: as given, or that of its accelerators;
/// NaN, not 0, where neither is known (embodiedIsKnown()).
template <class Leaves>
void readPurchase(GroupRates<typename Leaves::Real>& r, const NodeGroup& group,
                  const Accelerator* accelerator, Leaves& leaves)
{
    r.price = read<&NodeGroup::pricePerNode>(leaves, group);
    r.life = read<&NodeGroup::life>(leaves, group);
    r.salvage = read<&NodeGroup::salvageFraction>(leaves, group);
    r.maintenance = read<&NodeGroup::maintenanceFraction>(leaves, group);
    if (group.nodeEmbodied)
        r.embodied = read<&NodeGroup::nodeEmbodied>(leaves, group);
    else if (embodiedIsKnown(group, accelerator))
        r.embodied = r.accelPerNode * read<&Accelerator::embodied>(leaves, *accelerator);
}

/// A group's power, tenure and purchase; its own figures are explained under its name.
template <class Leaves>
GroupRates<typename Leaves::Real> groupRates(const NodeGroup& group, const PlanIndex& index, Leaves& leaves)
{
    const Accelerator* accelerator = index.acceleratorOf(group);
    leaves.scope(group.name);
    GroupRates<typename Leaves::Real> r;
    r.nodes = read<&NodeGroup::nodes>(leaves, group);
    r.accelPerNode = read<&NodeGroup::accelPerNode>(leaves, group);
    r.utilization = read<&NodeGroup::utilization>(leaves, group);
    readPower(r, group, accelerator, leaves);
    readTenure(r, group, leaves);
    readPurchase(r, group, accelerator, leaves);
    return r;
}

} // namespace jw
