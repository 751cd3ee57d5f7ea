#include "catalogue/failure_rate.h"

#include <charconv>

namespace jw {
namespace {

/// RSC-1 and RSC-2, whose rates are given by the node-day: DGX A100 servers (Kokolis et al. 2024, section 2).
constexpr double gpusPerNode = 8.0;

struct Rate {
    std::string_view metric;
    /// Failures per GPU-hour; `gpuHours` passed while counting, NaN if unknown; `gpus` likewise.
    double (*perGpuHour)(double value, double gpus, double gpuHours);
};

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double counted(double value, double, double gpuHours) { return value / gpuHours; }
double between(double hours, double gpus, double) { return 1.0 / (hours * gpus); }

constexpr std::array rates{
    Rate{"interruptions", &counted},
    Rate{"gpu_failures", &counted},
    Rate{"mttf_h", &between},
    Rate{"mtti_h", &between},
    Rate{"gpu_hours_per_interruption", [](double value, double, double) { return 1.0 / value; }},
    Rate{"gpu_failures_per_week",
         [](double value, double gpus, double) { return value / (gpus * (7.0 * day).in(hour)); }},
    Rate{"failures_per_1000_node_days",
         [](double value, double, double) { return value / (1000.0 * day.in(hour)*gpusPerNode); }},
};

} // namespace

std::optional<Duration<>> periodOf(std::string_view text)
{
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (error != std::errc{} || !(number > 0.0))
        return std::nullopt;
    if (unit == " days")
        return number * day;
    return unit == " months" ? std::optional(number * month) : std::nullopt;
}

std::optional<SourcedValue> failureRateOf(const ReliabilityRow& row)
{
    const auto rate =
        std::find_if(rates.begin(), rates.end(), [&](const Rate& r) { return r.metric == row.metric; });
    if (rate == rates.end())
        return std::nullopt;
    const double gpus = row.acceleratorCount ? row.acceleratorCount->value : unknown;
    const auto period = periodOf(row.period);
    const double found = rate->perGpuHour(row.value, gpus, period ? gpus * period->in(hour) : unknown);
    if (!(found >= 0.0 && found <= 1.0)) // NaN too; a device that fails every hour is none
        return std::nullopt;
    return SourcedValue{"failures_per_gpu_hour", Value(found), sourceOf(row, "value")};
}

} // namespace jw
