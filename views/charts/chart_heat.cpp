// Heat maps: cells and contours with their values.
#include <algorithm>
#include <cmath>

#include "views/charts/chart_marks.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

/// Between which ends cells lie: half way to their neighbours, as the axis is drawn.
std::vector<double> endsOf(std::vector<double> middles, bool logarithmic)
{
    if (logarithmic)
        for (double& middle : middles)
            middle = std::log(middle);
    std::vector<double> ends;
    for (std::size_t i = 0; i + 1 < middles.size(); ++i)
        ends.push_back((middles[i] + middles[i + 1]) / 2.0);
    if (ends.empty()) // a single cell has any width
        ends = {middles.front() - 0.5, middles.front() + 0.5};
    else {
        ends.insert(ends.begin(), 2.0 * middles.front() - ends.front());
        ends.push_back(2.0 * middles.back() - ends.back());
    }
    if (logarithmic)
        for (double& end : ends)
            end = std::exp(end);
    return ends;
}

/// The ends of columns and rows of cells.
struct CellGrid {
    std::vector<double> columns, rows;

    explicit CellGrid(const ChartData& data) : m_high(std::max<std::size_t>(1, cellsInColumn(data)))
    {
        std::vector<double> across, up;
        for (std::size_t at = 0; at < data.positions.size(); at += m_high)
            across.push_back(data.positions[at]);
        for (std::size_t at = 0; at < std::min(m_high, data.heights.size()); ++at)
            up.push_back(data.heights[at]);
        if (across.empty() || up.empty())
            return;
        columns = endsOf(std::move(across), data.logPositions);
        rows = endsOf(std::move(up), data.logValues);
    }

    [[nodiscard]] QRectF pixels(const QCustomPlot& plot, std::size_t row) const
    {
        const std::size_t column = row / m_high, at = row % m_high;
        const QPointF foot(plot.xAxis->coordToPixel(columns[column]), plot.yAxis->coordToPixel(rows[at]));
        const QPointF head(plot.xAxis->coordToPixel(columns[column + 1]),
                           plot.yAxis->coordToPixel(rows[at + 1]));
        return QRectF(foot, head).normalized();
    }

private:
    std::size_t m_high;
};

/// Lines under 45 degrees that end at the cell: no clip, which vector files lack.
QVector<QLineF> hatchOf(const QRectF& cell, double step)
{
    QVector<QLineF> lines;
    const double first = std::floor((cell.left() - cell.height()) / step) * step; // one hatch across cells
    for (double x = first; x < cell.right(); x += step) {
        const double left = std::max(cell.left(), x), right = std::min(cell.right(), x + cell.height());
        if (left < right)
            lines << QLineF(left, cell.bottom() - (left - x), right, cell.bottom() - (right - x));
    }
    return lines;
}

void paintCells(QCPPainter& painter, const ChartCanvas& canvas)
{
    const CellGrid cells(canvas.data);
    const ColorScale scale(canvas.data);
    const QRectF frame = canvas.plot.axisRect()->rect();
    painter.setAntialiasing(false);
    for (std::size_t row = 0; row < rowCount(canvas.data); ++row) {
        const QRectF cell = cells.pixels(canvas.plot, row).intersected(frame);
        const double value = pointValue(canvas.data, row);
        if (cell.isEmpty())
            continue;
        if (std::isfinite(value)) // a little over the next one, or the ground shows between them
            painter.fillRect(cell.adjusted(0, -0.5, 0.5, 0).intersected(frame),
                             scale.color(canvas.style.theme, value));
        else if (row < canvas.data.remarks.size() && !canvas.data.remarks[row].isEmpty()) {
            painter.setPen(QPen(canvas.style.theme.secondary, 1));
            painter.drawLines(hatchOf(cell, canvas.style.px(7)));
        }
    }
}

QPolygonF pixelsOf(const QCustomPlot& plot, const ChartContour& contour)
{
    QPolygonF line;
    for (std::size_t i = 0; i < contour.positions.size(); ++i)
        line << QPointF(plot.xAxis->coordToPixel(contour.positions[i]),
                        plot.yAxis->coordToPixel(contour.heights[i]));
    return line;
}

/// Places for a name along a line, its middle first; none where the line is shorter than the name.
std::vector<QRectF> placesOn(const QPolygonF& line, QSizeF size)
{
    std::vector<QRectF> places;
    const QRectF reach = line.boundingRect();
    if (std::max(reach.width(), reach.height()) < 2.0 * size.width())
        return places;
    for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const QPointF at = line[static_cast<qsizetype>(share * static_cast<double>(line.size() - 1))];
        places.emplace_back(at - QPointF(size.width() / 2, size.height() / 2), size);
    }
    return places;
}

/// The darkest color on the lightest: seen on all of them.
void paintContours(QCPPainter& painter, const ChartCanvas& canvas)
{
    const ChartStyle& style = canvas.style;
    const QRectF frame = canvas.plot.axisRect()->rect();
    painter.setAntialiasing(true);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(style.font(Type::Label));
    QColor ground = style.theme.panel;
    ground.setAlphaF(0.85F);
    std::vector<QPolygonF> lines;
    for (const ChartContour& contour : canvas.data.contours)
        lines.push_back(pixelsOf(canvas.plot, contour));
    for (const auto& [color, width] :
         {std::pair{style.theme.sequential.back(), 2.6}, std::pair{style.theme.sequential.front(), 1.2}}) {
        painter.setPen(QPen(color, width * style.zoom, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const QPolygonF& line : lines)
            painter.drawPolyline(line);
    }
    const QFontMetricsF metrics(painter.font());
    std::vector<QRectF> taken;
    painter.setPen(QPen(style.theme.text));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const QString name = fullNumber(canvas.data.contours[i].value, style.locale);
        const auto places =
            placesOn(lines[i], {metrics.horizontalAdvance(name) + style.px(4), metrics.height()});
        if (places.empty())
            continue;
        const QRectF place = freest(places, frame, taken);
        if (!frame.contains(place))
            continue;
        taken.push_back(place);
        painter.fillRect(place, ground);
        painter.drawText(place, Qt::AlignCenter, name);
    }
}

} // namespace

ChartFrame heatFrame(const ChartData& data)
{
    const CellGrid cells(data);
    if (cells.columns.empty())
        return {};
    return {{cells.columns.front(), cells.columns.back()}, {cells.rows.front(), cells.rows.back()}};
}

QRectF cellOf(const QCustomPlot& plot, const ChartData& data, std::size_t row)
{
    return CellGrid(data).pixels(plot, row);
}

void drawHeatMap(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        const ChartCanvas now{plot, data, style};
        painter.save();
        painter.setClipRect(plot.axisRect()->rect());
        paintCells(painter, now);
        paintContours(painter, now);
        painter.restore();
    };
    if (rowCount(canvas.data) == 0 || canvas.data.heights.size() < rowCount(canvas.data))
        return;
    new PaintedItem(canvas.plot, paint); // owned by the plot
    drawLineMarks(canvas);
}

} // namespace jw
