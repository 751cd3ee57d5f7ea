// A service that counts items: images, embeddings, minutes of speech or video.
#pragma once

#include "engine/item_words.h"
#include "engine/serving/service_reader.h"

namespace jw {

/// A figure under the name that results of items give it.
template <auto Figure, Dim D, class Real> Quantity<D, Real> namedOfItems(Quantity<D, Real> figure)
{
    return named(figure, itemField(infoOf<Figure>()).term);
}

/// What its machines draw follows from the items of each hour, in place of the groups' utilization. Times and
/// energies that are not measured have a wide band (tier C). Errors: those of ServiceReader::item, of
/// replicasOf and of timedJob.
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
    const auto made = replicasOf(from, in);
    auto job = made ? from.timedJob() : fail(made.error());
    if (!job)
        return job;
    const ItemDayOf<Real> items = itemDay(*on, from.predictedAt());
    job->load = named(items.mean.above / items.mean.on, term::serviceLoad);
    if (on->scaling == Scaling::Off)
        job->on = named(items.mean.on / on->devices, term::machinesOn);
    job->ofItems = true;
    const Ratio<Real> yes(1.0), no(0.0);
    Figures& f = job->figures;
    f.replicas = namedAs<&Figures::replicas>(items.replicas);
    f.replicasNeeded = namedAs<&Figures::replicasNeeded>(items.replicasNeeded);
    f.gpusNeeded = namedAs<&Figures::gpusNeeded>(items.replicasNeeded * in.tp);
    f.ratePerReplica = namedOfItems<&Figures::ratePerReplica>(items.each);
    f.capacityOk = select(items.replicasNeeded <= items.replicas, yes, no);
    f.queries = namedOfItems<&Figures::queries>(items.mean.served * job->hours);
    if (isPositive(in.requests))
        f.gpuPerQuery = namedOfItems<&Figures::gpuPerQuery>(
            on->power.ofGpus(items.mean.on, items.mean.above) / items.mean.served);
    if (!on->item.time || !on->item.energy)
        job->prediction = {.tier = Tier::C,
                           .time = on->item.time ? Band{} : itemBand,
                           .rate = on->item.time ? Band{} : itemBand.inverse(),
                           .memory = {}};
    return job;
}

} // namespace jw
