// What the limits of `optimize` do, in words. Not for other layers: see verb.h.
#pragma once

#include "verbs/reply.h"
#include "whatif/optimize.h"

namespace jw::verbs {

/// A line on each limit: whether it binds, and what more of it is worth; and on those that bind together
/// only.
[[nodiscard]] std::string limitsText(const OptimizeQuestion& question, const Optimized& answer);

/// Why there is no candidate, and what would give one; nothing where there is one.
[[nodiscard]] std::optional<Problem> noCandidate(const OptimizeQuestion& question, const Optimized& answer);

} // namespace jw::verbs
