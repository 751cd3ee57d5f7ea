// What is said of a workload besides its totals: averages, and figures per query, token and GPU-hour.
#pragma once

#include "engine/plan_sums.h"
#include "engine/workload_job.h"

namespace jw {

/// Sets energy and cost per query, and per million tokens where a query's tokens are known.
template <class Real>
void queryFigures(WorkloadFigures<Real>& f, const Totals<Real>& t, Ratio<Real> tokensPerQuery)
{
    f.perQuery = t.energy / f.queries;
    f.per1000Queries = 1000.0 * (t.cost / f.queries);
    if (plain(tokensPerQuery) > 0.0) {
        const auto mtok = f.queries * tokensPerQuery / 1e6;
        f.perMtok = t.cost / mtok;
        f.energyPerMtok = t.energy / mtok;
    }
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
    if (plain(job.hours) > 0.0)
        f.average = t.energy / job.hours;
    if (plain(f.queries) > 0.0)
        queryFigures(f, t, job.tokensPerQuery);
    if (plain(t.gpuHours) > 0.0)
        f.perGpuHour = t.cost / t.gpuHours;
    if (job.repeated || plain(repeated.gpuHours) > 0.0)
        lossFigures(f, t, repeated, job.repeated.value_or(Ratio<Real>(0.0)));
    nameCells(f);
    return f;
}

} // namespace jw
