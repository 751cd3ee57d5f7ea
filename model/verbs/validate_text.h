// The answer of the verb `validate` as text.
#pragma once

#include <span>
#include <string>

#include "validation/row_check.h"

namespace jw::verbs {

/// Rows, errors beside their goals, bands, refusals with their reasons. `leftOut`: the part on sources left
/// out; empty where there is none.
[[nodiscard]] std::string validateText(std::span<const RowCheck> checks, const std::string& leftOut);

} // namespace jw::verbs
