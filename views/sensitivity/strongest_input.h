// The input that a question begins with: of those offered the one that moves a result most.
#pragma once

#include <functional>

#include "jobs/job.h"
#include "views/sensitivity/input_choice.h"

namespace jw {

/// Sought off the GUI thread.
class StrongestInput final {
public:
    /// Takes the input, of those offered the first where none of them is known to move the result; or why
    /// the result cannot be followed to its inputs.
    using Found = std::function<void(const Result<VaryingField>&)>;

    /// `found` is called on the owner's thread, unless an input has been chosen meanwhile or none is offered.
    StrongestInput(const InputChoice& choice, Found found);

    void seek(const PlanPtr& resolved, const std::string& result);
    void cancel() { m_job.cancel(); }
    [[nodiscard]] bool isSought() const { return m_job.isRunning(); }

private:
    using Strongest = Result<std::vector<VaryingField>>;
    void take(const Strongest& strongest);

    const InputChoice& m_choice;
    Found m_found;
    LatestJob<Strongest> m_job;
};

} // namespace jw
