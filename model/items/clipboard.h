// Cells to and from spreadsheets: a selection as text and table, a pasted block as a preview that can be
// taken.
#pragma once

#include <QModelIndexList>

#include "items/table_model.h"

namespace jw {

struct CopiedCells {
    QString
        text{}; ///< tabs and LF, the titles with units first; numbers in the C locale unless styled otherwise
    QString
        html{}; ///< one table; numbers also as typed cells, so that no spreadsheet reads them by its locale
};

/// The rows and columns that the selection touches, in the model's order; what is not selected stays empty.
[[nodiscard]] CopiedCells copiedCells(const PlanTableModel& model, const QModelIndexList& selection,
                                      const CellStyle& style = {});

/// One cell of a pasted block.
struct PastedCell {
    int row = 0, column = 0;                   ///< in the model; rows beyond its last are new ones
    std::size_t blockRow = 0, blockColumn = 0; ///< in the text, from 0, the title row included
    QString text{};
    Result<Value> value = Value(); ///< or why it cannot be taken

    [[nodiscard]] bool isGood() const { return value.has_value(); }
};

struct PastePreview {
    std::vector<PastedCell>
        cells{}; ///< row by row; cells of the block that are equal to the plan's are among them
    int newRows = 0;
    bool hasTitles = false; ///< the first row of the block named columns

    [[nodiscard]] std::size_t badCount() const;
};

enum class PasteTitles {
    Auto,
    Yes,
    No
}; ///< is the first row a row of titles? Auto: if it names columns of the table

/// What the text would do with its first cell at `at` (an invalid index: new rows at the end). Titles that
/// name columns decide the column whatever `at` says, and such a block is read in the C locale as
/// copiedCells() writes it. Errors: those of parseTsv.
[[nodiscard]] Result<PastePreview> previewPaste(const PlanTableModel& model, const QModelIndex& at,
                                                const QString& text, PasteTitles titles = PasteTitles::Auto);

/// Takes all good cells in one undo step, in the current scenario; new rows go to the baseline and under the
/// table's filter. Errors: as PlanDocument::edit(); then nothing is taken.
[[nodiscard]] Result<void> takePaste(PlanTableModel& model, const PastePreview& preview);

} // namespace jw
