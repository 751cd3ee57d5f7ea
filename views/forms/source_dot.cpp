#include "views/forms/source_dot.h"

#include <QPainter>

#include "views/common/look.h"

namespace jw {

SourceDot::SourceDot(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&look, &Look::lookChanged, this, qOverload<>(&QWidget::update));
}

void SourceDot::setMark(Tone tone, bool hollow)
{
    m_tone = tone;
    m_hollow = hollow;
    update();
}

QSize SourceDot::sizeHint() const { return {m_look.px(9), m_look.px(18)}; }

void SourceDot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = m_look.theme();
    const QColor color = m_tone == Tone::Neutral ? theme.fieldOutline : toneColor(theme, m_tone);
    const double radius = m_look.px(3.5);
    painter.setPen(m_hollow ? QPen(color, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(m_hollow ? QBrush(Qt::NoBrush) : QBrush(color));
    painter.drawEllipse(QRectF(rect()).center(), radius, radius);
}

} // namespace jw
