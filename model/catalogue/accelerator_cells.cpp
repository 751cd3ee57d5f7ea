#include "catalogue/accelerator_cells.h"

#include <algorithm>

#include "exchange/csv_records.h"

namespace jw {
namespace {

std::string pathOfColumn(std::string_view column)
{
    return std::string(AcceleratorRow::table).append(".").append(column);
}

Result<void> checkCell(const FieldInfo& column, const Value& value, const std::string& path)
{
    const std::string* text = value.as<std::string>();
    if (column.kind == FieldKind::Date && (!text || !isMonthOrDay(*text)))
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a date: YYYY-MM or YYYY-MM-DD"});
    const std::string field = acceleratorField(column.key);
    const FieldInfo* kept = field.empty() ? nullptr : findNested(fieldsOf<Accelerator>(), field);
    return checkValue(kept ? *kept : column, value, path);
}

} // namespace

const FieldInfo* acceleratorColumn(std::string_view key)
{
    return findField(fieldsOf<AcceleratorRow>(), key);
}

AcceleratorCells::AcceleratorCells(const CsvTable& table, std::size_t at)
    : m_line(at < table.lines.size() ? table.lines[at] : at + 2) // below the header
{
    for (std::size_t i = 0; i < table.header.size(); ++i)
        read(*acceleratorColumn(table.header[i]), table.rows[at][i]);
}

void AcceleratorCells::read(const FieldInfo& column, const std::string& cell)
{
    const std::string path = pathOfColumn(column.key);
    auto value = cellValue(column, cell, path);
    if (value && !value->isNull())
        if (auto ok = checkCell(column, *value, path); !ok)
            value = fail(std::move(ok.error()));
    if (value) {
        m_cells.emplace(column.key, std::move(*value));
        return;
    }
    m_faults.push_back({&column, std::move(value.error())});
    Error& error = m_faults.back().error;
    error.row = m_line;
    if (error.text == "a number")
        error.text += ": " + cell; // as cells of other CSV files have it
}

ImportedRow AcceleratorCells::start() const
{
    const Value* name = given("name");
    return {.line = m_line, .name = name ? plainText(*name) : std::string(), .uid = {}};
}

const Value* AcceleratorCells::given(std::string_view column) const
{
    const auto found = m_cells.find(column);
    return found == m_cells.end() || found->second.isNull() ? nullptr : &found->second;
}

void AcceleratorCells::need(std::string_view column)
{
    const bool refused =
        std::ranges::any_of(m_faults, [&](const CellFault& fault) { return fault.column->key == column; });
    if (!given(column) && !refused)
        refuse(column, Error::Kind::MissingField, acceleratorColumn(column)->term.name);
}

void AcceleratorCells::refuse(std::string_view column, Error::Kind kind, std::string_view text)
{
    Error error{.kind = kind, .field = pathOfColumn(column), .text = std::string(text), .row = m_line};
    m_faults.push_back({acceleratorColumn(column), std::move(error)});
}

} // namespace jw
