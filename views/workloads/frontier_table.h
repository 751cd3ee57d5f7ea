// Operating points of a service as a chart and words, made without a window.
#pragma once

#include <QString>

#include "advisor/serving_options.h"
#include "views/charts/chart_data.h"

namespace jw {

/// What the lines of the chart are; what they are not is as in the service.
enum class LinesOf { Gpus, Precision, Accelerator };

/// All that is computed of a service for the panel.
struct FrontierAnswer {
    OptionsRequest request;
    std::vector<ServingDevice> devices; ///< that of the service first
    Frontier frontier;
    OperatingPoint planned;
    std::vector<ServingOption> options;
};

/// The service of a resolved plan, its device and the cheapest predicted others, three at most. Errors: those
/// of optionsRequest() and servingOptions(); Canceled.
[[nodiscard]] Result<FrontierAnswer> frontierAnswer(const Plan& resolved, const std::string& workload,
                                                    const std::stop_token& stop = {});

/// A place in the list of points, or that of the service as it is planned.
inline constexpr std::size_t plannedPlace = static_cast<std::size_t>(-1);

/// Tokens per GPU over the time per token, a series a line; those that no drawn one beats stand out, the rest
/// is pale; the promised TPOT as the ground beyond it. `chosen` and the planned point have names. `drawn`
/// gets the places of the rows.
[[nodiscard]] ChartData frontierChart(const FrontierAnswer& answer, LinesOf lines,
                                      std::optional<std::size_t> chosen, std::vector<std::size_t>& drawn);

/// "4 × H100 SXM, FP8, 16 at once"
[[nodiscard]] QString pointName(const OperatingPoint& point, const ServingDevice& device);

/// Speed for a user, throughput, energy, tier and band of a point, in sentences. `percentile`: of its first
/// token; that of a point of the frontier is the mean.
[[nodiscard]] QString pointWords(const OperatingPoint& point, const ServingDevice& device,
                                 const std::optional<Ratio<>>& percentile = {});

/// How many combinations are no points, and why; "" where all are.
[[nodiscard]] QString refusedWords(const Frontier& frontier);

} // namespace jw
