#include "verbs/optimize_remarks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "readings/value.h"
#include "report/figure_table.h"
#include "verbs/changes.h"
#include "verbs/outcomes.h"
#include "whatif/fleet_columns.h"

namespace jw::verbs {
namespace {

constexpr std::size_t mostRounded = 3; // more of them say nothing new

/// Of the best candidate, whether it does not hold its load and what it breaks; "" where it keeps all.
std::string brokenText(const OptimizeQuestion& q, const RankedFleet& best)
{
    std::string load, text;
    if (!best.holdsAtP90.value_or(true))
        load =
            "At P90 the best candidate does not hold the load of the service: " +
            (std::isfinite(best.gpusAtP90) ? "it needs " + numberText(std::ceil(best.gpusAtP90)) + " GPUs. "
                                           : "no number of its GPUs does. ");
    for (const std::size_t k : brokenAtP90(q, best)) {
        const OptimizeLimit& limit = q.limits[k];
        const auto figure = [&](double value) { return fleetFigure(q, *limit.measure.info, value); };
        text += (text.empty() ? "At P90 the best candidate breaks the limit of " : ", and of ") +
                limit.measure.path + ": " + figure(limitAtP90(q, best, k)) + " of at most " +
                figure(limit.most) + yearText(q, limit.measure);
    }
    return load + (text.empty() ? text : text + ". ");
}

/// The best candidate is not sure: why, and which one is.
std::string sureText(const OptimizeQuestion& q, const Optimized& answer)
{
    if (answer.best.empty() || (answer.sure && answer.sureAt == 0))
        return {};
    const RankedFleet& best = answer.best.front();
    std::string text = brokenText(q, best);
    if (best.strained)
        text += "The service of the best candidate is near the most that its machines serve: run warns of "
                "it (H09 or H21). ";
    const bool load = isLoadBanded({best});
    const std::string keeps = load ? "holds the load and keeps all limits" : "keeps all limits";
    if (!answer.sure)
        return text + "Candidates looked at: " + std::to_string(answer.looked) + ". None " + keeps +
               " at P90 without a warning of H09 or H21: " + (load ? "choose more GPUs, " : "") +
               "raise the limits, or choose other machines.";
    text += "The best that " + keeps + " at P90" + (best.strained ? ", without such a warning, is " : " is ");
    if (answer.sureAt < answer.best.size())
        text += "number " + std::to_string(answer.sureAt + 1) + ": ";
    text += fleetText(q, answer.sure->fleet);
    for (std::size_t k = 0; k < q.objective.size(); ++k) {
        const OptimizeMeasure& measure = q.objective[k].measure;
        text += (k == 0 ? ", with " : ", ") + measure.path + ' ' +
                fleetFigure(q, *measure.info, answer.sure->terms[k]) + yearText(q, measure);
    }
    return text + '.';
}

std::string roundedText(const std::vector<RoundedGpus>& rounded)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(rounded.size(), mostRounded); ++i) {
        const RoundedGpus& each = rounded[i];
        text += (text.empty() ? "" : "; ") + numberText(each.asked) +
                (each.asked == 1.0 ? " GPU is " : " GPUs are ") + numberText(each.nodes) +
                (each.nodes == 1.0 ? " node of " : " nodes of ") + numberText(each.perNode) + ": " +
                numberText(each.gpus());
    }
    if (rounded.size() > mostRounded)
        text += "; and " + std::to_string(rounded.size() - mostRounded) + " more";
    return text.empty() ? text : text + '.';
}

bool runsOnce(const OptimizeQuestion& q)
{
    const auto work = std::ranges::find(q.resolved->workloads, q.work.workload, &Workload::uid);
    return work != q.resolved->workloads.end() && work->basis == Basis::Once;
}

bool isReserved(const RankedFleet& each)
{
    return std::ranges::find(each.rents, RentKind::Reserved, &UsedRent::kind) != each.rents.end();
}

} // namespace

std::string fleetFigure(const OptimizeQuestion& q, const FieldInfo& info, double value)
{
    const double base = value * info.term.unit.size;
    const UnitName unit = rowUnit({std::string(info.key), &info, {base}});
    const std::string symbol = unitText(unit, q.resolved->settings.currency);
    return figureText(base, unit) + (symbol.empty() ? "" : ' ' + symbol);
}

std::string fleetText(const OptimizeQuestion& q, const FleetCandidate& fleet)
{
    std::string text = q.choices.devices.empty() ? std::string() : fleet.device + ", ";
    text += q.choices.regions.empty() ? "" : fleet.region + ", ";
    text += numberText(fleet.gpus) + " GPUs";
    text += fleet.cap ? ", capped at " + numberText(100.0 * *fleet.cap) + " %" : "";
    return text + (fleet.procurement ? ", " + textOf(*fleet.procurement) : "");
}

std::string yearText(const OptimizeQuestion& q, const OptimizeMeasure& measure)
{
    return isPerYear(q, measure) ? " per year" : "";
}

std::string rentsText(const OptimizeQuestion& q, const Optimized& answer)
{
    constexpr std::array<std::string_view, 3> names{"on demand", "reserved", "spot"};
    std::set<std::string> told;
    std::string text;
    for (const RankedFleet& each : answer.best)
        for (const UsedRent& rent : each.rents) {
            std::string line = "Rent " + std::string(names[static_cast<std::size_t>(rent.kind)]);
            line += each.fleet.device == plannedChoice ? "" : " of " + each.fleet.device;
            line += ": " + numberText(rent.rate) + ' ' + q.resolved->settings.currency + " a GPU-hour, " +
                    (rent.row.empty() ? "as the plan has it" : rent.provider + ", " + rent.date) + ".\n";
            if (told.insert(line).second)
                text += line;
        }
    return text;
}

std::vector<Problem> candidateNotes(const OptimizeQuestion& q, const Optimized& answer)
{
    std::vector<Problem> notes;
    const auto add = [&](const std::string& text) {
        if (!text.empty())
            notes.push_back(noteOf(text));
    };
    add(roundedText(answer.rounded));
    add(sureText(q, answer));
    if (runsOnce(q) && std::ranges::any_of(answer.best, isReserved))
        add("Reserved machines are charged for the hours used: this holds only where other work uses the "
            "rest of the reservation, whose every hour is paid (assumption).");
    if (std::ranges::any_of(answer.best, &RankedFleet::spotFree))
        add("Interruptions of spot are not counted: set the useful share of spot of the node group, or the "
            "spot interruptions of the run, in the plan.");
    return notes;
}

std::vector<Problem> leftOutNotes(const OptimizeQuestion& q, const Optimized& answer)
{
    std::vector<Problem> notes;
    const auto add = [&](std::size_t count, const std::string& which, const std::string& why) {
        if (count > 0)
            notes.push_back(noteOf("Combinations " + which + ": " + std::to_string(count) + " of " +
                                   std::to_string(answer.considered) + '.' + why));
    };
    add(answer.noLayout, "without a layout", " None divides the GPUs, or none fits into their memory.");
    add(answer.noPrice, "without a price",
        " Neither plan nor catalogue has one for this way to have machines: set it in the plan, or choose "
        "other procurement.");
    add(answer.overloaded, "that do not hold the load of the service", "");
    if (answer.refused > 0)
        add(answer.refused, "that the plan refuses",
            " The first: " + problemOf(*answer.firstRefusal, &*q.resolved).text);
    return notes;
}

} // namespace jw::verbs
