// The table of the page Validation: sorted by its heads, refusals with their reason across the figures.
#pragma once

#include <QTableView>

#include <array>

#include "views/validation/checks_filter.h"

namespace jw {

class Look;

/// Ctrl+C copies the selected rows with heads, Tab leaves the table. Never scrolls sideways where the columns
/// up to the error have room: band and fit are hidden first.
class ChecksView final : public QTableView {
    Q_OBJECT

public:
    ChecksView(ChecksFilter& rows, const Look& look, QWidget* parent = nullptr);

    [[nodiscard]] int currentRow() const; ///< of the run; -1 for none
    bool selectRow(int row);              ///< of the run; false for one that is filtered out
    void fitColumns();

signals:
    void rowChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void spanRefusals();
    void fitNames();

    ChecksFilter& m_rows;
    const Look& m_look;
    std::array<int, ChecksModel::columns> m_widths{}; ///< that the columns need; that the models get
};

} // namespace jw
