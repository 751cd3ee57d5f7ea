#include "advisor/new_service.h"

#include <algorithm>
#include <functional>

#include "advisor/run_fields.h"
#include "domain/edit.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "engine/serving/service.h"

namespace jw {
namespace {

double accelerators(const NodeGroup& group) { return static_cast<double>(group.nodes * group.accelPerNode); }

/// On `share` of that group, with a replica of the fewest GPUs, a power of two within a node.
bool takeGroup(Plan& plan, const std::string& service, const NodeGroup& group, double share)
{
    Plan probe = plan;
    if (!insertGiven(probe, Assignment::table,
                     {{"workload", service}, {"group", group.uid}, {"share", share}}))
        return false;
    for (double gpus = 1.0; gpus <= static_cast<double>(group.accelPerNode); gpus *= 2.0)
        if (setField(probe, service, "inputs.tp", gpus) && serviceQuestion(probe, service)) {
            plan = std::move(probe);
            return true;
        }
    return false;
}

} // namespace

Result<std::string> insertService(Plan& plan, const ModelRow& model, const std::string& name,
                                  const std::string& at)
{
    const auto uid = insertGiven(plan, Workload::table,
                                 {{"name", freeName(plan, Workload::table, name)},
                                  {"kind", "inference"},
                                  {"inputs", Members{{"rate_from", "predicted"}, {"requests_per_s", 1.0}}}});
    if (!uid)
        return uid;
    auto fields = shapeFields(model);
    const Source lengths = ownSource("assumption: a chat as in InferenceX benchmarks, SemiAnalysis, 2025"),
                 promise = ownSource("assumption");
    fields.push_back({"inputs.tokens_in", Value(1024.0), lengths});
    fields.push_back({"inputs.tokens_out", Value(1024.0), lengths});
    fields.push_back({"inputs.ttft_slo_ms", Value(2000.0), promise});
    fields.push_back({"inputs.tpot_slo_ms", Value(100.0), promise});
    return putSourced(plan, *uid, fields, at).map([&] { return *uid; });
}

bool takeServiceMachines(Plan& plan, const std::string& service,
                         const std::unordered_map<std::string, double>& taken)
{
    std::vector<std::pair<double, const NodeGroup*>> groups; // free accelerators
    for (const NodeGroup& group : plan.groups) {
        const auto found = taken.find(group.uid);
        const double share = found == taken.end() ? 1.0 : 1.0 - found->second;
        if (group.enabled && share > 1e-9)
            groups.emplace_back(share * accelerators(group), &group);
    }
    std::ranges::stable_sort(groups, std::greater(), &std::pair<double, const NodeGroup*>::first);
    return std::ranges::any_of(groups, [&](const auto& free) {
        const NodeGroup group = *free.second; // the plan is replaced
        return takeGroup(plan, service, group, free.first / accelerators(group));
    });
}

} // namespace jw
