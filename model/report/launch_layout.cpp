#include "report/launch_layout.h"

#include <array>
#include <utility>

namespace jw {

using Kind = Error::Kind;

Result<void> divides(const char* field, Count whole, Count part, const char* rule)
{
    if (whole >= part && whole % part == 0)
        return {};
    return fail({.kind = Kind::Inconsistent,
                 .field = field,
                 .value = static_cast<double>(whole),
                 .upper = static_cast<double>(part),
                 .text = rule});
}

Result<void> onlyOne(const char* field, int value)
{
    if (value == 1)
        return {};
    return fail({.kind = Kind::Inconsistent,
                 .field = field,
                 .value = static_cast<double>(value),
                 .text = "launcher_takes_one"});
}

Result<void> checkLaunch(const LaunchLayout& l)
{
    const std::array<std::pair<const char*, int>, 10> counts{{{"gpus", l.gpus},
                                                              {"node", l.nodeGpus},
                                                              {"tp", l.tp},
                                                              {"pp", l.pp},
                                                              {"vp", l.vp},
                                                              {"cp", l.cp},
                                                              {"ep", l.ep},
                                                              {"mbs", l.microBatch},
                                                              {"gbs", l.globalBatch},
                                                              {"seq", l.sequence}}};
    for (const auto& [field, value] : counts)
        if (value < 1)
            return fail({.kind = Kind::MustBePositive, .field = field, .value = static_cast<double>(value)});
    if (l.precision != "bf16" && l.precision != "fp8")
        return fail({.kind = Kind::BadChoice, .field = "prec", .text = "bf16, fp8"});
    if (auto ok = divides("gpus", l.gpus, Count{l.tp} * l.pp * l.cp, "gpus_over_degrees"); !ok)
        return ok;
    if (auto ok = divides("gpus", l.gpus, machineGpus(l), "gpus_over_nodes"); !ok)
        return ok;
    return divides("gbs", l.globalBatch, ranksOf(l) * l.microBatch, "batch_over_ranks");
}

} // namespace jw
