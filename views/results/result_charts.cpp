#include "views/results/result_charts.h"

#include <algorithm>
#include <cmath>

#include "views/common/shown_number.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ResultCharts)
};

std::vector<const Totals<double>*> yearTotals(const PlanResults<double>& results)
{
    std::vector<const Totals<double>*> totals;
    for (const Totals<double>& flow : results.byYear)
        totals.push_back(&flow);
    return totals;
}

void setYears(ChartData& chart, const PlanResults<double>& results, const Plan& plan)
{
    chart.categoryTitle = Words::tr("Year");
    for (std::size_t i = 0; i < results.byYear.size(); ++i)
        chart.categories.push_back(QString::number(plan.settings.startYear + static_cast<std::int64_t>(i)));
}

} // namespace

const FieldInfo& totalsField(std::string_view key) { return *findField(fieldsOf<Totals<double>>(), key); }

double baseOf(const Totals<double>* totals, const FieldInfo& info)
{
    const Value value = totals ? info.get(totals) : Value();
    const double* number = value.as<double>();
    return number ? *number * info.term.unit.size : std::nan("");
}

UnitName setStacked(ChartData& chart, const std::vector<BaseSeries>& series, const FieldInfo& info,
                    const Plan& plan)
{
    std::vector<double> totals;
    for (const BaseSeries& s : series) {
        totals.resize(std::max(totals.size(), s.bases.size()), 0.0);
        for (std::size_t i = 0; i < s.bases.size(); ++i)
            totals[i] += std::isfinite(s.bases[i]) ? s.bases[i] : 0.0;
    }
    const UnitName unit = commonUnit(totals, info);
    chart.kind = ChartKind::StackedBars;
    chart.unit = unitWords(unit, info.dim, plan);
    const bool allNothing = std::ranges::none_of(series, hasFigure, &BaseSeries::bases);
    for (const BaseSeries& s : series) {
        if (!hasFigure(s.bases) && !allNothing)
            continue;
        ChartSeries drawn{.name = s.name};
        for (const double base : s.bases)
            drawn.values.push_back(base / unit.size);
        chart.series.push_back(std::move(drawn));
    }
    return unit;
}

std::vector<BaseSeries> costLines(const std::vector<const Totals<double>*>& totals)
{
    std::vector<BaseSeries> lines;
    for (const FieldInfo& info : fieldsOf<Totals<double>>()) {
        if (info.dim != Dim{.money = 1} || info.key == "cost_usd")
            continue;
        BaseSeries line{termText(info.term.name), {}};
        for (const Totals<double>* t : totals)
            line.bases.push_back(baseOf(t, info));
        if (hasFigure(line.bases))
            lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<BaseSeries> energyParts(const std::vector<const Totals<double>*>& totals)
{
    BaseSeries it{Words::tr("IT equipment"), {}}, overhead{Words::tr("Facility overhead (PUE − 1)"), {}};
    for (const Totals<double>* t : totals) {
        it.bases.push_back(t ? t->itEnergy.base() : std::nan(""));
        overhead.bases.push_back(t ? facilityOverhead(*t).base() : std::nan(""));
    }
    return {it, overhead};
}

ChartData energyByYear(const PlanResults<double>& results, const Plan& resolved)
{
    ChartData chart{.title = Words::tr("Energy by year"), .valueTitle = Words::tr("Energy")};
    setYears(chart, results, resolved);
    setStacked(chart, energyParts(yearTotals(results)), totalsField("energy_kwh"), resolved);
    return chart;
}

ChartData costByYear(const PlanResults<double>& results, const Plan& resolved)
{
    ChartData chart{.title = Words::tr("Cost by year"), .valueTitle = Words::tr("Cost")};
    setYears(chart, results, resolved);
    setStacked(chart, costLines(yearTotals(results)), totalsField("cost_usd"), resolved);
    return chart;
}

ChartData carbonByScope(const PlanResults<double>& results, const Subject& subject, const Plan& plan)
{
    ChartData chart{.title = Words::tr("Carbon by scope"),
                    .categoryTitle = Words::tr("Method"),
                    .valueTitle = Words::tr("Carbon"),
                    .categories = {Words::tr("Location-based"), Words::tr("Market-based")}};
    const Totals<double>* totals = totalsAt(results, subject.prefix);
    const auto base = [&](std::string_view key) { return baseOf(totals, totalsField(key)); };
    const auto scope = [&](std::string_view location, std::string_view market) {
        return BaseSeries{termText(totalsField(location).term.name), {base(location), base(market)}};
    };
    BaseSeries electricity = scope("scope2_location_kg", "scope2_market_kg");
    electricity.name = Words::tr("Scope 2, electricity bought"); // the method is below the bar
    setStacked(chart,
               {scope("scope1_kg", "scope1_kg"), electricity,
                scope("scope3_capital_goods_kg", "scope3_capital_goods_kg"),
                scope("scope3_rented_kg", "scope3_rented_kg")},
               totalsField("carbon_total_kg"), plan);
    return chart;
}

ChartData cumulativeCostChart(const std::vector<CostCourse>& courses, const Plan& plan)
{
    ChartData chart{.title = Words::tr("Cumulative cost"),
                    .kind = ChartKind::Lines,
                    .categoryTitle = Words::tr("Start of year"),
                    .valueTitle = Words::tr("Cost since the start")};
    if (courses.empty())
        return chart;
    const auto settingsOf = [](const CostCourse& course) -> const PlanSettings& {
        return course.outcome->resolved.settings;
    };
    const auto startOf = [&](const CostCourse& course) { return settingsOf(course).startYear; };
    const auto endOf = [&](const CostCourse& course) { return startOf(course) + settingsOf(course).years; };
    const std::int64_t first = startOf(*std::ranges::min_element(courses, {}, startOf));
    const std::int64_t last = endOf(*std::ranges::max_element(courses, {}, endOf));
    for (std::int64_t at = first; at <= last; ++at)
        chart.positions.push_back(static_cast<double>(at));
    std::vector<double> all;
    for (const CostCourse& course : courses) {
        ChartSeries line{.name = course.name, .baseline = course.baseline, .color = course.color};
        line.values.assign(chart.positions.size(), std::nan(""));
        auto at = static_cast<std::size_t>(startOf(course) - first);
        for (const Money<>& sum : cumulativeCost(*course.outcome->results))
            line.values[at++] = sum.base(), all.push_back(sum.base());
        chart.series.push_back(std::move(line));
    }
    const FieldInfo& info = totalsField("cost_usd");
    const UnitName unit = commonUnit(all, info);
    chart.unit = unitWords(unit, info.dim, plan);
    for (ChartSeries& line : chart.series)
        for (double& value : line.values)
            value /= unit.size;
    return chart;
}

} // namespace jw
