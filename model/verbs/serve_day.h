// The day of a service in a reply: an hour a row, and what stands idle. Not for other layers: see verb.h.
#pragma once

#include <span>

#include "engine/serving/day_capacity.h"
#include "engine/serving/hour_bands.h"
#include "readings/value.h"

namespace jw::verbs {

/// A table of 24 hours, then the peak, what stands idle and what a day stands for. `bands` are those of the
/// hours; empty: none.
[[nodiscard]] std::string dayText(const ServiceQuestion& question, const ServiceAnswer& answer,
                                  std::span<const HourBand> bands = {});

/// {"hours": [{"hour", "load", "requests_per_s", "replicas", "replicas_needed", "replicas_resting", "use",
/// "busy", "ttft_mean_ms", "ttft_pct_ms", "tpot_ms", "gpu_w", "keeps_up", "bands"}], "peak_factor",
/// "busiest_hour", "replica_hours", "idle_share", "spare_share", "overload", "hours_behind"}: null where a
/// figure does not exist. "bands" has P10 and P90 of each latency and of the power by its key.
[[nodiscard]] Value dayReply(const ServiceQuestion& question, const ServiceAnswer& answer,
                             std::span<const HourBand> bands = {});

/// The same of a service that counts items, by its day as predicted, with its energy at the meter and the
/// band of that of an item.
[[nodiscard]] std::string dayText(const ItemQuestion& question, const ItemDay& items);

/// {"hours": [{"hour", "load", "items_per_s", "replicas", "replicas_needed", "replicas_resting", "busy",
/// "gpus_on", "meter_kw", "wh_per_item", "wh_p10", "wh_p90", "keeps_up"}], and of the day "meter_kw",
/// "wh_per_item", "wh_p10", "wh_p90"; the rest as of tokens}
[[nodiscard]] Value dayReply(const ItemQuestion& question, const ItemDay& items);

} // namespace jw::verbs
