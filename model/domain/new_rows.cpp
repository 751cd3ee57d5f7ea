#include "domain/new_rows.h"

#include <set>

#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/uid.h"

namespace jw {

std::string freeName(const Plan& plan, std::string_view table, const std::string& name,
                     std::string_view fleet)
{
    std::set<std::string> taken;
    const TableInfo* info = findTable(table);
    for (std::size_t at = 0; info && at < info->size(plan); ++at)
        if (const RowRef row{info, at}; fleet.empty() || rowText(plan, row, "fleet") == fleet)
            taken.insert(rowText(plan, row, "name"));
    std::string free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + ' ' + std::to_string(number);
    return free;
}

Result<std::string> insertGiven(Plan& plan, std::string_view table, Members given)
{
    const TableInfo* info = findTable(table);
    if (!info || !info->insert)
        return fail(
            {.kind = Error::Kind::UnknownName, .field = std::string(table), .text = std::string(table)});
    std::string uid = newUid();
    if (info->hasUid)
        given.insert_or_assign("uid", Value(uid));
    return info->insert(plan, info->size(plan), Value(std::move(given)), std::string(table)).map([&] {
        return uid;
    });
}

Result<void> putSourced(Plan& plan, std::string_view uid, std::span<const SourcedValue> values,
                        const std::string& at)
{
    for (const SourcedValue& value : values) {
        if (auto ok = setField(plan, uid, value.field, value.value); !ok)
            return ok;
        noteEntered(plan, 0, uid, value.field, {});
        noteSource(plan, {0, uid, value.field}, value.source, at);
    }
    return {};
}

} // namespace jw
