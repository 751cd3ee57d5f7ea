#include "engine/serving/point_ends.h"

#include <algorithm>

#include "engine/serving/service_figures.h"

namespace jw {
namespace {

OperatingPoint atEnd(OperatingPoint point, PredictedAt at)
{
    const BandEnds by = bandEnds(point.tier, point.powerTier, at);
    Served<double>& s = point.served;
    s.tpot = s.tpot * by.latency;
    s.ttft = s.ttft * by.firstToken;
    s.request = s.request * by.latency;
    for (PerTime<>* rate : {&s.requests, &s.tokens, &s.tokensPerGpu})
        *rate = *rate / by.latency;
    point.perToken = point.perToken * by.energy;
    return point;
}

} // namespace

PointEnds endsOf(const OperatingPoint& point)
{
    return {atEnd(point, PredictedAt::Fast), atEnd(point, PredictedAt::Slow)};
}

PointEnds plannedEnds(const ServiceQuestion& question)
{
    const auto at = [&](PredictedAt end) { return plannedPoint(question, answerAt(question, end)); };
    return {at(PredictedAt::Fast), at(PredictedAt::Slow)};
}

BrokenPromise brokenBy(const OperatingPoint& point, const Promise<double>& promise)
{
    return {.ttft = promise.ttft && !(point.served.ttft <= *promise.ttft),
            .tpot = promise.tpot && !(point.served.tpot <= *promise.tpot)};
}

std::size_t lateFirstTokens(const Frontier& frontier, const Promise<double>& promise)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        frontier.points, [&](const OperatingPoint& point) { return brokenBy(point, promise).ttft; }));
}

} // namespace jw
