#include "exchange/plan_rows.h"

#include <algorithm>

#include "domain/paths.h"
#include "exchange/utf8.h"

namespace jw {
namespace {

bool isControl(char c)
{
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == '\x7f';
}

bool isPlain(std::string_view text)
{
    return std::ranges::none_of(text, isControl) && findIllFormedUtf8(text) == std::string_view::npos;
}

/// Every text in the value, keys too.
bool holdsPlainTexts(const Value& value)
{
    if (const std::string* text = value.as<std::string>())
        return isPlain(*text);
    if (const Items* list = value.as<Items>())
        return std::ranges::all_of(*list, holdsPlainTexts);
    const Members* members = value.as<Members>();
    return !members || std::ranges::all_of(*members, [](const auto& member) {
        return isPlain(member.first) && holdsPlainTexts(member.second);
    });
}

Result<void> checkTexts(const Value& row, const std::string& path)
{
    if (const Members* members = row.as<Members>())
        for (const auto& [key, value] : *members)
            if (!isPlain(key) || !holdsPlainTexts(value))
                return fail({.kind = Error::Kind::WrongType,
                             .field = isPlain(key) ? path + '.' + key : path,
                             .text = "text without control characters"});
    return {};
}

/// "sites/Ashburn": by name, else uid, else place.
std::string rowPath(const TableInfo& table, const Value& row, std::size_t place)
{
    if (table.name == "plan")
        return "plan";
    std::string path = std::string(table.name) + '/';
    for (const std::string_view key : {"name", "uid"})
        if (const Value* value = row.find(key))
            if (const std::string* text = value->as<std::string>(); text && !text->empty() && isPlain(*text))
                return path + quotedName(*text);
    return path + std::to_string(place);
}

Value withoutNulls(Value record)
{
    if (Members* members = record.as<Members>())
        std::erase_if(*members, [](const auto& member) { return member.second.isNull(); });
    return record;
}

Result<void> put(Plan& plan, const TableInfo& table, const Value& row, const std::string& path)
{
    if (auto ok = checkTexts(row, path); !ok)
        return ok;
    if (table.insert)
        return table.insert(plan, table.size(plan), row, path);
    return setMembers(table.fields, table.edit(plan, 0), row, path);
}

} // namespace

std::size_t rowLimit(std::string_view table)
{
    if (table == Scenario::table)
        return 200;
    return table == NodeGroup::table || table == Workload::table ? 10'000 : 100'000;
}

Result<void> checkRowCount(std::string_view table, std::size_t rows)
{
    const std::size_t limit = rowLimit(table);
    if (rows <= limit)
        return {};
    return fail({.kind = Error::Kind::OutOfRange,
                 .field = std::string(table),
                 .value = static_cast<double>(rows),
                 .upper = static_cast<double>(limit),
                 .text = "rows"});
}

Value fileRow(const TableInfo& table, const void* row)
{
    Members members;
    for (const FieldInfo& info : table.fields)
        if (Value value = info.get(row); !value.isNull())
            members.emplace(info.key, info.inner && info.kind == FieldKind::Record
                                          ? withoutNulls(std::move(value))
                                          : std::move(value));
    return members;
}

Result<void> addRow(Plan& plan, const TableInfo& table, const Value& row, std::size_t place)
{
    const std::string path = rowPath(table, row, place);
    return put(plan, table, row, path).map_error([&](Error error) {
        if (error.field.size() > path.size() && error.field.starts_with(path))
            std::replace(error.field.begin() + static_cast<std::ptrdiff_t>(path.size()), error.field.end(),
                         '.', '/');
        error.row = place;
        return error;
    });
}

} // namespace jw
