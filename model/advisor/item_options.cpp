#include "advisor/item_options.h"

#include <algorithm>

#include "advisor/serving_options.h"
#include "engine/plan_index.h"

namespace jw {
namespace {

ItemOption optionOf(const ItemService::In<double>& item)
{
    const auto o = ItemService::run(item);
    const Forecast forecast = ItemService::forecast(item);
    ItemOption option{.gpus = item.gpus, .perGpu = o.rate / item.gpus, .energy = o.energy};
    option.tier = forecast.tier;
    option.load = ServicePower<>{.tdp = item.tdp, .idle = item.idle}.loadOf(o.gpu - item.idle);
    option.time = item.time ? Band{} : itemBand;
    option.perItem = item.energy ? Band{} : itemBand;
    return option;
}

void price(ItemOption& option, const HourlyPrice& hourly)
{
    option.price = hourly;
    option.cost = {hourly.cheapest / option.perGpu, hourly.cheapest * option.time.p10 / option.perGpu,
                   hourly.cheapest * option.time.p90 / option.perGpu, hourly.dearest / option.perGpu};
}

/// At the offers of the catalogue, where there are any.
void priceOffered(ItemOption& option, const AcceleratorRow& row, const Catalogue& catalogue,
                  const AdviceSite& site)
{
    const auto offers = replicaOffers(row, option.gpus, catalogue, site, option.load);
    if (offers.empty())
        return;
    price(option, {offers.front().offer.hourly, offers.back().offer.hourly});
    option.offer = textOf(offers.front().offer.offer.kind);
}

/// Nothing: no rate at the precision, or fewer GPUs that a fast link joins.
std::optional<ItemOption> optionOn(const AcceleratorRow& row, const ItemQuestion& q,
                                   const Catalogue& catalogue, const AdviceSite& site)
{
    const auto device = servingDevice(row, catalogue);
    if (!device || !device->peak(q.precision) || q.item.gpus > device->most)
        return {};
    ItemService::In<double> item = q.item;
    item.time.reset(); // measured elsewhere
    item.energy.reset();
    item.peak = *device->peak(q.precision);
    item.bandwidth = device->rates.memory;
    item.tdp = device->power.tdp;
    item.idle = device->power.idle;
    item.constants = device->power.constants;
    ItemOption option = optionOf(item);
    option.device = row.id;
    option.name = row.name;
    priceOffered(option, row, catalogue, site);
    return option;
}

/// As it is planned; beside the plan's price at the offers that the others are ranked by.
std::vector<ItemOption> ownOptions(const Plan& resolved, const ItemQuestion& q, std::string_view workload,
                                   const Catalogue& catalogue, const AdviceSite& site)
{
    ItemOption own = optionOf(q.item);
    const AcceleratorRow* row = catalogue.findAccelerator(q.accelerator);
    own.device = q.accelerator;
    own.name = row ? row->name : q.deviceName;
    ItemOption offered = own;
    if (row)
        priceOffered(offered, *row, catalogue, site);
    const auto planned = plannedPrice(resolved, workload, own.load);
    if (!planned) {
        offered.own = true;
        return {offered};
    }
    own.own = own.planned = true;
    own.offer = planned->rent ? rentKindTexts[static_cast<std::size_t>(*planned->rent)] : "owned";
    price(own, {planned->hourly, planned->hourly});
    return offered.cost ? std::vector{own, offered} : std::vector{own};
}

bool cheaper(const ItemOption& a, const ItemOption& b)
{
    if (a.cost.has_value() != b.cost.has_value())
        return a.cost.has_value();
    return a.cost ? a.cost->middle < b.cost->middle : a.energy < b.energy;
}

} // namespace

Result<std::vector<ItemOption>> itemOptions(const Plan& resolved, std::string_view workload,
                                            const Catalogue& catalogue)
{
    const auto q = itemQuestion(resolved, workload);
    if (!q)
        return fail(q.error());
    const auto found = std::ranges::find(resolved.workloads, workload, &Workload::uid);
    ItemService::In<double> byWork = q->item;
    byWork.time.reset();
    if (!ItemService::check(byWork))
        return refuse(PlanIndex(resolved), *found, "inputs.item.tflop_per_pass",
                      {.kind = Error::Kind::Refused, .text = "serving_item_measured"});
    const auto site = siteOr(plannedSite(resolved, *found), ScreenRequest{}.region, catalogue);
    if (!site)
        return fail(site.error());
    std::vector<ItemOption> options = ownOptions(resolved, *q, workload, catalogue, *site);
    for (const AcceleratorRow& row : catalogue.accelerators)
        if (row.id != q->accelerator)
            if (auto option = optionOn(row, *q, catalogue, *site))
                options.push_back(std::move(*option));
    std::ranges::stable_sort(options, cheaper);
    return options;
}

} // namespace jw
