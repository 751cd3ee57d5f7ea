#include "advisor/offers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/finance.h"
#include "engine/tco_inputs.h"
#include "engine/training/fit.h"
#include "engine/training/goodput.h"
#include "engine/training/usual.h"

namespace jw {
namespace {

double sizeOf(const CloudPriceRow& row) { return static_cast<double>(row.acceleratorCount); }

bool divides(double part, double whole) { return std::fmod(whole, part) == 0.0; }

/// The catalogue's own word on prices of a list that nobody else comes near.
bool isDoubtful(const CloudPriceRow& row) { return row.note.find("far below market") != std::string::npos; }

/// Can instances of this row stand for the machine? Smaller ones have no fast network between them.
bool serves(const CloudPriceRow& row, const Machine& machine)
{
    if (isDoubtful(row))
        return false;
    const double size = sizeOf(row), count = machine.count.base(), server = machine.server().base();
    if (row.acceleratorId != machine.device->id)
        return false;
    if (row.instance.find("per chip") != std::string::npos)
        return true;
    return size == count || (!machine.isPart() && divides(server, size) && divides(size, count));
}

/// Of an instance an hour, by the newest row of the device: 1 - share = exp(-rate x month).
std::optional<PerTime<>> interruptionsOf(const AcceleratorRow& device, const Catalogue& catalogue)
{
    const ReliabilityRow* newest = nullptr;
    for (const ReliabilityRow& row : catalogue.reliability)
        if (row.acceleratorId == device.id && row.metric == "monthly_interruption_rate" &&
            (!newest || row.asOf >= newest->asOf))
            newest = &row;
    if (!newest || !(newest->value < 1.0))
        return std::nullopt;
    return -std::log1p(-newest->value) / month;
}

/// How long a reservation binds.
Duration<> termOf(OfferKind kind)
{
    const double years = kind == OfferKind::Reserved1y ? 1.0 : kind == OfferKind::Reserved3y ? 3.0 : 0.0;
    return years * year;
}

/// Modules are sold on boards.
bool isModule(const AcceleratorRow& device)
{
    return device.formFactor.starts_with("SXM") || device.formFactor.starts_with("OAM");
}

void addRents(std::array<std::optional<Offer>, 5>& best, const CloudPriceRow& row,
              const std::optional<PerTime<>>& interruptions)
{
    const auto add = [&](OfferKind kind, const auto& price) {
        if (!price)
            return;
        Offer offer{.kind = kind, .rent = &row, .hourly = price->quantity() / sizeOf(row)};
        offer.committed = offer.hourly * termOf(kind);
        if (kind == OfferKind::Spot)
            offer.interruptions = *interruptions / sizeOf(row);
        auto& known = best[static_cast<std::size_t>(kind)];
        if (!known || offer.hourly < known->hourly)
            known = offer;
    };
    add(OfferKind::OnDemand, row.onDemand);
    add(OfferKind::Reserved1y, row.reserved1y);
    add(OfferKind::Reserved3y, row.reserved3y);
    if (interruptions)
        add(OfferKind::Spot, row.spot);
}

Ratio<> goodputOn(const Placement& placement, const Offer& offer)
{
    RunLosses<> losses;
    losses.failureRate = usualFailureRate + offer.interruptions;
    return goodputOf(losses, placement.used).effective;
}

} // namespace

std::optional<Money<>> purchasePrice(const Machine& machine)
{
    if (machine.isPart())
        return std::nullopt;
    if (machine.system)
        return machine.system->price ? std::optional(machine.system->price->quantity() / machine.server())
                                     : std::nullopt;
    const bool partOfABoard = isModule(*machine.device) && !divides(usualNode, machine.count.base());
    if (!machine.device->listPrice || partOfABoard)
        return std::nullopt;
    return serverOverCards * machine.device->listPrice->quantity();
}

MoneyRate<> ownedRate(Money<> price)
{
    return amortized(Purchase<double>{.capex = price, .rate = ownedInterest, .life = ownedLife}) +
           ownedMaintenance * price / year;
}

MoneyRate<> buildingRate(Power<> peak)
{
    const TcoInputs<double> usual;
    return amortized(
        Purchase<double>{.capex = usual.building * peak, .rate = usual.rate, .life = usual.buildingLife});
}

std::vector<Offer> offersOf(const Machine& machine, const Catalogue& catalogue)
{
    std::array<std::optional<Offer>, 5> best;
    const auto interruptions = interruptionsOf(*machine.device, catalogue);
    for (const CloudPriceRow& row : catalogue.cloudPrices)
        if (serves(row, machine))
            addRents(best, row, interruptions);
    if (const auto price = purchasePrice(machine))
        best.back() = Offer{.kind = OfferKind::Purchase,
                            .hourly = ownedRate(*price),
                            .building = buildingRate(peakPower(machine)),
                            .committed = *price};
    std::vector<Offer> offers;
    for (const auto& offer : best)
        if (offer)
            offers.push_back(*offer);
    return offers;
}

std::vector<HourlyOffer> standingOffers(const Machine& machine, const Catalogue& catalogue,
                                        const AdviceSite& site, Ratio<> load)
{
    std::vector<HourlyOffer> standing;
    for (const Offer& offer : offersOf(machine, catalogue)) {
        if (offer.kind == OfferKind::Spot)
            continue;
        MoneyRate<> hourly = offer.hourly;
        if (!offer.rent)
            hourly = hourly + offer.building + meanPower(machine, load) * site.pue * site.price;
        standing.push_back({offer, hourly});
    }
    std::ranges::stable_sort(standing, {}, &HourlyOffer::hourly);
    return standing;
}

OfferFigures figuresOf(const AdviceRequest& request, const Placement& placement, const Offer& offer,
                       const AdviceSite& site)
{
    OfferFigures f{.offer = offer, .goodput = goodputOn(placement, offer)};
    f.work = request.tokens / (placement.tokenRate * placement.used) * searchedRunFactor / f.goodput;
    f.time = (f.work + runStart) * request.experimentOverhead;
    f.gpuHours = f.time * placement.machine.count;
    f.energy = f.gpuHours * meanPower(placement.machine) * site.pue;
    f.carbon = f.energy * site.carbon;
    if (const auto embodied = embodiedCarbon(placement.machine))
        f.carbon = f.carbon + f.gpuHours / ownedLife * *embodied;
    f.cost = f.gpuHours * (offer.hourly + offer.building);
    f.outlay = offer.committed * placement.machine.count;
    if (offer.kind == OfferKind::Purchase)
        f.cost = f.cost + f.energy * site.price;
    return f;
}

} // namespace jw
