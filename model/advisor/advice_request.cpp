#include "advisor/advice_request.h"

#include <algorithm>
#include <cmath>

#include "catalogue/copy_in.h"

namespace jw {

Ratio<> globalBatchOf(const AdviceRequest& request, Ratio<> devices)
{
    constexpr double mebi = 1048576.0, sequences = 128.0;
    if (request.globalBatch)
        return *request.globalBatch;
    if (request.method != TrainMethod::Full)
        return sequences;
    const double tokens = (devices <= 4096.0 ? 4.0 : 16.0) * mebi;
    return std::exp2(std::max(0.0, std::floor(std::log2(tokens / request.seq.base()))));
}

Ratio<> mostDevicesOf(const AdviceRequest& request)
{
    constexpr double most = 16384.0; // the largest run of the fit
    return min(request.mostDevices.value_or(most), Ratio<>(most));
}

Result<AdviceRequest> requestFor(const ModelRow& model)
{
    constexpr double longest = 8192.0, usual = 4096.0; // longer contexts come at the end of a training
    return architectureOf(model).map([&](const Architecture<>& shape) {
        AdviceRequest request{.architecture = shape};
        request.seq = std::min(model.context ? model.context->value : usual, longest);
        return request;
    });
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
