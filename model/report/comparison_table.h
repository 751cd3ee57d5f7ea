// Scenarios as columns: the inputs that differ, and results with their changes.
#pragma once

#include "report/comparison_change.h"
#include "report/figure_table.h"

namespace jw {

/// One input in all scenarios, as text in one unit.
struct InputRow {
    std::string path, unit;
    std::vector<std::string> texts;
};

/// Changes refer to the first scenario.
struct ComparisonTable {
    std::vector<std::string> scenarios;
    std::vector<InputRow> inputs;
    std::vector<FigureSheet> results; ///< total, the one service of each, workloads, groups; by scenario
    SampledDifferences differences{}; ///< of these results
};

/// Without carbon where the scenarios count it on different bases (H24).
[[nodiscard]] ComparisonTable comparisonTable(const Plan& plan, const Comparison& comparison, Shown shown);

/// One table for the inputs, one for each part of the results: of two scenarios with the change and percent
/// beside the second, of more with percent beside each. More than six scenarios go on in further blocks.
/// Bands stand below what they are of: values, changes, percent. "not compared" stands for the percent of
/// what isApart().
[[nodiscard]] std::string toText(const ComparisonTable& table, std::string_view currency);

/// {scenarios, inputs, results}: every number in the unit of its key, with all digits; null: does not exist.
/// Results that a scenario predicts have tier, p10 and p90 by scenario, sampled ones p50 too; those that are
/// a lower bound in some, lower_bound by scenario. What is untold is null among the changes. Sampled
/// differences are change_p10, change_p50 and change_p90 by scenario, in percent change_percent_p10, .._p50
/// and .._p90.
[[nodiscard]] Value toValue(const Plan& plan, const Comparison& comparison, Shown shown);

} // namespace jw
