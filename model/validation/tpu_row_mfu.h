// The MFU that a published run on TPUs is predicted to have.
#pragma once

#include "catalogue/catalogue.h"
#include "validation/remark.h"
#include "validation/training_row.h"

namespace jw {

/// That of the generation (tpuMfu) with the row's slices and, where the shape is known, its experts and what
/// it computes again: before 2023 everything where it does not say, as on GPUs. Counts the whole square of
/// attention, as MaxText does. What was taken is noted. Refusal: no published steps of the generation.
[[nodiscard]] OrRefusal<Ratio<>> tpuRowMfu(const TrainingRow& row, const Catalogue& catalogue,
                                           std::vector<Remark>& remarks);

} // namespace jw
