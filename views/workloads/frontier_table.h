// Operating points of a service as a chart and words, made without a window.
#pragma once

#include <QString>

#include "advisor/item_options.h"
#include "advisor/serving_options.h"
#include "views/charts/chart_data.h"

namespace jw {

/// What the lines of the chart are; what they are not is as in the service.
enum class LinesOf { Gpus, Precision, Accelerator };

/// A place in the list of points, or that of the service as it is planned.
inline constexpr std::size_t plannedPlace = static_cast<std::size_t>(-1);

/// All that is computed of a service for the panel.
struct FrontierAnswer {
    OptionsRequest request;
    std::vector<ServingDevice> devices; ///< that of the service first
    Frontier frontier;
    OperatingPoint planned;
    PointEnds plannedEnds;
    std::vector<ServingOption> options;
    std::vector<ItemOption> items;   ///< of a service that counts items, in place of all else
    std::vector<std::string> ofPlan; ///< with items: devices of the plan, ids in the catalogue

    [[nodiscard]] bool ofItems() const { return !items.empty(); }
    [[nodiscard]] const OperatingPoint& at(std::size_t place) const
    {
        return place == plannedPlace ? planned : frontier.points[place];
    }
    [[nodiscard]] PointEnds endsAt(std::size_t place) const
    {
        return place == plannedPlace ? plannedEnds : endsOf(frontier.points[place]);
    }
};

/// The service of a resolved plan, its device and the cheapest predicted others, three at most; of items the
/// devices alone. Errors: those of optionsRequest(), servingOptions() and itemOptions(); Canceled.
[[nodiscard]] Result<FrontierAnswer> frontierAnswer(const Plan& resolved, const std::string& workload,
                                                    const std::stop_token& stop = {});

/// Tokens per GPU over the time per token, a series a line; those that no drawn one beats stand out, the rest
/// is pale, as is what breaks the promised TTFT; the promised TPOT as the ground beyond it. `chosen` and the
/// planned point have names and whiskers. `drawn` gets the places of the rows.
[[nodiscard]] ChartData frontierChart(const FrontierAnswer& answer, LinesOf lines,
                                      std::optional<std::size_t> chosen, std::vector<std::size_t>& drawn);

/// "4 × H100 SXM, FP8, 16 at once"
[[nodiscard]] QString pointName(const OperatingPoint& point, const ServingDevice& device);

/// Speed for a user, throughput, energy, cost, tier and bands of a point, and what it breaks of the promise,
/// in sentences.
[[nodiscard]] QString pointWords(const FrontierAnswer& answer, std::size_t place);
/// Its bands, its cost and what it breaks of the promise; without the bands where whiskers show them.
[[nodiscard]] QString pointRemark(const FrontierAnswer& answer, std::size_t place, bool whiskers);

/// Why the planned point is not on its line, which points are late, and which combinations are none.
[[nodiscard]] QString frontierNotes(const FrontierAnswer& answer);

/// "FP8"
[[nodiscard]] QString precisionText(ServePrecision precision);

} // namespace jw
