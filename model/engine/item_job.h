// A service that counts items: images, embeddings, minutes of speech or video.
#pragma once

#include "engine/serving/service_reader.h"

namespace jw {

/// Items are served one after another by each replica, so a replica is busy for what its share of the
/// requests takes. Times and energies that are not measured have a wide band (tier C). Errors: those of
/// ServiceReader::item, of replicasOf and of timedJob.
template <class Leaves>
Result<WorkloadJob<typename Leaves::Real>> itemServiceJob(const JobReader<Leaves>& from,
                                                          const InferenceInputs<typename Leaves::Real>& in)
{
    using Real = typename Leaves::Real;
    using Figures = WorkloadFigures<Real>;
    ServiceReader<Leaves> reader(from, in);
    const auto on = reader.item();
    if (!on)
        return fail(on.error());
    const ItemService::In<Real>& item = on->item;
    const auto replicas = replicasOf(from, in);
    auto job = replicas ? from.timedJob() : fail(replicas.error());
    if (!job)
        return job;
    const ItemLoad<Real> work = itemLoad(item, in.requests, *replicas, from.leaves().predictedAt);
    job->load = work.load;
    const Ratio<Real> yes(1.0), no(0.0);
    Figures& f = job->figures;
    f.replicas = *replicas;
    const auto peak = in.requests * peakFactorOf(in);
    f.replicasNeeded = namedAs<&Figures::replicasNeeded>(
        max(in.leastReplicas, replicasFor(peak, work.each, in.headroom, in.spareReplicas)));
    f.gpusNeeded = namedAs<&Figures::gpusNeeded>(f.replicasNeeded * in.tp);
    f.ratePerReplica = namedAs<&Figures::ratePerReplica>(work.each);
    f.capacityOk = select(f.replicasNeeded <= *replicas, yes, no);
    f.queries = namedAs<&Figures::queries>(work.served * job->hours);
    if (plain(in.requests) > 0.0)
        f.gpuPerQuery = namedAs<&Figures::gpuPerQuery>(
            *replicas * in.tp * (item.idle + work.load * (item.tdp - item.idle)) * job->hours / f.queries);
    if (!item.time || !item.energy)
        job->prediction = {.tier = Tier::C, .time = itemBand, .rate = itemBand.inverse(), .memory = {}};
    return job;
}

} // namespace jw
