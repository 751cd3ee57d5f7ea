#include "verbs/advice_reply.h"

#include <array>
#include <cmath>

#include "advisor/offers.h"
#include "engine/training/fit.h"
#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "units/listed.h"

namespace jw::verbs {
namespace {

constexpr std::size_t lineWidth = 110;

// Text
// --------------------------------------------------------------------------------

std::string figure(double number) { return numberText(number, {.significant = 3, .group = ","}); }

std::string offerText(const Offer& offer)
{
    constexpr std::array words{"on demand", "1 year", "3 years", "spot", "purchase"};
    const std::string text = words[static_cast<std::size_t>(offer.kind)];
    return offer.rent ? text + ", " + offer.rent->provider : text;
}

/// "tp 8 pp 2 mbs 1 zero1, full"; degrees of 1 are left out.
std::string layoutText(const TrainLayout<double>& l)
{
    std::string text;
    const auto add = [&](const char* name, Ratio<> degree) {
        if (degree > 1.0)
            text += std::string(name) + numberText(degree.base()) + ' ';
    };
    add("tp", l.tp);
    add("pp", l.pp);
    add("cp", l.cp);
    add("ep", l.ep);
    text += "mbs" + numberText(l.microBatch.base()) + ' ';
    text += std::string(shardTexts[static_cast<std::size_t>(l.shard)]);
    if (l.recompute != Recompute::None)
        text += ' ' + std::string(recomputeTexts[static_cast<std::size_t>(l.recompute)]);
    return text;
}

std::string textOf(const AdviceLimit& limit)
{
    const auto amount = [&](double value) { return formatValue(value, limit.unit, cardStyle); };
    return placed(patternOf(limit.reason), {amount(limit.value), amount(limit.limit)});
}

/// "0.90-1.31": it multiplies the figures.
std::string bandText(const Band& band)
{
    const auto two = [](double factor) {
        return numberText(std::round(100.0 * factor) / 100.0, {.decimals = 2});
    };
    return two(band.p10) + '-' + two(band.p90);
}

/// What would do where nothing does.
std::string relaxedText(const std::vector<Advice>& all)
{
    const std::vector<Relaxation> relaxed = relaxations(all);
    if (relaxed.empty())
        return bindingLimit(all) ? "No single limit that is given up would be enough.\n" : "";
    std::string text = "Each of these limits alone would do, the others as they are:\n";
    for (const Relaxation& each : relaxed) {
        const FieldInfo& field = *findField(fieldsOf<AdviceRequest>(), limitKeyOf(each.limit.reason));
        text += std::string(field.term.name) + ' ' +
                formatValue(each.limit.value, each.limit.unit, cardStyle) + " (" + each.device->device->id +
                ")\n";
    }
    return text;
}

std::string rankedText(const std::vector<Advice>& all)
{
    TextTable table{.header = {"RANK", "DEVICE", "COUNT", "OFFER", "DAYS", "COST USD", "KWH", "KG CO2E",
                               "P10-P90", "TIER", "LAYOUT"},
                    .labels = 10,
                    .texts = 2};
    for (const Advice& a : all)
        if (a.accepted())
            table.rows.push_back({std::to_string(table.rows.size() + 1),
                                  a.device->id + (assumedOf(a).empty() ? "" : "*"),
                                  numberText(a.count.base()), shortened(offerText(a.best.offer), 20),
                                  figure(a.best.time.in(day)), figure(a.best.cost.base()),
                                  figure(a.best.energy.in(kWh)), figure(a.best.carbon.base()),
                                  bandText(a.band), std::string(jw::textOf(a.tier)), layoutText(a.layout)});
    return table.rows.empty() ? "No device keeps the limits.\n" + relaxedText(all)
                              : alignedText(table, lineWidth);
}

std::string rejectedText(const std::vector<Advice>& all)
{
    std::string text;
    for (const Advice& a : all) {
        if (a.accepted())
            continue;
        std::string line = a.device->id;
        if (a.count > 0.0)
            line += ", " + numberText(a.count.base()) + ", " + offerText(a.best.offer);
        text += line + ": " + listed(a.limits, [](const AdviceLimit& l) { return textOf(l); }) + '\n';
    }
    return text.empty() ? text : "\nRejected\n" + text;
}

/// Which devices have a mark, and why.
std::string marksText(const std::vector<Advice>& all)
{
    std::array<std::string, assumedTexts.size()> devices;
    for (const Advice& a : all)
        for (const Assumed each : assumedOf(a)) {
            std::string& list = devices[static_cast<std::size_t>(each)];
            list += (list.empty() ? "" : ", ") + a.device->id;
        }
    std::string text;
    for (std::size_t at = 0; at < devices.size(); ++at)
        if (!devices[at].empty())
            text += "* " + std::string(sentenceOf(static_cast<Assumed>(at))) + "\n  " + devices[at] + '\n';
    return text.empty() ? text : "\nAssumed for want of data\n" + text;
}

/// Of which devices more were of no use, and why.
std::string boundedText(const std::vector<Advice>& all)
{
    std::string batch, start;
    for (const Advice& a : all) {
        if (!a.accepted() || a.more.reason == AdviceReason::None)
            continue;
        std::string& list = a.more.reason == AdviceReason::SmallBatch ? batch : start;
        list += (list.empty() ? "" : ", ") + a.device->id;
    }
    std::string text;
    if (!start.empty())
        text += "The work would take less than its start of " + figure(runStart.in(second)) + " s: " + start +
                '\n';
    if (!batch.empty())
        text += "A step has fewer sequences: " + batch + '\n';
    return text.empty() ? text : "\nMore devices are not tried\n" + text;
}

constexpr const char* notes =
    "P10-P90 multiplies days, cost, energy and carbon.\n"
    "People, the network between servers and storage are not in the cost of a purchase.\n"
    "What is bought or reserved is charged for the hours used: other work fills the rest (assumption).\n"
    "Rents include electricity; those that the catalogue calls far below the market are left out.\n"
    "Energy and carbon are those of the region, wherever the provider is.\n";

// JSON
// --------------------------------------------------------------------------------

Value valueOf(const OfferFigures& f)
{
    const CloudPriceRow* rent = f.offer.rent;
    const bool bought = f.offer.kind == OfferKind::Purchase;
    return Members{
        {"kind", textOf(f.offer.kind)},
        {"id", rent ? Value(rent->id) : Value()},
        {"provider", rent ? Value(rent->provider) : Value()},
        {"as_of", rent ? Value(rent->asOf) : Value()},
        {"usd_per_device_hour", f.offer.hourly.in(money / hour)},
        {"building_usd_per_device_hour", bought ? Value(f.offer.building.in(money / hour)) : Value()},
        {"outlay_usd", f.outlay.base()},
        {"goodput", f.goodput.base()},
        {"days", f.time.in(day)},
        {"gpu_hours", f.gpuHours.in(hour)},
        {"cost_usd", f.cost.base()},
        {"energy_kwh", f.energy.in(kWh)},
        {"carbon_kg", f.carbon.base()}};
}

Value valueOf(const TrainLayout<double>& l)
{
    return Members{{"tp", l.tp.base()},
                   {"pp", l.pp.base()},
                   {"vp", l.vp.base()},
                   {"cp", l.cp.base()},
                   {"ep", l.ep.base()},
                   {"mbs", l.microBatch.base()},
                   {"gbs", l.globalBatch.base()},
                   {"shard", shardTexts[static_cast<std::size_t>(l.shard)]},
                   {"recompute", recomputeTexts[static_cast<std::size_t>(l.recompute)]}};
}

Value valueOf(const AdviceLimit& limit)
{
    const bool counted = limit.value > 0.0 || limit.limit > 0.0;
    return Members{{"reason", textOf(limit.reason)},
                   {"value", counted ? Value(limit.value) : Value()},
                   {"limit", counted ? Value(limit.limit) : Value()},
                   {"unit", limit.unit.symbol},
                   {"text", verbs::textOf(limit)}};
}

template <class List> Items itemsOf(const List& list)
{
    Items items;
    for (const auto& item : list)
        items.push_back(valueOf(item));
    return items;
}

void addFigures(Members& row, const Advice& a)
{
    const OfferFigures& f = a.best;
    row.insert({{"count", a.count.base()},
                {"used", a.used.base()},
                {"system", a.system ? Value(a.system->id) : Value()},
                {"offer", valueOf(f)},
                {"offers", itemsOf(a.offers)},
                {"days", f.time.in(day)},
                {"cost_usd", f.cost.base()},
                {"energy_kwh", f.energy.in(kWh)},
                {"carbon_kg", f.carbon.base()},
                {"embodied_known", a.embodiedKnown},
                {"power_kw", a.power.in(kW)},
                {"memory_gib", a.memory.in(gibibyte)},
                {"tokens_per_s_per_gpu", (a.tokenRate / searchedRunFactor).in(one / second)}, // as `days`
                {"tier", textOf(a.tier)},
                {"layout", valueOf(a.layout)}});
    for (const char* key : {"days", "cost_usd", "energy_kwh", "carbon_kg"}) {
        const double middle = *row[key].as<double>();
        row[std::string(key) + "_p10"] = middle * a.band.p10;
        row[std::string(key) + "_p90"] = middle * a.band.p90;
    }
    Items assumed;
    for (const Assumed each : assumedOf(a))
        assumed.emplace_back(assumedTexts[static_cast<std::size_t>(each)]);
    row["assumed"] = std::move(assumed);
    row["more_devices"] = a.more.reason == AdviceReason::None ? Value() : valueOf(a.more);
}

Items relaxedItems(const std::vector<Advice>& all)
{
    Items items;
    for (const Relaxation& each : relaxations(all))
        items.emplace_back(Members{{"limit", limitKeyOf(each.limit.reason)},
                                   {"value", each.limit.value},
                                   {"unit", each.limit.unit.symbol},
                                   {"device", each.device->device->id}});
    return items;
}

} // namespace

std::string adviceText(const std::vector<Advice>& all, const std::vector<AdviceAssumption>& assumptions)
{
    return rankedText(all) + boundedText(all) + rejectedText(all) + marksText(all) +
           assumptionsText(assumptions) + notes;
}

Value adviceData(const AdviceRequest& request, const std::vector<Advice>& all,
                 const std::vector<AdviceAssumption>& assumptions)
{
    Items rows;
    for (const Advice& a : all) {
        Members row{{"rank", a.accepted() ? Value(static_cast<double>(rows.size() + 1)) : Value()},
                    {"device", a.device->id},
                    {"name", a.device->name},
                    {"accepted", a.accepted()},
                    {"reasons", itemsOf(a.limits)}};
        if (a.count > 0.0)
            addFigures(row, a);
        rows.emplace_back(std::move(row));
    }
    return Members{{"request", toValue(request)},
                   {"rows", std::move(rows)},
                   {"would_do", relaxedItems(all)},
                   {"assumptions", assumptionsData(assumptions)}};
}

} // namespace jw::verbs
