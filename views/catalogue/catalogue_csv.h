// Accelerators from CSV into the open plan: from a file, dropped on a page, or pasted there.
#pragma once

#include <QObject>

#include "catalogue/accelerator_import.h"
#include "document/plan_document.h"

class QDialog;

namespace jw {

class ImportDialog;
class Look;

/// All of it as one undo step in the scenario shown. Errors: as PlanDocument::edit.
[[nodiscard]] Result<void> takeImport(PlanDocument& document, const AcceleratorImport& import);

/// Serves one page: takes files that are dropped on it and Ctrl+V. What a file would do is shown before.
class AcceleratorCsv final : public QObject {
    Q_OBJECT

public:
    AcceleratorCsv(PlanDocument& document, const Look& look, QWidget* page);

    void askForFile();
    void openFile(const QString& path);
    /// Shows what the text would do; nullptr, with refused(), for one that is no such table.
    ImportDialog* openText(const QByteArray& csv);

signals:
    void imported();
    void refused(const QString& why); ///< "" once something can be read

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paste();
    void take(const AcceleratorImport& import);
    [[nodiscard]] QString words(const Error& error) const;

    PlanDocument& m_document;
    const Look& m_look;
    QWidget* m_page; ///< the parent
};

} // namespace jw
