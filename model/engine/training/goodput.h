// Failures, checkpoints and what they cost a run.
#pragma once

#include "domain/run_losses.h"
#include "engine/field_specs.h"
#include "engine/model_info.h"
#include "engine/null.h"

namespace jw {

namespace term {
inline constexpr Term meanTimeBetweenFailures{JW_TERM("jw::Term", "Mean time between failures")};
inline constexpr Term checkpointPause{JW_TERM("jw::Term", "Pause of a checkpoint")};
inline constexpr Term recovery{JW_TERM("jw::Term", "Time to run again after a failure")};
inline constexpr Term youngInterval{JW_TERM("jw::Term", "Checkpoint interval after Young"), "Young, 1974"};
inline constexpr Term dalyInterval{JW_TERM("jw::Term", "Checkpoint interval after Daly"), "Daly, 2006"};
inline constexpr Term repeatedWork{JW_TERM("jw::Term", "Share of the time that is work done again"),
                                   "Daly, 2006"};
inline constexpr Term usefulShare{JW_TERM("jw::Term", "Useful share with failures"), "Daly, 2006"};
inline constexpr Term effectiveRatio{JW_TERM("jw::Term", "Goodput")};
inline constexpr Term spotUseful{JW_TERM("jw::Term", "Useful share of spot"), "Daly, 2006"};
} // namespace term

/// First-order optimum of the time between checkpoints that take `pause`, with failures every `mtbf`.
template <class Real> Duration<Real> youngInterval(Duration<Real> pause, Duration<Real> mtbf)
{
    return sqrt(2.0 * pause * mtbf);
}

/// Higher-order optimum; `mtbf` where a checkpoint takes twice as long as a failure needs to come.
template <class Real> Duration<Real> dalyInterval(Duration<Real> pause, Duration<Real> mtbf)
{
    const auto x = pause / (2.0 * mtbf);
    return select(pause < 2.0 * mtbf, youngInterval(pause, mtbf) * (1.0 + sqrt(x) / 3.0 + x / 9.0) - pause,
                  mtbf);
}

/// Share of the time that is useful work, exact for memoryless failures and a restart that does not fail.
template <class Real>
Ratio<Real> usefulShare(Duration<Real> interval, Duration<Real> pause, Duration<Real> recovery,
                        Duration<Real> mtbf)
{
    return named(interval / ((mtbf + recovery) * expm1((interval + pause) / mtbf)), term::usefulShare);
}

struct YoungDaly {
    static constexpr ModelInfo info{"young_daly", "B", JW_TERM("jw::Model", "Best time between checkpoints")};

    template <class Real> struct In {
        Duration<Real> write{}, mtbf{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::write, unit::seconds,
                      required(aboveZero(any("ckpt_write_s", {JW_TERM("jw::Term", "Checkpoint write")})))),
                field(&In::mtbf, unit::seconds,
                      required(aboveZero(any("mtbf_s", term::meanTimeBetweenFailures)))),
            };
        }
    };

    template <class Real> struct Out {
        Duration<Real> young{}, daly{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{field(&Out::young, unit::seconds, any("young_s", term::youngInterval)),
                              field(&Out::daly, unit::seconds, any("daly_s", term::dalyInterval))};
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {youngInterval(in.write, in.mtbf), dalyInterval(in.write, in.mtbf)};
    }
};

template <class Real> struct Goodput {
    Duration<Real> mtbf{}, interval{};  ///< null: no failures
    Duration<Real> pause{}, recovery{}; ///< of a checkpoint; after a failure
    PerTime<Real> failures{};
    Ratio<Real> failing{1.0}; ///< useful share with failures and checkpoints alone
    Ratio<Real> repeated{};   ///< of the time between planned stops: work lost to failures and done again
    Ratio<Real> effective{1.0};
};

/// Share of the time that is work done again after failures: neither useful work, nor the checkpoints that
/// hold, nor restarts. An interval that is kept takes (mtbf + recovery) (e^((interval + pause) / mtbf) - 1).
template <class Real>
Ratio<Real> repeatedShare(Duration<Real> interval, Duration<Real> pause, Duration<Real> recovery,
                          Duration<Real> mtbf)
{
    const auto whole = (mtbf + recovery) * expm1((interval + pause) / mtbf);
    return mtbf / (mtbf + recovery) - (interval + pause) / whole;
}

/// B7 for `gpus` accelerators over a run of `hours` (only the ramp-up needs them). Without failures nothing
/// is repeated, but checkpoints cost their pause where an interval is given.
template <class Real>
Goodput<Real> goodputOf(const RunLosses<Real>& in, Ratio<Real> gpus,
                        const std::optional<Duration<Real>>& hours = {})
{
    Goodput<Real> g;
    g.failures = gpus * in.failureRate;
    const auto fails = g.failures > PerTime<Real>(0.0 / hour);
    g.mtbf = named(1.0 / select(fails, g.failures, PerTime<Real>(1.0 / hour)), term::meanTimeBetweenFailures);
    g.pause = named(max(in.write * (1.0 - in.async), Duration<Real>(1e-9 * second)), term::checkpointPause);
    g.recovery = named(in.restart + in.detect, term::recovery);
    const Duration<Real> interval =
        in.interval ? *in.interval : named(dalyInterval(g.pause, g.mtbf), term::dalyInterval);
    const Ratio<Real> unfailing = in.interval ? interval / (interval + g.pause) : Ratio<Real>(1.0);
    g.failing = select(fails, usefulShare(interval, g.pause, g.recovery, g.mtbf), unfailing);
    g.repeated = named(select(fails, repeatedShare(interval, g.pause, g.recovery, g.mtbf), Ratio<Real>(0.0)),
                       term::repeatedWork);
    const auto working = g.failing * (1.0 - in.planned * in.plannedTime) / (1.0 + in.straggling);
    g.effective = named(hours ? working * (*hours / (*hours + in.rampUp)) : working, term::effectiveRatio);
    g.mtbf = ifAny(fails, g.mtbf);
    g.interval = ifAny(fails, interval);
    return g;
}

/// Share of the hours on spot machines that is useful work, B7 `spot`: interruptions come as failures do, to
/// the run as a whole (a run in step stands still when any of its machines is taken). They are announced, so
/// none has to be noticed; the checkpoints are the run's, without what it writes beside the work, at the best
/// interval for the interruptions where none is given. Above 0 interruptions.
template <class Real> Ratio<Real> usefulSpot(const RunLosses<Real>& run)
{
    RunLosses<Real> spot;
    spot.detect = Duration<Real>(0.0 * second);
    spot.failureRate = run.spotInterruptions;
    spot.interval = run.interval;
    spot.restart = run.restart;
    spot.write = run.write;
    return named(goodputOf<Real>(spot, Ratio<Real>(1.0)).failing, term::spotUseful);
}

struct GoodputModel {
    static constexpr ModelInfo info{
        "goodput", "B", JW_TERM("jw::Model", "What failures, checkpoints and stops leave of a run")};

    template <class Real> struct In : RunLosses<Real> {
        Ratio<Real> gpus{};
        std::optional<Duration<Real>> hours{};

        constexpr In() { this->detect = 0.0 * second; } // a call says all of it

        static constexpr auto fields()
        {
            using L = RunLosses<Real>;
            using namespace spec;
            return std::tuple{
                field(&In::gpus, unit::number,
                      required(aboveZero(any("gpus", {JW_TERM("jw::Term", "GPUs")})))),
                field(&L::failureRate, unit::perHour,
                      required(amount("failures_per_gpu_hour", {JW_TERM("jw::Term", "Failures of a GPU")}))),
                field(&L::write, unit::seconds,
                      required(amount("ckpt_write_s", {JW_TERM("jw::Term", "Checkpoint write")}))),
                field(&L::restart, unit::seconds,
                      required(amount("restart_s", {JW_TERM("jw::Term", "Restart")}))),
                field(&L::detect, unit::seconds,
                      amount("detect_s", {JW_TERM("jw::Term", "Time to notice a failure")})),
                field(&L::async, unit::number,
                      share("ckpt_async_fraction",
                            {JW_TERM("jw::Term", "Checkpoint written beside the work")})),
                field(&L::interval, unit::seconds,
                      aboveZero(any("interval_s", {JW_TERM("jw::Term", "Time between checkpoints"),
                                                   JW_TERM("jw::Term", "the best one where not given")}))),
                field(&L::planned, unit::perDay,
                      amount("planned_per_day", {JW_TERM("jw::Term", "Planned stops")})),
                field(&L::plannedTime, unit::seconds,
                      amount("planned_s", {JW_TERM("jw::Term", "Time of a planned stop")})),
                field(&L::straggling, unit::number,
                      amount("straggler_slowdown", {JW_TERM("jw::Term", "Slowdown by stragglers")})),
                field(&L::rampUp, unit::hours, amount("ramp_hours", {JW_TERM("jw::Term", "Ramp-up")})),
                field(&In::hours, unit::hours,
                      aboveZero(any("run_hours", {JW_TERM("jw::Term", "Hours of the run")}))),
            };
        }
    };

    template <class Real> struct Out {
        Duration<Real> mtbf{}, interval{};
        PerTime<Real> failures{};
        Ratio<Real> effective{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&Out::mtbf, unit::hours, nullable(any("mtbf_hours", term::meanTimeBetweenFailures))),
                field(&Out::interval, unit::seconds,
                      nullable(any("interval_s", {JW_TERM("jw::Term", "Time between checkpoints")}))),
                field(&Out::failures, unit::perDay,
                      any("failures_per_day", {JW_TERM("jw::Term", "Failures")})),
                field(&Out::effective, unit::number, any("effective_ratio", term::effectiveRatio)),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto g = goodputOf<Real>(in, in.gpus, in.hours);
        return {g.mtbf, g.interval, g.failures, g.effective};
    }
    static Result<void> check(const In<double>& in)
    {
        if (in.hours || in.rampUp.base() == 0.0)
            return {};
        return fail({.kind = Error::Kind::MissingField, .field = "run_hours", .text = "Hours of the run"});
    }
};

struct Spot {
    static constexpr ModelInfo info{"spot", "B",
                                    JW_TERM("jw::Model", "What interruptions leave of spot hours")};

    template <class Real> struct In {
        PerTime<Real> interruptions{};
        Duration<Real> interval{}, restart{}, write{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::interruptions, unit::perHour,
                      required(amount("interruptions_per_hour", {JW_TERM("jw::Term", "Interruptions")}))),
                field(&In::interval, unit::seconds,
                      required(aboveZero(
                          any("ckpt_interval_s", {JW_TERM("jw::Term", "Time between checkpoints")})))),
                field(&In::restart, unit::seconds,
                      required(amount("restart_s", {JW_TERM("jw::Term", "Restart")}))),
                field(&In::write, unit::seconds,
                      required(amount("ckpt_write_s", {JW_TERM("jw::Term", "Checkpoint write")}))),
            };
        }
    };

    template <class Real> struct Out {
        Ratio<Real> effective{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&Out::effective, unit::number, spec::any("effective_ratio", term::effectiveRatio))};
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        RunLosses<Real> losses;
        losses.spotInterruptions = in.interruptions;
        losses.interval = in.interval;
        losses.restart = in.restart;
        losses.write = in.write;
        return {usefulSpot(losses)};
    }
};

} // namespace jw
