#include "validation/software.h"

#include <algorithm>

namespace jw {

bool isBefore2023(const TrainingRow& row) { return !row.asOf.empty() && row.asOf < "2023"; }

bool isSoftwareOfFit(const TrainingRow& row)
{
    constexpr std::array<std::string_view, 6> names{"llm-foundry", "Megatron",    "NeMo",
                                                    "Narayanan",   "Korthikanti", "Llama 3 Herd"};
    return std::ranges::any_of(
        names, [&](std::string_view name) { return row.source.find(name) != std::string::npos; });
}

Kernels kernelsOf(const TrainingRow& row, const FittedDevice* device)
{
    return device && device->name == "H100" && row.asOf.starts_with("2023") ? Kernels::Of2023
                                                                            : Kernels::Current;
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
