#include "engine/serving/service_figures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace jw {
namespace {

std::vector<double> cellsOf(ServiceFigures figures)
{
    std::vector<double> cells;
    forEachCell(figures, [&](double& cell, const FieldInfo&) { cells.push_back(cell); });
    return cells;
}

/// Figures that follow from what a replica can serve, not from what it is asked for.
bool isOfCapacity(std::string_view key)
{
    constexpr std::array<std::string_view, 5> keys{"rate_per_replica", "max_rate", "load", "replicas_needed",
                                                   "gpus_needed"};
    return std::ranges::find(keys, key) != keys.end();
}

} // namespace

ServiceFigures serviceFigures(const ServiceQuestion& q, const ServiceAnswer& a)
{
    ServiceFigures f;
    f.ttft = a.ttftPercentile;
    f.ttftMean = a.ttftMean;
    f.tpot = a.tpot;
    if (a.replicas > 0.0) // else nothing serves
        f.tokensPerGpu = a.peak.served * q.replica.request.out / (a.replicas * q.replica.tp);
    f.batch = a.peak.replica.batch;
    f.mostBatch = floor(min(q.replica.arrivals.mostSequences, a.room.sequences));
    f.ratePerReplica = a.ratePerReplica;
    f.most = a.most;
    f.peak = a.peakRequests;
    f.load = a.peakRequests / (a.ratePerReplica * a.decoding());
    f.replicas = a.replicas;
    f.replicasNeeded = a.replicasNeeded;
    f.gpus = a.replicas * q.replica.tp;
    f.gpusNeeded = a.gpusNeeded;
    return f;
}

ServiceAnswer answerAt(const ServiceQuestion& question, PredictedAt at)
{
    ServiceQuestion q = question;
    static_cast<BandEnds&>(q) = bandEnds(q.choice.tier, q.powerTier, at);
    q.capacity = bandEnds(q.capacityTier(), q.powerTier, at);
    return answerOf(q);
}

std::vector<BandedCell> serviceCells(const ServiceQuestion& question)
{
    const auto at = [&](PredictedAt end) {
        return cellsOf(serviceFigures(question, answerAt(question, end)));
    };
    const auto middle = at(PredictedAt::Middle), fast = at(PredictedAt::Fast), slow = at(PredictedAt::Slow);
    const std::span<const FieldInfo> fields = fieldsOf<ServiceFigures>();
    const double percentile = question.replica.arrivals.percentile.base();
    const Tier capacity = question.capacityTier();
    std::vector<BandedCell> cells;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const double unit = fields[i].term.unit.size;
        const auto [p10, p90] = endsOf(middle[i], fast[i], slow[i]);
        const bool first = fields[i].key == firstTokenField(percentile).key;
        cells.push_back({std::string(fields[i].key), first ? &firstTokenField(percentile) : &fields[i],
                         isOfCapacity(fields[i].key) ? capacity : question.choice.tier, middle[i] / unit,
                         p10 / unit, p90 / unit});
    }
    return cells;
}

ReplicaMemory replicaMemory(const ServiceQuestion& q, const ServiceAnswer& a)
{
    ReplicaMemory m;
    m.weights = a.room.weights;
    m.cache = a.room.free * min(one, a.peak.replica.batch / a.room.sequences);
    m.free = a.room.free - m.cache;
    m.all = q.replica.tp * q.replica.device.capacity.value_or(Data<>());
    m.kept = m.all - m.weights - a.room.free;
    return m;
}

LoadedReplica<> emptyReplica(const ServiceQuestion& question)
{
    auto replica = LoadedService<double>(question.replica).under(0.0 / hour);
    replica.tpot = replica.tpot * question.latency;
    replica.ttftPercentile = replica.ttftPercentile * question.firstToken;
    return replica;
}

} // namespace jw
