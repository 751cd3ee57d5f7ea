#include "engine/training/power_caps.h"

#include <algorithm>

#include "domain/edit.h"
#include "domain/paths.h"
#include "engine/plan_index.h"

namespace jw {
namespace {

Result<CapPoint> pointAt(const Plan& plan, std::string_view workloadUid)
{
    return planResults(plan).and_then([&](const PlanResults<double>& results) -> Result<CapPoint> {
        const auto* run = findWorkload(results, workloadUid);
        if (!run)
            return fail({.kind = Error::Kind::UnknownName, .text = std::string(workloadUid)});
        return CapPoint{.time = run->figures.hours,
                        .energy = run->totals.energy,
                        .cost = run->totals.cost,
                        .carbon = run->totals.carbonTotal,
                        .bands = bandedCells(results, workloadHead(run->name))};
    });
}

} // namespace

const BandedCell* CapPoint::bandOf(std::string_view key) const
{
    const auto found =
        std::ranges::find_if(bands, [&](const BandedCell& band) { return band.field->key == key; });
    return found == bands.end() ? nullptr : &*found;
}

Result<std::vector<CapPoint>> powerCaps(const Plan& plan, std::string_view workloadUid,
                                        const std::stop_token& stop)
{
    const PlanIndex index(plan);
    const auto workload = std::ranges::find(plan.workloads, workloadUid, &Workload::uid);
    const auto assigned =
        workload == plan.workloads.end() ? std::span<const Assignment* const>{} : index.assignedTo(*workload);
    const Accelerator* device =
        assigned.empty() ? nullptr : index.acceleratorOf(*index.group(assigned.front()->group));
    if (!device)
        return fail({.kind = Error::Kind::MissingField, .field = "accelerator", .text = "Accelerator"});
    std::vector<CapPoint> points;
    for (int percent = 50; percent <= 100; percent += 5) {
        if (stop.stop_requested())
            return fail({.kind = Error::Kind::Canceled});
        const double watts = device->tdp.value * percent / 100.0;
        Plan capped = plan;
        for (const Assignment* a : assigned)
            if (auto ok = setField(capped, a->group, "power_cap_w", watts); !ok)
                return fail(ok.error());
        auto point = pointAt(capped, workloadUid);
        if (!point)
            return fail(point.error());
        point->share = percent / 100.0;
        point->cap = watts * watt;
        points.push_back(*point);
    }
    return points;
}

std::vector<CapPoint>::const_iterator cheapest(const std::vector<CapPoint>& points)
{
    return std::ranges::min_element(points,
                                    [](const CapPoint& a, const CapPoint& b) { return a.cost < b.cost; });
}

} // namespace jw
