#include "engine/doubts.h"

#include "engine/lower_bounds.h"

namespace jw {

Doubts doubtsOf(const std::vector<const ScenarioOutcome*>& outcomes, const FieldInfo& field,
                const std::vector<bool>& atLeast)
{
    Doubts doubts{.marks = std::vector<bool>(outcomes.size())};
    if (field.dim.money != 0 && field.key != "electricity_usd")
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

} // namespace jw
