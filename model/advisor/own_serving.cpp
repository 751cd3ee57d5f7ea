// What a service's own machines cost by its results, and the electricity that follows its load.
#include <algorithm>
#include <array>

#include "advisor/api_offer.h"
#include "engine/serving/service_figures.h"

namespace jw {
namespace {

constexpr std::size_t loadSteps = 16; // of a replica, at which its power is computed; between them it is even

/// Of all machines that are on, idle ones counted, before the PUE.
Power<> drawn(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    return (answer.gpuPerRequest + answer.hostPerRequest) * question.requests * answer.served;
}

/// The same serving so many tokens instead.
Power<> drawnAt(ServiceQuestion question, PerTime<> volume, PredictedAt at)
{
    question.requests = volume / (question.replica.request.in + question.replica.request.out);
    return drawn(question, answerAt(question, at));
}

/// What follows the requests is all above what machines draw that serve next to none: idle machines that are
/// given back while fewer are asked for follow them, too.
void addCosts(OwnServing& own, const ServiceQuestion& question, Power<> planned, PredictedAt at,
              const WorkloadResult<double>& result)
{
    constexpr double next = 1e-9; // of all that is asked: without requests there is none to share by
    const Duration<> hours = result.figures.hours;
    const MoneyRate<> cost = result.totals.cost / hours, electricity = result.totals.electricity / hours;
    const Power<> none = drawnAt(question, next * own.volume, at);
    const auto paidFor = [&](Power<> power) {
        return planned > Power<>() ? (power - none) / planned * electricity : MoneyRate<>();
    };
    own.fixed = (cost - paidFor(planned)) / own.replicas;
    own.variable = paidFor(planned) / own.answered;
    own.planned = cost / own.answered;
    if (!(own.held() > PerTime<>()))
        return;
    own.follows.resize(loadSteps + 1);
    for (std::size_t i = 1; i <= loadSteps; ++i)
        own.follows[i] =
            paidFor(drawnAt(question, static_cast<double>(i) / loadSteps * own.held(), at)) / own.replicas;
}

/// Without capacity where no replica keeps the promise.
OwnServing servingOf(const ServiceQuestion& question, PredictedAt at, const WorkloadResult<double>& result)
{
    const ServiceAnswer answer = answerAt(question, at);
    const RequestShape<double>& request = question.replica.request;
    const Ratio<> tokens = request.in + request.out;
    const Ratio<> meanOfPeak = question.requests / answer.peakRequests;
    OwnServing own{.capacity = answer.ratePerReplica * (1.0 - question.headroom) * meanOfPeak * tokens,
                   .volume = question.requests * tokens,
                   .answered = answer.served * question.requests * tokens,
                   .inputShare = request.in / tokens,
                   .cachedShare = 1.0 - question.replica.tuning.prompt,
                   .replicas = answer.replicas,
                   .needed = max(Ratio<>(1.0), answer.replicasNeeded)};
    addCosts(own, question, drawn(question, answer), at, result);
    return own;
}

} // namespace

Result<OwnServing> ownServing(const ServiceQuestion& question, const PlanResults<double>& results,
                              std::string_view workload)
{
    const auto* result = findWorkload(results, workload);
    if (!result)
        return fail({.kind = Error::Kind::MissingField, .field = "workload"});
    OwnServing own = servingOf(question, PredictedAt::Middle, *result);
    if (!(own.held() > PerTime<>()) || !(result->figures.hours > Duration<>()))
        return fail({.kind = Error::Kind::Inconsistent, .field = "inputs.requests_per_s"});
    constexpr std::array places{PredictedAt::Fast, PredictedAt::Slow};
    for (std::size_t i = 0; i < results.ends.size(); ++i)
        if (const auto* end = findWorkload(results.ends[i], workload))
            own.ends.push_back(servingOf(question, places[i], *end));
    return own;
}

Money<> OwnServing::variableAt(PerTime<> other) const
{
    if (follows.size() < 2 || !(other > PerTime<>()))
        return variable;
    const PerTime<> each = other / max(replicas, ceil(other / capacity - 1e-9));
    const auto steps = static_cast<double>(follows.size() - 1);
    const double at = std::clamp((each / capacity).base(), 0.0, 1.0) * steps;
    const std::size_t low = std::min(static_cast<std::size_t>(at), follows.size() - 2);
    const double part = at - static_cast<double>(low);
    return (follows[low] + part * (follows[low + 1] - follows[low])) / each;
}

Ends<Money<>> plannedEnds(const OwnServing& own)
{
    Ends<Money<>> ends{own.planned, own.planned};
    for (const OwnServing& end : own.ends)
        ends = {min(ends.low, end.planned), max(ends.high, end.planned)};
    return ends;
}

} // namespace jw
