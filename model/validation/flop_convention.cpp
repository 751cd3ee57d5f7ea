#include "validation/flop_convention.h"

#include <algorithm>

#include "validation/prediction_remark.h"
#include "validation/software.h"

namespace jw {
namespace {

bool isOf(const TrainingRow& row, std::string_view source)
{
    return row.source.find(source) != std::string::npos;
}

bool countsFullAttention(const TrainingRow& row)
{
    constexpr std::array<std::string_view, 3> sources{"llm-foundry", "PaLM", "MaxText"};
    return std::ranges::any_of(sources, [&](std::string_view name) { return isOf(row, name); });
}

/// MFU is of model FLOP by its name (PaLM, 2022); Narayanan 2021 has a share of the peak that is not.
bool isModelShare(const TrainingRow& row)
{
    return row.metric == TrainingMetric::Mfu && !isOf(row, "Narayanan");
}

Work<> megatronFlops(const Architecture<>& m, Ratio<> seq)
{
    const Ratio<> heads = m.vocab / (16.0 * m.layers * m.hidden);
    return 96.0 * m.layers * m.hidden * m.hidden * (1.0 + seq / (6.0 * m.hidden) + heads) * flop;
}

} // namespace

FlopConvention conventionOf(const TrainingRow& row, const Architecture<>& model, Recompute recompute)
{
    if (countsFullAttention(row))
        return FlopConvention::Full;
    if (isOf(row, "Patterson"))
        return FlopConvention::Causal;
    if (isBefore2023(row))
        return recompute == Recompute::Full && !isModelShare(row) ? FlopConvention::Hardware
                                                                  : FlopConvention::Megatron;
    if (!model.gated)
        return FlopConvention::Megatron;
    return isOf(row, "NeMo Framework") ? FlopConvention::Full : FlopConvention::Causal;
}

Work<> flopsOf(FlopConvention convention, const Architecture<>& model, Ratio<> seq)
{
    switch (convention) {
    case FlopConvention::Hardware: return megatronFlops(model, seq);
    case FlopConvention::Megatron: return 0.75 * megatronFlops(model, seq);
    case FlopConvention::Causal: return tokenFlops(model, seq, true, Recompute::None).model;
    case FlopConvention::Full: return tokenFlops(model, seq, false, Recompute::None).model;
    }
    return {};
}

Remark remarkOf(FlopConvention convention)
{
    constexpr std::array patterns{remark::hardwareFlop, remark::megatronFlop, remark::causalFlop,
                                  remark::fullFlop};
    return {patterns[static_cast<std::size_t>(convention)], {}};
}

} // namespace jw
