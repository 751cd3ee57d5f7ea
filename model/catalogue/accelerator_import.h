// Accelerators from a CSV file into a plan: read and compared first, then put in as a whole.
#pragma once

#include "catalogue/own_rows.h"

namespace jw {

enum class ImportState { New, Changed, Same, Unreadable };

/// A cell that cannot be taken.
struct CellFault {
    const FieldInfo* column = nullptr; ///< of AcceleratorRow
    Error error;                       ///< its row is the line of the file
};

struct CellChange {
    const FieldInfo* column = nullptr; ///< of AcceleratorRow, its sources too
    Value before, after;               ///< before: null for a new row
};

/// A row of the file and what it would do.
struct ImportedRow {
    std::size_t line = 0;
    std::string name, uid; ///< uid of the plan's accelerator; "" for a new one
    ImportState state = ImportState::Same;
    std::vector<CellChange> changes{};
    std::vector<CellFault> faults{};
    std::vector<SourcedValue> values{}; ///< fields of the Accelerator to set; no source title: no source
};

struct AcceleratorImport {
    std::vector<ImportedRow> rows;
    std::vector<const FieldInfo*> notKept; ///< columns with figures for which a plan has no place

    [[nodiscard]] std::size_t count(ImportState state) const;
    /// Nothing is unreadable, and something would change.
    [[nodiscard]] bool canBeTaken() const;
};

/// What these rows would do to the plan in that scenario; the plan stays as it is. Columns are those of the
/// catalogue's accelerators.csv, in any order; `name`, and the TDP of a new accelerator, must be there. An
/// empty cell leaves the plan's value; idle power of a new one is then 13 % of its TDP, an assumption. A row
/// is the plan's accelerator with its id, else the one with its name. Cells that cannot be taken are faults
/// of their rows. Errors, `row` being the line: those of parseCsv and checkColumns, MissingField without
/// `name`.
[[nodiscard]] Result<AcceleratorImport> readAccelerators(const PlanView& view, std::string_view csv);

/// Puts all of it into the plan: new rows into the baseline, changes into the scenario, each value with its
/// source, read at `at` (UTC, ISO 8601). Errors: those of setInScenario; the plan is then to be thrown away.
[[nodiscard]] Result<void> takeAccelerators(Plan& plan, std::size_t scenario, const AcceleratorImport& import,
                                            const std::string& at);

} // namespace jw
