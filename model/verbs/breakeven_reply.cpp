#include "verbs/breakeven_reply.h"

#include "readings/display.h"
#include "report/text_table.h"

namespace jw::verbs {
namespace {

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

/// "43", "-" where renting is never dearer, "below 80", "any".
std::string rangeText(const std::optional<UtilizationRange>& range)
{
    if (!range)
        return "-";
    if (range->to < Ratio<>(1.0))
        return "below " + percent(range->to.base());
    return range->from > Ratio<>(0.0) ? percent(range->from.base()) : "any";
}

TextTable rangeTable(const BreakevenQuestion& q, const std::string& currency)
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

TextTable costTable(const BreakevenQuestion& q)
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

TextTable timeTable(const BreakevenQuestion& q)
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
std::string surenessText(const BreakevenQuestion& q)
{
    std::string text;
    for (const RentOffer& offer : q.rents)
        if (const CloudPriceRow* row = offer.row)
            text += nameOf(offer.rent) + ": " + std::string(confidenceOf(*row)) +
                    (row->note.empty() ? "" : "; " + row->note) + '\n';
    return text.empty() ? text : "\nHow sure these prices are:\n" + text;
}

/// What the GPUs are sold for, however long they are kept.
std::string salvageText(const BreakevenQuestion& q, const std::string& currency)
{
    return q.own.salvage > Money<>()
               ? "sold for " + figure(q.own.salvage.in(money)) + ' ' + currency + " a GPU"
               : "no resale value counted";
}

template <class Quantity> Value orNull(const std::optional<Quantity>& value, auto unit)
{
    return value ? Value(value->in(unit)) : Value();
}

Value breakevensOf(const BreakevenQuestion& q, const Rent& rent)
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
Value valueOf(const BreakevenQuestion& q, const RentOffer& offer)
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

Value ownValue(const BreakevenQuestion& q)
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

} // namespace

std::string breakevenText(const BreakevenQuestion& q, const std::string& currency)
{
    return "Owning " + q.group + ": " + figure(q.own.price.in(money)) + ' ' + currency + " a GPU, " +
           figure(perHour(q.own.standing)) + " in every hour, " + figure(perHour(q.own.used)) +
           " more in a used one\n\nOwning is cheaper from this utilization (%) on when kept so long (" +
           salvageText(q, currency) + "):\n" + alignedText(rangeTable(q, currency)) + surenessText(q) +
           "\nCost of a used GPU-hour, " + currency + ":\n" + alignedText(costTable(q)) +
           "\nMonths until owning is cheaper:\n" + alignedText(timeTable(q));
}

Members breakevenData(const BreakevenQuestion& q)
{
    Items rents;
    for (const RentOffer& offer : q.rents)
        rents.push_back(valueOf(q, offer));
    return Members{{"group", q.group}, {"own", ownValue(q)}, {"rents", std::move(rents)}};
}

} // namespace jw::verbs
