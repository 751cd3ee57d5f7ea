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
    const ApiPriceRow* row = nullptr;
    bool sameModel = false;
    ApiComparison found;
};

std::vector<Compared> compared(const OwnServing& own, std::string_view model, const Plan& plan)
{
    std::vector<Compared> all;
    for (const ApiPriceRow* row : apiPricesFor(model, builtInCatalogue()))
        all.push_back({row, isPriceOf(*row, model, builtInCatalogue()),
                       buyOrServe(own, offerOf(*row, plan.settings.usdRate.value))});
    return all;
}

std::string sentence(const OwnServing& own, const ApiComparison& c, const std::string& currency)
{
    const auto price = [&](Money<> token) { return figure(perMtok(token)) + ' ' + currency; };
    return placed(patternOf(c.verdict), {figure(mtok(own.volume)), figure(mtok(c.breakeven)),
                                         figure(mtok(c.safe)), price(c.own), price(c.api)});
}

Value offerData(const OwnServing& own, const Compared& c, const std::string& currency)
{
    return Members{{"id", c.row->id},
                   {"provider", c.row->provider},
                   {"model", c.row->model},
                   {"same_model", c.sameModel},
                   {"api_per_mtok", perMtok(c.found.api)},
                   {"own_per_mtok", perMtok(c.found.own)},
                   {"breakeven_mtok_month", volumeOrNull(c.found.breakeven)},
                   {"safe_mtok_month", volumeOrNull(c.found.safe)},
                   {"verdict", verdictTexts[static_cast<std::size_t>(c.found.verdict)]},
                   {"text", sentence(own, c.found, currency)},
                   {"source", c.row->source},
                   {"as_of", c.row->asOf}};
}

std::string ownText(const OwnServing& own, const std::string& currency)
{
    return "Own serving: " + figure(own.fixed.in(money / month)) + ' ' + currency +
           " a month for each replica and " + figure(perMtok(own.variable)) + ' ' + currency +
           " a million tokens of electricity that follows the requests; a replica holds " +
           figure(mtok(own.capacity)) + " million tokens a month within the promise. As planned " +
           figure(perMtok(own.planned)) + ' ' + currency + " a million tokens.\n";
}

} // namespace

Value serveApiData(const OwnServing& own, std::string_view model, const Plan& plan)
{
    Items offers;
    for (const Compared& c : compared(own, model, plan))
        offers.push_back(offerData(own, c, plan.settings.currency));
    return Members{{"own", Members{{"fixed_per_replica_month", own.fixed.in(money / month)},
                                   {"variable_per_mtok", perMtok(own.variable)},
                                   {"planned_per_mtok", perMtok(own.planned)},
                                   {"mtok_per_replica_month", mtok(own.capacity)},
                                   {"volume_mtok_month", mtok(own.volume)},
                                   {"input_share", own.inputShare.base()},
                                   {"cached_share", own.cachedShare.base()}}},
                   {"currency", plan.settings.currency},
                   {"offers", std::move(offers)}};
}

std::string serveApiText(const OwnServing& own, std::string_view model, const Plan& plan)
{
    const std::string& currency = plan.settings.currency;
    TextTable table{.header = {"PROVIDER", "MODEL", "SAME", "AS OF", "API /MTOK", "OWN /MTOK",
                               "BREAK-EVEN MTOK/MONTH", "SAFE"},
                    .labels = 4,
                    .texts = 4};
    std::string sentences;
    for (const Compared& c : compared(own, model, plan)) {
        table.rows.push_back({c.row->provider, shortened(c.row->model, 26), c.sameModel ? "yes" : "no",
                              c.row->asOf, figure(perMtok(c.found.api)), figure(perMtok(c.found.own)),
                              figure(mtok(c.found.breakeven)), figure(mtok(c.found.safe))});
        if (c.sameModel)
            sentences += c.row->provider + ": " + sentence(own, c.found, currency) + '\n';
    }
    return ownText(own, currency) + '\n' + alignedText(table) + "Prices in " + currency +
           ". Another model is another quality, which no price says.\n" +
           (sentences.empty() ? sentences : '\n' + sentences);
}

} // namespace jw::verbs
