// Chooses a row of the catalogue: a list with figures and date, a line to search in, the source below.
#pragma once

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTableView;

namespace jw {

class Look;

/// One row as it is listed; texts are ready to be shown.
struct CatalogueItem {
    QString id;
    QString name, kind, figures, asOf;
    QString source; ///< shown below while the row is current
};

/// Shown with open().
class CataloguePicker final : public QDialog {
    Q_OBJECT

public:
    CataloguePicker(const Look& look, const QString& title, const std::vector<CatalogueItem>& items,
                    QWidget* parent);

    /// Opens one from which a row is only chosen, not copied into the plan. It deletes itself.
    static CataloguePicker& ask(const Look& look, const QString& title,
                                const std::vector<CatalogueItem>& items, QWidget* parent);

    void choose(const QString& id); ///< makes it current; for a row that is taken already
    void accept() override;

signals:
    void picked(const QString& id);

private:
    void build(const Look& look);
    void showSource();
    [[nodiscard]] QString currentId() const;

    QStandardItemModel* m_items; ///< all owned by the dialog
    QSortFilterProxyModel* m_found;
    QLineEdit* m_search;
    QTableView* m_list;
    QLabel* m_source;
    QPushButton* m_take;
};

} // namespace jw
