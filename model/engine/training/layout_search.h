// Which layouts of a run are possible on so many devices, and how fast each is.
#pragma once

#include <vector>

#include "engine/training/memory.h"
#include "engine/training/step.h"

namespace jw {

/// Pieces of a pipeline stage that are tried: the base's; those of `usualChunks`; `allChunks`.
enum class Chunks { Base, ByRule, All };

/// What the search tries. An empty list keeps what the base layout says.
struct LayoutSpace {
    std::vector<double> tp, pp, cp, ep, microBatches;
    std::vector<Shard> shards;
    std::vector<Recompute> recomputes;
    Chunks chunks = Chunks::ByRule;
};

/// Tensor parallel 1 to 8, pipelines of up to 64 stages, micro-batches 1, 2, 4, all recomputations, ZeRO-1 or
/// FSDP; experts over 8 to 64 ranks; context over up to 16 for sequences beyond 16,384 tokens. For a plan's
/// own `gpus`: stages by their divisors and all chunks. For 0, powers of two and chunks by rule: the
/// constants of validation and advisor were found with these.
[[nodiscard]] LayoutSpace usualSpace(const Architecture<>& model, Ratio<> seq, Ratio<> gpus = 0.0);

/// A device at a precision, and the constants that go with it.
struct RatesAt {
    StepDevice<double> device;
    StepConstants<double> constants;
};

struct LayoutQuestion {
    Architecture<> model;
    TrainLayout<double> base; ///< sequence, devices, global batch and what the space leaves alone
    StepDevice<double> device;
    Data<> memory{};
    StepConstants<double> constants;
    double share = 1.0;           ///< of the memory that may be needed
    std::optional<RatesAt> fp8{}; ///< of a run in BF16 on a device that has FP8: its "precision" in FP8
};

/// Why a layout cannot be. In the order of the checks.
enum class LayoutFault { None, Heads, Devices, Layers, Batch, Experts, Pipeline, Memory };
inline constexpr std::array<std::string_view, 8> layoutFaultTexts{"",      "heads",   "devices",  "layers",
                                                                  "batch", "experts", "pipeline", "memory"};

struct LayoutAnswer {
    TrainLayout<double> layout;
    LayoutFault fault = LayoutFault::None;
    TrainStep<double> step{};     ///< without a fault other than Memory
    MemoryParts<double> memory{}; ///< idem

    /// Whether step and memory say something: possible, or but for the memory.
    bool hasFigures() const { return fault == LayoutFault::None || fault == LayoutFault::Memory; }
};

/// Possible ones first, the fastest before all; then what does not fit, the least memory first; then the
/// rest.
[[nodiscard]] bool isBetter(const LayoutAnswer& a, const LayoutAnswer& b);

/// Pieces of a pipeline stage by rule: layers / pp / 2, between 1 and 8; 1 without a pipeline. Where layers
/// do not divide but do with embedding and LM head in the place of a layer each (126 of Llama 3.1 405B on 16
/// stages), these count.
[[nodiscard]] Ratio<> usualChunks(const Architecture<>& model, Ratio<> pp);

/// 1, the rule's, all up to 8 that divide the layers of a stage as the rule counts them, and the base's own
/// where the stages are its own; ascending.
[[nodiscard]] std::vector<double> allChunks(const Architecture<>& model, Ratio<> pp,
                                            const TrainLayout<double>& base);

/// Data-parallel ranks of a layout; may be a fraction where the degrees do not divide the devices.
[[nodiscard]] Ratio<> dataParallel(const TrainLayout<double>& layout);

/// Why the degrees cannot be; memory is not looked at.
[[nodiscard]] LayoutFault layoutFault(const Architecture<>& model, const TrainLayout<double>& layout);
/// The field of a training run that a fault is mended in: "inputs.layout.tp".
[[nodiscard]] std::string_view layoutField(LayoutFault fault);

/// What a layout needs on a device: B6 with what its sharding, kernels and gradients say.
template <class Real> MemoryInputs<Real> memoryOver(const TrainLayout<Real>& l, Data<> device)
{
    MemoryInputs<Real> m;
    m.seq = l.seq;
    m.tp = l.tp;
    m.pp = l.pp;
    m.vp = l.vp;
    m.cp = l.cp;
    m.ep = l.ep;
    m.dp = l.gpus / (l.tp * l.pp * l.cp);
    m.microBatch = l.microBatch;
    m.globalBatch = l.globalBatch;
    m.recompute = l.recompute;
    m.zero = static_cast<int>(l.shard); // in the order of ZeRO's stages
    m.sequenceParallel = l.sequenceParallel;
    m.flash = !l.squareAttention;
    m.dropout = l.squareAttention; // code of that time trained with it
    m.device = Data<Real>(device);
    m.method = l.method;
    m.rank = l.rank;
    m.offloadsOptimizer = l.offloadsOptimizer;
    return m;
}

/// One layout: its speed and memory, or why it cannot be.
[[nodiscard]] LayoutAnswer tryLayout(const LayoutQuestion& question, const TrainLayout<double>& layout);

/// All of the space, the better first; ties in the order of the space.
[[nodiscard]] std::vector<LayoutAnswer> searchLayouts(const LayoutQuestion& question,
                                                      const LayoutSpace& space);

} // namespace jw
