#include "views/catalogue/compared_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

#include "views/common/look.h"
#include "views/common/table_copy.h"
#include "views/common/table_look.h"

namespace jw {

ComparedView::ComparedView(const Look& look, QWidget* parent)
    : QTableView(parent),
      m_look(look),
      m_model(new ComparedModel(this))
{
    setModel(m_model);
    makeTableLook(*this, look);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    connect(&look, &Look::lookChanged, this, &ComparedView::fit);
}

void ComparedView::setRows(const CatalogueModel& from, const std::vector<std::size_t>& rows)
{
    m_model->setRows(from, rows);
    fit();
}

/// The names of the fields take what they need, the rows share what is left.
void ComparedView::fit()
{
    QHeaderView* head = horizontalHeader();
    const int count = m_model->columnCount();
    if (count < 2)
        return;
    const int names = std::min(contentWidth(*this, 0), m_look.px(320));
    const int each = std::max(m_look.px(130), (viewport()->width() - names) / (count - 1));
    head->resizeSection(0, names);
    for (int column = 1; column < count; ++column)
        head->resizeSection(column, std::min(each, m_look.px(260)));
    makeTwoLines(*head, m_look);
}

void ComparedView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void ComparedView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return QGuiApplication::clipboard()->setMimeData(selectionMime(*this).release());
    QTableView::keyPressEvent(event);
}

} // namespace jw
