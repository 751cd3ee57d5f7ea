// What the catalogue says of how sure a number is, in words.
#pragma once

#include <QString>

#include "catalogue/catalogue_spread.h"

namespace jw {

/// "From the catalogue: P10 1.12, P90 1.19". `info` is the field's.
[[nodiscard]] QString catalogueBandTitle(const CatalogueSpread& band, const FieldInfo& info);

/// What that rests on: an assumption, or the prices of whom.
[[nodiscard]] QString catalogueBandReason(const CatalogueSpread& band);

/// What is assumed of every estimate of the catalogue.
[[nodiscard]] QString estimateAssumption();

} // namespace jw
