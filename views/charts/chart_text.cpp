// Charts in words: what is drawn, one row for the tooltip, all rows for screen readers.
#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "views/charts/chart_drawing.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

constexpr std::size_t rowsInSummary = 12;

QString translated(const char* text) { return QCoreApplication::translate("jw::Chart", text); }

QString quantity(double value, const QString& unit, const QLocale& locale)
{
    return unit.isEmpty() ? fullNumber(value, locale)
                          : QStringLiteral("%1 %2").arg(fullNumber(value, locale), unit);
}

/// What a row has, in a unit.
struct RowValue {
    const QString &name, &unit;
    double value;
    const std::vector<double>&low, &high;
};

QString valueLine(const RowValue& of, std::size_t row, const QLocale& locale)
{
    const QString value = quantity(of.value, of.unit, locale);
    if (row >= of.low.size() || row >= of.high.size() || std::isnan(of.low[row]))
        //: a line of a tooltip: %1 is a series, %2 a value with its unit
        return translated(QT_TRANSLATE_NOOP("jw::Chart", "%1: %2")).arg(of.name, value);
    //: a line of a tooltip: %1 is a series, %2 a value with its unit, %3 and %4 the P10 and P90
    return translated(QT_TRANSLATE_NOOP("jw::Chart", "%1: %2 (P10 %3 to P90 %4)"))
        .arg(of.name, value, fullNumber(of.low[row], locale), fullNumber(of.high[row], locale));
}

QString totalLine(const ChartData& data, std::size_t row, const QLocale& locale)
{
    const QString total = quantity(totalAt(data, row), data.unit, locale);
    if (row >= data.changes.size() || data.changes[row].isEmpty())
        //: a line of a tooltip: %1 is a value with its unit
        return translated(QT_TRANSLATE_NOOP("jw::Chart", "Total: %1")).arg(total);
    //: a line of a tooltip: %1 is a value with its unit, %2 its change such as "−11 %"
    return translated(QT_TRANSLATE_NOOP("jw::Chart", "Total: %1 (%2)")).arg(total, data.changes[row]);
}

QString kindName(ChartKind kind)
{
    switch (kind) {
    case ChartKind::GroupedBars: return translated(QT_TRANSLATE_NOOP("jw::Chart", "Grouped bars"));
    case ChartKind::StackedBars: return translated(QT_TRANSLATE_NOOP("jw::Chart", "Stacked bars"));
    case ChartKind::Tornado: return translated(QT_TRANSLATE_NOOP("jw::Chart", "Tornado"));
    case ChartKind::Points: return translated(QT_TRANSLATE_NOOP("jw::Chart", "Points"));
    case ChartKind::HeatMap: return translated(QT_TRANSLATE_NOOP("jw::Chart", "Heat map"));
    case ChartKind::Lines: break;
    }
    return translated(QT_TRANSLATE_NOOP("jw::Chart", "Lines"));
}

ChartData onlyTotals(const ChartData& data)
{
    ChartData out = data;
    out.kind = ChartKind::GroupedBars;
    ChartSeries total{translated(QT_TRANSLATE_NOOP("jw::Chart", "Total")), {}, data.totalLow, data.totalHigh};
    for (std::size_t row = 0; row < rowCount(data); ++row)
        total.values.push_back(totalAt(data, row));
    out.series = {total};
    out.caption = translated(QT_TRANSLATE_NOOP("jw::Chart", "Totals on a logarithmic axis"));
    return out;
}

/// Rings far above the bars would leave no bar to be seen: those are on the logarithmic axis alone.
ChartData withNearRings(const ChartData& data)
{
    constexpr double far = 3.0; // assumption: so many times the highest bar with its whisker
    double top = 0.0;
    for (std::size_t row = 0; row < rowCount(data); ++row) {
        top = std::max(top, totalAt(data, row));
        if (row < data.totalHigh.size())
            top = std::max(top, data.totalHigh[row]);
    }
    ChartData out = data;
    const auto left = std::erase_if(out.dots, [&](const ChartDot& dot) { return dot.value > far * top; });
    if (left > 0)
        //: note of a chart: %1 is a number
        out.notes
            << translated(QT_TRANSLATE_NOOP("jw::Chart", "higher, on the log axis alone: %1")).arg(left);
    return out;
}

/// A bar within the axis may have a whisker that is not: each has words of its own.
ChartData withBreaks(const ChartData& data)
{
    ChartData out = data;
    if (!data.valueSpan)
        return out;
    bool bar = false, whisker = false;
    for (std::size_t row = 0; row < rowCount(data); ++row) {
        const bool beyond = valueAt(data.series.front(), row) > data.valueSpan->high;
        bar = bar || beyond;
        whisker = whisker || (!beyond && reachAt(data.series.front(), row) > data.valueSpan->high);
    }
    if (bar)
        out.notes << translated(QT_TRANSLATE_NOOP(
            "jw::Chart", "A broken bar goes on beyond the axis; its figure stands with its name."));
    if (whisker)
        out.notes << translated(
            QT_TRANSLATE_NOOP("jw::Chart", "A broken whisker goes on beyond the axis to its P90."));
    return out;
}

/// In each column from the smallest position to the largest.
ChartData inColumns(const ChartData& data)
{
    constexpr double share = 0.84; // assumption: of its width; the rest keeps columns apart
    ChartData out = data;
    out.logPositions = false;
    for (std::size_t column = 0; column < data.columns.size(); ++column) {
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < data.columnOf.size(); ++row)
            if (data.columnOf[row] == column)
                rows.push_back(row);
        std::ranges::stable_sort(rows, {}, [&](std::size_t row) { return data.positions[row]; });
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const double place = (static_cast<double>(at) + 0.5) / static_cast<double>(rows.size()) - 0.5;
            out.positions[rows[at]] = static_cast<double>(column + 1) + share * place;
        }
    }
    return out;
}

} // namespace

ChartData drawnData(const ChartData& data, const ChartStyle& style)
{
    if (data.kind == ChartKind::StackedBars)
        return style.logAxis ? onlyTotals(data) : withNearRings(data);
    if (data.kind == ChartKind::GroupedBars)
        return style.logAxis ? data : withBreaks(data);
    if (hasRowsBelow(data))
        return data;
    if (hasPlaces(data))
        return data.columns.empty() ? data : inColumns(data);
    ChartData out = data;
    out.series.clear();
    for (std::size_t i = 0; i < data.series.size() && out.series.size() < maxLines; ++i) {
        const bool chosen = std::find(style.lines.begin(), style.lines.end(), i) != style.lines.end();
        if (style.lines.empty() || chosen)
            out.series.push_back(data.series[i]);
    }
    return out;
}

QLocale positionLocale(const ChartData& data, QLocale locale)
{
    if (std::ranges::all_of(data.positions, [](double at) { return !(at < 1900.0 || at > 2200.0); }))
        locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

QString rowText(const ChartData& data, std::size_t row, const QLocale& locale)
{
    QStringList lines{row < data.categories.size() || row >= data.positions.size()
                          ? rowName(data, row)
                          : fullNumber(data.positions[row], positionLocale(data, locale))};
    if (data.kind == ChartKind::Lines && !data.categoryTitle.isEmpty() && data.categories.empty())
        //: head of a tooltip: %1 is what the axis counts, such as "Year", %2 the place on it
        lines.front() = translated(QT_TRANSLATE_NOOP("jw::Chart", "%1 %2")).arg(data.categoryTitle, lines[0]);
    if (data.kind == ChartKind::HeatMap)
        lines = {valueLine({data.positionTitle, data.positionUnit, data.positions[row], {}, {}}, row, locale),
                 valueLine({data.heightTitle, data.heightUnit, data.heights[row], {}, {}}, row, locale)};
    if (data.kind == ChartKind::Points && data.columns.empty() && row < data.positions.size())
        lines << valueLine(
            {data.positionTitle, data.positionUnit, data.positions[row], data.positionLow, data.positionHigh},
            row, locale);
    for (const ChartSeries& series : data.series) {
        if (!std::isnan(valueAt(series, row)))
            lines << valueLine({series.name, data.unit, valueAt(series, row), series.low, series.high}, row,
                               locale);
    }
    if (!std::isnan(shadeAt(data, row)))
        lines << valueLine({data.shadeTitle, data.shadeUnit, shadeAt(data, row), {}, {}}, row, locale);
    if (data.kind == ChartKind::StackedBars && !std::isnan(totalAt(data, row)))
        lines << totalLine(data, row, locale);
    if (row < data.remarks.size() && !data.remarks[row].isEmpty())
        lines << data.remarks[row];
    for (const ChartDot& dot : data.dots)
        if (dot.row == row)
            lines << translated("%1: %2").arg(dot.name, quantity(dot.value, data.unit, locale));
    return lines.join(QLatin1Char('\n'));
}

QString summaryText(const ChartData& data, const QLocale& locale)
{
    QStringList parts{kindName(data.kind)};
    if (data.stale)
        parts << translated(QT_TRANSLATE_NOOP("jw::Chart", "Out of date"));
    const std::size_t rows = rowCount(data), step = (rows + rowsInSummary - 1) / rowsInSummary;
    for (std::size_t row = 0; row < rows; row += step)
        parts << rowText(data, row, locale).replace(QLatin1Char('\n'), QStringLiteral(", "));
    parts << data.notes;
    return parts.join(QStringLiteral("; "));
}

} // namespace jw
