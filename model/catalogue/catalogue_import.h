// Rows of the catalogue's shape from a CSV file into a plan: read and compared first, then put in.
#pragma once

#include "catalogue/import_cells.h"
#include "catalogue/plan_copies.h"

namespace jw {

enum class ImportState { New, Changed, Same, Unreadable };

struct CellChange {
    const FieldInfo* field = nullptr; ///< of the plan's row, or of RowSource
    Value before, after;              ///< before: null for a new row
};

/// A row of the file and what it would do to a row of the plan.
struct ImportedRow {
    std::size_t line = 0;
    std::string name, uid; ///< uid of the plan's row; "" for a new one
    ImportState state = ImportState::Same;
    std::string device{}; ///< the accelerator of a new node group, by id or name
    std::vector<CellChange> changes{};
    std::vector<CellFault> faults{};
    std::vector<SourcedValue> values{}; ///< fields of the plan's row to set; no source title: no source
};

struct CatalogueImport {
    const CatalogueTable* table = nullptr; ///< what the file is one of
    std::vector<ImportedRow> rows;
    std::vector<const FieldInfo*> notKept; ///< columns with figures for which a plan has no place

    [[nodiscard]] std::size_t count(ImportState state) const;
    [[nodiscard]] std::size_t toTake() const { return count(ImportState::New) + count(ImportState::Changed); }
};

/// True for tables whose rows a plan has rows of its own for: accelerators, systems, regions, cloud prices,
/// models.
[[nodiscard]] bool canBeImported(const CatalogueTable& table);

/// What these rows would do to the plan in that scenario; the plan stays as it is. Columns are those of a
/// file of the catalogue, in any order, which tell the table. Accelerators become accelerators of the plan,
/// regions sites, systems and cloud prices node groups, models training runs that are not enabled yet. A row
/// is the plan's one of its id, else the one of its name; the rows of an id that several sites, groups or
/// runs were copied from change all of them. An empty cell leaves the plan's value; idle power of a new
/// accelerator is then 13 % of its TDP, noted as an assumption. Names are those of the plan's rows except
/// for accelerators. A row with a cell that cannot be taken, or that would make the plan inconsistent, has
/// faults and changes nothing. Errors, `row` being the line: those of parseCsv and checkColumns; MissingField
/// without a column that each row needs.
[[nodiscard]] Result<CatalogueImport> readRows(const PlanView& view, std::string_view csv);

/// Puts the readable rows into the plan: new ones into the baseline, changes into the scenario, each value
/// with its source, read at `at` (UTC, ISO 8601). A plan without a fleet or site gets them where a group
/// needs them. Errors: those of setInScenario; the plan is then to be thrown away.
[[nodiscard]] Result<void> takeRows(Plan& plan, std::size_t scenario, const CatalogueImport& import,
                                    const std::string& at);

} // namespace jw
