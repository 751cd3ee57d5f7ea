// Where the time and the energy of a training run go: phases of its steps, and what comes between them.
#pragma once

#include <string_view>
#include <vector>

#include "domain/plan.h"
#include "engine/training/layout_search.h"

namespace jw {

/// Shares of the time of a step by B4; together 1. `traffic` is what the step would be shorter by, beside its
/// bubble, with links of no limit: what the network takes and nothing hides. `waiting`: for the slowest
/// device. `beyond`: the production factor, what runs take on top of their steps.
struct StepShares {
    Ratio<> work{1.0}, optimizer{}, traffic{}, bubble{}, waiting{}, beyond{};
};
[[nodiscard]] StepShares stepShares(const LayoutQuestion& question);

/// Of all machines of a run.
struct PowerLevels {
    Power<> idle{}, mean{}, peak{};
};

/// Power while the machines work and while they wait, for a share of the time that is waiting: the mean of
/// both is that of the run. They wait at idle power (assumption: no device is measured waiting; in a busy
/// loop it takes more) unless work would then take more than their peak.
struct PhasePower {
    Power<> working{}, waiting{};
};
[[nodiscard]] PhasePower phasePower(const PowerLevels& levels, Ratio<> waiting);

struct RunPhase {
    std::string_view name; ///< for people (context "jw::RunPhase")
    bool works = false;    ///< else the machines wait
    Ratio<> time{};        ///< share of the machine time paid for
    Ratio<> energy{};      ///< share of the energy; NaN without machines of a fleet
};

/// Those that take time; the shares add up to 1. The plan's own utilization is one number for the whole run:
/// its energy stays, and phasePower() shares it out.
struct RunPhases {
    std::vector<RunPhase> phases;
    PowerLevels levels{};
    PhasePower power{};
    bool hasSteps = false; ///< work is told apart by phases of a step: the speed is predicted

    [[nodiscard]] bool hasEnergy() const { return levels.mean > 0.0 * watt; }
};

/// Losses as described, or as the goodput that is given. `resolved` is the plan in a scenario. Errors: those
/// of askRun.
[[nodiscard]] Result<RunPhases> runPhases(const Plan& resolved, std::string_view workload);

} // namespace jw
