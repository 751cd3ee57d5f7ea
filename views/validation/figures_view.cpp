#include "views/validation/figures_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <vector>

#include "views/common/cell_delegate.h"
#include "views/common/look.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"

namespace jw {
namespace {

bool hasDots(const FiguresModel& model, int column)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, column).data(CellRoles{}.dot).isValid())
            return true;
    return false;
}

} // namespace

FiguresView::FiguresView(const Look& look, QWidget* parent)
    : QTableView(parent),
      m_look(look),
      m_model(new FiguresModel(this))
{
    setModel(m_model);
    makeTableLook(*this, look);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setMinimumHeight(look.px(70));
    connect(&look, &Look::lookChanged, this, &FiguresView::fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FiguresView::fit);
}

/// What is left goes to columns that are cut, then to the names.
void FiguresView::fit()
{
    QHeaderView* head = horizontalHeader();
    const int count = m_model->columnCount(), least = m_look.px(120);
    makeTwoLines(*head, m_look);
    if (count == 0)
        return;
    std::vector<int> cut(static_cast<std::size_t>(count));
    int left = viewport()->width();
    for (int column = 1; column < count; ++column) {
        const int dot = hasDots(*m_model, column) ? m_look.px(18) : 0;
        const int whole = contentWidth(*this, column) + dot;
        head->resizeSection(column, std::min(whole, m_look.px(170)));
        cut[static_cast<std::size_t>(column)] = whole - head->sectionSize(column);
        left -= head->sectionSize(column);
    }
    const int names = std::max(least, contentWidth(*this, 0));
    for (int column = 1; column < count; ++column) {
        const int more = std::clamp(left - names, 0, std::max(0, cut[static_cast<std::size_t>(column)]));
        head->resizeSection(column, head->sectionSize(column) + more);
        left -= more;
    }
    head->resizeSection(0, std::max(least, left));
}

void FiguresView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void FiguresView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setMimeData(selectionMime(*this).release());
    QTableView::keyPressEvent(event);
}

} // namespace jw
