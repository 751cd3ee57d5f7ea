#include "verbs/serve_day.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "messages/service_text.h"
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

/// One hour of a service of tokens with all that is shown of it.
struct ShownHour {
    std::size_t at = 0;
    const ServiceHour& hour;
    const DayReplicaCounts& replicas;
    const HourBand* band = nullptr; ///< nullptr: none
};

/// What is predicted of an hour, in the unit of its key.
struct Predicted {
    std::string_view key;
    double (*of)(const HourFigures&);
};
constexpr std::array predicted{
    Predicted{"ttft_mean_ms", [](const HourFigures& f) { return milliseconds(f.ttftMean); }},
    Predicted{"ttft_pct_ms", [](const HourFigures& f) { return milliseconds(f.ttft); }},
    Predicted{"tpot_ms", [](const HourFigures& f) { return milliseconds(f.tpot); }},
    Predicted{"gpu_w", [](const HourFigures& f) { return f.gpu.in(watt); }}};
constexpr const Predicted &ttft = predicted[1], &tpot = predicted[2], &gpuPower = predicted[3];

/// "412 (371 to 455)"; the figure alone where there is no band.
std::string bandedText(const Predicted& what, const ShownHour& s)
{
    const double middle = what.of(hourFigures(s.hour));
    if (!s.band || std::isnan(middle))
        return figure(middle);
    const auto end = [&](const HourFigures& at) {
        return std::isnan(what.of(at)) ? std::string("none") : figure(what.of(at));
    };
    return figure(middle) + " (" + end(s.band->low) + " to " + end(s.band->high) + ')';
}

std::vector<std::string> hourCells(const ShownHour& s, PerTime<> all)
{
    return {hourText(s.at),
            percentText((s.hour.requests / all).base()),
            figure(s.hour.requests.in(one / second)),
            figure(s.replicas.needed[s.at]),
            figure(s.hour.replicas.base()),
            figure(s.replicas.resting[s.at]),
            percentText(s.hour.replica.load.base()),
            bandedText(ttft, s),
            bandedText(tpot, s),
            figure(gpuPower.of(hourFigures(s.hour))),
            s.hour.keepsUp ? "yes" : "no"};
}

Members hourData(const ShownHour& s, double load)
{
    Members bands, data{{"hour", static_cast<double>(s.at)},
                        {"load", load},
                        {"requests_per_s", given(s.hour.requests.in(one / second))},
                        {"replicas", given(s.hour.replicas.base())},
                        {"replicas_needed", given(s.replicas.needed[s.at])},
                        {"replicas_resting", given(s.replicas.resting[s.at])},
                        {"use", given(s.hour.replica.load.base())},
                        {"busy", given(s.hour.replica.busy.base())},
                        {"keeps_up", s.hour.keepsUp}};
    for (const Predicted& what : predicted) {
        data.emplace(what.key, given(what.of(hourFigures(s.hour))));
        if (s.band)
            bands.emplace(what.key, Items{given(what.of(s.band->low)), given(what.of(s.band->high))});
    }
    data.emplace("bands", std::move(bands));
    return data;
}

double peakFactor(const ServiceDemand<>& asked)
{
    return asked.flat ? asked.peakFactor.base() : overMean(hoursOf(asked.day))[asked.busiest()];
}

std::string peakText(const ServiceDemand<>& asked)
{
    const std::string peak = figure(peakFactor(asked)) + " times the mean. ";
    return asked.flat ? "A flat day with a peak of " + peak
                      : "Busiest hour " + hourText(asked.busiest()) + ", " + peak;
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

const char* restingHead(const ServiceDemand<>& asked)
{
    return asked.scaling == Scaling::Off ? "GIVEN BACK" : "IDLE";
}

/// The peak, and how busy the replicas are.
std::string capacityText(const ServiceDemand<>& asked, const DayCapacity& capacity, bool ofItems)
{
    return "\n" + peakText(asked) + scalingText(asked.scaling) + '\n' +
           englishText(busySentence(capacity, ofItems)) + '\n';
}

std::string legendText(const ServiceDemand<>& asked, const char* rest)
{
    return std::string("NEEDED, AT WORK and ") + restingHead(asked) + " are replicas; " + rest +
           "\nOne day, at local time, stands for all days of the year: take a weekday or a weekend for each "
           "question.\n";
}

/// What both kinds of services say of the day; the hours are still to come.
Members capacityData(const ServiceDemand<>& asked, const DayCapacity& capacity)
{
    return {{"peak_factor", peakFactor(asked)},
            {"busiest_hour", static_cast<double>(asked.busiest())},
            {"replica_hours", given(capacity.stands)},
            {"idle_share", given(capacity.idleShare())},
            {"spare_share", given(capacity.spareShare())},
            {"overload", given(capacity.overload())},
            {"hours_behind", static_cast<double>(capacity.hoursBehind)}};
}

std::vector<std::string> energyCells(const ItemPower& power)
{
    const auto wh = [](Energy<> energy) { return figure(energy.in(wattHour)); };
    return {figure(power.meter.in(kW)), wh(power.item), wh(power.low), wh(power.high)};
}

void addEnergy(Members& to, const ItemPower& power)
{
    to.insert({{"meter_kw", given(power.meter.in(kW))},
               {"wh_per_item", given(power.item.in(wattHour))},
               {"wh_p10", given(power.low.in(wattHour))},
               {"wh_p90", given(power.high.in(wattHour))}});
}

/// One hour of a service of items with all that is shown of it.
struct ShownItemHour {
    std::size_t at = 0;
    const ItemHour& hour;
    const DayReplicaCounts& replicas;
    const ItemPower& power;
};

std::vector<std::string> hourCells(const ShownItemHour& s, PerTime<> all)
{
    std::vector<std::string> cells{hourText(s.at),
                                   percentText((s.hour.items / all).base()),
                                   figure(s.hour.items.in(one / second)),
                                   figure(s.replicas.needed[s.at]),
                                   figure(s.hour.replicas.base()),
                                   figure(s.replicas.resting[s.at]),
                                   percentText(s.hour.busy.base()),
                                   figure(s.hour.on.base())};
    std::ranges::move(energyCells(s.power), std::back_inserter(cells));
    cells.push_back(s.hour.keepsUp ? "yes" : "no");
    return cells;
}

Members hourData(const ShownItemHour& s, double load)
{
    Members data{{"hour", static_cast<double>(s.at)},
                 {"load", load},
                 {"items_per_s", given(s.hour.items.in(one / second))},
                 {"replicas", given(s.hour.replicas.base())},
                 {"replicas_needed", given(s.replicas.needed[s.at])},
                 {"replicas_resting", given(s.replicas.resting[s.at])},
                 {"busy", given(s.hour.busy.base())},
                 {"gpus_on", given(s.hour.on.base())},
                 {"keeps_up", s.hour.keepsUp}};
    addEnergy(data, s.power);
    return data;
}

const HourBand* bandAt(std::span<const HourBand> bands, std::size_t at)
{
    return at < bands.size() ? &bands[at] : nullptr;
}

} // namespace

std::string dayText(const ServiceQuestion& question, const ServiceAnswer& answer,
                    std::span<const HourBand> bands)
{
    TextTable table{.header = {"HOUR", "SHARE", "REQ/S", "NEEDED", "AT WORK", restingHead(question), "LOAD",
                               "TTFT " + percentileOf(question) + " MS", "TPOT MS", "GPU W", "KEPT"}};
    const DayReplicaCounts replicas = replicaCounts(question, answer);
    PerTime<> all{};
    for (const ServiceHour& hour : answer.hours)
        all = all + hour.requests;
    for (std::size_t at = 0; at < answer.hours.size(); ++at)
        table.rows.push_back(hourCells({at, answer.hours[at], replicas, bandAt(bands, at)}, all));
    const DayCapacity capacity = dayCapacity(question, answer);
    constexpr std::size_t width = 120;
    std::string text = alignedText(table, width);
    text += capacityText(question, capacity, false);
    if (capacity.hoursBehind > 0)
        text += "The promise is not kept in " + std::to_string(capacity.hoursBehind) + " of 24 hours.\n";
    return text + legendText(question, "LOAD is of the most that one at work serves at all; TTFT and TPOT "
                                       "have P10 and P90 in brackets; KEPT is the promise.");
}

Value dayReply(const ServiceQuestion& question, const ServiceAnswer& answer, std::span<const HourBand> bands)
{
    const DayHours load = overMean(hoursOf(question.day));
    const DayReplicaCounts replicas = replicaCounts(question, answer);
    Items hours;
    for (std::size_t at = 0; at < answer.hours.size(); ++at)
        hours.emplace_back(hourData({at, answer.hours[at], replicas, bandAt(bands, at)}, load[at]));
    Members data = capacityData(question, dayCapacity(question, answer));
    data.emplace("hours", std::move(hours));
    return data;
}

std::string dayText(const ItemQuestion& question, const ItemDay& items)
{
    TextTable table{.header = {"HOUR", "SHARE", "ITEMS/S", "NEEDED", "AT WORK", restingHead(question), "BUSY",
                               "GPUS ON", "KW", "WH/ITEM", "P10", "P90", "KEEPS UP"}};
    const DayReplicaCounts replicas = replicaCounts(question, items);
    const ItemDayPower power = itemDayPower(question, items);
    for (std::size_t at = 0; at < items.hours.size(); ++at)
        table.rows.push_back(
            hourCells({at, items.hours[at], replicas, power.hours[at]}, 24.0 * question.requests));
    const DayCapacity capacity = dayCapacity(question, items);
    const std::vector<std::string> mean = energyCells(power.mean);
    std::string text = alignedText(table) + capacityText(question, capacity, true);
    text += "The day takes " + figure(power.mean.meter.in(kW)*24.0) + " kWh at the meter, " + mean[1] +
            " Wh an item (P10 " + mean[2] + ", P90 " + mean[3] + ").\n";
    if (capacity.hoursBehind > 0)
        text += "More is asked than the machines serve in " + std::to_string(capacity.hoursBehind) +
                " of 24 hours.\n";
    return text + legendText(question, "BUSY is the share of the hour that one at work works; KW is at the "
                                       "meter, of all that is on.");
}

Value dayReply(const ItemQuestion& question, const ItemDay& items)
{
    const DayHours load = overMean(hoursOf(question.day));
    const DayReplicaCounts replicas = replicaCounts(question, items);
    const ItemDayPower power = itemDayPower(question, items);
    Items hours;
    for (std::size_t at = 0; at < items.hours.size(); ++at)
        hours.emplace_back(hourData({at, items.hours[at], replicas, power.hours[at]}, load[at]));
    Members data = capacityData(question, dayCapacity(question, items));
    addEnergy(data, power.mean);
    data.emplace("hours", std::move(hours));
    return data;
}

} // namespace jw::verbs
