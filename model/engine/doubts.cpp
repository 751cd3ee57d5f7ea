#include "engine/doubts.h"

#include "engine/lower_bounds.h"
#include "engine/result_paths.h"

namespace jw {
namespace {

bool isOfMachines(const FieldInfo& field) { return field.dim.money != 0 && field.key != "electricity_usd"; }

} // namespace

bool isAtLeast(const ScenarioOutcome& outcome, const std::string& path)
{
    if (!outcome.results)
        return false;
    const auto cell = cellAt(*outcome.results, outcome.resolved, path);
    return cell && cell->atLeast;
}

Doubts doubtsOf(const std::vector<const ScenarioOutcome*>& outcomes, const FieldInfo& field,
                const std::vector<bool>& atLeast)
{
    Doubts doubts{.marks = std::vector<bool>(outcomes.size())};
    if (isOfMachines(field))
        doubts.marks = withoutMachines(outcomes);
    for (std::size_t at = 0; at < outcomes.size(); ++at)
        doubts.marks[at] = doubts.marks[at] || isMarked(atLeast, at);
    if (!isAnyMarked(doubts.marks))
        return doubts;
    doubts.why = unknownFindings(outcomes);
    std::erase_if(doubts.why, [&](const Finding& finding) {
        return (finding.what == "embodied_compared" ? field.dim.carbon : field.dim.money) == 0;
    });
    return doubts;
}

UntoldDifferences::UntoldDifferences(const std::vector<const ScenarioOutcome*>& outcomes)
    : m_unlike(outcomes.size())
{
    for (std::size_t at = 1; at < outcomes.size(); ++at)
        m_unlike[at] = isAnyMarked(withoutMachines({outcomes.front(), outcomes[at]}));
}

std::vector<bool> UntoldDifferences::of(const FieldInfo& field, const std::vector<bool>& atLeast) const
{
    std::vector<bool> untold(m_unlike.size());
    for (std::size_t at = 1; at < untold.size(); ++at)
        untold[at] = !isDifferenceKnown(atLeast, 0, at) || (isOfMachines(field) && m_unlike[at]);
    return untold;
}

} // namespace jw
