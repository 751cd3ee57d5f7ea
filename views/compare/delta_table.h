// Results of scenarios side by side with their differences from the first, absolute and in percent.
#pragma once

#include "views/compare/comparison_chart.h"
#include "views/results/figure_model.h"

namespace jw {

/// A result that the table shows.
struct DeltaRow {
    ComparedResult result;
    std::string service;   ///< whose it is, where scenarios have several
    std::string explained; ///< the path of its first number; "": its own
};

/// Each result of the subject that any scenario has. Of the whole plan also what a request takes, by service
/// where scenarios have several. Those of carbon are left out where rule H24 forbids to compare them.
[[nodiscard]] std::vector<DeltaRow> deltaRows(const std::vector<const ScenarioOutcome*>& outcomes,
                                              const Subject& subject);

[[nodiscard]] std::vector<std::string> pathsOf(const std::vector<DeltaRow>& rows);

/// Each row in one unit; values that are predicted with their bands, differences with those that are sampled.
/// Differences fold below their values.
[[nodiscard]] FigureTable deltaTable(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                                     const std::vector<DeltaRow>& rows,
                                     const SampledDifferences& differences = {});

} // namespace jw
