// Points over two value axes: discs, rings and names for those emphasized.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "views/charts/chart_marks.h"

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

/// Of all series, with what their whiskers reach where all show them, and of the limits
std::vector<double> valuesOf(const ChartData& data)
{
    std::vector<double> all;
    const auto add = [&](const std::vector<double>& some) {
        all.insert(all.end(), some.begin(), some.end());
    };
    for (const ChartSeries& series : data.series) {
        add(series.values);
        if (!data.crowded) {
            add(series.low);
            add(series.high);
        }
    }
    for (const ChartLimit& limit : data.limits)
        all.push_back(limit.value);
    return all;
}

/// By color and shape: neither alone.
QCPScatterStyle::ScatterShape shapeOf(std::size_t series)
{
    constexpr std::array shapes{QCPScatterStyle::ssCircle, QCPScatterStyle::ssSquare,
                                QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond,
                                QCPScatterStyle::ssTriangleInverted};
    return shapes[series % shapes.size()];
}

/// P10 and P90 about what is drawn, in one direction.
struct PointSpread {
    QCPErrorBars::ErrorType along;
    const std::vector<double>&middle, &low, &high;
};

/// From P10 to P90 of each row that has them; behind the discs
void drawWhiskers(const ChartCanvas& canvas, std::size_t at, const std::vector<std::size_t>& rows,
                  QCPGraph& discs, const PointSpread& spread)
{
    if (spread.low.size() < rowCount(canvas.data) || spread.high.size() < rowCount(canvas.data))
        return;
    auto* whiskers = new QCPErrorBars(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    whiskers->setDataPlottable(&discs);
    whiskers->setErrorType(spread.along);
    whiskers->setPen(QPen(mixed(canvas.style.theme.panel, strokeColor(canvas.style.theme, at), 0.5), 1));
    whiskers->setWhiskerWidth(canvas.style.px(4));
    whiskers->setSymbolGap(0);
    whiskers->setLayer(QStringLiteral("background"));
    for (const std::size_t row : rows)
        whiskers->addData(spread.middle[row] - spread.low[row], spread.high[row] - spread.middle[row]);
}

/// How the discs of some rows look.
struct DiscLook {
    QPen rim;
    double size = 0.0;
    bool pale = false, whiskers = true;
};

/// `rows` of a series, from left to right.
std::vector<std::size_t> rowsOf(const ChartCanvas& canvas, std::size_t at, std::vector<std::size_t> rows)
{
    const auto missing = [&](std::size_t row) {
        return std::isnan(valueAt(canvas.data.series[at], row)) || row >= canvas.data.positions.size() ||
               isBeyond(canvas.data, row);
    };
    std::erase_if(rows, missing);
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) { return canvas.data.positions[row]; });
    return rows;
}

QColor pale(const ChartCanvas& canvas, std::size_t at)
{
    return mixed(canvas.style.theme.panel, strokeColor(canvas.style.theme, at), 0.45);
}

/// Each in the color of its shade; hollow where it is beaten: a paler color would be another value.
void drawShaded(const ChartCanvas& canvas, std::size_t at, const std::vector<std::size_t>& rows,
                const DiscLook& look)
{
    const Theme& theme = canvas.style.theme;
    const ColorScale scale(canvas.data);
    for (const std::size_t row : rows) {
        const QColor color = scale.color(theme, shadeAt(canvas.data, row));
        auto* disc = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
        disc->setLineStyle(QCPGraph::lsNone);
        disc->setScatterStyle(look.pale ? QCPScatterStyle(shapeOf(at), QPen(color, 1.5 * canvas.style.zoom),
                                                          theme.panel, look.size)
                                        : QCPScatterStyle(shapeOf(at), look.rim, color, look.size));
        disc->addData(canvas.data.positions[row], valueAt(canvas.data.series[at], row));
    }
}

/// Errors are given to points from left to right.
void drawDiscs(const ChartCanvas& canvas, std::size_t at, const std::vector<std::size_t>& some,
               const DiscLook& look)
{
    const auto rows = rowsOf(canvas, at, some);
    auto* graph = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    graph->setLineStyle(QCPGraph::lsNone);
    const QColor fill = look.pale ? pale(canvas, at) : strokeColor(canvas.style.theme, at);
    if (canvas.data.shades.empty())
        graph->setScatterStyle(QCPScatterStyle(shapeOf(at), look.rim, fill, look.size));
    else
        drawShaded(canvas, at, rows, look);
    for (const std::size_t row : rows)
        graph->addData(canvas.data.positions[row], valueAt(canvas.data.series[at], row));
    if (!look.whiskers)
        return;
    const ChartData& data = canvas.data;
    const ChartSeries& series = data.series[at];
    drawWhiskers(canvas, at, rows, *graph,
                 {QCPErrorBars::etValueError, series.values, series.low, series.high});
    drawWhiskers(canvas, at, rows, *graph,
                 {QCPErrorBars::etKeyError, data.positions, data.positionLow, data.positionHigh});
}

/// Through the points of a series, behind them
void drawJoin(const ChartCanvas& canvas, std::size_t at, const std::vector<std::size_t>& rows)
{
    auto* line = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    line->setPen(QPen(pale(canvas, at), canvas.style.zoom));
    line->setLayer(QStringLiteral("background"));
    for (const std::size_t row : rowsOf(canvas, at, rows))
        line->addData(canvas.data.positions[row], valueAt(canvas.data.series[at], row));
}

/// Through the points that no other beats, behind them
void drawStairs(const ChartCanvas& canvas, const ChartStairs& stairs)
{
    auto* line = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    line->setLineStyle(stairs.fromLeft ? QCPGraph::lsStepLeft : QCPGraph::lsStepRight);
    line->setPen(QPen(strokeColor(canvas.style.theme, 0), 1.5 * canvas.style.zoom));
    line->setLayer(QStringLiteral("background"));
    for (const std::size_t row : rowsOf(canvas, 0, stairs.rows))
        line->addData(canvas.data.positions[row], valueAt(canvas.data.series[0], row));
}

/// Straight on equal axes, logarithmic ones too
void drawDiagonal(const ChartCanvas& canvas, const QCPRange& range)
{
    auto* line = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    line->setPen(QPen(canvas.style.theme.secondary, canvas.style.zoom, Qt::DashLine));
    line->setLayer(QStringLiteral("background"));
    line->addData(range.lower, range.lower);
    line->addData(range.upper, range.upper);
}

/// The discs of all points, which names should not cover
std::vector<QRectF> discsOf(const ChartCanvas& canvas)
{
    const double size = canvas.style.px(8);
    std::vector<QRectF> discs;
    for (std::size_t row = 0; row < rowCount(canvas.data); ++row)
        discs.emplace_back(pixelOf(canvas, row) - QPointF(size / 2, size / 2), QSizeF(size, size));
    return discs;
}

/// Right of its point, left of it, above or below, then further up or down.
std::vector<QRectF> placesOfName(QPointF at, QSizeF size, double gap)
{
    const double up = size.height() / 2, side = size.width() / 2;
    const double right = at.x() + gap, left = at.x() - gap - size.width();
    std::vector<QRectF> places{{{right, at.y() - up}, size},
                               {{left, at.y() - up}, size},
                               {{at.x() - side, at.y() - gap - size.height()}, size},
                               {{at.x() - side, at.y() + gap}, size}};
    for (const double y : {at.y() - 3 * up, at.y() + up})
        for (const double x : {right, left})
            places.push_back({{x, y}, size});
    return places;
}

/// On a ground that keeps other marks off; one beside the other.
void nameEmphasized(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        const ChartCanvas now{plot, data, style};
        const QFontMetrics metrics(style.font(Type::LabelStrong));
        const QRect frame = plot.axisRect()->rect();
        painter.setFont(style.font(Type::LabelStrong));
        painter.setPen(QPen(style.theme.text));
        QColor ground = style.theme.panel;
        ground.setAlphaF(0.85F);
        std::vector<QRectF> taken = discsOf(now);
        for (const std::size_t row : data.emphasized) {
            const QPointF at = pixelOf(now, row);
            if (!isSeen(plot, at))
                continue;
            const QString name = metrics.elidedText(rowName(data, row), Qt::ElideRight, frame.width() / 2);
            const QSizeF size(metrics.horizontalAdvance(name) + 2, metrics.height());
            const QRectF place = freest(placesOfName(at, size, style.px(10)), plot.viewport(), taken);
            taken.push_back(place);
            painter.fillRect(place, ground);
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
        }
    };
    if (!canvas.data.emphasized.empty())
        new PaintedItem(canvas.plot, paint); // owned by the plot
}

AxisRange valueFrame(const ChartData& data)
{
    return data.valueSpan ? AxisRange{data.valueSpan->low, data.valueSpan->high}
                          : axisRange(spanOf(valuesOf(data), data.logValues));
}

} // namespace

ChartFrame pointFrame(const ChartData& data)
{
    if (!data.columns.empty())
        return {{0.5, static_cast<double>(data.columns.size()) + 0.5}, valueFrame(data)};
    std::vector<double> positions = data.positions;
    for (const std::vector<double>* ends : {&data.positionLow, &data.positionHigh})
        positions.insert(positions.end(), ends->begin(), ends->end());
    if (data.positionLimit)
        positions.push_back(data.positionLimit->value);
    if (!data.diagonal)
        return {axisRange(spanOf(positions, data.logPositions)), valueFrame(data)};
    std::vector<double> all = valuesOf(data);
    all.insert(all.end(), data.positions.begin(), data.positions.end());
    const AxisRange range = axisRange(spanOf(all, data.logPositions || data.logValues));
    return {range, range};
}

std::vector<LegendEntry> pointLegend(const ChartCanvas& canvas)
{
    std::vector<LegendEntry> entries;
    for (std::size_t at = 0; canvas.data.series.size() > 1 && at < canvas.data.series.size(); ++at) {
        const QColor fill = strokeColor(canvas.style.theme, at);
        entries.push_back({.name = canvas.data.series[at].name,
                           .color = fill,
                           .mark = QCPScatterStyle(shapeOf(at), QPen(Qt::NoPen), fill, canvas.style.px(9))});
    }
    return entries;
}

void drawPoints(const ChartCanvas& canvas)
{
    const ChartStyle& style = canvas.style;
    const auto has = [](const std::vector<std::size_t>& rows, std::size_t row) {
        return std::ranges::find(rows, row) != rows.end();
    };
    std::vector<std::size_t> plain, faded, all;
    for (std::size_t row = 0; row < rowCount(canvas.data); ++row) {
        all.push_back(row);
        if (!has(canvas.data.emphasized, row))
            (has(canvas.data.faded, row) ? faded : plain).push_back(row);
    }
    shadeBeyond(canvas);
    if (canvas.data.diagonal && !canvas.data.series.empty())
        drawDiagonal(canvas, plotRange(pointFrame(canvas.data).x));
    const bool shaded = !canvas.data.shades.empty(); // the lightest would not be seen on the panel
    const QPen rim(shaded ? style.theme.secondary : style.theme.panel, 1); // discs that overlap stay apart
    const double size = style.px(canvas.data.crowded ? 5 : 8);
    const std::size_t count = canvas.data.series.size();
    for (std::size_t at = 0; canvas.data.joined && at < count; ++at)
        drawJoin(canvas, at, all);
    if (canvas.data.stairs && count > 0)
        drawStairs(canvas, *canvas.data.stairs);
    for (std::size_t at = 0; at < count; ++at)
        if (!faded.empty())
            drawDiscs(canvas, at, faded, {QPen(pale(canvas, at), 1), 1.0 * style.px(5), true});
    for (std::size_t at = 0; at < count; ++at)
        drawDiscs(canvas, at, plain, {rim, size, false, !canvas.data.crowded});
    for (std::size_t at = 0; at < count; ++at)
        drawDiscs(canvas, at, canvas.data.emphasized,
                  {QPen(style.theme.text, 2 * style.zoom), 1.0 * style.px(11)});
    drawArrows(canvas);
    nameBeyond(canvas);
    if (!canvas.data.series.empty())
        nameEmphasized(canvas);
}

} // namespace jw
