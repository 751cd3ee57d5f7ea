// What a planner says about a workload, by kind. The engine reads the same records over any scalar.
#pragma once

#include "domain/inference_inputs.h"
#include "domain/training_inputs.h"

namespace jw {

enum class Reading { Tflop, TflopsHours };
inline constexpr std::array<std::string_view, 2> readingTexts{"tflop", "tflops_hours"};
constexpr std::span<const std::string_view> choicesOf(Reading) { return readingTexts; }

/// Units of a known power at a known utilization.
template <class Real> struct DirectInputs {
    Power<Real> unitPower{};
    Ratio<Real> count{1.0}, utilization{1.0};
    std::string accelerator;

    static constexpr auto fields()
    {
        using I = DirectInputs;
        return std::tuple{
            field(&I::unitPower, unit::kilowatts,
                  {.key = "unit_kw",
                   .lower = 0,
                   .upper = 1e9,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Unit power")}}),
            field(&I::count, unit::number,
                  {.key = "count",
                   .lower = 0,
                   .upper = 1e12,
                   .term = {JW_TERM("jw::Term", "Units"), JW_TERM("jw::Term", "one unless said otherwise")}}),
            field(&I::utilization, unit::number,
                  {.key = "utilization",
                   .lower = 0,
                   .upper = 1,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Utilization"),
                            JW_TERM("jw::Term", "always on unless said otherwise")}}),
            field(&I::accelerator,
                  {.key = "accelerator",
                   .upper = 200,
                   .place = Place::More,
                   .refersTo = "accelerators",
                   .term = {JW_TERM("jw::Term", "Accelerator")},
                   .doc = JW_TERM("jw::Term", "only to check the figures against its data sheet")}),
        };
    }
};

/// Queries of a known IT energy.
template <class Real> struct PerQueryInputs {
    Energy<Real> perQuery{};
    PerTime<Real> queriesPerUser{};
    Ratio<Real> users{};
    Duration<Real> days = 365.0 * day;
    Ratio<Real> peakFactor{1.0};

    static constexpr auto fields()
    {
        using I = PerQueryInputs;
        return std::tuple{
            field(&I::perQuery, unit::wattHours,
                  {.key = "wh_per_query",
                   .lower = 0,
                   .upper = 1e6,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Energy per query")},
                   .doc = JW_TERM("jw::Term", "of the IT equipment, before PUE")}),
            field(&I::queriesPerUser, unit::perDay,
                  {.key = "queries_per_user_day",
                   .lower = 0,
                   .upper = 1e9,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Queries per user and day")}}),
            field(&I::users, unit::number,
                  {.key = "users",
                   .lower = 0,
                   .upper = 1e12,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Users")}}),
            field(&I::days, unit::days,
                  {.key = "days",
                   .upper = 36500,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Days"), JW_TERM("jw::Term", "a year unless said otherwise")},
                   .usedWhen = {{{"basis", "once"}}}}),
            field(&I::peakFactor, unit::number,
                  {.key = "peak_factor",
                   .lower = 1,
                   .upper = 1000,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Peak factor"),
                            JW_TERM("jw::Term", "assumption: a flat load")}}),
        };
    }
};

/// An amount of floating point work on devices rented or powered by the hour.
template <class Real> struct GivenWorkInputs {
    Work<Real> work{};
    Reading reading = Reading::Tflop;
    WorkRate<Real> peak{};
    Ratio<Real> utilization{1.0}, count{1.0};
    MoneyRate<Real> rent{};
    Power<Real> power{};
    Duration<Real> floorHours{};

    static constexpr auto fields()
    {
        using I = GivenWorkInputs;
        return std::tuple{
            field(&I::work, unit::teraflops,
                  {.key = "work_tflop",
                   .lower = 0,
                   .upper = 1e24,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Work")}}),
            field(&I::reading,
                  {.key = "reading",
                   .term = {JW_TERM("jw::Term", "Reading of the work")},
                   .doc = JW_TERM("jw::Term",
                                  "TFLOP: work over rate gives seconds; TFLOPS-hours: it gives hours")}),
            field(&I::peak, unit::teraflopsPerSecond,
                  {.key = "tflops",
                   .upper = 1e9,
                   .positive = true,
                   .required = true,
                   .term = {JW_TERM("jw::Term", "Peak rate")}}),
            field(&I::utilization, unit::number,
                  {.key = "utilization",
                   .upper = 1,
                   .positive = true,
                   .percent = true,
                   .term = {JW_TERM("jw::Term", "Utilization of the peak"),
                            JW_TERM("jw::Term", "full speed unless said otherwise")}}),
            field(&I::rent, unit::currencyPerHour,
                  {.key = "rate_usd_per_h",
                   .lower = 0,
                   .upper = 1e6,
                   .term = {JW_TERM("jw::Term", "Rent of a device")}}),
            field(&I::power, unit::kilowatts,
                  {.key = "power_kw",
                   .lower = 0,
                   .upper = 1e6,
                   .term = {JW_TERM("jw::Term", "Power of a device")}}),
            field(&I::floorHours, unit::hours,
                  {.key = "floor_hours",
                   .lower = 0,
                   .upper = 1e6,
                   .term = {JW_TERM("jw::Term", "Least hours billed")}}),
            field(&I::count, unit::number,
                  {.key = "count",
                   .upper = 1e9,
                   .positive = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Devices")}}),
        };
    }
};

/// Jobs that come and go: GPU-hours of work a day.
template <class Real> struct BatchInputs {
    Ratio<Real> gpuHoursPerDay{}; ///< hours a day: a number of busy hours per day, each of one GPU

    static constexpr auto fields()
    {
        return std::tuple{field(&BatchInputs::gpuHoursPerDay, unit::number,
                                {.key = "gpu_hours_per_day",
                                 .lower = 0,
                                 .upper = 1e10,
                                 .required = true,
                                 .term = {JW_TERM("jw::Term", "GPU-hours per day")}})};
    }
};

/// Machines on, no work.
template <class Real> struct IdleInputs {
    static constexpr auto fields() { return std::tuple{}; }
};

} // namespace jw
