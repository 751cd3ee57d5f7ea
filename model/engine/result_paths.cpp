#include "engine/result_paths.h"

#include <array>

#include "domain/paths.h"
#include "engine/plan_leaves.h"
#include "readings/near_names.h"
#include "units/listed.h"

namespace jw {
namespace {

/// What stands before the last slash, with it.
std::string headOf(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

std::string joined(const std::vector<std::string>& parts)
{
    std::string path;
    for (const std::string& part : parts)
        path += (path.empty() ? "" : "/") + quotedName(part);
    return path;
}

} // namespace

ResultPath resultPathOf(const std::string& path)
{
    constexpr std::array heads{"workloads", "sites", "fleets", "once", "per_year", "total", "years"};
    std::vector<std::string> parts = splitPath(path);
    ResultPath of;
    if (parts.size() > 1 && std::ranges::find(heads, parts.front()) == heads.end()) {
        of.scenario = parts.front();
        parts.erase(parts.begin());
    }
    of.result = joined(parts);
    return of;
}

std::string namedPath(const Plan& plan, const std::string& path)
{
    std::vector<std::string> parts = splitPath(path);
    if (const RowRef row = parts.size() > 2 ? findRow(plan, parts[0], parts[1]) : RowRef{})
        parts[1] = rowText(plan, row, "name");
    return joined(parts);
}

Error unknownResult(const std::string& path, const std::vector<std::string>& there)
{
    const std::string own = headOf(path);
    std::vector<std::string> keys, heads;
    for (const std::string& each : there) {
        const std::string head = headOf(each);
        if (head == own)
            keys.push_back(each.substr(head.size()));
        if (heads.empty() || heads.back() != head)
            heads.push_back(head);
    }
    const auto choices = keys.empty() ? nearNames(own, heads, heads.size())
                                      : nearNames(path.substr(own.size()), keys, keys.size());
    return {.kind = Error::Kind::BadChoice, .field = path, .text = listed(choices)};
}

std::vector<ServiceLoad> serviceLoads(const Plan& plan)
{
    const std::string key(infoOf<&WorkloadFigures<double>::capacityOk>().key);
    std::vector<ServiceLoad> loads;
    for (const Workload& work : plan.workloads)
        if (work.kind == WorkloadKind::Inference)
            loads.push_back({work.name, workloadHead(work.name) + key});
    return loads;
}

} // namespace jw
