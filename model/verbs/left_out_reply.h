// Errors with a whole source left out, as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include "validation/leave_out.h"
#include "verbs/verb.h"

namespace jw::verbs {

/// "5.3%", "+11.6%" if `sign`; to whole percents with no `decimals`.
[[nodiscard]] std::string percentText(double share, bool sign = false, int decimals = 1);

/// A table of the sources, what the others do not determine, and what follows from both.
[[nodiscard]] std::string leftOutText(std::span<const LeftOutSource> sources);
/// [{"source", "steps", "shipped", "left_out", "constants", "undetermined"}]
[[nodiscard]] Value leftOutData(std::span<const LeftOutSource> sources);

/// The figures of the study behind the constants.
[[nodiscard]] std::string studyText();
/// [{"source", "error"}]
[[nodiscard]] Value studyData();

} // namespace jw::verbs
