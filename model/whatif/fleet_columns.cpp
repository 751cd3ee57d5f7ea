#include "whatif/fleet_columns.h"

#include <algorithm>

#include "engine/plan_leaves.h"
#include "engine/plan_totals.h"

namespace jw {

bool isPerYear(const FleetQuestion& question, const OptimizeMeasure& measure)
{
    const Plan& plan = *question.resolved;
    const std::string head = resultHead(plan, question.work);
    const auto work = std::ranges::find(plan.workloads, question.work.workload, &Workload::uid);
    if (work == plan.workloads.end() || work->basis != Basis::Continuous || !measure.path.starts_with(head))
        return false;
    const FieldInfo* sum = findField(fieldsOf<Totals<double>>(), measure.path.substr(head.size()));
    return sum && sum->dim != infoOf<&Totals<double>::peak>().dim;
}

std::string FleetColumn::name() const
{
    return from == From::Usual ? std::string(measureWords[at]) : measure.path;
}

double FleetColumn::of(const RankedFleet& fleet) const
{
    return from == From::Usual       ? fleet.figures[at]
           : from == From::Objective ? fleet.terms[at]
                                     : fleet.limits[at];
}

bool FleetColumn::isAtLeast(const RankedFleet& fleet) const
{
    return from == From::Usual
               ? fleet.atLeast[at]
               : std::ranges::find(fleet.lowerBounds, measure.path) != fleet.lowerBounds.end();
}

std::vector<FleetColumn> fleetColumns(const OptimizeQuestion& question)
{
    const Plan& plan = *question.resolved;
    const std::string head = resultHead(plan, question.work);
    const auto work = std::ranges::find(plan.workloads, question.work.workload, &Workload::uid);
    const bool continuous = work != plan.workloads.end() && work->basis == Basis::Continuous;
    std::vector<FleetColumn> columns;
    const auto add = [&](OptimizeMeasure measure, FleetColumn::From from, std::size_t at) {
        const auto isShown = [&](const FleetColumn& each) { return each.measure.path == measure.path; };
        if (measure.path == gpusMeasure || std::ranges::any_of(columns, isShown))
            return;
        const bool perYear = isPerYear(question, measure);
        columns.push_back({std::move(measure), from, at, perYear});
    };
    for (std::size_t k = 0; k < measureWords.size(); ++k)
        if (!continuous || measureWords[k] != "time")
            add({measureWords[k] == gpusMeasure ? std::string(gpusMeasure)
                                                : head + std::string(measureKeys[k]),
                 &measureField(k)},
                FleetColumn::From::Usual, k);
    for (std::size_t k = 0; k < question.objective.size(); ++k)
        add(question.objective[k].measure, FleetColumn::From::Objective, k);
    for (std::size_t k = 0; k < question.limits.size(); ++k)
        add(question.limits[k].measure, FleetColumn::From::Limit, k);
    return columns;
}

bool areLimitsBanded(const OptimizeQuestion& question, const std::vector<RankedFleet>& fleets)
{
    return std::ranges::any_of(fleets, [&](const RankedFleet& fleet) {
        return std::ranges::any_of(question.limits, [&](const OptimizeLimit& limit) {
            return findBand(fleet.bands, limit.measure.path) != nullptr;
        });
    });
}

double limitAtP90(const OptimizeQuestion& question, const RankedFleet& fleet, std::size_t limit)
{
    const BandedCell* band = findBand(fleet.bands, question.limits[limit].measure.path);
    return band ? band->p90 : fleet.limits[limit];
}

std::vector<std::size_t> brokenAtP90(const OptimizeQuestion& question, const RankedFleet& fleet)
{
    std::vector<std::size_t> broken;
    for (std::size_t k = 0; k < question.limits.size(); ++k)
        if (!keepsLimit(limitAtP90(question, fleet, k), question.limits[k].most))
            broken.push_back(k);
    return broken;
}

bool isLoadBanded(const std::vector<RankedFleet>& fleets)
{
    return std::ranges::any_of(fleets, [](const RankedFleet& fleet) { return fleet.holdsAtP90.has_value(); });
}

bool keepsAtP90(const OptimizeQuestion& question, const RankedFleet& fleet)
{
    return fleet.holdsAtP90.value_or(true) && brokenAtP90(question, fleet).empty();
}

} // namespace jw
