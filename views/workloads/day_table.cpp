#include "views/workloads/day_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "messages/service_text.h"
#include "readings/display.h"
#include "views/common/number_text.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct DayTable {
    Q_DECLARE_TR_FUNCTIONS(jw::DayTable)
};

FigureCell numberCellOf(double number, const QString& text)
{
    const QString all = std::isfinite(number) ? fullNumber(number, QLocale::c()) : QString();
    return {.text = text, .full = fullNumber(number), .copy = all};
}
FigureCell measured(double number) { return numberCellOf(number, shortNumber(number)); }
FigureCell counted(double number) { return numberCellOf(number, tickNumber(number)); }

QString yesOrNo(bool yes) { return yes ? DayTable::tr("Yes") : DayTable::tr("No"); }

std::vector<FigureCell> hourRow(std::size_t at, const ServiceHour& hourAt, const DayReplicaCounts& replicas,
                                double share)
{
    const LoadedReplica<>& replica = hourAt.replica;
    return {textCell(clockText(static_cast<int>(at))),
            measured(100.0 * share),
            measured(hourAt.requests.in(one / second)),
            counted(replicas.needed[at]),
            counted(hourAt.replicas.base()),
            counted(replicas.resting[at]),
            measured(100.0 * replica.load.base()),
            measured(replica.ttftPercentile.in(unit::milliseconds.size)),
            measured(replica.tpot.in(unit::milliseconds.size)),
            measured(hourAt.gpu.in(watt)),
            textCell(yesOrNo(hourAt.keepsUp))};
}

/// What becomes of replicas that an hour does not use.
FigureColumn restingColumn(Scaling scaling)
{
    FigureColumn column{DayTable::tr("Replicas idle")};
    switch (scaling) {
    case Scaling::Fixed:
        column.tip = DayTable::tr("None: all replicas share the load of each hour.");
        return column;
    case Scaling::Idle:
        column.tip = DayTable::tr("Replicas without requests: their machines stay on and draw idle power.");
        return column;
    case Scaling::Off: break;
    }
    column.title = DayTable::tr("Replicas given back");
    column.tip = DayTable::tr("Replicas without requests: their rented machines are given back for the hour, "
                              "draw nothing and cost nothing.");
    return column;
}

FigureColumn numberColumn(const QString& title, const QString& tip) { return {title, {}, true, tip}; }
FigureColumn hourColumn()
{
    return {DayTable::tr("Hour"), {}, false, DayTable::tr("From this hour to the next, local time")};
}
FigureColumn atWorkColumn()
{
    return numberColumn(DayTable::tr("Replicas at work"), DayTable::tr("Switched on and given requests"));
}

std::vector<FigureColumn> columnsOf(const ServiceQuestion& question)
{
    const QString percentile = tickNumber(100.0 * question.replica.arrivals.percentile.base());
    return {
        hourColumn(),
        numberColumn(DayTable::tr("Share (%)"), DayTable::tr("Share of the requests of a day")),
        numberColumn(DayTable::tr("Requests/s"), DayTable::tr("Of the whole service, mean over the hour")),
        numberColumn(
            DayTable::tr("Replicas needed"),
            DayTable::tr("That keep the promise at the mean load of the hour, with headroom and spares")),
        atWorkColumn(),
        restingColumn(question.scaling),
        numberColumn(
            DayTable::tr("Load (%)"),
            DayTable::tr(
                "Requests of a replica at work over the most that it serves at all, promise or not")),
        //: head of a column: %1 is a percentile such as 95
        numberColumn(
            DayTable::tr("TTFT P%1 (ms)").arg(percentile),
            //: %1 is a percentile such as 95
            DayTable::tr("Time to the first token that %1 % of the requests stay within").arg(percentile)),
        numberColumn(DayTable::tr("TPOT (ms)"), DayTable::tr("Mean time of an output token")),
        numberColumn(DayTable::tr("GPU power (W)"),
                     DayTable::tr("Mean of a GPU of replicas at work, without its host")),
        {DayTable::tr("Promise kept"),
         {},
         false,
         DayTable::tr("Do the replicas at work keep the promise in this hour?")}};
}

/// In which the mean item reads best, as on the other sections; in Wh where nothing is served.
UnitName itemUnit(const ItemDayPower& power)
{
    const double base = power.mean.item.base();
    return displayUnit(std::isfinite(base) ? base : wattHour.base(), Dim{.energy = 1});
}

std::vector<FigureColumn> itemColumns(Scaling scaling, const QString& unit)
{
    return {
        hourColumn(),
        numberColumn(DayTable::tr("Share (%)"), DayTable::tr("Share of the items of a day")),
        numberColumn(DayTable::tr("Items/s"), DayTable::tr("Of the whole service, mean over the hour")),
        numberColumn(
            DayTable::tr("Replicas needed"),
            DayTable::tr("That serve all items at the mean load of the hour, with headroom and spares")),
        atWorkColumn(),
        restingColumn(scaling),
        numberColumn(DayTable::tr("Busy (%)"),
                     DayTable::tr("Share of the hour that a replica at work works on items")),
        numberColumn(DayTable::tr("GPUs on"), DayTable::tr("At work or idle; those given back are off")),
        numberColumn(DayTable::tr("Power (kW)"),
                     DayTable::tr("At the meter: GPUs and hosts that are on, cooling and losses. The hour "
                                  "takes as many kWh.")),
        //: heads of columns: %1 is a unit such as mWh
        numberColumn(DayTable::tr("Item (%1)").arg(unit),
                     DayTable::tr("Energy of an item at the meter; machines that wait are counted")),
        numberColumn(DayTable::tr("P10 (%1)").arg(unit),
                     DayTable::tr("One time in ten the energy of an item is below this")),
        numberColumn(DayTable::tr("P90 (%1)").arg(unit),
                     DayTable::tr("One time in ten the energy of an item is above this")),
        {DayTable::tr("Keeps up"),
         {},
         false,
         DayTable::tr("Do the replicas at work serve all that is asked for in this hour?")}};
}

FigureTable dayTable(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    FigureTable table{columnsOf(question), {}};
    const DayReplicaCounts replicas = replicaCounts(question, answer);
    PerTime<> all{};
    for (const ServiceHour& hourAt : answer.hours)
        all = all + hourAt.requests;
    for (std::size_t at = 0; at < answer.hours.size(); ++at)
        table.rows.push_back(
            hourRow(at, answer.hours[at], replicas, (answer.hours[at].requests / all).base()));
    return table;
}

FigureTable itemTable(const ItemQuestion& question, const ItemDay& items, const DayReplicaCounts& replicas,
                      const ItemDayPower& power)
{
    const UnitName unit = itemUnit(power);
    FigureTable table{itemColumns(question.scaling, toQt(unit.symbol)), {}};
    const auto energy = [&](Energy<> of) { return measured(of.base() / unit.size); };
    for (std::size_t at = 0; at < items.hours.size(); ++at) {
        const ItemHour& h = items.hours[at];
        const ItemPower& drawn = power.hours[at];
        table.rows.push_back({textCell(clockText(static_cast<int>(at))),
                              measured(100.0 * (h.items / (24.0 * question.requests)).base()),
                              measured(h.items.in(one / second)), counted(replicas.needed[at]),
                              counted(h.replicas.base()), counted(replicas.resting[at]),
                              measured(100.0 * h.busy.base()), counted(h.on.base()),
                              measured(drawn.meter.in(kW)), energy(drawn.item), energy(drawn.low),
                              energy(drawn.high), textCell(yesOrNo(h.keepsUp))});
    }
    return table;
}

QString capacityWords(const DayCapacity& capacity)
{
    QString words = shownText(busySentence(capacity, false));
    if (capacity.hoursBehind > 0)
        words += QLatin1Char(' ') +
                 DayTable::tr("The promise is not kept in %n hour(s).", nullptr, capacity.hoursBehind);
    return words;
}

QString capacityWords(const DayCapacity& capacity, const ItemPower& mean, UnitName unit)
{
    QStringList words{shownText(busySentence(capacity, true))};
    const auto number = [&](Energy<> energy) { return shortNumber(energy.base() / unit.size); };
    //: %2 to %4 are energies, %5 their unit such as mWh
    words << DayTable::tr("The day takes %1 kWh at the meter, %2 %5 an item (P10 %3, P90 %4).")
                 .arg(shortNumber((mean.meter * (24.0 * hour)).in(kWh)), number(mean.item), number(mean.low),
                      number(mean.high), toQt(unit.symbol));
    if (capacity.hoursBehind > 0)
        words << DayTable::tr("More is asked than the machines serve in %n hour(s).", nullptr,
                              capacity.hoursBehind);
    return words.join(QLatin1Char(' '));
}

/// What is said below the hours, of a flat day with what its peak asks for.
QString withPeak(const QString& words, const std::optional<Sentence>& peak)
{
    return peak ? words + QLatin1Char(' ') + shownText(*peak) : words;
}

/// `rate` has a place for the number.
DayCurve::Mean meanOf(const ServiceDemand<>& demand, const QString& rate)
{
    return {rate.arg(shortNumber(demand.requests.in(one / second))),
            demand.flat ? demand.peakFactor.base() : 1.0};
}

} // namespace

ShownDay shownDay(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    return {dayTable(question, answer),
            {replicasNeeded(question, answer), answer.replicas.base()},
            meanOf(question, DayTable::tr("%1 requests/s")),
            withPeak(capacityWords(dayCapacity(question, answer)), peakSentence(question, answer))};
}

ShownDay shownDay(const ItemQuestion& question)
{
    const ItemDay items = question.at(PredictedAt::Middle);
    const DayReplicaCounts replicas = replicaCounts(question, items);
    const ItemDayPower power = itemDayPower(question, items);
    return {itemTable(question, items, replicas, power),
            {replicas.needed, items.replicas.base()},
            meanOf(question, DayTable::tr("%1 items/s")),
            withPeak(capacityWords(dayCapacity(question, items), power.mean, itemUnit(power)),
                     peakSentence(question, items))};
}

QString dayWords(const DayHours& hours)
{
    const DayHours load = overMean(hours);
    const auto [least, most] = std::ranges::minmax_element(load);
    const auto hourOf = [&](auto at) { return clockText(static_cast<int>(at - load.begin())); };
    //: %1 and %3 are hours such as 14:00, %2 and %4 numbers
    return DayTable::tr("Busiest at %1 with %2 times the mean, quietest at %3 with %4; the mean is 1. One "
                        "day, at local time, stands for all days of the year: take that of a weekday or of "
                        "a weekend.")
        .arg(hourOf(most), shortNumber(*most), hourOf(least), shortNumber(*least));
}

} // namespace jw
