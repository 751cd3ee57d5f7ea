// Points over two value axes: discs, rings and names for those emphasized.
#include <algorithm>
#include <cmath>
#include <limits>

#include "views/charts/chart_marks.h"
#include "views/charts/chart_parts.h"

namespace jw {
namespace {

/// From the smallest to the largest with room; on a logarithmic axis the decades that hold all positive ones.
QCPRange spanOf(const std::vector<double>& values, bool logarithmic)
{
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const double value : values) {
        if (!std::isfinite(value) || (logarithmic && !(value > 0.0)))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    if (low > high)
        return logarithmic ? QCPRange(1, 10) : QCPRange(0, 1);
    if (logarithmic) // a twentieth beyond: no disc is cut in half
        return {std::pow(10.0, std::floor(std::log10(low / 1.05))),
                std::pow(10.0, std::ceil(std::log10(high * 1.05)))};
    if (low > 0.0 && low < 0.5 * high) // as of lines: from 0 unless that would press them together
        low = 0.0;
    const double span = high - low;
    const double room = span > 0.0 ? 0.06 * span : std::max(1.0, 0.1 * std::abs(high));
    return {low > 0.0 || low < 0.0 ? low - room : 0.0, high + room};
}

/// Of the first series; nothing for data without one
const std::vector<double>& valuesOf(const ChartData& data)
{
    static const std::vector<double> none;
    return data.series.empty() ? none : data.series.front().values;
}

void drawDiscs(const ChartCanvas& canvas, const std::vector<std::size_t>& rows, const QCPScatterStyle& disc)
{
    auto* graph = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(disc);
    for (const std::size_t row : rows)
        graph->addData(canvas.data.positions[row], valueAt(canvas.data.series.front(), row));
}

/// Names stand right of their points, left where the plot ends.
void nameEmphasized(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        const QFontMetrics metrics(style.font(Type::LabelStrong));
        const QRect frame = plot.axisRect()->rect();
        painter.setFont(style.font(Type::LabelStrong));
        painter.setPen(QPen(style.theme.text));
        for (const std::size_t row : data.emphasized) {
            const QPoint at(qRound(plot.xAxis->coordToPixel(data.positions[row])),
                            qRound(plot.yAxis->coordToPixel(valueAt(data.series.front(), row))));
            if (!frame.contains(at))
                continue;
            const QString name = metrics.elidedText(rowName(data, row), Qt::ElideRight, frame.width() / 2);
            const int width = metrics.horizontalAdvance(name) + 2, gap = style.px(10);
            const bool right = at.x() + gap + width <= plot.viewport().right();
            const QRect place(right ? at.x() + gap : at.x() - gap - width, at.y() - metrics.height() / 2,
                              width, metrics.height());
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
        }
    };
    if (!canvas.data.emphasized.empty())
        new PaintedItem(canvas.plot, paint); // owned by the plot
}

} // namespace

ChartFrame pointFrame(const ChartData& data)
{
    return {spanOf(data.positions, data.logPositions), spanOf(valuesOf(data), data.logValues)};
}

void drawPoints(const ChartCanvas& canvas)
{
    if (canvas.data.series.empty())
        return;
    const ChartStyle& style = canvas.style;
    std::vector<std::size_t> plain;
    for (std::size_t row = 0; row < rowCount(canvas.data); ++row)
        if (std::ranges::find(canvas.data.emphasized, row) == canvas.data.emphasized.end())
            plain.push_back(row);
    const QColor fill = strokeColor(style.theme, 0);
    const QPen rim(style.theme.panel, 1); // discs that overlap stay apart
    drawDiscs(canvas, plain, QCPScatterStyle(QCPScatterStyle::ssCircle, rim, fill, style.px(8)));
    drawDiscs(canvas, canvas.data.emphasized,
              QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(style.theme.text, 2 * style.zoom), fill,
                              style.px(11)));
    nameEmphasized(canvas);
}

} // namespace jw
