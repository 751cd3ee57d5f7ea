#include "advisor/api_offer.h"

#include <algorithm>
#include <cmath>

#include "engine/serving/energy_staircase.h"

namespace jw {
namespace {

using Breakeven = ApiBreakeven::Out<double>;

Breakeven breakeven(const OwnServing& own, const ApiOffer& offer, PerTime<> volume)
{
    return ApiBreakeven::run(ApiBreakeven::In<double>{.input = offer.input,
                                                      .output = offer.output,
                                                      .cached = offer.cached,
                                                      .inputShare = own.inputShare,
                                                      .cachedShare = own.cachedShare,
                                                      .fixed = own.fixed,
                                                      .variable = own.variable,
                                                      .capacity = own.capacity,
                                                      .volume = volume,
                                                      .minReplicas = own.replicas});
}

ApiVerdict verdictOf(const Breakeven& found, PerTime<> volume)
{
    if (std::isnan(found.breakeven.base()))
        return ApiVerdict::Never;
    if (volume < found.breakeven)
        return ApiVerdict::Api;
    if (!(found.own < found.api))
        return ApiVerdict::Step;
    return volume >= found.safe ? ApiVerdict::Always : ApiVerdict::Own;
}

} // namespace

ApiOffer offerOf(const ApiPriceRow& row, double usdRate)
{
    const Money<> input = row.input.quantity();
    return {usdRate * input, usdRate * (row.cached ? row.cached->quantity() : input),
            usdRate * row.output.quantity()};
}

bool isPriceOf(const ApiPriceRow& row, std::string_view model, const Catalogue& catalogue)
{
    const ModelRow* shape = catalogue.findModel(row.modelId);
    return shape && (shape->id == model || shape->name == model);
}

std::vector<const ApiPriceRow*> apiPricesFor(std::string_view model, const Catalogue& catalogue)
{
    std::vector<const ApiPriceRow*> rows;
    for (const ApiPriceRow& row : catalogue.apiPrices)
        rows.push_back(&row);
    std::ranges::stable_sort(rows, [&](const ApiPriceRow* a, const ApiPriceRow* b) {
        const bool same = isPriceOf(*a, model, catalogue), other = isPriceOf(*b, model, catalogue);
        return same != other ? same : a->asOf > b->asOf;
    });
    return rows;
}

Result<OwnServing> ownServing(const ServiceQuestion& question, const ServiceAnswer& answer,
                              const WorkloadResult<double>& result)
{
    const bool serves = question.requests > PerTime<>() && answer.ratePerReplica > PerTime<>() &&
                        answer.replicas > Ratio<>(0.0) && result.figures.hours > Duration<>();
    if (!serves)
        return fail({.kind = Error::Kind::Inconsistent, .field = "inputs.requests_per_s"});
    const RequestShape<double>& request = question.replica.request;
    const Ratio<> tokens = request.in + request.out;
    const PerTime<> volume = question.requests * tokens, served = answer.served * volume;
    const MoneyRate<> cost = result.totals.cost / result.figures.hours;
    const MoneyRate<> follows =
        energyThatFollows(question, answer) * result.totals.electricity / result.figures.hours;
    const Ratio<> meanOfPeak = question.requests / answer.peakRequests;
    return OwnServing{.fixed = (cost - follows) / answer.replicas,
                      .variable = follows / served,
                      .planned = cost / served,
                      .capacity = answer.ratePerReplica * (1.0 - question.headroom) * meanOfPeak * tokens,
                      .volume = volume,
                      .inputShare = request.in / tokens,
                      .cachedShare = 1.0 - question.replica.tuning.prompt,
                      .replicas = answer.replicas,
                      .needed = max(Ratio<>(1.0), answer.replicasNeeded)};
}

std::string_view patternOf(ApiVerdict verdict)
{
    switch (verdict) {
    case ApiVerdict::Never:
        return JW_TERM("jw::Advisor", "Own serving is never cheaper than this offer: even a full replica "
                                      "costs more than the %5 a million tokens of the API.");
    case ApiVerdict::Api:
        return JW_TERM("jw::Advisor", "At %1 million tokens a month the API is cheaper: %5 against %4 a "
                                      "million tokens. Own serving pays from %2 million a month on.");
    case ApiVerdict::Step:
        return JW_TERM("jw::Advisor", "At %1 million tokens a month the API is cheaper, %5 against %4 a "
                                      "million tokens: own serving pays from %2 million on, but has just "
                                      "needed a further replica.");
    case ApiVerdict::Own:
        return JW_TERM("jw::Advisor", "At %1 million tokens a month own serving is cheaper: %4 against %5 a "
                                      "million tokens; it pays from %2 million on, though a further replica "
                                      "can turn that for a while.");
    case ApiVerdict::Always: break;
    }
    return JW_TERM("jw::Advisor", "At %1 million tokens a month own serving is cheaper: %4 against %5 a "
                                  "million tokens, and stays so above %3 million.");
}

std::string_view notHeldText()
{
    return JW_TERM("jw::Advisor", "That is less than is asked: beside the API stands own serving with the "
                                  "replicas needed, not with those of the plan.");
}

ApiComparison buyOrServe(const OwnServing& own, const ApiOffer& offer)
{
    const Breakeven found = breakeven(own, offer, own.volume);
    return {found.api, own.planned, found.own, found.breakeven, found.safe, verdictOf(found, own.volume)};
}

MonthlyCost monthlyCost(const OwnServing& own, const ApiOffer& offer, PerTime<> volume)
{
    const Breakeven found = breakeven(own, offer, volume);
    const Ratio<> tokens = volume * month;
    return {found.api * tokens, found.own * tokens};
}

} // namespace jw
