// Tables as text: CSV files in and out (RFC 4180), tab-separated cells for the clipboard.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "units/result.h"

namespace jw {

using Cells = std::vector<std::string>;

struct CsvTable {
    Cells header;
    std::vector<Cells> rows;        ///< each as long as the header
    std::vector<std::size_t> lines; ///< where each row began; empty for a table that was not read
    char separator = ',';

    /// Position of the first column with this name.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
};

enum class CsvSeparator { Auto, Comma, Semicolon, Tab };

struct CsvStyle {
    char separator = ',';
    std::string_view lineEnd = "\r\n";
    bool byteOrderMark = false; ///< only spreadsheets that take UTF-8 for a local code page need it
};

/// A table with a header row: RFC 4180, lines ended by CRLF or LF, a byte order mark and empty lines skipped,
/// cells that asFormulaSafe() marked given back as they were. Auto takes the separator that cuts the first
/// lines into equally many cells.
/// Errors: Syntax, row is the line, text is "line L: reason": NUL, ill-formed UTF-8, a quote out of place or
/// never closed, a row longer or shorter than the header, no header, more than 256 MiB.
[[nodiscard]] Result<CsvTable> parseCsv(std::string_view text, CsvSeparator separator = CsvSeparator::Auto);

/// A row that parseCsv refuses a table for.
struct BadCsvRow {
    std::size_t line = 0;
    std::string reason{}; ///< as in Syntax, without the line
    Cells cells{};        ///< those of a row that is only too long or too short
};

/// As parseCsv with Auto, but rows that cannot be read go to `bad` and the others are read: a row with a
/// quote out of place counts as one line. Errors: those of parseCsv, of the header and of the whole text.
[[nodiscard]] Result<CsvTable> parseCsvRows(std::string_view text, std::vector<BadCsvRow>& bad);

/// The table as text; a cell is quoted where it must be. Text that a spreadsheet would run is made safe.
[[nodiscard]] std::string toCsv(const CsvTable& table, const CsvStyle& style = {});

/// Cells from the clipboard: tabs between them, no header, each line a row, also an empty one; a quote inside
/// a cell is itself. Rows may differ in length.
/// Errors: as parseCsv.
[[nodiscard]] Result<std::vector<Cells>> parseTsv(std::string_view text);

/// Cells for the clipboard, each row ended by LF.
[[nodiscard]] std::string toTsv(const std::vector<Cells>& rows);

/// True for a number in the C locale: "-1.5e3", not "+5", "1,5", "inf" or "0x10".
[[nodiscard]] bool isNumberText(std::string_view text);

/// `cell` with a leading ' when a spreadsheet would take it for a formula: text, not a number, that begins
/// with = + - @, a tab, CR or a full-width form of these, after any number of '.
[[nodiscard]] std::string asFormulaSafe(std::string_view cell);

/// Undoes asFormulaSafe: asWritten(asFormulaSafe(x)) == x.
[[nodiscard]] std::string asWritten(std::string_view cell);

} // namespace jw
