// What a planner says about a workload, by kind. The engine reads the same records over any scalar.
#pragma once

#include "domain/architecture.h"
#include "domain/item_work.h"
#include "domain/parallel_layout.h"
#include "domain/run_losses.h"
#include "domain/serving.h"

namespace jw {

/// What the time of a training run follows from: whatever is given, hours before an MFU before a layout;
/// model and layout; the model and an MFU of one's own; GPU-hours as reported.
enum class SpeedFrom { Given, Layout, Mfu, GpuHours };
inline constexpr std::array<std::string_view, 4> speedFromTexts{"given", "layout", "mfu", "gpu_hours"};
constexpr std::span<const std::string_view> choicesOf(SpeedFrom) { return speedFromTexts; }
[[nodiscard]] constexpr std::string_view textOf(SpeedFrom from)
{
    return speedFromTexts[static_cast<std::size_t>(from)];
}

enum class Reading { Tflop, TflopsHours };
inline constexpr std::array<std::string_view, 2> readingTexts{"tflop", "tflops_hours"};
constexpr std::span<const std::string_view> choicesOf(Reading) { return readingTexts; }

/// Units of a known power at a known utilization.
template <class Real> struct DirectInputs {
    Power<Real> unitPower{};
    Ratio<Real> count{1.0}, utilization{1.0};
    std::string accelerator;

    static constexpr auto fields()
    {
        using I = DirectInputs;
        return std::tuple{
            field(&I::unitPower, unit::kilowatts,
                  {.key = "unit_kw",
                   .lower = 0,
                   .upper = 1e9,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Unit power")}}),
            field(&I::count, unit::number,
                  {.key = "count",
                   .lower = 0,
                   .upper = 1e12,
                   .term = {JW_TERM("jw::Term", "Units"), JW_TERM("jw::Term", "one unless said otherwise")}}),
            field(&I::utilization, unit::number,
                  {.key = "utilization",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Utilization"),
                            JW_TERM("jw::Term", "always on unless said otherwise")}}),
            field(&I::accelerator,
                  {.key = "accelerator",
                   .upper = 200,
                   .place = Place::More,
                   .refersTo = "accelerators",
                   .term = {JW_TERM("jw::Term", "Accelerator")},
                   .doc = JW_TERM("jw::Term", "only to check the figures against its data sheet")}),
        };
    }
};

/// Queries of a known IT energy.
template <class Real> struct PerQueryInputs {
    Energy<Real> perQuery{};
    PerTime<Real> queriesPerUser{};
    Ratio<Real> users{};
    Duration<Real> days = 365.0 * day;
    Ratio<Real> peakFactor{1.0};

    static constexpr auto fields()
    {
        using I = PerQueryInputs;
        return std::tuple{
            field(&I::perQuery, unit::wattHours,
                  {.key = "wh_per_query",
                   .lower = 0,
                   .upper = 1e6,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Energy per query")},
                   .doc = JW_TERM("jw::Term", "of the IT equipment, before PUE")}),
            field(&I::queriesPerUser, unit::perDay,
                  {.key = "queries_per_user_day",
                   .lower = 0,
                   .upper = 1e9,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Queries per user and day")}}),
            field(&I::users, unit::number,
                  {.key = "users",
                   .lower = 0,
                   .upper = 1e12,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Users")}}),
            field(&I::days, unit::days,
                  {.key = "days",
                   .upper = 36500,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Days"), JW_TERM("jw::Term", "a year unless said otherwise")},
                   .usedWhen = {{{"basis", "once"}}}}),
            field(&I::peakFactor, unit::number,
                  {.key = "peak_factor",
                   .lower = 1,
                   .upper = 1000,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Peak factor"),
                            JW_TERM("jw::Term", "assumption: a flat load")}}),
        };
    }
};

/// An amount of floating point work on devices rented or powered by the hour.
template <class Real> struct GivenWorkInputs {
    Work<Real> work{};
    Reading reading = Reading::Tflop;
    WorkRate<Real> peak{};
    Ratio<Real> utilization{1.0}, count{1.0};
    MoneyRate<Real> rent{};
    Power<Real> power{};
    Duration<Real> floorHours{};

    static constexpr auto fields()
    {
        using I = GivenWorkInputs;
        return std::tuple{
            field(&I::work, unit::teraflops,
                  {.key = "work_tflop",
                   .lower = 0,
                   .upper = 1e24,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Work")}}),
            field(&I::reading,
                  {.key = "reading",
                   .term = {JW_TERM("jw::Term", "Reading of the work")},
                   .doc = JW_TERM("jw::Term",
                                  "TFLOP: work over rate gives seconds; TFLOPS-hours: it gives hours")}),
            field(&I::peak, unit::teraflopsPerSecond,
                  {.key = "tflops",
                   .upper = 1e9,
                   .positive = true,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Peak rate")}}),
            field(&I::utilization, unit::number,
                  {.key = "utilization",
                   .upper = 1,
                   .positive = true,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Utilization of the peak"),
                            JW_TERM("jw::Term", "full speed unless said otherwise")}}),
            field(&I::rent, unit::currencyPerHour,
                  {.key = "rate_usd_per_h",
                   .lower = 0,
                   .upper = 1e6,
                   .term = {JW_TERM("jw::Term", "Rent of a device")}}),
            field(&I::power, unit::kilowatts,
                  {.key = "power_kw",
                   .lower = 0,
                   .upper = 1e6,
                   .term = {JW_TERM("jw::Term", "Power of a device")}}),
            field(&I::floorHours, unit::hours,
                  {.key = "floor_hours",
                   .lower = 0,
                   .upper = 1e6,
                   .term = {JW_TERM("jw::Term", "Least hours billed")}}),
            field(&I::count, unit::number,
                  {.key = "count",
                   .upper = 1e9,
                   .positive = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Devices")}}),
        };
    }
};

/// A training run: its GPU-hours as reported, or tokens and FLOP per token (given, or from the architecture;
/// of encoders, vision and diffusion models samples and FLOP per sample) at an MFU (given, or predicted from
/// the layout).
template <class Real> struct TrainingInputs {
    SpeedFrom speedFrom = SpeedFrom::Given;
    std::optional<Architecture<Real>> architecture;
    std::optional<Ratio<Real>> tokens, seq;
    TrainPrecision precision = TrainPrecision::Bf16;
    TrainMethod method = TrainMethod::Full;
    Ratio<Real> adapterRank{16.0};
    std::optional<ParallelLayout<Real>> layout;
    std::optional<Ratio<Real>> production; ///< a run's step over the step that its layout allows
    std::optional<Ratio<Real>> mfu;
    std::optional<Duration<Real>> gpuHours;
    std::optional<Work<Real>> workPerToken;
    std::optional<WorkRate<Real>> peak;
    Ratio<Real> goodput{1.0}, experimentOverhead{1.0};
    std::optional<RunLosses<Real>> losses;
    std::optional<DataRate<Real>> checkpointRate;
    std::optional<Ratio<Real>> gpus;
    std::optional<Power<Real>> gpuPower;
    std::string accelerator, model, deadline;

    /// Forgets what does not count: the speed follows from one thing only.
    void keepWhatCounts()
    {
        const bool given = speedFrom == SpeedFrom::Given;
        if (!given && speedFrom != SpeedFrom::GpuHours)
            gpuHours.reset();
        if (!given && speedFrom != SpeedFrom::Mfu)
            mfu.reset();
    }

    /// Until when; tokens, model, precision: what is trained.
    static constexpr auto work()
    {
        using I = TrainingInputs;
        return std::tuple{
            field(&I::deadline,
                  {.key = "deadline", .upper = 10, .date = true, .term = {JW_TERM("jw::Term", "Deadline")}}),
            field(&I::model, {.key = "model",
                              .upper = 200,
                              .term = {JW_TERM("jw::Term", "Model")},
                              .doc = JW_TERM("jw::Term", "what it is called; published runs of it are "
                                                         "compared with this one")}),
            field(&I::architecture, {.key = "arch", .term = {JW_TERM("jw::Term", "Architecture")}}),
            field(&I::tokens, unit::number,
                  {.key = "tokens",
                   .lower = 0,
                   .upper = 1e18,
                   .term = {JW_TERM("jw::Term", "Tokens or samples")},
                   .doc = JW_TERM("jw::Term", "of the final run; samples, such as images, where the work is "
                                              "given by sample")}),
            field(&I::seq, unit::number,
                  {.key = "seq",
                   .lower = 1,
                   .upper = 1e8,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "Sequence length")}}),
            field(&I::precision,
                  {.key = "precision",
                   .term = {JW_TERM("jw::Term", "Precision"), JW_TERM("jw::Term", "assumption: BF16")}}),
            field(&I::method,
                  {.key = "method", .place = Place::More, .term = {JW_TERM("jw::Term", "Weights trained")}}),
            field(
                &I::adapterRank, unit::number,
                {.key = "lora_rank",
                 .upper = 1e5,
                 .positive = true,
                 .place = Place::More,
                 .term = {JW_TERM("jw::Term", "Rank of the adapters"), JW_TERM("jw::Term", "assumption: 16")},
                 .usedWhen = {{{"inputs.method", "lora|qlora"}}}}),
            field(&I::workPerToken, unit::flops,
                  {.key = "flops_per_token",
                   .lower = 0,
                   .upper = 1e18,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "FLOP per token or sample")},
                   .doc = JW_TERM("jw::Term", "forward and backward; empty = from the architecture")}),
        };
    }
    /// How fast: layout, or MFU, or hours as reported.
    static constexpr auto speed()
    {
        using I = TrainingInputs;
        return std::tuple{
            field(&I::speedFrom, {.key = "speed_from",
                                  .term = {JW_TERM("jw::Term", "Time follows from")},
                                  .doc = JW_TERM("jw::Term", "the other two are kept, but do not count")}),
            field(&I::layout, {.key = "layout", .term = {JW_TERM("jw::Term", "Layout")}}),
            field(&I::production, unit::number,
                  {.key = "production_factor",
                   .lower = 1,
                   .upper = 10,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Production factor"),
                            JW_TERM("jw::Term", "assumption: 1, the run is as fast as its layout allows")},
                   .doc = JW_TERM("jw::Term", "how much slower than its layout allows; published runs were "
                                              "1.33 times slower than the best layout of a search")}),
            field(&I::mfu, unit::number,
                  {.key = "mfu",
                   .upper = 1,
                   .positive = true,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "MFU"), "PaLM, 2022, app. B"},
                   .doc = JW_TERM("jw::Term", "empty = predicted from the layout")}),
            field(&I::gpuHours, unit::gpuHours,
                  {.key = "gpu_hours",
                   .lower = 0,
                   .upper = 1e12,
                   .term = {JW_TERM("jw::Term", "GPU-hours")},
                   .doc = JW_TERM("jw::Term", "as reported; else tokens, FLOP per token, peak and MFU")}),
            field(&I::peak, unit::teraflopsPerSecond,
                  {.key = "peak_tflops",
                   .upper = 1e6,
                   .positive = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Peak rate")},
                   .doc = JW_TERM("jw::Term", "empty = that of the accelerator at this precision")}),
            field(&I::goodput, unit::number,
                  {.key = "goodput",
                   .upper = 1,
                   .positive = true,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Goodput"),
                            JW_TERM("jw::Term", "no loss unless said otherwise")},
                   .doc = JW_TERM("jw::Term", "of the time; not used where losses are given")}),
            field(&I::losses, {.key = "losses", .term = {JW_TERM("jw::Term", "Losses")}}),
            field(&I::checkpointRate, unit::gigabytesPerSecond,
                  {.key = "ckpt_gb_s",
                   .upper = 1e6,
                   .positive = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Checkpoint bandwidth")},
                   .doc =
                       JW_TERM("jw::Term", "in place of the time of a write: 14 bytes a parameter over it")}),
            field(&I::experimentOverhead, unit::number,
                  {.key = "experiment_overhead",
                   .lower = 1,
                   .upper = 100,
                   .term = {JW_TERM("jw::Term", "Experiment overhead"),
                            JW_TERM("jw::Term",
                                    "assumption: the final run only; 2 to 3 is usual for a new model")}}),
        };
    }
    /// On what, without machines of a fleet.
    static constexpr auto place()
    {
        using I = TrainingInputs;
        return std::tuple{
            field(&I::gpus, unit::number,
                  {.key = "gpus",
                   .upper = 1e8,
                   .positive = true,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "GPUs")},
                   .doc = JW_TERM("jw::Term", "only without machines of a fleet")}),
            field(&I::gpuPower, unit::kilowatts,
                  {.key = "gpu_kw",
                   .lower = 0,
                   .upper = 100,
                   .term = {JW_TERM("jw::Term", "Power of a GPU")},
                   .doc = JW_TERM("jw::Term",
                                  "device alone as model cards count it, or with its share of the host")}),
            field(&I::accelerator, {.key = "accelerator",
                                    .upper = 200,
                                    .place = Place::More,
                                    .refersTo = "accelerators",
                                    .term = {JW_TERM("jw::Term", "Accelerator")},
                                    .doc = JW_TERM("jw::Term", "of a run without machines of a fleet")}),
        };
    }
    static constexpr auto fields() { return std::tuple_cat(work(), speed(), place()); }
};

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

/// Jobs that come and go: GPU-hours of work a day.
template <class Real> struct BatchInputs {
    Ratio<Real> gpuHoursPerDay{}; ///< hours a day: a number of busy hours per day, each of one GPU

    static constexpr auto fields()
    {
        return std::tuple{field(&BatchInputs::gpuHoursPerDay, unit::number,
                                {.key = "gpu_hours_per_day",
                                 .lower = 0,
                                 .upper = 1e10,
                                 .required = true,
                                 .term = {JW_TERM("jw::Term", "GPU-hours per day")}})};
    }
};

/// Machines on, no work.
template <class Real> struct IdleInputs {
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace jw
