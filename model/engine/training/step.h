// The time of a training step: B4, fitted on published steps.
#pragma once

#include "engine/training/bands.h"
#include "engine/training/flops.h"
#include "engine/training/memory.h"
#include "engine/training/run_time.h"
#include "engine/training/step_inputs.h"

namespace jw {

namespace term {
inline constexpr Term dataParallel{JW_TERM("jw::Term", "Data parallel")};
inline constexpr Term microBatches{JW_TERM("jw::Term", "Micro-batches")};
inline constexpr Term shapeFactor{JW_TERM("jw::Term", "Efficiency of the shape")};
inline constexpr Term matrixRate{JW_TERM("jw::Term", "Matrix rate")};
inline constexpr Term attentionMatrices{JW_TERM("jw::Term", "Attention matrices of a layer")};
inline constexpr Term denseFfn{JW_TERM("jw::Term", "Dense FFN of a layer")};
inline constexpr Term expertFfn{JW_TERM("jw::Term", "Experts of a layer")};
inline constexpr Term attentionCore{JW_TERM("jw::Term", "Attention core of a layer")};
inline constexpr Term elementwiseTime{JW_TERM("jw::Term", "Elementwise work of a layer")};
inline constexpr Term tensorTraffic{JW_TERM("jw::Term", "Tensor-parallel traffic of a layer")};
inline constexpr Term contextTraffic{JW_TERM("jw::Term", "Context-parallel traffic of a layer")};
inline constexpr Term expertTraffic{JW_TERM("jw::Term", "Expert traffic of a layer")};
inline constexpr Term fixedTime{JW_TERM("jw::Term", "Fixed time of a layer and micro-batch")};
inline constexpr Term denseLayerTime{JW_TERM("jw::Term", "Dense layer")};
inline constexpr Term moeLayerTime{JW_TERM("jw::Term", "Layer with experts")};
inline constexpr Term headTime{JW_TERM("jw::Term", "LM head")};
inline constexpr Term meanStage{JW_TERM("jw::Term", "Mean stage")};
inline constexpr Term slowStage{JW_TERM("jw::Term", "Slowest stage")};
inline constexpr Term computeTime{JW_TERM("jw::Term", "Compute of a step")};
inline constexpr Term wireTime{JW_TERM("jw::Term", "Traffic of weights and gradients")};
inline constexpr Term exposedTime{JW_TERM("jw::Term", "Traffic that compute does not hide")};
inline constexpr Term optimizerTime{JW_TERM("jw::Term", "Optimizer of a step")};
inline constexpr Term stepTime{JW_TERM("jw::Term", "Time of a step")};
inline constexpr Term tokenRate{JW_TERM("jw::Term", "Tokens per second and GPU")};
inline constexpr Term mfu{JW_TERM("jw::Term", "MFU"), "PaLM, 2022, app. B"};
} // namespace term

template <class Real> struct TrainStep {
    Duration<Real> compute{}, exposed{}, optimizer{}, time{};
    Ratio<Real> bubble{}; ///< share of compute
    PerTime<Real> tokenRate{};
    Ratio<Real> mfu{}; ///< causal model FLOP over the full dense peak of the training precision
};

/// One step, term by term, as B4 writes it.
template <class Real> class StepFormula final {
public:
    StepFormula(const Architecture<Real>& model, const TrainLayout<Real>& layout,
                const StepDevice<Real>& device, const StepConstants<Real>& constants)
        : a(model),
          l(layout),
          d(device),
          c(constants),
          p(parametersOf(model)),
          full(layout.recompute == Recompute::Full),
          frozen(layout.method != TrainMethod::Full),
          ffn(ffnMatrices(model)),
          node(l.node ? *l.node : Ratio<Real>(usualNode)),
          dp(named(l.gpus / (l.tp * l.pp * l.cp), term::dataParallel)),
          microBatches(named(max(single, l.globalBatch / (dp * l.microBatch)), term::microBatches)),
          tokens(named(l.microBatch * l.seq / l.cp, term::deviceTokens)),
          peak(d.peak * d.clock * (1.0 - l.commShare)),
          bf16(d.bf16 * d.clock * (1.0 - l.commShare)),
          shape(named(tokens / (tokens + c.halfTokens) * (a.hidden / l.tp) / (a.hidden / l.tp + c.halfWidth),
                      term::shapeFactor)),
          rate(named(peak * c.gemm * shape, term::matrixRate))
    {
    }

    TrainStep<Real> step() const
    {
        TrainStep<Real> s;
        const Duration<Real> moe = moeLayer(), dense = denseLayer();
        const auto body = allOf(p.denseLayers, dense) + allOf(p.moeLayers, moe);
        const auto head = lmHead(select(p.moeLayers > 0.0, moe, dense));
        const auto mean = named((body + head) / l.pp + pipelineTraffic(), term::meanStage);
        const auto even = a.layers <= floor(a.layers / l.pp) * l.pp;
        const auto slowest =
            named(select(even, body / l.pp + head + pipelineTraffic(), mean), term::slowStage);
        const auto filling = mean * (l.pp - 1.0) / l.vp; // at the mean stage; steady state at the slowest
        s.compute = named(slowest * microBatches + filling, term::computeTime);
        s.bubble = filling / s.compute;
        s.exposed = named(exposed(s.compute), term::exposedTime);
        s.optimizer = named(optimizer(), term::optimizerTime);
        const auto doublings = log(max(single, l.gpus / 8.0)) / std::numbers::ln2;
        s.time =
            named((s.compute + s.exposed + s.optimizer) * (1.0 + c.straggling * doublings) * l.production,
                  term::stepTime);
        s.tokenRate = named(l.globalBatch * l.seq / s.time / l.gpus, term::tokenRate);
        const auto flops = tokenFlops(a, l.seq, true, Recompute::None, Tuning<Real>{l.method, l.rank});
        s.mfu = named(s.tokenRate * flops.model / d.peak, term::mfu);
        return s;
    }

private:
    /// Chosen and not only multiplied, so that a batch computes no layers that a model does not have.
    static Duration<Real> allOf(Ratio<Real> layers, Duration<Real> layer)
    {
        return select(layers > 0.0, layers * layer, Duration<Real>(0.0 * hour));
    }
    /// FLOP of a weight and token: forward, backward to activations and (unless frozen) to weights, and what
    /// is computed again.
    double passes() const { return (frozen ? 4.0 : 6.0) + (full ? 2.0 : 0.0); }
    /// The backward of flash attention computes half again by itself.
    double attentionPasses() const { return full || l.recompute == Recompute::Selective ? 4.5 : 3.5; }
    double elementwisePasses() const { return full ? 1.5 : 1.0; }

    /// FLOP of `weights` matrix elements on a micro-batch, per tensor-parallel rank.
    Work<Real> matrixWork(Ratio<Real> weights) const
    {
        return passes() * tokens * weights / l.tp * Work<Real>(flop);
    }

    Duration<Real> denseLayer() const
    {
        const auto ffnTime = named(matrixWork(ffn * a.hidden * a.ffn) / rate, term::denseFfn);
        return named(shared() + ffnTime + elementwise(3.0 * a.ffn), term::denseLayerTime);
    }

    Duration<Real> moeLayer() const
    {
        const auto wide =
            3.0 * (a.activeExperts * a.expertFfn + a.sharedFfn) + 6.0 * a.hidden * a.activeExperts;
        return named(shared() + experts() + elementwise(wide) + dispatch(), term::moeLayerTime);
    }

    /// Of every layer: attention, traffic, the fixed part.
    Duration<Real> shared() const
    {
        const auto matrices = named(matrixWork(p.attention) / rate, term::attentionMatrices);
        const auto core = named((l.squareAttention ? 2.0 : 1.0) * attentionPasses() * 2.0 * tokens * l.seq *
                                    attentionWidth(a) * windowShare(a, l.seq) / l.tp * Work<Real>(flop) /
                                    (bf16 * c.attention),
                                term::attentionCore);
        const auto fixed = named(c.layerTime * passes() / 6.0, term::fixedTime);
        return matrices + core + tensorTraffic() + contextTraffic() + fixed;
    }

    /// Grouped GEMM of the routed experts (at the full width), the shared ones, then weights and gradients of
    /// the local experts once per micro-batch.
    Duration<Real> experts() const
    {
        const auto grouped = peak * c.gemm * c.grouped * (a.hidden / (a.hidden + c.halfWidth));
        const auto work = matrixWork(ffn * a.hidden * a.activeExperts * a.expertFfn) / grouped +
                          matrixWork(ffn * a.hidden * a.sharedFfn) / rate;
        const auto local = a.experts / l.ep * ffn * a.hidden * a.expertFfn / l.tp;
        return named(work + c.expertBytes * ((passes() / 2.0 + 1.0) / 4.0) * local / d.memory,
                     term::expertFfn);
    }

    /// Norms, residuals, activations: `wide` values a token beside those of the hidden size.
    Duration<Real> elementwise(Ratio<Real> wide) const
    {
        const Ratio<Real> spread = l.sequenceParallel ? l.tp : single;
        const auto values = a.hidden * (10.0 / spread + 12.0 / l.tp) + wide / l.tp;
        return named(c.elementwise * l.elementwise * tokens * values * elementwisePasses() *
                         Data<Real>(byte) / d.memory,
                     term::elementwiseTime);
    }

    DataRate<Real> link(Ratio<Real> ranks) const { return select(ranks <= node, d.nvlink, d.nic) * c.nvlink; }

    Duration<Real> tensorTraffic() const
    {
        const double collectives = full ? 6.0 : 4.0;
        return named(collectives * 2.0 * (l.tp - 1.0) / l.tp * tokens * a.hidden * Data<Real>(2.0 * byte) /
                         link(l.tp) * (1.0 - l.tensorOverlap),
                     term::tensorTraffic);
    }

    /// Keys and values go round a ring; 30 % of it shows.
    Duration<Real> contextTraffic() const
    {
        const auto keys = select(isMla(a), a.heads / l.tp * (2.0 * a.headDim + a.ropeDim),
                                 2.0 * max(single, a.kvHeads / l.tp) * a.headDim);
        return named(0.3 * keys * tokens * (l.cp - 1.0) * Data<Real>(6.0 * byte) / link(l.tp * l.cp),
                     term::contextTraffic);
    }

    /// Tokens to their experts and back: across NVLink domains once per domain needed, then inside.
    Duration<Real> dispatch() const
    {
        const auto domains = max(single, l.ep * l.tp / node);
        const auto inside = max(single, min(l.ep, node / l.tp));
        const auto reached = min(domains, select(l.dispatchNodes > 0.0, l.dispatchNodes, domains));
        // Above 0, so that its power has a derivative where there is one domain.
        const auto elsewhere = max(Ratio<Real>(1e-30), 1.0 - 1.0 / reached);
        const auto far = reached * (1.0 - pow(elsewhere, a.activeExperts)) * (1.0 - 1.0 / domains);
        const auto near = a.activeExperts * (inside - 1.0) / inside;
        const auto sent = 2.0 * (l.dispatchBytes + Data<Real>(2.0 * byte)) * tokens * a.hidden / l.tp;
        const auto time =
            sent * (far / (d.nic * c.farExchange) + near / (d.nvlink * c.exchange)) * (1.0 - l.expertOverlap);
        return named(select(l.ep > 1.0, time, Duration<Real>(0.0 * hour)), term::expertTraffic);
    }

    Duration<Real> lmHead(Duration<Real> layer) const
    {
        const auto work = (frozen ? 4.0 : 6.0) * tokens * p.embedding / l.tp * Work<Real>(flop) /
                          (bf16 * c.gemmBf16 * shape);
        const auto traffic = c.elementwise * tokens * a.vocab * Data<Real>(2.0 * byte) / l.tp / d.memory;
        const auto predictor = layer + matrixWork(2.0 * a.hidden * a.hidden) / rate;
        return named((1.0 + l.predictionLayers) * (work + traffic) + l.predictionLayers * predictor,
                     term::headTime);
    }

    Duration<Real> pipelineTraffic() const
    {
        const auto time = l.vp * tokens * a.hidden * Data<Real>(4.0 * byte) / l.tp / (d.nic * c.network) *
                          c.exposedPipeline;
        return select(l.pp > 1.0, time, Duration<Real>(0.0 * hour));
    }

    /// Parameters of a device, in and outside the experts, and the ranks that hold the same ones.
    Ratio<Real> denseShard() const { return (p.total - p.experts) / (l.tp * l.pp); }
    Ratio<Real> expertShard() const { return p.experts / (l.tp * l.pp * l.ep); }
    Ratio<Real> denseRanks() const { return max(single, dp * l.cp); }
    Ratio<Real> expertRanks() const { return max(single, dp * l.cp / l.ep); }

    /// A collective over `ranks` that stand `stride` apart; inside a domain by NVLink, else by all its NICs,
    /// or by one where a flat ring leaves each domain once.
    auto wire(Ratio<Real> count, Ratio<Real> ranks, Ratio<Real> stride) const
    {
        const Ratio<Real> nics = l.hierarchical ? max(single, min(node / stride, ranks)) : single;
        const auto bandwidth =
            c.network * select(ranks * stride <= node, d.nvlink, min(d.nvlink, d.nic * nics));
        return count * (ranks - 1.0) / ranks / bandwidth;
    }

    /// Frozen weights are gathered, but send no gradients; those of adapters are too few to count.
    Duration<Real> exposed(Duration<Real> compute) const
    {
        if (frozen && l.shard != Shard::Fsdp)
            return Duration<Real>(0.0 * hour);
        const auto each =
            wire(denseShard(), denseRanks(), l.tp) + wire(expertShard(), expertRanks(), l.tp * l.ep);
        if (l.shard == Shard::Fsdp || l.shard == Shard::Zero2) {
            const auto times =
                l.shard == Shard::Fsdp ? (frozen ? 2.0 : 3.0) * microBatches : microBatches + 1.0;
            const auto traffic = named(times * Data<Real>(2.0 * byte) * each, term::wireTime);
            return max(c.exposedWeights * traffic, traffic - c.hiding * compute);
        }
        const auto bytes =
            l.shard == Shard::Zero1 ? l.gradientBytes + Data<Real>(2.0 * byte) : 2.0 * l.gradientBytes;
        const auto traffic = named(bytes * each, term::wireTime);
        if (!l.overlapsGradients)
            return traffic;
        return max(c.exposedGradients * traffic, traffic - c.hiding * compute / microBatches);
    }

    Duration<Real> optimizer() const
    {
        const auto held = l.shard == Shard::Zero0
                              ? denseShard() + expertShard()
                              : denseShard() / denseRanks() + expertShard() / expertRanks();
        const auto trained = frozen ? adapterParameters(a, l.rank) / (l.tp * l.pp) : Ratio<Real>(held);
        if (l.offloadsOptimizer) // gradients down, weights up
            return trained * Data<Real>(16.0 * byte) / DataRate<Real>(hostLink);
        return trained * Data<Real>(28.0 * byte) / d.memory;
    }

    // The symbols of the specification, B4: formulas are read beside it.
    // NOLINTBEGIN(readability-identifier-naming)
    const Architecture<Real>& a;
    const TrainLayout<Real>& l;
    const StepDevice<Real>& d;
    const StepConstants<Real>& c;
    const Ratio<Real> single{1.0};
    Parameters<Real> p;
    bool full, frozen;
    double ffn;
    Ratio<Real> node;
    Ratio<Real> dp, microBatches, tokens;
    WorkRate<Real> peak, bf16;
    Ratio<Real> shape;
    WorkRate<Real> rate;
    // NOLINTEND(readability-identifier-naming)
};

struct TrainMfu {
    static constexpr ModelInfo info{"train_mfu", "B", JW_TERM("jw::Model", "Predicted speed of training")};

    template <class Real> struct In {
        Architecture<Real> architecture;
        TrainLayout<Real> layout;
        StepDevice<Real> device;
        StepConstants<Real> constants;

        static constexpr auto fields()
        {
            const auto record = [](auto member, std::string_view key, std::string_view name) {
                return field(member, {.key = key, .required = true, .term = {name}});
            };
            return std::tuple{record(&In::architecture, "arch", JW_TERM("jw::Term", "Architecture")),
                              record(&In::layout, "layout", JW_TERM("jw::Term", "Layout")),
                              record(&In::device, "acc", JW_TERM("jw::Term", "Accelerator")),
                              record(&In::constants, "c", JW_TERM("jw::Term", "Fitted constants"))};
        }
    };

    template <class Real> struct Out {
        PerTime<Real> tokenRate{};
        Ratio<Real> mfu{};
        Duration<Real> step{};
        Ratio<Real> bubble{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::tokenRate, unit::perSecond, any("tokens_per_s_per_gpu", term::tokenRate)),
                field(&Out::mfu, unit::number, any("mfu", term::mfu)),
                field(&Out::step, unit::seconds, any("step_s", term::stepTime)),
                field(&Out::bubble, unit::number,
                      any("bubble_share", {JW_TERM("jw::Term", "Share of the pipeline bubble")})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto s = StepFormula<Real>(in.architecture, in.layout, in.device, in.constants).step();
        return {s.tokenRate, s.mfu, s.time, s.bubble};
    }
    /// A call does not say whose constants it brings: B as for any dense model, C with experts.
    static Forecast forecast(const In<double>& in)
    {
        const bool experts = in.architecture.experts > 1.0;
        const Tier tier = experts ? Tier::C : Tier::B;
        const Band rate = rateBand(tier, experts);
        return {tier, {{"tokens_per_s_per_gpu", rate}, {"mfu", rate}, {"step_s", rate.inverse()}}};
    }
    static constexpr std::string_view checked = "arch.";
    static Result<void> check(const In<double>& in) { return checkArchitecture(in.architecture, "arch"); }
};

} // namespace jw
