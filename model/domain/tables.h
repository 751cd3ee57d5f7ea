// A plan's tables without their types: what files, diff, scenarios and paths walk over.
#pragma once

#include "domain/plan.h"

namespace jw {

/// One table of a plan. Positions are valid until the table changes.
struct TableInfo {
    std::string_view name{}; ///< "sites"; "plan" for the settings, which are always one row
    std::span<const FieldInfo> fields{};
    bool hasUid = true;                       ///< else rows are known by the fields of their rowId()
    std::span<const std::string_view> keys{}; ///< fields that tell rows apart: "uid", or those of rowId()
    std::size_t (*size)(const Plan&) = nullptr;
    const void* (*row)(const Plan&, std::size_t) = nullptr;
    void* (*edit)(Plan&, std::size_t) = nullptr; ///< makes the table the plan's own
    std::string (*rowId)(const void* row) = nullptr;
    std::size_t (*find)(const Plan&, std::string_view rowId) = nullptr; ///< its position; size() if none
    bool (*shared)(const Plan&, const Plan&) = nullptr;                 ///< certainly equal
    Value (*defaults)() = nullptr;                                      ///< a new row, as a record
    Result<void> (*insert)(Plan&, std::size_t at, const Value& row, const std::string& path) = nullptr;
    void (*erase)(Plan&, std::size_t at) = nullptr;
    void (*reorder)(Plan&, std::span<const std::size_t> from) = nullptr; ///< new row i is old row from[i]
};

/// The settings first, then planTables in order.
[[nodiscard]] std::span<const TableInfo> tables();
[[nodiscard]] const TableInfo* findTable(std::string_view name);

/// Where a row stands.
struct RowRef {
    const TableInfo* table = nullptr;
    std::size_t at = 0;

    [[nodiscard]] const void* in(const Plan& plan) const { return table->row(plan, at); }
    explicit operator bool() const { return table != nullptr; }
};

/// The row with this uid (or rowId) in any table, or an empty RowRef. The settings answer to their uid and to
/// "plan".
[[nodiscard]] RowRef findRow(const Plan& plan, std::string_view uid);
[[nodiscard]] RowRef findRow(const Plan& plan, std::string_view table, std::string_view uid);

/// A row's text field of that key ("name"), or "".
[[nodiscard]] std::string rowText(const Plan& plan, RowRef row, std::string_view key);

} // namespace jw
