#include "views/charts/chart_axes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "views/charts/chart_tickers.h"

namespace jw {
namespace {

/// Smallest and largest that is drawn, whiskers, bands and limits too; from 0 for bars
struct Extent {
    double low = std::numeric_limits<double>::infinity(), high = -std::numeric_limits<double>::infinity();
    double lowestPositive = std::numeric_limits<double>::infinity();

    void take(double value)
    {
        if (!std::isfinite(value))
            return;
        low = std::min(low, value);
        high = std::max(high, value);
        if (value > 0)
            lowestPositive = std::min(lowestPositive, value);
    }
    void take(const std::vector<double>& values)
    {
        for (const double value : values)
            take(value);
    }
};

void takeStacks(Extent& extent, const ChartData& data)
{
    for (std::size_t row = 0; row < rowCount(data); ++row) {
        double up = 0.0, down = 0.0;
        for (const ChartSeries& series : data.series) {
            const double value = valueAt(series, row);
            (value > 0 ? up : down) += std::isnan(value) ? 0.0 : value;
        }
        extent.take(up);
        extent.take(down);
    }
    extent.take(data.totalLow);
    extent.take(data.totalHigh);
}

Extent extentOf(const ChartData& data)
{
    Extent extent;
    if (data.kind == ChartKind::StackedBars) {
        takeStacks(extent, data);
    } else {
        for (const ChartSeries& series : data.series) {
            extent.take(series.values);
            extent.take(series.low);
            extent.take(series.high);
        }
    }
    for (const ChartLimit& limit : data.limits)
        extent.take(limit.value);
    for (const ChartDot& dot : data.dots)
        extent.take(dot.value);
    return extent;
}

QCPRange valueRange(const ChartData& data, bool logAxis)
{
    Extent extent = extentOf(data);
    if (logAxis && std::isfinite(extent.lowestPositive)) {
        const double decade = std::pow(10.0, std::floor(std::log10(extent.lowestPositive)));
        const double below = data.dots.empty() ? 10 : 2; // a bar wants a length, a ring to be whole
        return {hasBars(data) && extent.lowestPositive < 2 * decade ? decade / below : decade,
                extent.high * 2.5};
    }
    if (extent.low > extent.high)
        return {0, 1};
    if (data.valueSpan)
        extent.high = std::min(extent.high, data.valueSpan->high);
    if (hasBars(data) || extent.low < 0.5 * extent.high) // lines start at 0 unless that would flatten them
        extent.take(0.0);
    const double span = extent.high - extent.low;
    const double room = span > 0 ? 0.08 * span : std::max(1.0, 0.1 * std::abs(extent.high));
    return {extent.low < 0 || extent.low > 0 ? extent.low - room : 0.0,
            extent.high > 0 || extent.low > 0 ? extent.high + room : std::max(extent.high, room)};
}

/// Pixels of one category, roughly: before the layout is made
double pixelsEach(const ChartData& data, const ChartStyle& style, QSize size)
{
    return (size.width() - style.px(96)) / (static_cast<double>(rowCount(data)) + 0.3);
}

QCPRange categoryRange(const ChartData& data, const ChartStyle& style, QSize size)
{
    const auto count = static_cast<double>(rowCount(data));
    if (hasBars(data) && !data.dots.empty()) // the names beside the last bar
        return {0.45, count + 0.95};
    if (hasBars(data)) // figures beside the bars need room right of the last one
        return {0.45, count + (endsFitBeside(data, style, pixelsEach(data, style, size)) ? 0.74 : 0.55)};
    if (data.positions.empty())
        return {0, 1};
    auto [low, high] = std::ranges::minmax(data.positions);
    if (data.positionLimit) {
        low = std::min(low, data.positionLimit->value);
        high = std::max(high, data.positionLimit->value);
    }
    return low < high ? QCPRange(low, high) : QCPRange(low - 1, high + 1);
}

/// Years and other whole positions have no tick 2024.2.
double leastStep(const ChartData& data)
{
    const auto whole = [](double at) { return at == std::floor(at); };
    return std::ranges::all_of(data.positions, whole) ? 1.0 : 0.0;
}

/// Decades, or plain steps on a logarithmic axis that has too few of them.
QSharedPointer<QCPAxisTicker> tickerOf(bool logarithmic, const AxisRange& range, const QLocale& locale,
                                       double least = 0.0)
{
    constexpr double few = 20.0; // one or two decades; assumption, of looks alone
    if (logarithmic && range.upper > few * range.lower)
        return QSharedPointer<DecadeTicker>::create(locale);
    return QSharedPointer<NumberTicker>::create(locale, least);
}

/// Of a heat map: what the rows of cells stand for.
void setHeightAxis(const ChartCanvas& canvas)
{
    QCPAxis& axis = *canvas.plot.yAxis;
    const bool logarithmic = canvas.data.logValues;
    axis.setLabel(withUnit(canvas.data.heightTitle, canvas.data.heightUnit));
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setTicker(tickerOf(logarithmic, heatFrame(canvas.data).y, canvas.style.locale));
}

void setValueAxis(const ChartCanvas& canvas)
{
    QCPAxis& axis = *canvas.plot.yAxis;
    const bool cells = canvas.data.kind == ChartKind::HeatMap;
    styleAxis(axis, canvas.style);
    axis.grid()->setVisible(!cells);
    axis.setBasePen(Qt::NoPen);
    axis.setTickLabelColor(canvas.style.theme.secondary);
    if (cells)
        return setHeightAxis(canvas);
    axis.setLabel(withUnit(canvas.data.valueTitle, canvas.data.unit));
    if (canvas.style.logAxis || canvas.data.logValues) {
        axis.setScaleType(QCPAxis::stLogarithmic);
        axis.setTicker(QSharedPointer<DecadeTicker>::create(canvas.style.locale));
    } else {
        axis.setScaleType(QCPAxis::stLinear);
        axis.setTicker(QSharedPointer<NumberTicker>::create(canvas.style.locale));
    }
}

/// Of points and cells: a value axis too, with a base line.
void setPositionAxis(const ChartCanvas& canvas)
{
    QCPAxis& axis = *canvas.plot.xAxis;
    styleAxis(axis, canvas.style);
    axis.grid()->setVisible(canvas.data.kind == ChartKind::Points);
    axis.setBasePen(QPen(canvas.style.theme.strongBorder, 1));
    axis.setTickLabelColor(canvas.style.theme.secondary);
    axis.setTickLabelRotation(0);
    axis.setLabel(withUnit(canvas.data.positionTitle, canvas.data.positionUnit));
    if (!canvas.data.columns.empty()) {
        const QStringList names(canvas.data.columns.begin(), canvas.data.columns.end());
        axis.setScaleType(QCPAxis::stLinear);
        axis.grid()->setVisible(false);
        axis.setTicker(QSharedPointer<CategoryTicker>::create(axis, names, canvas.style.font(Type::Label)));
        return;
    }
    axis.setScaleType(canvas.data.logPositions ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    const QLocale plain = positionLocale(canvas.data, canvas.style.locale);
    const bool decades = canvas.data.kind == ChartKind::Points; // those of points are whole
    axis.setTicker(
        tickerOf(canvas.data.logPositions, decades ? AxisRange{} : heatFrame(canvas.data).x, plain));
}

void setCategoryAxis(const ChartCanvas& canvas, QSize size)
{
    QCPAxis& axis = *canvas.plot.xAxis;
    const ChartStyle& style = canvas.style;
    if (hasPlaces(canvas.data))
        return setPositionAxis(canvas);
    const bool logarithmic = canvas.data.kind == ChartKind::Lines && canvas.data.logPositions;
    styleAxis(axis, style);
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.grid()->setVisible(false);
    axis.setBasePen(QPen(style.theme.strongBorder, 1));
    axis.setTickLabelColor(hasBars(canvas.data) ? style.theme.text : style.theme.secondary);
    axis.setLabel(hasBars(canvas.data) ? QString() : canvas.data.categoryTitle);
    const bool narrow = pixelsEach(canvas.data, style, size) < style.px(52);
    axis.setTickLabelRotation(hasBars(canvas.data) && narrow ? -90 : 0);
    if (!hasBars(canvas.data)) {
        axis.setTicker(tickerOf(logarithmic, axisRange(categoryRange(canvas.data, style, size)),
                                positionLocale(canvas.data, style.locale), leastStep(canvas.data)));
        return;
    }
    const QStringList names(canvas.data.categories.begin(), canvas.data.categories.end());
    auto ticker = QSharedPointer<CategoryTicker>::create(axis, names, style.font(Type::Label));
    ticker->setLongest(std::clamp(size.height() * 3 / 10, style.px(64), style.px(160)));
    ticker->setFigures(figuresUnderNames(canvas.data, style, size));
    axis.setTicker(ticker);
}

} // namespace

QStringList figuresUnderNames(const ChartData& data, const ChartStyle& style, QSize size)
{
    return endsUnderNames(data, style, pixelsEach(data, style, size));
}

ChartFrame frameOf(const ChartData& data, const ChartStyle& style, QSize size)
{
    switch (data.kind) {
    case ChartKind::HeatMap: return heatFrame(data);
    case ChartKind::Points: return pointFrame(data);
    case ChartKind::Tornado: return tornadoFrame(data, style, size);
    default: break;
    }
    return {axisRange(categoryRange(data, style, size)), axisRange(valueRange(data, style.logAxis))};
}

void setAxes(const ChartCanvas& canvas, const ChartFrame& frame, QSize size)
{
    if (hasRowsBelow(canvas.data)) {
        setTornadoAxes(canvas, size);
        canvas.plot.yAxis->setRange(plotRange(frame.y));
    } else {
        setValueAxis(canvas);
        canvas.plot.yAxis->setRange(plotRange(frame.y));
        setCategoryAxis(canvas, size);
    }
    canvas.plot.xAxis->setRange(plotRange(frame.x)); // behind the scale: a logarithmic one takes no 0
}

bool shortenAxisTitle(const ChartCanvas& canvas)
{
    QCPAxis& axis = *canvas.plot.yAxis;
    const QFontMetrics metrics(axis.labelFont());
    const int room = canvas.plot.axisRect()->height();
    const bool cells = canvas.data.kind == ChartKind::HeatMap;
    for (const QString& shorter : {cells ? canvas.data.heightUnit : canvas.data.unit, QString()}) {
        if (metrics.horizontalAdvance(axis.label()) <= room)
            return false;
        axis.setLabel(shorter);
    }
    return true;
}

QString withUnit(const QString& title, const QString& unit)
{
    if (title.isEmpty() || unit.isEmpty())
        return title + unit;
    return QStringLiteral("%1 (%2)").arg(title, unit);
}

void styleAxis(QCPAxis& axis, const ChartStyle& style)
{
    axis.setSubTicks(false);
    axis.setTickLength(0);
    axis.setTickPen(Qt::NoPen);
    axis.setTickLabelPadding(style.px(8));
    axis.setTickLabelFont(style.font(Type::Label));
    axis.setLabelFont(style.font(Type::Label));
    axis.setLabelColor(style.theme.secondary);
    axis.setLabelPadding(style.px(6));
    axis.grid()->setPen(QPen(style.theme.softBorder, 1));
    axis.grid()->setZeroLinePen(Qt::NoPen);
    axis.grid()->setSubGridVisible(false);
}

} // namespace jw
