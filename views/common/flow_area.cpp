#include "views/common/flow_area.h"

#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

#include "views/common/flow_layout.h"

namespace jw {

FlowArea::FlowArea(int rows, QWidget* parent) : QScrollArea(parent), m_rows(rows)
{
    auto* inside = new QWidget(this);
    m_flow = new FlowLayout(inside);
    m_flow->setContentsMargins(0, 0, 0, 0);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its widgets have it
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    inside->installEventFilter(this);
}

void FlowArea::add(QWidget* widget)
{
    widget->setParent(this->widget());
    m_flow->addWidget(widget);
    widget->show();
}

int FlowArea::heightForWidth(int width) const
{
    int row = 0;
    for (int i = 0; i < m_flow->count(); ++i)
        if (!m_flow->itemAt(i)->isEmpty())
            row = std::max(row, m_flow->itemAt(i)->sizeHint().height());
    return std::min(m_flow->heightForWidth(width),
                    m_rows * row + (m_rows - 1) * std::max(0, m_flow->spacing()));
}

QSize FlowArea::sizeHint() const
{
    const int least = m_flow->minimumSize().width();
    return {least, heightForWidth(width() > 0 ? width() : least)};
}

void FlowArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != width()) // sizeHint() is another
        updateGeometry();
}

/// What is inside has another size: so has the area.
bool FlowArea::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

bool FlowArea::event(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    return QScrollArea::event(event);
}

} // namespace jw
