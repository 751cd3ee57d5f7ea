// The columns of the catalogue's tables that follow from others of their row.
#pragma once

#include "catalogue/catalogue_tables.h"

namespace jw {

/// Rate, bandwidth and memory per watt and dollar. Static data, as below.
[[nodiscard]] std::span<const DerivedColumn> acceleratorColumns();

/// The busiest and the quietest hour of a day over its mean.
[[nodiscard]] std::span<const DerivedColumn> dayColumns();

} // namespace jw
