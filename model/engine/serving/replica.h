// The time of a decode step and of a prompt on one replica, term by term.
#pragma once

#include "engine/serving/kv_cache.h"
#include "engine/serving/serving_bands.h"
#include "engine/serving/speculative.h"

namespace jw {

namespace term {
inline constexpr Term expertsTouched{JW_TERM("jw::Term", "Share of the experts that the batch touches")};
inline constexpr Term weightTime{JW_TERM("jw::Term", "Reading the weights")};
inline constexpr Term kvTime{JW_TERM("jw::Term", "Reading the KV cache")};
inline constexpr Term decodeCompute{JW_TERM("jw::Term", "Compute of a decode step")};
inline constexpr Term allReduceTime{JW_TERM("jw::Term", "All-reduce traffic of a step")};
inline constexpr Term decodeStep{JW_TERM("jw::Term", "Decode step")};
inline constexpr Term prefillRoofline{JW_TERM("jw::Term", "Prefill at the full peak")};
inline constexpr Term prefillTime{JW_TERM("jw::Term", "Prefill of a prompt")};
} // namespace term

/// What the switches of a service do to the terms; none by default.
template <class Real> struct ServingTuning {
    Ratio<Real> prompt{1.0};       ///< share of the prompt that is computed, not cached
    Ratio<Real> interference{1.0}; ///< of the fitted share of others' prefill
    Ratio<Real> launch{1.0};       ///< of the fixed times of step and layer
    std::optional<Drafting<Real>> drafting;
    Duration<Real> window{}; ///< a request waits half of it
    Ratio<Real> spread{1.0}; ///< static batches: longest answer over the mean; places are held that long
    bool apart = false;      ///< prefill has machines of its own: this replica only decodes
};

/// A decode step at the roofline, and as it takes.
template <class Real> struct DecodeStep {
    Duration<Real> weights{}, kv{}, compute{}, traffic{}, time{};

    [[nodiscard]] Duration<Real> memory() const { return weights + kv; }
};

/// C2 and C3 on one replica.
template <class Real> class Replica final {
public:
    Replica(const Architecture<Real>& model, const ReplicaShape<Real>& shape, const StepDevice<Real>& device,
            const ServingConstants<Real>& constants, const ServingTuning<Real>& tuning = {})
        : a(model),
          s(shape),
          d(device),
          c(constants),
          t(tuning),
          w(servedWeights(model))
    {
    }

    /// One pass over `batch` sequences of `ctx` tokens that decides `each` tokens of every one. A sum, not a
    /// maximum: kernels inside a layer do not overlap.
    DecodeStep<Real> pass(Ratio<Real> batch, Ratio<Real> ctx, Ratio<Real> each) const
    {
        const auto tokens = batch * each;
        DecodeStep<Real> r;
        r.weights = named(weightsRead(tokens) / (s.tp * d.memory), term::weightTime);
        const auto sharing = select(isMla(a), single, min(s.tp, a.kvHeads));
        r.kv = named(batch * kvBytes(a, ctx, s.kvElement) / (sharing * d.memory), term::kvTime);
        const auto latent = tokens * 2.0 * a.heads * (2.0 * a.kvRank + a.ropeDim) * a.layers * ctx *
                            Work<Real>(flop) / (s.tp * d.bf16);
        const auto matrices = 2.0 * tokens * w.active * Work<Real>(flop) / (s.tp * d.peak);
        r.compute = named(select(isMla(a), matrices + latent, matrices), term::decodeCompute);
        r.traffic = named(allReduce(tokens), term::allReduceTime);
        const auto joined = 2.0 * a.layers * c.allReduce + r.traffic / 0.5;
        const auto fixed = (c.step + c.layer * a.layers + c.expertLayer * w.moeLayers) * t.launch;
        r.time = named(fixed + c.sequence * batch + r.weights / c.weights + r.kv / c.kv +
                           r.compute / c.compute + select(s.tp > 1.0, joined, Duration<Real>(0.0 * hour)),
                       term::decodeStep);
        return r;
    }

    /// Time from one token of a sequence to the next; with drafts a pass over them decides several.
    DecodeStep<Real> step(Ratio<Real> batch, Ratio<Real> ctx) const
    {
        if (!t.drafting)
            return pass(batch, ctx, single);
        const auto drafted = pass(batch, ctx, 1.0 + t.drafting->length);
        const auto plain = pass(batch, ctx, single);
        const auto decided = tokensPerPass(t.drafting->accept, t.drafting->length);
        DecodeStep<Real> r;
        r.weights = drafted.weights / decided;
        r.kv = drafted.kv / decided;
        r.compute = drafted.compute / decided;
        r.traffic = drafted.traffic / decided;
        r.time = named((drafted.time + t.drafting->length * t.drafting->cost * plain.time) / decided,
                       term::decodeStep);
        return r;
    }

    /// Matrix products and attention of a prompt at the full peak.
    Duration<Real> prefillRoofline(Ratio<Real> prompt) const
    {
        const auto computed = prompt * t.prompt;
        const auto linear = 2.0 * computed * w.active * Work<Real>(flop) / (s.tp * d.peak);
        const auto seen = kvPositions(a, prompt) / kvLayers(a);
        const auto plain = 2.0 * a.heads * a.headDim * kvLayers(a) * seen;
        const auto latent = a.heads * (2.0 * a.headDim + a.ropeDim) * a.layers * prompt;
        const auto attention =
            computed * select(isMla(a), latent, plain) * Work<Real>(flop) / (s.tp * d.bf16);
        return named(linear + attention, term::prefillRoofline);
    }

    Duration<Real> prefill(Ratio<Real> prompt) const
    {
        return named(prefillRoofline(prompt) / c.prefill + allReduce(prompt * t.prompt) / 0.5,
                     term::prefillTime);
    }

    [[nodiscard]] const ServingConstants<Real>& constants() const { return c; }
    [[nodiscard]] const ServingTuning<Real>& tuning() const { return t; }
    [[nodiscard]] const ReplicaShape<Real>& shape() const { return s; }
    [[nodiscard]] const Architecture<Real>& model() const { return a; }
    [[nodiscard]] const StepDevice<Real>& device() const { return d; }

private:
    /// Dense parts are read whole; of the experts those that the tokens of the pass choose, at random.
    Data<Real> weightsRead(Ratio<Real> tokens) const
    {
        const auto experts = max(a.experts, single);
        const auto spared = max(Ratio<Real>(1e-30), 1.0 - a.activeExperts / experts);
        const auto touched = named(1.0 - pow(spared, tokens), term::expertsTouched);
        return w.dense * denseWeightSize(a, s.precision) +
               w.experts * touched * Data<Real>(weightSize(s.precision));
    }

    /// Two a layer over a ring.
    Duration<Real> allReduce(Ratio<Real> tokens) const
    {
        return 2.0 * a.layers * 2.0 * (s.tp - 1.0) / s.tp * tokens * a.hidden * Data<Real>(2.0 * byte) /
               d.nvlink;
    }

    // The symbols of the specification, C: formulas are read beside it.
    // NOLINTBEGIN(readability-identifier-naming)
    const Architecture<Real>& a;
    const ReplicaShape<Real>& s;
    const StepDevice<Real>& d;
    const ServingConstants<Real>& c;
    const ServingTuning<Real> t;
    const Ratio<Real> single{1.0};
    ServedWeights<Real> w;
    // NOLINTEND(readability-identifier-naming)
};

/// Model, shape, device and constants, as the calls of C share them.
template <class Real> struct ReplicaInputs : ReplicaShape<Real> {
    Architecture<Real> architecture;
    StepDevice<Real> device;
    ServingConstants<Real> constants;

    static constexpr auto fields()
    {
        using I = ReplicaInputs;
        using namespace spec;
        return std::tuple_cat(
            std::tuple{field(&I::architecture, required(any("arch", {JW_TERM("jw::Term", "Architecture")}))),
                       field(&I::device, required(any("acc", {JW_TERM("jw::Term", "Accelerator")}))),
                       field(&I::constants, required(any("c", {JW_TERM("jw::Term", "Fitted constants")})))},
            ReplicaShape<Real>::fields());
    }
    [[nodiscard]] Replica<Real> replica() const { return {architecture, *this, device, constants}; }
};

struct DecodeStepModel {
    static constexpr ModelInfo info{"decode_step", "C", JW_TERM("jw::Model", "Time of a decode step")};

    template <class Real> struct In : ReplicaInputs<Real> {
        Ratio<Real> batch{}, ctx{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple_cat(
                ReplicaInputs<Real>::fields(),
                std::tuple{field(&In::batch, unit::number,
                                 required(aboveZero(any("batch", {JW_TERM("jw::Term", "Batch")})))),
                           field(&In::ctx, unit::number,
                                 required(amount("ctx", {JW_TERM("jw::Term", "Tokens of a sequence")})))});
        }
    };
    template <class Real> struct Out {
        Duration<Real> step{}, weights{}, kv{}, compute{};
        Ratio<Real> memoryUse{}, computeUse{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::step, unit::seconds, any("step_s", term::decodeStep)),
                field(&Out::weights, unit::seconds, any("weight_s", term::weightTime)),
                field(&Out::kv, unit::seconds, any("kv_s", term::kvTime)),
                field(&Out::compute, unit::seconds, any("compute_s", term::decodeCompute)),
                field(&Out::memoryUse, unit::number,
                      any("mem_util", {JW_TERM("jw::Term", "Use of the memory bandwidth")})),
                field(&Out::computeUse, unit::number,
                      any("compute_util", {JW_TERM("jw::Term", "Use of the peak rate")})),
            };
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto r = in.replica().step(in.batch, in.ctx);
        return {r.time, r.weights, r.kv, r.compute, r.memory() / r.time, r.compute / r.time};
    }
    static Forecast forecast(const In<double>&)
    {
        return {servingCallTier, {{"step_s", servingBands(servingCallTier).tpot}}};
    }
    static constexpr std::string_view checked = "arch.";
    static Result<void> check(const In<double>& in) { return checkArchitecture(in.architecture, "arch"); }
};

struct Prefill {
    static constexpr ModelInfo info{"prefill", "C", JW_TERM("jw::Model", "Time of a prompt")};

    template <class Real> struct In : ReplicaInputs<Real> {
        Ratio<Real> prompt{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple_cat(
                ReplicaInputs<Real>::fields(),
                std::tuple{field(&In::prompt, unit::number,
                                 required(aboveZero(any("isl", {JW_TERM("jw::Term", "Tokens in")}))))});
        }
    };
    template <class Real> struct Out {
        Duration<Real> time{}, roofline{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{field(&Out::time, unit::seconds, any("prefill_s", term::prefillTime)),
                              field(&Out::roofline, unit::seconds, any("roofline_s", term::prefillRoofline))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto replica = in.replica();
        return {replica.prefill(in.prompt), replica.prefillRoofline(in.prompt)};
    }
    static Forecast forecast(const In<double>&)
    {
        return {servingCallTier, {{"prefill_s", servingBands(servingCallTier).ttft}}};
    }
    static constexpr std::string_view checked = "arch.";
    static Result<void> check(const In<double>& in) { return checkArchitecture(in.architecture, "arch"); }
};

} // namespace jw
