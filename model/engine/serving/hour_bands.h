// How sure the hours of a predicted service are: its latencies and power at P10 and P90.
#pragma once

#include <vector>

#include "engine/serving/service.h"

namespace jw {

/// Of one hour. NaN: the time to a first token where more is asked than can be served.
struct HourFigures {
    Duration<> ttftMean{}, ttft{}, tpot{}; ///< ttft: of the promise's percentile
    Power<> gpu{};
};
struct HourBand {
    HourFigures low, high; ///< P10 and P90 of each
};

/// Of an hour as it is computed at an end of its bands, which says how far latencies err there.
[[nodiscard]] HourFigures hourFigures(const ServiceHour& of, const BandEnds& at = {});

/// Of each hour of the day; `middle` is the service as predicted. Latencies and power err together, as in
/// answerAt().
[[nodiscard]] std::vector<HourBand> hourBands(const ServiceQuestion& question, const ServiceAnswer& middle);

} // namespace jw
