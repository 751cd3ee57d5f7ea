// The energy of a request or of an item up to each step of its staircase, over any scalar.
#pragma once

#include "engine/serving/energy_step.h"
#include "engine/serving/item_day.h"

namespace jw {

namespace term {
inline constexpr Term gpusAtWork{JW_TERM("jw::Term", "Power of all GPUs at work, mean over the day")};
inline constexpr Term hostsAtWork{
    JW_TERM("jw::Term", "Power of the hosts of GPUs at work, mean over the day")};
} // namespace term

/// What a step adds and how it is computed: a sentence, a translation key of context "jw::Term".
[[nodiscard]] std::string_view formulaOf(EnergyStep step);

/// The name of a step, with its formulaOf() as the source.
[[nodiscard]] const Term& termOf(EnergyStep step);

/// Up to each step, in the order of energySteps.
template <class Real> using StepEnergies = std::array<Energy<Real>, energySteps.size()>;

/// Of GPUs and of their hosts, while they serve requests; mean over the day.
template <class Real> struct PowerAtWork {
    Power<Real> gpus{}, hosts{};
};
template <class Real>
PowerAtWork<Real> powerAtWork(const ServiceInputs<Real>& q, const ServiceAnswerOf<Real>& answer)
{
    PowerAtWork<Real> sum;
    const auto add = [&](const GpusAtWork<Real>& work, double share) {
        sum.gpus = sum.gpus + work.gpus * work.each * share;
        sum.hosts = sum.hosts +
                    work.gpus * (q.power.hostIdle + q.power.hostAboveIdle(work.each - q.power.idle)) * share;
    };
    const std::size_t distinct = q.flat ? 1 : hoursOfDay;
    for (std::size_t h = 0; h < distinct; ++h)
        add(answer.hours[h].atWork, 1.0 / static_cast<double>(distinct));
    add(answer.pool, 1.0);
    return {named(sum.gpus, term::gpusAtWork), named(sum.hosts, term::hostsAtWork)};
}

/// Of a request that is answered.
template <class Real>
StepEnergies<Real> stepEnergies(const ServiceInputs<Real>& q, const ServiceAnswerOf<Real>& answer,
                                Ratio<Real> pue)
{
    using enum EnergyStep;
    const auto drawn = powerAtWork(q, answer);
    const auto answered = q.requests * answer.served; // what is not answered has no energy
    const auto gpu = named(drawn.gpus / answered, termOf(Gpu));
    const auto atWork = gpu + drawn.hosts / answered;
    const auto all = named(answer.gpuPerRequest + answer.hostPerRequest, termOf(Idle));
    const bool waits = holds(all > atWork * (1.0 + 1e-9)); // else the last bits alone are more
    return {gpu, named(waits ? atWork : all, termOf(Host)), all, named(all * pue, termOf(Meter))};
}

/// Of an item that is served.
template <class Real>
StepEnergies<Real> stepEnergies(const ItemOnMachines<Real>& q, const ItemLoad<Real>& load, Ratio<Real> pue)
{
    using enum EnergyStep;
    const auto gpu = named(q.power.ofGpus(load.working, load.above) / load.served, termOf(Gpu));
    const auto atWork = gpu + q.power.ofHosts(load.working, load.above) / load.served;
    const auto all =
        named((q.power.ofGpus(load.on, load.above) + q.power.ofHosts(load.on, load.above)) / load.served,
              termOf(Idle));
    return {gpu, named(atWork, termOf(Host)), all, named(all * pue, termOf(Meter))};
}

} // namespace jw
