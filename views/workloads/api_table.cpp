#include "views/workloads/api_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "messages/message.h"
#include "views/common/number_text.h"

namespace jw {
namespace {

struct ApiTable {
    Q_DECLARE_TR_FUNCTIONS(jw::ApiTable)
};

constexpr int volumes = 240; // of the chart: a step of the replicas is seen as one

QString toQt(const std::string& text) { return QString::fromStdString(text); }
double mtok(PerTime<> volume) { return volume.in(unit::mtokPerMonth.size); }
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

/// What the plan pays for its own machines, what it would for those needed alone, and what they hold.
QString ownWords(const ApiQuestion& asked)
{
    const OwnServing& own = asked.own;
    //: %1 is a cost with its currency, %2 likewise, %3 and %4 numbers of replicas, %5 a cost, %6 a number of
    //: million tokens
    const QString words =
        ApiTable::tr(
            "The plan pays %1 a month for its machines, used or not, and %2 of electricity that "
            "follows the requests, a million tokens. With as many replicas as are needed (%3; the plan "
            "pays %4) a million tokens would cost %5. The machines hold %6 million tokens a month "
            "within the promise; beyond that further replicas are counted.")
            .arg(shortNumber(own.paid().in(money / month)) + QLatin1Char(' ') + toQt(asked.currency),
                 priceText(asked, own.variable), shortNumber(own.needed.base()),
                 shortNumber(own.replicas.base()), priceText(asked, own.ifOnlyNeeded()),
                 shortNumber(mtok(own.held())));
    const std::string less(notHeldText());
    return own.holds() ? words
                       : words + QLatin1Char(' ') + QCoreApplication::translate("jw::Advisor", less.c_str());
}

QString cheaper(ApiVerdict verdict)
{
    return verdict == ApiVerdict::Own || verdict == ApiVerdict::Always ? ApiTable::tr("Own serving")
                                                                       : ApiTable::tr("API");
}

std::vector<FigureCell> rowOf(const ApiQuestion& asked, const ShownOffer& shown)
{
    const ApiComparison c = buyOrServe(asked.own, shown.offer);
    const bool catalogue = shown.row != nullptr;
    return {textCell(catalogue ? toQt(shown.row->provider) : ApiTable::tr("Own price"),
                     apiSourceWords(asked, shown)),
            textCell(catalogue ? toQt(shown.row->model) : QString()),
            cellOf(perMtok(c.api)),
            cellOf(perMtok(c.own)),
            cellOf(mtok(c.breakeven)),
            textCell(cheaper(c.verdict))};
}

/// Past the service's volume and past what the offer pays from.
double lastVolume(const ApiQuestion& asked, const ApiComparison& c)
{
    const double paysFrom = std::isnan(c.breakeven.base()) ? 0.0 : mtok(c.breakeven);
    return 1.5 * std::max(mtok(asked.own.volume), std::min(paysFrom, 20.0 * mtok(asked.own.volume)));
}

} // namespace

std::vector<ShownOffer> shownOffers(const ApiQuestion& asked, const ApiOffer& own)
{
    std::vector<ShownOffer> all{{own}};
    for (const ApiPriceRow* row : apiPricesFor(asked.model, builtInCatalogue()))
        all.push_back({offerOf(*row, asked.usdRate), row});
    return all;
}

FigureTable apiTable(const ApiQuestion& asked, const std::vector<ShownOffer>& offers)
{
    const QString currency = toQt(asked.currency);
    FigureTable table{{{ApiTable::tr("Provider"), {}, false},
                       {ApiTable::tr("Model"), {}, false},
                       //: %1 is a currency; Mtok are million tokens, of prompts and answers together
                       {ApiTable::tr("API (%1/Mtok in+out)").arg(currency)},
                       {ApiTable::tr("Own (%1/Mtok in+out)").arg(currency)},
                       {ApiTable::tr("Even at (Mtok/month)")},
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
    data.categoryTitle = ApiTable::tr("Million tokens a month");
    data.valueTitle = ApiTable::tr("Cost of a month");
    data.unit = toQt(asked.currency);
    data.series = {{.name = ApiTable::tr("Own serving")}, {.name = ApiTable::tr("API")}};
    const double last = lastVolume(asked, c);
    for (int i = 1; i <= volumes; ++i) {
        const double at = last * i / volumes;
        const MonthlyCost cost = monthlyCost(asked.own, offer, at * unit::mtokPerMonth.size);
        data.positions.push_back(at);
        data.series[0].values.push_back(cost.own.base());
        data.series[1].values.push_back(cost.api.base());
    }
    const auto mark = [&](const QString& name, PerTime<> volume) {
        data.series[0].marks.push_back(
            {name, mtok(volume), monthlyCost(asked.own, offer, volume).own.base()});
    };
    if (!std::isnan(c.breakeven.base()))
        mark(ApiTable::tr("Break-even"), c.breakeven);
    if (mtok(asked.own.held()) < last)
        mark(ApiTable::tr("Machines are full"), asked.own.held());
    mark(ApiTable::tr("This service"), asked.own.volume);
    data.notes << ApiTable::tr("prompts and answers together, in the shares of this service");
    return data;
}

QString apiWords(const ApiQuestion& asked, const ApiOffer& offer)
{
    const ApiComparison c = buyOrServe(asked.own, offer);
    const auto number = [](double value) { return shortNumber(value).toStdString(); };
    const auto price = [&](Money<> token) { return priceText(asked, token).toStdString(); };
    const QString pattern =
        QCoreApplication::translate("jw::Advisor", std::string(patternOf(c.verdict)).c_str());
    const QString verdict = QString::fromStdString(
        placed(pattern.toStdString(), {number(mtok(asked.own.volume)), number(mtok(c.breakeven)),
                                       number(mtok(c.safe)), price(c.held), price(c.api)}));
    return verdict + QLatin1Char(' ') + ownWords(asked);
}

QString apiSourceWords(const ApiQuestion& asked, const ShownOffer& offer)
{
    if (!offer.row)
        return ApiTable::tr(
            "A price of your own, entered below; an assumption until you change it. It is not "
            "kept in the plan.");
    const bool same = isPriceOf(*offer.row, asked.model, builtInCatalogue());
    //: %1 is a source, %2 a date
    QString words =
        ApiTable::tr("API price: %1, as of %2.").arg(toQt(offer.row->source), toQt(offer.row->asOf));
    if (!same)
        words += QLatin1Char(' ') + ApiTable::tr("It is of another model: quality is not compared.");
    return words;
}

} // namespace jw
