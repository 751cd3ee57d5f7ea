#include "engine/training/layout_question.h"

#include "engine/training/run_reader.h"

namespace jw {

Result<RunQuestion> layoutQuestion(const Plan& resolved, std::string_view workloadUid)
{
    return askRun(resolved, workloadUid, [](TrainingRun<PlainLeaves>& run) { return run.question(); });
}

} // namespace jw
