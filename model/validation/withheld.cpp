#include "validation/withheld.h"

namespace jw {
namespace {

std::span<const std::string_view> ofTraining(TrainingMetric metric)
{
    static constexpr std::array<std::string_view, 7> all{"value",
                                                         "goodput_fraction",
                                                         "params_b", // of every metric
                                                         "power_w_per_accel",
                                                         "pue",
                                                         "carbon_g_per_kwh",
                                                         "peak_tflops_assumed"};
    static constexpr std::array carbon{all[0], all[1], all[2], all[6]};
    static constexpr std::array energy{all[0], all[1], all[2], all[5], all[6]};
    switch (metric) {
    case TrainingMetric::Carbon: return carbon;
    case TrainingMetric::Energy: return energy;
    case TrainingMetric::Mfu: return std::span(all).first(6);
    default: return std::span(all).first(7);
    }
}

std::span<const std::string_view> ofServing()
{
    static constexpr std::array<std::string_view, 7> columns{
        "ttft_ms",     "tpot_ms",    "tokens_per_s_per_gpu", "derived_tok_s_per_gpu", "energy_wh_per_request",
        "j_per_token", "avg_power_w"};
    return columns;
}

} // namespace

std::span<const std::string_view> withheldColumns(CheckMetric metric)
{
    return metric.isServing() ? ofServing() : ofTraining(metric.training());
}

} // namespace jw
