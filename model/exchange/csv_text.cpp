// Writes tables as text, safe for spreadsheets.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "exchange/csv.h"

namespace jw {
namespace {

bool startsFormula(std::string_view text)
{
    constexpr std::array<std::string_view, 10> starts{"=",  "+",      "-",      "@",      "\t",
                                                      "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return text.starts_with(s); });
}

/// True for a cell that asFormulaSafe must mark, and, behind one more ', for one that it has marked.
bool looksLikeFormula(std::string_view cell)
{
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    return startsFormula(cell) && !isNumberText(cell);
}

void appendCell(std::string& out, std::string_view cell, char separator)
{
    const std::string safe = asFormulaSafe(cell);
    const std::array<char, 5> special{separator, '"', '\r', '\n', '\t'};
    const bool spaced = safe.starts_with(' ') || safe.ends_with(' ');
    if (safe.size() == cell.size() && !spaced &&
        safe.find_first_of(special.data(), 0, special.size()) == std::string::npos) {
        out += safe;
        return;
    }
    out += '"';
    for (const char c : safe)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

void appendRow(std::string& out, const Cells& row, char separator, std::string_view lineEnd)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            out += separator;
        appendCell(out, row[i], separator);
    }
    out += lineEnd;
}

/// As appendRow; a row of one empty cell does not look like an empty line.
void appendCsvRow(std::string& out, const Cells& row, const CsvStyle& style)
{
    if (row.size() == 1 && row.front().empty())
        out.append("\"\"").append(style.lineEnd);
    else
        appendRow(out, row, style.separator, style.lineEnd);
}

} // namespace

std::string toCsv(const CsvTable& table, const CsvStyle& style)
{
    std::string out = style.byteOrderMark ? "\xEF\xBB\xBF" : "";
    appendCsvRow(out, table.header, style);
    for (const Cells& row : table.rows)
        appendCsvRow(out, row, style);
    return out;
}

std::string toTsv(const std::vector<Cells>& rows)
{
    std::string out;
    for (const Cells& row : rows)
        appendRow(out, row, '\t', "\n");
    return out;
}

bool isNumberText(std::string_view text)
{
    double number = 0.0;
    const char* const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && last == end && std::isfinite(number);
}

std::string asFormulaSafe(std::string_view cell)
{
    return std::string(looksLikeFormula(cell) ? "'" : "").append(cell);
}

std::string asWritten(std::string_view cell)
{
    const bool marked = cell.starts_with('\'') && looksLikeFormula(cell);
    return std::string(cell.substr(marked ? 1 : 0));
}

} // namespace jw
