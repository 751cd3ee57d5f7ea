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

std::vector<FigureCell> hourRow(std::size_t at, const ServiceHour& hourAt, double needed)
{
    const LoadedReplica<>& replica = hourAt.replica;
    return {textCell(clockText(static_cast<int>(at))),
            measured(hourAt.requests.in(one / second)),
            counted(hourAt.replicas.base()),
            counted(needed),
            measured(100.0 * replica.load.base()),
            measured(replica.ttftPercentile.in(unit::milliseconds.size)),
            measured(replica.tpot.in(unit::milliseconds.size)),
            measured(hourAt.gpu.in(watt)),
            textCell(hourAt.keepsUp ? DayTable::tr("Yes") : DayTable::tr("No"))};
}

} // namespace

FigureTable dayTable(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    const double percentile = 100.0 * question.replica.arrivals.percentile.base();
    FigureTable table{{{DayTable::tr("Hour"), {}, false},
                       {DayTable::tr("Requests/s")},
                       {DayTable::tr("Replicas")},
                       {DayTable::tr("Needed")},
                       {DayTable::tr("Use (%)")},
                       //: head of a column: %1 is a percentile such as 95
                       {DayTable::tr("TTFT P%1 (ms)").arg(tickNumber(percentile))},
                       {DayTable::tr("TPOT (ms)")},
                       {DayTable::tr("GPU (W)")},
                       {DayTable::tr("Keeps up"), {}, false}},
                      {}};
    const DayHours needed = replicasNeeded(question, answer);
    for (std::size_t at = 0; at < answer.hours.size(); ++at)
        table.rows.push_back(hourRow(at, answer.hours[at], needed[at]));
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
