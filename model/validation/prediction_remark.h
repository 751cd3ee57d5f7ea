// What is said of how a row was predicted: see remark.h.
#pragma once

#include "validation/remark.h"

namespace jw::remark {
// How it was predicted.
inline constexpr std::string_view layout = JW_TERM(
    "jw::Validation", "TP %1, PP %2 x VP %3, CP %4, EP %5, micro-batch %6, recomputation: %7, sharding: %8");
inline constexpr std::string_view ownLayout = JW_TERM("jw::Validation", "the row's own layout");
inline constexpr std::string_view siblingLayout = JW_TERM("jw::Validation", "layout of row %1");
inline constexpr std::string_view searched = JW_TERM("jw::Validation", "the best layout of a search");
inline constexpr std::string_view searchedPart =
    JW_TERM("jw::Validation", "searched on %1 of the accelerators, so that they divide, with a batch of %2");
inline constexpr std::string_view slowerThanSearched = JW_TERM(
    "jw::Validation", "production runs are %1 times slower than the best layout (median of published runs)");
inline constexpr std::string_view countsMore = JW_TERM(
    "jw::Validation", "a known miss: the hours published of this model are twice those of its tokens at any "
                      "speed published of such a run; what else they count is not told");
inline constexpr std::string_view restarts = JW_TERM(
    "jw::Validation", "a known miss: restarts, rollbacks and idle nodes that the source tells of go beyond "
                      "failures and checkpoints");
inline constexpr std::string_view ranAnyway =
    JW_TERM("jw::Validation", "needs %1 GiB of %2 by the estimate, yet it ran: micro-batch 1, less sure");
inline constexpr std::string_view adapters =
    JW_TERM("jw::Validation",
            "adapters beside frozen weights: 4 FLOP a weight and token, no gradients to send, less sure");
inline constexpr std::string_view before2023 =
    JW_TERM("jw::Validation", "software before 2023: no flash attention, FP32 gradients without overlap");
inline constexpr std::string_view kernels2023 = JW_TERM("jw::Validation", "attention kernels of 2023");
inline constexpr std::string_view fusedExperts =
    JW_TERM("jw::Validation", "fused kernels of experts, of the middle of 2026");
inline constexpr std::string_view unevenExperts =
    JW_TERM("jw::Validation", "experts of a run are loaded unevenly: the fullest takes %1 times the mean");
inline constexpr std::string_view lightRecompute =
    JW_TERM("jw::Validation", "fits only with norms and activations computed again: assumed");
inline constexpr std::string_view hoursOfRate =
    JW_TERM("jw::Validation", "the source's hours are tokens over the measured rate: no stops");
inline constexpr std::string_view recomputedMfu =
    JW_TERM("jw::Validation", "all activations computed again: MFU %1 of the hardware's");
inline constexpr std::string_view tpuExperts =
    JW_TERM("jw::Validation", "experts on a TPU: a fifth slower than dense models");
inline constexpr std::string_view outsideFit =
    JW_TERM("jw::Validation", "no measured steps of this accelerator: median efficiencies");
inline constexpr std::string_view tpu =
    JW_TERM("jw::Validation", "median MFU of the TPU generation, %1 slices");
inline constexpr std::string_view goodput = JW_TERM("jw::Validation", "goodput %1");

inline constexpr std::string_view cutModel =
    JW_TERM("jw::Validation", "a model of %1 layers, cut from the catalogue's");
inline constexpr std::string_view allocated =
    JW_TERM("jw::Validation", "without the %1 GiB that the runtime reserves");
inline constexpr std::string_view encoder =
    JW_TERM("jw::Validation", "an encoder, taken for a decoder of the same shape: less sure");

// Assumptions.
inline constexpr std::string_view assumedDevices = JW_TERM("jw::Validation", "assumed %1 accelerators");
inline constexpr std::string_view assumedBatch =
    JW_TERM("jw::Validation", "assumed a global batch of %1 sequences");
inline constexpr std::string_view assumedSequence =
    JW_TERM("jw::Validation", "assumed sequences of %1 tokens, as the model is usually trained");
inline constexpr std::string_view assumedNetwork =
    JW_TERM("jw::Validation", "assumed a network of %1 GB/s per accelerator");
inline constexpr std::string_view assumedPower = JW_TERM("jw::Validation", "power not given: TDP of %1 W");
inline constexpr std::string_view assumedPue = JW_TERM("jw::Validation", "PUE not given: 1");

// The FLOP convention of the source.
inline constexpr std::string_view hardwareFlop =
    JW_TERM("jw::Validation", "counted as hardware FLOP, 96 B s L h^2 (1 + s/6h + V/16Lh)");
inline constexpr std::string_view megatronFlop =
    JW_TERM("jw::Validation", "counted as 72 B s L h^2 (1 + s/6h + V/16Lh)");
inline constexpr std::string_view causalFlop =
    JW_TERM("jw::Validation", "counted as model FLOP with causal attention");
inline constexpr std::string_view sourcePeak =
    JW_TERM("jw::Validation", "over the peak rate of the source, %1 TFLOP/s");
inline constexpr std::string_view fullFlop =
    JW_TERM("jw::Validation", "counted as model FLOP with full attention");
} // namespace jw::remark
