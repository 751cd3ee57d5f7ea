#include "engine/training/run_calendar.h"

#include <algorithm>
#include <cmath>

#include "domain/workload_inputs.h"
#include "engine/plan_results.h"
#include "readings/calendar_day.h"

namespace jw {

std::optional<RunCalendar> runCalendar(const Workload& work, const WorkloadResult<double>& result,
                                       std::string_view deadline)
{
    const auto start = dayOf(work.start);
    const double days = result.figures.hours.in(day);
    if (!start || !(days > 0.0))
        return {};
    const auto last = [&](double factor) { // the day in which it ends
        const double whole = std::clamp(std::ceil(factor * days) - 1.0, 0.0, 1e6);
        return *start + std::chrono::days(static_cast<int>(whole));
    };
    const Band time = result.prediction.time;
    return RunCalendar{*start, last(1.0), last(time.p10), last(time.p90), dayOf(deadline)};
}

std::optional<RunCalendar> runCalendar(const Plan& resolved, const PlanResults<double>& results,
                                       std::string_view workloadUid)
{
    const auto work = std::ranges::find(resolved.workloads, workloadUid, &Workload::uid);
    const auto* result = findWorkload(results, workloadUid);
    if (work == resolved.workloads.end() || !result || work->kind != WorkloadKind::Training || !result->once)
        return {};
    const auto deadline = work->inputs.values.find("deadline");
    const std::string* text =
        deadline == work->inputs.values.end() ? nullptr : deadline->second.as<std::string>();
    return runCalendar(*work, *result, text ? std::string_view(*text) : std::string_view());
}

} // namespace jw
