#include "views/workloads/workload_edits.h"

#include <unordered_set>

#include "advisor/new_service.h"
#include "advisor/run_start.h"
#include "document/field_entries.h"
#include "document/plan_edits.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "items/choice_text.h"
#include "store/plan_file.h"

namespace jw {
namespace {

bool needsMachines(WorkloadKind kind) { return kind == WorkloadKind::Batch || kind == WorkloadKind::Idle; }

/// What work of a kind begins with, so that there is a result to look at. All of it is an assumption:
/// 0.3 Wh a query, a kilowatt for a week, 100,000 TFLOPS-hours.
Members beginningOf(WorkloadKind kind)
{
    switch (kind) {
    case WorkloadKind::Direct:
        return {{"basis", "once"}, {"hours", 168.0}, {"inputs", Members{{"unit_kw", 1.0}}}};
    case WorkloadKind::PerQuery:
        return {
            {"inputs", Members{{"wh_per_query", 0.3}, {"queries_per_user_day", 10.0}, {"users", 1000.0}}}};
    case WorkloadKind::GivenWork:
        return {{"basis", "once"},
                {"inputs",
                 Members{{"work_tflop", 3.6e8}, {"tflops", 989.0}, {"utilization", 0.4}, {"power_kw", 0.7}}}};
    case WorkloadKind::Batch: return {{"inputs", Members{{"gpu_hours_per_day", 24.0}}}};
    case WorkloadKind::Training:  // see insertTraining()
    case WorkloadKind::Inference: // see insertServing()
    case WorkloadKind::Idle: break;
    }
    return {};
}

Result<std::string> someSite(Plan& plan)
{
    return plan.sites.empty() ? insertRow(plan, Site::table, {})
                              : Result<std::string>(plan.sites.front().uid);
}

/// A small model of the catalogue (assumption) on machines of the plan that hold it, laid out; else at a
/// site, and the run asks for its machines.
Result<std::string> insertTraining(Plan& plan, const std::string& name)
{
    const ModelRow& model = *builtInCatalogue().findModel(RunStart().model);
    const auto run = insertRun(plan, model, name, utcNow());
    if (!run || takeMachines(plan, *run, utcNow()))
        return run;
    return someSite(plan)
        .and_then([&](const std::string& site) { return setField(plan, *run, "site", site); })
        .map([&] { return *run; });
}

/// A small model of the catalogue (assumption) on what is free of the plan's machines.
Result<std::string> insertServing(Plan& plan, const std::string& name)
{
    const ModelRow& model = *builtInCatalogue().findModel(RunStart().model);
    const auto service = insertService(plan, model, name, utcNow());
    if (!service || takeServiceMachines(plan, *service, givenAway(plan)) || !plan.groups.empty())
        return service;
    return someSite(plan)
        .and_then([&](const std::string& site) { return setField(plan, *service, "site", site); })
        .map([&] { return *service; });
}

Result<std::string> insertWorkload(Plan& plan, WorkloadKind kind)
{
    const std::string_view key = workloadKindTexts[static_cast<std::size_t>(kind)];
    const std::string name = choiceText(key).toStdString();
    if (kind == WorkloadKind::Training)
        return insertTraining(plan, name);
    if (kind == WorkloadKind::Inference)
        return insertServing(plan, name);
    Members given = beginningOf(kind);
    given.emplace("kind", key);
    given.emplace("name", freeName(plan, Workload::table, name));
    if (!needsMachines(kind) || plan.groups.empty()) {
        const auto site = someSite(plan);
        if (!site)
            return site;
        given.emplace("site", *site);
    }
    return insertRow(plan, Workload::table, given);
}

/// What the edit is called in the history.
EditText shareText(const Plan& plan, std::size_t scenario, const std::string& workload,
                   const std::string& group)
{
    const auto title = [&](const std::string& uid) { return EditArg{rowTitle(plan, findRow(plan, uid))}; };
    EditText text{JW_TERM("jw::EditText", "Change share of %1 for %2"), {title(group), title(workload)}};
    if (scenario > 0) {
        text.verb = JW_TERM("jw::EditText", "Change share of %1 for %2 in %3");
        text.args.push_back({plan.scenarios[scenario].name});
    }
    return text;
}

Result<void> putShare(Plan& plan, std::size_t scenario, const std::string& uid, double share,
                      const std::string& enteredText)
{
    return putFields(plan, scenario,
                     {{.uid = uid, .field = "enabled", .value = true},
                      {.uid = uid, .field = "share", .value = share, .enteredText = enteredText}});
}

Result<void> takeAway(Plan& plan, std::size_t scenario, const std::string& uid)
{
    if (scenario > 0)
        return putFields(plan, scenario, {{.uid = uid, .field = "enabled", .value = false}});
    removeRow(plan, uid);
    return {};
}

/// A row for all scenarios; the baseline has it enabled only if it is meant there.
Result<std::string> insertAssignment(Plan& plan, std::size_t scenario, const std::string& workload,
                                     const std::string& group)
{
    return insertRow(plan, Assignment::table,
                     {{"workload", workload}, {"group", group}, {"enabled", scenario == 0}});
}

} // namespace

Result<std::string> addWorkload(PlanDocument& document, WorkloadKind kind)
{
    Plan probe = *document.plan();
    const auto uid = insertWorkload(probe, kind);
    if (!uid)
        return uid;
    const auto take = [&](Plan& plan) -> Result<void> {
        plan = probe;
        return {};
    };
    return document.edit(addText(probe, findRow(probe, *uid)), take).map([&] { return *uid; });
}

const Assignment* findAssignment(const Plan& plan, const std::string& workload, const std::string& group)
{
    for (const Assignment& row : plan.assignments)
        if (row.workload == workload && row.group == group)
            return &row;
    return nullptr;
}

Result<void> setShare(PlanDocument& document, const std::string& workload, const std::string& group,
                      std::optional<double> share, const std::string& enteredText)
{
    const std::size_t scenario = document.currentScenario();
    const Plan& before = *document.plan();
    const Assignment* row = findAssignment(before, workload, group);
    if (!row && !share)
        return {};
    const std::string known = row ? row->uid : std::string();
    return document.edit(shareText(before, scenario, workload, group), [&](Plan& plan) -> Result<void> {
        if (!share)
            return takeAway(plan, scenario, known);
        const auto uid =
            known.empty() ? insertAssignment(plan, scenario, workload, group) : Result<std::string>(known);
        return uid.and_then(
            [&](const std::string& made) { return putShare(plan, scenario, made, *share, enteredText); });
    });
}

std::unordered_map<std::string, double> givenAway(const Plan& plan)
{
    std::unordered_set<std::string_view> works;
    for (const Workload& work : plan.workloads)
        if (work.enabled && work.basis == Basis::Continuous)
            works.insert(work.uid);
    std::unordered_map<std::string, double> sums;
    for (const Assignment& row : plan.assignments)
        if (row.enabled && works.contains(row.workload))
            sums[row.group] += row.share.value;
    return sums;
}

} // namespace jw
