#include "store/table_rows.h"

#include <cmath>

#include "exchange/json.h"
#include "exchange/plan_rows.h"
#include "store/schema.h"
#include "store/sha256.h"

namespace jw {
namespace {

using Kind = Error::Kind;

constexpr JsonLimits cellLimits{.depth = 16, .bytes = 1'000'000}; ///< of a list or record in one cell

std::string columnList(const TableInfo& table)
{
    std::string list;
    for (const FieldInfo& info : table.fields)
        list += (list.empty() ? "" : ",") + quotedSql(info.key);
    return list;
}

std::string insertText(const TableInfo& table)
{
    std::string places = "?";
    for (std::size_t i = 0; i < table.fields.size(); ++i)
        places += ",?";
    return "INSERT INTO " + quotedSql(table.name) + "(\"ord\"," + columnList(table) + ")VALUES(" + places +
           ')';
}

Result<void> bindNumber(Statement& statement, int place, const FieldInfo& info, double number)
{
    if (!std::isfinite(number))
        return fail({.kind = Kind::OutOfRange, .value = number, .lower = info.lower, .upper = info.upper});
    if (info.kind == FieldKind::Number)
        statement.bind(place, number);
    else
        statement.bind(place, static_cast<std::int64_t>(number));
    return {};
}

Result<void> bindJson(Statement& statement, int place, const Value& value)
{
    const std::string text = toJson(value);
    if (text.size() > cellLimits.bytes)
        return fail({.kind = Kind::OutOfRange,
                     .value = static_cast<double>(text.size()),
                     .lower = 0,
                     .upper = static_cast<double>(cellLimits.bytes),
                     .text = "letters"});
    statement.bind(place, text);
    return {};
}

Result<void> bindField(Statement& statement, int place, const FieldInfo& info, const Value& value)
{
    const std::string* text = value.as<std::string>();
    if (value.isNull() || (text && text->empty() && isNullable(info) && info.kind == FieldKind::Reference)) {
        statement.bind(place, nullptr);
        return {};
    }
    if (const double* number = value.as<double>())
        return bindNumber(statement, place, info, *number);
    if (const bool* yes = value.as<bool>())
        statement.bind(place, std::int64_t{*yes});
    else if (text)
        statement.bind(place, *text);
    else
        return bindJson(statement, place, value);
    return {};
}

std::string rowPath(const TableInfo& table, std::size_t at)
{
    return std::string(table.name) + '/' + std::to_string(at + 1);
}

Result<void> writeRow(Statement& insert, const TableInfo& table, const Plan& plan, std::size_t at)
{
    insert.bind(1, static_cast<std::int64_t>(at));
    int place = 2;
    for (const FieldInfo& info : table.fields)
        if (auto ok = bindField(insert, place++, info, info.get(table.row(plan, at))); !ok) {
            ok.error().field = rowPath(table, at) + '/' + std::string(info.key);
            return ok;
        }
    return insert.run().map_error([&](Error error) {
        if (error.kind == Kind::Inconsistent) // a constraint; without NULLs only identity is left
            error = {.kind = Kind::Duplicate,
                     .field = rowPath(table, at),
                     .text = table.rowId(table.row(plan, at))};
        error.row = at + 1;
        return error;
    });
}

Result<void> writeTable(Database& database, const TableInfo& table, const Plan& plan)
{
    auto insert = database.prepare(insertText(table), table.name);
    if (!insert)
        return fail(std::move(insert.error()));
    for (std::size_t at = 0; at < table.size(plan); ++at)
        if (auto ok = writeRow(*insert, table, plan, at); !ok)
            return ok;
    return {};
}

Result<Value> fieldOf(const Statement& rows, int column, const FieldInfo& info)
{
    if (rows.type(column) == SQLITE_NULL)
        return Value();
    switch (info.kind) {
    case FieldKind::Number: return Value(rows.number(column));
    case FieldKind::Whole: return Value(static_cast<double>(rows.whole(column)));
    case FieldKind::YesNo: return Value(rows.whole(column) != 0);
    case FieldKind::List:
    case FieldKind::Record: return parseJson(rows.text(column), cellLimits);
    default: return Value(rows.text(column));
    }
}

Result<Members> rowOf(const Database& database, const Statement& rows, const TableInfo& table)
{
    Members members;
    int column = 0;
    for (const FieldInfo& info : table.fields) {
        auto value = fieldOf(rows, column++, info);
        if (!value)
            return fail({.kind = Kind::Damaged,
                         .field = database.file(),
                         .text = "step 9: " + std::string(table.name) + '/' + std::string(info.key) + ": " +
                                 value.error().text});
        if (!value->isNull())
            members.emplace(info.key, std::move(*value));
    }
    return members;
}

Result<void> readTable(Database& database, const TableInfo& table, Plan& plan)
{
    auto rows = database.prepare(
        "SELECT " + columnList(table) + " FROM " + quotedSql(table.name) + " ORDER BY \"ord\"", table.name);
    if (!rows)
        return fail(std::move(rows.error()));
    for (std::size_t place = 1;; ++place) {
        const auto there = rows->step();
        if (!there)
            return fail(there.error());
        if (!*there)
            return place > 1 || table.insert
                       ? Result<void>{}
                       : fail({.kind = Kind::MissingField, .field = "plan", .text = "Plan"});
        auto done =
            checkRowCount(table.name, place)
                .and_then([&] { return rowOf(database, *rows, table); })
                .and_then([&](Members row) { return addRow(plan, table, Value(std::move(row)), place); });
        if (!done)
            return done;
    }
}

void addValue(Sha256& sum, const Statement& rows, int column)
{
    const int type = rows.type(column);
    sum.add(std::int64_t{type});
    if (type == SQLITE_INTEGER)
        sum.add(rows.whole(column));
    else if (type == SQLITE_FLOAT)
        sum.add(rows.number(column));
    else if (type != SQLITE_NULL) {
        const std::string_view text = rows.text(column);
        sum.add(static_cast<std::int64_t>(text.size()));
        sum.add(text);
    }
}

Result<void> addTable(Database& database, const std::string& table, Sha256& sum)
{
    auto rows = database.prepare("SELECT * FROM " + quotedSql(table) + " ORDER BY \"ord\"", table);
    if (!rows)
        return fail(std::move(rows.error()));
    sum.add(table);
    const int columns = rows->columns();
    for (;;) {
        const auto there = rows->step();
        if (!there)
            return fail(there.error());
        sum.add(std::int64_t{*there});
        if (!*there)
            return {};
        for (int column = 0; column < columns; ++column)
            addValue(sum, *rows, column);
    }
}

} // namespace

Result<void> writeRows(Database& database, const Plan& plan)
{
    for (const TableInfo& table : tables())
        if (auto ok = writeTable(database, table, plan); !ok)
            return ok;
    return {};
}

Result<Plan> readRows(Database& database)
{
    Plan plan;
    for (const TableInfo& table : tables())
        if (auto ok = readTable(database, table, plan); !ok)
            return fail(std::move(ok.error()));
    return plan;
}

Result<std::string> contentHash(Database& database)
{
    auto names =
        database.prepare("SELECT name FROM sqlite_schema WHERE type='table' AND name<>'meta' ORDER BY rowid");
    if (!names)
        return fail(std::move(names.error()));
    Sha256 sum;
    for (;;) {
        const auto there = names->step();
        if (!there)
            return fail(there.error());
        if (!*there)
            return sum.digest();
        if (auto ok = addTable(database, std::string(names->text(0)), sum); !ok)
            return fail(std::move(ok.error()));
    }
}

} // namespace jw
