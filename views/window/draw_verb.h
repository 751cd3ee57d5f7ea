// The verb that draws: `joulewright export PLAN --chart FILE`.
#pragma once

#include "verbs/verb.h"

namespace jw {

/// Writes the comparison chart as PNG, SVG, PDF or CSV, chosen by the suffix of the file; never makes a
/// window. Errors: those of exportChart; Refused, and no file, where rule H24 keeps carbon from being drawn.
[[nodiscard]] Result<void> drawComparison(const Drawing& drawing);

} // namespace jw
