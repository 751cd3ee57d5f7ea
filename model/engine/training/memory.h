// Memory of a device in training, part by part.
#pragma once

#include "domain/parallel_layout.h"
#include "engine/field_specs.h"
#include "engine/training/parameters.h"
#include "engine/training/step_inputs.h"

namespace jw {

namespace term {
inline constexpr Term stageLayers{JW_TERM("jw::Term", "Layers of the heaviest stage")};
inline constexpr Term deviceDense{JW_TERM("jw::Term", "Parameters on a device outside the experts")};
inline constexpr Term deviceExperts{JW_TERM("jw::Term", "Expert parameters on a device")};
inline constexpr Term deviceTokens{JW_TERM("jw::Term", "Tokens of a micro-batch on a device")};
inline constexpr Term layerActivations{JW_TERM("jw::Term", "Activations of a layer")};
inline constexpr Term inFlight{JW_TERM("jw::Term", "Micro-batches in flight")};
inline constexpr Term logits{JW_TERM("jw::Term", "Logits")};
} // namespace term

/// A weight in 4 bits with a 16-bit scale for each 64 of them (Dettmers et al., 2023: QLoRA).
inline constexpr Data<> fourBitWeight = 0.53125 * byte;

/// How a state is kept: bytes of a parameter, its gradient and its optimizer; what the kernels keep.
template <class Real> struct MemoryInputs {
    Ratio<Real> seq{}, tp{1.0}, pp{1.0}, vp{1.0}, cp{1.0}, ep{1.0}, dp{1.0}, microBatch{1.0}, globalBatch{};
    Recompute recompute = Recompute::None;
    int zero = 0; ///< what data-parallel ranks share: 1 optimizer, 2 and gradients, 3 and weights
    bool sequenceParallel = true;
    Data<Real> weightBytes = 2.0 * byte, gradientBytes = 4.0 * byte, optimizerBytes = 12.0 * byte;
    bool flash = true, dropout = false, fusedLoss = true;
    TrainMethod method = TrainMethod::Full;
    Ratio<Real> rank{16.0};
    bool offloadsOptimizer = false;
    Data<Real> reserve = 2.0 * gibibyte;
    Data<Real> device = 80.0 * gibibyte;

    static constexpr auto fields()
    {
        using I = MemoryInputs;
        using namespace spec;
        const auto degree = [](auto member, std::string_view key, Term term) {
            return field(member, unit::number,
                         {.key = key, .lower = 1, .required = true, .whole = true, .term = term});
        };
        return std::tuple{
            field(&I::seq, unit::number,
                  required(aboveZero(any("seq", {JW_TERM("jw::Term", "Sequence length")})))),
            degree(&I::tp, "tp", {JW_TERM("jw::Term", "Tensor parallel")}),
            degree(&I::pp, "pp", {JW_TERM("jw::Term", "Pipeline parallel")}),
            field(&I::vp, unit::number,
                  {.key = "vp", .lower = 1, .term = {JW_TERM("jw::Term", "Pipeline chunks per device")}}),
            degree(&I::cp, "cp", {JW_TERM("jw::Term", "Context parallel")}),
            degree(&I::ep, "ep", {JW_TERM("jw::Term", "Expert parallel")}),
            field(
                &I::dp, unit::number,
                {.key = "dp", .lower = 1, .required = true, .term = {JW_TERM("jw::Term", "Data parallel")}}),
            degree(&I::microBatch, "mbs", {JW_TERM("jw::Term", "Micro-batch")}),
            degree(&I::globalBatch, "gbs", {JW_TERM("jw::Term", "Global batch")}),
            field(&I::recompute, required(any("recompute", {JW_TERM("jw::Term", "Recomputation")}))),
            field(&I::zero, required(steps("zero", 3, {JW_TERM("jw::Term", "ZeRO stage")}))),
            field(&I::sequenceParallel, any("sp", {JW_TERM("jw::Term", "Sequence parallel"),
                                                   JW_TERM("jw::Term", "assumption: on")})),
            field(&I::weightBytes, unit::bytes,
                  amount("weight_bytes", {JW_TERM("jw::Term", "Bytes of a weight"),
                                          JW_TERM("jw::Term", "assumption: BF16")})),
            field(&I::gradientBytes, unit::bytes,
                  amount("grad_bytes", {JW_TERM("jw::Term", "Bytes of a gradient"),
                                        JW_TERM("jw::Term", "assumption: FP32")})),
            field(&I::optimizerBytes, unit::bytes,
                  amount("optim_bytes",
                         {JW_TERM("jw::Term", "Bytes of the optimizer per parameter"),
                          JW_TERM("jw::Term", "assumption: FP32 master weight and two moments")})),
            field(&I::flash, any("flash", {JW_TERM("jw::Term", "Flash attention")})),
            field(&I::dropout, any("dropout", {JW_TERM("jw::Term", "Dropout")})),
            field(&I::fusedLoss, any("fused_ce", {JW_TERM("jw::Term", "Fused loss")})),
            field(&I::method, any("method", {JW_TERM("jw::Term", "Weights trained")})),
            field(&I::rank, unit::number, aboveZero(any("lora_rank", term::adapterRank))),
            field(&I::offloadsOptimizer,
                  any("optimizer_offload", {JW_TERM("jw::Term", "Optimizer in the host's memory")})),
            field(&I::reserve, unit::gibibytes,
                  amount("reserve_gib", {JW_TERM("jw::Term", "Reserved for the runtime"),
                                         JW_TERM("jw::Term", "assumption: 2 GiB")})),
            field(&I::device, unit::gibibytes,
                  aboveZero(any("device_gib", {JW_TERM("jw::Term", "Memory of a device"),
                                               JW_TERM("jw::Term", "assumption: 80 GiB")}))),
        };
    }
};

template <class Real> struct MemoryParts {
    Data<Real> weights{}, gradients{}, optimizer{}, activations{}, transient{}, reserve{}, total{};
};

/// Activations that a layer keeps, a token: what every rank holds, and what tensor parallelism divides.
template <class Real> struct LayerWidths {
    Ratio<Real> shared{}, dense{}, moe{}; ///< bytes
};

template <class Real> LayerWidths<Real> layerWidths(const Architecture<Real>& a, const MemoryInputs<Real>& in)
{
    const bool light = in.recompute == Recompute::Light;
    const double drop = in.dropout ? 2.0 : 0.0;
    LayerWidths<Real> w;
    w.shared = ((light ? 4.0 : 8.0) + drop) * a.hidden;
    const double ffn = (a.gated ? 6.0 : 4.0) - (light ? 2.0 : 0.0);
    const auto qkv = 2.0 * (a.heads + 2.0 * a.kvHeads) * a.headDim + 2.0 * a.heads * a.headDim;
    const bool keepsCore = !in.flash && in.recompute != Recompute::Selective;
    const auto always = keepsCore ? qkv + 5.0 * a.heads * in.seq / in.cp : qkv;
    w.dense = always + ffn * a.ffn;
    w.moe = always + ffn * (a.activeExperts * a.expertFfn + a.sharedFfn) +
            4.0 * a.hidden * a.activeExperts; // the permuted copies
    return w;
}

/// Activations of an average layer of a micro-batch of `tokens` on a device, and of one layer in replay.
template <class Real> struct LayerActivations {
    Data<Real> kept{}, replay{};
};

template <class Real>
LayerActivations<Real> layerActivations(const Architecture<Real>& a, const Parameters<Real>& p,
                                        const MemoryInputs<Real>& in, Ratio<Real> tokens)
{
    const auto w = layerWidths(a, in);
    const Ratio<Real> spread = in.sequenceParallel ? in.tp : Ratio<Real>(1.0);
    const auto mean = (p.denseLayers * w.dense + p.moeLayers * w.moe) / a.layers;
    const auto whole = tokens * (w.shared / spread + mean / in.tp) * Data<Real>(byte);
    if (in.recompute != Recompute::Full)
        return {named(whole, term::layerActivations), Data<Real>(0.0 * byte)};
    return {named(2.0 * a.hidden * tokens / spread * Data<Real>(byte), term::layerActivations), whole};
}

/// Parts of B6 on the heaviest device. Checked against 43 measured allocations: mean absolute error 2.8 %.
template <class Real> MemoryParts<Real> trainMemory(const Architecture<Real>& a, const MemoryInputs<Real>& in)
{
    const auto p = parametersOf(a);
    const Ratio<Real> single(1.0);
    const auto stage = named(ceil(a.layers / in.pp), term::stageLayers);
    const auto onePipe = in.pp <= 1.0;
    const Ratio<Real> tied(a.tied ? 1.0 : 2.0);
    const auto embeddings = tied * p.embedding;
    const auto dense = named((p.total - p.experts - embeddings) / a.layers * stage / in.tp +
                                 p.embedding / in.tp * select(onePipe, tied, single),
                             term::deviceDense);
    const auto experts =
        named(p.experts / max(p.moeLayers, single) * min(p.moeLayers, stage) / (in.tp * in.ep),
              term::deviceExperts);
    const auto ranks = in.dp * in.cp;
    const auto expertRanks = max(single, ranks / in.ep);
    const auto state = [&](Data<Real> bytes, bool shared) {
        return shared ? dense * bytes / ranks + experts * bytes / expertRanks : (dense + experts) * bytes;
    };
    MemoryParts<Real> m;
    const bool frozen = in.method != TrainMethod::Full;
    const auto adapters = frozen ? adapterParameters(a, in.rank) / (in.tp * in.pp) : Ratio<Real>(0.0);
    m.weights =
        state(in.method == TrainMethod::Qlora ? Data<Real>(fourBitWeight) : in.weightBytes, in.zero >= 3) +
        adapters * in.weightBytes;
    m.gradients = frozen ? adapters * in.gradientBytes : state(in.gradientBytes, in.zero >= 2);
    m.optimizer = frozen ? adapters * in.optimizerBytes : state(in.optimizerBytes, in.zero >= 1);
    if (in.offloadsOptimizer)
        m.optimizer = Data<Real>(0.0 * byte);
    const auto tokens = named(in.microBatch * in.seq / in.cp, term::deviceTokens);
    const auto layer = layerActivations(a, p, in, tokens);
    const auto microBatches = max(single, in.globalBatch / (in.dp * in.microBatch));
    const auto interleaved = select(in.vp > 1.0, 1.0 + (in.pp - 1.0) / (in.pp * in.vp), single);
    const auto flying = named(min(microBatches, in.pp) * interleaved, term::inFlight);
    const auto logits =
        named(tokens * a.vocab / in.tp * Data<Real>((in.fusedLoss ? 4.0 : 8.0) * byte), term::logits);
    const auto first = layer.kept * stage * flying + layer.replay;
    m.activations = select(onePipe, first + logits, max(first, layer.kept * stage + logits));
    m.transient = Data<Real>(2.0 * byte) * a.hidden *
                  max((a.gated ? 2.0 : 1.0) * a.ffn, (a.heads + 2.0 * a.kvHeads) * a.headDim) / in.tp;
    m.reserve = in.reserve;
    m.total = m.weights + m.gradients + m.optimizer + m.activations + m.transient + m.reserve;
    return m;
}

struct TrainMemory {
    static constexpr ModelInfo info{"train_memory", "B",
                                    JW_TERM("jw::Model", "Memory of a device in training")};

    template <class Real> struct In : MemoryInputs<Real> {
        Architecture<Real> architecture;

        static constexpr auto fields()
        {
            return std::tuple_cat(
                std::tuple{
                    field(&In::architecture,
                          {.key = "arch", .required = true, .term = {JW_TERM("jw::Term", "Architecture")}})},
                MemoryInputs<Real>::fields());
        }
    };

    template <class Real> struct Out {
        Data<Real> weights{}, gradients{}, optimizer{}, activations{}, transient{}, total{};
        Ratio<Real> fits{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::weights, unit::gibibytes, any("weights_gib", {JW_TERM("jw::Term", "Weights")})),
                field(&Out::gradients, unit::gibibytes, any("grads_gib", {JW_TERM("jw::Term", "Gradients")})),
                field(&Out::optimizer, unit::gibibytes,
                      any("optimizer_gib", {JW_TERM("jw::Term", "Optimizer")})),
                field(&Out::activations, unit::gibibytes,
                      any("activations_gib", {JW_TERM("jw::Term", "Activations")})),
                field(&Out::transient, unit::gibibytes,
                      any("transient_gib", {JW_TERM("jw::Term", "Transient buffers")})),
                field(&Out::total, unit::gibibytes, any("total_gib", {JW_TERM("jw::Term", "Memory needed")})),
                field(&Out::fits, unit::number, any("fits", {JW_TERM("jw::Term", "Fits")})),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto m = trainMemory<Real>(in.architecture, in);
        return {m.weights,
                m.gradients,
                m.optimizer,
                m.activations,
                m.transient,
                m.total,
                select(m.total <= in.device, Ratio<Real>(1.0), Ratio<Real>(0.0))};
    }
    static constexpr std::string_view checked = "arch.";
    static Result<void> check(const In<double>& in) { return checkArchitecture(in.architecture, "arch"); }
};

} // namespace jw
