// The cells of one row of a CSV file of the catalogue's rows, checked one by one.
#pragma once

#include "catalogue/catalogue_tables.h"

namespace jw {

/// A cell that cannot be taken.
struct CellFault {
    const FieldInfo* column = nullptr; ///< of the catalogue's table
    Error error;                       ///< its row is the line of the file
};

/// What a row says, and what of it cannot be taken. Bounds are the plan's where it keeps the column as it is.
class ImportCells {
public:
    /// The file's columns are all of `table`; `at` is the position of the row.
    ImportCells(const CatalogueTable& table, const CsvTable& csv, std::size_t at);

    [[nodiscard]] std::size_t line() const { return m_line; }
    /// nullptr for an empty cell, one that cannot be taken, or one that is not there.
    [[nodiscard]] const Value* given(std::string_view column) const;
    [[nodiscard]] std::string text(std::string_view column) const; ///< "" where nothing is given
    [[nodiscard]] bool hasColumn(std::string_view column) const { return m_cells.contains(column); }
    void need(std::string_view column); ///< a fault if nothing is given
    void refuse(std::string_view column, Error error);
    [[nodiscard]] const std::vector<CellFault>& faults() const { return m_faults; }

private:
    void read(const FieldInfo& column, const std::string& cell);
    [[nodiscard]] std::string pathOf(std::string_view column) const;

    const CatalogueTable& m_table;
    std::size_t m_line;
    Members m_cells;
    std::vector<CellFault> m_faults;
};

} // namespace jw
