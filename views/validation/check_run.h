// Published rows with what the engine says of them: what the page Validation shows.
#pragma once

#include <memory>

#include "exchange/csv.h"
#include "validation/training_check.h"

namespace jw {

/// Never changed once made: workers and models share it.
struct CheckRun {
    std::string file; ///< the path they came from; empty for those that the program carries
    std::vector<TrainingRow> rows;
    std::vector<RowCheck> checks; ///< one a row, in their order
};
using CheckRunPtr = std::shared_ptr<const CheckRun>;

/// The rows of a file, or for "" those that the program carries, all recomputed. From any thread; some 20 ms.
/// Errors: those of reading the file and of trainingRowsFrom, the line in `row`.
[[nodiscard]] Result<CheckRunPtr> checkedRun(const std::string& file);

/// The checks at these positions: what a summary is made of.
[[nodiscard]] std::vector<RowCheck> checksAt(const CheckRun& run, const std::vector<std::size_t>& rows);

/// One row a check, in C locale and English: published, predicted, P10 and P90 in the unit of the metric, the
/// error as a fraction, and why.
[[nodiscard]] CsvTable csvOf(const CheckRun& run, const std::vector<std::size_t>& rows);

} // namespace jw
