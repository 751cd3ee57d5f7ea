// Is an accelerator of a plan the device whose name of the catalogue it has?
#pragma once

#include "domain/fleet.h"

namespace jw {

/// True where the memory, its bandwidth and the peak rates of the accelerator are those of the catalogue's
/// row that it names, within a per mille: data sheets and plans round. What either does not say is not
/// compared. True, too, of one that names no row of the catalogue.
[[nodiscard]] bool isAsInCatalogue(const Accelerator& accelerator);

} // namespace jw
