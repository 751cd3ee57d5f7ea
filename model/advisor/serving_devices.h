// Devices of the catalogue as serving reads them: rates at every precision, links, power.
#pragma once

#include "advisor/offers.h"
#include "engine/serving/frontier.h"

namespace jw {

/// The largest machine of one server, or of eight devices where none is known; nothing: there is none.
[[nodiscard]] std::optional<Machine> serverOf(const AcceleratorRow& row, const Catalogue& catalogue);

/// A row of the catalogue as serving reads it: links among the GPUs of one server, of eight where none is
/// known; formats that it has no units for at the BF16 rate. Nothing: it has no BF16 or FP16 rate.
[[nodiscard]] std::optional<ServingDevice> servingDevice(const AcceleratorRow& row,
                                                         const Catalogue& catalogue);

/// The device of the service, by its name in the catalogue.
[[nodiscard]] ServingDevice plannedDevice(const ServiceQuestion& question, const Catalogue& catalogue);

/// The device of the service, then those rows of the catalogue. Errors: UnknownName, no such row;
/// Refused, "no_peak" of one without a rate.
[[nodiscard]] Result<std::vector<ServingDevice>>
devicesFor(const ServiceQuestion& question, std::span<const std::string> ids, const Catalogue& catalogue);

/// An offer of a machine of one server.
struct MachineOffer {
    Machine machine;
    HourlyOffer offer;
};

/// Every standing offer of the machines of one server that whole replicas of so many GPUs fill, the cheapest
/// first; `load` as of standingOffers().
[[nodiscard]] std::vector<MachineOffer> replicaOffers(const AcceleratorRow& row, Ratio<> gpus,
                                                      const Catalogue& catalogue, const AdviceSite& site,
                                                      Ratio<> load);

/// What a GPU costs an hour: at the cheapest offer but spot and at the dearest; the plan's price is both.
struct HourlyPrice {
    MoneyRate<> cheapest{}, dearest{};
};

} // namespace jw
