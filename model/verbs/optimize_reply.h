// What `optimize` answers, as data and as text. Not for other layers: see verb.h.
#pragma once

#include "verbs/reply.h"
#include "whatif/optimize.h"

namespace jw::verbs {

[[nodiscard]] Members optimizeData(const OptimizeQuestion& question, const Optimized& answer);

/// The best candidates as a table, and a line on each limit.
[[nodiscard]] std::string optimizeText(const OptimizeQuestion& question, const Optimized& answer);

/// Why there is no candidate, and what would give one; nothing where there is one.
[[nodiscard]] std::optional<Problem> noCandidate(const OptimizeQuestion& question, const Optimized& answer);

/// Combinations that are none for other reasons than limits: "12 have no layout".
[[nodiscard]] std::vector<Problem> leftOutNotes(const OptimizeQuestion& question, const Optimized& answer);

} // namespace jw::verbs
