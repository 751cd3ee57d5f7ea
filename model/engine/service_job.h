// A service whose capacity, latencies and power are predicted from its model and machines.
#pragma once

#include "engine/serving/service_reader.h"

namespace jw {

/// What its machines draw follows from the load of each hour (C6 and C8), in place of the groups'
/// utilization. Errors: those of ServiceReader, replicasOf and timedJob.
template <class Leaves>
Result<WorkloadJob<typename Leaves::Real>>
predictedServiceJob(const JobReader<Leaves>& from, const InferenceInputs<typename Leaves::Real>& in)
{
    using Real = typename Leaves::Real;
    using Figures = WorkloadFigures<Real>;
    ServiceReader<Leaves> reader(from, in);
    const auto service = reader.read();
    if (!service)
        return fail(service.error());
    const auto made = replicasOf(from, in);
    auto job = made ? from.timedJob() : fail(made.error());
    if (!job)
        return job;
    const auto a = ServiceDay<Real>(*service).answer();
    const Ratio<Real> yes(1.0), no(0.0);
    job->load = named(service->power.loadOf(a.gpu - service->power.idle), term::serviceLoad);
    if (service->scaling == Scaling::Off)
        job->on = a.on;
    job->prediction = reader.prediction();
    job->percentile = shown(in.percentile);
    job->tokensPerQuery = in.tokensIn + in.tokensOut;
    job->tokensOut = in.tokensOut;
    Figures& f = job->figures;
    f.replicas = namedAs<&Figures::replicas>(a.replicas);
    f.replicasNeeded = namedAs<&Figures::replicasNeeded>(a.replicasNeeded);
    f.gpusNeeded = namedAs<&Figures::gpusNeeded>(a.gpusNeeded);
    f.ratePerReplica = namedAs<&Figures::ratePerReplica>(a.ratePerReplica);
    f.capacityOk = select(a.replicasNeeded <= a.replicas, yes, no);
    f.queries = namedAs<&Figures::queries>(in.requests * a.served * job->hours);
    f.ttft = namedAs<&Figures::ttft>(a.ttftPercentile);
    f.tpot = namedAs<&Figures::tpot>(a.tpot);
    f.batch = namedAs<&Figures::batch>(a.peak.replica.batch);
    f.tokenRate = namedAs<&Figures::tokenRate>(a.tokensPerGpu);
    if (isPositive(in.requests))
        f.gpuPerQuery = namedAs<&Figures::gpuPerQuery>(a.gpuPerRequest);
    return job;
}

} // namespace jw
