// What is said of a service: its figures with keys, units and terms, the bands they lie in, and its memory.
#pragma once

#include <vector>

#include "engine/predicted.h"
#include "engine/serving/service.h"

namespace jw {

/// Latencies, batch and load are those of the busiest hour. NaN: the time to a first token of a service that
/// does not keep up.
struct ServiceFigures {
    Duration<> ttft = nothing<Dim{.time = 1}, double>(), ttftMean = ttft, tpot{};
    PerTime<> tokensPerGpu{};
    Ratio<> batch{}, mostBatch{};
    PerTime<> ratePerReplica{}, most{}, peak{};
    Ratio<> load{};
    Ratio<> replicas{}, replicasNeeded{}, gpus{}, gpusNeeded{};

    static constexpr auto fields()
    {
        using F = ServiceFigures;
        using spec::any;
        using unit::number, unit::perSecond, unit::milliseconds;
        return std::tuple{
            field(&F::ttft, milliseconds, any("ttft_ms", term::ttftPercentile)),
            field(&F::ttftMean, milliseconds, any("ttft_mean_ms", term::ttftMean)),
            field(&F::tpot, milliseconds, any("tpot_ms", term::tpot)),
            field(&F::tokensPerGpu, perSecond,
                  any("output_tokens_per_s_per_gpu",
                      {JW_TERM("jw::Term", "Output tokens per second and GPU, busiest hour")})),
            field(&F::batch, number, any("batch", term::serveBatch)),
            field(&F::mostBatch, number, any("most_batch", {JW_TERM("jw::Term", "Most sequences at once")})),
            field(&F::ratePerReplica, perSecond, any("rate_per_replica", term::rateInPromise)),
            field(&F::most, perSecond, any("max_rate", term::mostRate)),
            field(&F::peak, perSecond,
                  any("peak_requests_per_s", {JW_TERM("jw::Term", "Requests at the busiest hour")})),
            field(&F::load, number,
                  {.key = "load",
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Requests over the most within the promise")}}),
            field(&F::replicas, number, any("replicas", term::serviceReplicas)),
            field(&F::replicasNeeded, number, any("replicas_needed", term::replicasNeeded)),
            field(&F::gpus, number, any("gpus", {JW_TERM("jw::Term", "GPUs")})),
            field(&F::gpusNeeded, number, any("gpus_needed", term::gpusNeeded)),
        };
    }
};
[[nodiscard]] ServiceFigures serviceFigures(const ServiceQuestion& question, const ServiceAnswer& answer);

/// As predicted, or at an end of the bands of its tier: latencies and power all erring together.
[[nodiscard]] ServiceAnswer answerAt(const ServiceQuestion& question, PredictedAt at);

/// The figures in their order, `path` being the key: P10 to P90, both the value where it is not predicted.
/// NaN at an end: there the promise cannot be kept.
[[nodiscard]] std::vector<BandedCell> serviceCells(const ServiceQuestion& question);

/// What the memory of a replica goes to at its busiest hour; `kept` is what engines take for themselves.
struct ReplicaMemory {
    Data<> weights{}, cache{}, free{}, kept{}, all{};
};
[[nodiscard]] ReplicaMemory replicaMemory(const ServiceQuestion& question, const ServiceAnswer& answer);

/// What an empty replica takes: the least that can be promised.
[[nodiscard]] LoadedReplica<> emptyReplica(const ServiceQuestion& question);

} // namespace jw
