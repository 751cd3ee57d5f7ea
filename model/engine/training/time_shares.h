// Where the time of a training run goes: useful work, and each kind of loss.
#pragma once

#include <string_view>

#include "domain/plan.h"
#include "engine/training/goodput.h"
#include "units/result.h"

namespace jw {

/// Shares of the machine time that is paid for; together 1. Without spot machines that is the calendar time,
/// and `useful` the goodput; `spot` is what these do again.
struct TimeShares {
    Ratio<> useful{1.0}, checkpoints{}, repeated{}, restarts{}, planned{}, stragglers{}, rampUp{}, spot{};
};

/// B7 taken apart, for `gpus` accelerators that run for `hours` beside the ramp-up. Of an interval between
/// checkpoints with memoryless failures (Daly, 2006): e^((interval + pause) / mtbf) - 1 failures come, each
/// takes the restart; what is left beside work, pause and restarts is work done again. `onSpot`: the share of
/// the accelerators that are on spot machines, whose hours grow as D0 has it where interruptions are told.
[[nodiscard]] TimeShares timeShares(const RunLosses<double>& losses, Ratio<> gpus, Duration<> hours,
                                    Ratio<> onSpot = {});

/// The losses of a plan's run.
struct RunGoodput {
    Goodput<double> goodput;
    TimeShares shares;
    std::optional<Ratio<>> spotRatio{}; ///< useful share of spot; none on spot, or no interruptions told
};

/// Nothing for a run whose losses are not described. The ramp-up is measured against the run's own hours, or,
/// while these are not known, against a month (assumption). `resolved` is the plan in a scenario. Errors:
/// those of askRun, and of the number of its accelerators.
[[nodiscard]] Result<std::optional<RunGoodput>> runGoodput(const Plan& resolved,
                                                           std::string_view workloadUid);

} // namespace jw
