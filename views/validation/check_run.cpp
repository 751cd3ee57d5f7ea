#include "views/validation/check_run.h"

#include "messages/message.h"
#include "readings/display.h"
#include "store/plan_file.h"
#include "validation/training_library.h"

namespace jw {
namespace {

Result<std::vector<TrainingRow>> rowsOf(const std::string& file)
{
    if (file.empty())
        return builtInTrainingRows();
    return contentOfFile(file).and_then([](const std::string& content) { return trainingRowsFrom(content); });
}

std::string reasonOf(const RowCheck& check)
{
    std::string text;
    for (const Remark& remark : check.reasons)
        text.append(text.empty() ? "" : "; ").append(placed(remark.pattern, remark.arguments));
    return text;
}

Cells cellsOf(const TrainingRow& row, const RowCheck& check)
{
    const auto times = [&](double factor) {
        return check.predicted ? numberText(*check.predicted * factor) : std::string();
    };
    return {check.id,
            check.model,
            check.hardware,
            check.metricText,
            check.published > 0.0 ? numberText(check.published) : std::string(),
            times(1.0),
            check.error() ? numberText(*check.error()) : std::string(),
            times(check.band.p10),
            times(check.band.p90),
            std::string(tierText(check)),
            check.inFit ? "yes" : "no",
            reasonOf(check),
            row.source,
            row.sourceUrl,
            row.asOf};
}

} // namespace

Result<CheckRunPtr> checkedRun(const std::string& file)
{
    return rowsOf(file).map([&](std::vector<TrainingRow> rows) -> CheckRunPtr {
        auto checks = checkedRows(rows, builtInCatalogue());
        return std::make_shared<const CheckRun>(CheckRun{file, std::move(rows), std::move(checks)});
    });
}

std::vector<RowCheck> checksAt(const CheckRun& run, const std::vector<std::size_t>& rows)
{
    std::vector<RowCheck> checks;
    checks.reserve(rows.size());
    for (const std::size_t row : rows)
        checks.push_back(run.checks[row]);
    return checks;
}

CsvTable csvOf(const CheckRun& run, const std::vector<std::size_t>& rows)
{
    CsvTable csv{.header = {"id", "model_id", "accelerator_id", "metric", "published", "predicted", "error",
                            "p10", "p90", "tier", "in_fit", "reason", "source", "source_url", "as_of"},
                 .rows = {},
                 .lines = {}};
    for (const std::size_t row : rows)
        csv.rows.push_back(cellsOf(run.rows[row], run.checks[row]));
    return csv;
}

} // namespace jw
