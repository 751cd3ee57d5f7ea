// The marks of a chart, each kind in its own function; used by drawChart only.
#pragma once

#include <limits>

#include "views/charts/chart_parts.h"

namespace jw {

/// What every mark needs; the axes already have their ranges.
struct ChartCanvas {
    QCustomPlot& plot;
    const ChartData& data;
    const ChartStyle& style;
};

/// Width of a stack, or of a single bar, in categories: beside rings there have to be their names
[[nodiscard]] inline double stackWidth(const ChartData& data) { return data.dots.empty() ? 0.46 : 0.16; }

/// Grouped or stacked bars with whiskers where there are samples
void drawBars(const ChartCanvas& canvas);
/// Two strokes across each bar or whisker that goes on beyond the axis
void drawBreaks(const ChartCanvas& canvas);
/// Totals and changes beside the bar tops, or above them, or not at all when they would touch
void writeBarEnds(const ChartCanvas& canvas);
/// True when the figures have room beside the bars, each category being this many pixels wide
[[nodiscard]] bool endsFitBeside(const ChartData& data, const ChartStyle& style, double pixelsEach);
/// The figures of bars with whiskers that have no room beside them: above a whisker they would read as its
/// own, so they belong under the names. Empty for all other bars.
[[nodiscard]] QStringList endsUnderNames(const ChartData& data, const ChartStyle& style, double pixelsEach);

/// Where a name stands, in pixels from above.
struct LabelPlace {
    double middle = 0.0, height = 0.0;
};

/// Moves names, given from above, as little as keeps them apart and, where they all fit, between top and
/// bottom.
void spread(std::vector<LabelPlace>& labels, double top, double bottom);

/// The first of `wishes` that covers the least of `taken`, of those inside `view` where there is one.
[[nodiscard]] QRectF freest(const std::vector<QRectF>& wishes, const QRectF& view,
                            const std::vector<QRectF>& taken);

/// Rings right of the bars, with names that do not touch
void drawDots(const ChartCanvas& canvas);

/// Lines with bands where there are samples
void drawLines(const ChartCanvas& canvas);
/// Rings where lines have marks, with their names
void drawLineMarks(const ChartCanvas& canvas);
/// Names at the line ends, spread so that they do not touch; needs lineEndWidth() of right margin.
void writeLineEnds(const ChartCanvas& canvas);
[[nodiscard]] int lineEndWidth(const ChartData& data, const ChartStyle& style);
/// Up to three lines are named at their ends, four get a legend.
[[nodiscard]] bool namesLineEnds(const ChartData& data);
/// Color, dash and width of line `index`, also for its legend
[[nodiscard]] QPen linePen(const ChartData& data, const ChartStyle& style, std::size_t index);

/// Discs, those emphasized with rings and their names; whiskers where there are samples. Several series
/// differ by shape too.
void drawPoints(const ChartCanvas& canvas);
/// All points with some room around them; whole decades on a logarithmic axis
[[nodiscard]] ChartFrame pointFrame(const ChartData& data);
/// An arrow at the end of the axis for each point beyond it
void drawArrows(const ChartCanvas& canvas);
/// Of a point as it is drawn
[[nodiscard]] QPointF pixelOf(const ChartCanvas& canvas, std::size_t row);
/// In view, the ends of the axes too: their pixels are one beyond the rectangle.
[[nodiscard]] bool isSeen(const QCustomPlot& plot, QPointF at);
/// One entry a series; none for a single one
[[nodiscard]] std::vector<LegendEntry> pointLegend(const ChartCanvas& canvas);

/// What colors tell, from the least to the greatest: the values of cells, or the shades of points.
struct ColorScale {
    double low = std::numeric_limits<double>::infinity(), high = -low;

    explicit ColorScale(const ChartData& data);
    [[nodiscard]] bool isEmpty() const { return low > high; }
    [[nodiscard]] double share(double value) const; ///< of the way, 0 to 1; its middle where all are equal
    [[nodiscard]] QColor color(const Theme& theme, double value) const;
};
[[nodiscard]] bool hasColorScale(const ChartData& data);
/// The scale right of the plot, which needs colorScaleWidth() of right margin
void drawColorScale(const ChartCanvas& canvas);
[[nodiscard]] int colorScaleWidth(const ChartData& data, const ChartStyle& style);

/// Cells of a heat map with their colors, and contours with their values
void drawHeatMap(const ChartCanvas& canvas);
/// All cells, whole
[[nodiscard]] ChartFrame heatFrame(const ChartData& data);
/// A cell in pixels, as the axes are now
[[nodiscard]] QRectF cellOf(const QCustomPlot& plot, const ChartData& data, std::size_t row);

/// Bars to both sides of 0, a row each, with their words at the ends where there is room
void drawTornado(const ChartCanvas& canvas);
/// All bars, and room for the words beside them
[[nodiscard]] ChartFrame tornadoFrame(const ChartData& data, const ChartStyle& style, QSize size);
/// Names at the left, values below
void setTornadoAxes(const ChartCanvas& canvas, QSize size);

/// The ground beyond the limit of positions, behind all marks; nothing without one
void shadeBeyond(const ChartCanvas& canvas);
/// Its name at the head of its line, on a ground that keeps other marks off
void nameBeyond(const ChartCanvas& canvas);

/// Limit lines with their names
void drawLimits(const ChartCanvas& canvas);
/// Hatch over the plot; the words stand in a band above it
void drawStale(const ChartCanvas& canvas);

} // namespace jw
