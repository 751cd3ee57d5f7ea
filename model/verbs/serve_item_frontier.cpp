#include "verbs/serve_item_frontier.h"

#include "catalogue/catalogue.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

constexpr std::string_view notes =
    "USD of a thousand items at full load, at the cheapest offer but spot or the plan's price, as OFFER "
    "says;\n"
    "the plan's device has a row for both. Low and high are the band of the time of an item; dearest: at "
    "the\n"
    "dearest offer. The time follows from the work of an item, as on the plan's device unless it is "
    "measured\n"
    "there; Wh/item: the GPUs alone. Whether the model fits the memory is not checked.\n";

std::string figure(double number) { return numberText(number, {.significant = 3, .group = ","}); }
double perThousand(Money<> perItem) { return 1e3 * perItem.in(money); }
double wattHours(const ItemOption& o) { return o.energy.in(wattHour); }
double itemsPerGpu(const ItemOption& o) { return o.perGpu.in(one / second); }

/// "the plan's on_demand"
std::string offerText(const ItemOption& o)
{
    if (!o.cost)
        return "-";
    return (o.planned ? "the plan's " : "") + std::string(o.offer);
}

std::vector<std::string> cellsOf(const ItemOption& o, std::size_t rank)
{
    const auto usd = [&](Money<> ItemCost::*end) { return o.cost ? figure(perThousand(*o.cost.*end)) : "-"; };
    return {std::to_string(rank),
            o.own ? "as planned" : o.device,
            std::string(textOf(o.tier)),
            usd(&ItemCost::middle),
            usd(&ItemCost::low),
            usd(&ItemCost::high),
            figure(wattHours(o)),
            figure(wattHours(o) * o.perItem.p10),
            figure(wattHours(o) * o.perItem.p90),
            figure(itemsPerGpu(o)),
            o.cost ? figure(o.price.cheapest.in(money / hour)) : "-",
            offerText(o)};
}

Value rowOf(const ItemOption& o, std::size_t rank)
{
    const double rate = itemsPerGpu(o);
    Members row{{"rank", static_cast<double>(rank)},
                {"device", o.device},
                {"name", o.name},
                {"own", o.own},
                {"tier", textOf(o.tier)},
                {"tp", o.gpus.base()},
                {"items_per_s_per_gpu", rate},
                {"wh_per_item", wattHours(o)},
                {"bands",
                 Members{{"items_per_s_per_gpu", Items{rate / o.time.p90, rate / o.time.p10}},
                         {"wh_per_item", Items{wattHours(o) * o.perItem.p10, wattHours(o) * o.perItem.p90}}}},
                {"usd_per_1000_items", Value()}};
    if (o.cost) {
        row["usd_per_1000_items"] = perThousand(o.cost->middle);
        row["usd_per_1000_items_low"] = perThousand(o.cost->low);
        row["usd_per_1000_items_high"] = perThousand(o.cost->high);
        row["usd_per_1000_items_dearest"] = perThousand(o.cost->dearest);
        row["usd_per_device_hour"] = o.price.cheapest.in(money / hour);
        row["usd_per_device_hour_dearest"] = o.price.dearest.in(money / hour);
        row["offer"] = std::string(o.offer);
        row["price_from"] = o.planned ? "plan" : "catalogue";
    }
    return row;
}

} // namespace

Result<void> addItemFrontier(Reply& reply, Members& data, const Plan& resolved, const std::string& workload,
                             std::span<const std::string> accelerators)
{
    for (const std::string& id : accelerators) // all are ranked: a name is only checked
        if (!builtInCatalogue().findAccelerator(id))
            return fail({.kind = Error::Kind::UnknownName, .field = "accelerators", .text = id});
    const auto options = itemOptions(resolved, workload, builtInCatalogue());
    if (!options)
        return fail(options.error());
    TextTable table{.header = {"RANK", "DEVICE", "TIER", "USD/1000", "LOW", "HIGH", "WH/ITEM", "P10", "P90",
                               "ITEMS/S/GPU", "USD/H EACH", "OFFER"},
                    .labels = 3,
                    .texts = 3};
    Items rows;
    for (const ItemOption& option : *options) {
        rows.push_back(rowOf(option, rows.size() + 1));
        table.rows.push_back(cellsOf(option, rows.size()));
    }
    reply.text += "\nAn item has no tokens, so there is no latency of a token to set against throughput. "
                  "Accelerators by\nthe cost of an item:\n" +
                  alignedText(table) + std::string(notes);
    data["frontier"] = Members{{"devices", std::move(rows)}};
    return {};
}

} // namespace jw::verbs
