// The hours of a service as a table and in words, made without a window.
#pragma once

#include <QString>

#include "engine/serving/day_capacity.h"
#include "views/results/figure_model.h"
#include "views/workloads/day_curve.h"

namespace jw {

/// A row for each hour: its share of the requests, replicas needed, at work and idle or given back, their
/// load, TTFT of the percentile, TPOT, power of a GPU, whether the promise is kept.
[[nodiscard]] FigureTable dayTable(const ServiceQuestion& question, const ServiceAnswer& answer);

[[nodiscard]] DayCurve::Replicas dayReplicas(const ServiceQuestion& question, const ServiceAnswer& answer);

/// The busiest and the quietest hour, and what days they stand for.
[[nodiscard]] QString dayWords(const DayHours& hours);

/// What stands, what works, and how many hours miss the promise.
[[nodiscard]] QString capacityWords(const DayCapacity& capacity);

} // namespace jw
