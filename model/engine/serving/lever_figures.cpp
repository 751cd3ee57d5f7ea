#include "engine/serving/lever_figures.h"

#include <algorithm>

#include "engine/serving/tuning.h"

namespace jw {
namespace {

/// Constants depend on these: they are chosen anew where one has changed.
bool sameCell(const ServiceQuestion& a, const ServiceQuestion& b)
{
    return a.precision == b.precision && a.engine == b.engine && a.replica.tp == b.replica.tp &&
           a.replica.architecture == b.replica.architecture;
}

bool takesOtherMemory(const ServiceQuestion& a, const ServiceQuestion& b)
{
    return a.precision != b.precision || a.replica.kvElement != b.replica.kvElement ||
           !(a.replica.architecture == b.replica.architecture);
}

/// Those of the question first. One GPU is always among them, and shares all heads with itself.
std::vector<Ratio<>> triedTp(const ServiceQuestion& q)
{
    const double most = q.joined > 0.0 ? std::min(q.joined, mostFittedTp) : mostFittedTp;
    std::vector<Ratio<>> tried{q.replica.tp};
    for (Ratio<> tp = floor(q.replica.tp / 2.0); tp >= 1.0; tp = floor(tp / 2.0))
        tried.push_back(tp);
    for (Ratio<> tp = 2.0 * q.replica.tp; tp <= most; tp = 2.0 * tp)
        tried.push_back(tp);
    std::erase_if(tried, [&](Ratio<> tp) { return !sharesHeads(q.replica.architecture, tp); });
    return tried;
}

/// Of `perReplica` requests; GPUs of a prefill pool are counted.
PerTime<> perGpu(const ServiceQuestion& q, const LoadedService<double>& service, PerTime<> perReplica)
{
    const Duration<> prompt = service.replica().prefill(q.replica.request.in);
    const Ratio<> pool = q.replica.tuning.apart ? perReplica * prompt : Ratio<>(0.0);
    return perReplica / (q.replica.tp * (1.0 + pool));
}

/// Does it fit, and how many requests does a GPU serve within the promise? Ordered by what is better.
std::pair<bool, PerTime<>> servedBy(const ServiceQuestion& q)
{
    const LoadedService<double> service(q.replica);
    if (service.loop().cap() < 1.0 || q.choice.refused())
        return {false, {}};
    return {true, perGpu(q, service, service.within(q.promise))};
}

/// The busiest moment alone: it says how many GPUs are needed, without the hours of the day.
ServiceAnswer answerAtPeak(ServiceQuestion q, const LeverComparison& c)
{
    q.requests = c.peak;
    q.flat = true;
    q.peakFactor = one;
    return answerOf(q);
}

Energy<> atMeter(const ServiceAnswer& a, const ServiceQuestion& q)
{
    return (a.gpuPerRequest + a.hostPerRequest) * q.pue;
}

/// On so many machines.
void sizeFor(LeverAmounts& to, const ServiceQuestion& q, Ratio<> gpus, const LeverComparison& c)
{
    ServiceQuestion sized = q;
    sized.most.reset();
    sized.devices = to.gpus = gpus;
    const ServiceAnswer a = answerOf(sized);
    to.perRequest = atMeter(a, q);
    if (!c.cost)
        return;
    const MoneyRate<> electricity = to.perRequest * q.requests * c.cost->electricity;
    to.perToken = (c.cost->fixed * gpus + electricity) / (q.requests * q.replica.request.out);
}

/// At the end of the bands that the question says.
LeverAmounts amountsOf(const ServiceQuestion& q, const LeverComparison& c)
{
    const ServiceAnswer atPeak = answerAtPeak(q, c);
    const LoadedService<double> service(q.replica);
    LeverAmounts a;
    a.perReplica = atPeak.ratePerReplica;
    a.perGpu = perGpu(q, service, a.perReplica);
    const LoadedReplica<> loaded = service.under(c.load * q.replica.tp * q.latency);
    a.ttft = loaded.ttftPercentile * q.firstToken;
    a.tpot = loaded.tpot * q.latency;
    a.answer = loaded.ttftMean * q.firstToken + q.replica.request.out * a.tpot;
    if (a.perReplica > PerTime<>())
        sizeFor(a, q, atPeak.gpusNeeded, c);
    return a;
}

} // namespace

std::optional<GpuCost> gpuCostOf(const Totals<double>& t)
{
    if (!t.isPriced() || !(t.cost > Money<>()) || !(t.gpuHours > Duration<>()))
        return std::nullopt;
    return GpuCost{(t.cost - t.electricity) / t.gpuHours,
                   t.energy > Energy<>() ? t.electricity / t.energy : EnergyPrice<>()};
}

LeverOutcome outcomeOf(const LeverFigures& with)
{
    if (!with.fits)
        return LeverOutcome::DoesNotFit;
    if (with.tier == Tier::Direct)
        return LeverOutcome::NoRows;
    return with.keepsPromise ? LeverOutcome::NoGain : LeverOutcome::MissesTarget;
}

LeverComparison comparisonOf(const ServiceQuestion& q, std::optional<GpuCost> cost)
{
    LeverComparison c{.planned = q, .cost = cost};
    const ServiceAnswer a = answerOf(q);
    c.perRequest = atMeter(a, q);
    const Ratio<> gpus = a.peak.keepsUp ? a.peak.replicas * q.replica.tp : a.gpusNeeded;
    if (gpus > 0.0) // NaN: no number of them keeps the promise
        c.load = a.peak.requests / gpus;
    c.peak = a.peakRequests;
    const LoadedService<double> service(q.replica);
    const double batch = service.under(c.load * q.replica.tp).batch.base();
    c.batch = batch >= 1.0 ? batch : 1.0; // NaN too
    return c;
}

ServiceQuestion settled(ServiceQuestion q, const LeverComparison& c)
{
    if (sameCell(q, c.planned))
        return q;
    q.choice = q.choiceFor(q.pointAt(c.batch));
    if (!q.choice.refused())
        q.replica.constants = q.choice.constants();
    q.powerTier = powerTierOf(q.replica.architecture, powerChoice(q.accelerator, q.altered).tier);
    return q;
}

ServiceQuestion onBestGpus(const ServiceQuestion& asked, const ServiceQuestion& from,
                           const LeverComparison& c)
{
    if (!takesOtherMemory(asked, from))
        return asked;
    ServiceQuestion best = asked;
    std::optional<std::pair<bool, PerTime<>>> most;
    for (const Ratio<> tp : triedTp(asked)) {
        ServiceQuestion q = asked;
        q.replica.tp = tp;
        const auto served = servedBy(settled(q, c));
        if (most && !(served > *most))
            continue;
        best = std::move(q);
        most = served;
    }
    return best;
}

LeverFigures figuresOf(const ServiceQuestion& asked, const LeverComparison& c, Tier least)
{
    ServiceQuestion q = settled(asked, c);
    const LoadedService<double> service(q.replica);
    LeverFigures f;
    f.tp = q.replica.tp;
    f.fits = service.loop().cap() >= 1.0;
    f.held = service.loop().room().weights;
    f.memory = f.held + service.loop().room().free;
    if (q.choice.refused())
        return f;
    const Tier load = std::max(q.choice.tier, least);
    f.tier = load;
    f.set = q.choice.set;
    if (!f.fits)
        return f;
    const Tier capacity = std::max(q.capacityTier(), least);
    f.tier = std::max(load, capacity);
    const auto at = [&](PredictedAt end) {
        static_cast<BandEnds&>(q) = bandEnds(load, q.powerTier, end);
        q.capacity = bandEnds(capacity, q.powerTier, end);
        return amountsOf(q, c);
    };
    static_cast<LeverAmounts&>(f) = at(PredictedAt::Middle);
    f.fast = at(PredictedAt::Fast);
    f.slow = at(PredictedAt::Slow);
    f.keepsPromise = f.perReplica > PerTime<>();
    return f;
}

} // namespace jw
