#include "views/window/draw_verb.h"

#include <array>

#include "domain/edit.h"
#include "domain/paths.h"
#include "messages/finding_text.h"
#include "views/charts/chart_export.h"
#include "views/compare/comparison_chart.h"

namespace jw {
namespace {

Compared comparedFrom(std::string_view what)
{
    constexpr std::array names{"energy", "cost", "carbon", "water", "power", "cumulative", "per-query"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (what == names[i])
            return comparedKinds[i];
    return Compared::Energy;
}

/// What rule H24 says, as the reason why there is nothing to draw.
Error refusalOf(const Finding& finding, const Plan& plan)
{
    const RowRef row = findRow(plan, finding.uid);
    std::string why = englishText(messageOf(finding, fieldInfo(plan, row, finding.field)).wrong);
    if (why.ends_with('.')) // the sentence that quotes it has its own
        why.pop_back();
    return {.kind = Error::Kind::Refused,
            .field = row ? pathOf(plan, row, finding.field) : finding.field,
            .text = finding.id + ": " + why};
}

} // namespace

Result<void> drawComparison(const Drawing& drawing)
{
    const EvaluationPtr evaluation = evaluateAll(std::make_shared<const Plan>(drawing.plan));
    ComparisonChoice choice = usualChoice(*evaluation);
    choice.scenarios = drawing.scenarios;
    choice.what = comparedFrom(drawing.what);
    const auto basis = comparisonFindings(chosenOutcomes(*evaluation, choice.scenarios));
    if (choice.what == Compared::Carbon && !basis.empty())
        return fail(refusalOf(basis.front(), drawing.plan));
    const ChartData chart = comparisonChart(*evaluation, choice);
    ChartStyle style;
    style.withTitle = true;
    style.logAxis = startsOnLogAxis(chart);
    return exportChart(chart, style, QString::fromStdString(drawing.file));
}

} // namespace jw
