// What decides the order of the advised hardware besides the hardware. Not for other layers: see verb.h.
#pragma once

#include "advisor/advice_request.h"

namespace jw::verbs {

/// A figure that all advice rests on.
struct AdviceAssumption {
    std::string_view name; ///< in JSON: "run_time_factor"
    double value = 0.0;
    std::string_view unit; ///< empty: a ratio
    std::string text;      ///< a sentence for the terminal; empty where another one tells it
    std::string source;    ///< "assumption", or where the figure is from
};

/// Those of the time, of what is bought, of power, and of the place, which the request may have given.
/// `region`: the row that `site` was taken from.
[[nodiscard]] std::vector<AdviceAssumption> assumptionsOf(const AdviceRequest& request,
                                                          const AdviceSite& site, const RegionRow& region);

/// Under a heading, a line each.
[[nodiscard]] std::string assumptionsText(const std::vector<AdviceAssumption>& all);

/// A list of {"name", "value", "unit", "source"}.
[[nodiscard]] Value assumptionsData(const std::vector<AdviceAssumption>& all);

} // namespace jw::verbs
