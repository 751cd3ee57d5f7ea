// A redraw of each kind of chart at 1760 x 560, new data to finished pixels, and its export.
#include <cmath>

#include <QApplication>

#include "bench.h"
#include "views/charts/chart.h"
#include "views/charts/chart_export.h"
#include "views/common/look.h"

namespace jw::bench {
namespace {

constexpr double goal = 16.0; // ms

ChartData bars(ChartKind kind, int categories, int series)
{
    ChartData data;
    data.kind = kind;
    data.unit = QStringLiteral("GWh");
    for (int i = 0; i < categories; ++i)
        data.categories.push_back(QStringLiteral("Scenario %1").arg(i));
    for (int s = 0; s < series; ++s) {
        ChartSeries one{.name = QStringLiteral("Line %1").arg(s)};
        for (int i = 0; i < categories; ++i)
            one.values.push_back(1 + (i * 7 + s * 3) % 5);
        data.series.push_back(one);
    }
    return data;
}

ChartData lines(int points, int series)
{
    ChartData data;
    data.kind = ChartKind::Lines;
    data.unit = QStringLiteral("MW");
    for (int i = 0; i < points; ++i)
        data.positions.push_back(i);
    for (int s = 0; s < series; ++s) {
        ChartSeries one{.name = QStringLiteral("Line %1").arg(s)};
        for (int i = 0; i < points; ++i)
            one.values.push_back(2 + s + std::sin(i * 0.26));
        data.series.push_back(one);
    }
    return data;
}

ChartData cells(int columns, int rows)
{
    ChartData data;
    data.kind = ChartKind::HeatMap;
    data.unit = QStringLiteral("GWh");
    ChartSeries series{.name = QStringLiteral("Energy")};
    for (int x = 0; x < columns; ++x)
        for (int y = 0; y < rows; ++y) {
            data.positions.push_back(x);
            data.heights.push_back(y);
            series.values.push_back(x * y);
        }
    data.series = {series};
    return data;
}

void redraw(Look& look, const char* name, const ChartData& data)
{
    Chart chart(look);
    chart.resize(1760, 560);
    chart.setData(data);
    chart.show();
    QApplication::processEvents();
    const double ms = medianMs([&] {
        chart.setData(data);
        QApplication::processEvents();
    });
    print({name, ms, "ms", goal});
}

} // namespace

void measureCharts(QApplication& app)
{
    Look look(app);
    redraw(look, "stacked bars, 12 scenarios x 2", bars(ChartKind::StackedBars, 12, 2));
    redraw(look, "stacked bars, 100 scenarios x 8", bars(ChartKind::StackedBars, 100, 8));
    redraw(look, "grouped bars, 30 years x 4", bars(ChartKind::GroupedBars, 30, 4));
    redraw(look, "lines, 30 years x 4", lines(30, 4));
    redraw(look, "line, 8760 hours", lines(8760, 1));
    redraw(look, "heat map, 101 x 101", cells(101, 101));
    const ChartData data = bars(ChartKind::StackedBars, 12, 8);
    const std::pair<const char*, ChartFormat> formats[] = {
        {"export PNG, 170 x 100 mm, 150 dpi", ChartFormat::Png},
        {"export SVG", ChartFormat::Svg},
        {"export PDF", ChartFormat::Pdf}};
    for (const auto& [name, as] : formats) {
        const ChartFormat format = as; // a lambda of C++20 may not take a binding in clang 14
        print({name, medianMs([&] { (void)chartFile(data, {}, format); }), "ms", {}});
    }
}

} // namespace jw::bench
