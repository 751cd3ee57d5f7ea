#include "engine/plan_results.h"

#include "engine/plan_evaluator.h"

namespace jw {
namespace {

/// What stands only in totals, as a record so that it has keys, units and terms like all results.
struct PlanFigures {
    Money<> npv{};
    Power<> average{};

    static constexpr auto fields()
    {
        return std::tuple{
            field(&PlanFigures::npv, unit::currency,
                  {.key = "npv_cost_usd",
                   .term = {JW_TERM("jw::Term", "Net present value of the cost"),
                            "flow at the end of each year"}}),
            field(&PlanFigures::average, unit::kilowatts,
                  {.key = "average_kw", .term = {JW_TERM("jw::Term", "Average power over the plan years")}})};
    }
};

/// Fields of a record over any Real share keys, terms and dims with its double form.
template <template <class> class Record, class Real>
void addCells(std::vector<ResultCell<Real>>& cells, const std::string& prefix, Record<Real> record)
{
    std::size_t i = 0;
    forEachCell(record, [&](Real& cell, const FieldInfo&) {
        const FieldInfo& info = fieldsOf<Record<double>>()[i++];
        cells.push_back({prefix + std::string(info.key), &info, cell});
    });
}

} // namespace

const FieldInfo& PlanFigureTerms::npv() { return fieldsOf<PlanFigures>()[0]; }
const FieldInfo& PlanFigureTerms::average() { return fieldsOf<PlanFigures>()[1]; }

Result<PlanResults<double>> planResults(const Plan& plan)
{
    PlainLeaves leaves;
    return PlanEvaluator<PlainLeaves>(plan, leaves).run();
}

Result<TracedPlan> tracePlan(const Plan& plan)
{
    TracedPlan traced{std::make_unique<Trace>(), {}};
    TraceLeaves leaves(plan, *traced.trace);
    auto results = PlanEvaluator<TraceLeaves>(plan, leaves).run();
    if (!results)
        return fail(results.error());
    traced.results = std::move(*results);
    return traced;
}

template <class Real> std::vector<ResultCell<Real>> resultCells(const PlanResults<Real>& results)
{
    std::vector<ResultCell<Real>> cells;
    for (const auto& w : results.workloads) {
        const std::string prefix = "workloads/" + quotedName(w.name) + '/';
        addCells<Totals>(cells, prefix, w.totals);
        addCells<WorkloadFigures>(cells, prefix, w.figures);
        addCells<Equivalences>(cells, prefix, w.equivalences);
    }
    for (const auto& site : results.sites)
        addCells<Totals>(cells, "sites/" + quotedName(site.name) + '/', site.totals);
    for (const auto& group : results.groups)
        addCells<Supplies::Out>(
            cells, "fleets/" + quotedName(group.fleet) + '/' + quotedName(group.name) + '/', group.supplies);
    addCells<Totals>(cells, "once/", results.once);
    addCells<Totals>(cells, "per_year/", results.perYear);
    addCells<Totals>(cells, "total/", results.total);
    cells.push_back({"total/npv_cost_usd", &PlanFigureTerms::npv(), results.npv.base()});
    cells.push_back({"total/average_kw", &PlanFigureTerms::average(), results.average.base()});
    addCells<Equivalences>(cells, "total/", results.equivalences);
    return cells;
}
template std::vector<ResultCell<double>> resultCells(const PlanResults<double>&);
template std::vector<ResultCell<Traced>> resultCells(const PlanResults<Traced>&);

template <class Real>
std::vector<ResultCell<Real>> yearCells(const PlanResults<Real>& results, std::int64_t startYear)
{
    std::vector<ResultCell<Real>> cells;
    for (std::size_t i = 0; i < results.byYear.size(); ++i)
        addCells<Totals>(cells, "years/" + std::to_string(startYear + static_cast<std::int64_t>(i)) + '/',
                         results.byYear[i]);
    return cells;
}
template std::vector<ResultCell<double>> yearCells(const PlanResults<double>&, std::int64_t);
template std::vector<ResultCell<Traced>> yearCells(const PlanResults<Traced>&, std::int64_t);

const Totals<double>* totalsAt(const PlanResults<double>& results, std::string_view prefix)
{
    if (prefix == "total/")
        return &results.total;
    if (prefix == "per_year/")
        return &results.perYear;
    if (prefix == "once/")
        return &results.once;
    for (const auto& w : results.workloads)
        if (prefix == "workloads/" + quotedName(w.name) + '/')
            return &w.totals;
    for (const auto& site : results.sites)
        if (prefix == "sites/" + quotedName(site.name) + '/')
            return &site.totals;
    return nullptr;
}

std::vector<Money<>> cumulativeCost(const PlanResults<double>& results)
{
    std::vector<Money<>> sums{Money<>{}};
    for (const Money<>& cost : results.costByYear)
        sums.push_back(sums.back() + cost);
    return sums;
}

} // namespace jw
