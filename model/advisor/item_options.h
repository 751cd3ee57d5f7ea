// Hardware for a service that counts items, ranked by what an item costs on it.
#pragma once

#include "advisor/serving_devices.h"

namespace jw {

/// Of an item at full load of a replica and the cheapest offer, in USD; the ends are those of the band of its
/// time; `dearest` is `middle` at the dearest offer.
struct ItemCost {
    Money<> middle{}, low{}, high{}, dearest{};
};

/// An item on one accelerator, by its work; on the service's own, what was measured there holds.
struct ItemOption {
    std::string device, name; ///< id in the catalogue, empty where none knows it
    bool own = false;         ///< as planned; at the catalogue's offers the same device is a row of its own
    bool planned = false;     ///< at the plan's price
    std::string_view offer;   ///< kind of the cheapest, "on_demand", "purchase"; "owned" by the plan; or none
    Ratio<> gpus{1.0};        ///< of a replica
    PerTime<> perGpu{};       ///< items
    Energy<> energy{};        ///< the GPUs alone
    Ratio<> load{};           ///< of the way from idle to peak power, at which owned machines are priced
    Tier tier = Tier::C;
    Band time{}, perItem{}; ///< of the time of an item, and of its energy
    HourlyPrice price;
    std::optional<ItemCost> cost; ///< nothing: no offer
};

/// The service's device, at the plan's price and at the catalogue's offers, and all of the catalogue that
/// have a rate at its precision and join the GPUs of a replica, the cheapest item first, those without an
/// offer last. No one knows the memory that a model of items takes, so that is not checked. Errors: those of
/// itemQuestion(); Refused, "serving_item_measured": the time of an item is measured, and its work is not
/// given.
[[nodiscard]] Result<std::vector<ItemOption>> itemOptions(const Plan& resolved, std::string_view workload,
                                                          const Catalogue& catalogue);

} // namespace jw
