#include "validation/row_unit.h"

#include <algorithm>
#include <string>
#include <utility>

#include "readings/lower_case.h"

namespace jw {
namespace {

using Spelling = std::pair<std::string_view, double>; ///< in small letters without blanks

constexpr std::array rates{Spelling{"tokens/s/gpu", 1.0}, Spelling{"tokens/s/chip", 1.0},
                           Spelling{"tokens/s/device", 1.0}, Spelling{"tokens/s/accelerator", 1.0},
                           Spelling{"tokens_per_s_per_gpu", 1.0}};
constexpr std::array shares{Spelling{"fraction", 1.0}, Spelling{"1", 1.0}, Spelling{"%", 0.01},
                            Spelling{"percent", 0.01}};
constexpr std::array works{
    Spelling{"tflop/s", 1.0},      Spelling{"tflop/s/gpu", 1.0}, Spelling{"tflop/s/chip", 1.0},
    Spelling{"tflops", 1.0},       Spelling{"tflops/gpu", 1.0},  Spelling{"gflop/s", 1e-3},
    Spelling{"gflop/s/gpu", 1e-3}, Spelling{"pflop/s", 1e3},     Spelling{"pflop/s/gpu", 1e3}};
constexpr std::array seconds{Spelling{"s", 1.0}, Spelling{"sec", 1.0}, Spelling{"seconds", 1.0},
                             Spelling{"ms", 1e-3}, Spelling{"min", 60.0}};
constexpr std::array deviceHours{
    Spelling{"gpu-h", 1.0},      Spelling{"gpuh", 1.0},      Spelling{"gpu-hours", 1.0},
    Spelling{"gpuhours", 1.0},   Spelling{"chip-h", 1.0},    Spelling{"chip-hours", 1.0},
    Spelling{"tpu-h", 1.0},      Spelling{"tpu-hours", 1.0}, Spelling{"h", 1.0},
    Spelling{"hours", 1.0},      Spelling{"gpu-days", 24.0}, Spelling{"gpu-d", 24.0},
    Spelling{"chip-days", 24.0}, Spelling{"tpu-days", 24.0}};
constexpr std::array days{Spelling{"days", 1.0},       Spelling{"day", 1.0},           Spelling{"d", 1.0},
                          Spelling{"h", 1.0 / 24.0},   Spelling{"hours", 1.0 / 24.0},  Spelling{"weeks", 7.0},
                          Spelling{"min", 1 / 1440.0}, Spelling{"minutes", 1 / 1440.0}};
constexpr std::array energies{Spelling{"kwh", 1.0}, Spelling{"wh", 1e-3}, Spelling{"mwh", 1e3},
                              Spelling{"gwh", 1e6}, Spelling{"gj", 1e3 / 3.6}};
constexpr std::array carbons{Spelling{"tco2e", 1.0},    Spelling{"tco2", 1.0},     Spelling{"tco2eq", 1.0},
                             Spelling{"t", 1.0},        Spelling{"tonnes", 1.0},   Spelling{"kgco2e", 1e-3},
                             Spelling{"kgco2", 1e-3},   Spelling{"kgco2eq", 1e-3}, Spelling{"kg", 1e-3},
                             Spelling{"ktco2e", 1000.0}};
constexpr std::array minutes{Spelling{"min", 1.0},    Spelling{"minutes", 1.0},
                             Spelling{"h", 60.0},     Spelling{"hours", 60.0},
                             Spelling{"s", 1 / 60.0}, Spelling{"seconds", 1 / 60.0}};

constexpr std::array memories{Spelling{"gib", 1.0}, Spelling{"mib", 1.0 / 1024.0},
                              Spelling{"gb", 1e9 / (1024.0 * 1024.0 * 1024.0)}};

std::span<const Spelling> spellingsOf(TrainingMetric metric)
{
    switch (metric) {
    case TrainingMetric::TokenRate: return rates;
    case TrainingMetric::Mfu: return shares;
    case TrainingMetric::Teraflops: return works;
    case TrainingMetric::StepTime: return seconds;
    case TrainingMetric::DeviceHours: return deviceHours;
    case TrainingMetric::Days: return days;
    case TrainingMetric::Energy: return energies;
    case TrainingMetric::Carbon: return carbons;
    case TrainingMetric::Minutes: return minutes;
    case TrainingMetric::Memory: return memories;
    }
    return {};
}

/// In small letters without blanks; bytes beyond ASCII stay.
std::string plain(std::string_view unit)
{
    std::string text = lowerCase(unit);
    std::erase(text, ' ');
    return text;
}

} // namespace

std::string_view unitOf(TrainingMetric metric)
{
    constexpr std::array<std::string_view, 10> names{
        "tokens/s/GPU", "fraction", "TFLOP/s/GPU", "s", "GPU-h", "days", "kWh", "tCO2e", "min", "GiB"};
    return names[static_cast<std::size_t>(metric)];
}

std::optional<double> unitFactor(TrainingMetric metric, std::string_view unit)
{
    const std::string wanted = plain(unit);
    if (wanted.empty())
        return 1.0;
    const auto known = spellingsOf(metric);
    const auto found = std::ranges::find(known, wanted, &Spelling::first);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

} // namespace jw
