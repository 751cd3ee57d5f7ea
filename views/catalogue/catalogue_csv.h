// Rows of the catalogue's shape from CSV into the open plan: from a file, dropped on a page, or pasted there.
#pragma once

#include <QObject>

#include "catalogue/catalogue_import.h"
#include "document/plan_document.h"

class QDialog;

namespace jw {

class ImportDialog;
class Look;

/// The readable rows as one undo step in the scenario shown. Errors: as PlanDocument::edit.
[[nodiscard]] Result<void> takeImport(PlanDocument& document, const CatalogueImport& import);

/// Serves one page: takes files that are dropped on it and Ctrl+V. What a file would do is shown before.
class CatalogueCsv final : public QObject {
    Q_OBJECT

public:
    CatalogueCsv(PlanDocument& document, const Look& look, QWidget* page);

    void askForFile();
    void openFile(const QString& path);
    /// Shows what the text would do, whose columns tell the table; nullptr, with refused(), for none.
    ImportDialog* openText(const QByteArray& csv);

signals:
    void imported(const CatalogueTable& table); ///< one of the built-in ones
    void refused(const QString& why);           ///< "" once something can be read

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paste();
    void take(const CatalogueImport& import);
    [[nodiscard]] QString words(const Error& error) const;

    PlanDocument& m_document;
    const Look& m_look;
    QWidget* m_page; ///< the parent
};

} // namespace jw
