// What is said of a workload besides its totals: averages, and figures per query, token and GPU-hour.
#pragma once

#include "engine/item_words.h"
#include "engine/plan_sums.h"
#include "engine/workload_job.h"

namespace jw {

/// Sets cost per query, and per million tokens where a query's tokens are known.
template <class Real>
void queryCosts(WorkloadFigures<Real>& f, Money<Real> cost, const WorkloadJob<Real>& job)
{
    f.costPerQuery = cost / f.queries;
    f.per1000Queries = 1000.0 * f.costPerQuery;
    if (isPositive(job.tokensPerQuery))
        f.perMtok = cost / (f.queries * job.tokensPerQuery / 1e6);
    if (isPositive(job.tokensOut))
        f.perMtokOut = cost / (f.queries * job.tokensOut / 1e6);
}

/// Sets what a query takes. A sum of 0 is of a plan that gives no price, no intensity: not known. Nor is
/// the cost of machines without a price.
template <class Real>
void queryFigures(WorkloadFigures<Real>& f, const Totals<Real>& t, const WorkloadJob<Real>& job)
{
    f.perQuery = t.energy / f.queries;
    if (isPositive(job.tokensPerQuery))
        f.energyPerMtok = t.energy / (f.queries * job.tokensPerQuery / 1e6);
    if (t.isPriced() && isNonzero(t.cost))
        queryCosts(f, t.cost, job);
    if (isNonzero(t.carbonTotal))
        f.carbonPerQuery = t.carbonTotal / f.queries;
    if (const auto water = t.waterSite + t.waterGrid; isNonzero(water))
        f.waterPerQuery = water / f.queries;
}

/// Sets what is lost to work done again: what spot `repeated`, and of the rest the `share` of its time that
/// is repeated after failures.
template <class Real>
void lossFigures(WorkloadFigures<Real>& f, const Totals<Real>& t, const Repeated<Real>& repeated,
                 Ratio<Real> share)
{
    f.lostGpuHours = repeated.gpuHours + (t.gpuHours - repeated.gpuHours) * share;
    f.lostEnergy = repeated.energy + (t.energy - repeated.energy) * share;
    f.lostCost = repeated.cost + (t.cost - repeated.cost) * share;
}

/// The figures of a job that took `t`, some of it `repeated` on spot; those that do not exist stay so. A job
/// of no hours has 0 as its average, not 0/0.
template <class Real>
WorkloadFigures<Real> figuresOf(const WorkloadJob<Real>& job, const Totals<Real>& t,
                                const Repeated<Real>& repeated)
{
    WorkloadFigures<Real> f = job.figures;
    f.hours = job.hours;
    f.days = job.hours;
    f.devices = job.devices;
    if (isPositive(job.hours))
        f.average = t.energy / job.hours;
    const bool serves = isPositive(f.queries); // else only energy may be meant
    if (serves)
        queryFigures(f, t, job);
    if (isPositive(t.gpuHours) && (t.isPriced() || !serves))
        f.perGpuHour = t.cost / t.gpuHours;
    if (job.repeated || isPositive(repeated.gpuHours))
        lossFigures(f, t, repeated, job.repeated.value_or(Ratio<Real>(0.0)));
    forEachCell(f, [&](auto& cell, const FieldInfo& info) {
        cell = namedCell(cell, job.ofItems ? itemField(info) : info);
    });
    return f;
}

} // namespace jw
