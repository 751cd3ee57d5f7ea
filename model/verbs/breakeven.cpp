// joulewright-cli breakeven: from which utilization on, and after how long, owning a node group is cheaper
// than renting as many GPUs.
#include <algorithm>
#include <cmath>

#include "catalogue/rent_offers.h"
#include "domain/resolve.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, group, scenario, offer;
    std::optional<double> rate;
    int years = 5;
};

/// What is compared.
struct Question {
    std::string group; ///< "Fleet/Group"
    OwnedGpu own;
    std::vector<RentOffer> rents; ///< without a row: of the plan, or from --rate
    int years = 5;
};

constexpr std::array utilizations{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};

std::string figure(double number) { return numberText(number, {.significant = 3}); }
std::string percent(double share) { return figure(100.0 * share); }
double perHour(MoneyRate<> rate) { return rate.in(money / hour); }

std::string nameOf(const Rent& rent)
{
    constexpr std::array<std::string_view, 3> names{"on demand", "reserved", "spot"};
    std::string name(names[static_cast<std::size_t>(rent.kind)]);
    return rent.term > 0 ? name + ' ' + std::to_string(rent.term) + " yr" : name;
}

std::string sourceOf(const RentOffer& offer)
{
    const CloudPriceRow* row = offer.row;
    return row ? row->provider + ' ' + row->instance + ", " + row->region + ", " + row->asOf : "given";
}

/// The group named, or the only one there is.
Result<const NodeGroup*> groupIn(const Plan& plan, const std::string& name)
{
    std::vector<const NodeGroup*> groups;
    for (const NodeGroup& group : plan.groups) {
        const auto fleet = std::ranges::find(plan.fleets, group.fleet, &Fleet::uid);
        const std::string path =
            (fleet == plan.fleets.end() ? std::string() : fleet->name) + '/' + group.name;
        if (name.empty() ? group.enabled : name == group.uid || name == group.name || name == path)
            groups.push_back(&group);
    }
    if (groups.size() == 1)
        return groups.front();
    return fail({.kind = groups.empty() ? Error::Kind::UnknownName : Error::Kind::MissingField,
                 .field = "group",
                 .text = name.empty() ? "Node group" : name});
}

/// The rents of one cloud price. Errors: UnknownName.
Result<std::vector<RentOffer>> rentsAt(const std::string& offer, double usdRate, Ratio<> useful)
{
    const CloudPriceRow* row = builtInCatalogue().findCloudPrice(offer);
    if (!row)
        return fail({.kind = Error::Kind::UnknownName, .field = "offer", .text = offer});
    std::vector<RentOffer> rents;
    for (const Rent& rent : rentsOf(*row, usdRate, useful))
        rents.push_back({rent, row});
    return rents;
}

/// The rate or offer given, else the group's own rents, else the surest of the catalogue. Errors: those of
/// plannedRents, where none has any.
Result<std::vector<RentOffer>> rentsFor(const Plan& plan, const NodeGroup& group, const Options& options)
{
    const double usdRate = plan.settings.usdRate.value;
    if (options.rate)
        return std::vector{RentOffer{{.rate = *options.rate * usdRate * money / hour}}};
    if (!options.offer.empty())
        return rentsAt(options.offer, usdRate, usefulSpot(group));
    const auto planned = plannedRents(plan, group.uid);
    if (!planned) {
        auto offers =
            surestOffers(cloudPricesFor(plan, group, builtInCatalogue()), usdRate, usefulSpot(group));
        if (offers.empty())
            return fail(planned.error());
        return offers;
    }
    std::vector<RentOffer> rents;
    for (const Rent& rent : *planned)
        rents.push_back({rent});
    return rents;
}

Result<Question> questionOf(const Plan& plan, const Options& options)
{
    const auto group = groupIn(plan, options.group);
    if (!group)
        return fail(group.error());
    const auto own = ownedGpu(plan, (*group)->uid);
    if (!own)
        return fail(own.error());
    const auto rents = rentsFor(plan, **group, options);
    if (!rents)
        return fail(rents.error());
    return Question{(*group)->name, *own, *rents, options.years};
}

/// "43", "-" where renting is never dearer, "below 80", "any".
std::string rangeText(const std::optional<UtilizationRange>& range)
{
    if (!range)
        return "-";
    if (range->to < Ratio<>(1.0))
        return "below " + percent(range->to.base());
    return range->from > Ratio<>(0.0) ? percent(range->from.base()) : "any";
}

TextTable rangeTable(const Question& q, const std::string& currency)
{
    TextTable table{.header = {"RENT", "SOURCE", currency + "/GPU-H"}, .labels = 2};
    for (int y = 1; y <= q.years; ++y)
        table.header.push_back(std::to_string(y) + " YR");
    for (const RentOffer& offer : q.rents) {
        table.rows.push_back({nameOf(offer.rent), sourceOf(offer), figure(perHour(offer.rent.rate))});
        for (int y = 1; y <= q.years; ++y)
            table.rows.back().push_back(rangeText(ownCheaper(q.own, y * year, offer.rent)));
    }
    return table;
}

TextTable costTable(const Question& q)
{
    TextTable table{.header = {"UTILIZATION %"}};
    for (int y = 1; y <= q.years; ++y)
        table.header.push_back("OWN " + std::to_string(y) + " YR");
    for (const RentOffer& offer : q.rents)
        table.header.push_back(nameOf(offer.rent));
    for (const double u : utilizations) {
        table.rows.push_back({percent(u)});
        for (int y = 1; y <= q.years; ++y)
            table.rows.back().push_back(figure(perHour(usedHourCost(q.own, u, y * year))));
        for (const RentOffer& offer : q.rents)
            table.rows.back().push_back(figure(perHour(usedHourCost(offer.rent, u))));
    }
    return table;
}

TextTable timeTable(const Question& q)
{
    TextTable table{.header = {"UTILIZATION %"}};
    for (const RentOffer& offer : q.rents)
        table.header.push_back(nameOf(offer.rent));
    for (const double u : utilizations) {
        table.rows.push_back({percent(u)});
        for (const RentOffer& offer : q.rents) {
            const auto time = breakevenTime(q.own, u, offer.rent);
            table.rows.back().push_back(time ? figure(time->in(month)) : "-");
        }
    }
    return table;
}

std::string_view confidenceOf(const CloudPriceRow& row)
{
    return confidenceTexts[static_cast<std::size_t>(row.confidence)];
}

/// How sure the prices of the catalogue are: a line each.
std::string surenessText(const Question& q)
{
    std::string text;
    for (const RentOffer& offer : q.rents)
        if (const CloudPriceRow* row = offer.row)
            text += nameOf(offer.rent) + ": " + std::string(confidenceOf(*row)) +
                    (row->note.empty() ? "" : "; " + row->note) + '\n';
    return text.empty() ? text : "\nHow sure these prices are:\n" + text;
}

/// What the GPUs are sold for, however long they are kept.
std::string salvageText(const Question& q, const std::string& currency)
{
    return q.own.salvage > Money<>()
               ? "sold for " + figure(q.own.salvage.in(money)) + ' ' + currency + " a GPU"
               : "no resale value counted";
}

std::string textOf(const Question& q, const std::string& currency)
{
    return "Owning " + q.group + ": " + figure(q.own.price.in(money)) + ' ' + currency + " a GPU, " +
           figure(perHour(q.own.standing)) + " in every hour, " + figure(perHour(q.own.used)) +
           " more in a used one\n\nOwning is cheaper from this utilization (%) on when kept so long (" +
           salvageText(q, currency) + "):\n" + alignedText(rangeTable(q, currency)) + surenessText(q) +
           "\nCost of a used GPU-hour, " + currency + ":\n" + alignedText(costTable(q)) +
           "\nMonths until owning is cheaper:\n" + alignedText(timeTable(q));
}

template <class Quantity> Value orNull(const std::optional<Quantity>& value, auto unit)
{
    return value ? Value(value->in(unit)) : Value();
}

Value breakevensOf(const Question& q, const Rent& rent)
{
    Items rows;
    for (int y = 1; y <= q.years; ++y) {
        const auto range = ownCheaper(q.own, y * year, rent);
        rows.emplace_back(Members{{"years", y},
                                  {"utilization", orNull(breakevenUtilization(q.own, y * year, rent), one)},
                                  {"own_cheaper_from", range ? Value(range->from.base()) : Value()},
                                  {"own_cheaper_to", range ? Value(range->to.base()) : Value()}});
    }
    return rows;
}

/// A rent with what it costs and where it meets owning.
Value valueOf(const Question& q, const RentOffer& offer)
{
    Items costs;
    for (const double u : utilizations)
        costs.emplace_back(Members{{"utilization", u},
                                   {"per_used_gpu_hour", perHour(usedHourCost(offer.rent, u))},
                                   {"breakeven_months", orNull(breakevenTime(q.own, u, offer.rent), month)}});
    Members rent{{"kind", rentKindTexts[static_cast<std::size_t>(offer.rent.kind)]},
                 {"term_years", offer.rent.term > 0 ? Value(static_cast<double>(offer.rent.term)) : Value()},
                 {"per_gpu_hour", perHour(offer.rent.rate)},
                 {"useful_share", offer.rent.useful.base()},
                 {"breakeven", breakevensOf(q, offer.rent)},
                 {"by_utilization", std::move(costs)},
                 {"source", Value()}};
    if (const CloudPriceRow* row = offer.row)
        rent["source"] = Members{{"id", row->id},
                                 {"provider", row->provider},
                                 {"instance", row->instance},
                                 {"region", row->region},
                                 {"title", row->source},
                                 {"url", row->sourceUrl},
                                 {"as_of", row->asOf},
                                 {"confidence", confidenceOf(*row)},
                                 {"note", row->note}};
    return rent;
}

Value ownValue(const Question& q)
{
    Items costs;
    for (int y = 1; y <= q.years; ++y)
        for (const double u : utilizations)
            costs.emplace_back(Members{{"years", y},
                                       {"utilization", u},
                                       {"per_used_gpu_hour", perHour(usedHourCost(q.own, u, y * year))}});
    return Members{{"price_per_gpu", q.own.price.in(money)},
                   {"salvage_per_gpu", q.own.salvage.in(money)},
                   {"standing_per_gpu_hour", perHour(q.own.standing)},
                   {"used_per_gpu_hour", perHour(q.own.used)},
                   {"discount_rate", q.own.rate.base()},
                   {"by_utilization", std::move(costs)}};
}

Reply breakeven(const Options& options, const Session& session)
{
    const std::vector<std::string> named =
        options.scenario.empty() ? std::vector<std::string>{} : std::vector{options.scenario};
    const auto plan = openedPlan(options.file, named, session);
    if (!plan)
        return plan.error();
    const auto resolved = resolve(*plan, chosenScenarios(*plan, named).front());
    if (!resolved)
        return failed(resolved.error(), &*plan);
    if (options.group.empty() && std::ranges::none_of(resolved->groups, &NodeGroup::enabled))
        return lacking("group", "The plan has no node group that is switched on.",
                       "Add one on the page Fleet of the window, or name a plan that has one; `samples` "
                       "lists some.");
    const auto question = questionOf(*resolved, options);
    if (!question)
        return failed(question.error(), &*resolved);
    Items rents;
    for (const RentOffer& offer : question->rents)
        rents.push_back(valueOf(*question, offer));
    return {.data = Members{{"plan", identityOf(*plan)},
                            {"group", question->group},
                            {"currency", plan->settings.currency},
                            {"own", ownValue(*question)},
                            {"rents", std::move(rents)}},
            .text = textOf(*question, plan->settings.currency)};
}

/// As CLI11 asks: empty, or what is wrong. Its own check answers with the largest number in 309 digits.
std::string aboveZero(const std::string& text)
{
    double number = 0.0;
    const bool above = CLI::detail::lexical_cast(text, number) && std::isfinite(number) && number > 0.0;
    return above ? std::string() : "must be a number above 0, not " + text;
}

} // namespace

Action addBreakeven(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("file", options->file, planHelp)->required();
    command.add_option("group", options->group, "FLEET/GROUP by name, or a uid; else the only node group");
    command.add_option("--scenario", options->scenario, "a scenario by name or uid; else the baseline");
    command.add_option("--rate", options->rate, "rent on demand in USD per GPU and hour")
        ->check(CLI::Validator(aboveZero, "POSITIVE"));
    command.add_option("--offer", options->offer, "a cloud price of the catalogue by id");
    command.add_option("--years", options->years, "kept for one year up to so many")
        ->check(CLI::Range(1, 30))
        ->capture_default_str();
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return breakeven(*options, session); };
}

} // namespace jw::verbs
