// Published rows with what the engine says of them: what the page Validation shows.
#pragma once

#include <memory>

#include "exchange/csv.h"
#include "validation/published_rows.h"

namespace jw {

/// Never changed once made: workers and models share it.
struct CheckRun {
    std::string file; ///< the path they came from; empty for those that the program carries
    RowKind kind = RowKind::Training;
    PublishedRows rows;
    std::vector<RowCheck> checks; ///< of training one a row, of serving one for each figure of a row
};
using CheckRunPtr = std::shared_ptr<const CheckRun>;

/// The rows of a file, whatever their kind, or for "" those of `kind` that the program carries, all
/// recomputed; what the constants were fitted on by folds held out. From any thread; some 20 ms, the first
/// time for serving a second or two. Errors: those of reading the file and of publishedRowsFrom, the
/// line in `row`.
[[nodiscard]] Result<CheckRunPtr> checkedRun(const std::string& file, RowKind kind = RowKind::Training);

/// A row of either kind, field by field.
struct RowFields {
    const void* record = nullptr;
    std::span<const FieldInfo> fields;

    /// Null where the row has no such field.
    [[nodiscard]] Value value(std::string_view key) const;
    [[nodiscard]] std::string text(std::string_view key) const;
};
/// The row that a check is of.
[[nodiscard]] RowFields rowOf(const CheckRun& run, const RowCheck& check);

/// The checks at these positions: what a summary is made of.
[[nodiscard]] std::vector<RowCheck> checksAt(const CheckRun& run, const std::vector<std::size_t>& rows);

/// One row a check, in C locale and English: published, predicted, P10 and P90 in the unit of the metric, the
/// error as a fraction, and why.
[[nodiscard]] CsvTable csvOf(const CheckRun& run, const std::vector<std::size_t>& rows);

} // namespace jw
