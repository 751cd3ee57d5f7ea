#include "views/charts/chart_parts.h"

#include <algorithm>

namespace jw {
namespace {

constexpr int endlessWidth = 1 << 20;

} // namespace

ChartWords::ChartWords(QCustomPlot& plot, const QString& text, const QFont& font, const QColor& color)
    : QCPLayoutElement(&plot),
      m_text(text),
      m_font(font),
      m_color(color)
{
    setMargins({0, 0, 0, 0});
}

void ChartWords::setGround(const QColor& ground, int padding, int room)
{
    m_ground = ground;
    m_padding = padding;
    m_room = room;
}

void ChartWords::setWidth(int width)
{
    const QFontMetrics metrics(m_font);
    const QRect room(0, 0, width, endlessWidth);
    m_height = m_ground.isValid() ? metrics.height() + 2 * m_padding
                                  : metrics.boundingRect(room, Qt::TextWordWrap, m_text).height();
}

QSize ChartWords::minimumOuterSizeHint() const
{
    return {1, m_height + margins().top() + margins().bottom()};
}

QSize ChartWords::maximumOuterSizeHint() const { return {endlessWidth, minimumOuterSizeHint().height()}; }

void ChartWords::draw(QCPPainter* painter)
{
    painter->setFont(m_font);
    painter->setPen(QPen(m_color));
    if (!m_ground.isValid()) {
        painter->drawText(rect(), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_text);
        return;
    }
    const QRect words = rect().adjusted(2 * m_padding, 0, -2 * m_padding - m_room, 0);
    painter->fillRect(rect(), m_ground);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(m_font).elidedText(m_text, Qt::ElideRight, words.width()));
}

ChartLegend::ChartLegend(QCustomPlot& plot, const ChartStyle& style, std::vector<LegendEntry> entries)
    : QCPLayoutElement(&plot),
      m_style(style),
      m_entries(std::move(entries))
{
    setMargins({0, 0, 0, 0});
}

void ChartLegend::setWidth(int width)
{
    const QFontMetrics metrics(m_style.font(Type::Label));
    const int mark = m_style.px(20), gap = m_style.px(20), row = metrics.height() + m_style.px(6);
    const int room = std::max(width - m_style.toolRoom, m_style.px(120));
    int x = 0, y = 0;
    m_places.clear();
    for (const LegendEntry& entry : m_entries) {
        const int wanted = std::min(mark + metrics.horizontalAdvance(entry.name) + 2, room);
        if (x > 0 && x + wanted > room) {
            x = 0;
            y += row;
        }
        m_places.emplace_back(x, y, wanted, row);
        x += wanted + gap;
    }
    m_height = std::max(y + row, m_style.toolRoom > 0 ? m_style.px(26) : row);
}

QSize ChartLegend::minimumOuterSizeHint() const
{
    return {1, m_height + margins().top() + margins().bottom()};
}

QSize ChartLegend::maximumOuterSizeHint() const { return {endlessWidth, minimumOuterSizeHint().height()}; }

void ChartLegend::draw(QCPPainter* painter)
{
    const QFont font = m_style.font(Type::Label);
    const int side = m_style.px(12);
    painter->setFont(font);
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const LegendEntry& entry = m_entries[i];
        const QRect place = m_places[i].translated(rect().topLeft());
        const int middle = place.center().y();
        if (!entry.mark.isNone()) {
            entry.mark.applyTo(painter, QPen(entry.color));
            entry.mark.drawShape(painter, QPointF(place.left() + side / 2.0, middle));
        } else if (entry.line.style() == Qt::NoPen) {
            painter->fillRect(QRect(place.left(), middle - side / 2, side, side), entry.color);
        } else {
            painter->setPen(entry.line);
            painter->drawLine(QLineF(place.left(), middle, place.left() + m_style.px(16), middle));
        }
        const QRect words = place.adjusted(m_style.px(20), 0, 0, 0);
        painter->setPen(QPen(m_style.theme.secondary));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(entry.name, Qt::ElideRight, words.width()));
    }
}

PaintedItem::PaintedItem(QCustomPlot& plot, Paint paint, const QString& layer)
    : QCPAbstractItem(&plot),
      m_paint(std::move(paint))
{
    setClipToAxisRect(false);
    setSelectable(false);
    setLayer(layer);
}

} // namespace jw
