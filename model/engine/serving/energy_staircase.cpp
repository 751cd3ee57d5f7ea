#include "engine/serving/energy_staircase.h"

#include <algorithm>

#include "engine/serving/service_figures.h"

namespace jw {
namespace {

/// Sequences of a replica, mean over requests.
Ratio<> meanBatch(const ServiceAnswer& answer)
{
    PerTime<> served{}, shared{};
    for (const ServiceHour& h : answer.hours) {
        served = served + h.served;
        shared = shared + h.served * max(h.replica.batch, Ratio<>(1.0));
    }
    return shared / served;
}

void setSteps(EnergyStaircase& stairs, const StepEnergies<double>& upTo)
{
    for (std::size_t i = 0; i < upTo.size(); ++i)
        stairs.steps[i] = {energySteps[i], i == 0 ? upTo[i] : max(Energy<>(), upTo[i] - upTo[i - 1]), upTo[i],
                           upTo[i], upTo[i]}; // without waiting the last bits may be less
}

/// To what the steps are at an end of the bands.
void widen(EnergyStaircase& stairs, const EnergyStaircase& end)
{
    for (std::size_t i = 0; i < stairs.steps.size(); ++i) {
        stairs.steps[i].low = min(stairs.steps[i].low, end.steps[i].request);
        stairs.steps[i].high = max(stairs.steps[i].high, end.steps[i].request);
    }
}

/// The stairs as predicted, as wide as those at both ends.
template <class StairsAt> std::optional<EnergyStaircase> withBands(const StairsAt& stairsAt)
{
    std::optional<EnergyStaircase> stairs = stairsAt(PredictedAt::Middle);
    for (const PredictedAt at : {PredictedAt::Fast, PredictedAt::Slow})
        if (const auto end = stairsAt(at); stairs && end)
            widen(*stairs, *end);
    return stairs;
}

} // namespace

std::string_view formulaOf(EnergyStep step)
{
    switch (step) {
    case EnergyStep::Gpu:
        return JW_TERM("jw::Term", "Power of the GPUs while they serve, over the requests served.");
    case EnergyStep::Host:
        return JW_TERM("jw::Term", "Plus processors, memory, fans and network cards of their servers, which "
                                   "rise with the GPUs from idle to peak.");
    case EnergyStep::Idle:
        return JW_TERM("jw::Term", "Plus GPUs and hosts that wait for requests through the day.");
    case EnergyStep::Meter: break;
    }
    return JW_TERM("jw::Term", "Times the PUE of the site, once: cooling and losses.");
}

const Term& termOf(EnergyStep step)
{
    const auto of = [](EnergyStep each) {
        return Term{nameOf(each), formulaOf(each), nameOf(unit::wattHours)};
    };
    static const std::array terms{of(EnergyStep::Gpu), of(EnergyStep::Host), of(EnergyStep::Idle),
                                  of(EnergyStep::Meter)};
    return terms[static_cast<std::size_t>(step)];
}

std::optional<EnergyStaircase> energyStaircase(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    if (!(question.requests > PerTime<>()))
        return {};
    EnergyStaircase stairs{.tokensIn = question.replica.request.in,
                           .tokensOut = question.replica.request.out,
                           .sequences = meanBatch(answer),
                           .parameters = parametersOf(question.replica.architecture).total,
                           .tier = std::max(question.choice.tier, question.powerTier),
                           .servesAll = answer.peakRequests <= answer.replicas * answer.most};
    setSteps(stairs, stepEnergies<double>(question, answer, question.pue));
    return stairs;
}

std::optional<EnergyStaircase> energyStaircase(const ServiceQuestion& question)
{
    return withBands([&](PredictedAt at) { return energyStaircase(question, answerAt(question, at)); });
}

std::optional<EnergyStaircase> energyStaircase(const ItemQuestion& question)
{
    if (!(question.requests > PerTime<>()) || !(question.there(question.item.gpus) >= 1.0))
        return {};
    return withBands([&](PredictedAt at) {
        const ItemDay items = question.at(at);
        EnergyStaircase stairs{.sequences = one, .tier = ItemService::forecast(question.item).tier};
        stairs.servesAll = question.peakRequests() <= items.replicas * items.each;
        setSteps(stairs, stepEnergies<double>(question, items.mean, question.pue));
        return std::optional(stairs);
    });
}

} // namespace jw
