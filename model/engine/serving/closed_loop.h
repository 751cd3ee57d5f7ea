// A replica with a fixed number of requests in flight: what benchmarks by concurrency measure.
#pragma once

#include "engine/null.h"
#include "engine/serving/replica.h"

namespace jw {

namespace term {
inline constexpr Term ttft{JW_TERM("jw::Term", "Time to first token (TTFT)")};
inline constexpr Term tpot{JW_TERM("jw::Term", "Time per output token (TPOT)")};
inline constexpr Term serveBatch{JW_TERM("jw::Term", "Sequences at once")};
inline constexpr Term requestTime{JW_TERM("jw::Term", "Time of a request")};
inline constexpr Term outputRate{JW_TERM("jw::Term", "Output tokens per second and GPU")};
inline constexpr Term memoryUse{JW_TERM("jw::Term", "Use of the memory bandwidth")};
inline constexpr Term computeUse{JW_TERM("jw::Term", "Use of the peak rate")};
} // namespace term

/// Figures of a replica in steady state.
template <class Real> struct Served {
    Ratio<Real> fits{}, batch{};
    Duration<Real> ttft{}, tpot{}, request{};
    PerTime<Real> requests{}, tokens{}, tokensPerGpu{}; ///< of the replica; output tokens
    Ratio<Real> memoryUse{}, computeUse{};              ///< roofline time over time
};

/// What decoding and prefill take when `batch` sequences are held: both loops are made of it.
template <class Real> struct BatchTimes {
    DecodeStep<Real> decode{};
    Duration<Real> prefill{}, tpot{};
    Ratio<Real> memoryUse{}, computeUse{};
};

/// At a mean context of prompt and half the answer. Each token waits for a share of the others' prefill. A
/// static batch runs until its longest answer is there, over places that are done too: as many steps are
/// computed and prefills come as seldom.
template <class Real>
BatchTimes<Real> batchTimes(const Replica<Real>& replica, const RequestShape<Real>& r, Ratio<Real> batch)
{
    const Ratio<Real> single(1.0), none(0.0);
    const auto& c = replica.constants();
    const auto held = max(batch, single);
    BatchTimes<Real> t;
    t.decode = replica.step(held, r.in + r.out / 2.0);
    t.prefill = replica.prefill(r.in);
    const auto steps = r.out * replica.tuning().spread;
    t.tpot = named(t.decode.time + c.interference * replica.tuning().interference * t.prefill *
                                       max(batch - 1.0, none) / steps,
                   term::tpot);
    t.memoryUse = named(t.decode.memory() / t.tpot, term::memoryUse);
    const auto prompts = replica.tuning().apart ? Duration<Real>(0.0 * hour) : t.prefill * c.prefill * held;
    const auto computed = t.decode.compute * steps + prompts;
    t.computeUse = named(min(single, computed / (steps * t.tpot)), term::computeUse);
    return t;
}

/// C5. Null where the model does not fit, but for `fits`.
template <class Real>
Served<Real> closedLoop(const Replica<Real>& replica, const RequestShape<Real>& r, Data<Real> memory,
                        Ratio<Real> concurrency)
{
    const Ratio<Real> single(1.0), none(0.0);
    const auto& c = replica.constants();
    const auto room = kvRoom(replica.model(), replica.shape(), memory, r.in + r.out / 2.0);
    const auto fits = room.sequences >= 1.0;
    const auto cap = max(room.sequences, single);
    Served<Real> s;
    s.batch = named(min(concurrency, cap), term::serveBatch);
    const auto t = batchTimes(replica, r, s.batch);
    const auto steps = r.out * replica.tuning().spread;
    const auto busy =
        min(Ratio<Real>(0.95), s.batch * t.prefill / (s.batch * t.prefill + steps * t.decode.time));
    const auto queued = max(none, concurrency - cap) / cap * (steps * t.tpot + t.prefill);
    s.ttft = named(c.first + t.prefill + c.firstSteps * t.decode.time +
                       c.queueing * busy * max(s.batch - 1.0, none) * t.prefill + queued +
                       replica.tuning().window / 2.0,
                   term::ttft);
    s.tpot = t.tpot;
    s.request = named(s.ttft + steps * s.tpot, term::requestTime);
    s.requests = concurrency / s.request;
    s.tokens = s.requests * r.out;
    s.tokensPerGpu = named(s.tokens / replica.shape().tp, term::outputRate);
    s.memoryUse = t.memoryUse;
    s.computeUse = t.computeUse;
    s.fits = select(fits, single, none);
    const auto where = [&](auto& figure) { figure = ifAny(fits, figure); };
    where(s.batch), where(s.ttft), where(s.tpot), where(s.request), where(s.requests), where(s.tokens),
        where(s.tokensPerGpu), where(s.memoryUse), where(s.computeUse);
    return s;
}

struct ServeClosed {
    static constexpr ModelInfo info{"serve_closed", "C",
                                    JW_TERM("jw::Model", "A replica at a given concurrency")};

    template <class Real> struct In : ReplicaInputs<Real>, RequestShape<Real> {
        Ratio<Real> concurrency{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple_cat(ReplicaInputs<Real>::fields(), RequestShape<Real>::fields(),
                                  std::tuple{field(&In::concurrency, unit::number,
                                                   {.key = "concurrency",
                                                    .lower = 1,
                                                    .required = true,
                                                    .term = {JW_TERM("jw::Term", "Requests at once")}})});
        }
    };
    template <class Real> struct Out {
        Ratio<Real> fits{}, batch{};
        Duration<Real> ttft{}, tpot{}, request{};
        PerTime<Real> requests{}, tokens{}, tokensPerGpu{};
        Ratio<Real> memoryUse{}, computeUse{};

        static constexpr auto fields()
        {
            using namespace spec;
            const auto some = [](auto member, auto unit, std::string_view key, Term term) {
                return field(member, unit, nullable(any(key, term)));
            };
            return std::tuple{
                field(&Out::fits, unit::number, any("fits", {JW_TERM("jw::Term", "Fits")})),
                some(&Out::batch, unit::number, "batch", term::serveBatch),
                some(&Out::ttft, unit::seconds, "ttft_s", term::ttft),
                some(&Out::tpot, unit::seconds, "tpot_s", term::tpot),
                some(&Out::request, unit::seconds, "e2e_s", term::requestTime),
                some(&Out::requests, unit::perSecond, "requests_per_s",
                     {JW_TERM("jw::Term", "Requests of a replica")}),
                some(&Out::tokens, unit::perSecond, "output_tokens_per_s",
                     {JW_TERM("jw::Term", "Output tokens per second")}),
                some(&Out::tokensPerGpu, unit::perSecond, "output_tokens_per_s_per_gpu", term::outputRate),
                some(&Out::memoryUse, unit::number, "mem_util", term::memoryUse),
                some(&Out::computeUse, unit::number, "compute_util", term::computeUse),
            };
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto s = closedLoop<Real>(in.replica(), in, in.device.capacity.value_or(Data<Real>(0.0 * byte)),
                                        in.concurrency);
        return {s.fits,     s.batch,  s.ttft,         s.tpot,      s.request,
                s.requests, s.tokens, s.tokensPerGpu, s.memoryUse, s.computeUse};
    }
    static Forecast forecast(const In<double>& in);
    static Result<void> check(const In<double>& in) { return checkServed(in.architecture, in.device); }
};

} // namespace jw
