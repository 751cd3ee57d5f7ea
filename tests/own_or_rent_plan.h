// A plan small enough to work out by hand: one node, rented or owned.
#pragma once

#include "domain/plan.h"

namespace jw::test {

/// One node of eight GPUs that takes 10 kW all year, 87,600 kWh. "Rent", the baseline: 8 x 8,760 h x 2 USD =
/// 140,160 USD, power included. "Own": 500,000 USD over 5 years without interest or maintenance, 100,000, and
/// 87,600 kWh x 0.1 USD = 8,760: 108,760 USD.
inline Plan ownOrRentPlan()
{
    Plan plan;
    plan.settings.uid = "plan-uid";
    plan.settings.name = "One node";
    plan.settings.years = 1;
    plan.settings.discountRate.value = 0.0;
    Site hall{.uid = "hall", .name = "Hall"};
    hall.pue.value = 1.0;
    hall.pricePerKWh.value = 0.1;
    plan.sites = {hall};
    plan.fleets = {{.uid = "f", .name = "F", .site = "hall"}};
    NodeGroup node{.uid = "g", .fleet = "f", .name = "g"};
    node.nodes = 1;
    node.accelPerNode = 8;
    node.utilization.value = 1.0;
    node.nodeIdle = {1000};
    node.nodePeak = {10000};
    node.tenure = Tenure::Rented;
    node.rent = {2.0};
    node.pricePerNode.value = 500000;
    node.life.value = 5;
    node.maintenanceFraction.value = 0.0;
    plan.groups = {node};
    plan.workloads = {{.uid = "w", .name = "w"}};
    plan.assignments = {{.uid = "a", .workload = "w", .group = "g"}};
    plan.scenarios = {{.uid = "rent", .name = "Rent"}, {.uid = "own", .name = "Own"}};
    plan.overrides = {{.scenario = "own", .entity = "g", .field = "tenure", .text = "owned"}};
    return plan;
}

} // namespace jw::test
