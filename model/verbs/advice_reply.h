// What the advisor found, as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include "advisor/advisor.h"
#include "verbs/advice_assumptions.h"

namespace jw::verbs {

/// A table of the accepted devices by rank, a line for each rejected one with its reasons, the assumptions.
[[nodiscard]] std::string adviceText(const std::vector<Advice>& all,
                                     const std::vector<AdviceAssumption>& assumptions);

/// {"request", "rows", "would_do", "assumptions"}: accepted rows have a rank; figures are there where a
/// layout was found; what would do is each limit that alone keeps all devices out.
[[nodiscard]] Value adviceData(const AdviceRequest& request, const std::vector<Advice>& all,
                               const std::vector<AdviceAssumption>& assumptions);

} // namespace jw::verbs
