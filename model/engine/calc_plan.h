// The calc model `plan_results`: a plan written as plain lists by name, and its results as flat paths.
#pragma once

#include "domain/plan.h"
#include "engine/plan_results.h"

namespace jw {

/// {sites, fleets, workloads, cost_lines, years = 1, discount_rate = 0} -> a plan; a name is the key. A
/// tariff stands in its site, groups (with idle_w, tdp_w, embodied_kgco2e of their accelerator) in their
/// fleet, assignments in their workload. Not given: PUE 1, prices and carbon 0. Errors name the place:
/// "sites[0].pue", "workloads[1].assignments[0].group".
[[nodiscard]] Result<Plan> planFromCalc(const Value& inputs);

/// {"workloads/NAME/KEY": number or null, .., "total/cost_usd_by_year": [..]}.
[[nodiscard]] Value flatResults(const PlanResults<double>& results);

/// {PATH: [p10, p90]} of bandedCells(), in the units of flatResults; of total/cost_usd_by_year two lists,
/// where nothing is sampled.
[[nodiscard]] Members flatBands(const PlanResults<double>& results);

/// The paths of those results that are lower bounds, in the order of the plan.
[[nodiscard]] Items flatLowerBounds(const PlanResults<double>& results);

/// planFromCalc, check and planResults in one.
[[nodiscard]] Result<PlanResults<double>> calcPlanResults(const Value& inputs);

} // namespace jw
