// Reads tables from text.
#include "exchange/csv.h"

#include <algorithm>
#include <array>

#include "exchange/utf8.h"

namespace jw {
namespace {

constexpr std::size_t largestText = std::size_t{256} << 20;

Error syntaxError(std::size_t line, std::string_view reason)
{
    return {.kind = Error::Kind::Syntax,
            .text = "line " + std::to_string(line) + ": " + std::string(reason),
            .row = line};
}

std::size_t lineAt(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, offset);
    return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

Result<void> checkSize(std::string_view text)
{
    return text.size() > largestText ? fail(syntaxError(1, "larger than 256 MiB")) : Result<void>();
}

Result<void> checkText(std::string_view text)
{
    if (auto ok = checkSize(text); !ok)
        return ok;
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return fail(syntaxError(lineAt(text, nul), "a NUL byte: this is no text"));
    if (const auto bad = findIllFormedUtf8(text); bad != std::string_view::npos)
        return fail(syntaxError(lineAt(text, bad), "not UTF-8"));
    return {};
}

std::string_view firstLine(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    return text.substr(0, text.find_first_of("\r\n"));
}

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

/// Takes one row after another off a text.
class RowReader final {
public:
    RowReader(std::string_view text, char separator, bool quotesInside)
        : m_rest(text),
          m_stops{separator, '\r', '\n', '"'},
          m_quotesInside(quotesInside)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] bool atEmptyLine() const { return m_rest.starts_with('\n') || m_rest.starts_with("\r\n"); }

    /// The rest of this line, whatever it is.
    void skipLine()
    {
        m_rest.remove_prefix(std::min(m_rest.find('\n'), m_rest.size()));
        endLine();
    }
    [[nodiscard]] Result<Cells> row()
    {
        Cells cells;
        for (;;) {
            auto cell = m_rest.starts_with('"') ? quoted() : plain();
            if (!cell)
                return fail(std::move(cell.error()));
            cells.push_back(asWritten(*cell));
            if (!m_rest.starts_with(m_stops[0]))
                break;
            m_rest.remove_prefix(1);
        }
        endLine();
        return cells;
    }

private:
    [[nodiscard]] Result<std::string> quoted()
    {
        const std::size_t opened = m_line;
        std::string cell;
        for (m_rest.remove_prefix(1);;) {
            const auto quote = m_rest.find('"');
            if (quote == std::string_view::npos)
                return fail(syntaxError(opened, "a quote that is never closed"));
            const std::string_view part = m_rest.substr(0, quote);
            m_line += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
            cell += part;
            m_rest.remove_prefix(quote + 1);
            if (!m_rest.starts_with('"'))
                break;
            cell += '"';
            m_rest.remove_prefix(1);
        }
        if (!atStop() || m_rest.starts_with('"'))
            return fail(syntaxError(m_line, "text behind a closing quote"));
        return cell;
    }
    [[nodiscard]] Result<std::string> plain()
    {
        const std::string_view stops(m_stops.data(), m_stops.size());
        std::size_t length = 0;
        for (;; ++length) {
            length = std::min(m_rest.find_first_of(stops, length), m_rest.size());
            if (length == m_rest.size() || m_rest[length] != '"')
                break;
            if (!m_quotesInside)
                return fail(syntaxError(m_line, "a quote inside a cell that is not quoted"));
        }
        std::string cell(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        if (!atStop())
            return fail(syntaxError(m_line, "a carriage return without a line feed"));
        return cell;
    }
    [[nodiscard]] bool atStop() const
    {
        return m_rest.empty() || m_rest.front() == m_stops[0] || atEmptyLine();
    }
    void endLine()
    {
        if (m_rest.starts_with('\r'))
            m_rest.remove_prefix(1);
        if (m_rest.starts_with('\n'))
            m_rest.remove_prefix(1);
        ++m_line;
    }

    std::string_view m_rest;
    std::array<char, 4> m_stops; ///< the separator first
    bool m_quotesInside;
    std::size_t m_line = 1;
};

/// Cells a row has on the first lines when cut at `separator`; 0 when the rows differ or cannot be read.
std::size_t evenCells(std::string_view text, char separator)
{
    RowReader reader(text, separator, false);
    std::size_t cells = 0;
    for (int rows = 0; rows < 10 && !reader.atEnd(); ++rows) {
        const auto row = reader.row();
        if (!row || (cells != 0 && row->size() != cells))
            return 0;
        cells = row->size();
    }
    return cells;
}

char likelySeparator(std::string_view text)
{
    char best = ',';
    std::size_t most = 1;
    for (const char separator : {'\t', ';', ','}) {
        const std::size_t cells = evenCells(text, separator);
        if (cells <= most)
            continue;
        most = cells;
        best = separator;
    }
    return best;
}

char separatorFor(CsvSeparator separator, std::string_view text)
{
    switch (separator) {
    case CsvSeparator::Comma: return ',';
    case CsvSeparator::Semicolon: return ';';
    case CsvSeparator::Tab: return '\t';
    case CsvSeparator::Auto: break;
    }
    return likelySeparator(text);
}

std::string unequal(std::size_t cells, std::size_t columns)
{
    return std::to_string(cells) + " cells, the header has " + std::to_string(columns);
}

/// The first row is the header.
void add(Cells row, std::size_t line, CsvTable& table)
{
    if (table.header.empty()) {
        table.header = std::move(row);
        return;
    }
    table.rows.push_back(std::move(row));
    table.lines.push_back(line);
}

Result<void> checkLength(const Cells& row, const Cells& header, std::size_t line)
{
    return header.empty() || row.size() == header.size()
               ? Result<void>()
               : fail(syntaxError(line, unequal(row.size(), header.size())));
}

/// What a Syntax error says behind its line.
std::string reasonOf(const Error& error) { return error.text.substr(error.text.find(": ") + 2); }

/// An empty line is no row.
Result<void> checkRow(const Cells& row, const Cells& header, std::size_t line)
{
    for (const std::string& cell : row)
        if (auto ok = checkText(cell); !ok)
            return fail(syntaxError(line, reasonOf(ok.error()))); // it told a line of the cell
    return row.empty() ? Result<void>() : checkLength(row, header, line);
}

/// Without `bad`, a row that cannot be read is the error.
Result<CsvTable> readTable(std::string_view text, char separator, std::vector<BadCsvRow>* bad)
{
    CsvTable table;
    table.separator = separator;
    for (RowReader reader(text, separator, false); !reader.atEnd();) {
        const RowReader start = reader;
        auto cells = reader.atEmptyLine() ? Result<Cells>() : reader.row();
        if (!cells || start.atEmptyLine())
            (reader = start).skipLine();
        auto read =
            cells.and_then([&](const Cells& row) { return checkRow(row, table.header, start.line()); });
        if (!read && (!bad || table.header.empty()))
            return fail(std::move(read.error()));
        if (!read)
            bad->push_back({start.line(), reasonOf(read.error()), cells.value_or(Cells())});
        else if (!start.atEmptyLine())
            add(std::move(*cells), start.line(), table);
    }
    if (table.header.empty())
        return fail(syntaxError(1, "no header row"));
    return table;
}

} // namespace

std::optional<std::size_t> CsvTable::column(std::string_view name) const
{
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

Result<CsvTable> parseCsv(std::string_view text, CsvSeparator separator)
{
    if (auto ok = checkText(text); !ok)
        return fail(std::move(ok.error()));
    text = withoutMark(text);
    return readTable(text, separatorFor(separator, text), nullptr);
}

Result<CsvTable> parseCsvRows(std::string_view text, std::vector<BadCsvRow>& bad)
{
    if (auto ok = checkSize(text); !ok)
        return fail(std::move(ok.error()));
    text = withoutMark(text);
    return readTable(text, likelySeparator(firstLine(text)), &bad);
}

Result<std::vector<Cells>> parseTsv(std::string_view text)
{
    if (auto ok = checkText(text); !ok)
        return fail(std::move(ok.error()));
    std::vector<Cells> rows;
    for (RowReader reader(withoutMark(text), '\t', true); !reader.atEnd();) {
        auto row = reader.row();
        if (!row)
            return fail(std::move(row.error()));
        rows.push_back(std::move(*row));
    }
    return rows;
}

} // namespace jw
