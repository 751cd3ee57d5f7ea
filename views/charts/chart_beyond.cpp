// What reaches beyond the value axis: strokes across bars, arrows in place of points; and the ground beyond a
// limit of positions.
#include <algorithm>
#include <cmath>

#include "views/charts/chart_marks.h"

namespace jw {
namespace {

/// Two strokes with the ground of the panel between them
void paintBreak(QCPPainter& painter, const ChartStyle& style, QPointF middle, double side)
{
    const double slant = style.px(3), gap = style.px(5);
    const QLineF lower(middle + QPointF(-side, gap + slant), middle + QPointF(side, gap - slant));
    const QLineF upper = lower.translated(0, -gap);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.theme.panel);
    painter.drawPolygon(QPolygonF({lower.p1(), lower.p2(), upper.p2(), upper.p1()}));
    painter.setPen(QPen(style.theme.text, 1.4 * style.zoom));
    painter.drawLine(lower);
    painter.drawLine(upper);
}

/// Its shaft below the tip, or with −1 above it
void paintArrow(QCPPainter& painter, const ChartStyle& style, QPointF tip, double below)
{
    const double length = style.px(12), half = style.px(4);
    painter.drawLine(tip, tip + QPointF(0, below * length));
    painter.drawLine(tip, tip + QPointF(-half, below * half));
    painter.drawLine(tip, tip + QPointF(half, below * half));
}

/// The first that has the point
std::size_t seriesOf(const ChartData& data, std::size_t row)
{
    const auto has = [row](const ChartSeries& series) { return !std::isnan(valueAt(series, row)); };
    return static_cast<std::size_t>(std::ranges::find_if(data.series, has) - data.series.begin());
}

/// Paints where the limit of positions stands, unless it stands beyond the frame.
template <class Paint> void atLimit(const ChartCanvas& canvas, Paint paint, const QString& layer)
{
    if (!canvas.data.positionLimit)
        return;
    const auto place = [&plot = canvas.plot, limit = *canvas.data.positionLimit, style = canvas.style,
                        paint](QCPPainter& painter) {
        const QRectF frame = plot.axisRect()->rect();
        const double x = std::max(frame.left(), plot.xAxis->coordToPixel(limit.value));
        if (x < frame.right())
            paint(painter, limit, style, frame, x);
    };
    new PaintedItem(canvas.plot, place, layer); // owned by the plot
}

} // namespace

void drawBreaks(const ChartCanvas& canvas)
{
    if (!canvas.data.valueSpan || canvas.style.logAxis)
        return;
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        const QRectF frame = plot.axisRect()->rect();
        const double side = frame.width() / plot.xAxis->range().size() * stackWidth(data) / 2 + style.px(4);
        const double y = plot.yAxis->coordToPixel(data.valueSpan->high);
        for (std::size_t row = 0; row < rowCount(data); ++row) {
            const double x = plot.xAxis->coordToPixel(static_cast<double>(row + 1));
            if (reachAt(data.series.front(), row) > data.valueSpan->high && frame.contains(x, y))
                paintBreak(painter, style, {x, y}, side);
        }
    };
    new PaintedItem(canvas.plot, paint); // owned by the plot
}

void drawArrows(const ChartCanvas& canvas)
{
    if (!canvas.data.valueSpan)
        return;
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        for (std::size_t row = 0; row < rowCount(data); ++row) {
            if (!isBeyond(data, row) || !isSeen(plot, pixelOf({plot, data, style}, row)))
                continue;
            const bool ringed = std::ranges::find(data.emphasized, row) != data.emphasized.end();
            const QColor color = ringed ? style.theme.text : strokeColor(style.theme, seriesOf(data, row));
            painter.setPen(QPen(color, 2.0 * style.zoom));
            paintArrow(painter, style, pixelOf({plot, data, style}, row),
                       pointValue(data, row) > data.valueSpan->high ? 1.0 : -1.0);
        }
    };
    new PaintedItem(canvas.plot, paint); // owned by the plot
}

void shadeBeyond(const ChartCanvas& canvas)
{
    const auto paint = [](QCPPainter& painter, const ChartLimit&, const ChartStyle& style,
                          const QRectF& frame, double x) {
        QColor ground = style.theme.worse;
        ground.setAlphaF(0.1F);
        painter.fillRect(QRectF(x, frame.top(), frame.right() - x, frame.height()), ground);
        painter.setPen(QPen(style.theme.worse, 1.4));
        painter.drawLine(QLineF(x, frame.top(), x, frame.bottom()));
    };
    atLimit(canvas, paint, QStringLiteral("background"));
}

void nameBeyond(const ChartCanvas& canvas)
{
    const auto paint = [](QCPPainter& painter, const ChartLimit& limit, const ChartStyle& style,
                          const QRectF& frame, double x) {
        painter.setFont(style.font(Type::Label));
        painter.setPen(QPen(style.theme.worse));
        const QFontMetricsF metrics(painter.font());
        const double width = metrics.horizontalAdvance(limit.name) + 2.0, gap = style.px(6);
        const bool right = x + gap + width <= frame.right();
        const QRectF place(right ? x + gap : x - gap - width, frame.top() + gap, width, metrics.height());
        QColor ground = style.theme.panel;
        ground.setAlphaF(0.85F);
        painter.fillRect(place, ground);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, limit.name);
    };
    atLimit(canvas, paint, QStringLiteral("main"));
}

QPointF pixelOf(const ChartCanvas& canvas, std::size_t row)
{
    return {canvas.plot.xAxis->coordToPixel(canvas.data.positions[row]),
            canvas.plot.yAxis->coordToPixel(drawnValue(canvas.data, row))};
}

bool isSeen(const QCustomPlot& plot, QPointF at)
{
    return plot.axisRect()->rect().adjusted(-1, -1, 1, 1).contains(at.toPoint());
}

} // namespace jw
