// A chart as a file or on the clipboard, drawn afresh: window size, zoom and dark mode never leak into it.
#pragma once

#include <memory>

#include <QByteArray>
#include <QMimeData>

#include "units/result.h"
#include "views/charts/chart_drawing.h"

namespace jw {

enum class ChartFormat { Png, Svg, Pdf, Csv };

/// Size on paper; dpi counts for PNG only, 1 to 1200 and at most 32,767 pixels a side.
struct ExportSize {
    double widthMm = 170.0, heightMm = 100.0; ///< up to 2000 mm
    int dpi = 150;
};

/// The file's bytes. PNG has exactly round(mm / 25.4 * dpi) pixels and says its dpi; SVG keeps text as text;
/// PDF is vectors with embedded fonts; CSV holds the drawn numbers in C locale with their unit in the head.
/// Errors: OutOfRange for a size that is none. Needs a QApplication, no window.
[[nodiscard]] Result<QByteArray> chartFile(const ChartData& data, const ChartStyle& style, ChartFormat format,
                                           const ExportSize& size = {});

/// chartFile into `path`, whole or not at all; .png .svg .pdf .csv choose the format.
/// Errors also: BadChoice for another suffix, Io when the file cannot be written.
[[nodiscard]] Result<void> exportChart(const ChartData& data, const ChartStyle& style, const QString& path,
                                       const ExportSize& size = {});

/// The drawn numbers as lines of cells, the unit in the head, with what the chart says of a row where it says
/// anything, such as that it is a lower bound; `separator` is ',' (quoted where needed) or tab. Text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] QString chartTable(const ChartData& data, const ChartStyle& style, QChar separator);

/// Image and numbers (TSV) for the clipboard
[[nodiscard]] std::unique_ptr<QMimeData> chartMime(const ChartData& data, const ChartStyle& style,
                                                   const ExportSize& size = {});
void copyChart(const ChartData& data, const ChartStyle& style);

} // namespace jw
