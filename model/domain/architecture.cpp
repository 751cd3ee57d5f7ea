#include "domain/architecture.h"

#include <algorithm>
#include <cmath>

namespace jw {

Result<void> checkArchitecture(const Architecture<double>& a, const std::string& path)
{
    const auto atMost = [&](Ratio<> number, Ratio<> upper, const char* key) -> Result<void> {
        if (number <= upper)
            return {};
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = path + '.' + key,
                     .value = number.base(),
                     .upper = upper.base()});
    };
    return atMost(a.kvHeads, a.heads, "kv_heads")
        .and_then([&] { return atMost(a.activeExperts, max(a.experts, one), "topk"); })
        .and_then([&] { return atMost(a.denseLayers, a.layers, "dense_layers"); })
        .and_then([&] { return atMost(a.windowLayers, a.layers, "window_layers"); })
        .and_then([&] { return atMost(a.kvLayers.value_or(a.layers), a.layers, "full_kv_layers"); });
}

Result<void> checkContext(const Architecture<double>& a, Ratio<> tokens, const std::string& field)
{
    if (!a.context || tokens <= *a.context)
        return {};
    return fail({.kind = Error::Kind::Inconsistent,
                 .field = field,
                 .value = tokens.base(),
                 .upper = a.context->base(),
                 .text = "beyond_context"});
}

bool sharesHeads(const Architecture<double>& a, Ratio<> tp)
{
    const auto divides = [](Ratio<> part, Ratio<> whole) {
        return std::fmod(whole.base(), part.base()) == 0.0;
    };
    if (!divides(tp, a.heads))
        return false;
    return a.kvRank > 0.0 || divides(min(tp, a.kvHeads), max(tp, a.kvHeads));
}

Result<void> checkTensorDegree(const Architecture<double>& a, Ratio<> tp, double node)
{
    if (sharesHeads(a, tp))
        return {};
    std::string degrees = "1";
    for (double degree = 2.0; degree <= std::min({a.heads.base(), node, mostTensorParallel}); ++degree)
        if (sharesHeads(a, degree))
            degrees += ", " + std::to_string(static_cast<int>(degree));
    return fail({.kind = Error::Kind::Inconsistent,
                 .value = tp.base(),
                 .lower = a.heads.base(),
                 .upper = a.kvHeads.base(),
                 .text = "tp_heads: " + degrees});
}

} // namespace jw
