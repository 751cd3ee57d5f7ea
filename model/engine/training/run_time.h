// A training run: time and energy from work, accelerators and efficiency; the bubble of a pipeline.
#pragma once

#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term runHours{JW_TERM("jw::Term", "Time of the run")};
inline constexpr Term bubbleOverhead{JW_TERM("jw::Term", "Pipeline fill and drain over work")};
} // namespace term

/// GPU-hours of the final run: tokens x FLOP per token at `mfu` of the peak, and what failures cost on top.
template <class Real>
Duration<Real> gpuHoursOf(Ratio<Real> tokens, Work<Real> perToken, WorkRate<Real> peak, Ratio<Real> mfu,
                          Ratio<Real> goodput)
{
    return tokens * perToken / (peak * mfu) / goodput;
}

struct TrainTime {
    static constexpr ModelInfo info{"train_time", "B",
                                    JW_TERM("jw::Model", "Time and energy of a training run")};

    template <class Real> struct In {
        Ratio<Real> tokens{};
        Work<Real> perToken{};
        Ratio<Real> gpus{};
        WorkRate<Real> peak{};
        Ratio<Real> mfu{}, goodput{1.0};
        Power<Real> gpuPower{};
        Ratio<Real> pue{1.0}, experiments{1.0};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::tokens, unit::number,
                      required(aboveZero(any("tokens", {JW_TERM("jw::Term", "Tokens")})))),
                field(&In::perToken, unit::flops,
                      required(aboveZero(any("flops_per_token", {JW_TERM("jw::Term", "FLOP per token")})))),
                field(&In::gpus, unit::number,
                      required(aboveZero(count("gpus", {JW_TERM("jw::Term", "GPUs")})))),
                field(&In::peak, unit::teraflopsPerSecond,
                      required(aboveZero(any("peak_tflops", {JW_TERM("jw::Term", "Peak rate")})))),
                field(&In::mfu, unit::number,
                      required(aboveZero(share("mfu", {JW_TERM("jw::Term", "MFU"), "PaLM, 2022, app. B"})))),
                field(&In::goodput, unit::number,
                      aboveZero(share("goodput", {JW_TERM("jw::Term", "Goodput"),
                                                  JW_TERM("jw::Term", "no loss unless said otherwise")}))),
                field(&In::gpuPower, unit::kilowatts,
                      amount("gpu_kw", {JW_TERM("jw::Term", "Power of a GPU")})),
                field(&In::pue, unit::number, spec::pue),
                field(&In::experiments, unit::number,
                      FieldSpec{.key = "experiment_overhead",
                                .lower = 1,
                                .term = {JW_TERM("jw::Term", "Experiment overhead"),
                                         JW_TERM("jw::Term", "assumption: the final run only; 2 to 3 is "
                                                             "usual for a new model")}}),
            };
        }
    };

    template <class Real> struct Out {
        Duration<Real> time{}, gpuHours{}, days{};
        PerTime<Real> rate{};
        Energy<Real> itEnergy{}, energy{}, totalEnergy{};
        Duration<Real> totalGpuHours{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::time, unit::seconds, any("seconds", {JW_TERM("jw::Term", "Time")})),
                field(&Out::gpuHours, unit::gpuHours, any("gpu_hours", {JW_TERM("jw::Term", "GPU-hours")})),
                field(&Out::days, unit::days, any("days", {JW_TERM("jw::Term", "Days")})),
                field(&Out::rate, unit::perSecond,
                      any("tokens_per_s_per_gpu", {JW_TERM("jw::Term", "Tokens per second and GPU")})),
                field(&Out::itEnergy, unit::kilowattHours, any("it_kwh", {JW_TERM("jw::Term", "IT energy")})),
                field(&Out::energy, unit::kilowattHours, any("energy_kwh", {JW_TERM("jw::Term", "Energy")})),
                field(&Out::totalEnergy, unit::kilowattHours,
                      any("total_energy_kwh", {JW_TERM("jw::Term", "Energy of the project")})),
                field(&Out::totalGpuHours, unit::gpuHours,
                      any("total_gpu_hours", {JW_TERM("jw::Term", "GPU-hours of the project")})),
            };
        }
    };

    /// The final run, goodput inside; the totals multiply by the experiments around it. The power is what it
    /// is given as: of the device alone, or with its share of the host.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto gpuHours = gpuHoursOf(in.tokens, in.perToken, in.peak, in.mfu, in.goodput);
        const auto time = named(gpuHours / in.gpus, term::runHours);
        const auto itEnergy = gpuHours * in.gpuPower;
        const auto energy = itEnergy * in.pue;
        return {time,
                gpuHours,
                time,
                in.tokens / gpuHours,
                itEnergy,
                energy,
                energy * in.experiments,
                gpuHours * in.experiments};
    }
};

/// Time that stages of a pipeline wait while it fills and drains, over the time they work.
template <class Real> Ratio<Real> bubbleOverhead(Ratio<Real> microBatches, Ratio<Real> pp, Ratio<Real> vp)
{
    return named((pp - 1.0) / (microBatches * vp), term::bubbleOverhead);
}

struct PipelineBubble {
    static constexpr ModelInfo info{"pipeline_bubble", "B", JW_TERM("jw::Model", "Idle time of a pipeline")};

    template <class Real> struct In {
        Ratio<Real> microBatches{}, pp{}, vp{1.0};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::microBatches, unit::number,
                      required(aboveZero(any("microbatches", {JW_TERM("jw::Term", "Micro-batches")})))),
                field(&In::pp, unit::number,
                      FieldSpec{.key = "pp",
                                .lower = 1,
                                .required = true,
                                .term = {JW_TERM("jw::Term", "Pipeline parallel")}}),
                field(&In::vp, unit::number,
                      FieldSpec{.key = "vp",
                                .lower = 1,
                                .term = {JW_TERM("jw::Term", "Pipeline chunks per device")}}),
            };
        }
    };

    template <class Real> struct Out {
        Ratio<Real> overhead{}, idle{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::overhead, unit::number, any("overhead", term::bubbleOverhead)),
                field(&Out::idle, unit::number,
                      any("idle_fraction", {JW_TERM("jw::Term", "Idle share of a stage")})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto b = bubbleOverhead(in.microBatches, in.pp, in.vp);
        return {b, b / (1.0 + b)};
    }
};

} // namespace jw
