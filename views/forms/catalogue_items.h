// Rows of the catalogue as a person chooses among them.
#pragma once

#include "catalogue/catalogue.h"
#include "views/forms/catalogue_picker.h"

namespace jw {

/// Systems first, then single accelerators; ids are "system:ID" and "accelerator:ID".
[[nodiscard]] std::vector<CatalogueItem> hardwareItems(const Catalogue& catalogue);

/// Cloud prices of an accelerator, or of all for "".
[[nodiscard]] std::vector<CatalogueItem> cloudPriceItems(const Catalogue& catalogue,
                                                         const std::string& acceleratorId);

[[nodiscard]] std::vector<CatalogueItem> regionItems(const Catalogue& catalogue);

/// Models whose shape the catalogue has in full.
[[nodiscard]] std::vector<CatalogueItem> modelItems(const Catalogue& catalogue);

/// Models without a shape whose work per sample it has: vision and diffusion models.
[[nodiscard]] std::vector<CatalogueItem> sampleModelItems(const Catalogue& catalogue);

/// Days of a service.
[[nodiscard]] std::vector<CatalogueItem> loadProfileItems(const Catalogue& catalogue);

} // namespace jw
