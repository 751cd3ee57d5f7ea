#include "views/problems/problems_model.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "document/unsourced.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "messages/finding_text.h"
#include "views/common/words.h"
#include "views/results/result_book.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::Problems)
};

ShownProblem errorAt(const Error& error, const Plan& plan)
{
    return {Severity::Error, errorText(error, plan), QString::fromStdString(error.field)};
}

ShownProblem findingAt(const Finding& finding, const Plan& plan)
{
    const RowRef row = findRow(plan, finding.uid);
    if (!row)
        return {finding.severity, shownText(messageOf(finding, nullptr)), {}};
    //: %1 is the name of a site, group or workload, %2 a remark on one of its fields
    return {finding.severity,
            Words::tr("%1 · %2").arg(QString::fromStdString(rowTitle(plan, row)),
                                     shownText(messageOf(finding, fieldInfo(plan, row, finding.field)))),
            QString::fromStdString(pathOf(plan, row, finding.field))};
}

ShownProblem unsourcedAt(const UnsourcedRow& unsourced, const Plan& plan)
{
    const RowRef row = findRow(plan, unsourced.uid);
    //: %1 is the name of a site, group or workload, %n how many of its values
    return {
        Severity::Note,
        Words::tr("%1: %n value(s) of your own without a source. A reader cannot check them. Set a source.",
                  nullptr, unsourced.count)
            .arg(QString::fromStdString(rowTitle(plan, row))),
        QString::fromStdString(pathOf(plan, row, unsourced.field))};
}

/// What the rules find in the other scenarios and not in this one, so that Compare hides no error of what it
/// draws. Notes are left to their own scenario.
void addOthers(std::vector<ShownProblem>& problems, const Plan& plan, const Evaluation& evaluation,
               std::size_t current)
{
    std::unordered_map<std::string_view, std::vector<const Finding*>> here; // by row: there may be thousands
    for (const Finding& finding : evaluation.findings[current])
        here[finding.uid].push_back(&finding);
    const auto isHere = [&](const Finding& finding) {
        const auto ofRow = here.find(finding.uid);
        return ofRow != here.end() &&
               std::ranges::any_of(ofRow->second, [&](const Finding* known) { return *known == finding; });
    };
    for (std::size_t at = 0; at < evaluation.findings.size(); ++at)
        for (const Finding& finding : evaluation.findings[at]) {
            if (at == current || finding.severity == Severity::Note || isHere(finding))
                continue;
            ShownProblem problem = findingAt(finding, evaluation.scenarios[at]->resolved);
            //: %1 is a scenario, %2 what is odd in it
            problem.text = Words::tr("In “%1”: %2").arg(scenarioName(plan.scenarios[at]), problem.text);
            problems.push_back(std::move(problem));
        }
}

} // namespace

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Words::tr("Error");
    case Severity::Warning: return Words::tr("Warning");
    case Severity::Note: return Words::tr("Note");
    }
    return {};
}

std::vector<ShownProblem> problemsOf(const PlanDocument& document, const Evaluation& evaluation)
{
    const Plan& plan = *document.plan();
    std::vector<ShownProblem> problems;
    for (const Error& error : document.problems())
        problems.push_back(errorAt(error, plan));
    const ScenarioOutcome& outcome = shownOutcome(evaluation, document);
    if (!outcome.results) {
        const ShownProblem failed = errorAt(outcome.results.error(), outcome.resolved);
        const auto& told = evaluation.findings[outcome.scenario]; // the same fault with more to it
        const bool again = std::ranges::any_of(
            told, [&](const Finding& f) { return failed.path == findingAt(f, outcome.resolved).path; });
        if (!again && std::ranges::find(problems, failed) == problems.end())
            problems.push_back(failed);
    }
    for (const Finding& finding : evaluation.findings[outcome.scenario])
        problems.push_back(findingAt(finding, outcome.resolved));
    addOthers(problems, plan, evaluation, outcome.scenario);
    for (const UnsourcedRow& row : unsourcedRows(plan))
        problems.push_back(unsourcedAt(row, plan));
    std::ranges::stable_sort(problems, std::greater(), &ShownProblem::severity);
    return problems;
}

void ProblemsModel::setProblems(std::vector<ShownProblem> problems)
{
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemsModel::count(Severity severity) const
{
    return static_cast<int>(std::ranges::count(m_problems, severity, &ShownProblem::severity));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownProblem& problem = m_problems[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return problem.text;
    case Qt::ToolTipRole: return problem.path;
    case Qt::AccessibleTextRole: return severityText(problem.severity) + QStringLiteral(": ") + problem.text;
    case SeverityRole: return static_cast<int>(problem.severity);
    case ProblemPathRole: return problem.path;
    default: return {};
    }
}

} // namespace jw
