#include "validation/software.h"

#include <algorithm>

#include "validation/training_case.h"

namespace jw {
namespace {

bool fusesExperts(const TrainingRow& row)
{
    constexpr std::string_view word = "container ", release = "26.06";
    if (const std::size_t at = row.note.find(word); at != std::string::npos)
        return std::string_view(row.note).substr(at + word.size(), release.size()) >= release;
    return row.asOf >= "2026-07";
}

} // namespace

bool isBefore2023(const TrainingRow& row) { return !row.asOf.empty() && row.asOf < "2023"; }

bool isSoftwareOfFit(const TrainingRow& row)
{
    constexpr std::array<std::string_view, 6> names{"llm-foundry", "Megatron",    "NeMo",
                                                    "Narayanan",   "Korthikanti", "Llama 3 Herd"};
    return std::ranges::any_of(
        names, [&](std::string_view name) { return row.source.find(name) != std::string::npos; });
}

bool isOfFit(const TrainingRow& row)
{
    constexpr std::array<std::string_view, 7> gpu{
        "llm-foundry",  "Narayanan",       "Korthikanti", "Megatron-LM repository",
        "Llama 3 Herd", "Megatron-Bridge", "SimuMax"};
    const auto names = [&](std::string_view name) { return row.source.find(name) != std::string::npos; };
    if (!isSpeed(row.metric) || names("section") || names("strong-scaling text"))
        return false;
    return isTpu(row) ? names("MaxText") || names("Patterson") : std::ranges::any_of(gpu, names);
}

bool reportsRun(const TrainingRow& row)
{
    constexpr std::array<std::string_view, 4> words{"et al.", "model card", " paper", " report"};
    return std::ranges::any_of(
        words, [&](std::string_view word) { return row.source.find(word) != std::string::npos; });
}

Kernels kernelsOf(const TrainingRow& row, const FittedDevice* device, bool experts)
{
    if (device && device->name == "H100" && row.asOf.starts_with("2023"))
        return Kernels::Of2023;
    return fusesExperts(row) ? kernelsToday(row.acceleratorId, experts) : Kernels::Current;
}

bool hoursLeaveOutStops(const TrainingRow& row)
{
    constexpr std::array<std::string_view, 3> names{"Touvron et al., LLaMA, Table 15", "Narayanan et al.",
                                                    "Patterson et al."};
    return std::ranges::any_of(
        names, [&](std::string_view name) { return row.source.find(name) != std::string::npos; });
}

void setSoftware(TrainLayout<double>& layout, const TrainingRow& row, bool sequenceParallel)
{
    const bool old = isBefore2023(row);
    layout.squareAttention = old;
    layout.overlapsGradients = !old;
    layout.gradientBytes = (old ? 4.0 : 2.0) * byte;
    layout.sequenceParallel = sequenceParallel || !old;
}

} // namespace jw
