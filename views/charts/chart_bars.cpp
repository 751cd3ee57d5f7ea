// Bars, whiskers and the figures at their ends.
#include "views/charts/chart_marks.h"

#include <algorithm>
#include <cmath>

#include "views/charts/chart_parts.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

constexpr double groupWidth = 0.72; // in categories

QVector<double> keysOf(const ChartData& data)
{
    QVector<double> keys;
    for (std::size_t row = 0; row < rowCount(data); ++row)
        keys << static_cast<double>(row + 1);
    return keys;
}

/// A stack that holds a NaN would lose its foot: there it is 0.
QVector<double> valuesOf(const ChartData& data, const ChartSeries& series)
{
    const bool stacked = data.kind == ChartKind::StackedBars;
    QVector<double> values;
    for (std::size_t row = 0; row < rowCount(data); ++row)
        values << (stacked && std::isnan(valueAt(series, row)) ? 0.0 : valueAt(series, row));
    return values;
}

QCPBars* addBars(const ChartCanvas& canvas, std::size_t index)
{
    auto* bars = new QCPBars(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    bars->setName(canvas.data.series[index].name);
    bars->setPen(Qt::NoPen);
    bars->setBrush(seriesColor(canvas.style.theme, index));
    bars->setAntialiased(false);
    bars->setStackingGap(1);
    bars->setData(keysOf(canvas.data), valuesOf(canvas.data, canvas.data.series[index]), true);
    return bars;
}

struct Spread {
    const std::vector<double>&middle, &low, &high;
};

void addWhiskers(const ChartCanvas& canvas, QCPAbstractPlottable* on, const Spread& spread)
{
    if (spread.low.size() != spread.middle.size() || spread.high.size() != spread.middle.size())
        return;
    QVector<double> minus, plus;
    for (std::size_t row = 0; row < spread.middle.size(); ++row) {
        minus << spread.middle[row] - spread.low[row];
        plus << spread.high[row] - spread.middle[row];
    }
    auto* whiskers = new QCPErrorBars(canvas.plot.xAxis, canvas.plot.yAxis);
    whiskers->setDataPlottable(on);
    whiskers->setErrorType(QCPErrorBars::etValueError);
    whiskers->setPen(QPen(canvas.style.theme.text, 1.4 * canvas.style.zoom));
    whiskers->setWhiskerWidth(canvas.style.px(9));
    whiskers->setSymbolGap(0); // the default gap of 10 px hides short whiskers
    whiskers->setData(minus, plus);
}

void drawStacks(const ChartCanvas& canvas)
{
    QCPBars* below = nullptr;
    std::vector<double> totals;
    for (std::size_t row = 0; row < rowCount(canvas.data); ++row)
        totals.push_back(totalAt(canvas.data, row));
    for (std::size_t i = 0; i < canvas.data.series.size(); ++i) {
        QCPBars* bars = addBars(canvas, i);
        bars->setWidth(stackWidth(canvas.data));
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
    if (canvas.data.totalLow.empty())
        return;
    auto* tops = new QCPGraph(canvas.plot.xAxis, canvas.plot.yAxis);
    tops->setLineStyle(QCPGraph::lsNone);
    tops->setData(keysOf(canvas.data), QVector<double>(totals.begin(), totals.end()), true);
    addWhiskers(canvas, tops, {totals, canvas.data.totalLow, canvas.data.totalHigh});
}

/// Bars that begin elsewhere than at 0 stand on others that are not seen.
void raise(const ChartCanvas& canvas, QCPBars* bars, const ChartSeries& series)
{
    QVector<double> below, heights;
    for (std::size_t row = 0; row < series.values.size(); ++row) {
        below << std::min(series.starts[row], series.values[row]);
        heights << std::abs(series.values[row] - series.starts[row]);
    }
    auto* unseen = new QCPBars(canvas.plot.xAxis, canvas.plot.yAxis); // owned by the plot
    unseen->setPen(Qt::NoPen);
    unseen->setBrush(Qt::NoBrush);
    unseen->setWidth(bars->width());
    unseen->setData(keysOf(canvas.data), below, true);
    bars->setData(keysOf(canvas.data), heights, true);
    bars->setPen(QPen(bars->brush().color())); // a step of nothing is a line
    bars->setStackingGap(0);
    bars->moveAbove(unseen);
}

void drawGroups(const ChartCanvas& canvas)
{
    const auto count = canvas.data.series.size();
    auto* group = count > 1 ? new QCPBarsGroup(&canvas.plot) : nullptr;
    if (group) {
        group->setSpacingType(QCPBarsGroup::stAbsolute);
        group->setSpacing(1);
    }
    for (std::size_t i = 0; i < count; ++i) {
        QCPBars* bars = addBars(canvas, i);
        bars->setWidth(count > 1 ? groupWidth / static_cast<double>(count) : stackWidth(canvas.data));
        bars->setBarsGroup(group);
        const ChartSeries& series = canvas.data.series[i];
        if (count == 1 && series.starts.size() == series.values.size())
            raise(canvas, bars, series);
        else
            addWhiskers(canvas, bars, {series.values, series.low, series.high});
    }
}

/// Figures are written for stacks and single bars; groups of bars keep them for the tooltip.
bool hasEnds(const ChartData& data)
{
    return data.kind == ChartKind::StackedBars ||
           (data.kind == ChartKind::GroupedBars && data.series.size() == 1);
}

/// Where the text of a row starts from: top of the bar or of its whisker
double topOf(const ChartData& data, std::size_t row)
{
    double top = 0.0;
    for (const ChartSeries& series : data.series) {
        const double end = std::isnan(valueAt(series, row)) ? 0.0 : valueAt(series, row);
        top += std::max(row < series.starts.size() ? series.starts[row] : 0.0, end);
    }
    return top;
}

double whiskerTop(const ChartData& data, std::size_t row)
{
    const std::vector<double>& high =
        data.kind == ChartKind::StackedBars ? data.totalHigh : data.series.front().high;
    return row < high.size() ? std::fmax(high[row], topOf(data, row)) : topOf(data, row); // NaN: no whisker
}

/// Figures of all rows, in short ("12.6") and in long ("12.6  −14 %")
struct EndTexts {
    QStringList totals, withChange;
};

EndTexts endTexts(const ChartData& data, const QLocale& locale)
{
    EndTexts texts;
    for (std::size_t row = 0; row < rowCount(data); ++row) {
        const double value = totalAt(data, row);
        const QString total = std::isnan(value) ? QString() : shortNumber(value, locale);
        const QString change = row < data.changes.size() ? data.changes[row] : QString();
        texts.totals << total;
        texts.withChange << (change.isEmpty() ? total : total + QStringLiteral("  ") + change);
    }
    return texts;
}

int widest(const QStringList& texts, const QFont& font)
{
    int width = 0;
    for (const QString& text : texts)
        width = std::max(width, QFontMetrics(font).horizontalAdvance(text));
    return width;
}

bool hasWhiskers(const ChartData& data)
{
    return data.kind == ChartKind::StackedBars ? !data.totalLow.empty() : !data.series.front().low.empty();
}

constexpr int endGap = 8; // unzoomed pixels between a bar and its figure

/// Paints the figures of all rows as the axes are at this moment.
class BarEnds {
public:
    BarEnds(const ChartCanvas& canvas)
        : m_plot(canvas.plot),
          m_data(canvas.data),
          m_style(canvas.style),
          m_font(canvas.style.font(Type::LabelStrong)),
          m_texts(endTexts(canvas.data, canvas.style.locale))
    {
    }

    void operator()(QCPPainter& painter) const
    {
        const double each = m_plot.axisRect()->width() / m_plot.xAxis->range().size();
        const double gap = m_style.px(endGap);
        painter.setFont(m_font);
        painter.setPen(QPen(m_style.theme.text));
        if (endsFitBeside(m_data, m_style, each) && lastFitsBeside(each * stackWidth(m_data) / 2 + gap))
            write(painter, m_texts.withChange, each * stackWidth(m_data) / 2 + gap);
        else if (widest(m_texts.withChange, m_font) <= each - gap)
            write(painter, m_texts.withChange, 0);
        else if (widest(m_texts.totals, m_font) <= each - gap)
            write(painter, m_texts.totals, 0);
    }

private:
    /// The last bar has half the room of the others: what does not fit there stands above all bars.
    [[nodiscard]] bool lastFitsBeside(double shift) const
    {
        const double middle = m_plot.xAxis->coordToPixel(static_cast<double>(m_texts.withChange.size()));
        if (m_texts.withChange.isEmpty() || middle > m_plot.axisRect()->right()) // none, or out of view
            return true;
        return middle + shift + widthOf(m_texts.withChange.back()) <= edge();
    }

    [[nodiscard]] double widthOf(const QString& text) const
    {
        return QFontMetricsF(m_font).horizontalAdvance(text) + 2;
    }

    /// How far to the right a figure may go
    [[nodiscard]] double edge() const { return m_plot.axisRect()->right() + m_style.px(endGap); }

    /// `shift` pixels right of the middle of the bar; 0 writes above it, centered
    void write(QCPPainter& painter, const QStringList& texts, double shift) const
    {
        const QRectF frame = m_plot.axisRect()->rect();
        const double height = QFontMetricsF(m_font).height();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const auto row = static_cast<std::size_t>(i);
            const double x = m_plot.xAxis->coordToPixel(static_cast<double>(i + 1));
            const double value = shift > 0 ? topOf(m_data, row) : whiskerTop(m_data, row);
            const double y = m_plot.yAxis->coordToPixel(value);
            const double width = widthOf(texts[i]);
            const QRectF place = shift > 0 ? QRectF(x + shift, y - height / 2, width, height)
                                           : QRectF(x - width / 2, y - height - 2, width, height);
            if (!std::isnan(totalAt(m_data, row)) && x >= frame.left() && x <= frame.right() &&
                y >= frame.top() - 1 && place.right() <= edge())
                painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, texts[i]);
        }
    }

    const QCustomPlot& m_plot;
    ChartData m_data;
    ChartStyle m_style;
    QFont m_font;
    EndTexts m_texts;
};

} // namespace

void drawBars(const ChartCanvas& canvas)
{
    if (canvas.data.kind == ChartKind::StackedBars)
        drawStacks(canvas);
    else
        drawGroups(canvas);
}

bool endsFitBeside(const ChartData& data, const ChartStyle& style, double pixelsEach)
{
    const int widestText = widest(endTexts(data, style.locale).withChange, style.font(Type::LabelStrong));
    return data.dots.empty() && !data.valueSpan && hasEnds(data) && // a broken bar has no end to write beside
           widestText <= pixelsEach * (1 - stackWidth(data)) - 2.0 * style.px(endGap);
}

QStringList endsUnderNames(const ChartData& data, const ChartStyle& style, double pixelsEach)
{
    if (!hasEnds(data) || !hasWhiskers(data) || endsFitBeside(data, style, pixelsEach))
        return {};
    const EndTexts texts = endTexts(data, style.locale);
    const bool room = widest(texts.withChange, style.font(Type::Label)) <= pixelsEach - style.px(endGap);
    return room ? texts.withChange : texts.totals;
}

void writeBarEnds(const ChartCanvas& canvas)
{
    if (hasEnds(canvas.data))
        new PaintedItem(canvas.plot, BarEnds(canvas)); // owned by the plot
}

} // namespace jw
