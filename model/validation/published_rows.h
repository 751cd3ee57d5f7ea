// Published rows of training and of serving: those that the program carries, and files of either shape.
#pragma once

#include "catalogue/catalogue.h"
#include "exchange/csv.h"
#include "validation/row_check.h"
#include "validation/serving_row.h"
#include "validation/training_row.h"

namespace jw {

enum class RowKind { Training, Serving };
inline constexpr std::array<std::string_view, 2> rowKindTexts{"training", "inference"};
constexpr std::string_view textOf(RowKind kind) { return rowKindTexts[static_cast<std::size_t>(kind)]; }

/// What a file tells of, by its columns: rows of training have a metric and its value, benchmarks of serving
/// a column for each metric. One without any is of serving where a column is of benchmarks alone.
[[nodiscard]] RowKind rowKindOf(std::string_view csv);

/// Some column is of rows of this kind alone.
[[nodiscard]] bool hasOwnColumns(const Cells& columns, RowKind kind);

/// Some column holds published figures, of either kind.
[[nodiscard]] bool hasFigures(const Cells& columns);

struct PublishedRows {
    std::vector<TrainingRow> training;
    std::vector<ServingRow> serving;
};

/// Those of one kind that the program carries.
[[nodiscard]] PublishedRows builtInRows(RowKind kind);

/// Rows of a CSV file of either shape. Errors: those of csvRowsFrom.
[[nodiscard]] Result<PublishedRows> publishedRowsFrom(std::string_view csv);

/// The fields of rows of a kind.
[[nodiscard]] std::span<const FieldInfo> rowFields(RowKind kind);

/// Every figure of every row beside what the engine predicts of it: training first, in the order of the rows.
[[nodiscard]] std::vector<RowCheck> checkedRows(const PublishedRows& rows, const Catalogue& catalogue);

} // namespace jw
