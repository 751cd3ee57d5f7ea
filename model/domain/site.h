// Where machines stand: what the place adds to power, money, carbon and water.
#pragma once

#include "readings/fields.h"

namespace jw {

struct Site {
    static constexpr std::string_view table = "sites";
    std::string uid, name;
    bool enabled = true;
    std::string regionId, country;
    Measure<unit::number> pue{1.3};
    Measure<unit::currencyPerKWh> pricePerKWh{0.08};
    Measure<unit::gramsPerKWh> gridCarbon{369.5};
    std::optional<Measure<unit::gramsPerKWh>> marketCarbon;
    std::string carbonBasis = "life-cycle, generation";
    std::optional<Measure<unit::number>> recsFraction;
    std::optional<Measure<unit::litersPerKWh>> wue, gridWater;
    std::optional<Measure<unit::currencyPerLiter>> waterPrice;
    std::optional<Measure<unit::kilowatts>> powerCap;
    std::string powerFrom;
    std::optional<Measure<unit::number>> latitude, longitude;
    std::string timeZone = "UTC";

    static constexpr auto fields()
    {
        using S = Site;
        constexpr std::string_view usa = "catalogue row usa: EIA 2023, Ember 2023; PUE is an assumption";
        return std::tuple{
            field(&S::uid, {.key = "uid", .place = Place::Hidden}),
            field(&S::name, {.key = "name",
                             .lower = 1,
                             .upper = 200,
                             .required = true,
                             .term = {JW_TERM("jw::Term", "Site name")}}),
            field(&S::enabled,
                  {.key = "enabled", .place = Place::More, .term = {JW_TERM("jw::Term", "Enabled")}}),
            field(
                &S::regionId,
                {.key = "region_id",
                 .upper = 200,
                 .term = {JW_TERM("jw::Term", "Region")},
                 .doc = JW_TERM("jw::Term", "row of the catalogue of regions the figures were taken from")}),
            field(&S::country, {.key = "country",
                                .upper = 3,
                                .place = Place::More,
                                .term = {JW_TERM("jw::Term", "Country")}}),
            field(&S::pue,
                  {.key = "pue",
                   .lower = 1,
                   .upper = 5,
                   .term = {JW_TERM("jw::Term", "PUE"), usa},
                   .doc = JW_TERM("jw::Term",
                                  "energy at the meter over energy of the IT equipment (ISO/IEC 30134-2)")}),
            field(&S::pricePerKWh,
                  {.key = "price_per_kwh",
                   .lower = -1,
                   .upper = 100,
                   .term = {JW_TERM("jw::Term", "Electricity price"), usa},
                   .doc = JW_TERM("jw::Term", "flat price at the meter; a tariff goes before it")}),
            field(
                &S::gridCarbon,
                {.key = "grid_carbon_g_per_kwh",
                 .lower = 0,
                 .upper = 1e5,
                 .term = {JW_TERM("jw::Term", "Grid carbon"), usa},
                 .doc = JW_TERM("jw::Term", "location-based, per kWh at the meter (GHG Protocol scope 2)")}),
            field(&S::wue, {.key = "wue_l_per_kwh",
                            .lower = 0,
                            .upper = 100,
                            .term = {JW_TERM("jw::Term", "WUE"), "The Green Grid"},
                            .doc = JW_TERM("jw::Term", "water used on site per kWh of IT energy")}),
            field(&S::powerCap,
                  {.key = "power_cap_kw",
                   .upper = 1e9,
                   .positive = true,
                   .term = {JW_TERM("jw::Term", "Power limit")},
                   .doc = JW_TERM("jw::Term", "what the grid connection carries; empty = no limit"),
                   .shown = nameOf(unit::megawatts)}),
            field(&S::marketCarbon,
                  {.key = "carbon_market_g_per_kwh",
                   .lower = 0,
                   .upper = 1e5,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Market-based carbon"), "GHG Protocol scope 2"}}),
            field(&S::carbonBasis,
                  {.key = "carbon_basis",
                   .upper = 200,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Carbon basis")},
                   .doc = JW_TERM(
                       "jw::Term",
                       "life-cycle or direct, generation or consumption: never compare across bases")}),
            field(
                &S::recsFraction,
                {.key = "recs_fraction",
                 .lower = 0,
                 .upper = 1,
                 .percent = true,
                 .place = Place::More,
                 .term = {JW_TERM("jw::Term", "Certificates"), "GHG Protocol scope 2"},
                 .doc = JW_TERM("jw::Term", "share of the energy covered by energy attribute certificates")}),
            field(&S::gridWater,
                  {.key = "grid_water_l_per_kwh",
                   .lower = 0,
                   .upper = 100,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Grid water")},
                   .doc = JW_TERM("jw::Term", "water used by power plants per kWh at the meter")}),
            field(&S::waterPrice, {.key = "water_price_per_l",
                                   .lower = 0,
                                   .upper = 1000,
                                   .place = Place::More,
                                   .term = {JW_TERM("jw::Term", "Water price")}}),
            field(&S::powerFrom, {.key = "power_from",
                                  .upper = 10,
                                  .date = true,
                                  .place = Place::More,
                                  .term = {JW_TERM("jw::Term", "Power available from")}}),
            field(&S::latitude, {.key = "lat",
                                 .lower = -90,
                                 .upper = 90,
                                 .place = Place::More,
                                 .term = {JW_TERM("jw::Term", "Latitude")}}),
            field(&S::longitude, {.key = "lon",
                                  .lower = -180,
                                  .upper = 180,
                                  .place = Place::More,
                                  .term = {JW_TERM("jw::Term", "Longitude")}}),
            field(
                &S::timeZone,
                {.key = "tz", .upper = 60, .place = Place::More, .term = {JW_TERM("jw::Term", "Time zone")}}),
        };
    }
    friend bool operator==(const Site&, const Site&) = default;
};

/// Prices of some months (bit 0 = January), days (bit 0 = Monday) and hours: hour_from <= h < hour_to.
struct TariffBand {
    std::int64_t months = 4095, days = 127, hourFrom = 0, hourTo = 24;
    Measure<unit::currencyPerKWh> pricePerKWh{0.08};

    static constexpr auto fields()
    {
        using B = TariffBand;
        return std::tuple{
            field(&B::months, {.key = "months",
                               .lower = 1,
                               .upper = 4095,
                               .term = {JW_TERM("jw::Term", "Months of the year")}}),
            field(
                &B::days,
                {.key = "days", .lower = 1, .upper = 127, .term = {JW_TERM("jw::Term", "Days of the week")}}),
            field(&B::hourFrom,
                  {.key = "hour_from", .lower = 0, .upper = 23, .term = {JW_TERM("jw::Term", "From hour")}}),
            field(&B::hourTo,
                  {.key = "hour_to", .lower = 1, .upper = 24, .term = {JW_TERM("jw::Term", "To hour")}}),
            field(&B::pricePerKWh, {.key = "price_per_kwh",
                                    .lower = -10,
                                    .upper = 100,
                                    .required = true,
                                    .term = {JW_TERM("jw::Term", "Price")}}),
        };
    }
    friend bool operator==(const TariffBand&, const TariffBand&) = default;
};

/// An enabled tariff goes before its site's flat price. Each hour of the year must lie in exactly one band.
struct Tariff {
    static constexpr std::string_view table = "tariffs";
    std::string uid, site, name = "Tariff";
    bool enabled = true;
    Measure<unit::currencyPerKWMonth> demandPrice{0};
    Measure<unit::currencyPerMonth> fixedPrice{0};
    Measure<unit::number> escalation{0};
    std::vector<TariffBand> bands;

    static constexpr auto fields()
    {
        using T = Tariff;
        return std::tuple{
            field(&T::uid, {.key = "uid", .place = Place::Hidden}),
            field(&T::site, {.key = "site",
                             .required = true,
                             .place = Place::Hidden,
                             .refersTo = "sites",
                             .term = {JW_TERM("jw::Term", "Site")}}),
            field(&T::name,
                  {.key = "name", .lower = 1, .upper = 200, .term = {JW_TERM("jw::Term", "Tariff name")}}),
            field(&T::enabled, {.key = "enabled", .term = {JW_TERM("jw::Term", "Enabled")}}),
            field(&T::demandPrice, {.key = "demand_per_kw_month",
                                    .lower = 0,
                                    .upper = 1e4,
                                    .term = {JW_TERM("jw::Term", "Demand charge")}}),
            field(&T::fixedPrice, {.key = "fixed_per_month",
                                   .lower = 0,
                                   .upper = 1e12,
                                   .term = {JW_TERM("jw::Term", "Fixed charge")}}),
            field(&T::escalation, {.key = "escalation",
                                   .lower = -0.5,
                                   .upper = 1,
                                   .percent = true,
                                   .term = {JW_TERM("jw::Term", "Yearly change")}}),
            field(&T::bands, {.key = "bands", .term = {JW_TERM("jw::Term", "Price bands")}}),
        };
    }
    friend bool operator==(const Tariff&, const Tariff&) = default;
};

} // namespace jw
