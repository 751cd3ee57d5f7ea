// The input that a question begins with: of those offered the one that moves a result most.
#pragma once

#include <functional>

#include "jobs/job.h"
#include "views/sensitivity/input_choice.h"

namespace jw {

/// Sought off the GUI thread.
class StrongestInput final {
public:
    /// `found` is called on the owner's thread, unless an input has been chosen meanwhile or none is offered.
    StrongestInput(const InputChoice& choice, std::function<void(const VaryingField&)> found);

    void seek(const PlanPtr& resolved, const std::string& result);
    [[nodiscard]] bool isSought() const { return m_job.isRunning(); }

private:
    void take(const std::vector<VaryingField>& strongest);

    const InputChoice& m_choice;
    std::function<void(const VaryingField&)> m_found;
    LatestJob<std::vector<VaryingField>> m_job;
};

} // namespace jw
