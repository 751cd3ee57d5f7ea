#include "verbs/serve_day.h"

#include <cmath>

#include "readings/display.h"
#include "report/text_table.h"
#include "verbs/service_reply.h"

namespace jw::verbs {
namespace {

std::string figure(double number) { return numberText(number, cardStyle); }
std::string percentText(double share)
{
    return numberText(100.0 * share, {.significant = 3}) + (std::isnan(share) ? "" : " %");
}
std::string hourText(std::size_t at) { return (at < 10 ? "0" : "") + std::to_string(at) + ":00"; }

/// JSON has no NaN and no infinity.
Value given(double number) { return std::isfinite(number) ? Value(number) : Value(); }

double milliseconds(Duration<> time) { return time.in(unit::milliseconds.size); }

std::vector<std::string> hourCells(std::size_t at, const ServiceHour& hour, const DayReplicaCounts& replicas,
                                   PerTime<> all)
{
    return {hourText(at),
            percentText((hour.requests / all).base()),
            figure(hour.requests.in(one / second)),
            figure(replicas.needed[at]),
            figure(hour.replicas.base()),
            figure(replicas.resting[at]),
            percentText(hour.replica.load.base()),
            figure(milliseconds(hour.replica.ttftPercentile)),
            figure(milliseconds(hour.replica.tpot)),
            figure(hour.gpu.in(watt)),
            hour.keepsUp ? "yes" : "no"};
}

Members hourData(std::size_t at, const ServiceHour& hour, const DayReplicaCounts& replicas)
{
    return {{"hour", static_cast<double>(at)},
            {"requests_per_s", given(hour.requests.in(one / second))},
            {"replicas", given(hour.replicas.base())},
            {"replicas_needed", given(replicas.needed[at])},
            {"replicas_resting", given(replicas.resting[at])},
            {"use", given(hour.replica.load.base())},
            {"busy", given(hour.replica.busy.base())},
            {"ttft_mean_ms", given(milliseconds(hour.replica.ttftMean))},
            {"ttft_pct_ms", given(milliseconds(hour.replica.ttftPercentile))},
            {"tpot_ms", given(milliseconds(hour.replica.tpot))},
            {"gpu_w", given(hour.gpu.in(watt))},
            {"keeps_up", hour.keepsUp}};
}

double peakFactor(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    return question.flat ? question.peakFactor.base() : overMean(hoursOf(question.day))[answer.busiest];
}

std::string peakText(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    const std::string peak = figure(peakFactor(question, answer)) + " times the mean. ";
    return question.flat ? "A flat day with a peak of " + peak
                         : "Busiest hour " + hourText(answer.busiest) + ", " + peak;
}

std::string scalingText(Scaling scaling)
{
    switch (scaling) {
    case Scaling::Fixed: return "All replicas share the load of each hour.";
    case Scaling::Idle: return "Replicas that an hour does not need stand idle.";
    case Scaling::Off: break;
    }
    return "Replicas that an hour does not need are given back.";
}

} // namespace

std::string dayText(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    const bool back = question.scaling == Scaling::Off;
    TextTable table{.header = {"HOUR", "OF THE DAY", "REQUESTS/S", "NEEDED", "AT WORK",
                               back ? "GIVEN BACK" : "IDLE", "LOAD", "TTFT " + percentileOf(question) + " ms",
                               "TPOT ms", "GPU W", "PROMISE KEPT"}};
    const DayReplicaCounts replicas = replicaCounts(question, answer);
    PerTime<> all{};
    for (const ServiceHour& hour : answer.hours)
        all = all + hour.requests;
    for (std::size_t at = 0; at < answer.hours.size(); ++at)
        table.rows.push_back(hourCells(at, answer.hours[at], replicas, all));
    const DayCapacity capacity = dayCapacity(question, answer);
    std::string text = alignedText(table);
    text +=
        "\n" + peakText(question, answer) + scalingText(question.scaling) +
        "\nWithout work: " + percentText(capacity.idleShare()) + " of " + figure(capacity.stands) +
        " replica-hours a day; beyond the load within the promise: " + percentText(capacity.spareShare()) +
        ".\n";
    if (capacity.hoursBehind > 0)
        text += "The promise is not kept in " + std::to_string(capacity.hoursBehind) + " of 24 hours.\n";
    return text + "NEEDED, AT WORK and " + (back ? "GIVEN BACK" : "IDLE") +
           " are replicas; LOAD is of the most that one at work serves at all.\nOne day, at local time, "
           "stands "
           "for all days of the year: take a weekday or a weekend for each question.\n";
}

Value dayReply(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    const DayHours load = overMean(hoursOf(question.day));
    const DayReplicaCounts replicas = replicaCounts(question, answer);
    Items hours;
    for (std::size_t at = 0; at < answer.hours.size(); ++at) {
        Members row = hourData(at, answer.hours[at], replicas);
        row.emplace("load", load[at]);
        hours.emplace_back(std::move(row));
    }
    const DayCapacity capacity = dayCapacity(question, answer);
    return Members{{"hours", std::move(hours)},
                   {"peak_factor", peakFactor(question, answer)},
                   {"busiest_hour", static_cast<double>(answer.busiest)},
                   {"replica_hours", given(capacity.stands)},
                   {"idle_share", given(capacity.idleShare())},
                   {"spare_share", given(capacity.spareShare())},
                   {"hours_behind", static_cast<double>(capacity.hoursBehind)}};
}

} // namespace jw::verbs
