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
    std::vector<ScenarioOutcome> outcomes;
    for (const std::size_t at : drawing.scenarios)
        outcomes.push_back(evaluateScenario(drawing.plan, at));
    std::vector<const ScenarioOutcome*> pointers;
    for (const ScenarioOutcome& outcome : outcomes)
        pointers.push_back(&outcome);
    ChartStyle style;
    style.withTitle = true;
    const ChartData chart = comparisonChart(drawing.plan, pointers, comparedFrom(drawing.what), {});
    return exportChart(chart, style, QString::fromStdString(drawing.file));
}

} // namespace jw
