// Every published row recomputed from its own inputs, beside what was published.
#pragma once

#include "validation/row_check.h"
#include "validation/training_case.h"

namespace jw {

/// One row. Its published value and those of all other rows enter nothing but `published`.
[[nodiscard]] RowCheck checkedRow(const TrainingRow& row, const CaseSources& sources);

/// All rows, in their order; layouts that a row does not tell are looked up among them, then in the library.
[[nodiscard]] std::vector<RowCheck> checkedRows(std::span<const TrainingRow> rows,
                                                const Catalogue& catalogue);

} // namespace jw
