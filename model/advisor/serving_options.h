// Hardware for a service, ranked by what a token costs where the prediction reaches, and screened where not.
#pragma once

#include "advisor/serving_devices.h"
#include "advisor/serving_screen.h"
#include "engine/own_or_rent.h"
#include "engine/serving/point_ends.h"

namespace jw {

/// What the machines of a service cost an hour and GPU, in USD.
struct PlannedPrice {
    MoneyRate<> hourly{};
    std::optional<RentKind> rent{}; ///< nothing: owned
};
/// The rent of the first group, else owning it in every hour (ownedGpu), at `load` of the way from idle to
/// peak power. Nothing: it has neither.
[[nodiscard]] std::optional<PlannedPrice> plannedPrice(const Plan& resolved, std::string_view workload,
                                                       Ratio<> load);

/// The largest load within the promise that a device can be predicted at, over numbers of GPUs; at the
/// precision of the service, or at BF16 where it has no such rate. A fault where there is none.
struct BestPoint {
    OperatingPoint point;
    PointFault fault = PointFault::None;
};
[[nodiscard]] BestPoint bestPoint(const ServiceQuestion& question, const ServingDevice& device);

/// A service, and where and at what price it stands.
struct OptionsRequest {
    ServiceQuestion question;
    ScreenRequest screen;                 ///< of its model; its region is that of machines that are bought
    std::optional<MoneyRate<>> planned{}; ///< of the service's device, in place of the catalogue
    std::optional<BestPoint> best{};      ///< on the service's device, where it is known already
    std::optional<AdviceSite> site{};     ///< of the service's machines, in place of that region's figures
    bool (*among)(const AcceleratorRow&) = nullptr; ///< which accelerators are asked for; nullptr: all
};

/// The request of a plan's service. Errors: those of serviceQuestion().
[[nodiscard]] Result<OptionsRequest> optionsRequest(const Plan& resolved, std::string_view workload);

/// The request of a screening: its lengths and precision, vLLM and no promise (assumptions).
[[nodiscard]] OptionsRequest optionsRequest(const ScreenRequest& request);

/// Predicted: at its best within the promise. Screened: by data sheets alone, no prediction. Rejected:
/// `fault` or `screened` says why.
enum class OptionKind { Predicted, Screened, Rejected };
inline constexpr std::array<std::string_view, 3> optionKindTexts{"predicted", "screened", "rejected"};
constexpr std::string_view textOf(OptionKind kind) { return optionKindTexts[static_cast<std::size_t>(kind)]; }

/// Of an output token, at full use of the best point and the cheapest offer; what is owned or bought draws
/// the power of the device's best point. The ends are those of the tier's band of TPOT, with as many requests
/// at once; `dearest` is `middle` at the dearest offer that stands.
struct TokenCost {
    Money<> middle{}, low{}, high{}, dearest{};
};
[[nodiscard]] TokenCost tokenCost(const OperatingPoint& point, const PointEnds& ends,
                                  const HourlyPrice& price);

/// Of a model that the largest known server of a device is too small for: its GPUs, and their memory.
struct ServerLimit {
    const SystemRow* system = nullptr;
    Ratio<> gpus{};
    Data<> memory{}, weights{}; ///< of all its GPUs; what the weights take of them
};
/// What it says, a translation key of context "jw::Frontier": %1 GPUs, %2 the server, %3 its memory, %4 the
/// weights.
inline constexpr std::string_view serverLimitPattern =
    JW_TERM("jw::Frontier",
            "%1 GPU(s) of “%2” hold %3; the weights take %4, beside a cache and what the engine keeps");

/// One accelerator. Points into the catalogue.
struct ServingOption {
    Screened screened; ///< of a predicted one offer, server and hourly cost are those of the point
    OptionKind kind = OptionKind::Rejected;
    PointFault fault = PointFault::None; ///< why it is not predicted
    std::optional<ServerLimit> server;   ///< of too little memory, where more GPUs would do
    OperatingPoint best;                 ///< TTFT: of the percentile; NaN where there is no promise
    TokenCost cost;
    MoneyRate<> dearest{}; ///< of the offers that stand
    bool planned = false;  ///< the device of the service, at the plan's price

    [[nodiscard]] const AcceleratorRow& device() const { return *screened.device; }
};

/// Every accelerator asked for once: predicted ones, the cheapest token first; then screened ones in the
/// order of the screening; then rejected ones. Errors: those of screenForServing().
[[nodiscard]] Result<std::vector<ServingOption>>
servingOptions(const OptionsRequest& request, const Catalogue& catalogue, const std::stop_token& stop = {});

/// Of a device by its id in the catalogue: the plan's price of the service's own, else those that it is
/// ranked by. Nothing: it has none.
[[nodiscard]] std::optional<HourlyPrice>
hourlyPrice(const OptionsRequest& request, std::span<const ServingOption> options, std::string_view device);

} // namespace jw
