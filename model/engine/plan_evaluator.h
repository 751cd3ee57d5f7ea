// Walks a plan once, over any reading: decisions on plain values here and in its parts, arithmetic in the
// formulas of plan_rows.h.
#pragma once

#include "engine/plan_flows.h"
#include "engine/plan_results.h"
#include "engine/workload_figures.h"

namespace jw {

template <class Leaves> class PlanEvaluator final {
    using Real = typename Leaves::Real;

public:
    PlanEvaluator(const Plan& plan, Leaves& leaves)
        : m_index(plan),
          m_leaves(leaves),
          m_rates(m_index, leaves),
          m_work(m_index, m_rates, leaves),
          m_lines(m_index, m_rates, m_work, leaves),
          m_flows(m_work, m_lines, leaves)
    {
    }

    /// To be called once. Errors: see planResults().
    [[nodiscard]] Result<PlanResults<Real>> run()
    {
        return m_work.evaluate().and_then([&] { return m_lines.evaluate(); }).map([&] { return results(); });
    }

private:
    PlanResults<Real> results()
    {
        PlanResults<Real> results;
        for (const WorkDone<Real>& done : m_work.done())
            results.workloads.push_back(resultOf(done));
        for (const Site& site : m_index.plan().sites)
            if (site.enabled) {
                m_leaves.scope(site.name);
                results.sites.push_back({site.uid, site.name, m_flows.ofSite(site)});
            }
        for (const NodeGroup& group : m_index.plan().groups)
            if (group.supplies && group.supplyPower && m_index.siteOf(group))
                results.groups.push_back(suppliesOf(group));
        m_leaves.scope("one-off runs");
        results.once = m_flows.ofBasis(Basis::Once);
        m_leaves.scope("per year");
        results.perYear = m_flows.ofBasis(Basis::Continuous);
        years(results);
        total(results);
        return results;
    }

    WorkloadResult<Real> resultOf(const WorkDone<Real>& done)
    {
        const Workload& w = *done.workload;
        m_leaves.scope(w.name);
        const Totals<Real> totals = m_flows.ofWorkload(done);
        Repeated<Real> repeated;
        for (const PlanRow<Real>& row : m_work.rowsOf(done))
            repeated = repeated + row.repeated;
        WorkloadResult<Real> result{.uid = w.uid,
                                    .name = w.name,
                                    .once = w.basis == Basis::Once,
                                    .totals = totals,
                                    .figures = figuresOf(done.job, totals, repeated),
                                    .equivalences = {},
                                    .prediction = done.job.prediction,
                                    .percentile = done.job.percentile,
                                    .ofItems = done.job.ofItems};
        if (isPositive(done.job.hours))
            result.equivalences = equivalences(totals.energy, done.job.hours, totals.carbonLocation);
        return result;
    }

    /// What the power supplies of a group provide. It sizes circuits and changes no energy.
    GroupResult<Real> suppliesOf(const NodeGroup& group)
    {
        m_leaves.scope(group.name);
        const typename Supplies::template In<Real> in{
            read<&NodeGroup::supplies>(m_leaves, group), read<&NodeGroup::supplyPower>(m_leaves, group),
            read<&NodeGroup::suppliesSpare>(m_leaves, group), read<&NodeGroup::nodes>(m_leaves, group)};
        auto supplies = Supplies::run(in);
        nameCells(supplies);
        return {group.uid, m_index.fleetOf(group)->name, group.name, supplies};
    }

    int yearCount() const { return static_cast<int>(m_index.plan().settings.years); }

    void years(PlanResults<Real>& results)
    {
        for (int y = 0; y < yearCount(); ++y) {
            m_leaves.scope("year " + std::to_string(m_index.plan().settings.startYear + y));
            results.byYear.push_back(m_flows.ofYear(y));
            results.costByYear.push_back(results.byYear.back().cost);
        }
    }

    /// Over the plan years; what flows in a year is worth (1 + discount rate)^-y at the end of year y.
    void total(PlanResults<Real>& results)
    {
        TotalsSum<Leaves> sum;
        std::vector<Real> worth;
        for (int y = 0; y < yearCount(); ++y) {
            const Totals<Real>& flow = results.byYear[static_cast<std::size_t>(y)];
            sum.add(flow);
            worth.push_back((flow.cost / grown(m_rates.discountRate(), y + 1)).base());
        }
        m_leaves.scope("plan");
        results.total = sum.total(m_leaves);
        results.total.peak = peakOf(results);
        results.npv = named(Money<Real>(m_leaves.sum(worth)), PlanFigureTerms::npv().term);
        const Duration<Real> time = static_cast<double>(yearCount()) * wholeYear<Real>();
        results.average = named(results.total.energy / time, PlanFigureTerms::average().term);
        results.equivalences = equivalences(results.total.energy, time, results.total.carbonLocation);
    }

    /// The sum of all peaks: power does not add up over years as energy does.
    Power<Real> peakOf(const PlanResults<Real>& results)
    {
        return named(results.once.peak + results.perYear.peak, infoOf<&Totals<Real>::peak>().term);
    }

    PlanIndex m_index;
    Leaves& m_leaves;
    PlanRates<Leaves> m_rates;
    PlanWork<Leaves> m_work;
    PlanLines<Leaves> m_lines;
    PlanFlows<Leaves> m_flows;
};

} // namespace jw
