// New rows of a plan as copies of the catalogue's: sites, machines. Each figure notes its source.
#pragma once

#include "catalogue/catalogue.h"
#include "domain/plan.h"
#include "domain/sourced_value.h"

namespace jw {

/// A row of the catalogue that a group can be filled from: a whole system or a single accelerator.
struct Hardware {
    const SystemRow* system = nullptr;
    const AcceleratorRow* accelerator = nullptr; ///< that of the system too

    explicit operator bool() const { return accelerator != nullptr; }
    [[nodiscard]] std::string name() const
    {
        return system ? system->name : accelerator ? accelerator->name : "";
    }
};

/// By "system:dgx-h100" or "accelerator:h100-sxm", or the id alone, a system before an accelerator. Empty for
/// an unknown id.
[[nodiscard]] Hardware findHardware(const Catalogue& catalogue, std::string_view id);

/// The plan's accelerator of that row, copied in unless it is there already; a system adds what it knows of
/// it. Returns its uid. `at` here and below: when the catalogue was read, UTC, ISO 8601. Errors: those of the
/// registry.
[[nodiscard]] Result<std::string> copiedAccelerator(Plan& plan, const Hardware& hardware,
                                                    const std::string& at);

/// A node group of that fleet on this hardware, with its accelerator. Returns its uid.
[[nodiscard]] Result<std::string> insertGroupOf(Plan& plan, const std::string& fleet,
                                                const Hardware& hardware, const std::string& at);

/// A site in that region, with its prices in the plan's currency. Returns its uid.
[[nodiscard]] Result<std::string> insertSiteOf(Plan& plan, const RegionRow& region, const std::string& at);

} // namespace jw
