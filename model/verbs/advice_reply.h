// What the advisor found, as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include "advisor/advisor.h"

namespace jw::verbs {

/// A table of the accepted devices by rank, then a line for each rejected one with its reasons.
[[nodiscard]] std::string adviceText(const std::vector<Advice>& all);

/// {"request", "rows"}: accepted rows have a rank; figures are there where a layout was found.
[[nodiscard]] Value adviceData(const AdviceRequest& request, const std::vector<Advice>& all);

} // namespace jw::verbs
