// Rows of a plan as they come out of a file, whatever its form: limits, texts, places, errors that name the
// row.
#pragma once

#include "domain/tables.h"

namespace jw {

/// Most rows of a table that a file may bring: 200 scenarios, 10 000 node groups or workloads, 100 000 of the
/// rest. What a person plans with stays far below.
[[nodiscard]] std::size_t rowLimit(std::string_view table);

/// Ok while `rows` is within rowLimit. Errors: OutOfRange naming the table.
[[nodiscard]] Result<void> checkRowCount(std::string_view table, std::size_t rows);

/// A row as files keep it: every field but those not given; inputs stay as typed.
[[nodiscard]] Value fileRow(const TableInfo& table, const void* row);

/// Puts the row last in its table; of "plan", makes it the settings. `place` counts from 1 and stands in
/// Error::row. Errors: those of recordFrom, and WrongType for text that is not UTF-8 or holds a control
/// character other than tab and line ends; the field reads "sites/Ashburn/pue".
[[nodiscard]] Result<void> addRow(Plan& plan, const TableInfo& table, const Value& row, std::size_t place);

} // namespace jw
