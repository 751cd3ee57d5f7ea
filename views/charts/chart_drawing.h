// Draws ChartData into a QCustomPlot in the house style: the same for the screen and for every export.
#pragma once

#include <vector>

#include <QLocale>
#include <QSize>

#include "views/charts/chart_data.h"
#include "views/common/theme.h"
#include "views/common/type_scale.h"

class QCustomPlot;

namespace jw {

/// How to draw, beside what to draw
struct ChartStyle {
    Theme theme = lightTheme();
    double zoom = 1.0; ///< of type and gaps
    QLocale locale{};
    bool logAxis = false;
    std::vector<std::size_t> lines{}; ///< series to draw as lines; empty: the first four
    bool withTitle = false;           ///< exports carry it; on screen the panel does
    int toolRoom = 0;                 ///< pixels kept free right of the legend
    int bandRoom = 0;                 ///< pixels kept free right of the words "Out of date"

    [[nodiscard]] QFont font(Type type) const { return fontOf(type, zoom); }
    [[nodiscard]] int px(double pixels) const { return scaled(pixels, zoom); }
};

struct AxisRange {
    double lower = 0, upper = 1;
};

/// The ranges that show everything: where "reset zoom" goes
struct ChartFrame {
    AxisRange x, y;
};

/// What is really drawn: the chosen lines, or on a log axis the totals in place of stacks.
[[nodiscard]] ChartData drawnData(const ChartData& data, const ChartStyle& style);

/// How places on the axis are written: without separators where all may be years.
[[nodiscard]] QLocale positionLocale(const ChartData& data, QLocale locale);

/// Empties the plot and draws into `size` CSS pixels. No replot: the caller shows or exports it.
ChartFrame drawChart(QCustomPlot& plot, const ChartData& data, const ChartStyle& style, QSize size);

/// All values of one row in words, all digits: the tooltip and what a screen reader says.
[[nodiscard]] QString rowText(const ChartData& data, std::size_t row, const QLocale& locale = {});
/// The chart in one paragraph, at most twelve rows in numbers
[[nodiscard]] QString summaryText(const ChartData& data, const QLocale& locale = {});

} // namespace jw
