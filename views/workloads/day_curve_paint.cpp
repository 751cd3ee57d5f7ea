// How the bars of a day and the replicas above them are drawn.
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "views/common/focus_ring.h"
#include "views/common/legend_rows.h"
#include "views/common/look.h"
#include "views/common/number_text.h"
#include "views/workloads/day_curve.h"

namespace jw {
namespace {

// In unzoomed pixels: the legend above, the hours below, numbers at both sides, marks of the legend
constexpr double legendRow = 22, hourRow = 20, axisWidth = 40, square = 12, gap = 6, ringRadius = 3;

/// 1, 2 or 5 times a power of ten, the smallest with which at most `most` steps reach `top`.
double stepFor(double top, int most)
{
    const double least = top / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double times : {1.0, 2.0, 5.0})
        if (times * power >= least * (1.0 - 1e-9))
            return times * power;
    return 10.0 * power;
}

} // namespace

QSize DayCurve::sizeHint() const { return {m_look.px(560), m_look.px(m_editable ? 250 : 120)}; }

QSize DayCurve::minimumSizeHint() const { return {m_look.px(m_editable ? 360 : 200), sizeHint().height()}; }

/// One step is free above the highest bar, so that it can be dragged up.
void DayCurve::fitScale()
{
    const double peak = std::max({1.2, m_mean.peak, std::ranges::max(overMean(m_hours))});
    const double step = stepFor(1.05 * peak, 4);
    m_most = step * std::ceil(1.05 * peak / step);
}

double DayCurve::most() const { return m_most; }

double DayCurve::mostReplicas() const
{
    double top = std::max(1.0, m_replicas->there);
    for (const double needed : m_replicas->needed)
        if (std::isfinite(needed))
            top = std::max(top, needed);
    return 1.1 * top;
}

QRectF DayCurve::plot() const
{
    const double left = m_look.px(axisWidth), right = m_look.px(m_replicas ? axisWidth : gap);
    const double top = m_look.px(m_editable ? legendRow + gap : gap),
                 bottom = m_look.px(m_editable ? 2 * hourRow : hourRow);
    return {left, top, std::max(1.0, width() - left - right), std::max(1.0, height() - top - bottom)};
}

QRectF DayCurve::columnAt(int hourAt) const
{
    const QRectF all = plot();
    return {all.left() + hourAt * all.width() / 24.0, all.top(), all.width() / 24.0, all.height()};
}

int DayCurve::hourUnder(const QPointF& at) const
{
    const QRectF all = plot();
    return std::clamp(static_cast<int>(std::floor((at.x() - all.left()) / all.width() * 24.0)), 0, 23);
}

double DayCurve::yOf(double share) const
{
    const QRectF all = plot();
    return all.bottom() - std::clamp(share, 0.0, 1.0) * all.height();
}

QPointF DayCurve::handleAt(int hourAt) const
{
    return {columnAt(hourAt).center().x(), yOf(load(hourAt) / most())};
}

void DayCurve::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_look.font(Type::Small));
    paintAxes(painter);
    paintBars(painter);
    if (m_replicas)
        paintReplicas(painter);
    if (m_editable) {
        paintPeak(painter);
        paintLegend(painter);
        paintAxisTitles(painter);
    }
    if (hasFocus())
        paintFocusRing(painter, m_look, columnAt(m_current).adjusted(-1, 0, 1, 0), ringRadius);
}

void DayCurve::paintAxes(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const QRectF all = plot();
    const double step = stepFor(most(), 4), line = m_look.px(hourRow);
    for (double load = 0.0; load <= most() * (1.0 + 1e-9); load += step) {
        const double y = yOf(load / most());
        painter.setPen(theme.softBorder);
        painter.drawLine(QPointF(all.left(), y), QPointF(all.right(), y));
        painter.setPen(theme.secondary);
        painter.drawText(QRectF(0, y - line / 2, all.left() - m_look.px(gap), line),
                         Qt::AlignRight | Qt::AlignVCenter, tickNumber(load));
    }
    const double room = painter.fontMetrics().horizontalAdvance(QStringLiteral("00:00 ")) + m_look.px(gap);
    const int every = 3 * columnAt(0).width() >= room ? 3 : 6;
    for (int at = 0; at < 24; at += every) {
        const QRectF column = columnAt(at);
        painter.drawText(QRectF(column.left(), all.bottom(), every * column.width(), line),
                         Qt::AlignLeft | Qt::AlignVCenter, clockText(at));
    }
}

void DayCurve::paintBars(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const QColor color = strokeColor(theme, 0);
    for (int at = 0; at < 24; ++at) {
        const QRectF column = columnAt(at).adjusted(1, 0, -1, 0);
        const bool chosen = m_editable && at == m_current;
        if (chosen)
            painter.fillRect(column, theme.accentGround);
        const double top = handleAt(at).y();
        painter.fillRect(QRectF(column.left(), top, column.width(), column.bottom() - top),
                         mixed(theme.panel, color, chosen ? 0.7 : 0.45));
        painter.fillRect(QRectF(column.left(), top - 1, column.width(), m_look.px(2)), color);
    }
    painter.setPen(QPen(theme.secondary, 1, Qt::DashLine)); // the mean
    painter.drawLine(QPointF(plot().left(), yOf(1.0 / most())), QPointF(plot().right(), yOf(1.0 / most())));
}

void DayCurve::paintReplicas(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const QRectF all = plot();
    const double top = mostReplicas(), step = stepFor(top, 4), line = m_look.px(hourRow);
    painter.setPen(theme.secondary);
    for (double replicas = 0.0; replicas <= top; replicas += step)
        painter.drawText(QRectF(all.right() + m_look.px(gap), yOf(replicas / top) - line / 2,
                                width() - all.right() - m_look.px(gap), line),
                         Qt::AlignLeft | Qt::AlignVCenter, tickNumber(replicas));
    const double there = yOf(m_replicas->there / top);
    painter.setPen(penOf(LegendEntry::Mark::There));
    painter.drawLine(QPointF(all.left(), there), QPointF(all.right(), there));
    for (int at = 0; at < 24; ++at) {
        const auto i = static_cast<std::size_t>(at);
        const auto yAt = [&](std::size_t hourAt) {
            const double needed = m_replicas->needed[hourAt];
            return yOf(std::isnan(needed) ? 1.0 : needed / top);
        };
        const bool lacking = !(m_replicas->needed[i] <= m_replicas->there);
        painter.setPen(QPen(lacking ? theme.worse : strokeColor(theme, 1), lacking ? 3.0 : 2.0));
        const QRectF column = columnAt(at);
        painter.drawLine(QPointF(column.left(), yAt(i)), QPointF(column.right(), yAt(i)));
        if (at > 0)
            painter.drawLine(QPointF(column.left(), yAt(i - 1)), QPointF(column.left(), yAt(i)));
    }
}

void DayCurve::paintPeak(QPainter& painter) const
{
    if (m_mean.peak <= 1.0)
        return;
    const double y = yOf(m_mean.peak / most());
    painter.setPen(penOf(LegendEntry::Mark::Peak));
    painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
}

/// Below the hours, so that they take no width.
void DayCurve::paintAxisTitles(QPainter& painter) const
{
    QStringList titles{tr("Hour of the day, local time")};
    //: title of an axis: %1 is a rate such as "2,000 requests/s"
    titles << (m_mean.rate.isEmpty() ? tr("left: load over the mean")
                                     : tr("left: load over the mean, 1 is %1").arg(m_mean.rate));
    if (m_replicas)
        titles << tr("right: replicas");
    painter.setPen(m_look.theme().secondary);
    const double line = m_look.px(hourRow);
    const QString text = painter.fontMetrics().elidedText(titles.join(QStringLiteral(" · ")), Qt::ElideRight,
                                                          static_cast<int>(plot().width()));
    painter.drawText(QRectF(plot().left(), height() - line, plot().width(), line), Qt::AlignCenter, text);
}

QPen DayCurve::penOf(LegendEntry::Mark mark) const
{
    const Theme& theme = m_look.theme();
    switch (mark) {
    case LegendEntry::Mark::Needed: return {strokeColor(theme, 1), 2};
    case LegendEntry::Mark::There: return {theme.text, 1.5, Qt::DotLine};
    case LegendEntry::Mark::Load:
    case LegendEntry::Mark::Peak: break;
    }
    return {strokeColor(theme, 0), 2, Qt::DashLine};
}

std::vector<DayCurve::LegendEntry> DayCurve::legend() const
{
    using enum LegendEntry::Mark;
    std::vector<LegendEntry> entries{{Load, tr("Load over the mean")}};
    if (m_mean.peak > 1.0) //: %1 is a number: the peak factor
        entries.push_back({Peak, tr("Peak of the flat day: %1").arg(shortNumber(m_mean.peak))});
    if (m_replicas) {
        entries.push_back(
            {Needed, m_mean.peak > 1.0 ? tr("Replicas needed at the mean load") : tr("Replicas needed")});
        entries.push_back({There, tr("Replicas of the machines: %1").arg(tickNumber(m_replicas->there))});
    }
    return entries;
}

void DayCurve::paintLegend(QPainter& painter) const
{
    const Theme& theme = m_look.theme();
    const auto entries = legend();
    const QFontMetricsF metrics(painter.font());
    std::vector<int> needed;
    for (const LegendEntry& entry : entries)
        needed.push_back(m_look.px(square + gap + 2) +
                         static_cast<int>(std::ceil(metrics.horizontalAdvance(entry.text))));
    const auto places = legendRows(needed, width(), 0, m_look);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double side = m_look.px(square);
        const QRectF mark(places[i].left(), places[i].center().y() - side / 2, side, side);
        const QLineF across(mark.left(), mark.center().y(), mark.right(), mark.center().y());
        using enum LegendEntry::Mark;
        if (entries[i].mark == Load) {
            painter.fillRect(mark, mixed(theme.panel, strokeColor(theme, 0), 0.45));
        } else {
            painter.setPen(penOf(entries[i].mark));
            painter.drawLine(across);
        }
        painter.setPen(theme.text);
        const QRect room = places[i].adjusted(m_look.px(square + gap), 0, 0, 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, entries[i].text);
    }
}

} // namespace jw
