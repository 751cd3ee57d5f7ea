#include "views/common/histogram_chart.h"

#include <QCoreApplication>

#include "uncertainty/percentiles.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::HistogramChart)
};

constexpr std::size_t classes = 40; // assumption: fine enough for the shape, coarse enough for 1,000 samples

} // namespace

ChartData histogramChart(std::span<const double> values)
{
    ChartData chart{.kind = ChartKind::Lines};
    chart.valueTitle = Words::tr("Share");
    chart.unit = QStringLiteral("%");
    if (values.empty())
        return chart;
    const Histogram histogram = histogramOf(values, classes);
    ChartSeries outline{.name = chart.valueTitle, .values = {}, .low = {}, .high = {}};
    const auto add = [&](double position, double share) {
        chart.positions.push_back(position);
        outline.values.push_back(share);
    };
    add(histogram.lower, 0.0);
    double border = histogram.lower;
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        const double share =
            100.0 * static_cast<double>(histogram.counts[i]) / static_cast<double>(values.size());
        add(border, share);
        border = histogram.lower + histogram.width * static_cast<double>(i + 1);
        add(border, share);
    }
    add(border, 0.0);
    chart.series.push_back(std::move(outline));
    return chart;
}

QString titleIn(const QString& title, const QString& unit)
{
    return unit.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, unit);
}

} // namespace jw
