// The results that scenarios can be judged by, as planned and at the bad end of what is uncertain. No window
// needed.
#pragma once

#include <string_view>

#include "engine/compare.h"
#include "views/results/result_book.h"
#include "whatif/pareto.h"

namespace jw {

/// Of what a result is taken: as the plan has it, or of its samples, or of the band of a prediction.
enum class ParetoEnd { Planned, P10, P90 };

struct ParetoResult {
    ComparedResult result{}; ///< at that end; without bands unless as planned
    ParetoEnd end = ParetoEnd::Planned;
    bool varies = true; ///< false: nothing that it depends on is uncertain, so it is the result as planned

    [[nodiscard]] std::string key() const; ///< "cost_usd", "cost_usd@p90"
    [[nodiscard]] QString name() const;    ///< "Cost", "P90 of Cost"
};

/// "P90 of %1" for what a result is called.
[[nodiscard]] QString endName(ParetoEnd end, const QString& name);

/// The key without its end.
[[nodiscard]] inline std::string_view plainKey(std::string_view key) { return key.substr(0, key.find('@')); }

/// What is better of the result, as most see it.
[[nodiscard]] Sense usualSense(std::string_view key);

/// The results of the subject, and of the whole plan what a request takes; no carbon where rule H24 forbids
/// to compare it. Behind each its bad end: P90 where less is better, else P10. A scenario has none while its
/// samples are awaited, where it cannot be sampled, and where the result does not exist at that end.
[[nodiscard]] std::vector<ParetoResult> paretoResults(const std::vector<const ScenarioOutcome*>& outcomes,
                                                      const Subject& subject);

} // namespace jw
