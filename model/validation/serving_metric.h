// What published serving benchmarks are compared by, and the words their files use.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace jw {

/// What a row may have published, several at once.
enum class ServingMetric {
    Tpot,         ///< median or mean time per output token
    Ttft,         ///< time to first token
    TokenRate,    ///< output tokens per second and accelerator
    TokenEnergy,  ///< of the accelerators alone, per output token
    RequestEnergy ///< of the accelerators alone
};
inline constexpr std::array<std::string_view, 5> servingMetricTexts{
    "tpot_ms", "ttft_ms", "tokens_per_s_per_gpu", "j_per_token", "energy_wh_per_request"};
constexpr std::span<const std::string_view> choicesOf(ServingMetric) { return servingMetricTexts; }
constexpr std::string_view textOf(ServingMetric metric)
{
    return servingMetricTexts[static_cast<std::size_t>(metric)];
}

/// As published; INT8 is served like FP8, FP16 like BF16, MXFP4 like FP4.
enum class PublishedServing { Bf16, Fp16, Fp8, Int8, Fp4, Mxfp4, Int4 };
inline constexpr std::array<std::string_view, 7> publishedServingTexts{"bf16", "fp16",  "fp8", "int8",
                                                                       "fp4",  "mxfp4", "int4"};
constexpr std::span<const std::string_view> choicesOf(PublishedServing) { return publishedServingTexts; }

/// One machine does prompts and answers, or prompts have machines of their own.
enum class ServingMode { Aggregated, Disaggregated };
inline constexpr std::array<std::string_view, 2> servingModeTexts{"agg", "disagg"};
constexpr std::span<const std::string_view> choicesOf(ServingMode) { return servingModeTexts; }

/// What throughput and energy count.
enum class UnitOfWork { Token, Image, Sample, Request };
inline constexpr std::array<std::string_view, 4> unitOfWorkTexts{"token", "image", "sample", "request"};
constexpr std::span<const std::string_view> choicesOf(UnitOfWork) { return unitOfWorkTexts; }
constexpr std::string_view textOf(UnitOfWork unit) { return unitOfWorkTexts[static_cast<std::size_t>(unit)]; }

} // namespace jw
