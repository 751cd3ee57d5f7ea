// What a planner says about a service. The engine reads the same record over any scalar.
#pragma once

#include "domain/architecture.h"
#include "domain/item_work.h"
#include "domain/serving.h"

namespace jw {

/// A service. What a replica serves is given, or predicted from model, accelerator, engine and promise.
template <class Real> struct InferenceInputs {
    RateFrom rateFrom = RateFrom::Given;
    PerTime<Real> requests{};
    Ratio<Real> tokensIn{}, tokensOut{};
    std::optional<DayShape<Real>> day;
    std::string model;
    std::optional<Architecture<Real>> architecture;
    ServePrecision precision = ServePrecision::Bf16;
    KvPrecision kvPrecision = KvPrecision::Bf16;
    ServeEngine engine = ServeEngine::Vllm;
    Ratio<Real> tp{1.0};
    std::optional<PerTime<Real>> ratePerReplica;
    std::optional<ItemWork<Real>> item;
    std::optional<Duration<Real>> ttftPromise, tpotPromise;
    Ratio<Real> percentile{0.95}, mostSequences{256.0}, serviceScv{1.0};
    Scaling scaling = Scaling::Fixed;
    Ratio<Real> spareReplicas{}, leastReplicas{};
    std::optional<Ratio<Real>> mostReplicas;
    Ratio<Real> peakFactor{1.0}, headroom{};
    std::optional<ServingLevers<Real>> levers;
    std::string calibration;

    /// Forgets what does not count.
    void keepWhatCounts()
    {
        if (rateFrom != RateFrom::Given)
            ratePerReplica.reset();
    }

    /// What is asked, and when.
    static constexpr auto load()
    {
        using I = InferenceInputs;
        return std::tuple{
            field(&I::requests, unit::perSecond,
                  {.key = "requests_per_s",
                   .lower = 0,
                   .upper = 1e9,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Requests")},
                   .doc = JW_TERM("jw::Term", "mean over the day; 200M/day is understood")}),
            field(&I::tokensIn, unit::number,
                  {.key = "tokens_in", .lower = 0, .upper = 1e9, .term = {JW_TERM("jw::Term", "Tokens in")}}),
            field(
                &I::tokensOut, unit::number,
                {.key = "tokens_out", .lower = 0, .upper = 1e9, .term = {JW_TERM("jw::Term", "Tokens out")}}),
            field(
                &I::peakFactor, unit::number,
                {.key = "peak_factor",
                 .lower = 1,
                 .upper = 1000,
                 .place = Place::More,
                 .term = {JW_TERM("jw::Term", "Peak factor"), JW_TERM("jw::Term", "assumption: a flat load")},
                 .doc = JW_TERM("jw::Term", "peak over mean; a day's curve has its own")}),
            field(&I::day, {.key = "day", .term = {JW_TERM("jw::Term", "Day")}}),
        };
    }
    /// What serves it.
    static constexpr auto server()
    {
        using I = InferenceInputs;
        return std::tuple{
            field(&I::rateFrom, {.key = "rate_from",
                                 .term = {JW_TERM("jw::Term", "Capacity follows from")},
                                 .doc = JW_TERM("jw::Term", "the other is kept, but does not count")}),
            field(&I::ratePerReplica, unit::perSecond,
                  {.key = "rate_per_replica",
                   .upper = 1e9,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Requests of a replica")},
                   .usedWhen = {{{"inputs.rate_from", "given"}}}}),
            field(&I::item, {.key = "item",
                             .term = {JW_TERM("jw::Term", "Item")},
                             .usedWhen = {{{"inputs.rate_from", "items"}}}}),
            field(&I::model, {.key = "model", .upper = 200, .term = {JW_TERM("jw::Term", "Model")}}),
            field(&I::architecture, {.key = "arch", .term = {JW_TERM("jw::Term", "Architecture")}}),
            field(&I::precision,
                  {.key = "precision",
                   .term = {JW_TERM("jw::Term", "Weights"), JW_TERM("jw::Term", "assumption: BF16")},
                   .usedWhen = {{{"inputs.rate_from", "predicted|items"}}}}),
            field(&I::kvPrecision,
                  {.key = "kv_precision",
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "KV cache"), JW_TERM("jw::Term", "assumption: BF16")},
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::engine,
                  {.key = "engine",
                   .term = {JW_TERM("jw::Term", "Serving engine"), JW_TERM("jw::Term", "assumption: vLLM")},
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::tp, unit::number,
                  {.key = "tp",
                   .lower = 1,
                   .upper = 1024,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "GPUs of a replica")}}),
            field(&I::calibration,
                  {.key = "calibration",
                   .place = Place::More,
                   .refersTo = "serving_sets",
                   .term = {JW_TERM("jw::Term", "Own calibration")},
                   .doc = JW_TERM("jw::Term", "constants fitted for this plan; empty = those of the plan "
                                              "that suit, else the program's"),
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::levers, {.key = "levers", .term = {JW_TERM("jw::Term", "Levers")}}),
        };
    }
    /// What is promised, and how many replicas stand ready.
    static constexpr auto promise()
    {
        using I = InferenceInputs;
        return std::tuple{
            field(&I::ttftPromise, unit::milliseconds,
                  {.key = "ttft_slo_ms",
                   .upper = 1e7,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "First token within")},
                   .doc = JW_TERM("jw::Term", "TTFT of the percentile; empty = no promise"),
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::tpotPromise, unit::milliseconds,
                  {.key = "tpot_slo_ms",
                   .upper = 1e6,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Then a token every")},
                   .doc = JW_TERM("jw::Term", "mean TPOT; empty = no promise"),
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::percentile, unit::number,
                  {.key = "pct",
                   .lower = 0.5,
                   .upper = 0.9999,
                   .percent = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Percentile of the promise"),
                            JW_TERM("jw::Term", "assumption: 95 %")},
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::mostSequences, unit::number,
                  {.key = "max_seqs",
                   .lower = 1,
                   .upper = 1e6,
                   .whole = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Most sequences of a replica"),
                            JW_TERM("jw::Term", "assumption: 256")},
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::serviceScv, unit::number,
                  {.key = "scv_service",
                   .lower = 0,
                   .upper = 100,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Spread of the service time"),
                            JW_TERM("jw::Term", "assumption: 1, as of exponential times")},
                   .doc = JW_TERM("jw::Term", "variance over squared mean"),
                   .usedWhen = {{{"inputs.rate_from", "predicted"}}}}),
            field(&I::headroom, unit::number,
                  {.key = "headroom",
                   .lower = 0,
                   .upper = 0.99,
                   .percent = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Headroom"), JW_TERM("jw::Term", "assumption")}}),
            field(&I::spareReplicas, unit::number,
                  {.key = "spare_replicas",
                   .lower = 0,
                   .upper = 1e6,
                   .whole = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Spare replicas"),
                            JW_TERM("jw::Term", "none unless said otherwise")}}),
            field(&I::scaling,
                  {.key = "scaling",
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Replicas that an hour does not need"),
                            JW_TERM("jw::Term", "assumption: they share the load")},
                   .doc = JW_TERM("jw::Term", "only rented machines can be given back; others idle")}),
            field(
                &I::leastReplicas, unit::number,
                {.key = "min_replicas",
                 .lower = 0,
                 .upper = 1e7,
                 .whole = true,
                 .place = Place::More,
                 .term = {JW_TERM("jw::Term", "Fewest replicas"), JW_TERM("jw::Term", "assumption: none")}}),
            field(&I::mostReplicas, unit::number,
                  {.key = "max_replicas",
                   .lower = 1,
                   .upper = 1e7,
                   .whole = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Most replicas")},
                   .doc = JW_TERM("jw::Term", "empty = all that the machines make up")}),
        };
    }
    static constexpr auto fields() { return std::tuple_cat(load(), server(), promise()); }
};

} // namespace jw
