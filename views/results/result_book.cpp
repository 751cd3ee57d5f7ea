#include "views/results/result_book.h"

#include <algorithm>

#include "domain/paths.h"
#include "views/results/scenario_places.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::Subject)
};

QString planPeriod(const PlanSettings& settings)
{
    if (settings.years == 1)
        //: %1 is a year
        return Words::tr("plan year %1").arg(settings.startYear);
    //: %1 and %2 are years
    return Words::tr("plan years %1–%2").arg(settings.startYear).arg(settings.startYear + settings.years - 1);
}

} // namespace

ResultBook::ResultBook(const PlanResults<double>& results) : m_cells(resultCells(results))
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_at.emplace(m_cells[i].path, i);
}

const ResultCell<double>* ResultBook::find(const std::string& path) const
{
    const auto found = m_at.find(path);
    return found == m_at.end() ? nullptr : &m_cells[found->second];
}

std::vector<Subject> subjectsOf(const PlanResults<double>& results, const Plan& resolved)
{
    std::vector<Subject> subjects{{"total/", Words::tr("Whole plan"), planPeriod(resolved.settings)}};
    for (const auto& w : results.workloads)
        subjects.push_back({workloadHead(w.name), QString::fromStdString(w.name),
                            w.once ? Words::tr("this run") : Words::tr("per year")});
    for (const auto& group : results.groups)
        subjects.push_back({"fleets/" + quotedName(group.fleet) + '/' + quotedName(group.name) + '/',
                            QString::fromStdString(group.name), Words::tr("power supplies")});
    return subjects;
}

std::vector<Subject> subjectsOf(const std::vector<const ScenarioOutcome*>& outcomes)
{
    std::vector<Subject> subjects;
    for (const ScenarioOutcome* outcome : outcomes) {
        if (!outcome->results)
            continue;
        for (Subject& s : subjectsOf(*outcome->results, outcome->resolved)) {
            const auto same = std::ranges::find(subjects, s.prefix, &Subject::prefix);
            if (same == subjects.end())
                subjects.push_back(std::move(s));
            else if (same->period != s.period)
                same->period = Words::tr("each scenario's own period");
        }
    }
    return subjects;
}

std::string firstPrefix(const Evaluation& evaluation)
{
    std::vector<const ScenarioOutcome*> outcomes;
    for (const auto& outcome : evaluation.scenarios)
        outcomes.push_back(outcome.get());
    std::vector<Subject> subjects = subjectsOf(outcomes);
    std::erase_if(subjects, &Subject::isOfSupplies);
    return subjects.size() == 2 ? subjects.back().prefix : Subject{}.prefix;
}

const Subject& subjectAt(const std::vector<Subject>& subjects, const std::string& prefix)
{
    const auto found = std::ranges::find(subjects, prefix, &Subject::prefix);
    return found == subjects.end() ? subjects.front() : *found;
}

std::size_t shownPlace(const Evaluation& evaluation, const PlanDocument& document)
{
    const auto places = placesIn(*evaluation.plan, *document.plan(), {document.currentScenario()});
    return places.empty() ? 0 : places.front();
}

const ScenarioOutcome& shownOutcome(const Evaluation& evaluation, const PlanDocument& document)
{
    return outcomeAt(evaluation, shownPlace(evaluation, document));
}

const ScenarioOutcome& outcomeAt(const Evaluation& evaluation, std::size_t scenario)
{
    return *evaluation.scenarios[scenario < evaluation.scenarios.size() ? scenario : 0];
}

} // namespace jw
