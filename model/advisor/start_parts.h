// What a training run and a service begin with alike: machines of the catalogue on a site of their own.
#pragma once

#include "catalogue/insert_copies.h"
#include "domain/plan.h"

namespace jw {

inline constexpr double mostDevices = 16384.0; ///< of one start: the largest run of the fit

/// The machines of that id; for a single accelerator the catalogue's server of it that is cheapest by the
/// accelerator. Empty for an unknown id.
[[nodiscard]] Hardware startMachines(const std::string& id, const Catalogue& catalogue);

/// Accelerators in a node; 8 where the catalogue has no server of them (assumption).
[[nodiscard]] double devicesPerNode(const Hardware& hardware);

/// The catalogue has no row of that id: UnknownName of the field.
[[nodiscard]] inline tl::unexpected<Error> unknownRow(std::string_view field, const std::string& id)
{
    return fail({.kind = Error::Kind::UnknownName, .field = std::string(field), .text = id});
}

/// Where a service begins, and on what.
struct PlacedRows {
    const RegionRow* region = nullptr;
    const LoadProfileRow* day = nullptr; ///< nullptr: none asked for
    Hardware hardware{};
};
/// Of the catalogue, by id; `dayId` may be empty. Errors: UnknownName of "machines", "region" or "day".
[[nodiscard]] Result<PlacedRows> placedRows(const std::string& machines, const std::string& region,
                                            const std::string& dayId, const Catalogue& catalogue);

/// The network of a server, as the advisor counts it, where neither the catalogue nor the fit knows it.
[[nodiscard]] std::vector<SourcedValue> assumedNetwork(const Hardware& hardware);

/// Adds a group of these machines to a fleet and returns its uid. What the catalogue does not say of a server
/// is assumed as the advisor does. Errors: those of the registry.
[[nodiscard]] Result<std::string> insertMachinesOf(Plan& plan, const std::string& fleet,
                                                   const Hardware& hardware, const std::string& at);

/// Adds a site, a fleet and a group of these machines; returns the uid of the group. `at`: when the
/// catalogue was read, UTC, ISO 8601. Errors: those of the registry.
[[nodiscard]] Result<std::string> insertMachines(Plan& plan, const RegionRow& region,
                                                 const Hardware& hardware, const std::string& at);

/// All of that group works on it.
[[nodiscard]] Result<void> assignAll(Plan& plan, const std::string& workload, const std::string& group);

/// The hours of that load profile, with their source; nothing for nullptr.
[[nodiscard]] Result<void> putDay(Plan& plan, const std::string& service, const LoadProfileRow* row,
                                  const std::string& at);

/// Of a service on fewer nodes than the `least` that hold it. Refused under "nodes", "service_needs_nodes".
[[nodiscard]] Error tooFewNodes(double nodes, double least);
/// Of requests or items a second that no group of nodes holds; `nodes` is told to two figures. Refused under
/// "requests", "service_too_large".
[[nodiscard]] Error tooLargeService(double perSecond, double nodes);

} // namespace jw
