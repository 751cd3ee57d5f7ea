// Which results of scenarios side by side say nothing of who has less, and why.
#pragma once

#include "engine/findings.h"

namespace jw {

struct Doubts {
    std::vector<bool> marks{};  ///< by outcome: its result is kept out of who has less and who is better
    std::vector<Finding> why{}; ///< those of unknownFindings() that say why; empty where nothing is marked
};

/// Of a result of this field: doubtful is each of `atLeast`, a lower bound, and money without machines beside
/// a scenario that pays for its own (withoutMachines()), but for the electricity, which it has.
[[nodiscard]] Doubts doubtsOf(const std::vector<const ScenarioOutcome*>& outcomes, const FieldInfo& field,
                              const std::vector<bool>& atLeast);

} // namespace jw
