// Which prices of the machines at work nobody has given.
#include "engine/group_prices.h"

#include <algorithm>

namespace jw {
namespace {

double shareOf(const std::optional<Measure<unit::number>>& share) { return share ? share->value : 0.0; }

} // namespace

std::vector<MissingPrice> missingPrices(const PlanIndex& index, const NodeGroup& g)
{
    GroupRates<double> rates{.accelPerNode = Ratio<>(static_cast<double>(g.accelPerNode))};
    if (g.tenure == Tenure::Owned) {
        rates.own = Ratio<>(1.0);
    } else {
        rates.own = Ratio<>(g.tenure == Tenure::Mixed ? shareOf(g.ownedShare) : 0.0);
        rates.reserved = Ratio<>(shareOf(g.reservedShare));
        rates.spot = Ratio<>(shareOf(g.spotShare));
        rates.onDemand = Ratio<>(1.0) - rates.own - rates.reserved - rates.spot;
    }
    std::vector<MissingPrice> missing;
    eachMissingPrice(index, g, rates, [&](std::string_view what, std::string_view field, Ratio<> share) {
        missing.push_back({what, field, share.base()});
    });
    return missing;
}

Result<void> checkPrices(const Plan& resolved, std::string_view workload)
{
    const PlanIndex index(resolved);
    const auto work = std::ranges::find(resolved.workloads, workload, &Workload::uid);
    if (work == resolved.workloads.end())
        return {};
    for (const Assignment* a : index.assignedTo(*work)) {
        const NodeGroup& group = *index.group(a->group);
        const auto missing = missingPrices(index, group);
        if (a->share.value > 0.0 && group.nodes > 0 && !missing.empty())
            return refuse(index, group, missing.front().field, {.kind = Error::Kind::MissingField});
    }
    return {};
}

} // namespace jw
