// Which prices of the machines at work nobody has given.
#include "engine/group_prices.h"

#include <algorithm>

namespace jw {
namespace {

double shareOf(const std::optional<Measure<unit::number>>& share) { return share ? share->value : 0.0; }

} // namespace

bool MissingPrice::isPurchase() const { return field == purchaseField; }

std::vector<MissingPrice> missingPrices(const PlanIndex& index, const NodeGroup& g)
{
    std::vector<MissingPrice> missing;
    const auto add = [&](std::string_view what, std::string_view field, double share) {
        if (share > 1e-9)
            missing.push_back({what, field, share});
    };
    const bool rents = g.tenure != Tenure::Owned;
    const double own = !rents ? 1.0 : g.tenure == Tenure::Mixed ? shareOf(g.ownedShare) : 0.0;
    if (!index.isPriceEntered(g))
        add("price_missing", purchaseField, own);
    if (!rents || g.accelPerNode == 0)
        return missing;
    const double reserved = shareOf(g.reservedShare), spot = shareOf(g.spotShare);
    if (!g.rent)
        add("rent_missing", "rent_per_gpu_hour", 1.0 - own - reserved - spot);
    if (!g.reservedRent)
        add("reserved_missing", "reserved_per_gpu_hour", reserved);
    if (!g.spotRent)
        add("spot_missing", "spot_per_gpu_hour", spot);
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
