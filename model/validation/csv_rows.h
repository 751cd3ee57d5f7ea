// Rows of a CSV file of published figures: what can be read of each, and why the rest cannot.
#pragma once

#include <algorithm>
#include <span>

#include "exchange/csv.h"
#include "readings/fields.h"
#include "validation/remark.h"

namespace jw {

/// A table whose header has what each row needs; no blanks around cells.
struct RowTable {
    CsvTable table;
    std::vector<BadCsvRow> bad; ///< longer or shorter than the header
};

/// Columns may stand in any order and among others. Errors: those of parseCsvRows; a column that each row
/// needs is missing (MissingField) or a column stands twice (Duplicate), "rows" before the field.
[[nodiscard]] Result<RowTable> rowTableOf(std::string_view csv, std::span<const FieldInfo> fields);

/// Sets the members of `row` from the cells under their keys; empty cells leave them as they are. What is
/// wrong with the first cell that cannot be read, or nothing.
[[nodiscard]] std::optional<Remark> readCells(void* row, std::span<const FieldInfo> fields,
                                              const Cells& header, const Cells& cells, std::size_t line);

/// True for a row without a word.
[[nodiscard]] bool isBlank(const Cells& cells);

/// The columns of a file, without blanks around their names; none where it cannot be read.
[[nodiscard]] Cells columnsOf(std::string_view csv);

/// Columns of a file that no field has: likely misspelled.
[[nodiscard]] std::vector<std::string> unknownColumns(std::string_view csv,
                                                      std::span<const FieldInfo> fields);

/// All rows by line; a Row has `id`, `line` and `fault`. One that cannot be read has its fault and what could
/// be read. Rows of empty cells are skipped. `each`(row, header, cells) is called on every one. Errors: those
/// of rowTableOf.
template <class Row, class Each>
[[nodiscard]] Result<std::vector<Row>> csvRowsFrom(std::string_view csv, const Each& each)
{
    const auto read = rowTableOf(csv, fieldsOf<Row>());
    if (!read)
        return fail(read.error());
    const Cells& header = read->table.header;
    std::vector<Row> rows;
    const auto add = [&](const Cells& cells, std::size_t line) -> Row& {
        Row& row = rows.emplace_back();
        row.line = line;
        row.fault = readCells(&row, fieldsOf<Row>(), header, cells, line);
        if (row.id.empty())
            row.id = "line " + std::to_string(line);
        each(row, header, cells);
        return row;
    };
    for (std::size_t i = 0; i < read->table.rows.size(); ++i)
        if (!isBlank(read->table.rows[i]))
            add(read->table.rows[i], read->table.lines[i]);
    for (const BadCsvRow& bad : read->bad)
        if (bad.cells.empty() || !isBlank(bad.cells))
            add(bad.cells, bad.line).fault = Remark{remark::badRow, {std::to_string(bad.line), bad.reason}};
    std::ranges::stable_sort(rows, {}, &Row::line);
    return rows;
}

} // namespace jw
