// Lines, bands, limit lines, the names at line ends, and the hatch of stale data.
#include "views/charts/chart_marks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "views/charts/chart_parts.h"
#include "views/common/hatch.h"

namespace jw {
namespace {

QVector<double> asVector(const std::vector<double>& values) { return {values.begin(), values.end()}; }

/// Over two points a pixel a 2 px pen costs 200 times a 1 px pen, and a band more.
bool isDense(const ChartCanvas& canvas)
{
    return static_cast<double>(rowCount(canvas.data)) > 2.0 * std::max(1, canvas.plot.axisRect()->width());
}

void drawBand(const ChartCanvas& canvas, const ChartSeries& series, QColor color)
{
    const auto count = canvas.data.positions.size();
    if (series.low.size() != count || series.high.size() != count || isDense(canvas))
        return;
    auto* low = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // both owned by the plot
    auto* high = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis);
    low->setData(asVector(canvas.data.positions), asVector(series.low), true);
    high->setData(asVector(canvas.data.positions), asVector(series.high), true);
    low->setPen(Qt::NoPen);
    high->setPen(Qt::NoPen);
    color.setAlphaF(0.22F);
    high->setBrush(color);
    high->setChannelFillGraph(low);
}

/// Last point of a line that is a number
QPointF endOf(const ChartData& data, const ChartSeries& series)
{
    for (std::size_t row = rowCount(data); row-- > 0;) {
        if (!std::isnan(valueAt(series, row)))
            return {data.positions[row], series.values[row]};
    }
    return {std::nan(""), std::nan("")};
}

struct EndLabel {
    double y;
    QString text;
    QColor color;
};

QColor colorOfLine(const ChartData& data, const Theme& theme, std::size_t index)
{
    const int own = data.series[index].color;
    if (own >= 0)
        return strokeColor(theme, static_cast<std::size_t>(own));
    std::size_t color = index; // the baseline takes none
    for (std::size_t i = 0; i < index; ++i)
        color -= data.series[i].baseline ? 1 : 0;
    return lineColor(theme, color);
}

/// How many lines before this one were given its color: only their dashes tell them apart.
std::size_t sameBefore(const ChartData& data, std::size_t index)
{
    const int own = data.series[index].color;
    const auto here = data.series.begin() + static_cast<std::ptrdiff_t>(index);
    const auto same = [own](const ChartSeries& series) { return series.color == own && !series.baseline; };
    return own < 0 ? 0 : static_cast<std::size_t>(std::count_if(data.series.begin(), here, same));
}

/// Empty squares at the rows of a line whose values do not hold; on dense lines they would be a smear.
void drawHollow(const ChartCanvas& canvas, const ChartSeries& series, const QColor& color)
{
    if (series.hollow.empty() || isDense(canvas))
        return;
    auto* squares = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    for (const std::size_t row : series.hollow)
        if (row < canvas.data.positions.size() && std::isfinite(valueAt(series, row)))
            squares->addData(canvas.data.positions[row], valueAt(series, row));
    squares->setLineStyle(QCPGraph::lsNone);
    squares->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(color, 2 * canvas.style.zoom),
                                             canvas.style.theme.panel, canvas.style.px(8)));
}

/// Discs on all lines at the rows that matter most; whole ones, also at the edge of the plot.
void ringEmphasized(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        painter.setAntialiasing(true);
        painter.setPen(QPen(style.theme.text, 2 * style.zoom));
        for (std::size_t i = 0; i < data.series.size(); ++i) {
            painter.setBrush(linePen(data, style, i).color());
            for (const std::size_t row : data.emphasized) {
                const double x = row < data.positions.size() ? data.positions[row] : std::nan("");
                const double y = valueAt(data.series[i], row);
                if (plot.xAxis->range().contains(x) && plot.yAxis->range().contains(y))
                    painter.drawEllipse(QPointF(plot.xAxis->coordToPixel(x), plot.yAxis->coordToPixel(y)),
                                        0.5 * style.px(9), 0.5 * style.px(9));
            }
        }
    };
    if (!canvas.data.emphasized.empty())
        new PaintedItem(canvas.plot, paint); // owned by the plot
}

} // namespace

QPen linePen(const ChartData& data, const ChartStyle& style, std::size_t index)
{
    static const std::array<Qt::PenStyle, 4> dashes{Qt::SolidLine, Qt::DashDotLine, Qt::DotLine,
                                                    Qt::DashDotDotLine};
    if (data.series[index].baseline)
        return {style.theme.secondary, 2 * style.zoom, Qt::DashLine, Qt::FlatCap};
    const std::size_t dash = namesLineEnds(data) ? sameBefore(data, index) : index;
    return {colorOfLine(data, style.theme, index), 2 * style.zoom, dashes[dash % dashes.size()], Qt::FlatCap,
            Qt::RoundJoin};
}

bool namesLineEnds(const ChartData& data) { return data.series.size() < maxLines; }

void drawLines(const ChartCanvas& canvas)
{
    for (std::size_t i = 0; i < canvas.data.series.size(); ++i) {
        const ChartSeries& series = canvas.data.series[i];
        QPen pen = linePen(canvas.data, canvas.style, i);
        drawBand(canvas, series, pen.color());
        auto* graph = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
        if (isDense(canvas))
            pen = QPen(pen.color(), 1);
        graph->setName(series.name);
        graph->setPen(pen);
        const auto points = std::min(series.values.size(), canvas.data.positions.size());
        const auto end = static_cast<std::ptrdiff_t>(points);
        graph->setData(QVector<double>(canvas.data.positions.begin(), canvas.data.positions.begin() + end),
                       QVector<double>(series.values.begin(), series.values.begin() + end), true);
        if (points == 1) // a line of one point would not be seen
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, pen.color(), pen.color(), 7));
        drawHollow(canvas, series, pen.color());
    }
    ringEmphasized(canvas);
}

namespace {

/// A mark in view, where the axes are at this moment.
struct SeenMark {
    QString name;
    QPointF at;
    QColor color;
};

std::vector<SeenMark> seenMarks(const ChartCanvas& canvas)
{
    const QRectF frame = canvas.plot.axisRect()->rect();
    std::vector<SeenMark> seen;
    for (std::size_t i = 0; i < canvas.data.series.size(); ++i)
        for (const ChartMark& mark : canvas.data.series[i].marks) {
            const QPointF at(canvas.plot.xAxis->coordToPixel(mark.position),
                             canvas.plot.yAxis->coordToPixel(mark.value));
            if (frame.contains(at))
                seen.push_back({mark.name, at, linePen(canvas.data, canvas.style, i).color()});
        }
    return seen;
}

/// Below a mark or above it, then two and three lines away; no name leaves the frame sideways.
std::vector<QRectF> placesOfMark(QPointF at, QSizeF size, double gap, const QRectF& frame)
{
    const double left = std::clamp(at.x() - size.width() / 2, frame.left(),
                                   std::max(frame.left(), frame.right() - size.width()));
    std::vector<QRectF> places;
    for (int away = 0; away < 3; ++away) {
        places.push_back({{left, at.y() + gap + away * size.height()}, size});
        places.push_back({{left, at.y() - gap - (away + 1) * size.height()}, size});
    }
    return places;
}

/// Names on a ground that keeps other lines off, none over another or over a ring; then the rings.
void paintMarks(QCPPainter& painter, const ChartCanvas& canvas)
{
    const ChartStyle& style = canvas.style;
    const QRectF frame = canvas.plot.axisRect()->rect();
    const double radius = style.px(5);
    QColor ground = style.theme.panel;
    ground.setAlphaF(0.85F);
    painter.setFont(style.font(Type::LabelStrong));
    const QFontMetricsF metrics(painter.font());
    const std::vector<SeenMark> marks = seenMarks(canvas);
    std::vector<QRectF> taken;
    for (const SeenMark& mark : marks)
        taken.emplace_back(mark.at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    for (const SeenMark& mark : marks) {
        if (mark.name.isEmpty()) // a ring alone
            continue;
        const QSizeF size(metrics.horizontalAdvance(mark.name) + style.px(4), metrics.height());
        taken.push_back(freest(placesOfMark(mark.at, size, radius + style.px(2), frame), frame, taken));
        painter.fillRect(taken.back(), ground);
        painter.setPen(QPen(mark.color));
        painter.drawText(taken.back(), Qt::AlignCenter, mark.name);
    }
    painter.setBrush(style.theme.panel);
    for (const SeenMark& mark : marks) {
        painter.setPen(QPen(mark.color, 2 * style.zoom));
        painter.drawEllipse(mark.at, radius, radius);
    }
}

} // namespace

void drawLineMarks(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        paintMarks(painter, {plot, data, style});
    };
    const auto marked = [](const ChartSeries& series) { return !series.marks.empty(); };
    if (std::any_of(canvas.data.series.begin(), canvas.data.series.end(), marked))
        new PaintedItem(canvas.plot, paint); // owned by the plot
}

int lineEndWidth(const ChartData& data, const ChartStyle& style)
{
    int width = 0;
    for (const ChartSeries& series : data.series)
        width = std::max(width, QFontMetrics(style.font(Type::LabelStrong)).horizontalAdvance(series.name));
    return std::min(width, style.px(180)) + style.px(12);
}

void writeLineEnds(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        const QFont font = style.font(Type::LabelStrong);
        const QFontMetrics metrics(font);
        const QRect frame = plot.axisRect()->rect();
        std::vector<EndLabel> labels;
        for (std::size_t i = 0; i < data.series.size(); ++i) {
            const QPointF end = endOf(data, data.series[i]);
            if (plot.xAxis->range().contains(end.x()) && plot.yAxis->range().contains(end.y()))
                labels.push_back({plot.yAxis->coordToPixel(end.y()), data.series[i].name,
                                  linePen(data, style, i).color()});
        }
        std::ranges::sort(labels, {}, &EndLabel::y);
        std::vector<LabelPlace> places;
        for (const EndLabel& label : labels)
            places.push_back({label.y, 1.0 * metrics.height()});
        spread(places, frame.top() - metrics.height() / 2.0, frame.bottom() + metrics.height() / 2.0);
        painter.setFont(font);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const EndLabel& label = labels[i];
            painter.setPen(QPen(label.color));
            const QRectF place(frame.right() + style.px(8), places[i].middle - metrics.height() / 2.0,
                               plot.viewport().right() - frame.right() - style.px(8), metrics.height());
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(label.text, Qt::ElideRight, qFloor(place.width())));
        }
    };
    new PaintedItem(canvas.plot, paint); // owned by the plot
}

void drawLimits(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        const QRectF frame = plot.axisRect()->rect();
        const QFontMetricsF metrics(style.font(Type::Label));
        painter.setFont(style.font(Type::Label));
        for (const ChartLimit& limit : data.limits) {
            if (!plot.yAxis->range().contains(limit.value))
                continue;
            const double y = plot.yAxis->coordToPixel(limit.value);
            painter.setPen(limit.bounds ? QPen(style.theme.worse, 1.4)
                                        : QPen(style.theme.secondary, style.zoom, Qt::DashLine));
            painter.drawLine(QLineF(frame.left(), y, frame.right(), y));
            painter.drawText(QRectF(frame.left() + style.px(8), y - metrics.height() - 1,
                                    frame.width() - style.px(16), metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, limit.name);
        }
    };
    if (!canvas.data.limits.empty())
        new PaintedItem(canvas.plot, paint); // owned by the plot
}

void drawStale(const ChartCanvas& canvas)
{
    const auto paint = [&plot = canvas.plot, style = canvas.style](QCPPainter& painter) {
        const QRectF frame = plot.axisRect()->rect();
        painter.save();
        painter.setClipRect(frame);
        painter.setPen(QPen(mixed(style.theme.panel, style.theme.secondary, 0.45), 1));
        painter.drawLines(hatchLines(frame, style.px(10)));
        painter.restore();
    };
    if (canvas.data.stale)
        new PaintedItem(canvas.plot, paint); // owned by the plot
}

} // namespace jw
