#include "views/compare/comparison_chart.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "domain/edit.h"
#include "engine/doubts.h"
#include "engine/item_words.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/compare/comparison_whiskers.h"
#include "views/results/result_charts.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ComparisonChart)
};

using TotalsList = std::vector<const Totals<double>*>;

TotalsList totalsOf(const std::vector<const ScenarioOutcome*>& outcomes, const Subject& subject)
{
    TotalsList totals;
    for (const ScenarioOutcome* outcome : outcomes)
        totals.push_back(outcome->results ? totalsAt(*outcome->results, subject.prefix) : nullptr);
    return totals;
}

BaseSeries seriesOf(const TotalsList& totals, std::string_view key)
{
    const FieldInfo& info = totalsField(key);
    BaseSeries series{termText(info.term.name), {}};
    for (const Totals<double>* t : totals)
        series.bases.push_back(baseOf(t, info));
    return series;
}

/// The result at `path` in each outcome.
BaseSeries resultSeries(const std::vector<const ScenarioOutcome*>& outcomes, const std::string& path,
                        const FieldInfo*& info)
{
    BaseSeries series;
    for (const ScenarioOutcome* outcome : outcomes) {
        const ResultCell<double>* cell = nullptr;
        const ResultBook book(outcome->results ? *outcome->results : PlanResults<double>{});
        if (outcome->results)
            cell = book.find(path);
        series.bases.push_back(cell ? cell->base : std::nan(""));
        info = cell ? cell->field : info;
    }
    series.name = info ? termText(info->term.name) : QString();
    return series;
}

/// Which totals with this key are lower bounds.
std::vector<bool> boundsOf(const TotalsList& totals, std::string_view key)
{
    std::vector<bool> bounds;
    for (const Totals<double>* t : totals)
        bounds.push_back(t && isLowerBound(*t, key));
    return bounds;
}

struct Stack {
    std::vector<BaseSeries> series;
    const FieldInfo* info = nullptr;
    bool isResult = true; ///< the series add up to the result `info`, so that its band is theirs
};

/// There is no result of both: its band is that of the water of the sites where the grid takes none.
Stack waterStack(const TotalsList& totals)
{
    const BaseSeries site = seriesOf(totals, "water_site_l"), grid = seriesOf(totals, "water_grid_l");
    return {{site, grid}, &totalsField("water_site_l"), !hasFigure(grid.bases)};
}

Stack stackOf(const std::vector<const ScenarioOutcome*>& outcomes, Compared what, const Subject& subject)
{
    if (subject.isOfSupplies()) { // they provide power, whatever the chart is asked for
        Stack stack;
        stack.series = {resultSeries(outcomes, subject.prefix + "usable_kw", stack.info)};
        return stack;
    }
    const TotalsList totals = totalsOf(outcomes, subject);
    switch (what) {
    case Compared::Energy: return {energyParts(totals), &totalsField("energy_kwh")};
    case Compared::Cost: return {costLines(totals), &totalsField("cost_usd")};
    case Compared::Carbon:
        if (isAnyMarked(boundsOf(totals, "carbon_total_kg"))) // its bars would say that the rest is nothing
            return {{seriesOf(totals, "carbon_location_kg")}, &totalsField("carbon_location_kg")};
        return {{seriesOf(totals, "scope1_kg"), seriesOf(totals, "scope2_location_kg"),
                 seriesOf(totals, "scope3_capital_goods_kg"), seriesOf(totals, "scope3_rented_kg")},
                &totalsField("carbon_total_kg")};
    case Compared::Water: return waterStack(totals);
    default: {
        Stack stack;
        stack.series = {resultSeries(outcomes, subject.prefix + "average_kw", stack.info)};
        return stack;
    }
    }
}

/// "−11 %" of each total against the first; nothing for the first itself, nor where it is not told.
void setChanges(ChartData& chart, const std::vector<bool>& bounds = {}, const std::vector<bool>& untold = {})
{
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const bool told = i > 0 && !isMarked(untold, i);
        //: behind a total that is a lower bound: "12.6  or more"
        chart.changes.push_back(isMarked(bounds, i) ? Words::tr("or more")
                                : told ? signedPercent(relativeChange(totalAt(chart, i), totalAt(chart, 0)))
                                       : QString());
    }
}

/// Energy per query of the subject; of the whole plan that of the one service of each scenario.
std::optional<ComparedResult> energyPerQuery(const std::vector<const ScenarioOutcome*>& outcomes,
                                             const Subject& subject)
{
    for (ComparedResult& result :
         subject.prefix == "total/" ? comparedRequests(outcomes) : comparedResults(outcomes, subject.prefix))
        if (result.info->key == "wh_per_query")
            return std::move(result);
    return std::nullopt;
}

QString nameOf(const ComparedResult& energy)
{
    return isOfItems(*energy.info) ? Words::tr("Energy of an item") : comparedName(Compared::EnergyPerQuery);
}

ChartData queryChart(ChartData chart, const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                     const Subject& subject)
{
    const auto energy = energyPerQuery(outcomes, subject);
    if (!energy)
        return chart;
    chart.title = chart.valueTitle = nameOf(*energy);
    const UnitName unit =
        setStacked(chart, {{termText(energy->info->term.name), energy->base}}, *energy->info, plan);
    std::vector<BarEnds> ends;
    for (const BandedCell& cell : energy->bands)
        ends.push_back(barEnds(&cell));
    setWhiskers(chart, ends, unit, outcomes);
    setChanges(chart);
    return chart;
}

/// What is not known of machines, of one of the cases of unknownFindings().
void noteUnknown(ChartData& chart, const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                 std::string_view what)
{
    for (const Finding& finding : unknownFindings(outcomes))
        if (finding.what == what)
            chart.notes << findingText(finding, plan);
}

ChartData courseChart(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes)
{
    std::vector<CostCourse> courses;
    for (const ScenarioOutcome* outcome : outcomes) {
        const Scenario& scenario = plan.scenarios[outcome->scenario];
        if (outcome->results)
            courses.push_back({.name = scenarioName(scenario),
                               .outcome = outcome,
                               .color = static_cast<int>(scenario.color)});
    }
    ChartData chart = cumulativeCostChart(courses, plan);
    noteUnknown(chart, plan, outcomes, "price_compared");
    return chart;
}

} // namespace

QString comparedName(Compared what)
{
    switch (what) {
    case Compared::Energy: return Words::tr("Energy");
    case Compared::Cost: return Words::tr("Cost by line");
    case Compared::Carbon: return Words::tr("Carbon");
    case Compared::Water: return Words::tr("Water");
    case Compared::AveragePower: return Words::tr("Average power");
    case Compared::CumulativeCost: return Words::tr("Cumulative cost");
    case Compared::EnergyPerQuery: return Words::tr("Energy per query");
    }
    return {};
}

std::vector<const ScenarioOutcome*> chosenOutcomes(const Evaluation& evaluation,
                                                   const std::vector<std::size_t>& scenarios)
{
    std::vector<const ScenarioOutcome*> outcomes;
    for (const std::size_t at : scenarios)
        if (at < evaluation.scenarios.size())
            outcomes.push_back(evaluation.scenarios[at].get());
    return outcomes;
}

ChartData comparisonChart(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes,
                          Compared what, const Subject& subject)
{
    ChartData chart;
    if (what == Compared::CumulativeCost)
        return courseChart(plan, outcomes);
    //: title of a chart: %1 a quantity, %2 "per year", "this run" or the plan's years
    chart.title = subject.isOfSupplies() ? Words::tr("Usable power, %1").arg(subject.name)
                                         : Words::tr("%1, %2").arg(comparedName(what), subject.period);
    chart.categoryTitle = Words::tr("Scenario");
    chart.valueTitle = chart.title;
    for (const ScenarioOutcome* outcome : outcomes)
        chart.categories.push_back(scenarioName(plan.scenarios[outcome->scenario]));
    if (what == Compared::EnergyPerQuery)
        return queryChart(std::move(chart), plan, outcomes, subject);
    const auto basis = comparisonFindings(outcomes);
    if (what == Compared::Carbon && !basis.empty()) {
        for (const Finding& finding : basis)
            chart.notes << findingText(finding, plan);
        return chart;
    }
    const Stack stack = stackOf(outcomes, what, subject);
    if (stack.info) {
        const UnitName unit = setStacked(chart, stack.series, *stack.info, plan);
        if (stack.isResult)
            setWhiskers(chart, endsOfResult(outcomes, subject, *stack.info), unit, outcomes);
    }
    const auto bounds =
        boundsOf(totalsOf(outcomes, subject), stack.info ? stack.info->key : std::string_view());
    const auto untold =
        stack.info ? UntoldDifferences(outcomes).of(*stack.info, bounds) : std::vector<bool>();
    setChanges(chart, bounds, untold);
    if (isAnyMarked(bounds))
        noteUnknown(chart, plan, outcomes, "price_compared");
    if (what == Compared::Cost && isAnyMarked(untold))
        noteUnknown(chart, plan, outcomes, "no_machines_compared");
    if (what == Compared::Carbon && !subject.isOfSupplies())
        noteUnknown(chart, plan, outcomes, "embodied_compared");
    return chart;
}

QString energyPerQueryName(const std::vector<const ScenarioOutcome*>& outcomes, const Subject& subject)
{
    const auto energy = energyPerQuery(outcomes, subject);
    return energy && hasFigure(energy->base) ? nameOf(*energy) : QString();
}

QString doubtWords(const Plan& plan, const std::vector<const ScenarioOutcome*>& outcomes)
{
    QStringList words;
    const auto basis = comparisonFindings(outcomes);
    for (const Finding& finding : basis)
        words << findingText(finding, plan);
    for (const Finding& finding : unknownFindings(outcomes))
        if (basis.empty() || finding.what != "embodied_compared") // else no carbon is compared
            words << findingText(finding, plan);
    return words.join(QLatin1Char('\n'));
}

ComparisonChoice usualChoice(const Evaluation& evaluation)
{
    ComparisonChoice choice;
    for (std::size_t at = 0; at < evaluation.scenarios.size(); ++at)
        choice.scenarios.push_back(at);
    const auto subjects = subjectsOf(chosenOutcomes(evaluation, choice.scenarios));
    if (!subjects.empty())
        choice.subject = subjectAt(subjects, firstPrefix(evaluation));
    return choice;
}

ChartData comparisonChart(const Evaluation& evaluation, const ComparisonChoice& choice)
{
    return comparisonChart(*evaluation.plan, chosenOutcomes(evaluation, choice.scenarios), choice.what,
                           choice.subject);
}

} // namespace jw
