#include "views/results/result_cards.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

#include "domain/paths.h"
#include "engine/doubts.h"
#include "engine/lower_bounds.h"
#include "engine/predicted.h"
#include "views/common/shown_number.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/results/result_tables.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::ResultCards)
};

/// A card's result and, in its small print, another one: what it amounts to.
struct CardKind {
    std::string_view key, beside{};
    bool always = true;       ///< else only where it is more than nothing
    bool ofPeriod = true;     ///< else a rate or a share, which no time stands behind
    bool besideAlone = false; ///< the other result fills the line
    bool lessIsBetter = true; ///< else a change is not judged, and not shown
    bool leads = false;       ///< in front of the others beside a form
};
constexpr std::array kinds{
    CardKind{.key = "energy_kwh", .beside = "us_homes"},
    CardKind{.key = "cost_usd"},
    CardKind{.key = "carbon_location_kg", .beside = "cars"},
    CardKind{.key = "water_site_l"},
    CardKind{.key = "water_grid_l", .always = false},
    CardKind{.key = "average_kw", .beside = "grand_coulee_dams", .besideAlone = true},
    CardKind{.key = "hours"},
    CardKind{.key = "gpu_hours", .always = false},
    CardKind{.key = "mfu", .always = false, .ofPeriod = false, .lessIsBetter = false, .leads = true},
    CardKind{.key = "hfu", .always = false, .ofPeriod = false, .lessIsBetter = false},
    CardKind{.key = "goodput", .always = false, .ofPeriod = false, .lessIsBetter = false},
    CardKind{.key = "npv_cost_usd"},
    CardKind{.key = "wh_per_query", .always = false, .ofPeriod = false, .leads = true},
    CardKind{.key = "cents_per_query", .always = false, .ofPeriod = false, .leads = true},
    CardKind{.key = "ttft_ms", .always = false, .ofPeriod = false, .leads = true},
    CardKind{.key = "tpot_ms", .always = false, .ofPeriod = false, .leads = true},
    CardKind{.key = "tokens_per_s_per_gpu",
             .always = false,
             .ofPeriod = false,
             .lessIsBetter = false,
             .leads = true},
    CardKind{.key = "usd_per_mtok_output", .always = false, .ofPeriod = false},
    CardKind{.key = "usd_per_mtok", .always = false, .ofPeriod = false},
    CardKind{.key = "g_co2e_per_query", .always = false, .ofPeriod = false},
    CardKind{.key = "ml_per_query", .always = false, .ofPeriod = false},
    CardKind{.key = "usd_per_gpu_hour", .always = false, .ofPeriod = false},
};

constexpr double leastBeside = 0.01; // assumption: less of a home or a car says nothing

/// What the figure amounts to; nothing where that is less than a hundredth of one.
QString besideText(const ResultBook& book, const std::string& path, const Plan& plan)
{
    const auto* cell = book.find(path);
    return cell && cell->base >= leastBeside ? countText(*cell, plan) : QString();
}

/// Does what is said of the subject rest on a prediction?
bool isPredicted(const PlanResults<double>& results, const std::string& prefix)
{
    const auto owner =
        std::ranges::find(results.workloads, prefix, [](const auto& w) { return workloadHead(w.name); });
    return (owner == results.workloads.end() ? tierOf(results) : owner->prediction.tier) != Tier::Direct;
}

/// Parts of a small print; an empty one falls away.
QString dotted(const QString& first, const QString& second)
{
    return first + (first.isEmpty() || second.isEmpty() ? QString() : QStringLiteral(" · ")) + second;
}

/// Of predicted work, and of uncertain inputs, a figure without a band is not said to be direct: it may rest
/// on them.
QString smallPrint(const QString& period, const QString& beside, const CardKind& kind, bool predicted)
{
    if (!beside.isEmpty() && kind.besideAlone)
        return beside;
    //: small print of a card: without samples
    const QString direct = predicted ? QString() : Words::tr("direct");
    return dotted(dotted(kind.ofPeriod ? period : QString(), direct), beside);
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

QString tierRemark(Tier tier)
{
    switch (tier) {
    case Tier::Direct: break;
    case Tier::A:
        return Words::tr("Tier A: predicted, near the published steps that the engine was fitted on");
    case Tier::B: return Words::tr("Tier B: predicted, the same kind of work on a fitted device");
    case Tier::C: return Words::tr("Tier C: predicted by family resemblance only");
    }
    return {};
}

constexpr double barBeyond = 0.25; // assumption: room to see that the truth may lie outside

/// Where the truth lies eight times in ten; the bar ends a quarter of the band beyond it.
void addWholeBand(CardContent& card, const BandedCell& band, const Plan& plan)
{
    const double field = band.field->term.unit.size;
    const double base = band.value * field, beyond = barBeyond * (band.p90 - band.p10);
    const UnitName unit = commonUnit({&base, 1}, *band.field);
    const auto in = [&](double value) { return value * field / unit.size; };
    card.range = CardRange{.p10 = in(band.p10),
                           .p50 = in(band.samples > 0 ? band.p50 : band.value),
                           .p90 = in(band.p90),
                           .lower = in(band.p10 - beyond),
                           .upper = in(band.p90 + beyond),
                           .baseline = {}};
    const QString p10 = numberIn(band.p10 * field, unit), p90 = numberIn(band.p90 * field, unit);
    if (band.samples > 0) {
        const QString count = QLocale().toString(static_cast<qulonglong>(band.samples));
        //: small print of a card: %1 is how many samples were drawn, %2 and %3 the ends of the band in which
        //: the value lies, in the unit of the card
        card.smallPrint = Words::tr("%1 draws · P10 %2 to P90 %3").arg(count, p10, p90);
        card.remark = bandWords(band, unit, unitWords(unit, band.field->dim, plan));
        return;
    }
    const QString tier = toQt(textOf(band.tier));
    //: small print of a card: %1 is the tier of a prediction, A, B or C, %2 and %3 the ends of the band in
    //: which the value lies, in the unit of the card
    card.smallPrint = Words::tr("Tier %1 · P10 %2 to P90 %3").arg(tier, p10, p90);
    const QString words = ShownFigure{p90, unitWords(unit, band.field->dim, plan)}.text();
    //: tooltip: %1 and %2 are the ends of a band, %2 with its unit
    card.remark = Words::tr("P10 %1 to P90 %2").arg(p10, words) + QLatin1Char('\n') + tierRemark(band.tier);
}

/// Of a band one end of which does not exist: no number of machines keeps the promise there. No bar is drawn.
void addOpenBand(CardContent& card, const BandedCell& band, const Plan& plan)
{
    const bool first = std::isfinite(band.p10);
    const QString tier = toQt(textOf(band.tier));
    const double end = (first ? band.p10 : band.p90) * band.field->term.unit.size;
    const QString words = shownFigure(end, *band.field, plan).text();
    //: small print of a card: %1 is the tier of a prediction, A, B or C, %2 the end of the band that exists
    card.smallPrint = (first ? Words::tr("Tier %1 · P10 %2, no P90") : Words::tr("Tier %1 · no P10, P90 %2"))
                          .arg(tier, words);
    card.remark = (first ? Words::tr("P10 %1; at the slow end of the prediction it does not exist")
                         : Words::tr("P90 %1; at the fast end of the prediction it does not exist"))
                      .arg(words) +
                  QLatin1Char('\n') + tierRemark(band.tier);
}

void addBand(CardContent& card, const BandedCell& band, const Plan& plan)
{
    if (std::isfinite(band.p10) && std::isfinite(band.p90))
        addWholeBand(card, band, plan);
    else
        addOpenBand(card, band, plan);
}

QString joinedLines(const QString& first, const QString& second)
{
    return second.isEmpty() ? first : first + QLatin1Char('\n') + second;
}

/// What it leaves out, and how to mend it, is in the tooltip.
void addBound(CardContent& card, const QString& words)
{
    card.value = atLeastNumber(card.value);
    //: small print of a card whose value is a lower bound; more may follow, such as "per year · direct"
    card.smallPrint = dotted(Words::tr("At least"), card.smallPrint);
    card.remark = joinedLines(words, card.remark);
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

bool isLessBetter(std::string_view key)
{
    const auto kind = std::ranges::find(kinds, key, &CardKind::key);
    return kind == kinds.end() || kind->lessIsBetter;
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
    const Plan& plan = *evaluation.plan;
    const std::vector<BandedCell> bands = bandedCells(*outcome.results, subject.prefix, OpenBands::Kept);
    const bool waiting = awaitsSamples(outcome);
    const bool predicted =
        isPredicted(*outcome.results, subject.prefix) || waiting || outcome.results->sampled;
    std::vector<PathCard> cards;
    BoundWords bounds(outcome.resolved);
    for (const CardKind& kind : kinds) {
        const auto* cell = book.find(subject.prefix + std::string(kind.key));
        const bool some = cell && cell->base > 0.0 && std::isfinite(cell->base); // waits may have no end
        if (!cell || !(kind.always || some))
            continue;
        const auto* before = compared ? reference.find(cell->path) : nullptr;
        const bool judged =
            kind.lessIsBetter && before &&
            !isAnyMarked(
                doubtsOf({&baseline, &outcome}, *cell->field, {before->atLeast, cell->atLeast}).marks);
        PathCard card{cell->path, contentOf(*cell, judged ? before->base : std::nan(""), plan)};
        const std::string beside = subject.prefix + std::string(kind.beside);
        card.content.smallPrint =
            smallPrint(subject.period, kind.beside.empty() ? QString() : besideText(book, beside, plan), kind,
                       predicted);
        if (waiting)
            //: small print of a card while its samples are drawn, behind "per year", "this run" or years
            card.content.smallPrint = dotted(card.content.smallPrint, Words::tr("not sampled yet"));
        else if (const BandedCell* band = findBand(bands, cell->path))
            addBand(card.content, *band, plan);
        if (!cell->field->doc.empty()) // by which convention it counts
            card.content.remark = joinedLines(termText(cell->field->doc), card.content.remark);
        if (cell->atLeast)
            addBound(card.content, bounds.of(*cell->field));
        cards.push_back(std::move(card));
    }
    addSupplies(cards, book, *outcome.results, *evaluation.plan);
    return cards;
}

std::vector<PathCard> leadingFirst(std::vector<PathCard> cards)
{
    const auto keyOf = [](const PathCard& card) {
        return std::string_view(card.path).substr(card.path.rfind('/') + 1);
    };
    const bool isRun = std::ranges::find(cards, "mfu", keyOf) != cards.end(); // its time is what is asked
    std::ranges::stable_partition(cards, [&](const PathCard& card) {
        const auto kind = std::ranges::find(kinds, keyOf(card), &CardKind::key);
        return kind != kinds.end() && (kind->leads || (isRun && kind->key == "hours"));
    });
    return cards;
}

} // namespace jw
