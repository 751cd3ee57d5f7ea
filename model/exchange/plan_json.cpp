#include "exchange/plan_json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "exchange/json.h"
#include "exchange/plan_rows.h"

namespace jw {
namespace {

using Kind = Error::Kind;

/// Places of the table's rows, sorted by their ids.
std::vector<std::size_t> sortedPlaces(const TableInfo& table, const Plan& plan)
{
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < table.size(plan); ++at)
        ids.push_back(table.rowId(table.row(plan, at)));
    std::vector<std::size_t> places(ids.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, {}, [&](std::size_t at) -> const std::string& { return ids[at]; });
    return places;
}

Items rowsOf(const TableInfo& table, const Plan& plan)
{
    const std::vector<std::size_t> places = sortedPlaces(table, plan);
    const bool ordered = table.hasUid || !std::ranges::is_sorted(places);
    Items rows;
    for (const std::size_t at : places) {
        Value row = fileRow(table, table.row(plan, at));
        if (ordered)
            row.as<Members>()->emplace("ord", static_cast<double>(at));
        rows.push_back(std::move(row));
    }
    return rows;
}

/// A row without its "ord", and where it belongs.
struct PlacedRow {
    Value row;
    std::size_t place = 0; ///< in the file, from 1
    double ord = std::numeric_limits<double>::infinity();
};

Result<PlacedRow> placedRow(const TableInfo& table, Value row, std::size_t place)
{
    PlacedRow placed{.place = place};
    const std::string path = std::string(table.name) + '/' + std::to_string(place);
    if (Members* members = row.as<Members>()) {
        if (const auto ord = members->find("ord"); ord != members->end()) {
            const double* number = ord->second.as<double>();
            if (!number || !std::isfinite(*number))
                return fail(
                    {.kind = Kind::WrongType, .field = path + "/ord", .text = "a number", .row = place});
            placed.ord = *number;
            members->erase(ord);
        }
    }
    placed.row = std::move(row);
    return placed;
}

Result<void> readTable(Plan& plan, const TableInfo& table, const Value& value)
{
    const Items* list = value.as<Items>();
    if (!list)
        return fail({.kind = Kind::WrongType, .field = std::string(table.name), .text = "a list"});
    if (auto ok = checkRowCount(table.name, list->size()); !ok)
        return ok;
    std::vector<PlacedRow> rows;
    for (const Value& row : *list) {
        auto placed = placedRow(table, row, rows.size() + 1);
        if (!placed)
            return fail(std::move(placed.error()));
        rows.push_back(std::move(*placed));
    }
    std::ranges::stable_sort(rows, {}, &PlacedRow::ord);
    for (const PlacedRow& row : rows)
        if (auto ok = addRow(plan, table, row.row, row.place); !ok)
            return ok;
    return {};
}

Result<void> checkFormat(const Value& value)
{
    const Value* format = value.find("format");
    const double* number = format ? format->as<double>() : nullptr;
    if (!format)
        return fail({.kind = Kind::MissingField, .field = "format", .text = "Format"});
    if (!number)
        return fail({.kind = Kind::WrongType, .field = "format", .text = "a number"});
    if (*number == jsonFormat)
        return {};
    const Value* program = value.find("program");
    Error error{.kind = Kind::OutOfRange,
                .field = "format",
                .value = *number,
                .lower = 1,
                .upper = jsonFormat,
                .text = program ? plainText(*program) : std::string()};
    if (*number > jsonFormat)
        error.kind = Kind::NewerFile;
    return fail(std::move(error));
}

Result<void> checkHeader(const Value& value)
{
    const Members* members = value.as<Members>();
    if (!members)
        return fail({.kind = Kind::WrongType, .text = "a record {..}"});
    if (auto ok = checkFormat(value); !ok)
        return ok;
    for (const auto& [key, ignored] : *members)
        if (key != "format" && key != "program" && !findTable(key))
            return fail({.kind = Kind::UnknownField, .field = key});
    if (!members->contains("plan"))
        return fail({.kind = Kind::MissingField, .field = "plan", .text = "Plan"});
    return {};
}

} // namespace

std::string_view programName() { return JW_PROGRAM; }

Value planToValue(const Plan& plan)
{
    Members members{{"format", jsonFormat}, {"program", programName()}};
    for (const TableInfo& table : tables()) {
        if (!table.insert)
            members.emplace(table.name, fileRow(table, table.row(plan, 0)));
        else if (Items rows = rowsOf(table, plan); !rows.empty())
            members.emplace(table.name, std::move(rows));
    }
    return members;
}

Result<Plan> planFromValue(const Value& value)
{
    if (auto ok = checkHeader(value); !ok)
        return fail(std::move(ok.error()));
    Plan plan;
    for (const TableInfo& table : tables()) {
        const Value* content = value.find(table.name);
        if (!content)
            continue;
        auto ok = table.insert ? readTable(plan, table, *content) : addRow(plan, table, *content, 1);
        if (!ok)
            return fail(std::move(ok.error()));
    }
    return plan;
}

std::string planToJson(const Plan& plan) { return toCanonicalJson(planToValue(plan)); }

Result<Plan> planFromJson(std::string_view text)
{
    return parseJson(text).and_then([](const Value& value) { return planFromValue(value); });
}

} // namespace jw
