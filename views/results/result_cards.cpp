#include "views/results/result_cards.h"

#include <array>
#include <cmath>

#include "views/common/shown_number.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ResultCards)
};

/// A card's result and, in its small print, another one: what it amounts to.
struct CardKind {
    std::string_view key, beside{};
    bool always = true;       ///< else only where it is more than nothing
    bool besideAlone = false; ///< the other result fills the line
};
constexpr std::array kinds{
    CardKind{"energy_kwh", "us_homes"},
    CardKind{"cost_usd"},
    CardKind{"carbon_location_kg", "cars"},
    CardKind{"water_site_l"},
    CardKind{"water_grid_l", {}, false},
    CardKind{"average_kw", "grand_coulee_dams", true, true},
    CardKind{"hours"},
    CardKind{"npv_cost_usd"},
    CardKind{"wh_per_query", {}, false},
    CardKind{"usd_per_1000_queries", {}, false},
    CardKind{"usd_per_mtok", {}, false},
    CardKind{"usd_per_gpu_hour", {}, false},
};

/// What the figure amounts to; nothing where that is less than a hundredth of one.
QString besideText(const ResultBook& book, const std::string& path, const Plan& plan)
{
    const auto* cell = book.find(path);
    return cell && cell->base >= 0.01 ? countText(*cell, plan) : QString();
}

QString smallPrint(const QString& period, const QString& beside, const CardKind& kind)
{
    if (!beside.isEmpty() && kind.besideAlone)
        return beside;
    if (beside.isEmpty())
        //: small print of a card: %1 is "per year", "this run" or the plan's years; direct: without samples
        return Words::tr("%1 · direct").arg(period);
    //: %2 is what the figure amounts to, such as "17,000 US homes"
    return Words::tr("%1 · direct · %2").arg(period, beside);
}

CardContent contentOf(const ResultCell<double>& cell, double reference, const Plan& plan)
{
    CardContent card;
    const ShownFigure shown = shownFigure(cell.base, *cell.field, plan);
    card.name = termText(cell.field->term.name);
    card.value = shown.number;
    card.unit = shown.unit;
    card.fullValue = fullFigure(cell.base, *cell.field, plan);
    const ShownChange change = shownChange(cell.base, reference);
    card.change = change.text;
    card.changeTone = change.tone;
    return card;
}

/// What the power supplies of each group provide, with the group in the small print; less is not better.
void addSupplies(std::vector<PathCard>& cards, const ResultBook& book, const PlanResults<double>& results,
                 const Plan& plan)
{
    for (const Subject& group : subjectsOf(results, plan))
        for (const char* key : {"provisioned_kw", "usable_kw"})
            if (const auto* cell = book.find(group.prefix + key)) {
                PathCard card{cell->path, contentOf(*cell, std::nan(""), plan)};
                card.content.smallPrint = group.name;
                cards.push_back(std::move(card));
            }
}

} // namespace

ShownChange shownChange(double value, double reference)
{
    const double change = relativeChange(value, reference);
    const QString percent = signedPercent(change);
    if (percent.isEmpty())
        return {};
    if (change == 0.0)
        return {Words::tr("as baseline"), Tone::Neutral};
    //: %1 is a change such as "−11.3 %"
    return change < 0.0 ? ShownChange{Words::tr("%1, better").arg(percent), Tone::Better}
                        : ShownChange{Words::tr("%1, worse").arg(percent), Tone::Worse};
}

QString countText(const ResultCell<double>& cell, const Plan& plan)
{
    //: %1 is a number, %2 what it counts: "17,000 US homes"
    return Words::tr("%1 %2").arg(shownFigure(cell.base, *cell.field, plan).text(),
                                  termText(cell.field->term.name));
}

std::vector<PathCard> resultCards(const Evaluation& evaluation, std::size_t scenario, const Subject& subject)
{
    const ScenarioOutcome& outcome = outcomeAt(evaluation, scenario);
    if (!outcome.results)
        return {};
    const ResultBook book(*outcome.results);
    const ScenarioOutcome& baseline = *evaluation.scenarios.front();
    const bool compared = &outcome != &baseline && baseline.results.has_value();
    const ResultBook reference(compared ? *baseline.results : PlanResults<double>{});
    std::vector<PathCard> cards;
    for (const CardKind& kind : kinds) {
        const auto* cell = book.find(subject.prefix + std::string(kind.key));
        if (!cell || !(kind.always || cell->base > 0.0))
            continue;
        PathCard card{cell->path, contentOf(*cell, compared ? reference.base(cell->path) : std::nan(""),
                                            *evaluation.plan)};
        const std::string beside = subject.prefix + std::string(kind.beside);
        card.content.smallPrint =
            smallPrint(subject.period,
                       kind.beside.empty() ? QString() : besideText(book, beside, *evaluation.plan), kind);
        cards.push_back(std::move(card));
    }
    addSupplies(cards, book, *outcome.results, *evaluation.plan);
    return cards;
}

} // namespace jw
