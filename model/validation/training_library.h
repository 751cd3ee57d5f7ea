// The published training runs that the program carries, and files of the same shape.
#pragma once

#include "validation/training_row.h"

namespace jw {

/// The rows that the program carries; read when first asked for, never changed. Safe from any thread.
[[nodiscard]] const std::vector<TrainingRow>& builtInTrainingRows();

/// Rows of a CSV file with the columns of TrainingRow, in any order and among others, which are left out. A
/// row that cannot be read has its `fault` and what could be read; the others stand. Rows of empty cells are
/// skipped. Errors: those of parseCsvRows; a column that each row needs is missing (MissingField) or a column
/// stands twice (Duplicate), "rows" before the field.
[[nodiscard]] Result<std::vector<TrainingRow>> trainingRowsFrom(std::string_view csv);

} // namespace jw
