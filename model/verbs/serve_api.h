// Buying tokens against serving them oneself, for every API price of the catalogue, as text and as JSON. Not
// for other layers: see verb.h.
#pragma once

#include <string>

#include "advisor/api_offer.h"
#include "domain/plan.h"

namespace jw::verbs {

/// {"own", "offers"}: prices in the plan's currency; a volume that does not exist is null.
[[nodiscard]] Value serveApiData(const OwnServing& own, std::string_view model, const Plan& plan);

/// What own serving costs, a table of the offers, those of the same model first, and a sentence for each of
/// these.
[[nodiscard]] std::string serveApiText(const OwnServing& own, std::string_view model, const Plan& plan);

} // namespace jw::verbs
