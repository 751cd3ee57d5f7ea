#include "verbs/serving_reply.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

std::string figure(double number) { return numberText(number, {.significant = 3, .group = ","}); }
Value given(double number) { return std::isfinite(number) ? Value(number) : Value(); }

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

constexpr const char* predictedNotes =
    "\nUSD/Mtok out: of output tokens alone. Predicted: the largest load within the promise, all day, at the "
    "cheapest offer but spot; low and high are the\n"
    "tier's band of TPOT at as many requests at once; dearest: at the dearest offer. J/token: the GPUs "
    "alone.\nWhat is owned or bought pays for its power at that load, at the site's price and PUE.\n";
constexpr const char* screenedNotes =
    "\nA screening, not a prediction (tier C): data sheets alone, without the cache of keys and values, "
    "batches,\n"
    "links and software. GB/s per USD/h bounds writing answers, TOPS per USD/h reading prompts, both of one\n"
    "device; \"most tok/s\" is what no single answer can exceed, on the devices needed for the weights.\n"
    "The cheapest offer but spot, at full use; TOPS/W with the server's share at its peak, before PUE.\n"
    "* No server of it is in the catalogue: its host draws 30 % of the TDP, a purchase costs 1.44 times the "
    "cards.\n";

double perMillion(Money<> perToken) { return 1e6 * perToken.in(money); }
double milliseconds(Duration<> time) { return 1e3 * time.in(second); }
double joules(Energy<> energy) { return energy.in(unit::joules.size); }

std::string nameOf(const ServingOption& o) { return o.device().id + (o.screened.system ? "" : "*"); }

std::string predictedText(const std::vector<ServingOption>& all)
{
    TextTable table{.header = {"RANK", "DEVICE", "TIER", "USD/MTOK OUT", "LOW", "HIGH", "DEAREST", "GPUS",
                               "PRECISION", "AT ONCE", "TPOT MS", "TTFT MS", "TOK/S/GPU", "J/TOK",
                               "USD/H EACH", "OFFER"},
                    .labels = 3,
                    .texts = 3};
    for (const ServingOption& o : all)
        if (o.kind == OptionKind::Predicted)
            table.rows.push_back(
                {std::to_string(table.rows.size() + 1), nameOf(o), std::string(textOf(o.best.tier)),
                 figure(perMillion(o.cost.middle)), figure(perMillion(o.cost.low)),
                 figure(perMillion(o.cost.high)), figure(perMillion(o.cost.dearest)),
                 figure(o.best.tp.base()), std::string(textOf(o.best.precision)),
                 figure(o.best.concurrency.base()), figure(milliseconds(o.best.served.tpot)),
                 figure(milliseconds(o.best.served.ttft)), figure(o.best.perGpu().in(one / second)),
                 figure(joules(o.best.perToken)), figure(o.screened.hourly.in(money / hour)),
                 o.planned ? "the plan's" : shortened(offerOf(o.screened), 16)});
    return table.rows.empty() ? std::string() : alignedText(table) + predictedNotes;
}

std::string screenedText(const std::vector<ServingOption>& all)
{
    TextTable table{.header = {"RANK", "DEVICE", "NEEDED", "COUNT", "OFFER", "USD/H EACH", "GB/S PER USD/H",
                               "TOPS PER USD/H", "TOPS/W", "MOST TOK/S", "NOT PREDICTED"},
                    .labels = 5,
                    .texts = 2};
    std::string_view precision;
    for (const ServingOption& o : all) {
        const Screened& s = o.screened;
        precision = textOf(s.precision);
        if (o.kind == OptionKind::Screened)
            table.rows.push_back(
                {std::to_string(table.rows.size() + 1), nameOf(o), numberText(s.needed.base()),
                 numberText(s.count.base()), shortened(offerOf(s), 16), figure(s.hourly.in(money / hour)),
                 figure(bandwidthPerDollar(s)), figure(ratePerDollar(s)), figure(ratePerWatt(s)),
                 figure(s.mostTokens.in(one / second)), whyNotPredicted(o)});
    }
    return table.rows.empty() ? std::string()
                              : "Screened, with weights in " + std::string(precision) + '\n' +
                                    alignedText(table) + screenedNotes;
}

/// Of data sheets and offers.
void addScreening(Members& row, const Screened& s)
{
    row.insert({{"needed", s.needed.base()},
                {"count", s.count.base()},
                {"system", s.system ? Value(s.system->id) : Value()},
                {"offer", textOf(s.offer.kind)},
                {"provider", s.offer.rent ? Value(s.offer.rent->provider) : Value()},
                {"usd_per_device_hour", s.hourly.in(money / hour)},
                {"memory_gib", s.memory.in(gibibyte)},
                {"gb_s_per_usd_h", bandwidthPerDollar(s)},
                {"tops_per_usd_h", ratePerDollar(s)},
                {"tops_per_w", ratePerWatt(s)},
                {"most_tokens_per_s", s.mostTokens.in(one / second)}});
}

void addPrediction(Members& row, const ServingOption& o)
{
    row.merge(pointData(o.best, endsOf(o.best), o.device().id));
    row.merge(costData(o.cost));
    row.insert({{"usd_per_device_hour_dearest", o.dearest.in(money / hour)},
                {"price_from", o.planned ? "plan" : "catalogue"}});
}

/// A figure of a point, by its key.
struct PointFigure {
    std::string_view key;
    double (*of)(const OperatingPoint&);
};
constexpr std::array pointFigures{
    PointFigure{"ttft_ms", [](const OperatingPoint& p) { return milliseconds(p.served.ttft); }},
    PointFigure{"tpot_ms", [](const OperatingPoint& p) { return milliseconds(p.served.tpot); }},
    PointFigure{"user_tokens_per_s", [](const OperatingPoint& p) { return p.perUser().in(one / second); }},
    PointFigure{"tokens_per_s_per_gpu", [](const OperatingPoint& p) { return p.perGpu().in(one / second); }},
    PointFigure{"j_per_token", [](const OperatingPoint& p) { return joules(p.perToken); }},
};

} // namespace

std::string whyNotPredicted(const ServingOption& option)
{
    if (option.kind == OptionKind::Predicted)
        return {};
    const Screened& s = option.screened;
    const auto gib = [](Data<> data) { return formatValue(data.in(gibibyte), {"GiB", 1.0}, cardStyle); };
    if (const auto& server = option.server)
        return placed(std::string(serverLimitPattern), {figure(server->gpus.base()), server->system->name,
                                                        gib(server->memory), gib(server->weights)});
    const bool byPrediction =
        s.accepted() || option.fault == PointFault::Promise || option.fault == PointFault::NoMemory;
    return byPrediction ? std::string(sentenceOf(option.fault))
                        : placed(patternOf(s.reason), {gib(s.weights), gib(s.memory)});
}

std::string_view reasonCode(const ServingOption& option)
{
    const ScreenReason reason = option.screened.reason;
    const bool screenedOut = option.kind == OptionKind::Rejected && reason != ScreenReason::None;
    return screenedOut ? screenReasonTexts[static_cast<std::size_t>(reason)] : textOf(option.fault);
}

Members pointData(const OperatingPoint& point, const PointEnds& ends, const std::string& device)
{
    Members data{{"device", device},
                 {"engine", textOf(point.engine)},
                 {"precision", textOf(point.precision)},
                 {"tp", point.tp.base()},
                 {"concurrency", point.concurrency.base()},
                 {"tier", textOf(point.tier)}};
    Members bands;
    for (const PointFigure& figure : pointFigures) {
        const auto [low, high] = std::minmax({figure.of(ends.fast), figure.of(ends.slow)});
        data.emplace(figure.key, given(figure.of(point)));
        bands.emplace(figure.key, Items{given(low), given(high)});
    }
    data.emplace("bands", std::move(bands));
    return data;
}

Members costData(const TokenCost& cost)
{
    return {{"usd_per_mtok", given(perMillion(cost.middle))},
            {"usd_per_mtok_low", given(perMillion(cost.low))},
            {"usd_per_mtok_high", given(perMillion(cost.high))},
            {"usd_per_mtok_dearest", given(perMillion(cost.dearest))}};
}

std::string optionsText(const std::vector<ServingOption>& all)
{
    const std::string predicted = predictedText(all), screened = screenedText(all);
    std::string rejected;
    for (const ServingOption& o : all)
        if (o.kind == OptionKind::Rejected)
            rejected += o.device().id + ": " + whyNotPredicted(o) + '\n';
    std::string text = predicted + (predicted.empty() || screened.empty() ? "" : "\n") + screened;
    if (text.empty())
        text = "No device holds the weights.\n";
    return text + (rejected.empty() ? rejected : "\nRejected\n" + rejected);
}

Items optionRows(const std::vector<ServingOption>& all)
{
    Items rows;
    for (const ServingOption& o : all) {
        const bool out = o.kind == OptionKind::Rejected;
        Members row{{"rank", out ? Value() : Value(static_cast<double>(rows.size() + 1))},
                    {"device", o.device().id},
                    {"name", o.device().name},
                    {"kind", textOf(o.kind)},
                    {"accepted", !out},
                    {"reason", Value()},
                    {"text", Value()},
                    {"weights_gib", o.screened.weights.in(gibibyte)}};
        if (o.kind != OptionKind::Predicted) {
            row["reason"] = reasonCode(o);
            row["text"] = whyNotPredicted(o);
        }
        if (o.kind == OptionKind::Screened)
            row.insert({{"tier", textOf(Tier::C)}, {"precision", textOf(o.screened.precision)}});
        if (!out)
            addScreening(row, o.screened);
        if (o.kind == OptionKind::Predicted)
            addPrediction(row, o);
        rows.emplace_back(std::move(row));
    }
    return rows;
}

} // namespace jw::verbs
