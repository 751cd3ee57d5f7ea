// What published runs are compared by, and the precisions they name.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace jw {

/// What a row has published.
enum class TrainingMetric {
    TokenRate, ///< per accelerator
    Mfu,
    Teraflops, ///< per accelerator
    StepTime,
    DeviceHours,
    Days,
    Energy,
    Carbon,
    Minutes, ///< of a benchmark to its target
    Memory,  ///< allocated on the fullest accelerator, without what the runtime reserves
};
inline constexpr std::array<std::string_view, 10> trainingMetricTexts{
    "tokens_per_s_per_gpu", "mfu",   "tflops_per_gpu", "iteration_s", "gpu_hours", "days",
    "energy_kwh",           "tco2e", "minutes",        "memory_gib"};
constexpr std::span<const std::string_view> choicesOf(TrainingMetric) { return trainingMetricTexts; }
constexpr std::string_view textOf(TrainingMetric metric)
{
    return trainingMetricTexts[static_cast<std::size_t>(metric)];
}

/// True for what tells how fast steps are.
constexpr bool isSpeed(TrainingMetric metric)
{
    return metric == TrainingMetric::TokenRate || metric == TrainingMetric::Mfu ||
           metric == TrainingMetric::Teraflops || metric == TrainingMetric::StepTime;
}

/// True if it is measured on steps, not on a whole run.
constexpr bool isStepMetric(TrainingMetric metric)
{
    return isSpeed(metric) || metric == TrainingMetric::Memory;
}

/// True for what a production run takes from its first to its last step. A benchmark's time to its target is
/// that of the best run that people found.
constexpr bool isWholeRun(TrainingMetric metric)
{
    return !isStepMetric(metric) && metric != TrainingMetric::Minutes;
}

/// As published: FP16 apart from BF16.
enum class PublishedPrecision { Bf16, Fp16, Fp8, Fp4 };
inline constexpr std::array<std::string_view, 4> publishedPrecisionTexts{"bf16", "fp16", "fp8", "fp4"};
constexpr std::span<const std::string_view> choicesOf(PublishedPrecision) { return publishedPrecisionTexts; }

} // namespace jw
