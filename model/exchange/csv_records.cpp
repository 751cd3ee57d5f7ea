#include "exchange/csv_records.h"

#include <algorithm>
#include <charconv>

namespace jw {
namespace {

Items listOf(std::string_view cell)
{
    Items list;
    for (;;) {
        const auto end = cell.find(';');
        list.emplace_back(cell.substr(0, end));
        if (end == std::string_view::npos)
            return list;
        cell.remove_prefix(end + 1);
    }
}

} // namespace

Result<Value> cellValue(const FieldInfo& info, const std::string& cell, const std::string& path)
{
    Value value;
    const bool number =
        info.kind == FieldKind::Number || info.kind == FieldKind::Whole || info.kind == FieldKind::YesNo;
    if (cell.empty())
        return value;
    if (number && !isNumberText(cell))
        return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a number"});
    if (number)
        std::from_chars(cell.data(), cell.data() + cell.size(), value.data.emplace<double>());
    else if (info.kind == FieldKind::List)
        value.data = listOf(cell);
    else
        value.data = cell;
    return value;
}

Result<void> checkColumns(std::span<const FieldInfo> fields, const CsvTable& table, const std::string& path)
{
    const Cells& header = table.header;
    for (auto column = header.begin(); column != header.end(); ++column) {
        if (!findField(fields, *column))
            return fail({.kind = Error::Kind::UnknownField, .field = path + '.' + *column});
        if (std::find(header.begin(), column, *column) != column)
            return fail({.kind = Error::Kind::Duplicate, .field = path + '.' + *column, .text = *column});
    }
    return {};
}

Result<Members> rowMembers(std::span<const FieldInfo> fields, const CsvTable& table, std::size_t row,
                           const std::string& path)
{
    Members members;
    for (std::size_t i = 0; i < table.header.size(); ++i) {
        const std::string& key = table.header[i];
        const std::string keyPath = std::string(path).append(".").append(key);
        const FieldInfo* info = findField(fields, key);
        if (!info)
            return fail({.kind = Error::Kind::UnknownField, .field = keyPath});
        auto value = cellValue(*info, table.rows[row][i], keyPath);
        if (!value)
            return fail(std::move(value.error()));
        members[key] = std::move(*value);
    }
    return members;
}

} // namespace jw
