// What a table shows of a plan: its rows and all that its cells tell, as values that can be compared.
#pragma once

#include <optional>

#include "document/plan_document.h"

namespace jw {

/// Which rows and fields of which table.
struct TableShape {
    std::string table{};                ///< "node_groups"
    std::vector<std::string> columns{}; ///< field keys: "name", "inputs.users", "peak.bf16_tflops"
    std::string filterField{};          ///< a reference: "fleet"
    std::string filterUid{};            ///< only rows whose reference is this; empty: all
};

struct TableCell {
    const FieldInfo* info = nullptr; ///< null: rows of this kind have no such field
    Value value{};                   ///< in the current scenario
    std::string title{};             ///< of the row a reference names
    bool overridden = false;         ///< by the current scenario itself
    std::string source{}; ///< SourceKind in words of the file, "own" for what was typed, "" for a default
    std::optional<Error> fault{}; ///< what check() says of it

    friend bool operator==(const TableCell&, const TableCell&) = default;
};

struct TableRow {
    std::string uid{};
    std::vector<TableCell> cells{};

    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// The rows in the plan's order, as the document's current scenario has them.
[[nodiscard]] std::vector<TableRow> rowsOf(const PlanDocument& document, const TableShape& shape);

/// What is known of a column without a row: for its title. Of an input, the first kind of row that has it.
[[nodiscard]] const FieldInfo* columnInfo(const TableInfo& table, std::string_view column);

} // namespace jw
