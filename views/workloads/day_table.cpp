#include "views/workloads/day_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "views/common/number_text.h"

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

QString percentWords(double share) { return DayTable::tr("%1 %").arg(shortNumber(100.0 * share)); }

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
            textCell(hourAt.keepsUp ? DayTable::tr("Yes") : DayTable::tr("No"))};
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

std::vector<FigureColumn> columnsOf(const ServiceQuestion& question)
{
    const QString percentile = tickNumber(100.0 * question.replica.arrivals.percentile.base());
    return {
        {DayTable::tr("Hour"), {}, false, DayTable::tr("From this hour to the next, local time")},
        {DayTable::tr("Share (%)"), {}, true, DayTable::tr("Share of the requests of a day")},
        {DayTable::tr("Requests/s"), {}, true, DayTable::tr("Of the whole service, mean over the hour")},
        {DayTable::tr("Replicas needed"),
         {},
         true,
         DayTable::tr("That keep the promise, with headroom and spares")},
        {DayTable::tr("Replicas at work"), {}, true, DayTable::tr("Switched on and given requests")},
        restingColumn(question.scaling),
        {DayTable::tr("Load (%)"),
         {},
         true,
         DayTable::tr("Requests of a replica at work over the most that it serves at all, promise or not")},
        //: head of a column: %1 is a percentile such as 95
        {DayTable::tr("TTFT P%1 (ms)").arg(percentile),
         {},
         true,
         //: %1 is a percentile such as 95
         DayTable::tr("Time to the first token that %1 % of the requests stay within").arg(percentile)},
        {DayTable::tr("TPOT (ms)"), {}, true, DayTable::tr("Mean time of an output token")},
        {DayTable::tr("GPU power (W)"),
         {},
         true,
         DayTable::tr("Mean of a GPU of replicas at work, without its host")},
        {DayTable::tr("Promise kept"),
         {},
         false,
         DayTable::tr("Do the replicas at work keep the promise in this hour?")}};
}

} // namespace

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

DayCurve::Replicas dayReplicas(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    return {replicasNeeded(question, answer), answer.replicas.base()};
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

QString capacityWords(const DayCapacity& capacity)
{
    //: %1 and %3 are shares such as "43 %", %2 is a number
    QString words = DayTable::tr("Without work: %1 of %2 replica-hours a day. Beyond what the load asks for "
                                 "within the promise: %3.")
                        .arg(percentWords(capacity.idleShare()), tickNumber(capacity.stands),
                             percentWords(capacity.spareShare()));
    if (capacity.hoursBehind > 0)
        words += QLatin1Char(' ') +
                 DayTable::tr("The promise is not kept in %n hour(s).", nullptr, capacity.hoursBehind);
    return words;
}

} // namespace jw
