#include "views/common/flow_area.h"

#include <QEvent>

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
    const int row = m_flow->minimumSize().height(), gap = std::max(0, m_flow->spacing());
    return std::min(m_flow->heightForWidth(width), m_rows * row + (m_rows - 1) * gap);
}

QSize FlowArea::sizeHint() const { return {m_flow->minimumSize().width(), m_flow->minimumSize().height()}; }

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
