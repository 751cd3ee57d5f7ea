// Machines that a workload could have: chosen values put into a plan, in the baseline or a scenario.
#pragma once

#include <optional>

#include "catalogue/catalogue.h"
#include "domain/plan.h"
#include "domain/sourced_value.h"
#include "engine/own_or_rent.h"
#include "engine/training/step_inputs.h"
#include "whatif/fleet_choices.h"

namespace jw {

/// A workload and the one group that it runs on; uids.
struct WorkMachines {
    std::string workload{}, assignment{}, group{};
};

/// Of a workload by name or uid; "": the only one with machines. Errors, under "workload": UnknownName, no
/// such work (`text` is its name); MissingField, several have machines and none is named; Refused, it has no
/// machines or is spread over several groups.
[[nodiscard]] Result<WorkMachines> workMachines(const Plan& resolved, std::string_view workload);

/// One choice of each kind. "planned", and what is not given, stays as the plan has it.
struct FleetCandidate {
    std::string device{plannedChoice}, region{plannedChoice};
    double nodes = 1.0, gpus = 0.0;
    std::optional<double> cap{}; ///< of an accelerator, over its TDP
    std::optional<Procurement> procurement{};
    std::optional<TrainLayout<double>> layout{}; ///< found by search
};

/// Where a candidate is put. `at`: when the catalogue was read, UTC, ISO 8601.
struct PutInto {
    Plan& plan;
    std::size_t scenario = 0;
    const Catalogue& catalogue;
    std::string at{};
};

/// Gives the workload these machines and returns the uid of their group. As planned: its own group. Else a
/// group in a fleet of its own is added, which other scenarios leave out; other machines keep the old ones'
/// utilization, life, upkeep and way of being had, and take price and rents from the catalogue.
/// Errors: UnknownName under "device" or "region"; those of the registry.
[[nodiscard]] Result<std::string> putMachines(PutInto into, const WorkMachines& work,
                                              const std::string& device, const std::string& region);

/// The rents that the group does not have and the catalogue knows. Errors: those of the registry.
[[nodiscard]] Result<void> putRents(PutInto into, const std::string& group);

/// A rent that is paid, and who asks for it.
struct UsedRent {
    RentKind kind{};
    double rate = 0.0;                     ///< of a GPU-hour, in the plan's currency
    std::string row{}, provider{}, date{}; ///< of the catalogue's row; "": the plan's own value

    friend bool operator==(const UsedRent&, const UsedRent&) = default;
};

/// What the rented parts of a group pay; none of machines that are owned. `plan` is resolved.
[[nodiscard]] std::vector<UsedRent> usedRents(const Plan& plan, const std::string& group,
                                              const Catalogue& catalogue);

/// Are machines on spot that are never taken away: has the group no useful share of spot, and the workload
/// no spot interruptions?
[[nodiscard]] bool isSpotFree(const Plan& plan, const std::string& workload, const std::string& group);

/// The tenure by which a group is had so.
[[nodiscard]] Tenure tenureOf(const Procurement& procurement);

/// The fields of a run that a layout sets, each with its source.
[[nodiscard]] std::vector<SourcedValue> fieldsOfLayout(const TrainLayout<double>& layout);

/// The whole candidate: machines, number, cap, procurement, layout. Returns the uid of the group. Errors:
/// those of putMachines.
[[nodiscard]] Result<std::string> putCandidate(PutInto into, const WorkMachines& work,
                                               const FleetCandidate& candidate);

} // namespace jw
