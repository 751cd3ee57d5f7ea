// Which layouts of a run are possible on so many devices, and how fast each is.
#pragma once

#include <vector>

#include "engine/training/memory.h"
#include "engine/training/step.h"

namespace jw {

/// What the search tries. An empty list keeps what the base layout says.
struct LayoutSpace {
    std::vector<double> tp, pp, cp, ep, microBatches;
    std::vector<Shard> shards;
    std::vector<Recompute> recomputes;
    bool chunks = true; ///< vp by rule: layers / pp / 2, between 1 and 8; else the base's
};

/// Tensor parallel 1 to 8, pipelines of powers of two up to 64, micro-batches 1, 2, 4, all recomputations,
/// ZeRO-1 or FSDP; experts over 8 to 64 ranks; context over up to 16 for sequences beyond 16,384 tokens.
[[nodiscard]] LayoutSpace usualSpace(const Architecture<>& model, Ratio<> seq);

struct LayoutQuestion {
    Architecture<> model;
    TrainLayout<double> base; ///< sequence, devices, global batch and what the space leaves alone
    StepDevice<double> device;
    Data<> memory{};
    StepConstants<double> constants;
    double share = 1.0; ///< of the memory that may be needed
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
    std::size_t order = 0;        ///< in which it was tried
};

/// Data-parallel ranks of a layout; may be a fraction where the degrees do not divide the devices.
[[nodiscard]] Ratio<> dataParallel(const TrainLayout<double>& layout);

/// What a layout needs on a device: B6 with what its sharding, kernels and gradients say.
[[nodiscard]] MemoryInputs<double> memoryOf(const TrainLayout<double>& layout, Data<> device);

/// One layout: its speed and memory, or why it cannot be.
[[nodiscard]] LayoutAnswer tryLayout(const LayoutQuestion& question, const TrainLayout<double>& layout);

/// All of the space: possible ones first, the fastest before all (ties by the order of the space), then the
/// rest, the least memory first.
[[nodiscard]] std::vector<LayoutAnswer> searchLayouts(const LayoutQuestion& question,
                                                      const LayoutSpace& space);

} // namespace jw
