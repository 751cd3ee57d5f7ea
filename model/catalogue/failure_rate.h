// How often a device fails, from the figures that the catalogue has on it.
#pragma once

#include "catalogue/reliability_row.h"
#include "domain/sourced_value.h"

namespace jw {

/// Failures per GPU-hour as a field of a NodeGroup, with the source of the row's figure. Nothing where the
/// row's metric is none of failures, or what it was counted over is not said. Counts of interruptions give
/// accelerators x period / count; a time between failures that of the whole cluster; node-days those of nodes
/// of 8. A row on one cause or part gives the rate of that alone.
[[nodiscard]] std::optional<SourcedValue> failureRateOf(const ReliabilityRow& row);

/// "54 days", "2 months" (of 730 h); nothing for any other text.
[[nodiscard]] std::optional<Duration<>> periodOf(std::string_view text);

} // namespace jw
