// Shows what a CSV file of the catalogue's rows would do to the plan, before it does it.
#pragma once

#include <QDialog>

#include "views/catalogue/import_model.h"

class QLabel;
class QPushButton;
class QTableView;

namespace jw {

class Look;

/// Shown with open(). Accepted: the caller takes the readable rows of import().
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `plan` gives the currency.
    ImportDialog(CatalogueImport import, const Plan& plan, const Look& look, QWidget* parent);

    [[nodiscard]] const CatalogueImport& import() const { return m_import; }
    [[nodiscard]] const ImportModel& lines() const { return *m_lines; }
    [[nodiscard]] QString summary() const;   ///< "1 new · 2 changed · 1 unreadable"
    [[nodiscard]] QString complaint() const; ///< how many rows are left out, and the first fault
    [[nodiscard]] QPushButton& takeButton() const { return *m_take; }

private:
    void build(const Look& look);
    [[nodiscard]] QString becoming() const;
    [[nodiscard]] QString remark() const;

    CatalogueImport m_import;
    ImportModel* m_lines; ///< all owned by the dialog
    QTableView* m_view;
    QPushButton* m_take = nullptr;
};

} // namespace jw
