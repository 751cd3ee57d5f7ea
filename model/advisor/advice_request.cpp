#include "advisor/advice_request.h"

#include <algorithm>
#include <cmath>

#include "catalogue/copy_in.h"
#include "engine/plan_index.h"
#include "engine/training/usual.h"
#include "readings/calendar_day.h"

namespace jw {

Ratio<> globalBatchOf(const AdviceRequest& request, Ratio<> devices)
{
    constexpr double sequences = 128.0;
    if (request.globalBatch)
        return *request.globalBatch;
    if (request.method != TrainMethod::Full)
        return sequences;
    return std::exp2(std::max(0.0, std::floor(std::log2(usualBatchTokens(devices) / request.seq.base()))));
}

Members usualLimits() { return {{"deadline_days", usualDeadline.in(day)}}; }

Ratio<> mostDevicesOf(const AdviceRequest& request)
{
    constexpr double most = 16384.0; // the largest run of the fit
    return min(request.mostDevices.value_or(most), Ratio<>(most));
}

Result<AdviceRequest> requestFor(const ModelRow& model)
{
    constexpr double unknown = 4096.0;
    return architectureOf(model).map([&](const Architecture<>& shape) {
        AdviceRequest request{.architecture = shape};
        request.seq = std::min(model.context ? model.context->value : unknown, usualSequence);
        return request;
    });
}

namespace {

/// Where the machines of a workload stand, else where it does itself; nullptr where nobody says.
const Site* placeOf(const PlanIndex& index, const Workload& workload)
{
    const auto assigned = index.assignedTo(workload);
    const NodeGroup* group = assigned.empty() ? nullptr : index.group(assigned.front()->group);
    return group ? index.siteOf(*group) : index.site(workload.site);
}

/// Days from a run's start to its deadline, where both are given.
std::optional<double> daysOf(const Workload& run, const Members& inputs)
{
    const auto deadline = inputs.find("deadline");
    const std::string* text = deadline == inputs.end() ? nullptr : deadline->second.as<std::string>();
    const auto start = dayOf(run.start), end = text ? dayOf(*text) : std::nullopt;
    if (!start || !end || *end <= *start)
        return std::nullopt;
    return static_cast<double>((*end - *start).count());
}

} // namespace

Members workOf(const Plan& resolved, const Workload& run)
{
    const Members inputs = knownInputs(run.inputs, inputFields(WorkloadKind::Training));
    Members members;
    for (const FieldInfo& field : fieldsOf<AdviceRequest>())
        if (const auto given = inputs.find(field.key); given != inputs.end() && !given->second.isNull())
            members[std::string(field.key)] = given->second;
    if (const Value* batch = findNested(inputs, "layout.gbs"); batch && !batch->isNull())
        members["gbs"] = *batch;
    if (const auto days = daysOf(run, inputs))
        members["deadline_days"] = *days;
    if (const std::string region = regionOf(resolved, run); !region.empty())
        members["region"] = region;
    return members;
}

std::string regionOf(const Plan& resolved, const Workload& workload)
{
    const PlanIndex index(resolved);
    const Site* site = placeOf(index, workload);
    return site && builtInCatalogue().findRegion(site->regionId) ? site->regionId : std::string();
}

std::optional<AdviceSite> plannedSite(const Plan& resolved, const Workload& workload)
{
    const PlanIndex index(resolved);
    const Site* site = placeOf(index, workload);
    if (!site)
        return {};
    return AdviceSite{site->pricePerKWh.quantity() / resolved.settings.usdRate.value,
                      site->gridCarbon.quantity(), site->pue.quantity()};
}

Result<AdviceSite> siteOr(const std::optional<AdviceSite>& planned, std::string_view region,
                          const Catalogue& catalogue)
{
    return planned ? Result<AdviceSite>(*planned) : siteOf({.region = std::string(region)}, catalogue);
}

Result<AdviceSite> siteOf(const AdviceRequest& request, const Catalogue& catalogue)
{
    AdviceSite site;
    const RegionRow* row = catalogue.findRegion(request.region);
    if (!row)
        return fail({.kind = Error::Kind::UnknownName, .field = "region", .text = request.region});
    site.price = request.price.value_or(row->industrialPrice.quantity());
    site.carbon = request.carbon.value_or(row->carbon.quantity());
    site.pue = request.pue.value_or(row->pue.quantity());
    return site;
}

} // namespace jw
