// A replica that requests arrive at: how long they wait, and how many a second it serves within a promise.
#pragma once

#include <memory>

#include "engine/serving/closed_loop.h"
#include "engine/serving/solve.h"

namespace jw {

namespace term {
inline constexpr Term serviceTime{JW_TERM("jw::Term", "Time of a request on a full replica")};
inline constexpr Term mostRate{JW_TERM("jw::Term", "Most requests of a replica")};
inline constexpr Term rateOverMost{JW_TERM("jw::Term", "Arrivals over the most requests")};
inline constexpr Term slotWait{JW_TERM("jw::Term", "Wait for a place"),
                               "Sakasegawa, 1977; Allen and Cunneen"};
inline constexpr Term prefillWait{JW_TERM("jw::Term", "Wait for the prefill of others")};
inline constexpr Term waitProbability{JW_TERM("jw::Term", "Probability of a wait"), "Sakasegawa, 1977"};
inline constexpr Term ttftMean{JW_TERM("jw::Term", "Mean time to first token")};
inline constexpr Term ttftPercentile{JW_TERM("jw::Term", "Time to first token, percentile")};
inline constexpr Term rateInPromise{JW_TERM("jw::Term", "Requests of a replica within the promise")};
} // namespace term

/// A wait in a queue: how likely, its mean over all, and a percentile.
template <class Real> struct QueueWait {
    Ratio<Real> probability{};
    Duration<Real> mean{}, percentile{};
};

/// Waits are exponential where there are any: their percentile from the mean over all and the probability.
template <class Real>
Duration<Real> waitPercentile(Duration<Real> mean, Ratio<Real> probability, Ratio<Real> percentile)
{
    const auto some = max(probability, Ratio<Real>(1e-300));
    const auto tail = max(Ratio<Real>(1.0), some / (1.0 - percentile));
    return select(probability > 1.0 - percentile, mean / some * log(tail), Duration<Real>(0.0 * hour));
}

/// `mgk_wait` of C6 for Poisson arrivals (ca2 = 1); below a load of 1 a server. Against exact Erlang C for
/// exponential service: one server 0 %, ten +13 %, fifty +5 %.
template <class Real>
QueueWait<Real> slotWait(PerTime<Real> rate, Duration<Real> service, Ratio<Real> servers, Ratio<Real> scv,
                         Ratio<Real> percentile)
{
    QueueWait<Real> w;
    const auto load = min(rate * service / servers, Ratio<Real>(1.0 - 1e-12));
    w.probability =
        named(pow(max(load, Ratio<Real>(1e-30)), sqrt(2.0 * (servers + 1.0)) - 1.0), term::waitProbability);
    w.mean = named((1.0 + scv) / 2.0 * w.probability / (servers * (1.0 - load)) * service, term::slotWait);
    w.percentile = waitPercentile(w.mean, w.probability, percentile);
    return w;
}

/// Who shares a replica and how their times spread.
template <class Real> struct Arrivals {
    Ratio<Real> mostSequences{256.0}, percentile{0.95}, scv{1.0};

    static constexpr auto fields()
    {
        using A = Arrivals;
        using namespace spec;
        return std::tuple{
            field(&A::mostSequences, unit::number,
                  {.key = "max_seqs",
                   .lower = 1,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "Most sequences of a replica"),
                            JW_TERM("jw::Term", "assumption: 256")}}),
            field(&A::percentile, unit::number,
                  {.key = "pct",
                   .lower = 0,
                   .upper = 0.999999,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Percentile of the promise"),
                            JW_TERM("jw::Term", "assumption: 95 %")}}),
            field(&A::scv, unit::number,
                  amount("scv_service", {JW_TERM("jw::Term", "Spread of the service time"),
                                         JW_TERM("jw::Term", "assumption: 1, as of exponential times")})),
        };
    }
};

/// A replica under load. Null where it is not stable, but for `stable` and `most`.
template <class Real = double> struct LoadedReplica {
    Ratio<Real> stable{}, batch{}, load{}; ///< load: arrivals over the most
    Duration<Real> tpot{}, ttftMean{}, ttftPercentile{};
    PerTime<Real> most{};
    Ratio<Real> busy{}, memoryUse{}, computeUse{};
};

/// C6. The replica, its request and its arrivals outlive it.
template <class Real> class OpenLoop final {
public:
    OpenLoop(const Replica<Real>& replica, const RequestShape<Real>& request, const Arrivals<Real>& arrivals,
             Data<Real> memory)
        : m_replica(replica),
          m_request(request),
          m_arrivals(arrivals),
          m_room(kvRoom(replica.model(), replica.shape(), memory, request.in + request.out / 2.0)),
          m_cap(floor(min(arrivals.mostSequences, m_room.sequences))),
          m_full(named(service(max(m_cap, Ratio<Real>(1.0))), term::serviceTime)),
          m_most(named(mostRate(), term::mostRate))
    {
    }

    /// Sequences that a replica takes at once; below 1: the model does not fit.
    [[nodiscard]] Ratio<Real> cap() const { return m_cap; }
    [[nodiscard]] const KvRoom<Real>& room() const { return m_room; }
    [[nodiscard]] PerTime<Real> most() const { return m_most; }

    /// How long a request holds its place where `batch` are served, waits aside; one that comes from a
    /// prefill pool only while it decodes.
    [[nodiscard]] Duration<Real> service(Ratio<Real> batch) const
    {
        const auto t = batchTimes(m_replica, m_request, batch);
        const auto decoding = m_request.out * m_replica.tuning().spread * t.tpot;
        return m_replica.tuning().apart ? decoding : started(t) + decoding;
    }

    /// The replica with `batch` sequences in it and requests at `rate`.
    [[nodiscard]] LoadedReplica<Real> at(PerTime<Real> rate, Ratio<Real> batch) const
    {
        const Ratio<Real> single(1.0);
        const auto t = batchTimes(m_replica, m_request, batch);
        LoadedReplica<Real> l;
        l.batch = named(batch, term::serveBatch);
        l.tpot = t.tpot;
        l.load = named(rate / m_most, term::rateOverMost);
        const auto slot = slotWait(rate, m_full, max(m_cap, single), m_arrivals.scv, m_arrivals.percentile);
        const auto load = min(l.load, Ratio<Real>(1.0 - 1e-12));
        const auto mean = named(rate * t.prefill * t.prefill * (1.0 + m_arrivals.scv) / 2.0 / (1.0 - load),
                                term::prefillWait);
        const auto late = waitPercentile(mean, load, m_arrivals.percentile);
        l.ttftMean = named(started(t) + slot.mean + mean, term::ttftMean);
        l.ttftPercentile = named(started(t) + slot.percentile + late, term::ttftPercentile);
        l.most = m_most;
        l.busy = min(single, batch);
        l.memoryUse = t.memoryUse;
        l.computeUse = t.computeUse;
        l.stable = single;
        return l;
    }

private:
    /// As many as leave full places, and no more than can be prefilled one after the other: decoding may
    /// overlap with prefill, prefill with itself cannot.
    PerTime<Real> mostRate() const
    {
        const PerTime<Real> served = m_cap / m_full;
        return m_replica.tuning().apart ? served : min(served, 1.0 / m_replica.prefill(m_request.in));
    }

    /// Before the first token, waits aside.
    Duration<Real> started(const BatchTimes<Real>& t) const
    {
        const auto& c = m_replica.constants();
        return c.first + t.prefill + c.firstSteps * t.decode.time + m_replica.tuning().window / 2.0;
    }

    const Replica<Real>& m_replica;
    const RequestShape<Real>& m_request;
    const Arrivals<Real>& m_arrivals;
    KvRoom<Real> m_room;
    Ratio<Real> m_cap;
    Duration<Real> m_full;
    PerTime<Real> m_most;
};

/// TTFT of the percentile and mean TPOT; not given: no promise.
template <class Real> struct Promise {
    std::optional<Duration<Real>> ttft, tpot;
};

/// What bounds the requests of a replica; Given: a rate that was entered; Item: the work of an item.
enum class ServiceBound { Memory, Sequences, Ttft, Tpot, Given, Item };

/// All that a replica under load is computed from.
template <class Real> struct ServingCase : ReplicaInputs<Real> {
    RequestShape<Real> request;
    Arrivals<Real> arrivals;
    ServingTuning<Real> tuning;
};

/// The same on plain numbers.
[[nodiscard]] ServingCase<double> plainCase(const ServingCase<Traced>& explained);
[[nodiscard]] inline const ServingCase<double>& plainCase(const ServingCase<double>& plain) { return plain; }

/// A replica and the two questions to it: how it fares at a rate, and what rate keeps a promise. An explained
/// one finds its unknowns by a plain twin.
template <class Real> class LoadedService final {
    using Twin = std::conditional_t<std::same_as<Real, Traced>, LoadedService<double>, int>;

public:
    explicit LoadedService(ServingCase<Real> of)
        : m_case(std::move(of)),
          m_replica(m_case.architecture, m_case, m_case.device, m_case.constants, m_case.tuning),
          m_loop(m_replica, m_case.request, m_case.arrivals,
                 m_case.device.capacity.value_or(Data<Real>(0.0 * byte)))
    {
        if constexpr (std::same_as<Real, Traced>)
            m_twin = std::make_unique<Twin>(plainCase(m_case));
    }
    LoadedService(const LoadedService&) = delete;
    LoadedService& operator=(const LoadedService&) = delete;

    [[nodiscard]] const OpenLoop<Real>& loop() const { return m_loop; }
    [[nodiscard]] const Replica<Real>& replica() const { return m_replica; }

    /// At or above the most that it serves: null, but for `stable` and `most`.
    [[nodiscard]] LoadedReplica<Real> under(PerTime<Real> rate) const
    {
        const auto batch =
            solve([](const auto& on, const auto& at, const auto& with) { return on.excess(at, with); }, rate);
        auto l = m_loop.at(rate, batch);
        const auto stable = rate < m_loop.most();
        const auto where = [&](auto& figure) { figure = ifAny(stable, figure); };
        where(l.batch), where(l.load), where(l.tpot), where(l.ttftMean), where(l.ttftPercentile),
            where(l.busy), where(l.memoryUse), where(l.computeUse);
        l.stable = select(stable, Ratio<Real>(1.0), Ratio<Real>(0.0));
        return l;
    }

    /// The largest rate at which both promises hold; 0 where an empty replica breaks one. Not given: the
    /// most.
    [[nodiscard]] PerTime<Real> within(const Promise<Real>& promise) const
    {
        if (!promise.ttft && !promise.tpot)
            return m_loop.most();
        const auto batch = solve(
            [](const auto& on, const auto& kept, const auto& with) { return on.slack(kept, with); }, promise);
        return named(batch / m_loop.service(batch), term::rateInPromise);
    }

    /// What is left of a promise with `batch` sequences, as a share of it: the least of the two.
    [[nodiscard]] Ratio<Real> slack(const Promise<Real>& promise, Ratio<Real> batch) const
    {
        const auto l = m_loop.at(batch / m_loop.service(batch), batch);
        const Ratio<Real> single(1.0);
        const Ratio<Real> first = promise.ttft ? single - l.ttftPercentile / *promise.ttft : single;
        const Ratio<Real> each = promise.tpot ? single - l.tpot / *promise.tpot : single;
        return min(first, each);
    }

    /// Requests that arrive while one stays, beyond `batch`.
    [[nodiscard]] Ratio<Real> excess(PerTime<Real> rate, Ratio<Real> batch) const
    {
        return rate * m_loop.service(batch) - batch;
    }

private:
    /// The batch at which `ask` of a service, what is given and a batch crosses 0.
    template <class Ask, class Given> Ratio<Real> solve(const Ask& ask, const Given& given) const
    {
        const auto above = [&](Ratio<Real> batch) { return ask(*this, given, batch); };
        return crossing<Real>(above, m_loop.cap(), [&](double batch) {
            if constexpr (std::same_as<Real, double>)
                return ask(*this, given, Ratio<>(batch)).base();
            else if constexpr (std::same_as<Real, Traced>)
                return ask(*m_twin, plainOf(given), Ratio<>(batch)).base();
            else
                return batch; // a register of numbers is bisected
        });
    }

    static PerTime<> plainOf(const PerTime<Traced>& rate) { return plainQuantity(rate); }
    static Promise<double> plainOf(const Promise<Traced>& promise)
    {
        Promise<double> plain;
        if (promise.ttft)
            plain.ttft = plainQuantity(*promise.ttft);
        if (promise.tpot)
            plain.tpot = plainQuantity(*promise.tpot);
        return plain;
    }

    ServingCase<Real> m_case;
    Replica<Real> m_replica;
    OpenLoop<Real> m_loop;
    std::unique_ptr<Twin> m_twin;
};

} // namespace jw
