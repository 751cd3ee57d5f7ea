// What is to be said of a sweep, by `sweep` as by `sweep-merge`. Not for other layers: see verb.h.
#pragma once

#include "verbs/sweep_lines.h"

namespace jw::verbs {

/// What holds whatever its points give, from the plan alone: columns that are lower bounds, why columns say
/// nothing side by side, what was to be sampled and is certain. `samplesAsked`: whether or not anything is
/// uncertain.
[[nodiscard]] Items remarksOf(const Plan& plan, const PlanSweep& sweep, bool samplesAsked);

/// What its lines say.
class SweepTally final {
public:
    void add(const Value& line);
    [[nodiscard]] std::size_t refused() const { return m_refused; }       ///< points, in a scenario or more
    [[nodiscard]] std::size_t overloaded() const { return m_overloaded; } ///< the same
    [[nodiscard]] std::size_t withOverloadedSamples() const { return m_withOverloadedSamples; } ///< the same

    /// What to say: first the remarks, then what was counted.
    [[nodiscard]] std::vector<Problem> notes(const Items& remarks) const;

private:
    std::size_t m_refused = 0, m_overloaded = 0, m_refusedSamples = 0, m_withRefusedSamples = 0,
                m_withOverloadedSamples = 0;
};

} // namespace jw::verbs
