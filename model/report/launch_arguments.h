// A parallel layout as the arguments of the launchers that would run it, to copy.
#pragma once

#include <string>

#include "domain/architecture.h"
#include "domain/parallel_layout.h"
#include "units/result.h"

namespace jw {

/// What a launcher has to be told. Batches in sequences, the sequence in tokens.
struct LaunchLayout {
    int gpus = 1;
    int nodeGpus = 8; ///< processes of one machine; an NVLink domain may span several
    int tp = 1, pp = 1, vp = 1, cp = 1, ep = 1;
    int microBatch = 1, globalBatch = 1, sequence = 4096;
    bool sequenceParallel = true;
    Recompute recompute = Recompute::None;
    Shard shard = Shard::Zero1;
    std::string precision = "bf16"; ///< or "fp8"
};

// Each gives text that ends in LF, or an error at the layout's field (keys of ParallelLayout; gpus, seq,
// prec): OutOfRange or BadChoice for what the launcher has no argument for, Inconsistent where degrees do not
// divide: "gpus_over_degrees", "gpus_over_nodes", "batch_over_ranks", "heads_over_tp", "layers_over_stages",
// "experts_over_ep", "ranks_over_ep", "experts_need_sp". Not said, as no layout says it: data, tokenizer,
// norms, positions, learning rate, checkpoints.

/// The torchrun command of Megatron-LM's pretrain_gpt.py (core 0.13 and later). Layers that do not divide by
/// the stages count embedding and loss as layers, or leave fewer for the last stage. Light recomputation is
/// that of norms and of the experts' gates; Megatron has none for the gate of a dense FFN. Sharded gradients
/// or weights are Megatron-FSDP.
[[nodiscard]] Result<std::string> megatronArguments(const LaunchLayout& layout,
                                                    const Architecture<double>& model);

/// DeepSpeed's JSON configuration: ZeRO stage, AutoTP, Ulysses sequence parallelism for cp. Pipeline and
/// experts are laid out by the training code, so these degrees are refused.
[[nodiscard]] Result<std::string> deepspeedConfig(const LaunchLayout& layout);

/// The YAML that `accelerate launch --config_file` reads for FSDP2 (accelerate 1.10 and later); batches,
/// which belong to the training script, stand in its first line.
[[nodiscard]] Result<std::string> fsdpArguments(const LaunchLayout& layout);

} // namespace jw
