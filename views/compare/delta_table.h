// Results of scenarios side by side with their differences from the first, absolute and in percent.
#pragma once

#include "views/compare/comparison_chart.h"
#include "views/results/figure_model.h"

namespace jw {

/// The paths of all results that the table of the subject may show.
[[nodiscard]] std::vector<std::string> deltaPaths(const std::vector<const ScenarioOutcome*>& outcomes,
                                                  const Subject& subject);

/// A row for each result of the subject that any scenario has, in one unit; values that are predicted with
/// their bands, differences with those that are sampled. Of the whole plan also what a request takes, by
/// service where scenarios have several. Rows of carbon are left out
/// where rule H24 forbids to compare them. Differences fold below their values.
[[nodiscard]] FigureTable deltaTable(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                                     const Subject& subject, const SampledDifferences& differences = {});

} // namespace jw
