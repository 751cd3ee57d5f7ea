#include "views/sensitivity/goal_view.h"

#include <QCoreApplication>

#include "readings/display.h"
#include "uncertainty/monte_carlo.h"
#include "views/common/histogram_chart.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/sensitivity/goal_words.h"
#include "views/sensitivity/input_words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::GoalView)
};

/// The result of a plan over values of the field; `kept` of one that keeps a value of its own.
Result<std::vector<double>> resultOver(const PlanPtr& plan, const GoalAnswer& question,
                                       const std::vector<double>& values, std::optional<double> kept)
{
    if (kept)
        return std::vector<double>(values.size(), *kept);
    return PlanBatch::of(plan, {{question.range.field}}, {question.asked.path})
        .map([&](const PlanBatch& batch) {
            std::vector<double> results(values.size());
            const std::span<const double> in(values);
            const std::span<double> out(results);
            batch.run({&in, 1}, {&out, 1});
            return results;
        });
}

/// As many as the search looks at first.
std::vector<double> curveValues(const GoalAnswer& answer)
{
    const bool whole = goalField(answer).kind == FieldKind::Whole;
    return evenValues(answer.found.low, answer.found.high, scannedValues,
                      whole ? SeekNumbers::Whole : SeekNumbers::Any);
}

ChartSeries lineOf(const QString& name, int color, const std::vector<double>& bases, UnitName unit)
{
    ChartSeries line{.name = name, .values = {}, .low = {}, .high = {}, .color = color};
    for (const double base : bases)
        line.values.push_back(base / unit.size);
    return line;
}

/// Adds the doubts, and how sure the result is.
Result<void> judge(GoalAnswer& answer, const std::stop_token& stop)
{
    const Following& following = answer.range.following;
    GoalBandsQuestion question{.sides = {{answer.resolved, following.first}},
                               .field = answer.range.field,
                               .result = answer.asked.path,
                               .samples = answer.samples};
    if (answer.other)
        question.sides.push_back({answer.other, following.other});
    else
        question.goal = answer.goal;
    auto doubts = goalDoubts(question, *answer.asked.info, answer.found, stop);
    if (!doubts)
        return fail(doubts.error());
    answer.doubts = std::move(*doubts);
    auto bands = goalBands(question, answer.found.crossings, stop);
    if (!bands)
        return fail(bands.error());
    answer.bands = std::move(*bands);
    withholdShares(answer.bands, answer.doubts);
    return {};
}

} // namespace

Result<GoalAnswer> goalAnswer(GoalAnswer question, const std::stop_token& stop)
{
    auto found = question.other
                     ? breakEven(question.resolved, question.other, question.range, question.asked.path, stop)
                     : goalSeek(question.resolved, question.range, question.asked.path, question.goal, stop);
    if (!found)
        return fail(found.error());
    question.found = std::move(*found);
    question.samples = drawnSamples(question.resolved->settings);
    question.curve.at = curveValues(question);
    const Sides& ends = question.found.ends.front();
    const Following& following = question.range.following;
    const auto kept = [](bool follows, double result) {
        return follows ? std::nullopt : std::optional(result);
    };
    auto first = resultOver(question.resolved, question, question.curve.at, kept(following.first, ends.left));
    if (!first)
        return fail(first.error());
    question.curve.first = std::move(*first);
    if (question.other) {
        auto other =
            resultOver(question.other, question, question.curve.at, kept(following.other, ends.right));
        if (!other)
            return fail(other.error());
        question.curve.other = std::move(*other);
    }
    if (const auto ok = judge(question, stop); !ok)
        return fail(ok.error());
    return question;
}

ChartData goalChart(const GoalAnswer& answer)
{
    const FieldInfo& info = *answer.asked.info;
    const FieldInfo& field = goalField(answer);
    std::vector<double> all = answer.curve.first;
    all.insert(all.end(), answer.curve.other.begin(), answer.curve.other.end());
    const UnitName unit = commonUnit(all, info);
    ChartData chart{.kind = ChartKind::Lines};
    chart.title = answer.asked.name;
    chart.categoryTitle =
        titleIn(inputName(*answer.resolved, answer.range.field), unitWords(answer.unit, *answer.resolved));
    chart.valueTitle = termText(info.term.name);
    chart.unit = unitWords(unit, info.dim, *answer.resolved);
    const auto shown = [&](double value) { return converted(value, field.term.unit, answer.unit); };
    for (const double value : answer.curve.at)
        chart.positions.push_back(shown(value));
    chart.series.push_back(lineOf(answer.name, answer.color, answer.curve.first, unit));
    if (answer.other)
        chart.series.push_back(lineOf(answer.otherName, answer.otherColor, answer.curve.other, unit));
    else
        chart.limits.push_back(
            {Words::tr("Goal: %1").arg(goalResultText(answer, answer.goal)), answer.goal / unit.size, false});
    for (const Crossing& crossing : answer.found.crossings)
        chart.series.front().marks.push_back(
            {goalInputText(answer, crossing.at), shown(crossing.at), crossing.sides.left / unit.size});
    return chart;
}

} // namespace jw
