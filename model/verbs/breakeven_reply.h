// Where owning and renting meet, as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include "catalogue/rent_offers.h"

namespace jw::verbs {

/// What is compared.
struct BreakevenQuestion {
    std::string group;
    OwnedGpu own;
    std::vector<RentOffer> rents; ///< without a row: of the plan, or from --rate
    int years = 5;
};

/// Tables of break-even utilizations by years kept, of costs and months by utilization; the rents' sources.
[[nodiscard]] std::string breakevenText(const BreakevenQuestion& question, const std::string& currency);

/// {"group", "own", "rents"}.
[[nodiscard]] Members breakevenData(const BreakevenQuestion& question);

} // namespace jw::verbs
