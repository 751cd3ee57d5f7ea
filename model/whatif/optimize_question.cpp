#include "whatif/optimize_question.h"

#include <algorithm>

#include "domain/paths.h"
#include "domain/training_inputs.h"
#include "engine/plan_results.h"
#include "engine/result_paths.h"
#include "units/listed.h"

namespace jw {

std::string resultHead(const Plan& plan, const WorkMachines& work)
{
    return workloadHead(rowText(plan, findRow(plan, work.workload), "name"));
}

const FieldInfo& measureField(std::size_t at)
{
    if (measureWords[at] == gpusMeasure)
        return *findField(fieldsOf<TrainingInputs<double>>(), gpusMeasure);
    const FieldInfo* own = findField(fieldsOf<WorkloadFigures<double>>(), measureKeys[at]);
    return own ? *own : *findField(fieldsOf<Totals<double>>(), measureKeys[at]);
}

Result<OptimizeMeasure> measureOf(const Plan& resolved, const WorkMachines& work,
                                  const std::string& wordOrPath)
{
    if (wordOrPath == gpusMeasure)
        return OptimizeMeasure{wordOrPath, &measureField(measureWords.size() - 1)};
    const auto results = middleResults(resolved);
    if (!results)
        return fail(results.error());
    const auto word =
        static_cast<std::size_t>(std::ranges::find(measureWords, wordOrPath) - measureWords.begin());
    const std::string path = word < measureKeys.size()
                                 ? resultHead(resolved, work) + std::string(measureKeys[word])
                                 : namedPath(resolved, wordOrPath);
    std::vector<std::string> there;
    for (const auto& cell : resultCells(*results)) {
        if (cell.path == path)
            return OptimizeMeasure{path, cell.field};
        there.push_back(cell.path);
    }
    Error unknown = unknownResult(path, there);
    if (path.find('/') == std::string::npos) // a word, not a path: the words come first
        unknown.text = listed(measureWords) + ", " + unknown.text;
    return fail(std::move(unknown));
}

} // namespace jw
