#include "engine/serving/frontier.h"

#include <algorithm>
#include <cmath>

namespace jw {

void countPool(Served<double>& served, const Replica<double>& replica, const RequestShape<double>& request)
{
    if (replica.tuning().apart)
        served.tokensPerGpu = served.tokensPerGpu / (1.0 + served.requests * replica.prefill(request.in));
}

namespace {

constexpr double mostTried = 8.0; // GPUs: no fitted row has more (ENGINE C7)

PointFault faultOf(ServingDoubt doubt)
{
    switch (doubt) {
    case ServingDoubt::UnknownAccelerator: return PointFault::UnknownAccelerator;
    case ServingDoubt::EngineUnseen: return PointFault::EngineUnseen;
    default: return PointFault::FarFromRows;
    }
}

/// One device, engine, precision and number of GPUs: what its points share.
class PointLine {
public:
    PointLine(const ServiceQuestion& question, const ServingDevice& device, OperatingPoint first)
        : m_question(question),
          m_device(device),
          m_point(std::move(first)),
          m_replica(question.replica),
          m_asked(question.pointAt(0.0))
    {
        m_asked.accelerator = device.id;
        m_asked.altered = question.altered && device.id == question.accelerator;
        m_asked.joined = 0.0; // more than a fast link joins is no point at all
        m_asked.engine = m_point.engine;
        m_asked.precision = m_point.precision;
        m_asked.at.tp = m_point.tp.base();
        m_replica.precision = m_point.precision;
        m_replica.tp = m_point.tp;
        m_replica.device = device.rates;
        if (m_point.tp > 2.0)
            m_replica.device.nvlink = device.ring;
        if (const auto& peak = device.peak(m_point.precision))
            m_replica.device.peak = *peak;
    }

    /// What keeps all of the line from being.
    [[nodiscard]] PointFault fault() const
    {
        if (!m_device.peak(m_point.precision))
            return PointFault::NoRate;
        if (m_point.tp > m_device.most || !sharesHeads(m_replica.architecture, m_point.tp))
            return PointFault::NotJoined;
        return PointFault::None;
    }

    [[nodiscard]] ServingChoice choiceAt(double concurrency)
    {
        m_asked.at.concurrency = concurrency;
        return m_question.choiceFor(m_asked);
    }

    /// Of `to` where there is a point.
    PointFault at(double concurrency, OperatingPoint& to)
    {
        const ServingChoice choice = choiceAt(concurrency);
        if (choice.refused())
            return faultOf(choice.doubt);
        const Replica<double> replica(m_replica.architecture, m_replica, m_replica.device, choice.constants(),
                                      m_replica.tuning);
        to = m_point;
        to.concurrency = concurrency;
        to.tier = choice.tier;
        to.powerTier = powerTierOf(m_replica.architecture, m_device.powerTier);
        to.served = closedLoop(replica, m_replica.request,
                               m_replica.device.capacity.value_or(Data<>(0.0 * byte)), to.concurrency);
        if (!(to.served.fits > 0.0))
            return PointFault::NoMemory;
        countPool(to.served, replica, m_replica.request);
        const auto& p = m_device.power;
        to.perToken = workingPower(p.tdp, p.idle, to.served.memoryUse, to.served.computeUse, p.constants) /
                      to.served.tokensPerGpu;
        return to.served.batch < to.concurrency ? PointFault::Waiting : PointFault::None;
    }

    [[nodiscard]] const ServingCase<double>& replica() const { return m_replica; }

private:
    const ServiceQuestion& m_question;
    const ServingDevice& m_device;
    OperatingPoint m_point;
    ServingCase<double> m_replica;
    ServingPoint m_asked;
};

void addLine(Frontier& frontier, PointLine line, const std::vector<double>& concurrency)
{
    const auto count = [&](PointFault fault, std::size_t by) {
        frontier.refused[static_cast<std::size_t>(fault)] += by;
    };
    if (const PointFault fault = line.fault(); fault != PointFault::None)
        return count(fault, concurrency.size());
    for (const double each : concurrency) {
        OperatingPoint point;
        const PointFault fault = line.at(each, point);
        if (fault == PointFault::None)
            frontier.points.push_back(point);
        else
            count(fault, 1);
    }
}

/// Every combination of the axes but the concurrency.
std::vector<OperatingPoint> linesOf(std::size_t devices, const FrontierAxes& axes)
{
    std::vector<OperatingPoint> lines;
    const auto addEach = [&](OperatingPoint line) {
        for (const ServePrecision precision : axes.precisions)
            for (const double tp : axes.tp) {
                line.precision = precision;
                line.tp = tp;
                lines.push_back(line);
            }
    };
    for (std::size_t at = 0; at < devices; ++at)
        for (const ServeEngine engine : axes.engines)
            addEach({.device = at, .engine = engine});
    return lines;
}

} // namespace

std::string_view sentenceOf(PointFault fault)
{
    switch (fault) {
    case PointFault::NoRate: return JW_TERM("jw::Frontier", "no known rate at the precision");
    case PointFault::NotJoined:
        return JW_TERM("jw::Frontier", "no fast link among so many GPUs, or heads that they cannot share");
    case PointFault::NoMemory: return JW_TERM("jw::Frontier", "too little memory for the model");
    case PointFault::Waiting:
        return JW_TERM("jw::Frontier", "more requests than the memory holds: they would only wait");
    case PointFault::UnknownAccelerator: return JW_TERM("jw::Frontier", "no measured rows of the device");
    case PointFault::EngineUnseen:
        return JW_TERM("jw::Frontier", "no measured rows of the engine on such a device");
    case PointFault::FarFromRows: return JW_TERM("jw::Frontier", "too far from all measured rows");
    case PointFault::Promise: return JW_TERM("jw::Frontier", "the promise is kept at no load");
    case PointFault::None: break;
    }
    return {};
}

ServingDevice plannedDevice(const ServiceQuestion& question)
{
    const StepDevice<double>& rates = question.replica.device;
    ServingDevice device{.id = question.accelerator,
                         .name = question.accelerator,
                         .rates = rates,
                         .peaks = {},
                         .ring = rates.nvlink,
                         .power = question.power,
                         .powerTier = question.powerTier};
    for (std::size_t at = 0; at < device.peaks.size(); ++at)
        if (question.peaks[at] > WorkRate<>())
            device.peaks[at] = question.peaks[at];
    return device;
}

FrontierAxes usualAxes(const ServiceQuestion& question)
{
    FrontierAxes axes;
    const double most = std::max(256.0, question.replica.arrivals.mostSequences.base());
    for (double step = 0.0; std::exp2(step) <= most * (1.0 + 1e-9); step += 0.125)
        if (const double rounded = std::round(std::exp2(step));
            axes.concurrency.empty() || rounded > axes.concurrency.back())
            axes.concurrency.push_back(rounded);
    for (double tp = 1.0; tp <= mostTried; tp *= 2.0)
        axes.tp.push_back(tp);
    if (const double own = question.replica.tp.base(); std::ranges::find(axes.tp, own) == axes.tp.end())
        axes.tp.insert(std::ranges::upper_bound(axes.tp, own), own);
    axes.precisions = {ServePrecision::Bf16, ServePrecision::Fp8, ServePrecision::Fp4, ServePrecision::Int4};
    axes.engines = {question.engine};
    return axes;
}

Frontier frontierOf(const ServiceQuestion& question, std::span<const ServingDevice> devices,
                    const FrontierAxes& axes, const std::stop_token& stop)
{
    Frontier frontier;
    frontier.points.reserve(devices.size() * axes.size());
    for (const OperatingPoint& first : linesOf(devices.size(), axes)) {
        if (stop.stop_requested())
            return frontier;
        addLine(frontier, {question, devices[first.device], first}, axes.concurrency);
    }
    frontier.best = paretoOf(frontier.points, question.promise.ttft);
    return frontier;
}

std::vector<std::size_t> paretoOf(std::span<const OperatingPoint> points,
                                  const std::optional<Duration<>>& ttft)
{
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < points.size(); ++at)
        if (!ttft || points[at].served.ttft <= *ttft)
            order.push_back(at);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        const Served<double>&left = points[a].served, &right = points[b].served;
        return left.tpot < right.tpot ||
               (!(right.tpot < left.tpot) && left.tokensPerGpu > right.tokensPerGpu);
    });
    PerTime<> most{};
    std::erase_if(order, [&](std::size_t at) {
        const bool beaten = !(points[at].perGpu() > most);
        if (!beaten)
            most = points[at].perGpu();
        return beaten;
    });
    return order;
}

PlacedReplica replicaOn(const ServiceQuestion& question, const ServingDevice& device,
                        ServePrecision precision, double tp, double concurrency)
{
    OperatingPoint point{.engine = question.engine, .precision = precision};
    point.tp = tp;
    PointLine line(question, device, point);
    PlacedReplica placed{.replica = line.replica(), .choice = {}, .fault = line.fault()};
    if (placed.fault != PointFault::None)
        return placed;
    placed.choice = line.choiceAt(concurrency);
    if (placed.choice.refused())
        placed.fault = faultOf(placed.choice.doubt);
    else
        placed.replica.constants = placed.choice.constants();
    return placed;
}

// It is not moved onto the line of its GPUs, to as many requests at once all the time: its TPOT is the same
// there, and what else differs is what arrivals at random make of it, which is what the plan is about.
OperatingPoint plannedPoint(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    const ServiceHour& busiest = answer.peak;
    const ServingCase<double>& c = question.replica;
    OperatingPoint point{.engine = question.engine, .precision = question.precision};
    point.tp = c.tp;
    point.concurrency = busiest.replica.batch;
    point.tier = question.choice.tier;
    point.powerTier = question.powerTier;
    point.served.fits = 1.0;
    point.served.batch = busiest.replica.batch;
    point.served.tpot = answer.tpot;
    point.served.ttft = answer.ttftPercentile;
    point.served.requests = busiest.served / busiest.replicas;
    point.served.tokens = point.served.requests * c.request.out;
    point.served.tokensPerGpu = point.served.tokens / point.tp;
    countPool(point.served, Replica<double>(c.architecture, c, c.device, c.constants, c.tuning), c.request);
    point.perToken = busiest.gpu / point.served.tokensPerGpu;
    return point;
}

} // namespace jw
