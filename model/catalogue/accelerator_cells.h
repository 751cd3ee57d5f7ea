// The cells of one row of a CSV file of accelerators, checked one by one.
#pragma once

#include "catalogue/accelerator_import.h"
#include "exchange/csv.h"

namespace jw {

/// The column of the catalogue with this key, or nullptr.
[[nodiscard]] const FieldInfo* acceleratorColumn(std::string_view key);

/// What a row says, and what of it cannot be taken. Bounds are the plan's where it keeps the column.
class AcceleratorCells {
public:
    /// The table's columns are all known.
    AcceleratorCells(const CsvTable& table, std::size_t at);

    [[nodiscard]] ImportedRow start() const; ///< with its line and name, nothing else
    /// nullptr for an empty cell, one that cannot be taken, or one that is not there.
    [[nodiscard]] const Value* given(std::string_view column) const;
    [[nodiscard]] bool hasColumn(std::string_view column) const { return m_cells.contains(column); }
    void need(std::string_view column); ///< a fault if nothing is given
    void refuse(std::string_view column, Error::Kind kind, std::string_view text);
    [[nodiscard]] const std::vector<CellFault>& faults() const { return m_faults; }

private:
    void read(const FieldInfo& column, const std::string& cell);

    std::size_t m_line;
    Members m_cells;
    std::vector<CellFault> m_faults;
};

} // namespace jw
