#include "exchange/plan_csv.h"

#include <algorithm>
#include <charconv>

#include "exchange/csv_records.h"
#include "exchange/json.h"
#include "exchange/plan_rows.h"

namespace jw {
namespace {

/// Text of quotes alone gets two more, so that two quotes can mean the empty text.
bool isQuotesOnly(std::string_view text)
{
    return text.size() >= 2 && text.size() % 2 == 0 && text.find_first_not_of('"') == std::string_view::npos;
}

std::string textCell(const std::string& text, const Value* standard)
{
    const std::string* usual = standard ? standard->as<std::string>() : nullptr;
    const bool marked = text.empty() ? !usual || !usual->empty() : isQuotesOnly(text);
    return marked ? text + "\"\"" : text;
}

std::string cellOf(const FieldInfo& info, const Value& value, const Value* standard)
{
    if (value.isNull())
        return {};
    if (info.kind == FieldKind::List || info.kind == FieldKind::Record)
        return toJson(value);
    if (const std::string* text = value.as<std::string>())
        return textCell(*text, standard);
    return plainText(value);
}

std::string fileName(const TableInfo& table) { return std::string(table.name) + ".csv"; }

/// "sites.csv, line 2, column pue"; without a column where none is at fault.
std::string placeOf(const TableInfo& table, std::size_t line, std::string_view column)
{
    const std::string place = fileName(table) + ", line " + std::to_string(line);
    return column.empty() ? place : place + ", column " + std::string(column);
}

CsvFile fileOf(const Plan& plan, const TableInfo& table)
{
    CsvTable csv;
    for (const FieldInfo& info : table.fields)
        csv.header.emplace_back(info.key);
    const Value defaults = table.defaults();
    for (std::size_t at = 0; at < table.size(plan); ++at) {
        Cells& cells = csv.rows.emplace_back();
        for (const FieldInfo& info : table.fields)
            cells.push_back(cellOf(info, info.get(table.row(plan, at)), defaults.find(info.key)));
    }
    return {fileName(table), toCsv(csv)};
}

Result<Value> valueOf(const FieldInfo& info, const std::string& cell, const std::string& path)
{
    if (cell.empty())
        return Value();
    switch (info.kind) {
    case FieldKind::List:
    case FieldKind::Record:
        return parseJson(cell).map_error([&](Error error) {
            error.field = path;
            return error;
        });
    case FieldKind::Number:
    case FieldKind::Whole:
    case FieldKind::YesNo: break;
    default: return Value(isQuotesOnly(cell) ? std::string_view(cell).substr(2) : std::string_view(cell));
    }
    double number = 0.0;
    if (!isNumberText(cell))
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a number: " + cell});
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return Value(number);
}

Result<void> readRow(Plan& plan, const TableInfo& table, const CsvTable& csv, std::size_t at)
{
    Members row;
    for (std::size_t i = 0; i < csv.header.size(); ++i) {
        const FieldInfo& info = *findField(table.fields, csv.header[i]);
        auto value = valueOf(info, csv.rows[at][i], csv.header[i]);
        if (!value)
            return fail(std::move(value.error()));
        if (!value->isNull())
            row.emplace(csv.header[i], std::move(*value));
    }
    return addRow(plan, table, row, at + 1);
}

/// The column that an error's path ends with: "pue" of "sites/Oslo/pue" and of "sites.pue"; or nothing.
std::string_view columnOf(const TableInfo& table, const Error& error)
{
    const std::string_view path = error.field, key = path.substr(path.find_last_of("/.") + 1);
    const bool unknown = error.kind == Error::Kind::UnknownField;
    return unknown || findField(table.fields, key) ? key : std::string_view();
}

Error placed(Error error, const TableInfo& table, std::size_t line)
{
    error.field = placeOf(table, line, columnOf(table, error));
    error.row = line;
    return error;
}

Result<void> readTable(Plan& plan, const TableInfo& table, const std::string& text)
{
    auto csv = parseCsv(text);
    if (!csv) {
        csv.error().field = fileName(table); // the text says the line
        return fail(std::move(csv.error()));
    }
    if (auto ok = checkColumns(table.fields, *csv, std::string(table.name)); !ok)
        return fail(placed(std::move(ok.error()), table, 1));
    auto ok = checkRowCount(table.name, csv->rows.size());
    for (std::size_t at = 0; ok && at < csv->rows.size(); ++at)
        ok = readRow(plan, table, *csv, at).map_error([&](Error error) {
            return placed(std::move(error), table, csv->lines[at]);
        });
    return ok;
}

const CsvFile* findFile(std::span<const CsvFile> files, std::string_view table)
{
    const auto found = std::ranges::find(files, std::string(table) + ".csv", &CsvFile::name);
    return found == files.end() ? nullptr : &*found;
}

Error missingFile(std::string_view table)
{
    return {
        .kind = Error::Kind::Inconsistent, .field = std::string(table) + ".csv", .text = "csv_file_missing"};
}

/// Fails when a row refers to a table that has no file.
Result<void> checkReferredFiles(const Plan& plan, std::span<const CsvFile> files)
{
    for (const TableInfo& table : tables())
        for (const FieldInfo& info : table.fields) {
            if (info.kind != FieldKind::Reference || info.refersTo == "*" || findFile(files, info.refersTo))
                continue;
            for (std::size_t at = 0; at < table.size(plan); ++at)
                if (const Value value = info.get(table.row(plan, at));
                    value.as<std::string>() && !value.as<std::string>()->empty())
                    return fail(missingFile(info.refersTo));
        }
    return {};
}

} // namespace

std::vector<CsvFile> planToCsv(const Plan& plan)
{
    std::vector<CsvFile> files;
    for (const TableInfo& table : tables())
        files.push_back(fileOf(plan, table));
    return files;
}

Result<Plan> planFromCsv(std::span<const CsvFile> files)
{
    Plan plan;
    if (!findFile(files, "plan"))
        return fail(missingFile("plan"));
    for (const TableInfo& table : tables())
        if (const CsvFile* file = findFile(files, table.name))
            if (auto ok = readTable(plan, table, file->text); !ok)
                return fail(std::move(ok.error()));
    return checkReferredFiles(plan, files).map([&] { return std::move(plan); });
}

} // namespace jw
