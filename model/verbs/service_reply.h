// The figures of a predicted service as data and text. Not for other layers: see verb.h.
#pragma once

#include "engine/compare.h"
#include "engine/serving/item_figures.h"
#include "engine/serving/service_need.h"
#include "readings/value.h"
#include "report/figure_table.h"
#include "verbs/reply.h"

namespace jw::verbs {

/// A service of a resolved plan.
struct ShownService {
    const Plan& plan;
    const Workload& workload;
    ServiceNeed need;
    std::optional<ServiceQuestion> question{}; ///< of a service that is predicted
    std::optional<ItemQuestion> items{};       ///< of one that counts items
    std::vector<BandedCell> item{};            ///< what an item takes, where there are results
};

/// "P95": that of the TTFT which the service promises.
[[nodiscard]] std::string percentileOf(const ServiceQuestion& question);

/// P10, predicted and P90 side by side; the figures alone where none of them moves.
[[nodiscard]] FigureSheet sheetOf(std::string title, const std::vector<BandedCell>& cells);

/// Model, machines, what binds and what would hold; figures with P10 and P90, memory, tier and constants. Of
/// items what one takes, its tier and bands.
[[nodiscard]] Value serviceData(const ShownService& service);

/// The same as text.
[[nodiscard]] std::string serviceText(const ShownService& service);

/// Adds the results of the plan that are this service's: all of them to the data, to the text those that it
/// is asked for, with what their totals leave out.
void addResults(Reply& reply, Members& data, const ShownService& service, const ScenarioOutcome& outcome);

} // namespace jw::verbs
