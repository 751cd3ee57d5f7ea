// A table of the plan to be edited by keyboard, mouse and clipboard.
#pragma once

#include <QTableView>

#include "items/clipboard.h"

namespace jw {

class Look;

/// F2 and Enter edit, Delete removes rows (and says what goes with them), Ctrl+D duplicates, Alt+Up and Down
/// reorder, Ctrl+C and Ctrl+V copy and paste; Tab leaves the table.
class PlanTableView final : public QTableView {
    Q_OBJECT

public:
    PlanTableView(PlanDocument& document, const Look& look, TableShape shape, QWidget* parent = nullptr);

    [[nodiscard]] PlanTableModel& table() const { return *m_table; }
    [[nodiscard]] std::string currentUid() const; ///< "" for none
    void selectRow(const std::string& uid, const std::string& field = {});
    void setVisibleRows(int least, int most); ///< the height follows the rows between these
    void setCompact();                        ///< low rows, and titles on one line: more is to be seen below

    void removeSelected();
    void duplicateCurrent();
    void moveCurrent(int by);
    void copySelected() const;
    void paste();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentRowChanged(const QString& uid);
    void refused(const QString& message); ///< "" once something has been taken again

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitColumns();
    void fitHeights();
    void fitFirstColumn();
    void tell(const Result<void>& done);
    void offer(const PastePreview& preview);
    [[nodiscard]] std::vector<std::string> selectedUids() const;
    [[nodiscard]] QModelIndexList selectedCells() const;

    PlanDocument& m_document;
    const Look& m_look;
    PlanTableModel* m_table; ///< owned by this view
    int m_leastRows = 2, m_mostRows = 8;
    bool m_compact = false;
    bool m_sideways = false; ///< the columns need more room than there is
};

} // namespace jw
