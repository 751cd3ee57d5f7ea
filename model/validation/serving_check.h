// Every published serving benchmark recomputed from its own inputs, beside what was published.
#pragma once

#include "catalogue/catalogue.h"
#include "validation/row_check.h"
#include "validation/serving_row.h"

namespace jw {

/// All figures that a row has published, in the order of ServingMetric: a rate as measured, else as derived
/// from its latencies; energy per token and per request. A row that cannot be read or has none: one check
/// without a prediction. What was published, of this row or another, enters nothing but `published`.
[[nodiscard]] std::vector<RowCheck> checkedServingRow(const ServingRow& row, const Catalogue& catalogue);

/// Those of all rows, in their order.
[[nodiscard]] std::vector<RowCheck> checkedServingRows(std::span<const ServingRow> rows,
                                                       const Catalogue& catalogue);

/// Of a figure of a row whose place has that tier: one down of a first token that waits for a place in
/// memory, as rows tell neither the share that the engine was given nor the precision of its KV cache.
[[nodiscard]] Tier tierOf(const RowCheck& check, Tier place);

/// True if the shipped sets or the global one were fitted on rows of this file and kind: some of them were
/// kept back, but which is not told.
[[nodiscard]] bool isOfServingFit(const ServingRow& row);

/// True if the shipped constants of power were fitted on rows of this source: tasks of chat and reasoning of
/// ML.ENERGY (C8).
[[nodiscard]] bool isOfPowerFit(const ServingRow& row);

} // namespace jw
