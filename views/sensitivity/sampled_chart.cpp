// The charts of samples.
#include <QCoreApplication>

#include <algorithm>

#include "engine/lower_bounds.h"
#include "uncertainty/percentiles.h"
#include "views/common/histogram_chart.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/sensitivity/sampled_view.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::SampledView)
};

constexpr std::size_t curvePoints = 200; // assumption: of each scenario's curve, as many as can be told apart

std::optional<ChartLimit> shownLimit(const SampledResult& result, Limit limit)
{
    if (!limit)
        return {};
    const UnitName unit = result.unit();
    //: name of a line in a chart: %1 is a number with its unit
    return ChartLimit{Words::tr("at most %1").arg(result.figure(*limit, unit)), *limit / unit.size};
}

ChartData withTitles(ChartData chart, const SampledResult& result, Limit limit)
{
    chart.title = result.asked.name;
    chart.categoryTitle = titleIn(termText(result.asked.info->term.name),
                                  unitWords(result.unit(), result.asked.info->dim, *result.plan));
    chart.positionLimit = shownLimit(result, limit);
    return chart;
}

std::vector<double> inUnit(std::vector<double> bases, UnitName unit)
{
    for (double& base : bases)
        base /= unit.size;
    return bases;
}

/// How many of sorted values are less than one, and how many are at most that.
struct SharesAt {
    double less = 0.0, upTo = 0.0;
};

SharesAt sharesAt(const std::vector<double>& sorted, double value)
{
    const auto [first, last] = std::ranges::equal_range(sorted, value);
    const auto share = [&](auto end) {
        return static_cast<double>(end - sorted.begin()) / static_cast<double>(sorted.size());
    };
    return {share(first), share(last)};
}

/// So many samples have one value that their curve is to leap there: as much as two of its points differ by.
bool isStep(const SharesAt& at) { return at.upTo - at.less > 1.0 / static_cast<double>(curvePoints); }

/// Ascending, each once, and twice where a curve leaps: at the foot of the step and at its head.
std::vector<double> curvePlaces(std::vector<double> values, const std::vector<std::vector<double>>& sorted)
{
    std::ranges::sort(values);
    const auto [first, last] = std::ranges::unique(values);
    values.erase(first, last);
    std::vector<double> places;
    for (const double value : values) {
        places.push_back(value);
        if (std::ranges::any_of(sorted, [&](const std::vector<double>& each) {
                return !each.empty() && isStep(sharesAt(each, value));
            }))
            places.push_back(value);
    }
    return places;
}

QString lineName(const SampledResult& result, std::size_t at)
{
    //: name of a line in a chart: %1 is a scenario whose result is a lower bound
    return isMarked(result.doubts.atLeast, at) ? Words::tr("%1, at least").arg(result.name(at))
                                               : result.name(at);
}

} // namespace

ChartData cumulativeChart(const SampledResult& result, Limit limit)
{
    ChartData chart{.kind = ChartKind::Lines};
    chart.valueTitle = Words::tr("Share of samples at most so much");
    chart.unit = QStringLiteral("%");
    const UnitName unit = result.unit();
    std::vector<std::vector<double>> sorted;
    for (std::size_t at = 0; at < result.sampled.scenarios.size(); ++at) {
        sorted.push_back(inUnit(known(result.column(at)), unit));
        std::ranges::sort(sorted.back());
        if (!sorted.back().empty())
            for (const CurvePoint& point : cumulativeCurve(sorted.back(), curvePoints))
                chart.positions.push_back(point.value);
    }
    chart.positions = curvePlaces(std::move(chart.positions), sorted);
    for (std::size_t at = 0; at < sorted.size(); ++at) {
        if (sorted[at].empty())
            continue;
        const Scenario& scenario = result.plan->scenarios[result.sampled.scenarios[at].scenario];
        ChartSeries line{.name = lineName(result, at), .values = {}, .low = {}, .high = {}};
        line.color = static_cast<int>(scenario.color);
        for (std::size_t row = 0; row < chart.positions.size(); ++row) {
            const bool foot =
                row + 1 < chart.positions.size() && chart.positions[row + 1] <= chart.positions[row];
            const SharesAt shares = sharesAt(sorted[at], chart.positions[row]);
            line.values.push_back(100.0 * (foot && isStep(shares) ? shares.less : shares.upTo));
        }
        chart.series.push_back(std::move(line));
    }
    return withTitles(std::move(chart), result, limit);
}

ChartData histogramChart(const SampledResult& result, std::size_t at, Limit limit)
{
    ChartData chart = histogramChart(inUnit(known(result.column(at)), result.unit()));
    if (!chart.series.empty())
        chart.series.front().name = lineName(result, at);
    return withTitles(std::move(chart), result, limit);
}

} // namespace jw
