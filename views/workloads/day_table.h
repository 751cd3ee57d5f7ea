// The hours of a service as a table and in words, made without a window.
#pragma once

#include <QString>

#include "engine/serving/day_capacity.h"
#include "views/results/figure_model.h"
#include "views/workloads/day_curve.h"

namespace jw {

/// The busiest and the quietest hour, and what days they stand for.
[[nodiscard]] QString dayWords(const DayHours& hours);

/// What a day makes of a service: its hours, the replicas beside its load, and how busy these are.
struct ShownDay {
    FigureTable table;
    DayCurve::Replicas replicas;
    DayCurve::Mean mean;
    QString capacity;
};

/// A row for each hour: its share of the requests, replicas needed, at work and idle or given back, their
/// load, TTFT of the percentile, TPOT, power of a GPU, whether the promise is kept.
[[nodiscard]] ShownDay shownDay(const ServiceQuestion& question, const ServiceAnswer& answer);

/// Of a service that counts items, with its energy: GPUs that are on, power at the meter, energy of an item.
[[nodiscard]] ShownDay shownDay(const ItemQuestion& question);

} // namespace jw
