#include "validation/csv_rows.h"

#include "exchange/csv_records.h"
#include "readings/display.h"
#include "readings/lower_case.h"

namespace jw {
namespace {

std::string trimmed(const std::string& cell)
{
    const std::size_t first = cell.find_first_not_of(" \t");
    return first == std::string::npos ? std::string()
                                      : cell.substr(first, cell.find_last_not_of(" \t") - first + 1);
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

void trim(Cells& cells) { std::ranges::transform(cells, cells.begin(), trimmed); }

Result<CsvTable> tableOf(std::string_view csv, std::vector<BadCsvRow>& bad)
{
    auto table = parseCsvRows(csv, bad);
    if (table)
        trim(table->header);
    return table;
}

} // namespace

Result<RowTable> rowTableOf(std::string_view csv, std::span<const FieldInfo> fields)
{
    RowTable read;
    auto table = tableOf(csv, read.bad);
    if (!table)
        return fail(std::move(table.error()));
    for (const FieldInfo& info : fields) {
        const std::string path = "rows." + std::string(info.key);
        const auto times = std::ranges::count(table->header, info.key);
        if (info.required && times == 0)
            return fail({.kind = Error::Kind::MissingField, .field = path});
        if (times > 1)
            return fail({.kind = Error::Kind::Duplicate, .field = path, .text = std::string(info.key)});
    }
    std::ranges::for_each(table->rows, trim);
    for (BadCsvRow& row : read.bad)
        trim(row.cells);
    read.table = std::move(*table);
    return read;
}

std::optional<Remark> readCells(void* row, std::span<const FieldInfo> fields, const Cells& header,
                                const Cells& cells, std::size_t line)
{
    std::optional<Remark> fault;
    for (std::size_t i = 0; i < std::min(header.size(), cells.size()); ++i) {
        const FieldInfo* info = findField(fields, header[i]);
        const std::string& cell = cells[i];
        if (!info || (cell.empty() && !info->required))
            continue;
        const auto set = cellValue(*info, info->kind == FieldKind::Choice ? lowerCase(cell) : cell, header[i])
                             .and_then([&](const Value& value) { return info->set(row, value, header[i]); });
        if (!set && !fault)
            fault = faultOf(set.error(), *info, cell, line);
    }
    return fault;
}

bool isBlank(const Cells& cells) { return std::ranges::all_of(cells, &std::string::empty); }

Cells columnsOf(std::string_view csv)
{
    std::vector<BadCsvRow> bad;
    auto table = tableOf(csv, bad);
    return table ? std::move(table->header) : Cells();
}

std::vector<std::string> unknownColumns(std::string_view csv, std::span<const FieldInfo> fields)
{
    std::vector<std::string> unknown;
    for (const std::string& column : columnsOf(csv))
        if (!column.empty() && !findField(fields, column))
            unknown.push_back(column);
    return unknown;
}

} // namespace jw
