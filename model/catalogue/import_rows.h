// Rows of a CSV file beside those of a plan: what each would change, tried on a copy.
#pragma once

#include "catalogue/catalogue_import.h"
#include "catalogue/import_match.h"

namespace jw {

/// Reads one row after another, trying each on a copy of the plan.
class ImportReader {
public:
    ImportReader(const PlanView& view, const CatalogueTable& table);

    void read(ImportCells cells);
    [[nodiscard]] std::vector<ImportedRow> take() { return std::move(m_rows); }
    /// Columns of the file that say something in a row that can be read, and that no row has used.
    [[nodiscard]] std::vector<const FieldInfo*> notKept(const CsvTable& csv) const;

private:
    [[nodiscard]] ImportedRow compared(ImportCells& cells, const std::string& uid, const std::string& name);
    void compareValues(ImportedRow& row, const RowSource& old, const RowSource& source);
    void tryIt(const ImportedRow& row, ImportCells& cells);
    void refuse(const ImportCells& cells, const Plan& before);

    const PlanView& m_view;
    const CatalogueTable& m_table;
    const ImportRule& m_rule;
    ImportMatch m_match;
    Plan m_probe;                  ///< with the rows before
    std::vector<Error> m_problems; ///< of the plan itself
    std::vector<ImportedRow> m_rows;
    std::set<std::string_view> m_used; ///< columns
    std::set<std::size_t> m_unread;    ///< lines
};

} // namespace jw
