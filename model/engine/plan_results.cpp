#include "engine/plan_results.h"

#include <algorithm>
#include <cmath>

#include "engine/item_words.h"
#include "engine/lower_bounds.h"
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
                            JW_TERM("jw::Term", "flow at the end of each year")}}),
            field(&PlanFigures::average, unit::kilowatts,
                  {.key = "average_kw", .term = {JW_TERM("jw::Term", "Average power, all years")}})};
    }
};

/// An MFU that a planner has entered is no result; it stands among them under another name.
struct GivenFigures {
    Ratio<> mfu{};

    static constexpr auto fields()
    {
        return std::tuple{field(&GivenFigures::mfu, unit::number,
                                {.key = "mfu",
                                 .percent = true,
                                 .term = {JW_TERM("jw::Term", "MFU, an input"), "PaLM, 2022, app. B"},
                                 .doc = JW_TERM("jw::Term", "as entered: the time follows from it, and it is "
                                                            "not predicted")})};
    }
};

/// The tokens of a predicted service, beside which latencies of its busiest hour stand.
struct ServedFigures {
    PerTime<> tokenRate{};

    static constexpr auto fields()
    {
        return std::tuple{
            field(&ServedFigures::tokenRate, unit::perSecond,
                  {.key = "tokens_per_s_per_gpu",
                   .term = {JW_TERM("jw::Term", "Output tokens per second and GPU, mean of the day")}})};
    }
};

/// The percentiles that services promise, as they are spoken of.
struct FirstTokens {
    Duration<> p50{}, p90{}, p95{}, p99{};

    static constexpr auto fields()
    {
        using F = FirstTokens;
        const auto of = [](auto member, std::string_view name) {
            return field(member, unit::milliseconds,
                         {.key = "ttft_ms",
                          .term = {name},
                          .doc = JW_TERM("jw::Term", "of the promise's percentile, at the busiest hour")});
        };
        return std::tuple{of(&F::p50, JW_TERM("jw::Term", "Time to first token, 50th percentile")),
                          of(&F::p90, JW_TERM("jw::Term", "Time to first token, 90th percentile")),
                          of(&F::p95, JW_TERM("jw::Term", "Time to first token, 95th percentile")),
                          of(&F::p99, JW_TERM("jw::Term", "Time to first token, 99th percentile"))};
    }
};

/// The cells of those records whose head was asked for.
template <class Real> class CellList {
public:
    explicit CellList(std::string_view wanted) : m_wanted(wanted) {}

    [[nodiscard]] bool wants(std::string_view head) const { return m_wanted.empty() || m_wanted == head; }

    /// Fields of a record over any Real share keys, terms and dims with its double form. `totals` are of what
    /// it is about.
    template <template <class> class Record>
    void add(const std::string& head, Record<Real> record, const Totals<Real>& totals = {})
    {
        std::size_t i = 0;
        forEachCell(record, [&](Real& cell, const FieldInfo&) {
            const FieldInfo& info = fieldsOf<Record<double>>()[i++];
            const bool atLeast = std::isfinite(shown(cell)) && isLowerBound(totals, info.key);
            cells.push_back({head + std::string(info.key), &info, cell, atLeast});
        });
    }
    void addTotals(const std::string& head, const Totals<Real>& totals) { add<Totals>(head, totals, totals); }

    /// Of the workload whose figures were added last: it is not predicted, so an MFU was entered.
    void markGivenMfu()
    {
        const std::size_t figures = fieldsOf<WorkloadFigures<double>>().size();
        for (ResultCell<Real>& cell : std::span(cells).last(figures))
            if (cell.field->key == "mfu" && std::isfinite(shown(cell.base)))
                cell.field = &fieldsOf<GivenFigures>()[0];
    }

    /// Of the workload whose figures were added last: the percentile of its service, 0 of all others.
    void markService(double percentile)
    {
        if (!(percentile > 0.0))
            return;
        const std::size_t figures = fieldsOf<WorkloadFigures<double>>().size();
        for (ResultCell<Real>& cell : std::span(cells).last(figures))
            if (cell.field->key == firstTokenField(percentile).key)
                cell.field = &firstTokenField(percentile);
            else if (cell.field->key == fieldsOf<ServedFigures>()[0].key)
                cell.field = &fieldsOf<ServedFigures>()[0];
    }

    /// Of the workload whose figures were added last: its queries are items.
    void markItems()
    {
        const std::size_t figures = fieldsOf<WorkloadFigures<double>>().size();
        for (ResultCell<Real>& cell : std::span(cells).last(figures))
            cell.field = &itemField(*cell.field);
    }

    std::vector<ResultCell<Real>> cells;

private:
    std::string_view m_wanted;
};

} // namespace

const FieldInfo& PlanFigureTerms::npv() { return fieldsOf<PlanFigures>()[0]; }
const FieldInfo& PlanFigureTerms::average() { return fieldsOf<PlanFigures>()[1]; }

const FieldInfo& firstTokenField(double percentile)
{
    constexpr std::array usual{0.5, 0.9, 0.95, 0.99};
    for (std::size_t i = 0; i < usual.size(); ++i)
        if (std::fabs(percentile - usual[i]) < 1e-9)
            return fieldsOf<FirstTokens>()[i];
    return infoOf<&WorkloadFigures<double>::ttft>();
}

namespace {

Result<PlanResults<double>> resultsAt(const Plan& plan, PredictedAt end, std::span<const Slowness> drawn = {})
{
    PlainLeaves leaves{end, drawn};
    return PlanEvaluator<PlainLeaves>(plan, leaves).run();
}

} // namespace

Result<PlanResults<double>> middleResults(const Plan& plan, std::span<const Slowness> drawn)
{
    return resultsAt(plan, PredictedAt::Middle, drawn);
}

Result<PlanResults<double>> planResults(const Plan& plan)
{
    auto results = middleResults(plan);
    if (!results || tierOf(*results) == Tier::Direct)
        return results;
    for (const PredictedAt end : {PredictedAt::Fast, PredictedAt::Slow}) {
        auto other = resultsAt(plan, end);
        if (!other)
            return other;
        results->ends.push_back(std::move(*other));
    }
    return results;
}

const WorkloadResult<double>* findWorkload(const PlanResults<double>& results, std::string_view uid)
{
    const auto found = std::ranges::find(results.workloads, uid, &WorkloadResult<double>::uid);
    return found == results.workloads.end() ? nullptr : &*found;
}

Tier tierOf(const PlanResults<double>& results)
{
    Tier tier = Tier::Direct;
    for (const auto& w : results.workloads)
        tier = std::max(tier, w.prediction.tier);
    return tier;
}

Result<TracedPlan> tracePlan(const Plan& plan, std::span<const Slowness> drawn)
{
    TracedPlan traced{std::make_unique<Trace>(), {}};
    TraceLeaves leaves(plan, *traced.trace, drawn);
    auto results = PlanEvaluator<TraceLeaves>(plan, leaves).run();
    if (!results)
        return fail(results.error());
    traced.results = std::move(*results);
    return traced;
}

bool hasFigure(std::span<const double> bases)
{
    return std::ranges::any_of(bases, [](double base) { return std::isfinite(base) && base != 0.0; });
}

template <class Real>
std::vector<ResultCell<Real>> resultCells(const PlanResults<Real>& results, std::string_view prefix)
{
    CellList<Real> list(prefix);
    for (const auto& w : results.workloads)
        if (const std::string head = workloadHead(w.name); list.wants(head)) {
            list.addTotals(head, w.totals);
            list.template add<WorkloadFigures>(head, w.figures, w.totals);
            list.markService(w.percentile);
            if (w.ofItems)
                list.markItems();
            if (w.prediction.tier == Tier::Direct)
                list.markGivenMfu();
            list.template add<Equivalences>(head, w.equivalences);
        }
    for (const auto& site : results.sites)
        if (const std::string head = "sites/" + quotedName(site.name) + '/'; list.wants(head))
            list.addTotals(head, site.totals);
    for (const auto& group : results.groups)
        if (const std::string head = "fleets/" + quotedName(group.fleet) + '/' + quotedName(group.name) + '/';
            list.wants(head))
            list.template add<Supplies::Out>(head, group.supplies);
    if (list.wants("once/"))
        list.addTotals("once/", results.once);
    if (list.wants("per_year/"))
        list.addTotals("per_year/", results.perYear);
    if (list.wants("total/")) {
        list.addTotals("total/", results.total);
        list.cells.push_back({"total/npv_cost_usd", &PlanFigureTerms::npv(), results.npv.base(),
                              isLowerBound(results.total, PlanFigureTerms::npv().key)});
        list.cells.push_back({"total/average_kw", &PlanFigureTerms::average(), results.average.base()});
        list.template add<Equivalences>("total/", results.equivalences);
    }
    return std::move(list.cells);
}
template std::vector<ResultCell<double>> resultCells(const PlanResults<double>&, std::string_view);
template std::vector<ResultCell<Traced>> resultCells(const PlanResults<Traced>&, std::string_view);

template <class Real>
std::vector<ResultCell<Real>> yearCells(const PlanResults<Real>& results, std::int64_t startYear)
{
    CellList<Real> list({});
    for (std::size_t i = 0; i < results.byYear.size(); ++i)
        list.addTotals("years/" + std::to_string(startYear + static_cast<std::int64_t>(i)) + '/',
                       results.byYear[i]);
    return std::move(list.cells);
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
        if (prefix == workloadHead(w.name))
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
