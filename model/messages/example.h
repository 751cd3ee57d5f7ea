// The number that a message names when it asks for another one. Not for other layers: see message.h.
#pragma once

#include "readings/fields.h"

namespace jw::messages {

/// True for a fraction that people read and type in percent.
[[nodiscard]] bool inPercent(const FieldInfo& field);

/// A value that people would type into this field, in its unit and within its bounds: its default where that
/// is neither zero nor a bound, else what is usual for such fields, else a number near the lower bound.
/// Bounds that are narrower here than the field's count too.
[[nodiscard]] double exampleOf(const FieldInfo& field, double lower, double upper);

} // namespace jw::messages
