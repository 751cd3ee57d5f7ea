// The sampled differences of one table of results, off the GUI thread.
#pragma once

#include "document/plan_document.h"
#include "engine/compare.h"
#include "jobs/latest_job.h"

namespace jw {

class DifferenceWork final {
public:
    /// `came` is called on the owner's thread when the differences asked for last are there.
    explicit DifferenceWork(std::function<void()> came);

    /// What is known by now of these results, paths, of scenarios of the plan, the first being what the
    /// others are compared with. Asked for the first time they are sampled where inputs are uncertain or work
    /// is predicted, with shownDraws(); none where they cannot be. The outcomes are those of the plan.
    [[nodiscard]] const SampledDifferences& of(const PlanPtr& plan,
                                               const std::vector<const ScenarioOutcome*>& outcomes,
                                               std::vector<std::string> results);

private:
    struct Asked {
        PlanPtr plan{};
        std::vector<std::size_t> scenarios{};
        std::vector<std::string> results{};

        friend bool operator==(const Asked&, const Asked&) = default;
    };
    static SampledDifferences sampled(const Asked& asked, const std::stop_token& stop);

    Asked m_asked;
    SampledDifferences m_differences;
    LatestJob<SampledDifferences> m_job;
};

} // namespace jw
