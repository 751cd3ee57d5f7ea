// One published figure of the catalogue to compare results with: a plant, a country's generation, a home.
#pragma once

#include "catalogue/row_source.h"

namespace jw {

struct SupplyRow : RowSource {
    static constexpr std::string_view table = "supply";
    std::string id, category, name;
    double value = 0.0; ///< counted in `unit`
    std::string unit;   ///< of many kinds: "MW", "GWh/year", "fraction/year"
    std::int64_t year = 0;
    std::string region;

    static constexpr auto fields()
    {
        using S = SupplyRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&S::id, "id", JW_TERM("jw::Term", "ID")),
                text(&S::category, "category", JW_TERM("jw::Term", "Category")),
                text(&S::name, "name", JW_TERM("jw::Term", "Name")),
                field(&S::value, {.key = "value",
                                  .upper = 1e15,
                                  .positive = true,
                                  .required = true,
                                  .term = {JW_TERM("jw::Term", "Figure")}}),
                text(&S::unit, "unit", JW_TERM("jw::Term", "Unit")),
                field(&S::year, {.key = "year",
                                 .lower = 1900,
                                 .upper = 2100,
                                 .required = true,
                                 .term = {JW_TERM("jw::Term", "Year")}}),
                text(&S::region, "region", JW_TERM("jw::Term", "Region")),
            },
            RowSource::fields());
    }
    friend bool operator==(const SupplyRow&, const SupplyRow&) = default;
};

} // namespace jw
