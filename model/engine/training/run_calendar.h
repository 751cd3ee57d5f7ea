// The calendar of a training run: when it begins, when it is likely to end, and by when it has to.
#pragma once

#include <chrono>
#include <optional>

#include "domain/plan.h"
#include "engine/plan_totals.h"

namespace jw {

/// Days in which the run begins and ends; the end lies between `early` and `late` in eight cases of ten.
struct RunCalendar {
    std::chrono::sys_days start, end, early, late;
    std::optional<std::chrono::sys_days> deadline;

    /// Days that the run ends behind its deadline; below 0: before it. 0 without one.
    [[nodiscard]] int daysLate() const { return deadline ? static_cast<int>((end - *deadline).count()) : 0; }
};

/// Nothing for a run without a start or without hours. `deadline` is that of its inputs, "" where none is
/// given. The run stands still for no weekend; more than a million days are taken for a million.
[[nodiscard]] std::optional<RunCalendar>
runCalendar(const Workload& work, const WorkloadResult<double>& result, std::string_view deadline);

/// The same of a workload of a resolved plan by its uid; nothing for one that is no training run.
[[nodiscard]] std::optional<RunCalendar> runCalendar(const Plan& resolved, const PlanResults<double>& results,
                                                     std::string_view workloadUid);

} // namespace jw
