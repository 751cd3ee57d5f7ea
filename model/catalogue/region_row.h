// One region of the catalogue: what electricity costs, emits and takes in water there.
#pragma once

#include "catalogue/row_source.h"

namespace jw {

enum class RegionKind { Country, UsState, CloudRegion, EgridSubregion, GridZone, Province, World };
inline constexpr std::array<std::string_view, 7> regionKindTexts{
    "country", "US state", "cloud region", "eGRID subregion", "grid zone", "province", "world"};
constexpr std::span<const std::string_view> choicesOf(RegionKind) { return regionKindTexts; }

struct RegionRow : RowSource {
    static constexpr std::string_view table = "regions";
    std::string id, name;
    RegionKind kind = RegionKind::Country;
    std::string country; ///< ISO 3166 alpha-3; empty for the world
    Measure<unit::gramsPerKWh> carbon;
    std::string carbonBasis; ///< begins with "life-cycle", "direct" or "location-based"
    Measure<unit::dollarsPerKWh> industrialPrice;
    std::optional<Measure<unit::dollarsPerKWh>> residentialPrice, wholesale2024;
    Measure<unit::number> pue{1};
    Measure<unit::litersPerKWh> wue;
    std::optional<Measure<unit::litersPerKWh>> gridWater;
    std::optional<Measure<unit::number>> renewableShare;

    static constexpr auto fields()
    {
        using R = RegionRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        const auto figure = [](auto member, std::string_view key, double upper, std::string_view name) {
            return field(member, {.key = key, .lower = 0, .upper = upper, .term = {name}});
        };
        const auto given = [](auto member, std::string_view key, double upper, std::string_view name) {
            return field(member, {.key = key, .lower = 0, .upper = upper, .required = true, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&R::id, "id", JW_TERM("jw::Term", "ID")),
                text(&R::name, "name", JW_TERM("jw::Term", "Name")),
                field(&R::kind,
                      {.key = "kind", .required = true, .term = {JW_TERM("jw::Term", "Kind of region")}}),
                field(&R::country, {.key = "country", .upper = 3, .term = {JW_TERM("jw::Term", "Country")}}),
                given(&R::carbon, "carbon_g_per_kwh", 2000, JW_TERM("jw::Term", "Grid carbon")),
                text(&R::carbonBasis, "carbon_basis", JW_TERM("jw::Term", "Carbon basis")),
                given(&R::industrialPrice, "industrial_usd_per_kwh", 5,
                      JW_TERM("jw::Term", "Electricity price, industry")),
                figure(&R::residentialPrice, "residential_usd_per_kwh", 5,
                       JW_TERM("jw::Term", "Electricity price, homes")),
                figure(&R::wholesale2024, "wholesale_2024_usd_per_kwh", 5,
                       JW_TERM("jw::Term", "Electricity price, wholesale 2024")),
                field(&R::pue, {.key = "pue_typical",
                                .lower = 1,
                                .upper = 5,
                                .required = true,
                                .term = {JW_TERM("jw::Term", "PUE")}}),
                given(&R::wue, "wue_l_per_kwh", 100, JW_TERM("jw::Term", "WUE")),
                figure(&R::gridWater, "grid_water_l_per_kwh", 1000, JW_TERM("jw::Term", "Grid water")),
                figure(&R::renewableShare, "renewable_share", 1, JW_TERM("jw::Term", "Renewable share")),
            },
            RowSource::fields());
    }
    friend bool operator==(const RegionRow&, const RegionRow&) = default;
};

} // namespace jw
