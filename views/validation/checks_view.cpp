#include "views/validation/checks_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

#include "views/common/look.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"

namespace jw {

ChecksView::ChecksView(ChecksFilter& rows, const Look& look, QWidget* parent)
    : QTableView(parent),
      m_rows(rows),
      m_look(look)
{
    setModel(&rows);
    makeTableLook(*this, look);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicatorShown(false); // it would cover the title, which has an arrow instead
    horizontalHeader()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::AscendingOrder);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChecksView::rowChosen);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this] { scrollTo(currentIndex()); });
    connect(&rows, &QAbstractItemModel::modelReset, this, &ChecksView::spanRefusals);
    connect(&rows, &QAbstractItemModel::layoutChanged, this, &ChecksView::spanRefusals);
    connect(&rows, &QAbstractItemModel::rowsInserted, this, &ChecksView::spanRefusals);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, &ChecksView::spanRefusals);
    connect(&look, &Look::lookChanged, this, &ChecksView::fitColumns);
}

/// A reason is longer than a figure: it has the room of those that are not there.
void ChecksView::spanRefusals()
{
    clearSpans();
    constexpr int figures = ChecksModel::Tier - ChecksModel::Predicted + 1;
    for (int row = 0; row < m_rows.rowCount(); ++row)
        if (!m_rows.index(row, ChecksModel::Predicted).data(ChecksModel::SortRole).isValid())
            setSpan(row, ChecksModel::Predicted, 1, figures);
}

int ChecksView::currentRow() const { return m_rows.mapToSource(currentIndex()).row(); }

bool ChecksView::selectRow(int row)
{
    const QModelIndex index = m_rows.mapFromSource(m_rows.rows().index(row, 0));
    if (!index.isValid())
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

/// Wide enough for title and content; reasons have more than one column.
void ChecksView::fitColumns()
{
    QHeaderView* head = horizontalHeader();
    head->setMinimumSectionSize(m_look.px(48));
    for (int column = 0; column < ChecksModel::columns; ++column) {
        const QString title = m_rows.rows().headerData(column, Qt::Horizontal).toString();
        const int least = widthOnTwoLines(head->fontMetrics(), title) + m_look.px(28);
        int widest = 0;
        for (int row = 0; row < m_rows.rows().rowCount(); ++row)
            if (column != ChecksModel::Predicted || m_rows.rows().checkAt(row)->predicted)
                widest = std::max(widest, fontMetrics().horizontalAdvance(
                                              m_rows.rows().index(row, column).data().toString()));
        m_widths[static_cast<std::size_t>(column)] =
            std::clamp(widest + m_look.px(26), least, std::max(least, m_look.px(200)));
    }
    makeTwoLines(*head, m_look);
    fitNames();
}

/// What the others leave is for the models. Where that is too little, band and fit give way, which the
/// details beside the table tell too, then long names of hardware, before the table scrolls sideways.
void ChecksView::fitNames()
{
    QHeaderView* head = horizontalHeader();
    const int least = m_look.px(150), leastHardware = m_look.px(100); // "DeepSeek-R1 671B"
    int left = viewport()->width();
    for (int column = ChecksModel::Model + 1; column < ChecksModel::columns; ++column)
        left -= m_widths[static_cast<std::size_t>(column)];
    for (const int column : {ChecksModel::Band, ChecksModel::Fit}) {
        const bool hidden = left < least;
        const int width = m_widths[static_cast<std::size_t>(column)];
        left += hidden ? width : 0;
        if (isColumnHidden(column) != hidden)
            setColumnHidden(column, hidden);
    }
    auto widths = m_widths;
    widths[ChecksModel::Model] = std::max(least, left);
    int& hardware = widths[ChecksModel::Hardware];
    hardware = std::max(std::min(hardware, leastHardware), hardware - std::max(0, least - left));
    for (int column = 0; column < ChecksModel::columns; ++column)
        if (!isColumnHidden(column))
            head->resizeSection(column, widths[static_cast<std::size_t>(column)]);
}

void ChecksView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

void ChecksView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setMimeData(selectionMime(*this).release());
    if (isCommand(*event))
        return event->ignore();
    QTableView::keyPressEvent(event);
}

} // namespace jw
