#include "views/charts/chart_parts.h"

#include <algorithm>
#include <cmath>

#include "views/common/number_text.h"

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

NumberTicker::NumberTicker(const QLocale& locale, double least) : m_locale(locale), m_least(least)
{
    setTickCount(5);
}

double NumberTicker::getTickStep(const QCPRange& range)
{
    const double exact = range.size() / 5.0;
    const double decade = std::pow(10.0, std::floor(std::log10(exact)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (exact <= step * decade * (1 + 1e-9))
            return range.size() < m_least ? step * decade : std::max(m_least, step * decade);
    }
    return range.size() < m_least ? 10 * decade : std::max(m_least, 10 * decade);
}

QString NumberTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return tickNumber(std::abs(tick) < 1e-12 ? 0.0 : tick, m_locale);
}

QString DecadeTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    return tickNumber(tick, m_locale);
}

CategoryTicker::CategoryTicker(const QCPAxis& axis, QStringList names, const QFont& font)
    : m_axis(axis),
      m_names(std::move(names)),
      m_metrics(font)
{
}

double CategoryTicker::pixelsEach() const { return m_axis.axisRect()->width() / m_axis.range().size(); }

QVector<double> CategoryTicker::createTickVector(double, const QCPRange& range)
{
    const bool upright = m_axis.tickLabelRotation() != 0.0;
    const double needed = upright ? m_metrics.height() + 2.0 : 1.0;
    const int step = std::max(1, static_cast<int>(std::ceil(needed / std::max(1.0, pixelsEach()))));
    QVector<double> ticks;
    for (int i = 1; i <= m_names.size(); i += step) {
        if (i >= range.lower && i <= range.upper)
            ticks << i;
    }
    return ticks;
}

QVector<QString> CategoryTicker::createLabelVector(const QVector<double>& ticks, const QLocale&, QChar, int)
{
    const bool upright = m_axis.tickLabelRotation() != 0.0;
    QVector<QString> labels;
    for (const double tick : ticks) {
        const int row = static_cast<int>(tick) - 1;
        const QString figure = m_figures.value(row);
        labels << (upright ? uprightLabel(row)
                           : twoLines(m_names[row], m_metrics, static_cast<int>(pixelsEach()) - 8) +
                                 (figure.isEmpty() ? QString() : QLatin1Char('\n') + figure));
    }
    return labels;
}

/// The name gives way to the figure.
QString CategoryTicker::uprightLabel(int row) const
{
    const QString figure = m_figures.value(row);
    const QString end = figure.isEmpty() ? QString() : QStringLiteral("  ") + figure;
    return m_metrics.elidedText(m_names[row], Qt::ElideMiddle,
                                m_uprightLength - m_metrics.horizontalAdvance(end)) +
           end;
}

QString twoLines(const QString& text, const QFontMetrics& metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    qsizetype cut = 0; // first line: as many words as fit
    for (qsizetype at = text.indexOf(QLatin1Char(' ')); at >= 0;
         at = text.indexOf(QLatin1Char(' '), at + 1)) {
        if (metrics.horizontalAdvance(text.left(at)) > width)
            break;
        cut = at;
    }
    if (cut == 0)
        return metrics.elidedText(text, Qt::ElideRight, width);
    return text.left(cut) + QLatin1Char('\n') + metrics.elidedText(text.mid(cut + 1), Qt::ElideRight, width);
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
