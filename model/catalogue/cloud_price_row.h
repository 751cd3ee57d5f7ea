// One cloud price of the catalogue: what an instance costs an hour at a provider's region.
#pragma once

#include "catalogue/row_source.h"

namespace jw {

struct CloudPriceRow : RowSource {
    static constexpr std::string_view table = "cloud_prices";
    std::string id, provider, instance, acceleratorId;
    std::int64_t acceleratorCount = 1;
    std::string region;   ///< the provider's word
    std::string regionId; ///< row of regions; empty if there is none for it
    std::optional<Measure<unit::dollarsPerHour>> onDemand, reserved1y, reserved3y, spot; ///< of the instance
    std::optional<Measure<unit::dollarsPerHour>> onDemandPerAccelerator;

    static constexpr auto fields()
    {
        using C = CloudPriceRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        const auto price = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .upper = 1e6, .positive = true, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&C::id, "id", JW_TERM("jw::Term", "ID")),
                text(&C::provider, "provider", JW_TERM("jw::Term", "Provider")),
                text(&C::instance, "instance", JW_TERM("jw::Term", "Instance")),
                field(&C::acceleratorId, {.key = "accelerator_id",
                                          .required = true,
                                          .refersTo = "accelerators",
                                          .term = {JW_TERM("jw::Term", "Accelerator")}}),
                field(&C::acceleratorCount, {.key = "accelerator_count",
                                             .lower = 1,
                                             .upper = 1024,
                                             .required = true,
                                             .term = {JW_TERM("jw::Term", "Accelerators")}}),
                text(&C::region, "region", JW_TERM("jw::Term", "Provider's region")),
                field(&C::regionId,
                      {.key = "region_id", .refersTo = "regions", .term = {JW_TERM("jw::Term", "Region")}}),
                price(&C::onDemand, "on_demand_usd_per_hour", JW_TERM("jw::Term", "On demand")),
                price(&C::reserved1y, "reserved_1y_usd_per_hour", JW_TERM("jw::Term", "Reserved 1 year")),
                price(&C::reserved3y, "reserved_3y_usd_per_hour", JW_TERM("jw::Term", "Reserved 3 years")),
                price(&C::spot, "spot_usd_per_hour", JW_TERM("jw::Term", "Spot")),
                price(&C::onDemandPerAccelerator, "on_demand_usd_per_accel_hour",
                      JW_TERM("jw::Term", "On demand per accelerator")),
            },
            RowSource::fields());
    }
    friend bool operator==(const CloudPriceRow&, const CloudPriceRow&) = default;
};

} // namespace jw
