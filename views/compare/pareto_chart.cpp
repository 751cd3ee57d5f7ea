#include "views/compare/pareto_chart.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "engine/doubts.h"
#include "engine/lower_bounds.h"
#include "report/figure_table.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "whatif/goal_doubts.h"

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
    QString name, unit;
    Sense sense = Sense::Least;
    std::vector<double> values{}, low{}, high{};
    std::vector<bool> atLeast{}, doubtful{};

    [[nodiscard]] QString title() const
    {
        return sense == Sense::Least ? Words::tr("%1, less is better").arg(name)
                                     : Words::tr("%1, more is better").arg(name);
    }
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
    const ComparedResult& result = metric.of.result;
    const FieldInfo& info = *result.info;
    const UnitName unit = commonUnit(result.base, info);
    Axis axis{.name = metric.of.name(), .unit = unitWords(unit, info.dim, plan), .sense = metric.sense};
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

/// Those that have all results.
std::vector<std::size_t> placesOf(const std::vector<ParetoMetric>& metrics)
{
    std::vector<std::size_t> places;
    const auto exists = [&](std::size_t at) {
        return std::ranges::all_of(metrics, [&](const ParetoMetric& metric) {
            return std::isfinite(shownBase(metric.of.result.path, metric.of.result.base[at]));
        });
    };
    for (std::size_t at = 0; at < metrics.front().of.result.base.size(); ++at)
        if (exists(at))
            places.push_back(at);
    return places;
}

bool isAny(const std::vector<Axis>& axes, std::vector<bool> Axis::*marks, std::size_t row)
{
    return std::ranges::any_of(axes, [&](const Axis& axis) { return bool((axis.*marks)[row]); });
}

void judge(ParetoAnswer& answer, const std::vector<Axis>& axes)
{
    std::vector<std::vector<double>> columns;
    std::vector<Sense> senses;
    for (const Axis& axis : axes) {
        columns.push_back(axis.judged());
        senses.push_back(axis.sense);
    }
    const std::vector<std::span<const double>> spans(columns.begin(), columns.end());
    const ParetoPoints points{spans, senses};
    answer.front = paretoFront(points);
    for (std::size_t row = 0; row < answer.places.size(); ++row) {
        if (isAny(axes, &Axis::doubtful, row))
            answer.doubtful.push_back(row);
        answer.better.push_back(beatenBy(points, answer.front, row));
    }
}

QString remarkOf(const Plan& plan, const ParetoAnswer& answer, std::size_t row, bool bound)
{
    const QString words = beatenWords(plan, answer, row);
    return bound ? words + QLatin1Char('\n') +
                       Words::tr("At least so much: something is not known and left out")
                 : words;
}

/// Steps tell the front of two metrics alone.
void place(ChartData& chart, std::vector<Axis>& axes, const std::vector<std::size_t>& front)
{
    Axis &right = axes[0], &up = axes[1];
    chart.positionTitle = right.title();
    chart.positionUnit = right.unit;
    chart.positions = std::move(right.values);
    chart.positionLow = std::move(right.low);
    chart.positionHigh = std::move(right.high);
    chart.valueTitle = up.title();
    chart.unit = up.unit;
    if (axes.size() > 2) {
        chart.shadeTitle = axes[2].title();
        chart.shadeUnit = axes[2].unit;
        chart.shades = std::move(axes[2].values);
    } else {
        chart.stairs = ChartStairs{front, right.sense == Sense::Least};
    }
    if (!chart.positions.empty())
        chart.series.push_back({.name = up.name,
                                .values = std::move(up.values),
                                .low = std::move(up.low),
                                .high = std::move(up.high)});
}

} // namespace

ParetoAnswer scenarioFront(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                           const std::vector<ParetoMetric>& metrics)
{
    ParetoAnswer answer;
    ChartData& chart = answer.chart;
    answer.places = placesOf(metrics);
    std::vector<Axis> axes;
    for (const ParetoMetric& metric : metrics) {
        const ComparedResult& result = metric.of.result;
        const Doubts doubts = doubtsOf(outcomes, *result.info, result.atLeast);
        axes.push_back(axisOf(plan, metric, doubts, answer.places));
        for (const Finding& finding : doubts.why)
            if (const QString why = findingText(finding, plan); !chart.notes.contains(why))
                chart.notes << why;
    }
    for (const std::size_t at : answer.places)
        answer.scenarios.push_back(outcomes[at]->scenario);
    judge(answer, axes);
    chart.kind = ChartKind::Points;
    chart.title = Words::tr("Pareto front");
    chart.categoryTitle = Words::tr("Scenario");
    for (std::size_t row = 0; row < answer.places.size(); ++row) {
        chart.categories.push_back(scenarioName(plan.scenarios[answer.scenarios[row]]));
        chart.remarks.push_back(remarkOf(plan, answer, row, isAny(axes, &Axis::atLeast, row)));
        if (const std::string services = overloadedServices(*outcomes[answer.places[row]]);
            !services.empty()) {
            answer.overloaded.push_back(row);
            //: a line of a tooltip: %1 are services
            chart.remarks.back() +=
                QLatin1Char('\n') +
                Words::tr("%1: too few machines for the load").arg(QString::fromStdString(services));
        }
        if (!answer.better[row].empty())
            chart.faded.push_back(row);
    }
    if (answer.front.size() <= mostNames)
        chart.emphasized = answer.front;
    place(chart, axes, answer.front);
    return answer;
}

QString beatenWords(const Plan& plan, const ParetoAnswer& answer, std::size_t row)
{
    const auto& better = answer.better[row];
    //: of a point: %1 are scenarios
    return std::ranges::binary_search(answer.doubtful, row) ? Words::tr("Not judged")
           : better.empty()                                 ? Words::tr("Beaten by none")
                            : Words::tr("Beaten by %1").arg(joined(namesOf(plan, answer, better)));
}

QString frontWords(const Plan& plan, const ParetoAnswer& answer, std::optional<std::size_t> shown)
{
    if (answer.scenarios.empty())
        return Words::tr("No scenario has all of these results.");
    QStringList all;
    if (!answer.front.empty())
        //: %1 are scenarios
        all << Words::tr("Beaten by no other: %1.").arg(joined(namesOf(plan, answer, answer.front)));
    if (!answer.doubtful.empty())
        //: %1 are scenarios with a lower bound, or with a cost without machines
        all << Words::tr("Not judged, as not all of a result is known: %1.")
                   .arg(joined(namesOf(plan, answer, answer.doubtful)));
    if (!answer.overloaded.empty())
        //: %1 are scenarios
        all << Words::tr("In %1 the machines of a service do not hold its load.")
                   .arg(joined(namesOf(plan, answer, answer.overloaded)));
    const auto found = shown ? std::ranges::find(answer.scenarios, *shown) : answer.scenarios.end();
    const auto at = static_cast<std::size_t>(found - answer.scenarios.begin());
    if (at < answer.scenarios.size() && !answer.better[at].empty())
        //: %1 is the scenario that the window shows, %2 are scenarios
        all << Words::tr("%1, which is shown, is beaten by %2.")
                   .arg(scenarioName(plan.scenarios[*shown]),
                        joined(namesOf(plan, answer, answer.better[at])));
    all << Words::tr("A click on a point shows its scenario.");
    return all.join(QLatin1Char(' '));
}

} // namespace jw
