#include "engine/serving/energy_staircase.h"

#include <algorithm>

#include "engine/serving/service_figures.h"

namespace jw {
namespace {

/// While they serve requests, mean over the day.
struct DayPower {
    Power<> gpu{}, host{};
    Ratio<> batch{}; ///< mean over requests
};

void add(DayPower& sum, const ServicePower<>& power, const GpusAtWork<>& atWork)
{
    sum.gpu = sum.gpu + atWork.gpus * atWork.each;
    sum.host = sum.host + atWork.gpus * (power.hostIdle + power.hostAboveIdle(atWork.each - power.idle));
}

DayPower dayPower(const ServiceQuestion& q, const ServiceAnswer& answer)
{
    DayPower sum;
    PerTime<> served{}, shared{};
    for (const ServiceHour& h : answer.hours) {
        add(sum, q.power, {h.atWork.gpus / static_cast<double>(hoursOfDay), h.atWork.each});
        served = served + h.served;
        shared = shared + h.served * max(h.replica.batch, Ratio<>(1.0));
    }
    add(sum, q.power, answer.pool);
    sum.batch = shared / served;
    return sum;
}

using StepEnergies = std::array<Energy<>, energySteps.size()>;

void setSteps(EnergyStaircase& stairs, const StepEnergies& upTo)
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

/// Up to each step, of an item.
StepEnergies itemEnergies(const ItemQuestion& q, const ItemLoad<>& load)
{
    const Energy<> gpu = q.power.ofGpus(load.working, load.above) / load.served;
    const Energy<> host = q.power.ofHosts(load.working, load.above) / load.served;
    const Energy<> meter = q.meter(load) / load.served;
    return {gpu, gpu + host, meter / q.pue, meter};
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

std::optional<EnergyStaircase> energyStaircase(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    if (!(question.requests > PerTime<>()))
        return {};
    const DayPower drawn = dayPower(question, answer);
    const PerTime<> answered = question.requests * answer.served; // what is not answered has no energy
    const Energy<> gpu = drawn.gpu / answered, atWork = gpu + drawn.host / answered;
    const Energy<> all = answer.gpuPerRequest + answer.hostPerRequest;
    const bool waits = all > atWork * (1.0 + 1e-9); // else the last bits alone are more
    EnergyStaircase stairs{.tokensIn = question.replica.request.in,
                           .tokensOut = question.replica.request.out,
                           .sequences = drawn.batch,
                           .parameters = parametersOf(question.replica.architecture).total,
                           .tier = std::max(question.choice.tier, question.powerTier),
                           .servesAll = answer.peakRequests <= answer.replicas * answer.most};
    setSteps(stairs, {gpu, waits ? atWork : all, all, all * question.pue});
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
        setSteps(stairs, itemEnergies(question, items.mean));
        return std::optional(stairs);
    });
}

} // namespace jw
