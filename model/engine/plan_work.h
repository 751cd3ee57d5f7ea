// The workloads of a plan as rows: each on each of its node groups, or on power of its own.
#pragma once

#include "engine/group_prices.h"
#include "engine/plan_sums.h"
#include "engine/work_done.h"
#include "engine/workload_jobs.h"

namespace jw {

/// Works through the enabled workloads in plan order.
template <class Leaves> class PlanWork final {
    using Real = typename Leaves::Real;

public:
    PlanWork(const PlanIndex& index, PlanRates<Leaves>& rates, Leaves& leaves)
        : m_index(index),
          m_rates(rates),
          m_leaves(leaves)
    {
    }

    /// To be called once. Errors: those of jobOf and siteRates; Inconsistent, "site_or_machines", when power
    /// of its own stands nowhere.
    [[nodiscard]] Result<void> evaluate()
    {
        for (const Workload& workload : m_index.plan().workloads)
            if (workload.enabled)
                if (auto ok = evaluate(workload); !ok)
                    return ok;
        return {};
    }

    [[nodiscard]] const std::vector<PlanRow<Real>>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<WorkDone<Real>>& done() const { return m_done; }
    [[nodiscard]] std::span<const PlanRow<Real>> rowsOf(const WorkDone<Real>& done) const
    {
        return std::span(m_rows).subspan(done.first, done.end - done.first);
    }

private:
    Result<void> evaluate(const Workload& w)
    {
        const auto job = jobOf(JobReader<Leaves>(w, m_index, m_rates, m_leaves));
        if (!job)
            return fail(job.error());
        const std::size_t first = m_rows.size();
        if (auto ok = job->own ? ownRow(w, *job) : machineRows(w, *job); !ok)
            return ok;
        m_done.push_back({&w, *job, first, m_rows.size()});
        return {};
    }

    Result<void> ownRow(const Workload& w, const WorkloadJob<Real>& job)
    {
        const Site* site = m_index.site(w.site);
        if (!site)
            return refuse(m_index, w, "site",
                          {.kind = Error::Kind::Inconsistent, .text = "site_or_machines"});
        if (!site->enabled)
            return {};
        const auto rates = m_rates.of(*site);
        if (!rates)
            return fail(rates.error());
        m_leaves.scope(w.name);
        PlanRow<Real> row{.workload = &w,
                          .site = site,
                          .totals = siteTotals(*job.own, *rates),
                          .itPeak = job.own->itPeak,
                          .hours = job.own->hours,
                          .pays = true};
        row.totals.rent = job.rent;
        row.totals.gpuHours = job.gpuHours;
        add(std::move(row));
        return {};
    }

    Result<void> machineRows(const Workload& w, const WorkloadJob<Real>& job)
    {
        for (const Assignment* assignment : m_index.assignedTo(w))
            if (auto ok = machineRow(w, job, *assignment); !ok)
                return ok;
        return {};
    }

    Result<void> machineRow(const Workload& w, const WorkloadJob<Real>& job, const Assignment& a)
    {
        const NodeGroup& group = *m_index.group(a.group);
        const Site* site = m_index.siteOf(group);
        const auto rates = m_rates.of(*site);
        if (!rates)
            return fail(rates.error());
        const GroupRates<Real>& g = m_rates.of(group);
        const RowUse<Real> use = useOf(a, g, job);
        m_leaves.scope(w.name + ", " + group.name);
        PlanRow<Real> row{.workload = &w,
                          .group = &group,
                          .site = site,
                          .totals = machineTotals(g, use, *rates),
                          .itPeak = g.nodes * use.share * g.peak,
                          .hours = use.hours,
                          .pays = group.tenure != Tenure::Rented};
        if (isPositive(g.nodes) && isPositive(use.share) && isPositive(use.hours))
            markPrices(row.totals, group, g);
        if (use.spotRatio)
            row.repeated = repeatedOn(g, *use.spotRatio, *rates, row.totals);
        add(std::move(row));
        return {};
    }

    void markPrices(Totals<Real>& totals, const NodeGroup& group, const GroupRates<Real>& rates) const
    {
        eachMissingPrice(m_index, group, rates, [&](std::string_view, std::string_view field, const auto&) {
            (field == purchaseField ? totals.purchaseKnown : totals.rentKnown) = false;
        });
    }

    RowUse<Real> useOf(const Assignment& a, const GroupRates<Real>& g, const WorkloadJob<Real>& job)
    {
        RowUse<Real> use;
        use.share = read<&Assignment::share>(m_leaves, a);
        use.utilization = a.utilization ? read<&Assignment::utilization>(m_leaves, a) : g.utilization;
        use.busy = job.busy;
        if (job.load) {
            use.utilization = *job.load;
            use.busy = Ratio<Real>(1.0);
        }
        use.hours = job.hours * job.overhead;
        if (job.on) // the rest is given back and pays nothing
            use.hours = use.hours * *job.on;
        use.discountRate = m_rates.discountRate();
        use.spotRatio = job.spotRatio;
        return use;
    }

    /// The names a row's figures are explained under, and what follows from them.
    void add(PlanRow<Real> row)
    {
        finish(row.totals, m_leaves);
        row.year = m_index.yearOf(*row.workload);
        if (const Tariff* tariff = m_index.tariffOf(*row.site))
            row.escalation = read<&Tariff::escalation>(m_leaves, *tariff);
        m_rows.push_back(std::move(row));
    }

    const PlanIndex& m_index;
    PlanRates<Leaves>& m_rates;
    Leaves& m_leaves;
    std::vector<PlanRow<Real>> m_rows;
    std::vector<WorkDone<Real>> m_done;
};

} // namespace jw
