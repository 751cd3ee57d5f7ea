// Scenarios as columns: the inputs that differ, and results with their changes.
#pragma once

#include "engine/compare.h"
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
};

enum class Shown { Everything, OnlyDifferences }; ///< of results

/// Without carbon where the scenarios count it on different bases (H24).
[[nodiscard]] ComparisonTable comparisonTable(const Plan& plan, const Comparison& comparison, Shown shown);

/// value - first; NaN where one of them does not exist.
[[nodiscard]] double changeOf(const std::vector<double>& base, std::size_t scenario);
/// The change as a fraction of the first; NaN when that is 0 or there is none.
[[nodiscard]] double relativeChange(const std::vector<double>& base, std::size_t scenario);

/// One table for the inputs, one for each part of the results: of two scenarios with the change and percent
/// beside the second, of more with percent beside each. More than six scenarios go on in further blocks.
[[nodiscard]] std::string toText(const ComparisonTable& table, std::string_view currency);

/// {scenarios, inputs, results}: every number in the unit of its key, with all digits; null: does not exist.
/// Results that a scenario predicts have tier, p10 and p90 by scenario; those that are a lower bound in some,
/// lower_bound by scenario, and no change from or to these.
[[nodiscard]] Value toValue(const Plan& plan, const Comparison& comparison, Shown shown);

} // namespace jw
