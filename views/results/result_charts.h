// Charts of one scenario's results, as values to be drawn: no window needed.
#pragma once

#include "views/charts/chart_data.h"
#include "views/results/result_book.h"

namespace jw {

/// Energy of each plan year, as IT equipment and facility overhead. The plan is resolved for the scenario.
[[nodiscard]] ChartData energyByYear(const PlanResults<double>& results, const Plan& resolved);

/// Cost of each plan year by cost line; lines that are nowhere more than nothing are left out.
[[nodiscard]] ChartData costByYear(const PlanResults<double>& results, const Plan& resolved);

/// Carbon of a subject by scope of the GHG Protocol: electricity location-based and market-based, each with
/// scope 3 on top.
[[nodiscard]] ChartData carbonByScope(const PlanResults<double>& results, const Subject& subject,
                                      const Plan& plan);

/// One line of cumulative cost.
struct CostCourse {
    QString name;
    const ScenarioOutcome* outcome = nullptr; ///< with results
    bool baseline = false;                    ///< dashed, behind the others
    int color = -1;                           ///< the scenario's
};
/// Over the years of all courses, each of which begins and ends where its scenario does; in the plan's money.
[[nodiscard]] ChartData cumulativeCostChart(const std::vector<CostCourse>& courses, const Plan& plan);

/// Series of totals: one value a category, in base units.
struct BaseSeries {
    QString name;
    std::vector<double> bases;
};
/// Stacks them in the unit that suits the largest total, which it returns; fills `unit` and `series` of
/// `chart`. Series that are 0 everywhere are left out, unless all are.
UnitName setStacked(ChartData& chart, const std::vector<BaseSeries>& series, const FieldInfo& info,
                    const Plan& plan);

/// Each cost line of `totals`, in the order in which cost adds them, without those that are 0 in all.
[[nodiscard]] std::vector<BaseSeries> costLines(const std::vector<const Totals<double>*>& totals);

/// IT equipment and facility overhead of each of `totals`; nullptr is a gap.
[[nodiscard]] std::vector<BaseSeries> energyParts(const std::vector<const Totals<double>*>& totals);

/// The member of Totals with this key.
[[nodiscard]] const FieldInfo& totalsField(std::string_view key);

/// That member's value in base units; NaN of nullptr.
[[nodiscard]] double baseOf(const Totals<double>* totals, const FieldInfo& info);

} // namespace jw
