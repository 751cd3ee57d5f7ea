// Buying tokens against serving them oneself, for a person's own price and every API price of the catalogue,
// as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include <optional>
#include <string>

#include "advisor/api_offer.h"
#include "domain/plan.h"

namespace jw::verbs {

/// What is compared: the service, and the price of a person's own, which counts as one of the same model.
struct ApiCase {
    OwnServing own;
    std::string_view model; ///< of the service: id or name
    std::optional<ApiOffer> price;
};

/// {"own", "offers"}: prices in the plan's currency, of a million tokens in and out; "bands" {KEY: [p10,
/// p90]} of what is predicted; a volume that does not exist is null.
[[nodiscard]] Value serveApiData(const ApiCase& asked, const Plan& plan);

/// What own serving costs, a table of the offers, those of the same model first, and a sentence for each of
/// these.
[[nodiscard]] std::string serveApiText(const ApiCase& asked, const Plan& plan);

} // namespace jw::verbs
