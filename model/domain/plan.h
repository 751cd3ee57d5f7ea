// The plan: everything a planner says, in tables. A plain value; copied to be changed.
#pragma once

#include "domain/fleet.h"
#include "domain/plan_settings.h"
#include "domain/provenance.h"
#include "domain/rows.h"
#include "domain/scenario.h"
#include "domain/serving_set.h"
#include "domain/site.h"
#include "domain/uncertainty.h"
#include "domain/workload.h"

namespace jw {

struct Plan {
    PlanSettings settings;
    Rows<Site> sites;
    Rows<Tariff> tariffs;
    Rows<Accelerator> accelerators;
    Rows<Fleet> fleets;
    Rows<NodeGroup> groups;
    Rows<ServingSet> servingSets;
    Rows<Workload> workloads;
    Rows<Assignment> assignments;
    Rows<CostLine> costLines;
    Rows<Scenario> scenarios; ///< never empty in a checked plan; the first is the baseline
    Rows<Override> overrides;
    Rows<Label> labels;
    Rows<Source> sources;
    Rows<Provenance> provenance;
    Rows<Note> notes;
    Rows<Uncertainty> uncertainties;

    friend bool operator==(const Plan&, const Plan&) = default;
};

/// The tables of a plan in the order in which they refer to each other, for whoever treats all alike.
inline constexpr std::tuple planTables{
    &Plan::sites,     &Plan::tariffs,     &Plan::accelerators, &Plan::fleets,
    &Plan::groups,    &Plan::servingSets, &Plan::workloads,    &Plan::assignments,
    &Plan::costLines, &Plan::scenarios,   &Plan::overrides,    &Plan::labels,
    &Plan::sources,   &Plan::provenance,  &Plan::notes,        &Plan::uncertainties};

using PlanPtr = std::shared_ptr<const Plan>; ///< shared freely between threads: never written to

/// An empty plan with an identity and a baseline.
[[nodiscard]] Plan newPlan(std::string name);

} // namespace jw
