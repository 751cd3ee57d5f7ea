#include "domain/architecture.h"

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

} // namespace jw
