// What a device does per watt, dollar and kWh.
#pragma once

#include "engine/work.h"

namespace jw {

namespace term {
inline constexpr Term hourlyCost{JW_TERM("jw::Term", "Cost of an hour with electricity")};
} // namespace term

struct Metrics {
    static constexpr ModelInfo info{
        "metrics", "A", JW_TERM("jw::Model", "Work of a device per watt, per dollar and per kWh")};

    template <class Real> struct In {
        WorkRate<Real> peak{};
        Ratio<Real> utilization{1.0};
        Power<Real> power{};
        MoneyRate<Real> rent{};
        EnergyPrice<Real> price{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::peak, unit::teraflopsPerSecond,
                      required(amount("tflops", {JW_TERM("jw::Term", "Peak rate")}))),
                field(&In::utilization, unit::number, spec::utilization),
                field(&In::power, unit::watts,
                      required(aboveZero(any("watts", {JW_TERM("jw::Term", "Power of a device")})))),
                field(&In::rent, unit::dollarsPerHour,
                      required(amount("usd_per_h", {JW_TERM("jw::Term", "Rent of a device")}))),
                field(&In::price, unit::dollarsPerKWh, spec::price),
            };
        }
    };

    template <class Real> struct Out {
        Quantity<Dim{.energy = -1, .work = 1}, Real> teraflopsPerWatt{}, gigaflopsPerWatt{};
        Quantity<Dim{.money = -1, .work = 1}, Real> perDollar{};
        Quantity<Dim{.energy = -1, .work = 1}, Real> perKWh{};

        static constexpr auto fields()
        {
            using spec::any;
            constexpr Term perPower{JW_TERM("jw::Term", "Rate per power")};
            return std::tuple{
                field(&Out::teraflopsPerWatt, unit::teraflopsPerWatt, any("tflops_per_watt", perPower)),
                field(&Out::gigaflopsPerWatt, unit::gigaflopsPerWatt, any("gflops_per_watt", perPower)),
                field(&Out::perDollar, unit::flopPerDollar,
                      any("flop_per_usd", {JW_TERM("jw::Term", "Work per dollar")})),
                field(&Out::perKWh, unit::flopPerKWh,
                      any("flop_per_kwh", {JW_TERM("jw::Term", "Work per kWh")})),
            };
        }
    };

    /// An hour that costs nothing has no work per dollar.
    static Result<void> check(const In<double>& in)
    {
        if ((in.rent + in.power * in.price).base() > 0.0)
            return {};
        return fail({.kind = Error::Kind::MustBePositive, .field = "usd_per_h", .value = in.rent.base()});
    }

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto rate = named(in.peak * in.utilization, term::effectiveRate);
        const auto hourly = named(in.rent + in.power * in.price, term::hourlyCost);
        const auto perEnergy = rate / in.power;
        return {perEnergy, perEnergy, rate / hourly, perEnergy};
    }
};

} // namespace jw
