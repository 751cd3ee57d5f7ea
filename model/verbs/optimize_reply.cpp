#include "verbs/optimize_reply.h"

#include <algorithm>
#include <cmath>

#include "domain/tables.h"
#include "readings/value.h"
#include "report/figure_table.h"
#include "whatif/fleet_columns.h"

namespace jw::verbs {
namespace {

Value numberOrNull(double number) { return std::isfinite(number) ? Value(number) : Value(); }

Value countOf(std::size_t count) { return static_cast<double>(count); }

Value layoutData(const std::optional<TrainLayout<double>>& layout)
{
    return layout ? toValue(static_cast<const ParallelLayout<double>&>(*layout)) : Value();
}

Members bandsData(const std::vector<BandedCell>& bands)
{
    Members data;
    for (const BandedCell& band : bands)
        data[band.path] = Items{numberOrNull(band.p10), numberOrNull(band.p90)};
    return data;
}

Value rentsData(const std::vector<UsedRent>& rents)
{
    Items items;
    for (const UsedRent& each : rents) {
        const bool own = each.row.empty();
        items.push_back(Members{{"kind", rentKindTexts[static_cast<std::size_t>(each.kind)]},
                                {"per_gpu_hour", each.rate},
                                {"row", own ? Value() : Value(each.row)},
                                {"provider", own ? Value() : Value(each.provider)},
                                {"as_of", own ? Value() : Value(each.date)}});
    }
    return items;
}

Value fleetData(const OptimizeQuestion& q, const RankedFleet& ranked)
{
    const FleetCandidate& fleet = ranked.fleet;
    Members figures;
    for (std::size_t k = 0; k < measureKeys.size(); ++k)
        figures[std::string(measureKeys[k])] = numberOrNull(ranked.figures[k]);
    Items terms, limits, lowerBounds;
    for (std::size_t k = 0; k < measureKeys.size(); ++k)
        if (ranked.atLeast[k])
            lowerBounds.emplace_back(measureKeys[k]);
    for (const double term : ranked.terms)
        terms.push_back(numberOrNull(term));
    for (const double limit : ranked.limits)
        limits.push_back(numberOrNull(limit));
    return Members{{"device", fleet.device},
                   {"region", fleet.region},
                   {"gpus", fleet.gpus},
                   {"nodes", fleet.nodes},
                   {"cap", fleet.cap ? Value(*fleet.cap) : Value()},
                   {"procurement", fleet.procurement ? Value(textOf(*fleet.procurement)) : Value()},
                   {"layout", layoutData(fleet.layout)},
                   {"score", numberOrNull(ranked.score)},
                   {"objective", std::move(terms)},
                   {"limits", std::move(limits)},
                   {"figures", std::move(figures)},
                   {"lower_bounds", std::move(lowerBounds)},
                   {"bands", bandsData(ranked.bands)},
                   {"keeps_limits_at_p90", brokenAtP90(q, ranked).empty()},
                   {"holds_load_at_p90", ranked.holdsAtP90 ? Value(*ranked.holdsAtP90) : Value()},
                   {"gpus_needed_at_p90", numberOrNull(ranked.gpusAtP90)},
                   {"strained", ranked.strained},
                   {"rents", rentsData(ranked.rents)}};
}

Value roundedData(const std::vector<RoundedGpus>& rounded)
{
    Items items;
    for (const RoundedGpus& each : rounded)
        items.push_back(Members{{"asked", each.asked}, {"nodes", each.nodes}, {"gpus", each.gpus()}});
    return items;
}

Members measureData(const OptimizeQuestion& q, const OptimizeMeasure& measure)
{
    return {{"path", measure.path},
            {"unit", unitText(measure.info->term.unit, q.resolved->settings.currency)},
            {"per_year", isPerYear(q, measure)}};
}

Value limitData(const OptimizeQuestion& q, const Optimized& answer, std::size_t at)
{
    const OptimizeLimit& limit = q.limits[at];
    const LimitReport& report = answer.limits[at];
    Members data = measureData(q, limit.measure);
    data["most"] = limit.most;
    data["excludes"] = countOf(report.excludes);
    data["alone"] = countOf(report.alone);
    data["binds"] = report.relaxed && !answer.best.empty();
    data["relaxed"] = Value();
    const auto& slope = answer.slopes[at];
    data["slope"] = slope ? Value(Members{{"field", slope->field}, {"worth", slope->worth}}) : Value();
    if (report.relaxed)
        data["relaxed"] = Members{{"to", report.relaxed->to},
                                  {"gain", numberOrNull(report.relaxed->gain)},
                                  {"worth", numberOrNull(report.worth(limit.most))},
                                  {"candidate", fleetData(q, *answer.relaxed[at])}};
    return data;
}

/// Limits that bind together only.
Value togetherData(const OptimizeQuestion& q, const Optimized& answer)
{
    if (!answer.joint)
        return {};
    Items limits;
    for (const std::size_t at : answer.joint->limits)
        limits.push_back(Members{{"path", q.limits[at].measure.path}, {"to", answer.together->limits[at]}});
    return Members{{"limits", std::move(limits)},
                   {"gain", numberOrNull(answer.joint->gain)},
                   {"candidate", fleetData(q, *answer.together)}};
}

} // namespace

Members optimizeData(const OptimizeQuestion& q, const Optimized& answer)
{
    Items objective, limits, best;
    for (const ObjectiveTerm& term : q.objective) {
        Members data = measureData(q, term.measure);
        data["weight"] = term.weight;
        objective.emplace_back(std::move(data));
    }
    for (std::size_t at = 0; at < q.limits.size(); ++at)
        limits.push_back(limitData(q, answer, at));
    for (const RankedFleet& each : answer.best)
        best.push_back(fleetData(q, each));
    return {{"workload", rowText(*q.resolved, findRow(*q.resolved, q.work.workload), "name")},
            {"objective", std::move(objective)},
            {"limits", std::move(limits)},
            {"together", togetherData(q, answer)},
            {"best", std::move(best)},
            {"closest", answer.closest ? fleetData(q, *answer.closest) : Value()},
            {"sure", answer.sure ? fleetData(q, *answer.sure) : Value()},
            {"gpus_in_whole_nodes", roundedData(answer.rounded)},
            {"considered", countOf(answer.considered)},
            {"feasible", countOf(answer.feasible)},
            {"no_layout", countOf(answer.noLayout)},
            {"no_price", countOf(answer.noPrice)},
            {"overloaded", countOf(answer.overloaded)},
            {"refused", countOf(answer.refused)}};
}

} // namespace jw::verbs
