#include "views/workloads/api_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "engine/plan_leaves.h"
#include "items/unit_words.h"
#include "views/common/number_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct ApiTable {
    Q_DECLARE_TR_FUNCTIONS(jw::ApiTable)
};

constexpr int volumes = 240; // of the chart: a step of the replicas is seen as one

QString toQt(const std::string& text) { return QString::fromStdString(text); }
double tokens(PerTime<> volume) { return (volume * month).base(); }
double mtok(PerTime<> volume) { return volume.in(unit::mtokPerMonth.size); }

/// "trillion": in which so many tokens a month are counted.
UnitName countOf(PerTime<> volume)
{
    const double base = tokens(volume);
    return commonUnit({&base, 1}, infoOf<&WorkloadFigures<double>::queries>());
}
double countedIn(PerTime<> volume, UnitName unit) { return tokens(volume) / unit.size; }
QString countWords(UnitName unit)
{
    return spelledUnits(QString::fromUtf8(unit.symbol.data(), static_cast<qsizetype>(unit.symbol.size())));
}
/// "8.31 trillion", tokens a month.
QString volumeText(PerTime<> volume)
{
    if (std::isnan(volume.base()))
        return ApiTable::tr("none");
    const UnitName unit = countOf(volume);
    return ShownFigure{shortNumber(countedIn(volume, unit)), countWords(unit)}.text();
}
/// "Tokens a month (trillion)"
QString volumeTitle(UnitName unit)
{
    const QString title = ApiTable::tr("Tokens a month");
    return unit.symbol.empty() ? title : title + QStringLiteral(" (%1)").arg(countWords(unit));
}
double perMtok(Money<> token) { return token.in(unit::dollarsPerMtok.size); }

FigureCell cellOf(double value)
{
    return {.text = shortNumber(value),
            .full = fullNumber(value),
            .copy = std::isnan(value) ? QString() : QString::number(value, 'g', 12)};
}

QString priceText(const ApiQuestion& asked, Money<> token)
{
    return shortNumber(perMtok(token)) + QLatin1Char(' ') + toQt(asked.currency);
}

/// "0.192 to 0.286 USD"
QString bandText(const ApiQuestion& asked, const Ends<Money<>>& ends)
{
    //: %1 is P10 of a price, %2 its P90 with a currency
    return ApiTable::tr("%1 to %2").arg(shortNumber(perMtok(ends.low)), priceText(asked, ends.high));
}

/// What the plan pays for its own machines, what it would for those needed alone, and what they hold.
QString ownWords(const ApiQuestion& asked)
{
    const OwnServing& own = asked.own;
    //: %1 is a cost with its currency, %2 likewise, %3 and %4 numbers of replicas, %5 a cost, %6 a number of
    //: tokens: "8.31 trillion"
    const QString words =
        ApiTable::tr(
            "The plan pays %1 a month for its machines, used or not, and %2 of electricity that "
            "follows the requests, a million tokens. With as many replicas as are needed (%3; the plan "
            "pays %4) a million tokens would cost %5. The machines hold %6 tokens a month "
            "within the promise; beyond that further replicas are counted.")
            .arg(shortNumber(own.paid().in(money / month)) + QLatin1Char(' ') + toQt(asked.currency),
                 priceText(asked, own.variable), tickNumber(own.needed.base()),
                 tickNumber(own.replicas.base()), priceText(asked, own.ifOnlyNeeded()),
                 volumeText(own.held()));
    return own.holds() ? words : words + QLatin1Char(' ') + translated("jw::Advisor", notHeldText());
}

QString cheaper(ApiVerdict verdict)
{
    if (verdict == ApiVerdict::Undecided)
        return ApiTable::tr("Undecided");
    return verdict == ApiVerdict::Own || verdict == ApiVerdict::Always ? ApiTable::tr("Own serving")
                                                                       : ApiTable::tr("API");
}

/// P10 and P90 of the own price in its tooltip.
FigureCell ownCell(const ApiQuestion& asked, Money<> price)
{
    FigureCell cell = cellOf(perMtok(price));
    if (const auto ends = plannedEnds(asked.own); ends.isBand())
        cell.full += QLatin1Char('\n') +
                     ApiTable::tr("P10 to P90 on the plan's machines: %1").arg(bandText(asked, ends));
    return cell;
}

/// P10 and P90 of the break-even, as far as they exist; empty where nothing is predicted.
QString evenBand(const ApiComparison& c)
{
    if (c.heldEnds.isBand() && std::isnan(c.breakevenEnds.low.base()))
        return ApiTable::tr("No break-even from P10 to P90");
    if (!c.hasBreakevenBand())
        return {};
    const QString low = volumeText(c.breakevenEnds.low);
    if (std::isnan(c.breakevenEnds.high.base()))
        //: %1 is a number of tokens a month: "8.31 trillion"
        return ApiTable::tr("P10: %1; at P90 there is none").arg(low);
    return ApiTable::tr("P10 to P90: %1")
        .arg(ApiTable::tr("%1 to %2").arg(low, volumeText(c.breakevenEnds.high)));
}

/// The break-even in `unit`; all digits, P10 and P90 in its tooltip.
FigureCell evenCell(const ApiComparison& c, UnitName unit)
{
    FigureCell cell = cellOf(mtok(c.breakeven));
    cell.text = shortNumber(countedIn(c.breakeven, unit));
    cell.full = fullNumber(tokens(c.breakeven));
    const QString band = evenBand(c);
    if (!band.isEmpty())
        cell.full += QLatin1Char('\n') + band;
    return cell;
}

std::vector<FigureCell> rowOf(const ApiQuestion& asked, const ShownOffer& shown)
{
    const ApiComparison c = buyOrServe(asked.own, shown.offer);
    const bool catalogue = shown.row != nullptr;
    return {
        textCell(catalogue ? toQt(shown.row->provider) : ApiTable::tr("Own price"), apiSourceWords(shown)),
        textCell(catalogue ? catalogueText(shown.row->model) : QString()),
        cellOf(perMtok(c.api)),
        ownCell(asked, c.own),
        evenCell(c, countOf(asked.own.volume)),
        textCell(cheaper(c.verdict))};
}

/// Past the service's volume and past what the offer pays from.
PerTime<> lastVolume(const ApiQuestion& asked, const ApiComparison& c)
{
    const PerTime<> paysFrom = std::isnan(c.breakeven.base()) ? PerTime<>() : c.breakeven;
    return 1.5 * max(asked.own.volume, min(paysFrom, 20.0 * asked.own.volume));
}

/// Of how many offers of the model it is the cheapest; empty where it is not.
QString cheapestWords(std::size_t offers)
{
    if (offers == 0)
        return {};
    if (offers == 1)
        return ApiTable::tr("It is the only offer of this model.");
    return ApiTable::tr("It is the cheapest of %1 offers of this model, at the service's input and output.")
        .arg(offers);
}

} // namespace

std::vector<ShownOffer> shownOffers(const ApiQuestion& asked, const ApiOffer& own)
{
    std::vector<ShownOffer> all{{own}};
    const ApiPrices prices = apiPricesFor(asked.model, asked.own, builtInCatalogue());
    for (std::size_t at = 0; at < prices.rows.size(); ++at)
        all.push_back({offerOf(*prices.rows[at], asked.usdRate), prices.rows[at], prices.isOfModel(at),
                       prices.cheapestOf(at)});
    return all;
}

FigureTable apiTable(const ApiQuestion& asked, const std::vector<ShownOffer>& offers)
{
    const QString currency = toQt(asked.currency), count = countWords(countOf(asked.own.volume));
    FigureTable table{{{ApiTable::tr("Provider"), {}, false},
                       {ApiTable::tr("Model"), {}, false},
                       //: %1 is a currency; Mtok are million tokens, of prompts and answers together
                       {ApiTable::tr("API (%1/Mtok in+out)").arg(currency)},
                       {ApiTable::tr("Own (%1/Mtok in+out)").arg(currency)},
                       //: %1 is "billion" or "trillion"; tokens of prompts and answers together
                       {count.isEmpty() ? ApiTable::tr("Even at (tokens/month)")
                                        : ApiTable::tr("Even at (%1 tokens/month)").arg(count)},
                       {ApiTable::tr("Cheaper"), {}, false}},
                      {}};
    for (const ShownOffer& shown : offers)
        table.rows.push_back(rowOf(asked, shown));
    return table;
}

ChartData apiChart(const ApiQuestion& asked, const ApiOffer& offer)
{
    const ApiComparison c = buyOrServe(asked.own, offer);
    ChartData data;
    data.kind = ChartKind::Lines;
    data.title = ApiTable::tr("Cost of a month over the volume");
    const PerTime<> last = lastVolume(asked, c);
    const bool banded = !asked.own.ends.empty() && !c.isOpen();
    const UnitName unit = countOf(asked.own.volume);
    data.categoryTitle = volumeTitle(unit);
    data.valueTitle = ApiTable::tr("Cost of a month");
    data.unit = toQt(asked.currency);
    data.series = {{.name = ApiTable::tr("Own serving")}, {.name = ApiTable::tr("API")}};
    for (int i = 1; i <= volumes; ++i) {
        const PerTime<> at = last * (static_cast<double>(i) / volumes);
        const MonthlyCost cost = monthlyCost(asked.own, offer, at);
        data.positions.push_back(countedIn(at, unit));
        data.series[0].values.push_back(cost.own.base());
        if (banded) {
            data.series[0].low.push_back(cost.ends.low.base());
            data.series[0].high.push_back(cost.ends.high.base());
        }
        data.series[1].values.push_back(cost.api.base());
    }
    const auto mark = [&](const QString& name, PerTime<> volume) {
        data.series[0].marks.push_back(
            {name, countedIn(volume, unit), monthlyCost(asked.own, offer, volume).own.base()});
    };
    if (!std::isnan(c.breakeven.base()))
        mark(ApiTable::tr("Break-even"), c.breakeven);
    if (asked.own.held() < last)
        mark(ApiTable::tr("Machines are full"), asked.own.held());
    mark(ApiTable::tr("This service"), asked.own.volume);
    data.notes << ApiTable::tr("prompts and answers together, in the shares of this service");
    if (c.isOpen())
        data.notes << ApiTable::tr("no band: at its slow end the service cannot keep its promise");
    if (banded)
        data.notes << ApiTable::tr("band: P10 to P90");
    return data;
}

QString apiWords(const ApiQuestion& asked, const ApiOffer& offer)
{
    const ApiComparison c = buyOrServe(asked.own, offer);
    QStringList sentences;
    for (const ApiSentence& said : sentencesOf(asked.own, c)) {
        std::vector<QString> amounts;
        for (const auto& amount : said.amounts)
            amounts.push_back(std::holds_alternative<PerTime<>>(amount)
                                  ? volumeText(std::get<PerTime<>>(amount))
                                  : priceText(asked, std::get<Money<>>(amount)));
        sentences << translated("jw::Advisor", said.pattern, amounts);
    }
    sentences << ownWords(asked);
    return sentences.join(QLatin1Char(' '));
}

QString apiSourceWords(const ShownOffer& offer)
{
    if (!offer.row)
        return ApiTable::tr(
            "A price of your own, entered below; an assumption until you change it. It is not "
            "kept in the plan.");
    //: %1 is a source, %2 a date
    QString words =
        ApiTable::tr("API price: %1, as of %2.").arg(toQt(offer.row->source), toQt(offer.row->asOf));
    if (!offer.ofModel)
        words += QLatin1Char(' ') + ApiTable::tr("It is of another model: quality is not compared.");
    const QString cheapest = cheapestWords(offer.cheapestOf);
    return cheapest.isEmpty() ? words : cheapest + QLatin1Char(' ') + words;
}

} // namespace jw
