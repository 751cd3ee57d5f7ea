// What a number counts: integer exponents over the bases a planner works with.
#pragma once

namespace jw {

/// Exponents of: energy (kWh), time (h), money (the plan's currency), carbon (kg CO2e), work (FLOP), water
/// (L), data (byte). The bases are those of the bill, so that 0.85 kW over 168 h is 142.8 kWh without a
/// factor.
struct Dim {
    int energy = 0, time = 0, money = 0, carbon = 0, work = 0, water = 0, data = 0;

    friend constexpr bool operator==(Dim, Dim) = default;
    friend constexpr Dim operator+(Dim a, Dim b)
    {
        return {a.energy + b.energy, a.time + b.time,   a.money + b.money, a.carbon + b.carbon,
                a.work + b.work,     a.water + b.water, a.data + b.data};
    }
    friend constexpr Dim operator*(int n, Dim d)
    {
        return {n * d.energy, n * d.time, n * d.money, n * d.carbon, n * d.work, n * d.water, n * d.data};
    }
    friend constexpr Dim operator-(Dim d) { return -1 * d; }
};

/// Half of each exponent: what a square root leaves.
constexpr Dim half(Dim d)
{
    return {d.energy / 2, d.time / 2, d.money / 2, d.carbon / 2, d.work / 2, d.water / 2, d.data / 2};
}
constexpr bool isSquare(Dim d) { return 2 * half(d) == d; }

} // namespace jw
