// Operating points of a service: latency against throughput over concurrency, GPUs of a replica, precision,
// engine and device.
#pragma once

#include <span>
#include <stop_token>

#include "engine/serving/service.h"

namespace jw {

/// A device as serving reads it, at every precision.
struct ServingDevice {
    std::string id, name;     ///< id in the catalogue; empty: none knows it
    StepDevice<double> rates; ///< its peak is that of no precision
    std::array<std::optional<WorkRate<>>, servePrecisionTexts.size()> peaks{}; ///< nothing: no such rate
    DataRate<> ring{};                                                         ///< link among more than two
    ServicePower<> power;
    Tier powerTier = Tier::C; ///< of the power constants
    Ratio<> most{usualNode};  ///< GPUs that a fast link joins

    [[nodiscard]] const std::optional<WorkRate<>>& peak(ServePrecision precision) const
    {
        return peaks[static_cast<std::size_t>(precision)];
    }
};

/// The device that the service is planned on.
[[nodiscard]] ServingDevice plannedDevice(const ServiceQuestion& question);

/// What is tried, each with each.
struct FrontierAxes {
    std::vector<double> concurrency, tp;
    std::vector<ServePrecision> precisions;
    std::vector<ServeEngine> engines;

    [[nodiscard]] std::size_t size() const
    {
        return concurrency.size() * tp.size() * precisions.size() * engines.size();
    }
};

/// Concurrencies in eight steps a doubling up to the most sequences of a replica (at least 256), powers of
/// two of GPUs up to 8 and the tp of the service, every precision, the engine of the service.
[[nodiscard]] FrontierAxes usualAxes(const ServiceQuestion& question);

/// Why a combination is no point.
enum class PointFault {
    None,
    NoRate,             ///< the device has none at the precision
    NotJoined,          ///< more GPUs than one fast link joins, or heads that do not divide among them
    NoMemory,           ///< the weights leave no place for a sequence
    Waiting,            ///< more requests than memory holds: they would wait, nothing would be faster
    UnknownAccelerator, ///< this and the next two: there is no prediction
    EngineUnseen,
    FarFromRows,
    Promise ///< of no point of a frontier: the promise is kept at no load
};
inline constexpr std::array<std::string_view, 9> pointFaultTexts{
    "",    "no_rate", "not_joined", "no_memory", "waiting", "unknown_accelerator", "engine_unseen",
    "far", "promise"};
constexpr std::string_view textOf(PointFault f) { return pointFaultTexts[static_cast<std::size_t>(f)]; }
/// An English sentence of what these combinations are; a translation key of context "jw::Frontier".
[[nodiscard]] std::string_view sentenceOf(PointFault fault);

/// A replica with a fixed number of requests in it.
struct OperatingPoint {
    std::size_t device = 0; ///< place in the list that was asked for
    ServeEngine engine = ServeEngine::Vllm;
    ServePrecision precision = ServePrecision::Bf16;
    Ratio<> tp{1.0}, concurrency{1.0};
    Served<double> served;
    Energy<> perToken{};                      ///< of an output token, the GPUs alone
    Tier tier = Tier::C, powerTier = Tier::C; ///< of the latencies; of the power

    [[nodiscard]] PerTime<> perUser() const { return one / served.tpot; } ///< tokens that a user sees
    [[nodiscard]] PerTime<> perGpu() const { return served.tokensPerGpu; }
};

struct Frontier {
    std::vector<OperatingPoint> points;
    std::array<std::size_t, pointFaultTexts.size()> refused{}; ///< combinations by fault
    std::vector<std::size_t> best; ///< of points: no other is as fast and gives more; by falling speed
};

/// Points of the service's model and requests on these devices. A canceled one is of no use.
[[nodiscard]] Frontier frontierOf(const ServiceQuestion& question, std::span<const ServingDevice> devices,
                                  const FrontierAxes& axes, const std::stop_token& stop = {});

/// Places of the points that no other beats in both, tokens per GPU and time per token; of equals the first.
/// By rising time per token. A promised TTFT leaves out what is slower; its mean, as the load is constant.
[[nodiscard]] std::vector<std::size_t> paretoOf(std::span<const OperatingPoint> points,
                                                const std::optional<Duration<>>& ttft = {});

/// With prefill on machines of its own, tokens per GPU are over those of the pool too: as many more as the
/// prompts of this replica take.
void countPool(Served<double>& served, const Replica<double>& replica, const RequestShape<double>& request);

/// The replica of the service on a device, with the constants for so many requests at once. A fault, which is
/// never of memory: the replica cannot be predicted.
struct PlacedReplica {
    ServingCase<double> replica;
    ServingChoice choice;
    PointFault fault = PointFault::None;
};
[[nodiscard]] PlacedReplica replicaOn(const ServiceQuestion& question, const ServingDevice& device,
                                      ServePrecision precision, double tp, double concurrency);

/// The service as it is planned, at its busiest hour: requests that come at random, with the mean of those at
/// once. Its TTFT is that of the promise's percentile; NaN where it does not keep up.
[[nodiscard]] OperatingPoint plannedPoint(const ServiceQuestion& question, const ServiceAnswer& answer);

} // namespace jw
