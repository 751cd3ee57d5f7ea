#include "verbs/serving_reply.h"

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

std::string figure(double number) { return numberText(number, {.significant = 3, .group = ","}); }

double bandwidthPerDollar(const Screened& s)
{
    return s.bandwidthPerDollar().in(unit::gigabytesPerSecond.size / (money / hour));
}
double ratePerDollar(const Screened& s) { return s.ratePerDollar().in(teraflopPerSecond / (money / hour)); }
double ratePerWatt(const Screened& s) { return s.ratePerPower().in(teraflopPerSecond / watt); }

std::string offerOf(const Screened& s)
{
    return s.offer.rent ? s.offer.rent->provider : std::string(textOf(s.offer.kind));
}

std::string reasonOf(const Screened& s)
{
    const auto gib = [](Data<> data) { return formatValue(data.in(gibibyte), {"GiB", 1.0}, cardStyle); };
    return placed(patternOf(s.reason), {gib(s.weights), gib(s.memory)});
}

constexpr const char* notes =
    "\nA screening, not a prediction (tier C): data sheets alone, without the cache of keys and values, "
    "batches,\n"
    "links and software. GB/s per USD/h bounds writing answers, TOPS per USD/h reading prompts, both of one\n"
    "device; \"most tok/s\" is what no single answer can exceed, on the devices needed for the weights.\n"
    "The cheapest offer but spot, at full use; TOPS/W with the server's share at its peak, before PUE.\n"
    "* No server of it is in the catalogue: its host draws 30 % of the TDP, a purchase costs 1.44 times the "
    "cards.\n";

void addReason(Members& row, const Screened& s)
{
    row["reason"] = screenReasonTexts[static_cast<std::size_t>(s.reason)];
    row["text"] = reasonOf(s);
}

void addFigures(Members& row, const Screened& s, double rank)
{
    row["rank"] = rank;
    if (s.system)
        row["system"] = s.system->id;
    if (s.offer.rent)
        row["provider"] = s.offer.rent->provider;
    row.insert({{"needed", s.needed.base()},
                {"count", s.count.base()},
                {"system", Value()},
                {"offer", textOf(s.offer.kind)},
                {"provider", Value()},
                {"usd_per_device_hour", s.hourly.in(money / hour)},
                {"memory_gib", s.memory.in(gibibyte)},
                {"gb_s_per_usd_h", bandwidthPerDollar(s)},
                {"tops_per_usd_h", ratePerDollar(s)},
                {"tops_per_w", ratePerWatt(s)},
                {"most_tokens_per_s", s.mostTokens.in(one / second)}});
}

} // namespace

std::string screenText(const std::vector<Screened>& all)
{
    TextTable table{.header = {"RANK", "DEVICE", "NEEDED", "COUNT", "OFFER", "USD/H EACH", "GB/S PER USD/H",
                               "TOPS PER USD/H", "TOPS/W", "MOST TOK/S"},
                    .labels = 5,
                    .texts = 2};
    std::string rejected;
    for (const Screened& s : all)
        if (s.accepted())
            table.rows.push_back({std::to_string(table.rows.size() + 1), s.device->id + (s.system ? "" : "*"),
                                  numberText(s.needed.base()), numberText(s.count.base()),
                                  shortened(offerOf(s), 16), figure(s.hourly.in(money / hour)),
                                  figure(bandwidthPerDollar(s)), figure(ratePerDollar(s)),
                                  figure(ratePerWatt(s)), figure(s.mostTokens.in(one / second))});
        else
            rejected += s.device->id + ": " + reasonOf(s) + '\n';
    const std::string ranked = table.rows.empty() ? "No device holds the weights.\n" : alignedText(table);
    return ranked + (rejected.empty() ? rejected : "\nRejected\n" + rejected) + notes;
}

Value screenData(const ScreenRequest& request, const std::vector<Screened>& all)
{
    Items rows;
    for (const Screened& s : all) {
        Members row{{"rank", Value()},
                    {"device", s.device->id},
                    {"name", s.device->name},
                    {"accepted", s.accepted()},
                    {"reason", Value()},
                    {"text", Value()},
                    {"weights_gib", s.weights.in(gibibyte)}};
        if (s.accepted())
            addFigures(row, s, static_cast<double>(rows.size() + 1));
        else
            addReason(row, s);
        rows.emplace_back(std::move(row));
    }
    return Members{{"request", toValue(request)},
                   {"screening", true},
                   {"tier", textOf(Tier::C)},
                   {"rows", std::move(rows)}};
}

} // namespace jw::verbs
