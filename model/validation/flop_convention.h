// How a source counted the FLOP behind the rate or MFU that it published.
#pragma once

#include "engine/training/flops.h"
#include "validation/remark.h"
#include "validation/training_row.h"

namespace jw {

enum class FlopConvention {
    Hardware, ///< 96 B s L h^2 (1 + s/6h + V/16Lh): with full recomputation (Narayanan 2021, eq. 3)
    Megatron, ///< three quarters of it: without
    Causal,   ///< model FLOP, causal attention
    Full,     ///< model FLOP, the whole square of attention
};

/// llm-foundry, PaLM and MaxText count the whole square, as does NeMo of gated models (its 46.1 GFLOP a token
/// of Llama 2 7B are 39.6 + 6.4); Patterson 2021 takes 6 FLOP a parameter and token, which the causal count
/// is nearest to. Of the others those until 2022 count hardware FLOP (of what they recompute; not in an MFU),
/// later ones of models without gated FFN Megatron's formula, of gated ones causal model FLOP.
[[nodiscard]] FlopConvention conventionOf(const TrainingRow& row, const Architecture<>& model,
                                          Recompute recompute);

/// FLOP of a token as the convention counts them.
[[nodiscard]] Work<> flopsOf(FlopConvention convention, const Architecture<>& model, Ratio<> seq);

[[nodiscard]] Remark remarkOf(FlopConvention convention);

} // namespace jw
