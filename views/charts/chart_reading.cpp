// What a Chart reads out: the row under the mouse or the reading cursor, in words and marked in the plot.
#include <algorithm>
#include <cmath>
#include <limits>

#include <QAccessible>
#include <QToolTip>

#include "views/charts/chart.h"
#include "views/charts/chart_marks.h"
#include "views/common/look.h"

namespace jw {

QCPAxis& Chart::rowAxis() const { return hasRowsBelow(m_drawn) ? *m_plot->yAxis : *m_plot->xAxis; }

QPointF Chart::pointPixel(std::size_t row) const
{
    return {m_plot->xAxis->coordToPixel(m_drawn.positions[row]),
            m_plot->yAxis->coordToPixel(drawnValue(m_drawn, row))};
}

/// A column or row behind bars, a line, a disc behind a point, or a frame round a cell.
void Chart::paintCurrent(QCPPainter& painter) const
{
    if (m_row < 0 || m_row >= static_cast<int>(rowCount(m_drawn)))
        return;
    const QRectF frame = m_plot->axisRect()->rect();
    const Theme& theme = m_look.theme();
    if (m_drawn.kind == ChartKind::HeatMap) {
        const QRectF cell = cellOf(*m_plot, m_drawn, static_cast<std::size_t>(m_row)).intersected(frame);
        painter.setBrush(Qt::NoBrush);
        for (const auto& [color, width] : {std::pair{theme.panel, 5}, std::pair{theme.text, 2}}) {
            painter.setPen(QPen(color, width)); // one of them is seen on any color
            painter.drawRect(cell);
        }
        return;
    }
    if (m_drawn.kind == ChartKind::Points) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.panel, theme.accent, 0.3));
        painter.drawEllipse(pointPixel(static_cast<std::size_t>(m_row)), m_look.px(9), m_look.px(9));
        return;
    }
    const bool bars = hasBars(m_drawn);
    const double at = bars ? m_row + 1.0 : m_drawn.positions[static_cast<std::size_t>(m_row)];
    const double first = rowAxis().coordToPixel(bars ? at - 0.5 : at);
    const double length = bars ? rowAxis().coordToPixel(at + 0.5) - first : 1;
    const QRectF band = hasRowsBelow(m_drawn) ? QRectF(frame.left(), first, frame.width(), length)
                                              : QRectF(first, frame.top(), length, frame.height());
    painter.fillRect(band.intersected(frame), mixed(theme.panel, theme.accent, bars ? 0.08 : 0.6));
}

int Chart::rowAt(const QPointF& plotPlace) const
{
    const bool below = hasRowsBelow(m_drawn);
    QRect reach = m_plot->axisRect()->rect();
    if (below) // with the names
        reach.setLeft(0);
    if (!reach.contains(plotPlace.toPoint()) || rowCount(m_drawn) == 0)
        return -1;
    const double x = rowAxis().pixelToCoord(below ? plotPlace.y() : plotPlace.x());
    if (hasBars(m_drawn)) {
        const int row = qRound(x) - 1;
        return row >= 0 && row < static_cast<int>(rowCount(m_drawn)) ? row : -1;
    }
    if (hasPlaces(m_drawn))
        return pointAt(plotPlace);
    const auto away = [&](double at) { return std::abs(m_drawn.logPositions ? std::log(at / x) : at - x); };
    const auto nearer = [&](double a, double b) { return away(a) < away(b); };
    // of equal ones the last: the head of a step
    const auto nearest = std::min_element(m_drawn.positions.rbegin(), m_drawn.positions.rend(), nearer);
    return static_cast<int>(m_drawn.positions.rend() - nearest) - 1;
}

/// The nearest point that the mouse is on, or almost; the cell that it is in.
int Chart::pointAt(const QPointF& plotPlace) const
{
    int nearest = -1;
    double least =
        m_drawn.kind == ChartKind::HeatMap ? std::numeric_limits<double>::infinity() : m_look.px(14);
    for (std::size_t row = 0; row < rowCount(m_drawn); ++row) {
        const double away = QLineF(plotPlace, pointPixel(row)).length();
        if (away < least) {
            least = away;
            nearest = static_cast<int>(row);
        }
    }
    return nearest;
}

QString Chart::readoutAt(const QPoint& place) const
{
    const int row = rowAt(m_plot->mapFromParent(place));
    return row < 0 ? QString() : rowText(m_drawn, static_cast<std::size_t>(row), locale());
}

void Chart::showRow(int row, const QPoint& plotPlace)
{
    const QString text = row < 0 ? QString() : rowText(m_drawn, static_cast<std::size_t>(row), locale());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(m_plot->mapToGlobal(plotPlace), text, m_plot);
    if (row == m_row)
        return;
    m_row = row;
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

/// The reading cursor of the keyboard: tooltip for the eye, description for the screen reader
void Chart::readRow(int row)
{
    const int last = static_cast<int>(rowCount(m_drawn)) - 1;
    if (last < 0)
        return;
    const int next = std::clamp(row, 0, last);
    const auto at = static_cast<std::size_t>(next);
    const double place = hasBars(m_drawn) ? next + 1.0 : m_drawn.positions[at];
    QPoint middle = m_plot->axisRect()->center();
    hasRowsBelow(m_drawn) ? middle.setY(qRound(rowAxis().coordToPixel(place)))
                          : middle.setX(qRound(rowAxis().coordToPixel(place)));
    showRow(next, hasPlaces(m_drawn) ? pointPixel(at).toPoint() : middle);
    setAccessibleDescription(rowText(m_drawn, at, locale()));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

/// So many cells to the right and upwards, within the map; from the middle where none is read yet.
void Chart::readBeside(int columns, int cells)
{
    const int high = static_cast<int>(cellsInColumn(m_drawn));
    if (high == 0)
        return;
    const int wide = static_cast<int>(rowCount(m_drawn)) / high;
    if (m_row < 0)
        return readRow(wide / 2 * high + high / 2);
    const int column = std::clamp(m_row / high + columns, 0, wide - 1);
    readRow(column * high + std::clamp(m_row % high + cells, 0, high - 1));
}

} // namespace jw
