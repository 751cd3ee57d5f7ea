// What `optimize` answers, as data and as text. Not for other layers: see verb.h.
#pragma once

#include "verbs/reply.h"
#include "whatif/optimize.h"

namespace jw::verbs {

[[nodiscard]] Members optimizeData(const OptimizeQuestion& question, const Optimized& answer);

/// The best candidates as a table, and a line on each limit.
[[nodiscard]] std::string optimizeText(const OptimizeQuestion& question, const Optimized& answer);

} // namespace jw::verbs
