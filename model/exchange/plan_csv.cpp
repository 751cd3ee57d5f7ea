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
    return {std::string(table.name) + ".csv", toCsv(csv)};
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
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a number"});
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return Value(number);
}

Result<void> readRow(Plan& plan, const TableInfo& table, const CsvTable& csv, std::size_t at)
{
    Members row;
    for (std::size_t i = 0; i < csv.header.size(); ++i) {
        const FieldInfo& info = *findField(table.fields, csv.header[i]);
        auto value = valueOf(info, csv.rows[at][i], std::string(table.name) + '/' + csv.header[i]);
        if (!value)
            return fail(std::move(value.error()));
        if (!value->isNull())
            row.emplace(csv.header[i], std::move(*value));
    }
    return addRow(plan, table, row, at + 1);
}

Result<void> readTable(Plan& plan, const TableInfo& table, const std::string& text)
{
    const auto csv = parseCsv(text);
    if (!csv)
        return fail(csv.error());
    auto ok = checkColumns(table.fields, *csv, std::string(table.name)).and_then([&] {
        return checkRowCount(table.name, csv->rows.size());
    });
    for (std::size_t at = 0; ok && at < csv->rows.size(); ++at) {
        ok = readRow(plan, table, *csv, at);
        if (!ok)
            ok.error().row = csv->lines[at];
    }
    return ok;
}

const CsvFile* findFile(std::span<const CsvFile> files, std::string_view table)
{
    const auto found = std::ranges::find(files, std::string(table) + ".csv", &CsvFile::name);
    return found == files.end() ? nullptr : &*found;
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
        return fail({.kind = Error::Kind::MissingField, .field = "plan.csv", .text = "Plan"});
    for (const TableInfo& table : tables())
        if (const CsvFile* file = findFile(files, table.name))
            if (auto ok = readTable(plan, table, file->text); !ok)
                return fail(std::move(ok.error()));
    return plan;
}

} // namespace jw
