#include "verbs/serve_api.h"

#include <array>
#include <cmath>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

constexpr std::array<std::string_view, 5> verdictTexts{"never", "api", "step", "own", "always"};

std::string figure(double number) { return numberText(number, {.significant = 3, .group = ","}); }
double mtok(PerTime<> volume) { return volume.in(unit::mtokPerMonth.size); }
double perMtok(Money<> token) { return token.in(unit::dollarsPerMtok.size); }
Value volumeOrNull(PerTime<> volume) { return std::isnan(volume.base()) ? Value() : Value(mtok(volume)); }

struct Compared {
    const ApiPriceRow* row = nullptr; ///< of the catalogue; nullptr: a person's own price
    bool sameModel = true;
    ApiComparison found;

    [[nodiscard]] std::string provider() const { return row ? row->provider : "Own price"; }
    [[nodiscard]] Value of(std::string ApiPriceRow::*text) const { return row ? Value(row->*text) : Value(); }
};

std::vector<Compared> compared(const ApiCase& asked, const Plan& plan)
{
    std::vector<Compared> all;
    if (asked.price)
        all.push_back({.found = buyOrServe(asked.own, *asked.price)});
    for (const ApiPriceRow* row : apiPricesFor(asked.model, builtInCatalogue()))
        all.push_back({row, isPriceOf(*row, asked.model, builtInCatalogue()),
                       buyOrServe(asked.own, offerOf(*row, plan.settings.usdRate.value))});
    return all;
}

/// Money a million tokens.
std::string price(Money<> token, const std::string& currency)
{
    return figure(perMtok(token)) + ' ' + currency;
}

std::string sentence(const OwnServing& own, const ApiComparison& c, const std::string& currency)
{
    return placed(patternOf(c.verdict),
                  {figure(mtok(own.volume)), figure(mtok(c.breakeven)), figure(mtok(c.safe)),
                   price(c.held, currency), price(c.api, currency)});
}

Value offerData(const OwnServing& own, const Compared& c, const std::string& currency)
{
    return Members{{"id", c.of(&ApiPriceRow::id)},
                   {"provider", c.provider()},
                   {"model", c.of(&ApiPriceRow::model)},
                   {"same_model", c.sameModel},
                   {"api_per_mtok", perMtok(c.found.api)},
                   {"own_per_mtok", perMtok(c.found.own)},
                   {"breakeven_mtok_month", volumeOrNull(c.found.breakeven)},
                   {"safe_mtok_month", volumeOrNull(c.found.safe)},
                   {"verdict", verdictTexts[static_cast<std::size_t>(c.found.verdict)]},
                   {"text", sentence(own, c.found, currency)},
                   {"source", c.of(&ApiPriceRow::source)},
                   {"as_of", c.of(&ApiPriceRow::asOf)}};
}

Value ownData(const OwnServing& own)
{
    return Members{{"fixed_month", own.paid().in(money / month)},
                   {"fixed_per_replica_month", own.fixed.in(money / month)},
                   {"variable_per_mtok", perMtok(own.variable)},
                   {"planned_per_mtok", perMtok(own.planned)},
                   {"only_needed_per_mtok", perMtok(own.ifOnlyNeeded())},
                   {"replicas", own.replicas.base()},
                   {"replicas_needed", own.needed.base()},
                   {"mtok_per_replica_month", mtok(own.capacity)},
                   {"held_mtok_month", mtok(own.held())},
                   {"volume_mtok_month", mtok(own.volume)},
                   {"input_share", own.inputShare.base()},
                   {"cached_share", own.cachedShare.base()}};
}

std::string ownText(const OwnServing& own, const std::string& currency)
{
    std::string text =
        "Own serving: " + figure(own.paid().in(money / month)) + ' ' + currency +
        " a month for all machines of the plan, used or not, and " + price(own.variable, currency) +
        " a million tokens of electricity that follows the requests: " + price(own.planned, currency) +
        " a million tokens, in and out, at " + figure(mtok(own.volume)) +
        " million a month.\nWith as many replicas as are needed (" + figure(own.needed.base()) +
        "; the plan pays " + figure(own.replicas.base()) + ") it would be " +
        price(own.ifOnlyNeeded(), currency) + ".\nThe machines hold " + figure(mtok(own.held())) +
        " million tokens a month within the promise; beyond that further replicas are counted.\n";
    return own.holds() ? text : text + std::string(notHeldText()) + '\n';
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
    TextTable table{.header = {"PROVIDER", "MODEL", "SAME", "AS OF", "API IN+OUT", "OWN IN+OUT",
                               "EVEN MTOK/MONTH", "SAFE"},
                    .labels = 4,
                    .texts = 4};
    std::string sentences;
    for (const Compared& c : compared(asked, plan)) {
        table.rows.push_back({c.provider(), c.row ? shortened(c.row->model, 26) : "-",
                              c.sameModel ? "yes" : "no", c.row ? c.row->asOf : "-",
                              figure(perMtok(c.found.api)), figure(perMtok(c.found.own)),
                              figure(mtok(c.found.breakeven)), figure(mtok(c.found.safe))});
        if (c.sameModel)
            sentences += c.provider() + ": " + sentence(asked.own, c.found, currency) + '\n';
    }
    return ownText(asked.own, currency) + '\n' + alignedText(table) + "API and own: " + currency +
           " a million tokens, in and out, in the shares of this service. Another model is another quality, "
           "which no price says.\nEven: own serving pays from there on. Safe: above it, whatever further "
           "replicas it takes.\n" +
           (sentences.empty() ? sentences : '\n' + sentences);
}

} // namespace jw::verbs
