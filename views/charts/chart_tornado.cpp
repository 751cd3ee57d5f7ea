// Tornado: rows of bars to both sides of 0, the words of their ends beside them.
#include <algorithm>
#include <cmath>

#include "views/charts/chart_axes.h"
#include "views/charts/chart_tickers.h"

namespace jw {
namespace {

constexpr double mostForNames =
    0.42;                            // of the width; assumption, of looks alone: the bars want more than half
constexpr double leastForBars = 0.3; // of it, or the words at the ends are left out; assumption too
constexpr double thickness = 0.72;   // of a row
constexpr int endGap = 5;            // unzoomed pixels between a bar and its words

/// Left of 0; a bar of no length stands where the other one does not.
bool isLeft(const ChartData& data, std::size_t series, std::size_t row)
{
    const double own = valueAt(data.series[series], row);
    return own < 0.0 || (own == 0.0 && valueAt(data.series[1 - series], row) > 0.0);
}

/// Both bars on one side would cover each other: each has half of the row.
bool sharesSide(const ChartData& data, std::size_t row)
{
    return valueAt(data.series[0], row) * valueAt(data.series[1], row) > 0.0;
}

/// The words of two bars on one side would touch: there the longer one has its.
QString endWords(const ChartData& data, std::size_t series, std::size_t row)
{
    const ChartSeries& own = data.series[series];
    if (row >= own.ends.size() || std::isnan(valueAt(own, row)))
        return {};
    const double other = std::abs(valueAt(data.series[1 - series], row));
    const double length = std::abs(valueAt(own, row));
    const bool shorter = length < other || (series == 1 && !(length > other));
    return sharesSide(data, row) && shorter ? QString() : own.ends[row];
}

struct Sides {
    double left = 0.0, right = 0.0;
};

/// Pixels that the widest words need.
Sides roomForEnds(const ChartData& data, const ChartStyle& style)
{
    const QFontMetrics metrics(style.font(Type::Label));
    Sides room;
    for (std::size_t series = 0; series < 2; ++series)
        for (std::size_t row = 0; row < rowCount(data); ++row)
            if (const QString words = endWords(data, series, row); !words.isEmpty()) {
                double& side = isLeft(data, series, row) ? room.left : room.right;
                side = std::max(side, metrics.horizontalAdvance(words) + 2.0 * style.px(endGap));
            }
    return room;
}

int namesWidth(const ChartData& data, const ChartStyle& style, QSize size)
{
    const QFontMetrics metrics(style.font(Type::Label));
    int width = 0;
    for (const QString& name : data.categories)
        width = std::max(width, metrics.horizontalAdvance(name) + 1);
    return std::min(width, static_cast<int>(mostForNames * size.width()));
}

Sides valueReach(const ChartData& data)
{
    Sides reach;
    for (const ChartSeries& series : data.series)
        for (const double value : series.values)
            if (std::isfinite(value)) {
                reach.left = std::min(reach.left, value);
                reach.right = std::max(reach.right, value);
            }
    return reach;
}

QRectF barOf(const QCustomPlot& plot, const ChartData& data, std::size_t series, std::size_t row)
{
    const double middle = static_cast<double>(row + 1), half = thickness / 2.0;
    const bool shared = sharesSide(data, row);
    const double top = shared && series == 1 ? middle : middle - half;
    const double bottom = shared && series == 0 ? middle : middle + half;
    const QPointF from(plot.xAxis->coordToPixel(0.0), plot.yAxis->coordToPixel(top));
    const QPointF to(plot.xAxis->coordToPixel(valueAt(data.series[series], row)),
                     plot.yAxis->coordToPixel(bottom));
    return QRectF(from, to).normalized();
}

void writeEnd(QCPPainter& painter, const ChartCanvas& canvas, const QRectF& bar, bool left,
              const QString& words)
{
    const QRectF frame = canvas.plot.axisRect()->rect();
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(words) + 1.0, gap = canvas.style.px(endGap);
    const double x = left ? bar.left() - gap - width : bar.right() + gap;
    const QRectF place(x, bar.center().y() - metrics.height() / 2, width, metrics.height());
    if (frame.contains(place))
        painter.drawText(place, Qt::AlignCenter, words);
}

void paintRows(QCPPainter& painter, const ChartCanvas& canvas)
{
    const QRectF frame = canvas.plot.axisRect()->rect();
    painter.setAntialiasing(false);
    painter.setFont(canvas.style.font(Type::Label));
    const double rowHeight = frame.height() / canvas.plot.yAxis->range().size();
    const bool written = QFontMetricsF(painter.font()).height() <= rowHeight;
    painter.setPen(QPen(canvas.style.theme.secondary));
    for (std::size_t series = 0; series < 2; ++series)
        for (std::size_t row = 0; row < rowCount(canvas.data); ++row) {
            if (std::isnan(valueAt(canvas.data.series[series], row)))
                continue;
            const QRectF bar = barOf(canvas.plot, canvas.data, series, row);
            painter.fillRect(bar.intersected(frame), seriesColor(canvas.style.theme, series));
            if (const QString words = endWords(canvas.data, series, row); written && !words.isEmpty())
                writeEnd(painter, canvas, bar, isLeft(canvas.data, series, row), words);
        }
    const double zero = canvas.plot.xAxis->coordToPixel(0.0);
    painter.setPen(QPen(canvas.style.theme.text, canvas.style.zoom));
    if (zero >= frame.left() && zero <= frame.right())
        painter.drawLine(QLineF(zero, frame.top(), zero, frame.bottom()));
}

} // namespace

ChartFrame tornadoFrame(const ChartData& data, const ChartStyle& style, QSize size)
{
    const AxisRange rows{0.5, std::max(1.0, static_cast<double>(rowCount(data))) + 0.5};
    const Sides reach = valueReach(data);
    const double span = reach.right - reach.left;
    if (data.series.size() != 2 || !(span > 0.0))
        return {{-1.0, 1.0}, rows};
    const double gaps = style.px(60); // margins and paddings beside the bars, roughly
    const double width = size.width() - namesWidth(data, style, size) - gaps;
    Sides room = roomForEnds(data, style);
    if (width - room.left - room.right < leastForBars * size.width())
        room = {0.02 * width, 0.02 * width};
    const double each = span / (width - room.left - room.right);
    return {{reach.left - each * std::max(room.left, 0.02 * width),
             reach.right + each * std::max(room.right, 0.02 * width)},
            rows};
}

void setTornadoAxes(const ChartCanvas& canvas, QSize size)
{
    QCPAxis &values = *canvas.plot.xAxis, &names = *canvas.plot.yAxis;
    const ChartStyle& style = canvas.style;
    for (QCPAxis* axis : {&values, &names}) {
        styleAxis(*axis, style);
        axis->setScaleType(QCPAxis::stLinear);
        axis->setTickLabelRotation(0);
    }
    values.setBasePen(QPen(style.theme.strongBorder, 1));
    values.setTickLabelColor(style.theme.secondary);
    values.grid()->setVisible(true);
    values.setLabel(withUnit(canvas.data.valueTitle, canvas.data.unit));
    values.setTicker(QSharedPointer<NumberTicker>::create(style.locale));
    const QStringList rows(canvas.data.categories.begin(), canvas.data.categories.end());
    auto ticker = QSharedPointer<CategoryTicker>::create(names, rows, style.font(Type::Label));
    ticker->setLongest(namesWidth(canvas.data, style, size));
    names.setTicker(ticker);
    names.setRangeReversed(true); // the first row on top
    names.setBasePen(Qt::NoPen);
    names.setTickLabelColor(style.theme.text);
    names.grid()->setVisible(false);
    names.setLabel({});
}

void drawTornado(const ChartCanvas& canvas)
{
    if (canvas.data.series.size() != 2)
        return;
    const auto paint = [&plot = canvas.plot, data = canvas.data, style = canvas.style](QCPPainter& painter) {
        paintRows(painter, {plot, data, style});
    };
    new PaintedItem(canvas.plot, paint); // owned by the plot
}

} // namespace jw
