// What a long run loses: failures, checkpoints, maintenance, stragglers, machines that come late.
#pragma once

#include "readings/fields.h"

namespace jw {

/// Symbols of the engine's specification, B7. The defaults are those of a plan; each says where it is from.
template <class Real = double> struct RunLosses {
    PerTime<Real> failureRate{}; ///< of a GPU
    Duration<Real> write = 15.0 * second, restart = 420.0 * second, detect = 60.0 * second;
    Ratio<Real> async{};
    std::optional<Duration<Real>> interval{};
    PerTime<Real> planned{};
    Duration<Real> plannedTime{};
    Ratio<Real> straggling{};
    Duration<Real> rampUp{};
    PerTime<Real> spotInterruptions{}; ///< of the run, on its spot machines; none: not told

    /// Those of a plan: the rate of failures is the node groups'.
    static constexpr auto fields()
    {
        using L = RunLosses;
        constexpr std::string_view none = JW_TERM("jw::Term", "none unless said otherwise");
        return std::tuple{
            field(&L::write, unit::seconds,
                  {.key = "ckpt_write_s",
                   .lower = 0,
                   .upper = 1e6,
                   .term = {JW_TERM("jw::Term", "Checkpoint write"), JW_TERM("jw::Term", "assumption: 15 s")},
                   .doc = JW_TERM("jw::Term", "time that the run stands still for it")}),
            field(&L::async, unit::number,
                  {.key = "ckpt_async_fraction",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Checkpoint written beside the work"), none}}),
            field(&L::interval, unit::seconds,
                  {.key = "interval_s",
                   .upper = 1e7,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Time between checkpoints"), "Daly, 2006"},
                   .doc = JW_TERM("jw::Term", "empty = the best one")}),
            field(&L::restart, unit::seconds,
                  {.key = "restart_s",
                   .lower = 0,
                   .upper = 1e7,
                   .term = {JW_TERM("jw::Term", "Restart"), JW_TERM("jw::Term", "assumption: 7 minutes")}}),
            field(&L::detect, unit::seconds,
                  {.key = "detect_s",
                   .lower = 0,
                   .upper = 1e7,
                   .term = {JW_TERM("jw::Term", "Time to notice a failure"),
                            JW_TERM("jw::Term", "assumption: 1 minute")}}),
            field(&L::planned, unit::perDay,
                  {.key = "planned_per_day",
                   .lower = 0,
                   .upper = 1e4,
                   .term = {JW_TERM("jw::Term", "Planned stops"), none}}),
            field(&L::plannedTime, unit::seconds,
                  {.key = "planned_s",
                   .lower = 0,
                   .upper = 86400,
                   .term = {JW_TERM("jw::Term", "Time of a planned stop"), none}}),
            field(&L::straggling, unit::number,
                  {.key = "straggler_slowdown",
                   .lower = 0,
                   .upper = 100,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Slowdown by stragglers"), none}}),
            field(&L::rampUp, unit::hours,
                  {.key = "ramp_hours",
                   .lower = 0,
                   .upper = 1e5,
                   .term = {JW_TERM("jw::Term", "Ramp-up"), none},
                   .doc = JW_TERM("jw::Term", "hours of full capacity that are missed while it comes")}),
            field(&L::spotInterruptions, unit::perHour,
                  {.key = "spot_interruptions_per_hour",
                   .lower = 0,
                   .upper = 1e4,
                   .term = {JW_TERM("jw::Term", "Spot interruptions"), none},
                   .doc = JW_TERM("jw::Term", "of the run, whichever of its spot machines is taken; 0 = the "
                                              "node group's useful share of spot")}),
        };
    }
    friend bool operator==(const RunLosses&, const RunLosses&) = default;
};

} // namespace jw
