#include "catalogue/import_cells.h"

#include <algorithm>

#include "catalogue/own_rows.h"
#include "exchange/csv_records.h"

namespace jw {
namespace {

/// The plan's field where it has the column with its unit: what a plan allows, its own rows may say.
const FieldInfo& boundsOf(const CatalogueTable& table, const FieldInfo& column)
{
    const std::string field =
        table.name == AcceleratorRow::table ? acceleratorField(column.key) : std::string();
    const FieldInfo* kept = field.empty() ? nullptr : findNested(fieldsOf<Accelerator>(), field);
    return kept ? *kept : column;
}

Result<void> checkCell(const FieldInfo& bounds, const FieldInfo& column, const Value& value,
                       const std::string& path)
{
    const std::string* text = value.as<std::string>();
    if (column.kind == FieldKind::Date && (!text || !isMonthOrDay(*text)))
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a date: YYYY-MM or YYYY-MM-DD"});
    return checkValue(bounds, value, path);
}

} // namespace

ImportCells::ImportCells(const CatalogueTable& table, const CsvTable& csv, std::size_t at)
    : m_table(table),
      m_line(at < csv.lines.size() ? csv.lines[at] : at + 2) // below the header
{
    for (std::size_t i = 0; i < csv.header.size(); ++i)
        read(*findField(table.fields, csv.header[i]), csv.rows[at][i]);
}

std::string ImportCells::pathOf(std::string_view column) const
{
    return std::string(m_table.name).append(".").append(column);
}

void ImportCells::read(const FieldInfo& column, const std::string& cell)
{
    const std::string path = pathOf(column.key);
    auto value = cellValue(column, cell, path);
    if (value && !value->isNull())
        if (auto ok = checkCell(boundsOf(m_table, column), column, *value, path); !ok)
            value = fail(std::move(ok.error()));
    if (value) {
        m_cells.emplace(column.key, std::move(*value));
        return;
    }
    Error& error = value.error();
    if (error.text == "a number")
        error.text += ": " + cell; // as cells of other CSV files have it
    refuse(column.key, std::move(error));
}

const Value* ImportCells::given(std::string_view column) const
{
    const auto found = m_cells.find(column);
    return found == m_cells.end() || found->second.isNull() ? nullptr : &found->second;
}

std::string ImportCells::text(std::string_view column) const
{
    const Value* value = given(column);
    return value ? plainText(*value) : std::string();
}

void ImportCells::need(std::string_view column)
{
    const bool refused =
        std::ranges::any_of(m_faults, [&](const CellFault& fault) { return fault.column->key == column; });
    if (!given(column) && !refused)
        refuse(column, {.kind = Error::Kind::MissingField,
                        .text = std::string(findField(m_table.fields, column)->term.name)});
}

void ImportCells::refuse(std::string_view column, Error error)
{
    error.row = m_line;
    if (error.field.empty())
        error.field = pathOf(column);
    m_faults.push_back({findField(m_table.fields, column), std::move(error)});
}

} // namespace jw
