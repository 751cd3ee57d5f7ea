#include "engine/training/layout_question.h"

#include "engine/training/run_reader.h"

namespace jw {

Result<RunQuestion> layoutQuestion(const Plan& resolved, std::string_view workloadUid)
{
    return askRun(resolved, workloadUid, [](TrainingRun<PlainLeaves>& run) { return run.question(); });
}

Result<double> networkShare(const Plan& resolved, std::string_view workloadUid)
{
    return layoutQuestion(resolved, workloadUid).map([](const RunQuestion& q) {
        TrainLayout<double> together = q.base;
        together.node = q.base.tp;
        const auto time = [&](const TrainLayout<double>& l) {
            return StepFormula<double>(q.model, l, q.device, q.constants).step().time;
        };
        return (one - time(together) / time(q.base)).base();
    });
}

} // namespace jw
