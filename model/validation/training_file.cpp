// Files of published runs: what can be read of each row, and why the rest cannot.
#include <algorithm>

#include "exchange/csv_records.h"
#include "readings/display.h"
#include "validation/training_library.h"

namespace jw {
namespace {

std::string trimmed(const std::string& cell)
{
    const std::size_t first = cell.find_first_not_of(" \t");
    return first == std::string::npos ? std::string()
                                      : cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
}

std::string small(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

std::string joined(std::span<const std::string_view> texts)
{
    std::string all;
    for (const std::string_view text : texts)
        all.append(all.empty() ? "" : ", ").append(text);
    return all;
}

/// What is wrong with that cell, in words.
Remark faultOf(const Error& error, const FieldInfo& info, const std::string& cell, std::size_t line)
{
    std::vector<std::string> where{std::to_string(line), std::string(info.key)};
    if (error.kind == Error::Kind::MissingField || cell.empty())
        return {remark::emptyCell, std::move(where)};
    where.push_back(cell);
    switch (error.kind) {
    case Error::Kind::WrongType: return {remark::noNumber, std::move(where)};
    case Error::Kind::NotWhole: return {remark::notWhole, std::move(where)};
    case Error::Kind::MustBePositive: return {remark::notPositive, std::move(where)};
    case Error::Kind::BadChoice:
        where.push_back(joined(info.choices));
        return {remark::noChoice, std::move(where)};
    case Error::Kind::OutOfRange:
        where.push_back(numberText(error.lower, {.group = ","}));
        where.push_back(numberText(error.upper, {.group = ","}));
        return {isNumberText(cell) ? remark::outside : remark::badCell, std::move(where)};
    default: return {remark::badCell, std::move(where)};
    }
}

/// Reads a cell into the row; the first that cannot be read is its fault.
void read(TrainingRow& row, const FieldInfo& info, const std::string& cell)
{
    const std::string key(info.key);
    if (cell.empty() && !info.required)
        return;
    const auto set = cellValue(info, info.kind == FieldKind::Choice ? small(cell) : cell, key)
                         .and_then([&](const Value& value) { return info.set(&row, value, key); });
    if (!set && !row.fault)
        row.fault = faultOf(set.error(), info, cell, row.line);
}

TrainingRow rowFrom(const Cells& header, const Cells& cells, std::size_t line)
{
    TrainingRow row;
    row.line = line;
    for (std::size_t i = 0; i < std::min(header.size(), cells.size()); ++i)
        if (const FieldInfo* info = findField(fieldsOf<TrainingRow>(), header[i])) {
            const std::string cell = trimmed(cells[i]);
            read(row, *info, cell);
            if (info->key == "metric")
                row.metricText = cell;
        }
    if (row.id.empty())
        row.id = "line " + std::to_string(line);
    return row;
}

Result<CsvTable> tableOf(std::string_view csv, std::vector<BadCsvRow>& bad)
{
    auto table = parseCsvRows(csv, bad);
    for (std::size_t i = 0; table && i < table->header.size(); ++i)
        table->header[i] = trimmed(table->header[i]);
    return table;
}

Result<void> checkHeader(const Cells& header)
{
    const auto count = [&](std::string_view key) { return std::ranges::count(header, key); };
    for (const FieldInfo& info : fieldsOf<TrainingRow>()) {
        const std::string path = "rows." + std::string(info.key);
        if (info.required && count(info.key) == 0)
            return fail({.kind = Error::Kind::MissingField, .field = path});
        if (count(info.key) > 1)
            return fail({.kind = Error::Kind::Duplicate, .field = path, .text = std::string(info.key)});
    }
    return {};
}

bool isBlank(const Cells& cells)
{
    return std::ranges::all_of(cells, [](const std::string& cell) { return trimmed(cell).empty(); });
}

} // namespace

Result<std::vector<TrainingRow>> trainingRowsFrom(std::string_view csv)
{
    std::vector<BadCsvRow> bad;
    const auto table = tableOf(csv, bad);
    if (!table)
        return fail(table.error());
    if (auto ok = checkHeader(table->header); !ok)
        return fail(std::move(ok.error()));
    std::vector<TrainingRow> rows;
    for (std::size_t i = 0; i < table->rows.size(); ++i)
        if (!isBlank(table->rows[i]))
            rows.push_back(rowFrom(table->header, table->rows[i], table->lines[i]));
    for (const BadCsvRow& each : bad) {
        if (isBlank(each.cells) && !each.cells.empty())
            continue;
        rows.push_back(rowFrom(table->header, each.cells, each.line));
        rows.back().fault = Remark{remark::badRow, {std::to_string(each.line), each.reason}};
    }
    std::ranges::stable_sort(rows, {}, &TrainingRow::line);
    return rows;
}

std::vector<std::string> unknownColumns(std::string_view csv)
{
    std::vector<BadCsvRow> bad;
    const auto table = tableOf(csv, bad);
    std::vector<std::string> unknown;
    for (const std::string& column : table ? table->header : Cells())
        if (!column.empty() && !findField(fieldsOf<TrainingRow>(), column))
            unknown.push_back(column);
    return unknown;
}

} // namespace jw
