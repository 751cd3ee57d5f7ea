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

/// The device of the service, then those rows of the catalogue. Errors: UnknownName, no such row.
[[nodiscard]] Result<std::vector<ServingDevice>>
devicesFor(const ServiceQuestion& question, std::span<const std::string> ids, const Catalogue& catalogue);

} // namespace jw
