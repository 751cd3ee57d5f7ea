// The shape of the model that a published row names.
#pragma once

#include "catalogue/catalogue.h"
#include "domain/architecture.h"
#include "validation/remark.h"

namespace jw {

/// The model of the row on that line. Refusals: the catalogue does not have it, or not its shape; the shape
/// does not give its published parameters within 15 %.
[[nodiscard]] OrRefusal<Architecture<>> shapeOf(std::string_view modelId, std::size_t line,
                                                const Catalogue& catalogue);

} // namespace jw
