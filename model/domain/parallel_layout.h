// How a training run is spread over its accelerators.
#pragma once

#include "readings/fields.h"

namespace jw {

/// What of the forward pass is computed again in the backward pass: nothing; norms and gate products; the
/// attention core; everything.
enum class Recompute { None, Light, Selective, Full };
inline constexpr std::array<std::string_view, 4> recomputeTexts{"none", "light", "selective", "full"};
constexpr std::span<const std::string_view> choicesOf(Recompute) { return recomputeTexts; }

/// What data-parallel ranks share among them: nothing; optimizer; and gradients; and weights.
enum class Shard { Zero0, Zero1, Zero2, Fsdp };
inline constexpr std::array<std::string_view, 4> shardTexts{"zero0", "zero1", "zero2", "fsdp"};
constexpr std::span<const std::string_view> choicesOf(Shard) { return shardTexts; }

/// Of the matrix products. FP16 counts as BF16: the same rate on every device that has both.
enum class TrainPrecision { Bf16, Fp8, Fp4 };
inline constexpr std::array<std::string_view, 3> trainPrecisionTexts{"bf16", "fp8", "fp4"};
constexpr std::span<const std::string_view> choicesOf(TrainPrecision) { return trainPrecisionTexts; }

/// All weights are trained; or low-rank adapters beside frozen weights, which have neither gradients nor
/// optimizer; or the same with the frozen weights in 4 bits.
enum class TrainMethod { Full, Lora, Qlora };
inline constexpr std::array<std::string_view, 3> trainMethodTexts{"full", "lora", "qlora"};
constexpr std::span<const std::string_view> choicesOf(TrainMethod) { return trainMethodTexts; }

/// Degrees of parallelism and batches, with what the software does about communication. Symbols and defaults
/// of the engine's specification, B4.
template <class Real> struct ParallelLayout {
    Ratio<Real> tp{1.0}, pp{1.0}, vp{1.0}, cp{1.0}, ep{1.0}, microBatch{1.0}, globalBatch{};
    Recompute recompute = Recompute::None;
    Shard shard = Shard::Zero1;
    bool sequenceParallel = true;
    std::optional<Ratio<Real>> node; ///< accelerators of an NVLink domain; not given: 8
    bool squareAttention = false;    ///< before flash kernels
    Data<Real> gradientBytes = 2.0 * byte;
    bool overlapsGradients = true;
    bool hierarchical = true; ///< collectives between nodes by all their NICs, not by a ring of one
    Ratio<Real> tensorOverlap{};
    Ratio<Real> expertOverlap{};
    Data<Real> dispatchBytes = 2.0 * byte;
    Ratio<Real> dispatchNodes{}; ///< 0: routing is not limited
    Ratio<Real> commShare{}, predictionLayers{};
    Ratio<Real> elementwise{1.0}; ///< traffic that fused or compiled kernels leave
    bool offloadsOptimizer = false;

    static constexpr auto fields()
    {
        using L = ParallelLayout;
        const auto degree = [](auto member, std::string_view key, Term term, std::string_view doc = {}) {
            return field(member, unit::number,
                         {.key = key, .lower = 1, .upper = 1e7, .whole = true, .term = term, .doc = doc});
        };
        const auto more = [](FieldSpec s) {
            s.place = Place::More;
            return s;
        };
        return std::tuple{
            degree(&L::tp, "tp", {JW_TERM("jw::Term", "Tensor parallel")}),
            degree(&L::pp, "pp", {JW_TERM("jw::Term", "Pipeline parallel")}),
            degree(&L::vp, "vp", {JW_TERM("jw::Term", "Pipeline chunks per device")},
                   JW_TERM("jw::Term", "interleaved schedule; DualPipe counts as 3")),
            degree(&L::cp, "cp", {JW_TERM("jw::Term", "Context parallel")}),
            degree(&L::ep, "ep", {JW_TERM("jw::Term", "Expert parallel")}),
            degree(&L::microBatch, "mbs", {JW_TERM("jw::Term", "Micro-batch")},
                   JW_TERM("jw::Term", "sequences")),
            field(&L::globalBatch, unit::number,
                  {.key = "gbs",
                   .lower = 1,
                   .upper = 1e9,
                   .required = true,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "Global batch")},
                   .doc = JW_TERM("jw::Term", "sequences")}),
            field(&L::recompute, {.key = "recompute", .term = {JW_TERM("jw::Term", "Recomputation")}}),
            field(&L::shard, {.key = "shard", .term = {JW_TERM("jw::Term", "Sharding")}}),
            field(&L::sequenceParallel, more({.key = "sp",
                                              .term = {JW_TERM("jw::Term", "Sequence parallel"),
                                                       JW_TERM("jw::Term", "assumption: on")}})),
            field(&L::node, unit::number,
                  more({.key = "node",
                        .lower = 1,
                        .upper = 1e5,
                        .whole = true,
                        .term = {JW_TERM("jw::Term", "Accelerators per NVLink domain"),
                                 JW_TERM("jw::Term", "assumption: 8; 72 in an NVL72 rack")}})),
            field(&L::squareAttention,
                  more({.key = "square_attention",
                        .term = {JW_TERM("jw::Term", "Attention before flash kernels")}})),
            field(&L::gradientBytes, unit::bytes,
                  more({.key = "grad_wire_bytes",
                        .upper = 16,
                        .positive = true,
                        .term = {JW_TERM("jw::Term", "Gradient on the wire"),
                                 JW_TERM("jw::Term", "assumption: 2 B; 4 B when reduced in FP32")}})),
            field(&L::overlapsGradients,
                  more({.key = "dp_overlap",
                        .term = {JW_TERM("jw::Term", "Gradient traffic overlaps"),
                                 JW_TERM("jw::Term", "assumption: yes; no in code of 2021 and 2022")}})),
            field(&L::hierarchical,
                  more({.key = "hier_allreduce",
                        .term = {JW_TERM("jw::Term", "All-reduce by node, then between nodes"),
                                 JW_TERM("jw::Term", "assumption: yes, as current libraries do")}})),
            field(&L::tensorOverlap, unit::number,
                  more({.key = "tp_overlap",
                        .lower = 0,
                        .upper = 1,
                        .percent = true,
                        .term = {JW_TERM("jw::Term", "Tensor-parallel traffic that overlaps"),
                                 JW_TERM("jw::Term", "assumption: none beyond that of the fitted steps")}})),
            field(&L::expertOverlap, unit::number,
                  more({.key = "ep_overlap",
                        .lower = 0,
                        .upper = 1,
                        .percent = true,
                        .term = {JW_TERM("jw::Term", "Expert traffic that overlaps"),
                                 JW_TERM("jw::Term", "assumption: none")}})),
            field(&L::dispatchBytes, unit::bytes,
                  more({.key = "ep_dispatch_bytes",
                        .upper = 16,
                        .positive = true,
                        .term = {JW_TERM("jw::Term", "Dispatched activation"),
                                 JW_TERM("jw::Term", "assumption: 2 B; 1 B with FP8 dispatch")}})),
            field(&L::dispatchNodes, unit::number,
                  more({.key = "ep_max_nodes",
                        .lower = 0,
                        .upper = 1e5,
                        .whole = true,
                        .term = {JW_TERM("jw::Term", "Nodes a token is sent to"),
                                 JW_TERM("jw::Term", "assumption: 0, not limited")}})),
            field(&L::commShare, unit::number,
                  more({.key = "comm_sm_share",
                        .lower = 0,
                        .upper = 0.99,
                        .percent = true,
                        .term = {JW_TERM("jw::Term", "Cores set aside for communication"),
                                 JW_TERM("jw::Term", "assumption: none")}})),
            field(&L::predictionLayers, unit::number,
                  more({.key = "mtp",
                        .lower = 0,
                        .upper = 100,
                        .whole = true,
                        .term = {JW_TERM("jw::Term", "Multi-token prediction layers"),
                                 JW_TERM("jw::Term", "assumption: none")}})),
            field(&L::elementwise, unit::number,
                  more({.key = "ew_factor",
                        .upper = 1,
                        .positive = true,
                        .percent = true,
                        .term = {JW_TERM("jw::Term", "Elementwise traffic left by fusion"),
                                 JW_TERM("jw::Term",
                                         "assumption: 100 %; compiled kernels leave 75 to 95 %")}})),
            field(&L::offloadsOptimizer,
                  more({.key = "optimizer_offload",
                        .term = {JW_TERM("jw::Term", "Optimizer in the host's memory")}})),
        };
    }
    friend bool operator==(const ParallelLayout&, const ParallelLayout&) = default;
};

/// Accelerators that NVLink joins where a layout does not say: the servers of most makers.
inline constexpr double usualNode = 8.0; // assumption

} // namespace jw
