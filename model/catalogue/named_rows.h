// Names of the catalogue on figures that are not its own: whose numbers and prices such a plan may take.
#pragma once

#include "catalogue/catalogue.h"
#include "domain/architecture.h"
#include "engine/findings.h"

namespace jw {

/// True where a model of the catalogue has this id or name, and the architecture is another: any number
/// differs but the context length, which may be less as it is served. False where the catalogue has no such
/// model, or not all of its shape: it is one's own then.
[[nodiscard]] bool isOtherModel(std::string_view model, const Architecture<double>& shape);

/// The name by which prices of the same model are found: "" for another model under this name.
[[nodiscard]] inline std::string_view pricedModel(std::string_view model, const Architecture<double>& shape)
{
    return isOtherModel(model, shape) ? std::string_view() : model;
}

/// What the catalogue knows better than a resolved plan, all warnings: "name" of models ("other_model") and
/// of accelerators ("other_device", see isAsInCatalogue) whose figures are not those of their name; "money"
/// of a plan in another currency at a rate of 1, in which its prices are ("usd_rate").
[[nodiscard]] std::vector<Finding> catalogueFindings(const Plan& resolved);

} // namespace jw
