// The calls of C that take a replica under load, and what is bought for a load.
#pragma once

#include "engine/serving/open_loop.h"

namespace jw {

namespace term {
inline constexpr Term replicasNeeded{JW_TERM("jw::Term", "Replicas needed")};
inline constexpr Term gpusNeeded{JW_TERM("jw::Term", "GPUs needed")};
} // namespace term

/// Model, device, constants, request and arrivals.
template <class Real> struct OpenInputs : ReplicaInputs<Real>, RequestShape<Real>, Arrivals<Real> {
    static constexpr auto fields()
    {
        return std::tuple_cat(ReplicaInputs<Real>::fields(), RequestShape<Real>::fields(),
                              Arrivals<Real>::fields());
    }
    [[nodiscard]] ServingCase<Real> servingCase() const { return {*this, *this, *this, {}}; }
};

struct ServeOpen {
    static constexpr ModelInfo info{"serve_open", "C",
                                    JW_TERM("jw::Model", "A replica at a given rate of requests")};

    template <class Real> struct In : OpenInputs<Real> {
        PerTime<Real> rate{};

        static constexpr auto fields()
        {
            return std::tuple_cat(
                OpenInputs<Real>::fields(),
                std::tuple{field(&In::rate, unit::perSecond,
                                 spec::required(spec::amount("rate", {JW_TERM("jw::Term", "Requests")})))});
        }
    };
    template <class Real> struct Out {
        Ratio<Real> stable{}, batch{};
        Duration<Real> tpot{}, ttftMean{}, ttftPercentile{};
        PerTime<Real> most{};
        Ratio<Real> busy{}, memoryUse{}, computeUse{};

        static constexpr auto fields()
        {
            using namespace spec;
            const auto some = [](auto member, auto unit, std::string_view key, Term term) {
                return field(member, unit, nullable(any(key, term)));
            };
            return std::tuple{
                field(&Out::stable, unit::number,
                      any("stable", {JW_TERM("jw::Term", "Keeps up with the load")})),
                some(&Out::batch, unit::number, "batch", term::serveBatch),
                some(&Out::tpot, unit::seconds, "tpot_s", term::tpot),
                some(&Out::ttftMean, unit::seconds, "ttft_mean_s", term::ttftMean),
                some(&Out::ttftPercentile, unit::seconds, "ttft_pct_s", term::ttftPercentile),
                field(&Out::most, unit::perSecond, any("max_rate", term::mostRate)),
                some(&Out::busy, unit::number, "busy", {JW_TERM("jw::Term", "Share of the time at work")}),
                some(&Out::memoryUse, unit::number, "mem_util", term::memoryUse),
                some(&Out::computeUse, unit::number, "compute_util", term::computeUse),
            };
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto l = LoadedService<Real>(in.servingCase()).under(in.rate);
        return {l.stable, l.batch, l.tpot,      l.ttftMean,  l.ttftPercentile,
                l.most,   l.busy,  l.memoryUse, l.computeUse};
    }
    static Forecast forecast(const In<double>& in);
    static Result<void> check(const In<double>& in) { return checkServed(in.architecture, in.device); }
};

struct MaxRateSlo {
    static constexpr ModelInfo info{"max_rate_slo", "C",
                                    JW_TERM("jw::Model", "Requests of a replica within a promise")};

    template <class Real> struct In : OpenInputs<Real> {
        std::optional<Duration<Real>> ttft, tpot;

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple_cat(
                OpenInputs<Real>::fields(),
                std::tuple{field(&In::ttft, unit::seconds,
                                 aboveZero(any("ttft_slo_s", {JW_TERM("jw::Term", "First token within")}))),
                           field(&In::tpot, unit::seconds,
                                 aboveZero(any("tpot_slo_s", {JW_TERM("jw::Term", "Then a token every")})))});
        }
    };
    template <class Real> struct Out {
        PerTime<Real> rate{};

        static constexpr auto fields()
        {
            return std::tuple{field(&Out::rate, unit::perSecond, spec::any("rate", term::rateInPromise))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {LoadedService<Real>(in.servingCase()).within({in.ttft, in.tpot})};
    }
    /// The rate if all times were at the same end of their bands.
    static Forecast forecast(const In<double>& in);
    static Result<void> check(const In<double>& in) { return checkServed(in.architecture, in.device); }
};

struct MgkWait {
    static constexpr ModelInfo info{"mgk_wait", "C", JW_TERM("jw::Model", "Wait before several servers")};

    template <class Real> struct In {
        Ratio<Real> servers{};
        PerTime<Real> rate{};
        Duration<Real> service{};
        Ratio<Real> scv{1.0}, percentile{0.95};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::servers, unit::number,
                      {.key = "k", .lower = 1, .required = true, .term = {JW_TERM("jw::Term", "Servers")}}),
                field(&In::rate, unit::perSecond,
                      required(amount("rate", {JW_TERM("jw::Term", "Requests")}))),
                field(&In::service, unit::seconds,
                      required(aboveZero(any("service_s", {JW_TERM("jw::Term", "Service time")})))),
                field(&In::scv, unit::number,
                      amount("scv_service", {JW_TERM("jw::Term", "Spread of the service time"),
                                             JW_TERM("jw::Term", "assumption: 1, as of exponential times")})),
                field(&In::percentile, unit::number,
                      {.key = "pct",
                       .lower = 0,
                       .upper = 0.999999,
                       .percent = true,
                       .term = {JW_TERM("jw::Term", "Percentile of the wait"),
                                JW_TERM("jw::Term", "assumption: 95 %")}}),
            };
        }
    };
    template <class Real> struct Out {
        Ratio<Real> probability{};
        Duration<Real> mean{}, percentile{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&Out::probability, unit::number,
                      nullable(any("wait_probability", term::waitProbability))),
                field(&Out::mean, unit::seconds, nullable(any("mean_wait_s", term::slotWait))),
                field(&Out::percentile, unit::seconds,
                      nullable(any("pct_wait_s", {JW_TERM("jw::Term", "Wait, percentile")}))),
            };
        }
    };
    /// Null at a load of 1 a server and above: the queue grows without bound.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto w = slotWait(in.rate, in.service, in.servers, in.scv, in.percentile);
        const auto stable = in.rate * in.service < in.servers;
        return {ifAny(stable, w.probability), ifAny(stable, w.mean), ifAny(stable, w.percentile)};
    }
};

/// Replicas that `rate` asks for, with a share of each kept free, and spares.
template <class Real>
Ratio<Real> replicasFor(PerTime<Real> rate, PerTime<Real> each, Ratio<Real> headroom, Ratio<Real> spare)
{
    return named(ceil(rate / (each * (1.0 - headroom)) - 1e-9) + spare, term::replicasNeeded);
}

struct GpusNeeded {
    static constexpr ModelInfo info{"gpus_needed", "C", JW_TERM("jw::Model", "Replicas and GPUs for a load")};

    template <class Real> struct In {
        PerTime<Real> total{}, each{};
        Ratio<Real> tp{}, headroom{}, spare{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::total, unit::perSecond,
                      required(amount("total_rate", {JW_TERM("jw::Term", "Requests")}))),
                field(&In::each, unit::perSecond,
                      required(aboveZero(
                          any("rate_per_replica", {JW_TERM("jw::Term", "Requests of a replica")})))),
                field(&In::tp, unit::number,
                      {.key = "tp",
                       .lower = 1,
                       .required = true,
                       .whole = true,
                       .term = {JW_TERM("jw::Term", "GPUs of a replica")}}),
                field(&In::headroom, unit::number,
                      {.key = "headroom",
                       .lower = 0,
                       .upper = 0.99,
                       .percent = true,
                       .term = {JW_TERM("jw::Term", "Headroom"), JW_TERM("jw::Term", "assumption: none")}}),
                field(&In::spare, unit::number,
                      count("spare_replicas", {JW_TERM("jw::Term", "Spare replicas"),
                                               JW_TERM("jw::Term", "none unless said otherwise")})),
            };
        }
    };
    template <class Real> struct Out {
        Ratio<Real> replicas{}, gpus{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{field(&Out::replicas, unit::number, any("replicas", term::replicasNeeded)),
                              field(&Out::gpus, unit::number, any("gpus", term::gpusNeeded))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto replicas = replicasFor(in.total, in.each, in.headroom, in.spare);
        return {replicas, replicas * in.tp};
    }
};

} // namespace jw
