#include "validation/served_row.h"

#include "validation/figure_text.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

Remark refusalOf(const ServingChoice& choice, const ServingRow& row)
{
    switch (choice.doubt) {
    case ServingDoubt::EngineUnseen: return {remark::engineUnseen, {row.engine}};
    case ServingDoubt::FarFromRows: return {remark::farFromRows, {figureText(choice.ratio)}};
    default: return {remark::unknownDevice, {}};
    }
}

void noteConstants(MeasuredPoint& point, const ServingChoice& choice)
{
    if (choice.set)
        point.remarks.push_back({remark::ofSet, {choice.set->model, std::to_string(choice.set->rows)}});
    else
        point.remarks.push_back(
            {choice.doubt == ServingDoubt::SetIsPoor ? remark::ofAllAsRowsScatter : remark::ofAllSets, {}});
    if (choice.set && choice.doubt == ServingDoubt::SetIsPoor)
        point.remarks.push_back({remark::poorSet, {}});
}

OrRefusal<ServedRow> servedAt(const ServingRow& row, const Catalogue& catalogue)
{
    auto point = servingPointOf(row, catalogue);
    if (!point)
        return tl::unexpected(std::move(point.error()));
    ServedRow predicted{.choice = servingChoice(point->place())};
    if (predicted.choice.refused())
        return tl::unexpected(refusalOf(predicted.choice, row));
    predicted.served = point->served(predicted.choice.constants());
    if (!(predicted.served.fits > 0.5))
        return refusal(remark::doesNotFit,
                       {figureText(point->room().weights.in(gibibyte)), figureText(point->shape.tp.base()),
                        figureText(point->rates.capacity->in(gibibyte))});
    noteConstants(*point, predicted.choice);
    if (point->load == RowLoad::Concurrency && point->concurrency > 1.01 * predicted.served.batch)
        point->remarks.push_back({remark::waitForMemory, {figureText(floor(predicted.served.batch).base())}});
    const bool assumed = point->promptAssumed || point->load != RowLoad::Concurrency;
    predicted.tier = assumed ? oneDown(predicted.choice.tier) : predicted.choice.tier;
    predicted.point = std::move(*point);
    return predicted;
}

/// The replicas that serve most, as who runs a benchmark would look for them.
OrRefusal<ServedRow> bestReplicas(ServingRow row, const Catalogue& catalogue)
{
    OrRefusal<ServedRow> best = refusal(remark::noReplicaSize);
    for (double tp = 1.0; tp <= row.devices->value; tp *= 2.0) {
        row.tp = Measure<unit::number>{tp};
        auto tried = servedAt(row, catalogue);
        if (tried ? !best || tried->served.tokensPerGpu > best->served.tokensPerGpu : !best)
            best = std::move(tried);
    }
    if (best) {
        best->tier = oneDown(best->tier);
        best->point.remarks.push_back({remark::bestReplica, {figureText(best->point.shape.tp.base())}});
    }
    return best;
}

} // namespace

Energy<> ServedRow::tokenEnergy(const PowerConstants<>& constants) const
{
    const Power<> power = workingPower(point.device->tdp.quantity(), point.device->idle.quantity(),
                                       served.memoryUse, served.computeUse, constants);
    return power / served.tokensPerGpu;
}

OrRefusal<ServedRow> servedRowOf(const ServingRow& row, const Catalogue& catalogue)
{
    return row.devices && !row.tp && row.devices->value > 1.0 ? bestReplicas(row, catalogue)
                                                              : servedAt(row, catalogue);
}

} // namespace jw
