// Shows what a pasted block would do before it does it: bad cells marked, the rest can be taken.
#pragma once

#include <QDialog>

#include "items/clipboard.h"

class QLabel;
class QStandardItemModel;
class QTableView;

namespace jw {

class Look;

/// Accepted: the caller takes the preview, which leaves bad cells out.
class PasteDialog final : public QDialog {
    Q_OBJECT

public:
    PasteDialog(const PlanTableModel& table, const PastePreview& preview, const Look& look, QWidget* parent);

    [[nodiscard]] QString summary() const;   ///< "300 cells; 1 cannot be taken"
    [[nodiscard]] QString complaint() const; ///< the first bad cell with row, column and reason

private:
    void build(const Look& look);
    void fill();
    [[nodiscard]] QString reason(const PastedCell& cell) const;

    const PlanTableModel& m_table;
    PastePreview m_preview;
    QStandardItemModel* m_cells; ///< all owned by the dialog
    QTableView* m_view;
    QLabel *m_summary, *m_complaint;
};

} // namespace jw
