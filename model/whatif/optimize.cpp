#include "whatif/optimize.h"

#include <algorithm>
#include <limits>

namespace jw {
namespace {

/// The figures of all candidates judged, and those of the best told.
class FleetAnswer {
public:
    FleetAnswer(const OptimizeQuestion& question, const Catalogue& catalogue, const FleetSpace& space,
                const FleetFigures& figures)
        : m_question(question),
          m_catalogue(catalogue),
          m_space(space),
          m_figures(figures)
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
        for (const std::size_t at : best)
            answer.best.push_back(ranked(at));
        for (const LimitReport& report : answer.limits)
            answer.relaxed.push_back(report.relaxed ? std::optional(ranked(report.relaxed->candidate))
                                                    : std::nullopt);
        if (const auto closest = best.empty() ? closestTo(columns) : std::nullopt)
            answer.closest = ranked(*closest);
        answer.slopes.resize(answer.limits.size());
        if (!best.empty())
            addSlopes(answer);
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
        for (const auto& cell : resultCells(*results, head))
            for (std::size_t k = 0; k < measureKeys.size(); ++k)
                if (cell.path == head + std::string(measureKeys[k])) {
                    ranked.figures[k] = cell.base / cell.field->term.unit.size;
                    ranked.atLeast[k] = cell.atLeast;
                }
        ranked.bands = bandedCells(*results, head);
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
    return FleetAnswer(question, catalogue, *space, figures).told();
}

} // namespace jw
