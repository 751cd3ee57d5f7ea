// Shows what a CSV file of accelerators would do to the plan, before it does it.
#pragma once

#include <QDialog>

#include "views/catalogue/import_model.h"

class QLabel;
class QPushButton;
class QTableView;

namespace jw {

class Look;

/// Shown with open(). Accepted: the caller takes import(), which is then whole: nothing in it is unreadable.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(AcceleratorImport import, const Look& look, QWidget* parent);

    [[nodiscard]] const AcceleratorImport& import() const { return m_import; }
    [[nodiscard]] const ImportModel& lines() const { return *m_lines; }
    [[nodiscard]] QString summary() const;   ///< "1 new · 2 changed · 1 unreadable"
    [[nodiscard]] QString complaint() const; ///< the first cell that cannot be taken, with line and column
    [[nodiscard]] QPushButton& takeButton() const { return *m_take; }

private:
    void build(const Look& look);
    [[nodiscard]] QString remark() const;

    AcceleratorImport m_import;
    ImportModel* m_lines; ///< all owned by the dialog
    QTableView* m_view;
    QPushButton* m_take = nullptr;
};

} // namespace jw
