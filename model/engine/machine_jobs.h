// Kinds of work that keep machines busy for a part of the time: serving requests, batch work, nothing.
#pragma once

#include "engine/item_job.h"
#include "engine/service_job.h"
#include "engine/workload_job.h"

namespace jw {

/// Requests served by replicas of `tp` accelerators each, at a rate that is given. Errors: Inconsistent,
/// "no_replica", when the machines make up none; MissingField, the rate; those of timedJob.
template <class Leaves>
Result<WorkloadJob<typename Leaves::Real>> givenServiceJob(const JobReader<Leaves>& from,
                                                           const InferenceInputs<typename Leaves::Real>& in)
{
    using Real = typename Leaves::Real;
    using Figures = WorkloadFigures<Real>;
    if (!in.ratePerReplica)
        return from.refused("inputs.rate_per_replica",
                            {.kind = Error::Kind::MissingField, .text = "Requests of a replica"});
    const auto replicas = replicasOf(from, in);
    auto job = replicas ? from.timedJob() : fail(replicas.error());
    if (!job)
        return job;
    const auto capacity = *replicas * *in.ratePerReplica;
    const Ratio<Real> yes(1.0), no(0.0);
    job->busy = min(yes, in.requests / capacity);
    Figures& f = job->figures;
    f.replicas = *replicas;
    f.capacityOk = select(in.requests * peakFactorOf(in) <= capacity * (1.0 - in.headroom), yes, no);
    f.queries = namedAs<&Figures::queries>(min(in.requests, capacity) * job->hours);
    job->tokensPerQuery = in.tokensIn + in.tokensOut;
    job->tokensOut = in.tokensOut;
    return job;
}

/// A service: its capacity given, or predicted. Errors: those of givenServiceJob and predictedServiceJob.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> inferenceJob(const JobReader<Leaves>& from)
{
    const auto in = from.template inputs<InferenceInputs>();
    if (!in)
        return fail(in.error());
    switch (in->rateFrom) {
    case RateFrom::Given: return givenServiceJob(from, *in);
    case RateFrom::Item: return itemServiceJob(from, *in);
    case RateFrom::Predicted: break;
    }
    return predictedServiceJob(from, *in);
}

/// GPU-hours per day on machines that have 24 of them each. Errors: OutOfRange, more work than machines;
/// those of timedJob.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> batchJob(const JobReader<Leaves>& from)
{
    using Real = typename Leaves::Real;
    const auto in = from.template inputs<BatchInputs>();
    if (!in)
        return fail(in.error());
    const auto devices = from.job().devices;
    if (holds(24.0 * (1.0 + 1e-12) * devices < in->gpuHoursPerDay))
        return from.refused("inputs.gpu_hours_per_day", {.kind = Error::Kind::OutOfRange,
                                                         .value = shown(in->gpuHoursPerDay),
                                                         .upper = 24.0 * shown(devices)});
    const auto busy = isPositive(devices) ? in->gpuHoursPerDay / (24.0 * devices) : Ratio<Real>(0.0);
    return from.timedJob().map([&](auto job) {
        job.busy = busy;
        return job;
    });
}

/// Machines that are on and do nothing. Errors: those of timedJob.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> idleJob(const JobReader<Leaves>& from)
{
    return from.timedJob().map([](auto job) {
        job.busy = Ratio<typename Leaves::Real>(0.0);
        return job;
    });
}

} // namespace jw
