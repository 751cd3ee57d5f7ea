// Rows of the catalogue side by side, to look at and copy.
#pragma once

#include <QTableView>

#include "views/catalogue/compared_model.h"

namespace jw {

class Look;

/// Ctrl+C copies the selected cells with heads, Tab leaves the table.
class ComparedView final : public QTableView {
    Q_OBJECT

public:
    explicit ComparedView(const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] ComparedModel& compared() const { return *m_model; }
    void setRows(const CatalogueModel& from, const std::vector<std::size_t>& rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    const Look& m_look;
    ComparedModel* m_model; ///< owned
};

} // namespace jw
