#include "views/validation/figures_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

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

void FiguresView::fit()
{
    QHeaderView* head = horizontalHeader();
    int others = 0;
    for (int column = 1; column < m_model->columnCount(); ++column) {
        const int dot = hasDots(*m_model, column) ? m_look.px(18) : 0;
        head->resizeSection(column, std::min(contentWidth(*this, column) + dot, m_look.px(170)));
        others += head->sectionSize(column);
    }
    if (m_model->columnCount() > 0)
        head->resizeSection(0, std::max(m_look.px(120), viewport()->width() - others));
    makeTwoLines(*head, m_look);
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
