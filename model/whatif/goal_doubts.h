// What an answer of goal seek does not say: machines that do not hold their load, results that are not to be
// compared.
#pragma once

#include "engine/doubts.h"
#include "whatif/goal_bands.h"
#include "whatif/goal_seek.h"

namespace jw {

/// At one value of the field, by side.
struct GoalDoubt {
    std::vector<bool> atLeast{}; ///< the result is a lower bound
    Doubts compared{};
    std::vector<std::string> overloaded{}; ///< services whose machines do not hold their load: "chat, search"

    [[nodiscard]] bool holdsLoad() const;
    /// Of a goal: whether it is kept. Of two scenarios: which has less, of machines that do the work.
    [[nodiscard]] bool isTold() const;
};

/// The services whose machines do not hold their load, as planned: "chat, search"; "" where there is none.
[[nodiscard]] std::string overloadedServices(const ScenarioOutcome& outcome);

/// A service that is overloaded at some of the values looked at.
struct GoalOverload {
    std::size_t side = 0;
    std::string workload{};
    std::size_t values = 0, of = 0;
    double first = 0.0, last = 0.0; ///< of those values, in the field's unit
};

struct GoalDoubts {
    std::vector<GoalDoubt> found{}; ///< by crossing
    std::array<GoalDoubt, 2> ends{};
    std::vector<GoalOverload> overloads{};

    [[nodiscard]] std::vector<Finding> why() const; ///< why results are not to be compared, each once
};

/// Of a result of this field. The range is looked at where the search looked first. A value that the plan
/// refuses is judged as planned. Errors: those of PlanBatch::of; Canceled.
[[nodiscard]] Result<GoalDoubts> goalDoubts(const GoalBandsQuestion& question, const FieldInfo& field,
                                            const SeekAnswer& answer, const std::stop_token& stop = {});

/// Takes the shares away that say nothing.
void withholdShares(std::vector<GoalBands>& bands, const GoalDoubts& doubts);

} // namespace jw
