// The published serving benchmarks that the program carries, and files of the same shape.
#pragma once

#include "units/result.h"
#include "validation/serving_row.h"

namespace jw {

/// The rows that the program carries; read when first asked for, never changed. Safe from any thread.
[[nodiscard]] const std::vector<ServingRow>& builtInServingRows();

/// Rows of a CSV file with the columns of ServingRow, in any order and among others, which are left out. A
/// row that cannot be read has its `fault` and what could be read; the others stand. Errors: those of
/// csvRowsFrom.
[[nodiscard]] Result<std::vector<ServingRow>> servingRowsFrom(std::string_view csv);

} // namespace jw
