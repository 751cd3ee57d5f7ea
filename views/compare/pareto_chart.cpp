#include "views/compare/pareto_chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/doubts.h"
#include "engine/lower_bounds.h"
#include "report/figure_table.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ParetoChart)
};

constexpr std::size_t mostNames = 12; // assumption: more cover each other

QString joined(const QStringList& names) { return names.join(QStringLiteral(", ")); }

QStringList namesOf(const Plan& plan, const ParetoAnswer& answer, const std::vector<std::size_t>& rows)
{
    QStringList names;
    for (const std::size_t row : rows)
        names << scenarioName(plan.scenarios[answer.scenarios[row]]);
    return names;
}

/// A metric in the unit of its axis, by row; P10 and P90 are NaN where a row has none, empty where all lack
/// them.
struct Axis {
    QString title, unit;
    std::vector<double> values, low, high;
    std::vector<bool> atLeast, doubtful;

    /// What is doubtful beats nothing and is beaten by nothing.
    [[nodiscard]] std::vector<double> judged() const
    {
        std::vector<double> known = values;
        for (std::size_t row = 0; row < known.size(); ++row)
            known[row] = doubtful[row] ? std::nan("") : known[row];
        return known;
    }
};

Axis axisOf(const Plan& plan, const ParetoMetric& metric, const Doubts& doubts,
            const std::vector<std::size_t>& places)
{
    const ComparedResult& result = metric.result;
    const FieldInfo& info = *result.info;
    const UnitName unit = commonUnit(result.base, info);
    const QString term = termText(info.term.name);
    Axis axis{.title = metric.sense == Sense::Least ? Words::tr("%1, less is better").arg(term)
                                                    : Words::tr("%1, more is better").arg(term),
              .unit = unitWords(unit, info.dim, plan)};
    const double field = info.term.unit.size / unit.size;
    const auto isBanded = [&](std::size_t at) {
        return !result.bands.empty() && result.bands[at].isBanded();
    };
    const bool banded = std::ranges::any_of(places, isBanded);
    for (const std::size_t at : places) {
        axis.values.push_back(result.base[at] / unit.size);
        axis.atLeast.push_back(isMarked(result.atLeast, at));
        axis.doubtful.push_back(doubts.marks[at]);
        if (!banded)
            continue;
        axis.low.push_back(isBanded(at) ? result.bands[at].p10 * field : std::nan(""));
        axis.high.push_back(isBanded(at) ? result.bands[at].p90 * field : std::nan(""));
    }
    return axis;
}

/// Those that have both results.
std::vector<std::size_t> placesOf(const ParetoMetric& x, const ParetoMetric& y)
{
    const auto exists = [](const ParetoMetric& metric, std::size_t at) {
        return std::isfinite(shownBase(metric.result.path, metric.result.base[at]));
    };
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < x.result.base.size(); ++at)
        if (exists(x, at) && exists(y, at))
            places.push_back(at);
    return places;
}

void judge(ParetoAnswer& answer, const Axis& x, const Axis& y, const std::array<Sense, 2>& senses)
{
    const std::vector<double> right = x.judged(), up = y.judged();
    const std::array<std::span<const double>, 2> columns{right, up};
    const ParetoPoints points{columns, senses};
    answer.front = paretoFront(points);
    for (std::size_t row = 0; row < x.values.size(); ++row) {
        if (x.doubtful[row] || y.doubtful[row])
            answer.doubtful.push_back(row);
        std::vector<std::size_t>& better = answer.better.emplace_back();
        for (const std::size_t best : answer.front)
            if (points.beats(best, row))
                better.push_back(best);
    }
}

QString remarkOf(const Plan& plan, const ParetoAnswer& answer, std::size_t row, bool bound)
{
    const auto& better = answer.better[row];
    //: tooltip of a point: %1 are scenarios
    QString remark = std::ranges::binary_search(answer.doubtful, row) ? Words::tr("Not judged")
                     : better.empty()                                 ? Words::tr("Beaten by none")
                                      : Words::tr("Beaten by %1").arg(joined(namesOf(plan, answer, better)));
    if (bound)
        remark += QLatin1Char('\n') + Words::tr("At least so much: something is not known and left out");
    return remark;
}

} // namespace

std::vector<ComparedResult> paretoResults(const std::vector<const ScenarioOutcome*>& outcomes,
                                          const Subject& subject)
{
    std::vector<ComparedResult> results = comparedResults(outcomes, subject.prefix);
    if (subject.prefix == "total/")
        std::ranges::move(comparedRequests(outcomes), std::back_inserter(results));
    const bool carbon = comparisonFindings(outcomes).empty();
    std::erase_if(results, [&](const ComparedResult& result) {
        return !hasFigure(result.base) || (!carbon && result.info->dim.carbon != 0);
    });
    return results;
}

ParetoAnswer scenarioFront(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                           const ParetoMetric& x, const ParetoMetric& y)
{
    const std::vector<std::size_t> places = placesOf(x, y);
    const std::array doubts{doubtsOf(outcomes, *x.result.info, x.result.atLeast),
                            doubtsOf(outcomes, *y.result.info, y.result.atLeast)};
    Axis right = axisOf(plan, x, doubts[0], places), up = axisOf(plan, y, doubts[1], places);
    ParetoAnswer answer;
    for (const std::size_t at : places)
        answer.scenarios.push_back(outcomes[at]->scenario);
    judge(answer, right, up, {x.sense, y.sense});
    ChartData& chart = answer.chart;
    chart.kind = ChartKind::Points;
    for (const Doubts& of : doubts)
        for (const Finding& finding : of.why)
            if (const QString why = findingText(finding, plan); !chart.notes.contains(why))
                chart.notes << why;
    chart.title = Words::tr("Pareto front");
    chart.categoryTitle = Words::tr("Scenario");
    chart.positionTitle = right.title;
    chart.positionUnit = right.unit;
    chart.valueTitle = up.title;
    chart.unit = up.unit;
    for (std::size_t row = 0; row < places.size(); ++row) {
        chart.categories.push_back(scenarioName(plan.scenarios[answer.scenarios[row]]));
        chart.remarks.push_back(remarkOf(plan, answer, row, right.atLeast[row] || up.atLeast[row]));
        if (!answer.better[row].empty())
            chart.faded.push_back(row);
    }
    if (answer.front.size() <= mostNames)
        chart.emphasized = answer.front;
    chart.stairs = ChartStairs{answer.front, x.sense == Sense::Least};
    chart.positions = std::move(right.values);
    chart.positionLow = std::move(right.low);
    chart.positionHigh = std::move(right.high);
    if (!places.empty())
        chart.series.push_back({.name = termText(y.result.info->term.name),
                                .values = std::move(up.values),
                                .low = std::move(up.low),
                                .high = std::move(up.high)});
    return answer;
}

QString frontWords(const Plan& plan, const ParetoAnswer& answer, std::size_t shown)
{
    if (answer.scenarios.empty())
        return Words::tr("No scenario has both results.");
    QStringList all;
    if (!answer.front.empty())
        //: %1 are scenarios
        all << Words::tr("Beaten by no other: %1.").arg(joined(namesOf(plan, answer, answer.front)));
    if (!answer.doubtful.empty())
        //: %1 are scenarios with a lower bound, or with a cost without machines
        all << Words::tr("Not judged, as not all of a result is known: %1.")
                   .arg(joined(namesOf(plan, answer, answer.doubtful)));
    const auto row = std::ranges::find(answer.scenarios, shown) - answer.scenarios.begin();
    const auto at = static_cast<std::size_t>(row);
    if (at < answer.scenarios.size() && !answer.better[at].empty())
        //: %1 is the scenario that the window shows, %2 are scenarios
        all << Words::tr("%1, which is shown, is beaten by %2.")
                   .arg(scenarioName(plan.scenarios[shown]),
                        joined(namesOf(plan, answer, answer.better[at])));
    all << Words::tr("A click on a point shows its scenario.");
    return all.join(QLatin1Char(' '));
}

} // namespace jw
