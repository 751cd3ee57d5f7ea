// Units that only some models speak: per million tokens, per watt, per GB and month.
#pragma once

#include "units/units.h"

namespace jw::unit {

inline constexpr Unit<Dim{.money = 1}> dollarsPerThousand{"USD/1,000", 1e-3 * money},
    dollarsPerMtok{"USD/Mtok", 1e-6 * money};
inline constexpr Unit<Dim{.money = -1}> perDollar{"/USD", one / money};
inline constexpr Unit<Dim{.time = -1}> mtokPerMonth{"Mtok/month", 1e6 * one / month};
inline constexpr Unit<Dim{.energy = -1}> perKWh{"/kWh", one / kWh};
inline constexpr Unit<Dim{.energy = 1}> kWhPerMtok{"kWh/Mtok", 1e-6 * kWh};
inline constexpr Unit<Dim{.energy = -1, .work = 1}> teraflopsPerWatt{"TFLOP/s/W", teraflopPerSecond / watt},
    gigaflopsPerWatt{"GFLOP/s/W", 1e-3 * teraflopPerSecond / watt}, flopPerKWh{"FLOP/kWh", flop / kWh};
inline constexpr Unit<Dim{.money = -1, .work = 1}> flopPerDollar{"FLOP/USD", flop / money};
inline constexpr Unit<Dim{.data = 1}> terabytes{"TB", 1000.0 * gigabyte};
inline constexpr Unit<Dim{.time = -1, .data = 1}> terabytesPerMonth{"TB/month", 1000.0 * gigabyte / month};
inline constexpr Unit<Dim{.money = 1, .data = -1}> dollarsPerGB{"USD/GB", money / gigabyte};
inline constexpr Unit<Dim{.time = -1, .money = 1, .data = -1}> dollarsPerGBMonth{"USD/GB-month",
                                                                                 money / (gigabyte * month)};

/// For a term: the unit in which an explanation shows it.
template <Dim D> constexpr UnitName shown(Unit<D> unit) { return {unit.symbol, unit.size.base()}; }

} // namespace jw::unit
