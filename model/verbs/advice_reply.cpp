#include "verbs/advice_reply.h"

#include <array>

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

std::string rankedText(const std::vector<Advice>& all)
{
    TextTable table{.header = {"RANK", "DEVICE", "COUNT", "OFFER", "DAYS", "COST USD", "KWH", "KG CO2E",
                               "TIER", "LAYOUT"},
                    .labels = 10,
                    .texts = 2};
    for (const Advice& a : all)
        if (a.accepted())
            table.rows.push_back({std::to_string(table.rows.size() + 1), a.device->id,
                                  numberText(a.count.base()), shortened(offerText(a.best.offer), 24),
                                  figure(a.best.time.in(day)), figure(a.best.cost.base()),
                                  figure(a.best.energy.in(kWh)), figure(a.best.carbon.base()),
                                  std::string(jw::textOf(a.tier)), layoutText(a.layout)});
    return table.rows.empty() ? "No device keeps the limits.\n" : alignedText(table, lineWidth);
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

constexpr const char* notes =
    "What is bought or reserved is charged for the hours used: other work fills the rest (assumption).\n"
    "Rents include electricity. Energy and carbon are those of the region, wherever the provider is.\n";

// JSON
// --------------------------------------------------------------------------------

Value valueOf(const OfferFigures& f)
{
    const CloudPriceRow* rent = f.offer.rent;
    return Members{{"kind", textOf(f.offer.kind)},
                   {"id", rent ? Value(rent->id) : Value()},
                   {"provider", rent ? Value(rent->provider) : Value()},
                   {"as_of", rent ? Value(rent->asOf) : Value()},
                   {"usd_per_device_hour", f.offer.hourly.in(money / hour)},
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
                {"days_p10", f.time.in(day)*a.band.p10},
                {"days_p90", f.time.in(day)*a.band.p90},
                {"cost_usd", f.cost.base()},
                {"energy_kwh", f.energy.in(kWh)},
                {"carbon_kg", f.carbon.base()},
                {"embodied_known", a.embodiedKnown},
                {"power_kw", a.power.in(kW)},
                {"memory_gib", a.memory.in(gibibyte)},
                {"tokens_per_s_per_gpu", a.tokenRate.in(one / second)},
                {"tier", textOf(a.tier)},
                {"layout", valueOf(a.layout)}});
}

} // namespace

std::string adviceText(const std::vector<Advice>& all, const std::vector<AdviceAssumption>& assumptions)
{
    return rankedText(all) + rejectedText(all) + assumptionsText(assumptions) + notes;
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
                   {"assumptions", assumptionsData(assumptions)}};
}

} // namespace jw::verbs
