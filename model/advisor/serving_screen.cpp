#include "advisor/serving_screen.h"

#include <algorithm>
#include <cmath>

#include "engine/serving/kv_cache.h"
#include "engine/serving/serving_inputs.h"
#include "engine/training/fit.h"
#include "engine/training/parameters.h"

namespace jw {
namespace {

std::optional<WorkRate<>> servingRate(const AcceleratorRow& device, ServingPrecision precision)
{
    const auto& half = device.bf16 ? device.bf16 : device.fp16; // as stepDevice()
    const auto& rate = precision == ServingPrecision::Fp8                 ? device.fp8
                       : precision == ServingPrecision::Int8              ? device.int8
                       : precision == ServingPrecision::Fp4 && device.fp4 ? device.fp4
                                                                          : half;
    return rate ? std::optional(rate->quantity()) : std::nullopt;
}

void takeCheapest(Screened& screened, const Machine& machine, const Catalogue& catalogue,
                  const AdviceSite& site)
{
    const auto offers = standingOffers(machine, catalogue, site, one);
    screened.reason = offers.empty() ? ScreenReason::NoOffer : ScreenReason::None;
    if (offers.empty())
        return;
    screened.offer = offers.front().offer;
    screened.hourly = offers.front().hourly;
}

/// The smallest number that holds the weights and can be had; else the largest that was tried.
void placeOn(Screened& screened, const Catalogue& catalogue, const AdviceSite& site)
{
    screened.reason = ScreenReason::NoMemory;
    for (const Machine& machine : machinesOf(*screened.device, catalogue, 1024.0)) {
        if (machine.count > (machine.system ? machine.server() : Ratio<>(usualNode)))
            break;
        screened.system = machine.system;
        screened.count = machine.count;
        screened.memory = memoryShare * machine.count * machine.device->memory->quantity();
        if (screened.memory < screened.weights)
            continue;
        screened.power = peakPower(machine);
        takeCheapest(screened, machine, catalogue, site);
        if (screened.accepted())
            return;
    }
}

} // namespace

ServePrecision servedAs(ServingPrecision precision)
{
    switch (precision) {
    case ServingPrecision::Fp8:
    case ServingPrecision::Int8: break;
    case ServingPrecision::Bf16: return ServePrecision::Bf16;
    case ServingPrecision::Fp4: return ServePrecision::Fp4;
    case ServingPrecision::Int4: return ServePrecision::Int4;
    }
    return ServePrecision::Fp8;
}

ServingPrecision screenedAs(ServePrecision precision)
{
    switch (precision) {
    case ServePrecision::Bf16: return ServingPrecision::Bf16;
    case ServePrecision::Fp8: break;
    case ServePrecision::Fp4: return ServingPrecision::Fp4;
    case ServePrecision::Int4: return ServingPrecision::Int4;
    }
    return ServingPrecision::Fp8;
}

std::string_view patternOf(ScreenReason reason)
{
    switch (reason) {
    case ScreenReason::None: break;
    case ScreenReason::NoRate: return JW_TERM("jw::Advisor", "has no rate at this precision");
    case ScreenReason::NoMemory:
        return JW_TERM("jw::Advisor", "the weights take %1, a server of it has %2 to give");
    case ScreenReason::NoOffer:
        return JW_TERM("jw::Advisor",
                       "the catalogue has neither a rent of it nor the price of a server with it");
    }
    return {};
}

double scoreOf(const Screened& s, ScreenOrder order)
{
    if (!s.accepted())
        return 0.0;
    switch (order) {
    case ScreenOrder::BandwidthPerDollar: break;
    case ScreenOrder::OperationsPerDollar: return s.ratePerDollar().base();
    case ScreenOrder::OperationsPerWatt: return s.ratePerPower().base();
    }
    return s.bandwidthPerDollar().base();
}

Result<std::vector<Screened>> screenForServing(const ScreenRequest& request, const Catalogue& catalogue,
                                               const std::optional<AdviceSite>& at)
{
    if (auto ok = checkArchitecture(request.architecture, "arch"); !ok)
        return fail(std::move(ok.error()));
    const RequestShape<double> lengths{request.tokensIn, request.tokensOut};
    if (auto ok = checkContext(request.architecture, lengths.in + lengths.out, lengths.longer()); !ok)
        return fail(std::move(ok.error()));
    const auto site = siteOr(at, request.region, catalogue);
    if (!site)
        return fail(site.error());
    const Parameters<double> parameters = parametersOf(request.architecture);
    const Data<> weightBytes = weightSize(servedAs(request.precision));
    std::vector<Screened> all;
    for (const AcceleratorRow& device : catalogue.accelerators) {
        Screened screened{.device = &device, .reason = ScreenReason::NoRate, .precision = request.precision};
        screened.weights = parameters.total * weightBytes;
        if (const auto rate = servingRate(device, request.precision)) {
            screened.rate = *rate;
            screened.bandwidth = device.memoryBandwidth->quantity();
            placeOn(screened, catalogue, *site);
            screened.needed =
                std::ceil((screened.weights / (memoryShare * device.memory->quantity())).base());
            screened.mostTokens = screened.bandwidth * screened.needed / (parameters.active * weightBytes);
        }
        all.push_back(screened);
    }
    std::ranges::stable_sort(all, [&](const Screened& a, const Screened& b) {
        return a.reason != b.reason ? a.reason < b.reason
                                    : scoreOf(a, request.order) > scoreOf(b, request.order);
    });
    return all;
}

} // namespace jw
