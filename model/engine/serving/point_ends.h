// How far an operating point may be from the truth, and which limits of a promise it breaks.
#pragma once

#include "engine/serving/frontier.h"

namespace jw {

/// A point at the ends of its bands, P10 and P90: latencies, throughput and energy all err together.
struct PointEnds {
    OperatingPoint fast, slow;
};

/// Of a point that holds its number of requests whatever they take: by the bands of its tier. Tokens a second
/// err as the TPOT does, which is the time of a request but for its first token. It takes no prediction, so
/// that only what is shown needs it.
[[nodiscard]] PointEnds endsOf(const OperatingPoint& point);

/// Of the service as it is planned: requests come as they do, and a slower replica holds more of them.
[[nodiscard]] PointEnds plannedEnds(const ServiceQuestion& question);

/// Limits that a point breaks as it is predicted, by the TTFT that it has: a mean or a percentile. One that
/// does not exist breaks any limit, as the waits grow.
struct BrokenPromise {
    bool ttft = false, tpot = false;
};
[[nodiscard]] BrokenPromise brokenBy(const OperatingPoint& point, const Promise<double>& promise);

/// How many of the points break a promised TTFT. None of them is among the best.
[[nodiscard]] std::size_t lateFirstTokens(const Frontier& frontier, const Promise<double>& promise);

} // namespace jw
