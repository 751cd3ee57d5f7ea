#include "views/window/draw_verb.h"

#include <array>

#include "views/charts/chart_export.h"
#include "views/compare/comparison_chart.h"

namespace jw {
namespace {

Compared comparedFrom(std::string_view what)
{
    constexpr std::array names{"energy", "cost", "carbon", "water", "power", "cumulative"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (what == names[i])
            return comparedKinds[i];
    return Compared::Energy;
}

} // namespace

Result<void> drawComparison(const Drawing& drawing)
{
    const EvaluationPtr evaluation = evaluateAll(std::make_shared<const Plan>(drawing.plan));
    ComparisonChoice choice = usualChoice(*evaluation);
    choice.scenarios = drawing.scenarios;
    choice.what = comparedFrom(drawing.what);
    ChartStyle style;
    style.withTitle = true;
    const ChartData chart = comparisonChart(*evaluation, choice);
    return exportChart(chart, style, QString::fromStdString(drawing.file));
}

} // namespace jw
