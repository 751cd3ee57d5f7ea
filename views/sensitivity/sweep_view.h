// A result over some inputs, as a chart and in words: no window needed.
#pragma once

#include "document/scenario_edits.h"
#include "views/charts/chart_data.h"
#include "views/sensitivity/result_choice.h"
#include "whatif/plan_sweep.h"

namespace jw {

/// An input and the values it is to take.
struct AskedAxis {
    VaryingField field{};
    SweepRange range{}; ///< in the field's unit
    std::size_t count = 2;
    UnitName unit{}; ///< it is shown in

    friend bool operator==(const AskedAxis& a, const AskedAxis& b)
    {
        return a.field == b.field && a.range == b.range && a.count == b.count;
    }
};

/// Around the value that a plan from resolve() has: from P10 to P90 where it is uncertain, else from half of
/// it to twice it, within the field's bounds. Nothing where the field is no number of the plan.
[[nodiscard]] std::optional<AskedAxis> usualAxis(const Plan& resolved, const VaryingField& field);

inline constexpr std::size_t mostInputs = 6; ///< of a sweep in the window; assumption: more find no place

struct SweepAsked {
    PlanPtr plan{};
    std::vector<std::size_t> scenarios{}; ///< positions in the plan; one where there are several inputs
    AskedResult result{};
    std::vector<AskedAxis> axes{}; ///< one to mostInputs
    std::vector<PlanPtr> inputs{}; ///< by scenario, what its results follow from; set by withInputs()
    std::vector<double> planned{}; ///< by scenario, what the plan has, in base units; empty: not known
};

/// Errors: those of resolve().
[[nodiscard]] Result<SweepAsked> withInputs(SweepAsked asked);

/// Would both have the same results? Notes, sources and other scenarios do not count.
[[nodiscard]] bool isSame(const SweepAsked& a, const SweepAsked& b);

/// The names, colors and planned results of `now`, which is the same. Positions stay: a sweep is bound to
/// those it was made with, while scenarios may have been moved or removed since.
void takeNames(SweepAsked& asked, const SweepAsked& now);

/// From any thread. Errors: those of sweepAxis, SweepPoints::grid and PlanSweep::of.
[[nodiscard]] Result<PlanSweep> sweepOf(const SweepAsked& asked);

struct SweepAnswer {
    SweepAsked asked{};
    std::shared_ptr<const PlanSweep> sweep{};
    std::vector<SweptPoint> points{}; ///< in order, as far as they are there

    [[nodiscard]] bool isWhole() const { return sweep && points.size() == sweep->points().size(); }
};

/// That of all results, in the chart as in the table.
[[nodiscard]] UnitName resultUnit(const SweepAnswer& answer);

/// Where a chart of two inputs stands among the values of the further ones: their positions, 0 where they are
/// missing.
using SweepCut = std::vector<std::size_t>;

/// One input: a line a scenario in its color, with a band where something else is uncertain, and squares
/// where the machines of a service do not hold its load. More: a heat map of the first two with contours.
/// What is not there yet is left out. Row i is point pointAtRow(i).
[[nodiscard]] ChartData sweepChart(const SweepAnswer& answer, const SweepCut& cut = {});
[[nodiscard]] std::size_t pointAtRow(const SweepAnswer& answer, const SweepCut& cut, std::size_t row);

/// What an input is in the plan that was swept, in the field's unit; nothing where that is not known.
[[nodiscard]] std::optional<double> plannedValue(const SweepAnswer& answer, std::size_t scenario,
                                                 std::size_t axis);

/// The same sweep without a window, for a shell: its points are written as they come, and the same command
/// goes on with them. The plan's file is called plan.joule.
[[nodiscard]] QString sweepCommand(const SweepAnswer& answer);

/// Why results are lower bounds or say nothing side by side, what the plan refuses, and at how many points
/// services do not hold their load.
[[nodiscard]] QStringList sweepWords(const SweepAnswer& answer);

/// The inputs of a point, and what a scenario with them is called: "GPUs 2,048, PUE 1.2".
[[nodiscard]] std::vector<FieldNumber> pointInputs(const SweepAnswer& answer, std::size_t point);
[[nodiscard]] QString pointName(const SweepAnswer& answer, std::size_t point);

} // namespace jw
