#include "verbs/serve_api.h"

#include <array>
#include <cmath>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

constexpr std::array<std::string_view, 6> verdictTexts{"never", "api", "step", "own", "always", "undecided"};

std::string figure(double number) { return numberText(number, {.significant = 3, .group = ","}); }
double mtok(PerTime<> volume) { return volume.in(unit::mtokPerMonth.size); }
double perMtok(Money<> token) { return token.in(unit::dollarsPerMtok.size); }
Value numberOrNull(double number) { return std::isfinite(number) ? Value(number) : Value(); }
Value volumeOrNull(PerTime<> volume) { return numberOrNull(mtok(volume)); }

/// "8.31 trillion" tokens a month.
std::string tokens(PerTime<> volume)
{
    return std::isnan(volume.base()) ? "none" : formatBase((volume * month).base(), Dim{});
}

struct Compared {
    const ApiPriceRow* row = nullptr; ///< of the catalogue; nullptr: a person's own price
    bool sameModel = true;
    std::size_t cheapestOf = 0; ///< offers of the model, where it is the cheapest
    ApiComparison found;

    [[nodiscard]] std::string provider() const { return row ? row->provider : "Own price"; }
    [[nodiscard]] std::string title() const
    {
        if (cheapestOf == 0)
            return provider();
        return provider() + (cheapestOf == 1 ? " (the only offer of this model)"
                                             : " (the cheapest of " + std::to_string(cheapestOf) +
                                                   " offers of this model)");
    }
    [[nodiscard]] Value of(std::string ApiPriceRow::*text) const { return row ? Value(row->*text) : Value(); }
};

std::vector<Compared> compared(const ApiCase& asked, const Plan& plan)
{
    std::vector<Compared> all;
    if (asked.price)
        all.push_back({.found = buyOrServe(asked.own, *asked.price)});
    const ApiPrices prices = apiPricesFor(asked.model, asked.own, builtInCatalogue());
    for (std::size_t at = 0; at < prices.rows.size(); ++at)
        all.push_back({prices.rows[at], prices.isOfModel(at), prices.cheapestOf(at),
                       buyOrServe(asked.own, offerOf(*prices.rows[at], plan.settings.usdRate.value))});
    return all;
}

/// Money a million tokens.
std::string price(Money<> token, const std::string& currency)
{
    return figure(perMtok(token)) + ' ' + currency;
}

/// Which is cheaper, from which volumes on own serving pays, and how sure that is.
std::string sentence(const OwnServing& own, const ApiComparison& c, const std::string& currency)
{
    std::string text;
    for (const ApiSentence& said : sentencesOf(own, c)) {
        std::vector<std::string> amounts;
        for (const auto& amount : said.amounts)
            amounts.push_back(std::holds_alternative<PerTime<>>(amount)
                                  ? tokens(std::get<PerTime<>>(amount))
                                  : price(std::get<Money<>>(amount), currency));
        text += (text.empty() ? "" : " ") + placed(said.pattern, amounts);
    }
    return text;
}

/// {KEY: [p10, p90]}, as results have theirs.
Value offerBands(const ApiComparison& c)
{
    if (!c.heldEnds.isBand() && !c.hasBreakevenBand())
        return Members{};
    return Members{{"held_per_mtok",
                    Items{numberOrNull(perMtok(c.heldEnds.low)), numberOrNull(perMtok(c.heldEnds.high))}},
                   {"breakeven_mtok_month",
                    Items{volumeOrNull(c.breakevenEnds.low), volumeOrNull(c.breakevenEnds.high)}}};
}

Value offerData(const OwnServing& own, const Compared& c, const std::string& currency)
{
    return Members{{"id", c.of(&ApiPriceRow::id)},
                   {"provider", c.provider()},
                   {"model", c.of(&ApiPriceRow::model)},
                   {"same_model", c.sameModel},
                   {"cheapest", c.cheapestOf > 0},
                   {"api_per_mtok", perMtok(c.found.api)},
                   {"own_per_mtok", perMtok(c.found.own)},
                   {"held_per_mtok", perMtok(c.found.held)},
                   {"breakeven_mtok_month", volumeOrNull(c.found.breakeven)},
                   {"again_mtok_month", c.found.paysInSteps() ? volumeOrNull(c.found.again) : Value()},
                   {"safe_mtok_month", volumeOrNull(c.found.safe)},
                   {"bands", offerBands(c.found)},
                   {"verdict", verdictTexts[static_cast<std::size_t>(c.found.verdict)]},
                   {"text", sentence(own, c.found, currency)},
                   {"source", c.of(&ApiPriceRow::source)},
                   {"as_of", c.of(&ApiPriceRow::asOf)}};
}

/// {KEY: [p10, p90]} of what the plan pays for a token.
Value ownBands(const OwnServing& own)
{
    const auto ends = plannedEnds(own);
    if (!ends.isBand())
        return Members{};
    return Members{
        {"planned_per_mtok", Items{numberOrNull(perMtok(ends.low)), numberOrNull(perMtok(ends.high))}}};
}

Value ownData(const OwnServing& own)
{
    return Members{{"bands", ownBands(own)},
                   {"fixed_month", own.paid().in(money / month)},
                   {"fixed_per_replica_month", own.fixed.in(money / month)},
                   {"variable_per_mtok", perMtok(own.variable)},
                   {"planned_per_mtok", perMtok(own.planned)},
                   {"only_needed_per_mtok", perMtok(own.ifOnlyNeeded())},
                   {"replicas", own.replicas.base()},
                   {"replicas_needed", own.needed.base()},
                   {"mtok_per_replica_month", mtok(own.capacity)},
                   {"held_mtok_month", mtok(own.held())},
                   {"volume_mtok_month", mtok(own.volume)},
                   {"answered_mtok_month", mtok(own.answered)},
                   {"input_share", own.inputShare.base()},
                   {"cached_share", own.cachedShare.base()}};
}

/// " (P10 to P90 0.192 to 0.286 USD on the plan's machines)"; empty without a band.
std::string bandText(const Ends<Money<>>& ends, const std::string& currency)
{
    if (!ends.isBand())
        return {};
    return " (P10 to P90 " + figure(perMtok(ends.low)) + " to " + price(ends.high, currency) +
           " on the plan's machines)";
}

/// What a token of the plan is paid for: those that are answered.
std::string answeredText(const OwnServing& own)
{
    const std::string month = tokens(own.answered) + " a month";
    return own.answersAll() ? month
                            : month + " that are answered (" + tokens(own.volume) +
                                  " are asked, more than the machines can do)";
}

std::string ownText(const OwnServing& own, const std::string& currency)
{
    std::string text =
        "Own serving: " + figure(own.paid().in(money / month)) + ' ' + currency +
        " a month for all machines of the plan, used or not, and " + price(own.variable, currency) +
        " a million tokens of electricity that follows the requests: " + price(own.planned, currency) +
        " a million tokens, in and out" + bandText(plannedEnds(own), currency) + ", at " + answeredText(own) +
        ".\nWith as many replicas as are needed (" + figure(own.needed.base()) + "; the plan pays " +
        figure(own.replicas.base()) + ") it would be " + price(own.ifOnlyNeeded(), currency) +
        ".\nThe machines hold " + tokens(own.held()) +
        " tokens a month within the promise; beyond that further replicas are counted.\n";
    return own.holds() ? text : text + std::string(notHeldText()) + '\n';
}

/// Why a person's own price of cached input changes nothing; empty where it counts.
std::string cachedText(const ApiCase& asked)
{
    if (!asked.price || asked.price->cached == asked.price->input || asked.own.cachedShare > Ratio<>(0.0))
        return {};
    return "The price of cached input counts for nothing here: the service has no prefix cache, so none of "
           "its input is taken as cached.\n";
}

} // namespace

Value serveApiData(const ApiCase& asked, const Plan& plan)
{
    Items offers;
    for (const Compared& c : compared(asked, plan))
        offers.push_back(offerData(asked.own, c, plan.settings.currency));
    return Members{
        {"own", ownData(asked.own)}, {"currency", plan.settings.currency}, {"offers", std::move(offers)}};
}

std::string serveApiText(const ApiCase& asked, const Plan& plan)
{
    const std::string& currency = plan.settings.currency;
    const UnitName unit = displayUnit((asked.own.volume * month).base(), Dim{});
    const auto even = [&](PerTime<> volume) {
        return std::isnan(volume.base()) ? "none" : figure((volume * month).base() / unit.size);
    };
    TextTable table{
        .header = {"PROVIDER", "MODEL", "SAME", "AS OF", "API IN+OUT", "OWN IN+OUT", "EVEN", "P10", "P90"},
        .labels = 4,
        .texts = 4};
    std::string sentences;
    for (const Compared& c : compared(asked, plan)) {
        table.rows.push_back(
            {c.provider(), c.row ? shortened(c.row->model, 26) : "-", c.sameModel ? "yes" : "no",
             c.row ? c.row->asOf : "-", figure(perMtok(c.found.api)), figure(perMtok(c.found.own)),
             even(c.found.breakeven), even(c.found.breakevenEnds.low), even(c.found.breakevenEnds.high)});
        if (c.sameModel)
            sentences += c.title() + ": " + sentence(asked.own, c.found, currency) + '\n';
    }
    return ownText(asked.own, currency) + '\n' + alignedText(table) + "API and own: " + currency +
           " a million tokens, in and out, in the shares of this service. Another model is another quality, "
           "which no price says.\nEven: the " +
           (unit.symbol.empty() ? "" : std::string(unit.symbol) + ' ') +
           "tokens a month from which own serving pays, until its machines are full, with P10 and P90.\n" +
           cachedText(asked) + (sentences.empty() ? sentences : '\n' + sentences);
}

} // namespace jw::verbs
