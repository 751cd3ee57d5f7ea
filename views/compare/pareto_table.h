// Scenarios by the results that they are judged by, as a table. No window needed.
#pragma once

#include "views/compare/pareto_chart.h"
#include "views/results/figure_model.h"

namespace jw {

/// A row for each of the answer's scenarios: the metrics, and by whom it is beaten; pale where it is.
[[nodiscard]] FigureTable paretoTable(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                                      const std::vector<ParetoMetric>& metrics, const ParetoAnswer& answer);

} // namespace jw
