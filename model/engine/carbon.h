// Carbon and water of energy and machines, and what they amount to in homes, cars and dams. Shared by the
// calc models and the evaluation of a plan.
#pragma once

#include "readings/fields.h"

namespace jw {

/// Scope 2 at the grid's mean intensity (GHG Protocol Scope 2 Guidance, 2015), or a market's with
/// `certificates`, the share of the energy that certificates cover, at none. Both are shown, never netted.
template <class Real> Carbon<Real> locationCarbon(Energy<Real> energy, CarbonIntensity<Real> grid)
{
    return energy * grid;
}
template <class Real>
Carbon<Real> marketCarbon(Energy<Real> energy, CarbonIntensity<Real> market, Ratio<Real> certificates)
{
    return energy * market * (1.0 - certificates);
}

/// The part of making `units` machines that falls on `used` hours of their `life` > 0 (scope 3, by time).
template <class Real>
Carbon<Real> embodiedCarbon(Carbon<Real> perUnit, Ratio<Real> units, Duration<Real> used, Duration<Real> life)
{
    return units * perUnit * (used / life);
}

/// Water at the site counts per IT energy (The Green Grid, White Paper 35, 2011: WUE); water of the power
/// plants per energy at the meter.
template <class Real> Water<Real> siteWater(Energy<Real> itEnergy, WaterIntensity<Real> wue)
{
    return itEnergy * wue;
}
template <class Real> Water<Real> gridWater(Energy<Real> energy, WaterIntensity<Real> grid)
{
    return energy * grid;
}

namespace yardstick {
inline constexpr auto usHome = 29.4 * kWh / day;                   ///< EIA: a home's mean, 10,700 kWh a year
inline constexpr auto californianHome = 150.0 * kWh / (7.0 * day); ///< assumption of the published comparison
inline constexpr auto car = 4600.0 * kgCO2e / year;                ///< EPA: 4.6 t a typical passenger car
inline constexpr Power<> grandCoulee = 6809.0 * MW;                ///< nameplate (US Bureau of Reclamation)
inline constexpr Power<> solarStar = 579.0 * MW;                   ///< nameplate AC (EIA)
inline constexpr auto usGeneration = 4.178e12 * kWh / year;        ///< EIA, utility scale, 2023
} // namespace yardstick

namespace term {
inline constexpr Term usHomes{JW_TERM("jw::Term", "US homes"), JW_TERM("jw::Term", "EIA: 29.4 kWh a day")};
inline constexpr Term californianHomes{JW_TERM("jw::Term", "Californian homes"),
                                       JW_TERM("jw::Term", "assumption: 150 kWh a week")};
inline constexpr Term cars{JW_TERM("jw::Term", "US cars driven over the same time"),
                           JW_TERM("jw::Term", "EPA: each emits 4.6 t CO2 a year")};
inline constexpr Term grandCoulee{JW_TERM("jw::Term", "Grand Coulee dams, of nameplate"),
                                  "US Bureau of Reclamation: 6,809 MW"};
inline constexpr Term solarStar{JW_TERM("jw::Term", "Solar Star farms, of nameplate"), "EIA: 579 MW AC"};
inline constexpr Term usGeneration{JW_TERM("jw::Term", "Share of US generation"), "EIA, 2023: 4,178 TWh"};
} // namespace term

/// How many of each would use as much (dams and farms: would give as much at nameplate power) all the time.
template <class Real> struct Equivalences {
    Ratio<Real> usHomes{}, californianHomes{}, cars{}, grandCouleeDams{}, solarStar{}, usGenerationShare{};

    static constexpr auto fields()
    {
        using E = Equivalences;
        using unit::number;
        return std::tuple{
            field(&E::usHomes, number, {.key = "us_homes", .term = term::usHomes}),
            field(&E::californianHomes, number, {.key = "ca_homes", .term = term::californianHomes}),
            field(&E::cars, number, {.key = "cars", .term = term::cars}),
            field(&E::grandCouleeDams, number, {.key = "grand_coulee_dams", .term = term::grandCoulee}),
            field(&E::solarStar, number, {.key = "solar_star", .term = term::solarStar}),
            field(&E::usGenerationShare, number,
                  {.key = "us_generation_share", .percent = true, .term = term::usGeneration}),
        };
    }
    friend bool operator==(const Equivalences&, const Equivalences&) = default;
};

/// Of `energy` used, and `carbon` emitted, over `time` > 0.
template <class Real>
Equivalences<Real> equivalences(Energy<Real> energy, Duration<Real> time, Carbon<Real> carbon)
{
    const auto per = [&](auto amount, auto yardstick, const Term& term) {
        return named(amount / (time * yardstick), term);
    };
    return {per(energy, yardstick::usHome, term::usHomes),
            per(energy, yardstick::californianHome, term::californianHomes),
            per(carbon, yardstick::car, term::cars),
            per(energy, yardstick::grandCoulee, term::grandCoulee),
            per(energy, yardstick::solarStar, term::solarStar),
            per(energy, yardstick::usGeneration, term::usGeneration)};
}

} // namespace jw
