// One system of the catalogue: a server, rack or workstation with its accelerators.
#pragma once

#include "catalogue/row_source.h"

namespace jw {

struct SystemRow : RowSource {
    static constexpr std::string_view table = "systems";
    std::string id, name, acceleratorId;
    std::int64_t acceleratorCount = 1;
    Measure<unit::watts> hostPower;                            ///< all but the accelerators, at load
    Measure<unit::watts> maxPower;                             ///< the maker's maximum of the whole system
    Measure<unit::watts> idlePower;                            ///< of the whole system
    std::optional<Measure<unit::gigabytesPerSecond>> scaleOut; ///< of the whole system, one direction
    std::optional<Measure<unit::dollars>> price;
    std::optional<Measure<unit::kilograms>> embodied; ///< without accelerators

    static constexpr auto fields()
    {
        using S = SystemRow;
        const auto watts = [](auto member, std::string_view key, std::string_view name) {
            return field(member,
                         {.key = key, .upper = 1e7, .positive = true, .required = true, .term = {name}});
        };
        const auto figure = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 0, .upper = 1e9, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                field(&S::id, {.key = "id",
                               .lower = 1,
                               .upper = 200,
                               .required = true,
                               .term = {JW_TERM("jw::Term", "ID")}}),
                field(&S::name, {.key = "name",
                                 .lower = 1,
                                 .upper = 200,
                                 .required = true,
                                 .term = {JW_TERM("jw::Term", "Name")}}),
                field(&S::acceleratorId, {.key = "accelerator_id",
                                          .required = true,
                                          .refersTo = "accelerators",
                                          .term = {JW_TERM("jw::Term", "Accelerator")}}),
                field(&S::acceleratorCount, {.key = "accelerator_count",
                                             .lower = 1,
                                             .upper = 1024,
                                             .required = true,
                                             .term = {JW_TERM("jw::Term", "Accelerators")}}),
                watts(&S::hostPower, "host_power_w", JW_TERM("jw::Term", "Host power")),
                watts(&S::maxPower, "max_power_w", JW_TERM("jw::Term", "Maximum power")),
                watts(&S::idlePower, "idle_power_w", JW_TERM("jw::Term", "Idle power")),
                figure(&S::scaleOut, "scale_out_gb_s", JW_TERM("jw::Term", "Scale-out")),
                figure(&S::price, "price_usd", JW_TERM("jw::Term", "Price")),
                figure(&S::embodied, "embodied_kgco2e", JW_TERM("jw::Term", "Embodied carbon")),
            },
            RowSource::fields());
    }
    friend bool operator==(const SystemRow&, const SystemRow&) = default;
};

} // namespace jw
