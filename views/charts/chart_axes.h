// The axes of a chart: how far they go, their scales, ticks and titles.
#pragma once

#include "views/charts/chart_marks.h"

namespace jw {

/// Everything in view, before the layout is made
[[nodiscard]] ChartFrame frameOf(const ChartData& data, const ChartStyle& style, QSize size);
void setAxes(const ChartCanvas& canvas, const ChartFrame& frame, QSize size);
/// The figures of bars that stand under their names; empty where they stand at the bars
[[nodiscard]] QStringList figuresUnderNames(const ChartData& data, const ChartStyle& style, QSize size);
/// A title longer than its axis would run into the legend: the unit alone, or nothing. True where nothing is
/// left and the layout has to be made again.
[[nodiscard]] bool shortenAxisTitle(const ChartCanvas& canvas);

/// "Cost (USD)": the title of an axis
[[nodiscard]] QString withUnit(const QString& title, const QString& unit);
/// Type, colors and gaps that all axes share
void styleAxis(QCPAxis& axis, const ChartStyle& style);

} // namespace jw
