// Which prices of the machines at work nobody has given: what they cost is then not known, not 0.
#pragma once

#include <string_view>
#include <vector>

#include "engine/plan_index.h"

namespace jw {

/// A part of a group, by its tenure, that has no price.
struct MissingPrice {
    std::string_view what, field; ///< of the finding that says so; of the price
    double share = 0.0;           ///< of the group

    [[nodiscard]] bool isPurchase() const; ///< else a rent
};

/// A purchase of 0 is a price where it was entered, has a source or is set by a scenario. Rents are per
/// accelerator: without one, none is asked for.
[[nodiscard]] std::vector<MissingPrice> missingPrices(const PlanIndex& index, const NodeGroup& group);

/// Ok if all machines of the workload have their prices. Errors: MissingField, the first that is not given.
[[nodiscard]] Result<void> checkPrices(const Plan& resolved, std::string_view workload);

} // namespace jw
