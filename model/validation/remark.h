// What is to be said of a prediction or a refusal, as data: a pattern and what stands in its places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "units/term.h"

namespace jw {

/// `pattern` is English with places %1..%n and a translation key of context "jw::Validation".
struct Remark {
    std::string_view pattern{};
    std::vector<std::string> arguments{};

    friend bool operator==(const Remark&, const Remark&) = default;
};

/// A value, or why there is none.
template <class T> using OrRefusal = tl::expected<T, Remark>;

[[nodiscard]] inline tl::unexpected<Remark> refusal(std::string_view pattern,
                                                    std::vector<std::string> arguments = {})
{
    return tl::unexpected(Remark{pattern, std::move(arguments)});
}

namespace remark {
// Rows that cannot be read.
inline constexpr std::string_view badRow = JW_TERM("jw::Validation", "the row cannot be read: %1");
inline constexpr std::string_view badCell =
    JW_TERM("jw::Validation", "line %1, column %2: \"%3\" cannot be read");
inline constexpr std::string_view emptyCell = JW_TERM("jw::Validation", "line %1: column %2 is empty");
inline constexpr std::string_view noNumber =
    JW_TERM("jw::Validation", "line %1, column %2: \"%3\" is no number");
inline constexpr std::string_view notWhole =
    JW_TERM("jw::Validation", "line %1, column %2: %3 is no whole number");
inline constexpr std::string_view notPositive =
    JW_TERM("jw::Validation", "line %1, column %2: %3 is not above 0");
inline constexpr std::string_view outside =
    JW_TERM("jw::Validation", "line %1, column %2: %3 is not between %4 and %5");
inline constexpr std::string_view noChoice =
    JW_TERM("jw::Validation", "line %1, column %2: \"%3\" is none of %4");

// Refusals.
inline constexpr std::string_view noModel =
    JW_TERM("jw::Validation", "the catalogue has no model \"%1\" (line %2)");
inline constexpr std::string_view noDevice =
    JW_TERM("jw::Validation", "the catalogue has no accelerator \"%1\" (line %2)");
inline constexpr std::string_view noUnit =
    JW_TERM("jw::Validation", "no unit of %1: \"%2\"; %3 is expected (line %4)");
inline constexpr std::string_view noShape =
    JW_TERM("jw::Validation", "the shape of the model is not known: %1 is missing in the catalogue");
inline constexpr std::string_view shapeOff = JW_TERM(
    "jw::Validation", "the shape is not that of a plain transformer: it gives %1 billion parameters, %2 were "
                      "published");
inline constexpr std::string_view noPeak =
    JW_TERM("jw::Validation", "the accelerator has no %1 peak rate in the catalogue");
inline constexpr std::string_view noLink =
    JW_TERM("jw::Validation", "the catalogue has no interconnect rate of the accelerator");
inline constexpr std::string_view noTpuRows =
    JW_TERM("jw::Validation", "no published steps of this TPU generation");
inline constexpr std::string_view noSequence = JW_TERM("jw::Validation", "no sequence length is given");
inline constexpr std::string_view noTokens = JW_TERM("jw::Validation", "no training tokens are given");
inline constexpr std::string_view timeToQuality = JW_TERM(
    "jw::Validation", "a time to a quality target: no training tokens are given, and how many it takes is "
                      "not predicted");
inline constexpr std::string_view noCarbon = JW_TERM("jw::Validation", "no grid carbon is given");
inline constexpr std::string_view nothingFits =
    JW_TERM("jw::Validation", "no layout of the search fits into the memory of %1 accelerators");
inline constexpr std::string_view badLayout =
    JW_TERM("jw::Validation", "the published layout asks for more %1 than there are");
inline constexpr std::string_view farTooLarge = JW_TERM(
    "jw::Validation", "needs %1 GiB of %2 by the estimate, more than %3 times what there is: no run had it");

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
} // namespace remark

} // namespace jw
