#include "views/compare/comparison_whiskers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "engine/predicted.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ComparisonChart)
};

} // namespace

BarEnds barEnds(const BandedCell* cell)
{
    if (!cell || !cell->isBanded())
        return {};
    const double unit = cell->field->term.unit.size;
    return {cell->p10 * unit, cell->p90 * unit};
}

std::vector<BarEnds> endsOfResult(const std::vector<const ScenarioOutcome*>& outcomes, const Subject& subject,
                                  const FieldInfo& result)
{
    std::vector<BarEnds> ends;
    for (const ScenarioOutcome* outcome : outcomes) {
        const auto cells =
            outcome->results ? bandedCells(*outcome->results, subject.prefix) : std::vector<BandedCell>{};
        ends.push_back(barEnds(findBand(cells, subject.prefix + std::string(result.key))));
    }
    return ends;
}

void setWhiskers(ChartData& chart, const std::vector<BarEnds>& ends, UnitName unit,
                 const std::vector<const ScenarioOutcome*>& outcomes)
{
    const auto missing = [](const BarEnds& each) { return std::isnan(each.low) || std::isnan(each.high); };
    if (std::ranges::all_of(ends, missing))
        return;
    for (const BarEnds& each : ends) {
        chart.totalLow.push_back(each.low / unit.size);
        chart.totalHigh.push_back(each.high / unit.size);
    }
    const bool sampled = std::ranges::any_of(outcomes, [](const ScenarioOutcome* outcome) {
        return outcome->results && outcome->results->sampled;
    });
    chart.notes << (sampled ? Words::tr("Whiskers: P10 to P90, of samples where inputs are uncertain.")
                            : Words::tr("Whiskers: P10 to P90 of what is predicted."));
}

} // namespace jw
