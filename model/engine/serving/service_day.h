// A service through its day: how many replicas it needs, how each hour goes, and what its GPUs draw.
#pragma once

#include "engine/serving/service_demand.h"
#include "engine/serving/serving_power.h"
#include "engine/serving/tuning.h"

namespace jw {

namespace term {
inline constexpr Term dayPower{JW_TERM("jw::Term", "Mean power of a GPU over the day")};
inline constexpr Term gpuRequestEnergy{JW_TERM("jw::Term", "Energy of a request, GPUs alone")};
inline constexpr Term servedShare{JW_TERM("jw::Term", "Share of the requests that is served")};
} // namespace term

/// What a device draws, and its share of its host at the wall.
template <class Real = double> struct ServicePower {
    Power<Real> tdp{}, idle{}; ///< of a GPU; under a cap the cap
    Power<Real> hostIdle{}, hostPeak{};
    PowerConstants<Real> constants;

    /// The part of the way from idle to peak that `aboveIdle` of a device is; 0 where there is no way.
    [[nodiscard]] Ratio<Real> loadOf(Power<Real> aboveIdle) const
    {
        const auto span = tdp - idle;
        return isPositive(span) ? aboveIdle / span : Ratio<Real>(0.0);
    }
    /// Hosts rise with their devices: what theirs add to their idle power.
    [[nodiscard]] Power<Real> hostAboveIdle(Power<Real> aboveIdle) const
    {
        return loadOf(aboveIdle) * (hostPeak - hostIdle);
    }
    /// Of so many GPUs, above idle what `above` of them draw at their peak; of their hosts.
    [[nodiscard]] Power<Real> ofGpus(Ratio<Real> gpus, Ratio<Real> above) const
    {
        return gpus * idle + above * (tdp - idle);
    }
    [[nodiscard]] Power<Real> ofHosts(Ratio<Real> gpus, Ratio<Real> above) const
    {
        return gpus * hostIdle + above * (hostPeak - hostIdle);
    }
};

/// Everything that the figures of a service follow from, at an end of its bands or as predicted. Levers are
/// in `replica.tuning` already.
template <class Real = double> struct ServiceInputs : BandEnds, ServiceDemand<Real> {
    BandEnds capacity; ///< of what a replica can serve, whatever it is asked for
    ServingCase<Real> replica;
    Promise<Real> promise;
    ServicePower<Real> power;
};

/// GPUs that work on requests, in the mean of a time, and the power of each while it does.
template <class Real = double> struct GpusAtWork {
    Ratio<Real> gpus{};
    Power<Real> each{};
};

/// One hour of the day on the service's machines.
template <class Real> struct ServiceHourOf {
    PerTime<Real> requests{};    ///< of the whole service
    PerTime<Real> served{};      ///< of these
    Ratio<Real> replicas{};      ///< at work
    LoadedReplica<Real> replica; ///< one of them; at its most where it cannot keep up
    Power<Real> gpu{};           ///< of a GPU at work or waiting for requests
    GpusAtWork<Real> atWork;     ///< those of a prefill pool aside
    bool keepsUp = true;         ///< within the promise
};

template <class Real> struct ServiceAnswerOf {
    PerTime<Real> ratePerReplica{};               ///< the largest within the promise
    PerTime<Real> most{};                         ///< that a replica serves at all
    ServiceBound limit = ServiceBound::Sequences; ///< what bounds the rate within the promise
    Ratio<Real> replicas{}, replicasNeeded{};     ///< there; at the busiest hour, with headroom and spares
    Ratio<Real> gpusNeeded{};
    Ratio<Real> prefillReplicas{}; ///< of a prefill pool, at the busiest hour; among those needed
    PerTime<Real> peakRequests{};
    std::array<ServiceHourOf<Real>, hoursOfDay> hours;
    std::size_t busiest = 0;
    ServiceHourOf<Real> peak; ///< the busiest hour; of a flat day the moment of its peak factor
    Ratio<Real> served{
        1.0};              ///< of the requests: less than all where an hour asks for more than can be served
    Power<Real> gpu{};     ///< mean over the day and all GPUs that are on
    Ratio<Real> on{1.0};   ///< mean share of the machines that is on
    GpusAtWork<Real> pool; ///< of a prefill pool, mean over the day: no hour has it
    Energy<Real> gpuPerRequest{}, hostPerRequest{};      ///< IT energy, idle GPUs and hosts counted
    Duration<Real> tpot{}, ttftMean{}, ttftPercentile{}; ///< at the busiest hour
    PerTime<Real> tokensPerGpu{};                        ///< output tokens, mean over the day
    KvRoom<Real> room;

    /// Replicas that answer, those of a prefill pool aside; at least one.
    [[nodiscard]] Ratio<Real> decoding() const { return max(Ratio<Real>(1.0), replicas - prefillReplicas); }
};

using ServiceHour = ServiceHourOf<double>;
using ServiceAnswer = ServiceAnswerOf<double>;

/// Computes the answer. Decisions (which hour is busiest, what binds) are taken on plain numbers.
template <class Real> class ServiceDay final {
public:
    explicit ServiceDay(const ServiceInputs<Real>& inputs) : q(inputs), m_replica(inputs.replica) {}

    [[nodiscard]] ServiceAnswerOf<Real> answer() const
    {
        ServiceAnswerOf<Real> a;
        a.room = m_replica.loop().room();
        a.ratePerReplica = named(slowed(m_replica.within(sharpened()), q.capacity), term::rateInPromise);
        a.replicas = q.there(q.replica.tp);
        a.busiest = q.busiest();
        a.peakRequests = q.peakRequests();
        a.prefillReplicas =
            prefillReplicas(m_replica.replica(), q.replica.request.in, a.peakRequests, q.headroom);
        a.most = slowed(m_replica.loop().most(), overloaded(a) ? farther() : q.capacity);
        if (holds(a.most < a.ratePerReplica))
            a.ratePerReplica = a.most;
        a.limit = limit(a);
        a.replicasNeeded = needed(a, a.peakRequests) + a.prefillReplicas;
        a.gpusNeeded = named(a.replicasNeeded * q.replica.tp, term::gpusNeeded);
        hours(a);
        sums(a);
        return a;
    }

private:
    /// The promise over the latencies that the band asks for: twice as slow is a promise of half the time.
    Promise<Real> sharpened() const
    {
        Promise<Real> p = q.promise;
        if (p.ttft)
            p.ttft = *p.ttft / q.capacity.firstToken;
        if (p.tpot)
            p.tpot = *p.tpot / q.capacity.latency;
        return p;
    }

    /// As predicted, whatever the end of the bands: does the busiest hour ask for more than is served at all?
    bool overloaded(const ServiceAnswerOf<Real>& a) const
    {
        return holds(m_replica.loop().most() * a.decoding() <= a.peakRequests);
    }

    /// Of load and capacity the end that is farther from what is predicted: where all replicas are full,
    /// what they serve is as sure as the less sure of both.
    const BandEnds& farther() const
    {
        const double load = q.latency, capacity = q.capacity.latency;
        return std::max(load, 1.0 / load) > std::max(capacity, 1.0 / capacity)
                   ? static_cast<const BandEnds&>(q)
                   : q.capacity;
    }

    /// A rate of a replica that takes longer by what the band says.
    static PerTime<Real> slowed(PerTime<Real> rate, const BandEnds& at)
    {
        return at.latency == 1.0 ? rate : rate / at.latency;
    }

    /// Replicas for a rate, never fewer than the floor; nothing serves where the promise cannot be kept.
    Ratio<Real> needed(const ServiceAnswerOf<Real>& a, PerTime<Real> rate) const
    {
        if (!isPositive(a.ratePerReplica))
            return Ratio<Real>(std::numeric_limits<double>::quiet_NaN());
        return q.needed(rate, a.ratePerReplica);
    }

    ServiceBound limit(const ServiceAnswerOf<Real>& a) const
    {
        const double kept = shown(a.ratePerReplica), most = shown(a.most);
        if (kept >= most * (1.0 - 1e-9))
            return shown(a.room.sequences) < shown(q.replica.arrivals.mostSequences)
                       ? ServiceBound::Memory
                       : ServiceBound::Sequences;
        const auto l = m_replica.under(a.ratePerReplica * q.capacity.latency);
        const auto strain = [](const auto& figure, const auto& promise) {
            return promise ? shown(figure) / shown(*promise) : 0.0;
        };
        const Promise<Real> p = sharpened();
        return strain(l.ttftPercentile, p.ttft) >= strain(l.tpot, p.tpot) ? ServiceBound::Ttft
                                                                          : ServiceBound::Tpot;
    }

    void hours(ServiceAnswerOf<Real>& a) const
    {
        if (q.flat) {
            a.hours.fill(hour(a, Ratio<Real>(1.0)));
            a.peak = plain(q.peakFactor) == 1.0 ? a.hours[0] : hour(a, q.peakFactor);
            return;
        }
        for (std::size_t h = 0; h < hoursOfDay; ++h)
            a.hours[h] = hour(a, q.day[h]);
        a.peak = a.hours[a.busiest];
    }

    ServiceHourOf<Real> hour(const ServiceAnswerOf<Real>& a, Ratio<Real> load) const
    {
        ServiceHourOf<Real> h;
        h.requests = named(q.requests * load, term::hourRequests);
        h.replicas = q.atWork(h.requests, a.ratePerReplica, a.decoding());
        const auto each = h.requests / h.replicas;
        // At the ends of the load, not of the capacity, unless all of that is asked for.
        const auto held = slowed(m_replica.loop().most(), q);
        const auto most = overloaded(a) ? a.most : held;
        const auto least = holds(held < most) ? held : most;
        const bool stable = holds(each < least * (1.0 - 1e-9));
        const auto met = stable ? each : least * (1.0 - 1e-9);
        h.replica = m_replica.under(q.latency == 1.0 ? met : met * q.latency);
        if (!stable) // waits grow as long as it lasts
            h.replica.ttftMean = h.replica.ttftPercentile =
                Duration<Real>(Duration<>(std::numeric_limits<double>::quiet_NaN()));
        // Where few wait at all, the percentile of the waits is 0 and their mean is not.
        h.replica.ttftPercentile = max(h.replica.ttftPercentile, h.replica.ttftMean);
        h.served = min(h.requests, most * h.replicas);
        h.keepsUp = stable && holds(each <= a.ratePerReplica * (1.0 + 1e-9));
        const auto working = workingPower(q.power.tdp, q.power.idle, h.replica.memoryUse,
                                          h.replica.computeUse, q.power.constants);
        h.gpu = inBand(servingPower(working, q.power.idle, h.replica.busy));
        h.atWork = {h.replicas * q.replica.tp * h.replica.busy, inBand(working)};
        return h;
    }

    /// Power at the end of its band; never below idle nor above the TDP.
    Power<Real> inBand(Power<Real> drawn) const
    {
        return q.energy == 1.0 ? drawn : max(q.power.idle, min(q.power.tdp, drawn * q.energy));
    }

    /// The part of the time that prompts keep a GPU of the prefill pool at work.
    Ratio<Real> prefilling(const ServiceAnswerOf<Real>& a, const ServiceHourOf<Real>& hour) const
    {
        const Ratio<Real> single(1.0);
        return min(single, hour.requests * m_replica.replica().prefill(q.replica.request.in) /
                               max(single, a.prefillReplicas));
    }

    /// Means over the day, and the figures of its busiest hour. GPUs that no replica is allowed on, or that
    /// make up none, are idle.
    void sums(ServiceAnswerOf<Real>& a) const
    {
        Ratio<Real> on(0.0), prompted(0.0);
        Power<Real> above(0.0 * kW), pool(0.0 * kW);
        const auto prompts = workingPower(q.power.tdp, q.power.idle, Ratio<Real>(0.0),
                                          q.replica.constants.prefill, q.power.constants);
        PerTime<Real> served(0.0 / jw::hour);
        const std::size_t distinct = q.flat ? 1 : hoursOfDay;
        for (std::size_t h = 0; h < distinct; ++h) {
            const ServiceHourOf<Real>& at = a.hours[h];
            on = on + q.on(at.replicas + a.prefillReplicas, q.replica.tp);
            above = above + at.replicas * (at.gpu - q.power.idle);
            const auto busy = prefilling(a, at);
            const auto drawn = inBand(servingPower(prompts, q.power.idle, busy));
            pool = pool + a.prefillReplicas * (drawn - q.power.idle);
            prompted = prompted + a.prefillReplicas * busy;
            served = served + at.served;
        }
        const auto count = static_cast<double>(distinct);
        const auto gpus = on / count;
        a.pool = {prompted * q.replica.tp / count, inBand(prompts)};
        const auto poolAbove = pool * q.replica.tp / count;
        a.gpu = named(q.power.idle + (above * q.replica.tp / count + poolAbove) / gpus, term::dayPower);
        a.on = named(gpus / q.devices, term::machinesOn);
        if (isPositive(q.requests))
            shareOut(a, gpus, served / count);
        if (isPositive(a.replicas))
            a.tokensPerGpu = q.requests * a.served * q.replica.request.out / (a.replicas * q.replica.tp);
        const LoadedReplica<Real>& l = a.peak.replica;
        a.tpot = l.tpot * q.latency;
        a.ttftMean = l.ttftMean * q.firstToken;
        a.ttftPercentile = l.ttftPercentile * q.firstToken;
    }

    /// The energy of so many GPUs that are on, over the requests that are served.
    void shareOut(ServiceAnswerOf<Real>& a, Ratio<Real> gpus, PerTime<Real> served) const
    {
        if (holds(served < q.requests * (1.0 - 1e-12)))
            a.served = named(served / q.requests, term::servedShare);
        a.gpuPerRequest = named(gpus * a.gpu / served, term::gpuRequestEnergy);
        a.hostPerRequest = gpus * (q.power.hostIdle + q.power.hostAboveIdle(a.gpu - q.power.idle)) / served;
    }

    // The symbol of the question: formulas are read beside it.
    const ServiceInputs<Real>& q; // NOLINT(readability-identifier-naming)
    LoadedService<Real> m_replica;
};

} // namespace jw
