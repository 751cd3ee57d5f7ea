#include "domain/tables.h"

#include <algorithm>

#include "domain/uid.h"

namespace jw {
namespace {

template <class T> std::string rowIdOf(const void* row)
{
    if constexpr (requires(const T& t) { t.rowId(); })
        return static_cast<const T*>(row)->rowId();
    else
        return static_cast<const T*>(row)->uid;
}

constexpr std::array<std::string_view, 1> uidOnly{"uid"};

template <class T> constexpr std::span<const std::string_view> keysOf()
{
    if constexpr (requires { T::keys; })
        return T::keys;
    else
        return uidOnly;
}

template <auto Table> struct Access {
    using T = typename std::remove_cvref_t<decltype(std::declval<Plan>().*Table)>::Vector::value_type;

    static std::size_t size(const Plan& plan) { return (plan.*Table).size(); }
    static const void* row(const Plan& plan, std::size_t at) { return &(plan.*Table)[at]; }
    static std::size_t find(const Plan& plan, std::string_view id)
    {
        const auto& rows = plan.*Table;
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const T& row) {
            if constexpr (requires { row.rowId(); })
                return row.rowId() == id;
            else
                return row.uid == id;
        });
        return static_cast<std::size_t>(found - rows.begin());
    }
    static void* edit(Plan& plan, std::size_t at) { return &(plan.*Table).edit()[at]; }
    static bool shared(const Plan& a, const Plan& b) { return (a.*Table).sharesWith(b.*Table); }
    static Result<void> insert(Plan& plan, std::size_t at, const Value& value, const std::string& path)
    {
        return recordFrom<T>(value, path).map([&](T row) {
            auto& rows = (plan.*Table).edit();
            rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(std::min(at, rows.size())),
                        std::move(row));
        });
    }
    static void erase(Plan& plan, std::size_t at)
    {
        auto& rows = (plan.*Table).edit();
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(at));
    }
    static void reorder(Plan& plan, std::span<const std::size_t> from)
    {
        const auto old = plan.*Table;
        auto& rows = (plan.*Table).edit();
        for (std::size_t i = 0; i < from.size(); ++i)
            rows[i] = old[from[i]];
    }
    static TableInfo info()
    {
        return {.name = T::table,
                .fields = fieldsOf<T>(),
                .hasUid = findField(fieldsOf<T>(), "uid") != nullptr,
                .keys = keysOf<T>(),
                .size = &size,
                .row = &row,
                .edit = &edit,
                .rowId = &rowIdOf<T>,
                .find = &find,
                .shared = &shared,
                .defaults = [] { return toValue(T{}); },
                .insert = &insert,
                .erase = &erase,
                .reorder = &reorder};
    }
};

TableInfo settingsInfo()
{
    return {
        .name = "plan",
        .fields = fieldsOf<PlanSettings>(),
        .keys = uidOnly,
        .size = [](const Plan&) { return std::size_t{1}; },
        .row = [](const Plan& plan, std::size_t) -> const void* { return &plan.settings; },
        .edit = [](Plan& plan, std::size_t) -> void* { return &plan.settings; },
        .rowId = &rowIdOf<PlanSettings>,
        .find = [](const Plan& plan, std::string_view id) { return std::size_t{plan.settings.uid != id}; },
        .shared = [](const Plan& a, const Plan& b) { return a.settings == b.settings; },
        .defaults = [] { return toValue(PlanSettings{}); }};
}

} // namespace

std::span<const TableInfo> tables()
{
    static const auto all = []<std::size_t... I>(std::index_sequence<I...>)
    {
        return std::array{settingsInfo(), Access<std::get<I>(planTables)>::info()...};
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(planTables)>>());
    return all;
}

const TableInfo* findTable(std::string_view name)
{
    for (const TableInfo& table : tables())
        if (table.name == name)
            return &table;
    return nullptr;
}

RowRef findRow(const Plan& plan, std::string_view tableName, std::string_view uid)
{
    const TableInfo* table = findTable(tableName);
    const std::size_t at = table ? table->find(plan, uid) : 0;
    return table && at < table->size(plan) ? RowRef{table, at} : RowRef{};
}

RowRef findRow(const Plan& plan, std::string_view uid)
{
    if (uid == "plan")
        return {&tables().front(), 0};
    for (const TableInfo& table : tables())
        if (const std::size_t at = table.find(plan, uid); at < table.size(plan))
            return {&table, at};
    return {};
}

std::string rowText(const Plan& plan, RowRef row, std::string_view key)
{
    const FieldInfo* field = row ? findField(row.table->fields, key) : nullptr;
    const Value value = field ? field->get(row.in(plan)) : Value();
    const std::string* text = value.as<std::string>();
    return text ? *text : std::string();
}

Plan newPlan(std::string name)
{
    Plan plan;
    plan.settings.uid = newUid();
    plan.settings.name = std::move(name);
    Scenario baseline;
    baseline.uid = newUid();
    plan.scenarios.add(std::move(baseline));
    return plan;
}

} // namespace jw
