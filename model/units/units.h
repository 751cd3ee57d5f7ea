// The quantities of a plan and the units they are counted in.
#pragma once

#include "units/quantity.h"

namespace jw {

template <class Real = double> using Ratio = Quantity<Dim{}, Real>; ///< also counts: devices, tokens, queries
template <class Real = double> using Energy = Quantity<Dim{.energy = 1}, Real>;
template <class Real = double> using Duration = Quantity<Dim{.time = 1}, Real>;
template <class Real = double> using PerTime = Quantity<Dim{.time = -1}, Real>;
template <class Real = double> using Power = Quantity<Dim{.energy = 1, .time = -1}, Real>;
template <class Real = double> using Money = Quantity<Dim{.money = 1}, Real>;
template <class Real = double> using MoneyRate = Quantity<Dim{.time = -1, .money = 1}, Real>;
template <class Real = double> using EnergyPrice = Quantity<Dim{.energy = -1, .money = 1}, Real>;
template <class Real = double> using PowerPrice = Quantity<Dim{.energy = -1, .time = 1, .money = 1}, Real>;
template <class Real = double>
using DemandPrice = Quantity<Dim{.energy = -1, .money = 1}, Real>; ///< per kW and month
template <class Real = double> using Carbon = Quantity<Dim{.carbon = 1}, Real>;
template <class Real = double> using CarbonIntensity = Quantity<Dim{.energy = -1, .carbon = 1}, Real>;
template <class Real = double> using Work = Quantity<Dim{.work = 1}, Real>;
template <class Real = double> using WorkRate = Quantity<Dim{.time = -1, .work = 1}, Real>;
template <class Real = double> using Water = Quantity<Dim{.water = 1}, Real>;
template <class Real = double> using WaterIntensity = Quantity<Dim{.energy = -1, .water = 1}, Real>;
template <class Real = double> using WaterPrice = Quantity<Dim{.money = 1, .water = -1}, Real>;
template <class Real = double> using Data = Quantity<Dim{.data = 1}, Real>;
template <class Real = double> using DataRate = Quantity<Dim{.time = -1, .data = 1}, Real>;

inline constexpr Ratio<> one{1.0};
inline constexpr Duration<> hour{1.0},
    second = hour / 3600.0, day = 24.0 * hour, month = 730.0 * hour,
    year = 8760.0 * hour; ///< 1 year = 8,760 h, 1 month = 730 h, everywhere
inline constexpr Energy<> kWh{1.0}, wattHour = 1e-3 * kWh, MWh = 1e3 * kWh;
inline constexpr Power<> kW = kWh / hour, watt = 1e-3 * kW, MW = 1e3 * kW;
inline constexpr Money<> money{1.0};
inline constexpr Carbon<> kgCO2e{1.0};
inline constexpr Work<> flop{1.0}, teraflop{1e12};
inline constexpr WorkRate<> teraflopPerSecond = teraflop / second;
inline constexpr Water<> liter{1.0};
inline constexpr Data<> byte{1.0}, gigabyte{1e9}, gibibyte{1073741824.0};

/// A unit as forms and files spell it; typed, so that a field cannot be given the wrong one.
template <Dim D> struct Unit {
    static constexpr Dim dim = D;
    std::string_view symbol{};
    Quantity<D> size{};
};

/// The unit without its type, as a Term holds it.
template <Dim D> constexpr UnitName nameOf(Unit<D> unit) { return {unit.symbol, unit.size.base()}; }

namespace unit {
inline constexpr Unit<Dim{}> number{"", one}, percent{"%", 0.01 * one}, million{"M", 1e6 * one};
inline constexpr Unit<Dim{.time = 1}> microseconds{"µs", 1e-6 * second}, milliseconds{"ms", 1e-3 * second},
    seconds{"s", second}, hours{"h", hour}, days{"d", day}, months{"months", month}, years{"yr", year},
    gpuHours{"GPU-h", hour}; ///< an amount of work of many devices, no span of time: never shown as years
inline constexpr Unit<Dim{.time = -1}> perHour{"/h", one / hour}, perYear{"/yr", one / year},
    perThousandGpuDays{"/1,000 GPU-days", one / (24'000.0 * hour)}, perDay{"/day", one / day},
    perMonth{"/month", one / month}, perMinute{"/min", 60.0 * one / hour}, perSecond{"/s", one / second};
inline constexpr Unit<Dim{.energy = 1, .time = -1}> watts{"W", watt}, kilowatts{"kW", kW},
    megawatts{"MW", MW};
inline constexpr Unit<Dim{.energy = 1}> joules{"J", kWh / 3.6e6}, wattHours{"Wh", wattHour},
    kilowattHours{"kWh", kWh}, megawattHours{"MWh", MWh};
inline constexpr Unit<Dim{.money = 1}> currency{"$", money}, dollars{"USD", money},
    cents{"¢", 0.01 * money}; ///< hundredths of the plan's currency
inline constexpr Unit<Dim{.time = -1, .money = 1}> dollarsPerHour{"USD/h", money / hour},
    dollarsPerYear{"USD/yr", money / year}, dollarsPerMonth{"USD/month", money / month};
inline constexpr Unit<Dim{.energy = -1, .money = 1}> dollarsPerKWh{"USD/kWh", money / kWh},
    dollarsPerKWMonth{"USD/kW-month", money / (kW * month)};
inline constexpr Unit<Dim{.energy = -1, .time = 1, .money = 1}> dollarsPerKW{"USD/kW", money / kW};
// "$" stands for the plan's currency; views put its code or sign in that place.
inline constexpr Unit<Dim{.time = -1, .money = 1}> currencyPerHour{"$/h", money / hour},
    currencyPerMonth{"$/month", money / month};
inline constexpr Unit<Dim{.energy = -1, .money = 1}> currencyPerKWh{"$/kWh", money / kWh},
    currencyPerKWMonth{"$/kW-month", money / (kW * month)};
inline constexpr Unit<Dim{.money = 1, .water = -1}> currencyPerLiter{"$/L", money / liter};
inline constexpr Unit<Dim{.carbon = 1}> kilograms{"kg CO2e", kgCO2e}, grams{"g CO2e", 1e-3 * kgCO2e};
inline constexpr Unit<Dim{.energy = -1, .carbon = 1}> gramsPerKWh{"g/kWh", 1e-3 * kgCO2e / kWh};
inline constexpr Unit<Dim{.work = 1}> flops{"FLOP", flop}, teraflops{"TFLOP", teraflop};
inline constexpr Unit<Dim{.time = -1, .work = 1}> teraflopsPerSecond{"TFLOP/s", teraflopPerSecond};
inline constexpr Unit<Dim{.water = 1}> liters{"L", liter}, milliliters{"mL", 1e-3 * liter};
inline constexpr Unit<Dim{.energy = -1, .water = 1}> litersPerKWh{"L/kWh", liter / kWh};
inline constexpr Unit<Dim{.money = 1, .water = -1}> dollarsPerLiter{"USD/L", money / liter};
inline constexpr Unit<Dim{.data = 1}> bytes{"B", byte}, gibibytes{"GiB", gibibyte};
inline constexpr Unit<Dim{.time = -1, .data = 1}> gigabytesPerSecond{"GB/s", gigabyte / second};
} // namespace unit

/// A number kept in the unit of its file column and form, so that what was typed is what is stored, to the
/// last bit. Formulas read it as a Quantity.
template <const auto& U> struct Measure {
    static constexpr Dim dim = std::remove_cvref_t<decltype(U)>::dim;
    double value = 0.0; ///< counted in U

    [[nodiscard]] constexpr Quantity<dim> quantity() const { return value * U.size; }
    friend constexpr bool operator==(Measure, Measure) = default;
};

} // namespace jw
