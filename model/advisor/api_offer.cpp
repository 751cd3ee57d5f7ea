#include "advisor/api_offer.h"

#include <algorithm>
#include <limits>

#include "engine/serving/solve.h"

namespace jw {
namespace {

using Breakeven = ApiBreakeven::Out<double>;

ApiBreakeven::In<double> inputsBy(const OwnServing& own, const ApiOffer& offer, PerTime<> volume,
                                  Money<> variable)
{
    return {.input = offer.input,
            .output = offer.output,
            .cached = offer.cached,
            .inputShare = own.inputShare,
            .cachedShare = own.cachedShare,
            .fixed = own.fixed,
            .variable = variable,
            .capacity = own.capacity,
            .volume = volume,
            .minReplicas = own.replicas};
}

/// Both prices of a token at a volume, which the electricity of a token there decides.
Breakeven pricesAt(const OwnServing& own, const ApiOffer& offer, PerTime<> volume)
{
    return ApiBreakeven::run(inputsBy(own, offer, volume, own.variableAt(volume)));
}

/// Where the machines of the plan and their electricity at that volume cost what the API does; all that they
/// hold where they do not pay before.
PerTime<> evenVolume(const OwnServing& own, Money<> api)
{
    const auto above = [&](double share) {
        const PerTime<> at = share * own.held();
        return ((own.paid() + at * (own.variableAt(at) - api)) / own.paid()).base();
    };
    return own.held() * crossing([&](Ratio<> share) { return Ratio<>(above(share.base())); }, one, above);
}

/// Break-even and safe volume fill a replica alike, with the electricity there.
ApiBreakeven::In<double> inputsAtBreakeven(const OwnServing& own, const ApiOffer& offer, PerTime<> volume)
{
    const Money<> asked = own.variableAt(volume);
    const bool varies = !own.follows.empty() && own.paid() > MoneyRate<>();
    if (!varies)
        return inputsBy(own, offer, volume, asked);
    return inputsBy(own, offer, volume, own.variableAt(evenVolume(own, pricesAt(own, offer, volume).api)));
}

/// Prices at the volume; break-even and safe volume.
Breakeven breakeven(const OwnServing& own, const ApiOffer& offer, PerTime<> volume)
{
    Breakeven found = pricesAt(own, offer, volume);
    const Breakeven even = ApiBreakeven::run(inputsAtBreakeven(own, offer, volume));
    found.breakeven = even.breakeven;
    found.safe = even.safe;
    return found;
}

constexpr double endless = std::numeric_limits<double>::infinity();

/// With replicas that hold the volume; endless where none keep the promise.
Money<> heldPrice(const OwnServing& own, const Breakeven& found)
{
    return own.capacity > PerTime<>() ? found.own : Money<>(endless);
}

PerTime<> orEndless(PerTime<> volume) { return std::isnan(volume.base()) ? PerTime<>(endless) : volume; }
PerTime<> orNone(PerTime<> volume)
{
    return std::isinf(volume.base()) ? PerTime<>(std::numeric_limits<double>::quiet_NaN()) : volume;
}

/// Both ends and the middle, whichever is least and most.
void addEnds(ApiComparison& c, const OwnServing& own, const ApiOffer& offer)
{
    Ends<PerTime<>> volumes{orEndless(c.breakeven), orEndless(c.breakeven)};
    c.heldEnds = {c.held, c.held};
    for (const OwnServing& end : own.ends) {
        const Breakeven found = breakeven(end, offer, own.volume);
        const Money<> price = heldPrice(end, found);
        const PerTime<> volume = orEndless(found.breakeven);
        c.heldEnds = {min(c.heldEnds.low, price), max(c.heldEnds.high, price)};
        volumes = {min(volumes.low, volume), max(volumes.high, volume)};
    }
    c.breakevenEnds = {orNone(volumes.low), orNone(volumes.high)};
}

bool isUndecided(const ApiComparison& c)
{
    return c.heldEnds.isBand() && c.heldEnds.low <= c.api && c.api <= c.heldEnds.high;
}

ApiVerdict verdictOf(const Breakeven& found, PerTime<> volume)
{
    if (std::isnan(found.breakeven.base()))
        return ApiVerdict::Never;
    if (volume < found.breakeven)
        return ApiVerdict::Api;
    if (!(found.own < found.api))
        return ApiVerdict::Step;
    return volume >= found.safe ? ApiVerdict::Always : ApiVerdict::Own;
}

} // namespace

ApiOffer offerOf(const ApiPriceRow& row, double usdRate)
{
    const Money<> input = row.input.quantity();
    return {usdRate * input, usdRate * (row.cached ? row.cached->quantity() : input),
            usdRate * row.output.quantity()};
}

namespace {

/// Is it a price of that model, an id or a name of the catalogue?
bool isPriceOf(const ApiPriceRow& row, std::string_view model, const Catalogue& catalogue)
{
    const ModelRow* shape = catalogue.findModel(row.modelId);
    return shape && (shape->id == model || shape->name == model);
}

} // namespace

ApiPrices apiPricesFor(std::string_view model, const OwnServing& own, const Catalogue& catalogue)
{
    struct Priced {
        const ApiPriceRow* row;
        bool same;
        Money<> price;
    };
    std::vector<Priced> all;
    for (const ApiPriceRow& row : catalogue.apiPrices)
        all.push_back({&row, isPriceOf(row, model, catalogue),
                       pricesAt(own, offerOf(row, 1.0), own.volume).api}); // any rate orders alike
    std::ranges::stable_sort(all, [](const Priced& a, const Priced& b) {
        if (a.same != b.same)
            return a.same;
        return a.same ? a.price < b.price : a.row->asOf > b.row->asOf;
    });
    ApiPrices prices{.ofModel = static_cast<std::size_t>(std::ranges::count_if(all, &Priced::same))};
    std::ranges::transform(all, std::back_inserter(prices.rows), &Priced::row);
    return prices;
}

namespace {

/// %1 the volume, %2 own price with replicas that hold it, %3 that of the API.
std::string_view verdictPattern(const ApiComparison& comparison)
{
    switch (comparison.verdict) {
    case ApiVerdict::Never:
        return JW_TERM("jw::Advisor", "As predicted, own serving is never cheaper than this offer: even a "
                                      "full replica costs more than the %3 a million tokens of the API.");
    case ApiVerdict::Api:
        return JW_TERM("jw::Advisor", "At %1 tokens a month the API is cheaper: %3 against %2 a million "
                                      "tokens.");
    case ApiVerdict::Step:
        return JW_TERM("jw::Advisor", "At %1 tokens a month the API is cheaper, %3 against %2 a million "
                                      "tokens: own serving has just needed a further replica.");
    case ApiVerdict::Undecided:
        if (comparison.isOpen())
            return JW_TERM("jw::Advisor", "At %1 tokens a month it is undecided which is cheaper: as "
                                          "predicted own serving costs %2 and the API %3 a million tokens, "
                                          "but own serving may not keep its promise.");
        return JW_TERM("jw::Advisor",
                       "At %1 tokens a month it is undecided within the band which is cheaper: "
                       "the %3 a million tokens of the API lie between P10 and P90 of own "
                       "serving, %2 as predicted.");
    case ApiVerdict::Own:
    case ApiVerdict::Always: break;
    }
    return JW_TERM("jw::Advisor", "At %1 tokens a month own serving is cheaper: %2 against %3 a million "
                                  "tokens.");
}

/// A further replica, paid whole, is dearer than the API until it has enough to do.
ApiSentence paysSentence(const ApiComparison& c)
{
    if (std::isnan(c.breakeven.base()))
        return {JW_TERM("jw::Advisor", "As predicted there is no break-even."), {}};
    if (!c.paysInSteps())
        return {JW_TERM("jw::Advisor", "Own serving pays from %1 tokens a month on."), {c.breakeven}};
    if (!(c.safe > c.again * (1.0 + 1e-9)))
        return {JW_TERM("jw::Advisor", "Own serving pays from %1 to %2 tokens a month, when its machines are "
                                       "full, and again from %3 on."),
                {c.breakeven, c.full, c.again}};
    return {JW_TERM("jw::Advisor", "Own serving pays from %1 to %2 tokens a month, when its machines are "
                                   "full, again from %3 for a while, and from %4 on at any volume."),
            {c.breakeven, c.full, c.again, c.safe}};
}

ApiSentence priceSentence(const ApiComparison& c)
{
    if (c.isOpen())
        return {JW_TERM("jw::Advisor", "P10: own serving costs %1 a million tokens. There is no P90: at the "
                                       "slow end of the band the service cannot keep its promise."),
                {c.heldEnds.low}};
    return {JW_TERM("jw::Advisor", "P10 to P90: own serving costs %1 to %2 a million tokens, with machines "
                                   "added where its promise needs them."),
            {c.heldEnds.low, c.heldEnds.high}};
}

ApiSentence breakevenBandSentence(const ApiComparison& c)
{
    if (std::isnan(c.breakevenEnds.high.base()))
        return {JW_TERM("jw::Advisor", "P10 of the break-even is %1 tokens a month; at P90 there is none."),
                {c.breakevenEnds.low}};
    return {JW_TERM("jw::Advisor", "P10 to P90 of the break-even are %1 to %2 tokens a month."),
            {c.breakevenEnds.low, c.breakevenEnds.high}};
}

} // namespace

std::vector<ApiSentence> sentencesOf(const OwnServing& own, const ApiComparison& c)
{
    std::vector<ApiSentence> all{{verdictPattern(c), {own.volume, c.held, c.api}}};
    if (c.verdict != ApiVerdict::Never)
        all.push_back(paysSentence(c));
    if (c.heldEnds.isBand())
        all.push_back(priceSentence(c));
    if (c.hasBreakevenBand())
        all.push_back(breakevenBandSentence(c));
    else if (c.heldEnds.isBand() && std::isnan(c.breakeven.base()))
        all.push_back({JW_TERM("jw::Advisor", "Within the band, too, there is no break-even."), {}});
    return all;
}

std::string_view notHeldText()
{
    return JW_TERM("jw::Advisor", "That is less than is asked: beside the API stands own serving with the "
                                  "replicas needed, not with those of the plan.");
}

ApiBreakeven::In<double> breakevenInputs(const OwnServing& own, const ApiOffer& offer, ElectricityAt at)
{
    return at == ElectricityAt::Breakeven ? inputsAtBreakeven(own, offer, own.volume)
                                          : inputsBy(own, offer, own.volume, own.variableAt(own.volume));
}

ApiComparison buyOrServe(const OwnServing& own, const ApiOffer& offer)
{
    const Breakeven found = breakeven(own, offer, own.volume);
    ApiComparison c{.api = found.api,
                    .own = own.planned,
                    .held = found.own,
                    .breakeven = found.breakeven,
                    .safe = found.safe,
                    .full = own.held(),
                    .again = (own.replicas + 1.0) / own.replicas * found.breakeven};
    addEnds(c, own, offer);
    c.verdict = isUndecided(c) ? ApiVerdict::Undecided : verdictOf(found, own.volume);
    return c;
}

MonthlyCost monthlyCost(const OwnServing& own, const ApiOffer& offer, PerTime<> volume)
{
    const Breakeven found = pricesAt(own, offer, volume);
    const Ratio<> tokens = volume * month;
    MonthlyCost cost{found.api * tokens, found.own * tokens, {found.own * tokens, found.own * tokens}};
    for (const OwnServing& end : own.ends) {
        const Money<> price = heldPrice(end, pricesAt(end, offer, volume)) * tokens;
        cost.ends = {min(cost.ends.low, price), max(cost.ends.high, price)};
    }
    return cost;
}

} // namespace jw
