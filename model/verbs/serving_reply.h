// What the screening for serving found, as text and as JSON. Not for other layers: see verb.h.
#pragma once

#include "advisor/serving_screen.h"

namespace jw::verbs {

/// A table of the accepted devices by rank, a line for each rejected one, and what a screening is.
[[nodiscard]] std::string screenText(const std::vector<Screened>& all);

/// {"request", "screening", "tier", "rows"}: accepted rows have a rank and figures, the others a reason.
[[nodiscard]] Value screenData(const ScreenRequest& request, const std::vector<Screened>& all);

} // namespace jw::verbs
