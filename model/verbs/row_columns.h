// The columns of CSV files of measurements: what they are, and what is wrong with those of a file.
#pragma once

#include "readings/fields.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// What `fit` reads of a CSV file: columns by need, with their units, and a file of one row.
[[nodiscard]] std::string servingColumnsText();

/// The reply to a file that cannot be read as rows with those columns. A column that is not there is told
/// with the header as it stands, and with what a header may have.
[[nodiscard]] Reply badColumns(const Error& error, const std::string& file, std::string_view csv,
                               std::span<const FieldInfo> fields);

/// The reply to a file without a column of published figures, with the columns of the kind of rows that its
/// header is of, or of both; nothing where there is one, or no header.
[[nodiscard]] std::optional<Reply> noFigures(std::string_view csv);

/// A warning for each column that no field has, with the one that is likely meant. `file` may be "".
[[nodiscard]] std::vector<Problem> ignoredColumns(std::string_view csv, const std::string& file,
                                                  std::span<const FieldInfo> fields);

} // namespace jw::verbs
