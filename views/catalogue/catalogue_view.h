// The table of the page Catalogue: sorted by its heads, the columns that are wanted, copied by rows.
#pragma once

#include <QTableView>

#include <map>
#include <set>

#include "views/catalogue/catalogue_filter.h"

class QMenu;

namespace jw {

class Look;

/// Ctrl+C copies the selected rows with heads, Tab leaves the table.
class CatalogueView final : public QTableView {
    Q_OBJECT

public:
    CatalogueView(CatalogueFilter& rows, const Look& look, QWidget* parent = nullptr);

    void showTable(const CatalogueTable& table); ///< sorted as the catalogue has it
    [[nodiscard]] bool isColumnShown(std::string_view key) const;
    void setColumnShown(const std::string& key, bool shown);
    void resetColumns(); ///< those that are useful at first
    void fillColumnMenu(QMenu& menu);
    void showPlanColumn(bool shown);

    /// Positions in the catalogue of the selected rows, from above; the current one alone where none is.
    [[nodiscard]] std::vector<std::size_t> selectedRows() const;
    [[nodiscard]] int currentRow() const;      ///< in the catalogue; -1 for none
    bool selectRow(int row, bool add = false); ///< of the catalogue; false for a row that is filtered out
    void fitColumns();

signals:
    void rowsChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyColumns();
    void putInOrder();
    void fitNames();
    [[nodiscard]] int nameColumn() const; ///< the first that is shown
    std::set<std::string>& shownKeys();

    CatalogueFilter& m_rows;
    const Look& m_look;
    std::map<std::string, std::set<std::string>> m_shown; ///< keys of columns by table
    bool m_planColumn = false;
};

} // namespace jw
