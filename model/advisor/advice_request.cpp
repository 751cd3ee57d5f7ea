#include "advisor/advice_request.h"

#include <algorithm>
#include <cmath>

#include "catalogue/copy_in.h"
#include "engine/training/usual.h"

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

Members workOf(const Workload& run)
{
    const Members inputs = knownInputs(run.inputs, inputFields(WorkloadKind::Training));
    Members members;
    for (const FieldInfo& field : fieldsOf<AdviceRequest>())
        if (const auto given = inputs.find(field.key); given != inputs.end() && !given->second.isNull())
            members[std::string(field.key)] = given->second;
    if (const Value* batch = findNested(inputs, "layout.gbs"); batch && !batch->isNull())
        members["gbs"] = *batch;
    return members;
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
