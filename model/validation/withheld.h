// What no prediction sees of a published row.
#pragma once

#include "validation/check_metric.h"

namespace jw {

/// The columns with figures that never enter a prediction of this metric, of any row: what was measured, and
/// what other figures of the source were computed with. Notes of training are read for how the run was made
/// alone: LoRA, data parallel between slices, the release of its container; those of serving are not read.
[[nodiscard]] std::span<const std::string_view> withheldColumns(CheckMetric metric);

} // namespace jw
