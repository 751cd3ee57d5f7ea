// The results of one scenario as tables: workloads beside the total, sites.
#pragma once

#include "engine/plan_results.h"
#include "report/figure_table.h"

namespace jw {

/// A column for each workload ("this run" or "per year", by its basis) and one for the total over the plan
/// years; rows in the order of the result keys. `plan` is the resolved plan that `results` are of.
[[nodiscard]] FigureSheet runTable(const Plan& plan, const PlanResults<double>& results);

/// A column for each site; no columns when there are fewer than two.
[[nodiscard]] FigureSheet siteTable(const PlanResults<double>& results);

/// A column for each node group whose power supplies are given.
[[nodiscard]] FigureSheet supplyTable(const PlanResults<double>& results);

/// For each workload, for the sites that siteTable() has and for the total: all figures that rest on a
/// prediction, or vary in samples where there are some, with the band in which the truth lies eight times in
/// ten. The title names owner and tier, or how many samples.
[[nodiscard]] std::vector<FigureSheet> bandTables(const PlanResults<double>& results);

/// "2026", "2026 to 2030".
[[nodiscard]] std::string planYears(const Plan& plan);

} // namespace jw
