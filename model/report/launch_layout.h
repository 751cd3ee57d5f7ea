// What every launcher asks of a layout before it can be written down.
#pragma once

#include "report/launch_arguments.h"

namespace jw {

using Count = long long; ///< products of degrees, which may pass an int

[[nodiscard]] inline Count ranksOf(const LaunchLayout& l) { return l.gpus / (Count{l.tp} * l.pp * l.cp); }

/// Micro-batches that one rank adds up for a step.
[[nodiscard]] inline Count accumulationOf(const LaunchLayout& l)
{
    return l.globalBatch / (ranksOf(l) * l.microBatch);
}

[[nodiscard]] inline int machineGpus(const LaunchLayout& l)
{
    return l.gpus < l.nodeGpus ? l.gpus : l.nodeGpus;
}
[[nodiscard]] inline int machinesOf(const LaunchLayout& l) { return l.gpus / machineGpus(l); }

/// Ok if `whole` divides by `part`; else Inconsistent at `field`.
[[nodiscard]] Result<void> divides(const char* field, Count whole, Count part, const char* rule);

/// Ok if `value` is 1, for a degree that the launcher does not have; else OutOfRange at `field`.
[[nodiscard]] Result<void> onlyOne(const char* field, int value);

/// Ok if all degrees are at least 1 and divide as they must, and the precision is known.
[[nodiscard]] Result<void> checkLaunch(const LaunchLayout& layout);

} // namespace jw
