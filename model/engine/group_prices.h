// Which prices of the machines at work nobody has given: what they cost is then not known, not 0.
#pragma once

#include <string_view>
#include <vector>

#include "engine/plain_number.h"
#include "engine/plan_index.h"
#include "engine/plan_rows.h"

namespace jw {

/// A part of a group, by its tenure, that has no price.
struct MissingPrice {
    std::string_view what, field; ///< of the finding that says so; of the price
    double share = 0.0;           ///< of the group
};

/// The same in any reading: calls add(what, field, share) for each. Of the rates it reads tenure and
/// accelerators per node; a share up to 1e-9 is what adding shares up leaves, and counts as none
/// (assumption).
template <class Real, class Add>
void eachMissingPrice(const PlanIndex& index, const NodeGroup& group, const GroupRates<Real>& rates,
                      const Add& add)
{
    const auto ask = [&](std::string_view what, std::string_view field, const Ratio<Real>& share) {
        if (holds(Ratio<Real>(1e-9) < share))
            add(what, field, share);
    };
    if (!index.isPriceEntered(group))
        ask("price_missing", purchaseField, rates.own);
    if (!isPositive(rates.accelPerNode))
        return;
    if (!group.rent)
        ask("rent_missing", "rent_per_gpu_hour", rates.onDemand);
    if (!group.reservedRent)
        ask("reserved_missing", "reserved_per_gpu_hour", rates.reserved);
    if (!group.spotRent)
        ask("spot_missing", "spot_per_gpu_hour", rates.spot);
}

/// A purchase of 0 is a price where it was entered, has a source or is set by a scenario. Rents are per
/// accelerator: without one, none is asked for.
[[nodiscard]] std::vector<MissingPrice> missingPrices(const PlanIndex& index, const NodeGroup& group);

/// Ok if all machines of the workload have their prices. Errors: MissingField, the first that is not given.
[[nodiscard]] Result<void> checkPrices(const Plan& resolved, std::string_view workload);

} // namespace jw
