// Results of scenarios side by side with their differences from the first, absolute and in percent.
#pragma once

#include "views/compare/comparison_chart.h"
#include "views/results/figure_model.h"

namespace jw {

/// A row for each result of the subject that any scenario has, in one unit; values that are predicted with
/// their bands. Of the whole plan also what a request takes, by service where
/// scenarios have several. Rows of carbon are left out
/// where rule H24 forbids to compare them.
[[nodiscard]] FigureTable deltaTable(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                                     const Subject& subject);

} // namespace jw
