// Carbon by scope, in the words of the GHG Protocol: whose emissions are whose.
#pragma once

#include "readings/fields.h"

namespace jw {

/// What the owner of a plan reports, as far as a plan knows it (GHG Protocol: Corporate Standard, 2004; Scope
/// 2 Guidance, 2015; Corporate Value Chain Standard, 2011). Scope 1, scope 2 (location-based) and scope 3
/// together are all carbon of the row: location-based and embodied.
///
/// Scope 1 is fuel burnt on site; no field of a plan says any, so it is 0.
///
/// Scope 2 is electricity that the owner buys. The rule is who pays the meter: owned machines, and the owned
/// part of mixed ones; machines in colocation, which a plan has on its own meter; power without machines. The
/// Scope 2 Guidance gives a tenant who buys the electricity and controls the machines scope 2, whoever owns
/// the building; overhead of the site (PUE) is on the same bill and goes with it.
///
/// Scope 3 is upstream only, in two of its categories. Making machines that the owner bought is category 2,
/// capital goods. Rented machines are category 1, purchased goods and services: an instance is a service by
/// the hour whose provider runs and keeps the machine, and category 1 counts it from cradle to gate, with
/// making the machines, and electricity where the rent holds it. Category 8, upstream leased assets, is for
/// assets that the lessee operates, and asks for their operation alone; machines in colocation are near to
/// it, but their operation is scope 2 here, and making them, which category 8 leaves open, stands with the
/// other machines that are rented. Who rents rarely learns the contracts behind the provider's electricity,
/// so it is location-based. A plan spreads the making of machines over their life; an inventory counts all
/// of it in the year of purchase (Corporate Value Chain Standard, chapter 5). Category 3, fuel- and
/// energy-related activities, has no figure of its own: a life-cycle intensity of the grid holds the
/// upstream of fuels within the electricity, and no field says what lines lose.
template <class Real> struct CarbonScopes {
    Carbon<Real> scope1{}, scope2Location{}, scope2Market{}, scope3{}, capitalGoods{}, rented{};

    static constexpr auto fields()
    {
        using S = CarbonScopes;
        using unit::kilograms;
        constexpr std::string_view guidance = "GHG Protocol Scope 2 Guidance, 2015";
        return std::tuple{
            field(&S::scope1, kilograms,
                  {.key = "scope1_kg",
                   .term = {JW_TERM("jw::Term", "Scope 1"),
                            JW_TERM("jw::Term", "GHG Protocol, direct emissions; not counted: fuel burnt on "
                                                "site, of which a plan says nothing")}}),
            field(&S::scope2Location, kilograms,
                  {.key = "scope2_location_kg",
                   .term = {JW_TERM("jw::Term", "Scope 2, location-based"), guidance}}),
            field(&S::scope2Market, kilograms,
                  {.key = "scope2_market_kg",
                   .term = {JW_TERM("jw::Term", "Scope 2, market-based"), guidance}}),
            field(&S::scope3, kilograms,
                  {.key = "scope3_kg",
                   .term = {JW_TERM("jw::Term", "Scope 3"),
                            JW_TERM("jw::Term",
                                    "GHG Protocol Corporate Value Chain Standard, 2011: categories 1 "
                                    "and 2, location-based")}}),
            field(&S::capitalGoods, kilograms,
                  {.key = "scope3_capital_goods_kg",
                   .term = {JW_TERM("jw::Term", "Scope 3, category 2: capital goods"),
                            JW_TERM("jw::Term", "GHG Protocol: making the machines owned, spread over their "
                                                "life")}}),
            field(&S::rented, kilograms,
                  {.key = "scope3_rented_kg",
                   .term = {JW_TERM("jw::Term", "Scope 3, category 1: purchased goods and services"),
                            JW_TERM("jw::Term", "GHG Protocol: making the machines rented, and electricity "
                                                "that the rent holds")}}),
        };
    }
    friend bool operator==(const CarbonScopes&, const CarbonScopes&) = default;
};

} // namespace jw
