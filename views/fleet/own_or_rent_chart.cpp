#include "views/fleet/own_or_rent_chart.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "views/common/number_text.h"
#include "views/common/shown_number.h"
#include "views/results/result_charts.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::OwnOrRentChart)
};

constexpr int firstPercent = 5;                                   // below it no cost is read off
constexpr int monthsPerYear = 12, leastYears = 5, mostYears = 10; // of the chart over years

double perHour(MoneyRate<> rate) { return rate.in(money / hour); }

/// "46.4", "50", "1,234"
QString threeFigures(double number)
{
    return number < 1000.0 ? QLocale().toString(number, 'g', 3) : shortNumber(number);
}

QString percentWords(Ratio<> share) { return threeFigures(100.0 * share.base()) + QStringLiteral(" %"); }

QString yearsName(int years) { return Words::tr("Owned for %n year(s)", nullptr, years); }

/// The legend's name of a rent.
QString rentName(const Rent& rent)
{
    switch (rent.kind) {
    case RentKind::OnDemand: return Words::tr("On demand");
    case RentKind::Spot: return Words::tr("Spot");
    case RentKind::Reserved: break;
    }
    return rent.term > 0 ? Words::tr("Reserved for %n year(s)", nullptr, static_cast<int>(rent.term))
                         : Words::tr("Reserved");
}

bool isReserved(const Rent& rent) { return rent.kind == RentKind::Reserved; }

/// Spot is marked only where nothing else is to be had: points would lie on each other.
bool isMarked(const Rent& rent, const std::vector<Rent>& rents)
{
    const auto onDemand = [](const Rent& other) { return other.kind == RentKind::OnDemand; };
    return rent.kind != RentKind::Spot || std::ranges::none_of(rents, onDemand);
}

/// Above this a cost is left out: three times the dearest rent, or what all hours of a year cost.
double highestShown(const OwnOrRent& asked)
{
    double highest = 1.1 * perHour(usedHourCost(asked.own, 1.0, 1.0 * year));
    for (const Rent& rent : asked.rents)
        highest = std::max(highest, 3.0 * perHour(usedHourCost(rent, 1.0)));
    return highest;
}

/// A line over the utilization; `cost` gives that of a used hour.
template <class Cost> ChartSeries utilizationLine(const QString& name, double highest, const Cost& cost)
{
    ChartSeries line{.name = name};
    for (int percent = firstPercent; percent <= 100; ++percent) {
        const double value = perHour(cost(Ratio<>(percent / 100.0)));
        line.values.push_back(value <= highest ? value : std::nan(""));
    }
    return line;
}

ChartSeries ownLine(const OwnOrRent& asked, int years, double highest)
{
    ChartSeries line = utilizationLine(yearsName(years), highest, [&](Ratio<> utilization) {
        return usedHourCost(asked.own, utilization, years * year);
    });
    for (const Rent& rent : asked.rents)
        if (const auto meet = breakevenUtilization(asked.own, years * year, rent);
            meet && isMarked(rent, asked.rents))
            line.marks.push_back(
                {percentWords(*meet), 100.0 * meet->base(), perHour(usedHourCost(rent, *meet))});
    return line;
}

/// The chart ends behind the break-evens, where they are not too far.
int yearsShown(const OwnOrRent& asked)
{
    int years = leastYears;
    for (const Rent& rent : asked.rents)
        if (const auto time = breakevenTime(asked.own, asked.utilization, rent);
            time && time->in(year) < mostYears)
            years = std::max(years, static_cast<int>(std::ceil(time->in(year) + 0.25)));
    return std::min(years, mostYears);
}

template <class Paid> ChartSeries yearsLine(const QString& name, int years, UnitName unit, const Paid& paid)
{
    ChartSeries line{.name = name};
    for (int at = 0; at <= years * monthsPerYear; ++at)
        line.values.push_back(paid(at * month).base() / unit.size);
    return line;
}

QString timeWords(Duration<> time)
{
    //: %1 is a number of years such as "2.9"
    return Words::tr("%1 years").arg(threeFigures(time.in(year)));
}

QString utilizationSentence(const OwnOrRent& asked, const Rent& rent, const Plan& plan)
{
    const auto range = ownCheaper(asked.own, asked.years * year, rent);
    const QString name = rentWords(rent, plan);
    if (!range)
        //: %1 is a rent such as "on demand at 2 USD/h per GPU"
        return Words::tr("Kept %n year(s), owning is never cheaper than %1.", nullptr, asked.years).arg(name);
    if (range->to < Ratio<>(1.0))
        //: %1 is a rent such as "reserved at 2 USD/h per GPU", %2 a utilization such as "43 %"
        return Words::tr("Owning is cheaper than %1 up to %2 when kept %n year(s).", nullptr, asked.years)
            .arg(name, percentWords(range->to));
    if (!(range->from > Ratio<>(0.0)))
        //: %1 is a rent such as "reserved at 2 USD/h per GPU"
        return Words::tr("Owning is cheaper than %1 at any utilization when kept %n year(s).", nullptr,
                         asked.years)
            .arg(name);
    //: %1 is a rent such as "on demand at 2 USD/h per GPU", %2 a utilization such as "43 %"
    return Words::tr("Owning is cheaper than %1 from %2 on when kept %n year(s).", nullptr, asked.years)
        .arg(name, percentWords(range->from));
}

QString yearsSentence(const OwnOrRent& asked, const Rent& rent, const Plan& plan)
{
    const auto time = breakevenTime(asked.own, asked.utilization, rent);
    const QString used = percentWords(asked.utilization), name = rentWords(rent, plan);
    if (!time)
        //: %1 is a utilization such as "60 %", %2 a rent such as "on demand at 2 USD/h per GPU"
        return Words::tr("Used %1 of the time, owning never gets cheaper than %2.").arg(used, name);
    //: %1 is a utilization such as "60 %", %2 a rent such as "on demand at 2 USD/h per GPU", %3 a time such
    //: as "2.9 years"
    return Words::tr("Used %1 of the time, owning is cheaper than %2 after %3.")
        .arg(used, name, timeWords(*time));
}

template <class Sentence>
QStringList sentences(const OwnOrRent& asked, const Plan& plan, const Sentence& sentence)
{
    QStringList all;
    for (const Rent& rent : asked.rents)
        all << sentence(asked, rent, plan);
    return all;
}

} // namespace

QString rateUnit(const Plan& plan)
{
    //: %1 is money over time such as "USD/h"
    return Words::tr("%1 per GPU")
        .arg(unitWords(nameOf(unit::currencyPerHour), Dim{.time = -1, .money = 1}, plan));
}

QString rentWords(const Rent& rent, const Plan& plan)
{
    const QString rate = threeFigures(perHour(rent.rate)) + QLatin1Char(' ') + rateUnit(plan);
    switch (rent.kind) {
    //: %1 is a rate such as "2 USD/h per GPU"; within a sentence, as the ones below
    case RentKind::OnDemand: return Words::tr("on demand at %1").arg(rate);
    case RentKind::Spot: return Words::tr("spot at %1").arg(rate);
    case RentKind::Reserved: break;
    }
    return rent.term > 0
               ? Words::tr("reserved for %n year(s) at %1", nullptr, static_cast<int>(rent.term)).arg(rate)
               : Words::tr("reserved at %1").arg(rate);
}

ChartData usedHourChart(const OwnOrRent& asked, const Plan& plan)
{
    ChartData chart{.title = Words::tr("Cost of a used GPU-hour"),
                    .kind = ChartKind::Lines,
                    .categoryTitle = Words::tr("Utilization (%)"),
                    .valueTitle = Words::tr("Cost of a used GPU-hour"),
                    .unit = rateUnit(plan)};
    for (int percent = firstPercent; percent <= 100; ++percent)
        chart.positions.push_back(percent);
    const double highest = highestShown(asked);
    const bool reserved = std::ranges::any_of(asked.rents, isReserved);
    for (const int years : reserved ? std::vector{1, 3, 5} : std::vector{1, 2, 3, 5})
        chart.series.push_back(ownLine(asked, years, highest));
    for (const Rent& rent : asked.rents) {
        if (isReserved(rent))
            chart.series.push_back(utilizationLine(rentName(rent), highest, [&](Ratio<> utilization) {
                return usedHourCost(rent, utilization);
            }));
        else
            chart.limits.push_back({rentName(rent), perHour(usedHourCost(rent, 1.0))});
    }
    if (reserved) // the fifth line: chosen in the place of another
        chart.series.push_back(ownLine(asked, 2, highest));
    chart.notes << Words::tr("a used hour draws the power of the group's average utilization, any other hour "
                             "idle power")
                << Words::tr("today's prices");
    return chart;
}

ChartData paidChart(const OwnOrRent& asked, const Plan& plan)
{
    const int years = yearsShown(asked);
    ChartData chart{.title = Words::tr("Paid for a GPU"),
                    .kind = ChartKind::Lines,
                    .categoryTitle = Words::tr("Time kept (years)"),
                    .valueTitle = Words::tr("Paid until then, per GPU")};
    for (int at = 0; at <= years * monthsPerYear; ++at)
        chart.positions.push_back(static_cast<double>(at) / monthsPerYear);
    std::vector<double> ends{paidUntil(asked.own, asked.utilization, years * year).base()};
    for (const Rent& rent : asked.rents)
        ends.push_back(paidUntil(rent, asked.utilization, years * year, asked.own.rate).base());
    const FieldInfo& info = totalsField("cost_usd");
    const UnitName unit = commonUnit(ends, info);
    chart.unit = unitWords(unit, info.dim, plan);
    chart.series.push_back(yearsLine(Words::tr("Owned"), years, unit, [&](Duration<> kept) {
        return paidUntil(asked.own, asked.utilization, kept);
    }));
    for (const Rent& rent : asked.rents) {
        chart.series.push_back(yearsLine(rentName(rent), years, unit, [&](Duration<> kept) {
            return paidUntil(rent, asked.utilization, kept, asked.own.rate);
        }));
        if (const auto time = breakevenTime(asked.own, asked.utilization, rent);
            time && isMarked(rent, asked.rents))
            chart.series.front().marks.push_back(
                {timeWords(*time), time->in(year),
                 paidUntil(asked.own, asked.utilization, *time).base() / unit.size});
    }
    //: %1 is a share such as "60 %"
    chart.notes << Words::tr("used %1 of the time").arg(percentWords(asked.utilization))
                << (asked.own.salvage > Money<>()
                        ? Words::tr("at its worth today, an own GPU less its salvage value")
                        : Words::tr("at its worth today"));
    return chart;
}

QStringList utilizationWords(const OwnOrRent& asked, const Plan& plan)
{
    return sentences(asked, plan, utilizationSentence);
}

QStringList yearsWords(const OwnOrRent& asked, const Plan& plan)
{
    return sentences(asked, plan, yearsSentence);
}

} // namespace jw
