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
    const auto item = reader.item();
    if (!item)
        return fail(item.error());
    const auto replicas = replicasOf(from, in);
    auto job = replicas ? from.timedJob() : fail(replicas.error());
    if (!job)
        return job;
    const PredictedAt at = from.leaves().predictedAt;
    const double end = at == PredictedAt::Fast ? itemBand.p10 : itemBand.p90;
    const bool middle = at == PredictedAt::Middle;
    const auto o = ItemService::run(*item);
    const auto time = item->time || middle ? o.time : o.time * end;
    const auto energy = item->energy || middle ? o.energy : o.energy * end;
    const auto each = named(1.0 / time, term::itemRate);
    const Ratio<Real> yes(1.0), no(0.0);
    const auto busy = min(yes, in.requests / (*replicas * each));
    const auto above = max(Power<Real>(0.0 * kW), energy / time / in.tp - item->idle);
    job->load = named(busy * min(yes, above / (item->tdp - item->idle)), term::serviceLoad);
    Figures& f = job->figures;
    f.replicas = *replicas;
    const auto peak = in.requests * peakFactorOf(in);
    f.replicasNeeded = namedAs<&Figures::replicasNeeded>(
        max(in.leastReplicas, replicasFor(peak, each, in.headroom, in.spareReplicas)));
    f.gpusNeeded = namedAs<&Figures::gpusNeeded>(f.replicasNeeded * in.tp);
    f.ratePerReplica = namedAs<&Figures::ratePerReplica>(each);
    f.capacityOk = select(f.replicasNeeded <= *replicas, yes, no);
    f.queries = namedAs<&Figures::queries>(min(in.requests, *replicas * each) * job->hours);
    if (plain(in.requests) > 0.0)
        f.gpuPerQuery = namedAs<&Figures::gpuPerQuery>(*replicas * in.tp *
                                                       (item->idle + *job->load * (item->tdp - item->idle)) *
                                                       job->hours / f.queries);
    if (!item->time || !item->energy)
        job->prediction = {.tier = Tier::C, .time = itemBand, .rate = itemBand.inverse(), .memory = {}};
    return job;
}

} // namespace jw
