#include "validation/refit_step.h"

#include <cmath>

#include "validation/chosen_step.h"
#include "validation/software.h"
#include "validation/training_check.h"
#include "validation/training_library.h"

namespace jw {
namespace {

std::optional<RefitStep> refitStep(const TrainingRow& row, const CaseSources& sources)
{
    const RowCheck check = checkedRow(row, sources);
    const auto given = caseOf(row, sources);
    if (!check.predicted || !given || !given->fitted)
        return std::nullopt;
    const auto chosen = chosenStep(*given);
    if (!chosen)
        return std::nullopt;
    RefitStep step{.id = row.id, .source = row.sourceUrl.empty() ? row.source : row.sourceUrl};
    step.title = row.source;
    step.model = given->question.model;
    step.layout = chosen->layout;
    step.device = given->question.device;
    step.shipped = given->question.constants;
    step.deviceName = given->fitted->name;
    step.precision = given->precision;
    step.of2023 = kernelsOf(row, given->fitted, step.model.experts > 1.0) == Kernels::Of2023;
    step.rate = chosen->step.tokenRate;
    const double ratio = std::log(*check.predicted / check.published);
    step.logError = row.metric == TrainingMetric::StepTime ? -ratio : ratio;
    return step;
}

} // namespace

double RefitStep::logErrorWith(const StepConstants<double>& constants) const
{
    const PerTime<> other = StepFormula<double>(model, layout, device, constants).step().tokenRate;
    return logError + std::log((other / rate).base());
}

std::vector<RefitStep> refitSteps(std::span<const TrainingRow> rows, const Catalogue& catalogue)
{
    const CaseSources sources{catalogue, rows, builtInTrainingRows()};
    std::vector<RefitStep> steps;
    for (const TrainingRow& row : rows)
        if (isSpeed(row.metric) && !isTpu(row))
            if (auto step = refitStep(row, sources))
                steps.push_back(std::move(*step));
    return steps;
}

} // namespace jw
