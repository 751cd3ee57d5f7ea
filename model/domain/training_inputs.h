// What a planner says about a training run. The engine reads the same record over any scalar.
#pragma once

#include "domain/architecture.h"
#include "domain/parallel_layout.h"
#include "domain/run_losses.h"

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

} // namespace jw
