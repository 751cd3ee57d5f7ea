#include "advisor/serving_options.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "engine/plan_index.h"

namespace jw {
namespace {

constexpr double notStable = 1e-6; // load short of the most: without a promise the wait has no bound
constexpr std::array tried{1.0, 2.0, 4.0, 8.0}; // GPUs of a replica; no fitted row has more (ENGINE C7)

// The best point
// --------------------------------------------------------------------------------

/// A replica at the largest load within the promise; `tokensPerGpu` 0 where the promise is kept at no load.
OperatingPoint loaded(const ServiceQuestion& question, const ServingDevice& device, const PlacedReplica& on)
{
    const LoadedService<double> service(on.replica);
    const PerTime<> most = service.loop().most();
    const PerTime<> rate = service.within(question.promise);
    const auto l = service.under(min(rate, most * (1.0 - notStable)));
    OperatingPoint point{.engine = question.engine, .precision = on.replica.precision};
    point.tp = on.replica.tp;
    point.concurrency = l.batch;
    point.powerTier = powerTierOf(on.replica.architecture, device.powerTier);
    Served<double>& s = point.served;
    s.fits = 1.0;
    s.batch = l.batch;
    s.tpot = l.tpot;
    s.ttft = rate < most * (1.0 - notStable) ? l.ttftPercentile
                                             : Duration<>(std::numeric_limits<double>::quiet_NaN());
    s.requests = rate;
    s.tokens = rate * on.replica.request.out;
    s.tokensPerGpu = s.tokens / point.tp;
    countPool(s, service.replica(), on.replica.request);
    s.memoryUse = l.memoryUse;
    s.computeUse = l.computeUse;
    const auto& p = device.power;
    const Power<> working = workingPower(p.tdp, p.idle, s.memoryUse, s.computeUse, p.constants);
    point.perToken = servingPower(working, p.idle, l.busy) / s.tokensPerGpu;
    return point;
}

/// At some number of requests that the prediction reaches: the constants are the same at all of them.
PlacedReplica placedAnywhere(const ServiceQuestion& question, const ServingDevice& device,
                             ServePrecision precision, double tp)
{
    PlacedReplica placed = replicaOn(question, device, precision, tp, 1.0);
    const double most = question.replica.arrivals.mostSequences.base();
    for (double at = 4.0; placed.fault == PointFault::FarFromRows && at <= most; at *= 4.0)
        placed = replicaOn(question, device, precision, tp, at);
    return placed;
}

/// With fewer and fewer sequences, until the prediction reaches the load.
BestPoint bestOn(const ServiceQuestion& question, const ServingDevice& device, ServePrecision precision,
                 double tp)
{
    PlacedReplica on = placedAnywhere(question, device, precision, tp);
    BestPoint best{.point = {}, .fault = on.fault};
    if (best.fault != PointFault::None)
        return best;
    if (LoadedService<double>(on.replica).loop().cap() < 1.0)
        return {.point = {}, .fault = PointFault::NoMemory};
    for (; on.replica.arrivals.mostSequences >= 1.0;
         on.replica.arrivals.mostSequences = floor(on.replica.arrivals.mostSequences / 2.0)) {
        best.point = loaded(question, device, on);
        if (!(best.point.served.requests > PerTime<>{}))
            return {.point = {}, .fault = PointFault::Promise};
        const double atOnce = std::max(1.0, best.point.concurrency.base());
        const PlacedReplica there = replicaOn(question, device, precision, tp, atOnce);
        best.point.tier = there.choice.tier;
        best.fault = there.fault;
        if (best.fault == PointFault::None)
            break;
    }
    return best;
}

/// Of two reasons the one that is about more of the device's merits.
bool tellsMore(PointFault a, PointFault b)
{
    constexpr std::array order{PointFault::None,         PointFault::NotJoined,
                               PointFault::NoRate,       PointFault::UnknownAccelerator,
                               PointFault::EngineUnseen, PointFault::FarFromRows,
                               PointFault::NoMemory,     PointFault::Promise};
    return std::ranges::find(order, a) > std::ranges::find(order, b);
}

// Offers and costs
// --------------------------------------------------------------------------------

/// Of the way from idle to peak power.
Ratio<> loadAt(const OperatingPoint& point, const ServicePower<>& power)
{
    return power.loadOf(point.perToken * point.perGpu() - power.idle);
}

void price(ServingOption& option, const Catalogue& catalogue, const AdviceSite& site,
           const std::optional<MoneyRate<>>& planned, Ratio<> load)
{
    Screened& s = option.screened;
    if (planned) {
        option.planned = true;
        s.hourly = option.dearest = *planned;
    } else {
        const auto offers = replicaOffers(option.device(), option.best.tp, catalogue, site, load);
        if (offers.empty()) {
            option.kind = OptionKind::Rejected;
            s.reason = ScreenReason::NoOffer;
            return;
        }
        const auto& [machine, cheapest] = offers.front();
        s.system = machine.system;
        s.count = machine.count;
        s.offer = cheapest.offer;
        s.hourly = cheapest.hourly;
        option.dearest = offers.back().offer.hourly;
    }
    s.reason = ScreenReason::None;
    option.cost = tokenCost(option.best, endsOf(option.best), {s.hourly, option.dearest});
}

/// Nothing where no server is known to join fewer GPUs than are tried.
std::optional<ServerLimit> serverLimit(const ServiceQuestion& q, const ServingDevice& device,
                                       const std::optional<Machine>& server)
{
    if (!server || !server->system || !(device.most < Ratio<>(tried.back())))
        return {};
    const Data<> each = device.rates.capacity.value_or(Data<>());
    return ServerLimit{.system = server->system,
                       .gpus = device.most,
                       .memory = device.most * each,
                       .weights = kvRoom(q.replica.architecture, q.replica, each, one).weights};
}

/// Predicted where it can be; else as the screening found it, but for what the model itself rules out.
ServingOption optionOf(const OptionsRequest& request, const Screened& screened, const AdviceSite& site,
                       const Catalogue& catalogue)
{
    ServingOption option{.screened = screened};
    const bool own = option.device().id == request.question.accelerator;
    const auto device = own ? std::optional(plannedDevice(request.question, catalogue))
                            : servingDevice(option.device(), catalogue);
    BestPoint best{.point = {}, .fault = PointFault::NoRate};
    if (device)
        best = own && request.best ? *request.best : bestPoint(request.question, *device);
    option.fault = best.fault;
    option.best = best.point;
    if (best.fault == PointFault::NoMemory && !own)
        option.server = serverLimit(request.question, *device, serverOf(option.device(), catalogue));
    if (best.fault == PointFault::None) {
        option.kind = OptionKind::Predicted;
        price(option, catalogue, site, own ? request.planned : std::nullopt,
              loadAt(option.best, device->power));
    } else if (best.fault != PointFault::Promise && best.fault != PointFault::NoMemory &&
               option.screened.accepted()) {
        option.kind = OptionKind::Screened;
    }
    return option;
}

bool better(const ServingOption& a, const ServingOption& b, ScreenOrder order)
{
    if (a.kind != b.kind)
        return a.kind < b.kind;
    if (a.kind == OptionKind::Predicted)
        return a.cost.middle < b.cost.middle;
    return a.kind == OptionKind::Screened && scoreOf(a.screened, order) > scoreOf(b.screened, order);
}

} // namespace

TokenCost tokenCost(const OperatingPoint& point, const PointEnds& ends, const HourlyPrice& price)
{
    return {price.cheapest / point.perGpu(), price.cheapest / ends.fast.perGpu(),
            price.cheapest / ends.slow.perGpu(), price.dearest / point.perGpu()};
}

std::optional<HourlyPrice> hourlyPrice(const OptionsRequest& request, std::span<const ServingOption> options,
                                       std::string_view device)
{
    if (request.planned && device == request.question.accelerator)
        return HourlyPrice{*request.planned, *request.planned};
    const auto found =
        std::ranges::find(options, device, [](const ServingOption& o) { return o.device().id; });
    if (found == options.end() || found->kind != OptionKind::Predicted)
        return {};
    return HourlyPrice{found->screened.hourly, found->dearest};
}

std::optional<PlannedPrice> plannedPrice(const Plan& resolved, std::string_view workload, Ratio<> load)
{
    const auto found = std::ranges::find(resolved.workloads, workload, &Workload::uid);
    if (found == resolved.workloads.end())
        return std::nullopt;
    const PlanIndex index(resolved);
    const auto assigned = index.assignedTo(*found);
    const NodeGroup* group = assigned.empty() ? nullptr : index.group(assigned.front()->group);
    if (!group)
        return std::nullopt;
    const double perDollar = resolved.settings.usdRate.value;
    if (const auto rents = plannedRents(resolved, group->uid); rents && !rents->empty())
        return PlannedPrice{rents->front().rate / perDollar, rents->front().kind};
    Plan loaded = resolved;
    for (NodeGroup& each : loaded.groups.edit())
        if (each.uid == group->uid)
            each.utilization.value = load.base();
    if (const auto own = ownedGpu(loaded, group->uid))
        return PlannedPrice{usedHourCost(*own, Ratio<>(1.0), group->life.quantity()) / perDollar};
    return std::nullopt;
}

Result<OptionsRequest> optionsRequest(const Plan& resolved, std::string_view workload)
{
    auto question = serviceQuestion(resolved, workload);
    if (!question)
        return fail(question.error());
    OptionsRequest request{.question = std::move(*question), .screen = {}, .planned = {}};
    request.screen.architecture = request.question.replica.architecture;
    request.screen.precision = screenedAs(request.question.precision);
    request.screen.architecture.context.reset(); // the plan's own lengths are checked by its findings
    const ServingDevice device = plannedDevice(request.question);
    request.best = bestPoint(request.question, device);
    const bool predicted = request.best->fault == PointFault::None;
    const Ratio<> load = predicted ? loadAt(request.best->point, device.power) : one; // else its peak
    if (const auto planned = plannedPrice(resolved, workload, load))
        request.planned = planned->hourly;
    const auto found = std::ranges::find(resolved.workloads, workload, &Workload::uid);
    if (const std::string region = regionOf(resolved, *found); !region.empty())
        request.screen.region = region;
    request.site = plannedSite(resolved, *found);
    return request;
}

OptionsRequest optionsRequest(const ScreenRequest& request)
{
    OptionsRequest options{.question = {}, .screen = request, .planned = {}};
    ServiceQuestion& q = options.question;
    q.replica.architecture = request.architecture;
    q.replica.precision = q.precision = servedAs(request.precision);
    q.replica.request = {.in = request.tokensIn, .out = request.tokensOut};
    return options;
}

BestPoint bestPoint(const ServiceQuestion& question, const ServingDevice& device)
{
    const ServePrecision precision =
        device.peak(question.precision) ? question.precision : ServePrecision::Bf16;
    BestPoint best{.point = {}, .fault = PointFault::NotJoined};
    for (const double tp : tried) {
        const BestPoint here = bestOn(question, device, precision, tp);
        if (here.fault != PointFault::None) {
            if (best.fault != PointFault::None && tellsMore(here.fault, best.fault))
                best.fault = here.fault;
        } else if (best.fault != PointFault::None || here.point.perGpu() > best.point.perGpu()) {
            best = here;
        }
    }
    return best;
}

Result<std::vector<ServingOption>> servingOptions(const OptionsRequest& request, const Catalogue& catalogue,
                                                  const std::stop_token& stop)
{
    const auto screened = screenForServing(request.screen, catalogue, request.site);
    if (!screened)
        return fail(screened.error());
    const auto site = siteOr(request.site, request.screen.region, catalogue);
    std::vector<ServingOption> options;
    for (const Screened& each : *screened) {
        if (stop.stop_requested())
            return fail({.kind = Error::Kind::Canceled});
        if (request.among && !request.among(*each.device))
            continue;
        options.push_back(optionOf(request, each, *site, catalogue));
    }
    std::ranges::stable_sort(options, [&](const ServingOption& a, const ServingOption& b) {
        return better(a, b, request.screen.order);
    });
    return options;
}

} // namespace jw
