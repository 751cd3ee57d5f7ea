// Kinds of work that may need no machines of a fleet: given power, energy per query, work in FLOP.
#pragma once

#include "engine/workload_job.h"

namespace jw {

/// Units of a given power; on machines of a fleet only the hours count.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> directJob(const JobReader<Leaves>& from)
{
    auto job = from.timedJob();
    if (!job || !from.ownPower())
        return job;
    const auto in = from.template inputs<DirectInputs>();
    if (!in)
        return fail(in.error());
    const auto peak = named(in->unitPower * in->count, term::itPeak);
    job->own = ownLoad(peak * job->hours * in->utilization, peak, job->hours);
    return job;
}

/// Energy per query times the queries of its days, or of a year.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> perQueryJob(const JobReader<Leaves>& from)
{
    using Real = typename Leaves::Real;
    const auto in = from.template inputs<PerQueryInputs>();
    if (!in)
        return fail(in.error());
    WorkloadJob<Real> job = from.job();
    job.hours = from.continuous() ? wholeYear<Real>() : in->days;
    job.figures.queries =
        namedAs<&WorkloadFigures<Real>::queries>(in->queriesPerUser * in->users * job.hours);
    const auto energy = in->perQuery * job.figures.queries;
    const auto peak = named(energy / job.hours * in->peakFactor, term::itPeak);
    job.own = ownLoad(energy, peak, job.hours);
    return job;
}

/// Work in TFLOP over a rate in TFLOP/s is seconds. The published snippet takes them for hours, 3,600 times
/// too long; that is right only of work in TFLOPS-hours, the other reading.
template <class Real> Duration<Real> hoursOfWork(const GivenWorkInputs<Real>& in)
{
    const auto time = in.work / (in.peak * in.utilization * in.count);
    return namedAs<&WorkloadFigures<Real>::hoursUnfloored>(in.reading == Reading::Tflop ? time
                                                                                        : 3600.0 * time);
}

/// A given amount of work, billed for at least a number of hours. Errors: those of onlyOnce.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> givenWorkJob(const JobReader<Leaves>& from)
{
    using Real = typename Leaves::Real;
    if (auto ok = from.onlyOnce(); !ok)
        return fail(ok.error());
    const auto in = from.template inputs<GivenWorkInputs>();
    if (!in)
        return fail(in.error());
    WorkloadJob<Real> job = from.job();
    job.figures.hoursUnfloored = hoursOfWork(*in);
    job.hours = namedAs<&WorkloadFigures<Real>::hours>(max(job.figures.hoursUnfloored, in->floorHours));
    const auto power = named(in->power * in->count, term::itPeak);
    job.own = ownLoad(job.hours * power, power, job.hours);
    job.rent = job.hours * in->count * in->rent;
    job.gpuHours = job.hours * in->count;
    job.devices = in->count;
    return job;
}

} // namespace jw
