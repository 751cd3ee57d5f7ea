// Work of a known size on devices rented or powered by the hour.
#pragma once

#include "domain/workload_inputs.h"
#include "engine/field_specs.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term effectiveRate{JW_TERM("jw::Term", "Effective rate")};
} // namespace term

/// Time for `work` at `rate` > 0. Read as "TFLOPS-hours" the number is one of hours at 1 TFLOP/s: 3,600
/// times as long.
template <class Real> Duration<Real> timeOfWork(Work<Real> work, WorkRate<Real> rate, Reading reading)
{
    const auto time = work / rate;
    return reading == Reading::TflopsHours ? 3600.0 * time : time;
}

struct HardwareOptions {
    static constexpr ModelInfo info{"hardware_options", "A",
                                    JW_TERM("jw::Model", "Hours and money of a given work on given devices")};

    template <class Real> struct In {
        Work<Real> work{};
        Reading reading{};
        WorkRate<Real> peak{};
        Ratio<Real> utilization{1.0};
        MoneyRate<Real> rent{};
        Power<Real> power{};
        EnergyPrice<Real> price{};
        Duration<Real> floorHours{};
        Ratio<Real> count{1.0};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::work, unit::teraflops,
                      required(amount("work_tflop", {JW_TERM("jw::Term", "Work")}))),
                field(&In::reading, required(any("reading", {JW_TERM("jw::Term", "Reading of the work")}))),
                field(&In::peak, unit::teraflopsPerSecond,
                      required(aboveZero(any("tflops", {JW_TERM("jw::Term", "Peak rate")})))),
                field(&In::utilization, unit::number, aboveZero(spec::utilization)),
                field(&In::rent, unit::dollarsPerHour,
                      required(amount("rate_usd_per_h", {JW_TERM("jw::Term", "Rent of a device")}))),
                field(&In::power, unit::kilowatts,
                      required(amount("power_kw", {JW_TERM("jw::Term", "Power of a device")}))),
                field(&In::price, unit::dollarsPerKWh, spec::price),
                field(&In::floorHours, unit::hours,
                      amount("floor_hours", {JW_TERM("jw::Term", "Least hours billed")})),
                field(&In::count, unit::number, amount("count", {JW_TERM("jw::Term", "Devices")})),
            };
        }
    };

    template <class Real> struct Out {
        Duration<Real> unfloored{}, hours{};
        Money<Real> rent{}, electricity{}, total{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{
                field(&Out::unfloored, unit::hours,
                      any("hours_unfloored", {JW_TERM("jw::Term", "Hours of work")})),
                field(&Out::hours, unit::hours, any("hours", {JW_TERM("jw::Term", "Hours billed")})),
                field(&Out::rent, unit::dollars, any("rent_usd", {JW_TERM("jw::Term", "Rent")})),
                field(&Out::electricity, unit::dollars,
                      any("electricity_usd", {JW_TERM("jw::Term", "Electricity cost")})),
                field(&Out::total, unit::dollars, any("total_usd", {JW_TERM("jw::Term", "Total cost")})),
            };
        }
    };

    /// No devices: all zeros.
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto some = in.count > 0.0;
        const auto rate = named(in.peak * in.utilization * in.count, term::effectiveRate);
        const auto unfloored = select(some, timeOfWork(in.work, rate, in.reading), 0.0 * hour);
        const auto hours = select(some, max(unfloored, in.floorHours), 0.0 * hour);
        const auto rent = hours * in.count * in.rent;
        const auto electricity = hours * in.count * in.power * in.price;
        return {unfloored, hours, rent, electricity, rent + electricity};
    }
};

} // namespace jw
