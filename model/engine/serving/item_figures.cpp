#include "engine/serving/item_figures.h"

#include <algorithm>
#include <cmath>

#include "engine/lower_bounds.h"

namespace jw {
namespace {

/// In base units, in the order of the fields.
std::vector<double> numbersOf(const PlanResults<double>& results, std::string_view workload)
{
    std::vector<double> numbers;
    if (const auto* result = findWorkload(results, workload)) {
        ItemFigures figures = itemFigures(*result);
        forEachCell(figures, [&](double& number, const FieldInfo&) { numbers.push_back(number); });
    }
    return numbers;
}

} // namespace

ItemFigures itemFigures(const WorkloadResult<double>& result)
{
    const WorkloadFigures<double>& f = result.figures;
    ItemFigures item;
    item.gpu = f.gpuPerQuery;
    item.host = result.totals.itEnergy / f.queries;
    item.meter = f.perQuery;
    item.cost = f.costPerQuery;
    item.carbon = f.carbonPerQuery;
    item.perGpu = f.ratePerReplica * (f.replicasNeeded / f.gpusNeeded);
    item.replicasNeeded = f.replicasNeeded;
    item.gpusNeeded = f.gpusNeeded;
    return item;
}

std::vector<BandedCell> itemCells(const PlanResults<double>& results, std::string_view workload)
{
    const auto* result = findWorkload(results, workload);
    if (!result)
        return {};
    const auto middle = numbersOf(results, workload);
    std::vector<std::vector<double>> ends{middle};
    for (const PlanResults<double>& end : results.ends)
        ends.push_back(numbersOf(end, workload));
    const std::span<const FieldInfo> fields = fieldsOf<ItemFigures>();
    std::vector<BandedCell> cells;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!std::isfinite(middle[i]))
            continue;
        const auto [low, high] =
            std::ranges::minmax(ends, {}, [i](const std::vector<double>& end) { return end[i]; });
        const double unit = fields[i].term.unit.size;
        cells.push_back({std::string(fields[i].key), &fields[i], result->prediction.tier, middle[i] / unit,
                         low[i] / unit, high[i] / unit, isLowerBound(result->totals, fields[i].key)});
    }
    return cells;
}

} // namespace jw
