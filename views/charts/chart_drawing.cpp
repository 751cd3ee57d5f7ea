#include "views/charts/chart_drawing.h"

#include "views/charts/chart_axes.h"

namespace jw {
namespace {

std::vector<LegendEntry> legendOf(const ChartCanvas& canvas)
{
    std::vector<LegendEntry> entries;
    const bool lines = !hasBars(canvas.data);
    if (canvas.data.kind == ChartKind::Points)
        return pointLegend(canvas);
    if (canvas.data.kind == ChartKind::HeatMap) // the scale is one
        return entries;
    if ((lines && namesLineEnds(canvas.data)) || (!lines && canvas.data.series.size() < 2))
        return entries;
    for (std::size_t i = 0; i < canvas.data.series.size(); ++i) {
        entries.push_back({canvas.data.series[i].name, seriesColor(canvas.style.theme, i)});
        if (lines)
            entries.back().line = linePen(canvas.data, canvas.style, i);
    }
    return entries;
}

QString staleText()
{
    return QCoreApplication::translate("jw::Chart",
                                       "Out of date: computed from other inputs than those shown now");
}

/// Empties the layout but for the axis rectangle, then stacks title, legend, plot and caption again.
void arrange(const ChartCanvas& canvas, QSize size)
{
    QCPLayoutGrid& grid = *canvas.plot.plotLayout();
    QCPAxisRect* frame = canvas.plot.axisRect();
    const ChartStyle& style = canvas.style;
    grid.take(frame);
    grid.clear();
    grid.simplify();
    grid.setRowSpacing(style.px(6));
    const int side = style.px(8), width = size.width() - 2 * side;
    const auto add = [&](auto* element) {
        element->setWidth(width);
        grid.addElement(grid.rowCount(), 0, element);
        grid.setRowStretchFactor(grid.rowCount() - 1, 0.001);
    };
    if (style.withTitle && !canvas.data.title.isEmpty())
        add(new ChartWords(canvas.plot, canvas.data.title, style.font(Type::PanelTitle), style.theme.text));
    if (canvas.data.stale) {
        auto* band =
            new ChartWords(canvas.plot, staleText(), style.font(Type::LabelStrong), style.theme.attention);
        band->setGround(style.theme.attentionGround, style.px(5), style.bandRoom);
        add(band);
    }
    auto entries = legendOf(canvas);
    if (!entries.empty() || style.toolRoom > 0)
        add(new ChartLegend(canvas.plot, style, std::move(entries)));
    grid.addElement(grid.rowCount(), 0, frame);
    const QString words = (QStringList(canvas.data.caption) + canvas.data.notes)
                              .filter(QRegularExpression(QStringLiteral(".")))
                              .join(QStringLiteral(" · "));
    if (!words.isEmpty())
        add(new ChartWords(canvas.plot, words, style.font(Type::Small), style.theme.smallPrint));
    grid.setMargins(QMargins(side, style.px(4), side, style.px(6)));
}

void prepare(QCustomPlot& plot, const ChartStyle& style)
{
    plot.clearItems();
    plot.clearPlottables();
    plot.legend->setVisible(false);
    plot.setAutoAddPlottableToLegend(false);
    plot.setBackground(QBrush(style.theme.panel));
    plot.setNoAntialiasingOnDrag(false);
    plot.axisRect()->setupFullAxesBox(false);
    plot.xAxis2->setVisible(false);
    plot.yAxis2->setVisible(false);
    plot.yAxis->setRangeReversed(false);
}

void setMargins(const ChartCanvas& canvas)
{
    QCPAxisRect& frame = *canvas.plot.axisRect();
    const bool ends = canvas.data.kind == ChartKind::Lines && namesLineEnds(canvas.data);
    frame.setAutoMargins(QCP::msLeft | QCP::msTop | QCP::msBottom);
    frame.setMinimumMargins(QMargins(0, canvas.style.px(8), 0, 0));
    const int right = hasColorScale(canvas.data) ? colorScaleWidth(canvas.data, canvas.style)
                      : ends                     ? lineEndWidth(canvas.data, canvas.style)
                                                 : canvas.style.px(22);
    frame.setMargins(QMargins(0, 0, right, 0));
}

/// The marks need to know how many pixels they have.
void layOut(QCustomPlot& plot)
{
    for (const auto phase :
         {QCPLayoutElement::upPreparation, QCPLayoutElement::upMargins, QCPLayoutElement::upLayout})
        plot.plotLayout()->update(phase);
}

} // namespace

ChartFrame drawChart(QCustomPlot& plot, const ChartData& data, const ChartStyle& style, QSize size)
{
    const ChartData drawn = drawnData(data, style);
    const ChartCanvas canvas{plot, drawn, style};
    prepare(plot, style);
    const ChartFrame frame = frameOf(drawn, style, size);
    setAxes(canvas, frame, size);
    setMargins(canvas);
    arrange(canvas, size);
    plot.setViewport(QRect(QPoint(0, 0), size));
    layOut(plot);
    if (shortenAxisTitle(canvas))
        layOut(plot);

    if (hasRowsBelow(drawn)) {
        drawTornado(canvas);
    } else if (hasBars(drawn)) {
        drawBars(canvas);
        if (figuresUnderNames(drawn, style, size).isEmpty())
            writeBarEnds(canvas);
        drawBreaks(canvas);
        drawDots(canvas);
    } else if (drawn.kind == ChartKind::Points) {
        drawPoints(canvas);
    } else if (drawn.kind == ChartKind::HeatMap) {
        drawHeatMap(canvas);
    } else {
        shadeBeyond(canvas);
        drawLines(canvas);
        drawLineMarks(canvas);
        nameBeyond(canvas);
        if (namesLineEnds(drawn))
            writeLineEnds(canvas);
    }
    if (hasColorScale(drawn))
        drawColorScale(canvas);
    drawLimits(canvas);
    drawStale(canvas);
    return frame;
}

} // namespace jw
