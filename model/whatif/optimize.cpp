#include "whatif/optimize.h"

#include <algorithm>
#include <cmath>

#include "engine/plan_index.h"
#include "engine/serving/serving_findings.h"
#include "whatif/fleet_columns.h"

namespace jw {
namespace {

/// The figures of all candidates judged, and those of the best told.
class FleetAnswer {
public:
    FleetAnswer(const OptimizeQuestion& question, const Catalogue& catalogue, const FleetSpace& space,
                const FleetFigures& figures, const std::stop_token& stop)
        : m_question(question),
          m_catalogue(catalogue),
          m_space(space),
          m_figures(figures),
          m_stop(stop)
    {
    }

    [[nodiscard]] Optimized told() const
    {
        Optimized answer;
        static_cast<FleetCounts&>(answer) = m_figures;
        LimitedColumns columns{.score = m_figures.score};
        for (std::size_t k = 0; k < m_figures.limits.size(); ++k) {
            columns.values.emplace_back(m_figures.limits[k]);
            columns.most.push_back(m_question.limits[k].most);
        }
        for (std::size_t i = 0; i < m_figures.score.size(); ++i)
            answer.feasible += columns.isFeasible(i) ? 1 : 0;
        const std::vector<std::size_t> best = bestOf(columns, m_question.best);
        answer.limits = limitReports(columns, best.empty() ? std::nullopt : std::optional(best.front()));
        for (const std::size_t at : best) {
            if (m_stop.stop_requested())
                return answer; // which nobody is told
            answer.best.push_back(ranked(at));
        }
        for (const LimitReport& report : answer.limits)
            answer.relaxed.push_back(report.relaxed ? std::optional(ranked(report.relaxed->candidate))
                                                    : std::nullopt);
        if (const auto closest = best.empty() ? closestTo(columns) : std::nullopt)
            answer.closest = ranked(*closest);
        answer.slopes.resize(answer.limits.size());
        addRounded(answer);
        if (best.empty())
            return answer;
        addTogether(answer, columns, best.front());
        addSlopes(answer);
        addSure(answer, columns);
        return answer;
    }

private:
    [[nodiscard]] RankedFleet ranked(std::size_t at) const
    {
        RankedFleet fleet{.fleet = m_space.candidate(m_space.axes().of(at)), .score = m_figures.score[at]};
        for (const auto& column : m_figures.terms)
            fleet.terms.push_back(column[at]);
        for (const auto& column : m_figures.limits)
            fleet.limits.push_back(column[at]);
        addFigures(fleet);
        return fleet;
    }

    /// The plan with the candidate in it; returns the group.
    Result<std::string> putInto(Plan& plan, const FleetCandidate& fleet) const
    {
        return putCandidate({plan, 0, m_catalogue, m_question.at}, m_question.work, fleet);
    }

    /// Of that plan, its bands too.
    void addFigures(RankedFleet& ranked) const
    {
        ranked.figures.fill(std::numeric_limits<double>::quiet_NaN());
        ranked.figures.back() = ranked.fleet.gpus;
        Plan plan = *m_question.resolved;
        const auto put = putInto(plan, ranked.fleet);
        const auto results = put ? planResults(plan) : Result<PlanResults<double>>(fail(put.error()));
        if (!results)
            return;
        const std::string head = resultHead(plan, m_question.work);
        for (const auto& cell : resultCells(*results)) {
            for (std::size_t k = 0; k < measureKeys.size(); ++k)
                if (cell.path == head + std::string(measureKeys[k])) {
                    ranked.figures[k] = cell.base / cell.field->term.unit.size;
                    ranked.atLeast[k] = cell.atLeast;
                }
            if (cell.atLeast && isAsked(cell.path))
                ranked.lowerBounds.push_back(cell.path);
        }
        ranked.bands = bandedCells(*results);
        std::erase_if(ranked.bands, [&](const BandedCell& band) {
            return !band.path.starts_with(head) && !isAsked(band.path);
        });
        ranked.rents = usedRents(plan, *put, m_catalogue);
        ranked.spotFree = isSpotFree(plan, m_question.work.workload, *put);
        ranked.strained = isStrained(plan);
        addLoad(ranked, *results);
    }

    /// Of a service, at the slow end of the band of all predictions: the P90 of what it needs.
    void addLoad(RankedFleet& ranked, const PlanResults<double>& results) const
    {
        const auto* slow =
            results.ends.empty() ? nullptr : findWorkload(results.ends.back(), m_question.work.workload);
        if (!slow || std::isnan(slow->figures.capacityOk.base()))
            return;
        ranked.holdsAtP90 = slow->figures.capacityOk > 0.0;
        ranked.gpusAtP90 = slow->figures.gpusNeeded.base();
    }

    /// Is it made least or limited?
    [[nodiscard]] bool isAsked(const std::string& path) const
    {
        const auto isPath = [&](const auto& each) { return each.measure.path == path; };
        return std::ranges::any_of(m_question.objective, isPath) ||
               std::ranges::any_of(m_question.limits, isPath);
    }

    [[nodiscard]] bool isStrained(const Plan& plan) const
    {
        const auto work = std::ranges::find(plan.workloads, m_question.work.workload, &Workload::uid);
        return work != plan.workloads.end() && work->kind == WorkloadKind::Inference &&
               std::ranges::any_of(servingFindings(PlanIndex(plan), *work),
                                   [](const Finding& each) { return each.id == "H09" || each.id == "H21"; });
    }

    [[nodiscard]] bool isSure(const RankedFleet& fleet) const
    {
        return !fleet.strained && keepsAtP90(m_question, fleet);
    }

    void addSure(Optimized& answer, const LimitedColumns& columns) const
    {
        const auto order = bestOf(columns, answer.best.size() + sureSearch);
        while (answer.looked < order.size() && !answer.sure && !m_stop.stop_requested()) {
            const std::size_t at = answer.looked++;
            RankedFleet each = at < answer.best.size() ? answer.best[at] : ranked(order[at]);
            if (!isSure(each))
                continue;
            answer.sure = std::move(each);
            answer.sureAt = at;
        }
    }

    void addRounded(Optimized& answer) const
    {
        const FleetAxes& axes = m_space.axes();
        Combination c;
        for (c.count = 0; c.count < axes.gpus.size(); ++c.count)
            for (c.device = 0; c.device < axes.devices.size(); ++c.device) {
                const RoundedGpus each{axes.gpus[c.count].value_or(0.0), m_space.nodes(c),
                                       m_space.placed(c).perNode};
                const bool differs = axes.gpus[c.count] && each.gpus() != each.asked;
                if (differs && std::ranges::find(answer.rounded, each) == answer.rounded.end())
                    answer.rounded.push_back(each);
            }
    }

    void addTogether(Optimized& answer, const LimitedColumns& columns, std::size_t best) const
    {
        answer.joint = jointMove(columns, answer.limits, best);
        if (answer.joint)
            answer.together = ranked(answer.joint->candidate);
    }

    /// Of the limits that bind.
    void addSlopes(Optimized& answer) const
    {
        Plan plan = *m_question.resolved;
        const auto group = putInto(plan, answer.best.front().fleet);
        if (!group)
            return;
        const auto slopes = limitSlopes(plan, m_question, *group);
        for (std::size_t k = 0; k < slopes.size(); ++k)
            if (answer.limits[k].relaxed)
                answer.slopes[k] = slopes[k];
    }

    const OptimizeQuestion& m_question;
    const Catalogue& m_catalogue;
    const FleetSpace& m_space;
    const FleetFigures& m_figures;
    const std::stop_token& m_stop;
};

} // namespace

Result<Optimized> optimize(const OptimizeQuestion& question, const Catalogue& catalogue,
                           const std::stop_token& stop, const OptimizeProgress& progress)
{
    if (const double size = FleetAxes(question.choices).size(); size > static_cast<double>(mostCandidates))
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = "over",
                     .value = size,
                     .lower = 1.0,
                     .upper = static_cast<double>(mostCandidates)});
    const auto space = FleetSpace::of(question, catalogue, stop);
    if (!space)
        return fail(space.error());
    const FleetFigures figures = fleetFigures(question, *space, stop, progress);
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    Optimized answer = FleetAnswer(question, catalogue, *space, figures, stop).told();
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    return answer;
}

} // namespace jw
