#include "views/charts/chart_data.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QLocale>

namespace jw {
namespace {

/// Bars of one series with their bands, each from 0.
bool isRanking(const ChartData& data)
{
    return data.kind == ChartKind::GroupedBars && data.series.size() == 1 &&
           !data.series.front().low.empty() && data.series.front().starts.empty();
}

/// Totals without parts.
bool isSingleStack(const ChartData& data)
{
    return data.kind == ChartKind::StackedBars && data.series.size() == 1;
}

} // namespace

bool hasBars(const ChartData& data)
{
    return data.kind == ChartKind::GroupedBars || data.kind == ChartKind::StackedBars || hasRowsBelow(data);
}

bool hasRowsBelow(const ChartData& data) { return data.kind == ChartKind::Tornado; }

bool hasPlaces(const ChartData& data)
{
    return data.kind == ChartKind::Points || data.kind == ChartKind::HeatMap;
}

std::size_t cellsInColumn(const ChartData& data)
{
    const auto other = std::ranges::find_if(data.positions, [&](double at) {
        return at < data.positions.front() || at > data.positions.front();
    });
    return static_cast<std::size_t>(other - data.positions.begin());
}

std::size_t rowCount(const ChartData& data)
{
    return hasBars(data) ? data.categories.size() : data.positions.size();
}

double valueAt(const ChartSeries& series, std::size_t row)
{
    return row < series.values.size() ? series.values[row] : std::numeric_limits<double>::quiet_NaN();
}

double reachAt(const ChartSeries& series, std::size_t row)
{
    const double value = valueAt(series, row);
    return row < series.high.size() ? std::fmax(value, series.high[row]) : value; // NaN: no whisker
}

double pointValue(const ChartData& data, std::size_t row)
{
    for (const ChartSeries& series : data.series)
        if (!std::isnan(valueAt(series, row)))
            return valueAt(series, row);
    return std::numeric_limits<double>::quiet_NaN();
}

double shadeAt(const ChartData& data, std::size_t row)
{
    return row < data.shades.size() ? data.shades[row] : std::numeric_limits<double>::quiet_NaN();
}

double drawnValue(const ChartData& data, std::size_t row)
{
    const double value = data.kind == ChartKind::HeatMap ? data.heights[row] : pointValue(data, row);
    return isBeyond(data, row) ? std::clamp(value, data.valueSpan->low, data.valueSpan->high) : value;
}

bool isBeyond(const ChartData& data, std::size_t row)
{
    const double value = pointValue(data, row);
    return data.valueSpan && (value < data.valueSpan->low || value > data.valueSpan->high);
}

double totalAt(const ChartData& data, std::size_t row)
{
    double total = 0.0;
    bool any = false;
    for (const ChartSeries& series : data.series) {
        const double value = valueAt(series, row);
        if (std::isnan(value))
            continue;
        total += value;
        any = true;
    }
    return any ? total : std::numeric_limits<double>::quiet_NaN();
}

QString rowName(const ChartData& data, std::size_t row)
{
    if (row < data.categories.size())
        return data.categories[row];
    return row < data.positions.size() ? QLocale::c().toString(data.positions[row], 'g', 6) : QString();
}

bool wantsLogAxis(const ChartData& data)
{
    const auto hasNegative = [](const ChartSeries& series) {
        return std::ranges::any_of(series.values, [](double value) { return value < 0.0; });
    };
    if (hasPlaces(data) || hasRowsBelow(data) ||
        (data.kind == ChartKind::GroupedBars && std::ranges::any_of(data.series, hasNegative)))
        return false;
    double smallest = std::numeric_limits<double>::infinity(), largest = 0.0;
    const auto look = [&](double value) {
        if (value > 0) {
            smallest = std::min(smallest, value);
            largest = std::max(largest, value);
        }
    };
    for (std::size_t row = 0; row < rowCount(data); ++row) {
        if (data.kind == ChartKind::StackedBars)
            look(totalAt(data, row));
        for (const ChartSeries& series : data.series) {
            if (data.kind != ChartKind::StackedBars)
                look(valueAt(series, row));
        }
    }
    for (const ChartDot& dot : data.dots)
        look(dot.value);
    const double most = !data.dots.empty()    ? 10.0
                        : isRanking(data)     ? 30.0
                        : isSingleStack(data) ? 100.0
                                              : 1000.0;
    if (largest > most * smallest) // rings that are compared, and bars that are ranked, want room
        return true;
    const bool whiskers = isRanking(data);
    for (std::size_t row = 0; whiskers && row < data.series[0].high.size(); ++row)
        look(data.series[0].high[row]);
    return whiskers && largest > 100 * smallest; // one long whisker would leave no bar to be seen
}

bool startsOnLogAxis(const ChartData& data) { return isSingleStack(data) && wantsLogAxis(data); }

void breakFarBars(ChartData& data)
{
    constexpr double far = 2.0; // assumption, of looks alone: one dear device shall not flatten all others
    if (!isRanking(data))
        return;
    const ChartSeries& series = data.series.front();
    std::vector<double> ranked = series.values;
    std::erase_if(ranked, [](double value) { return std::isnan(value); });
    if (ranked.empty())
        return;
    std::ranges::sort(ranked);
    const double near = far * ranked[(3 * ranked.size() - 1) / 4]; // third quartile by the nearest rank
    double end = 0.0, top = 0.0;
    for (std::size_t row = 0; row < series.values.size(); ++row) {
        top = std::fmax(top, reachAt(series, row));
        if (series.values[row] <= near)
            end = std::fmax(end, reachAt(series, row));
    }
    if (top > far * end)
        data.valueSpan = ValueSpan{0.0, end};
}

} // namespace jw
