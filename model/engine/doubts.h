// Which results of scenarios side by side say nothing of who has less, and why.
#pragma once

#include <cmath>

#include "engine/findings.h"
#include "engine/lower_bounds.h"

namespace jw {

/// Is the result of this path, as resultCells() has it, a lower bound there? Not where there is none.
[[nodiscard]] bool isAtLeast(const ScenarioOutcome& outcome, const std::string& path);

struct Doubts {
    std::vector<bool> marks{};  ///< by outcome: its result is kept out of who has less and who is better
    std::vector<Finding> why{}; ///< those of unknownFindings() that say why; empty where nothing is marked
};

/// Of a result of this field: doubtful is each of `atLeast`, a lower bound, and money without machines beside
/// a scenario that pays for its own (withoutMachines()), but for the electricity, which it has.
[[nodiscard]] Doubts doubtsOf(const std::vector<const ScenarioOutcome*>& outcomes, const FieldInfo& field,
                              const std::vector<bool>& atLeast);

/// Which differences of some scenarios from the first are not told, as the two of each are judged alone: so
/// two costs of electricity alone are compared, whatever stands beside them. Asked for many results.
class UntoldDifferences final {
public:
    explicit UntoldDifferences(const std::vector<const ScenarioOutcome*>& outcomes);

    /// By outcome, of a result of this field: from or to a lower bound, and of money without machines
    /// beside a scenario that pays for its own.
    [[nodiscard]] std::vector<bool> of(const FieldInfo& field, const std::vector<bool>& atLeast) const;

private:
    std::vector<bool> m_unlike; ///< it or the first is without machines beside the other
};

/// Of a ComparedResult, or a row made from one: is no lower bound the reason that the difference of two
/// values is not told?
template <class Row> bool isApart(const Row& row, std::size_t scenario)
{
    return isMarked(row.untold, scenario) && isDifferenceKnown(row.atLeast, 0, scenario) &&
           std::isfinite(row.base.front()) && std::isfinite(row.base[scenario]);
}

} // namespace jw
