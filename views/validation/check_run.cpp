#include "views/validation/check_run.h"

#include "messages/message.h"
#include "readings/display.h"
#include "store/plan_file.h"
#include "validation/held_out_checks.h"

namespace jw {
namespace {

/// Rows still to be checked.
Result<CheckRun> readRun(const std::string& file, RowKind kind)
{
    if (file.empty())
        return CheckRun{file, kind, builtInRows(kind), {}};
    return contentOfFile(file).and_then([&](const std::string& content) {
        return publishedRowsFrom(content).map([&](PublishedRows rows) {
            return CheckRun{file, rowKindOf(content), std::move(rows), {}};
        });
    });
}

std::string reasonOf(const RowCheck& check)
{
    std::string text;
    for (const Remark& remark : check.reasons)
        text.append(text.empty() ? "" : "; ").append(placed(remark.pattern, remark.arguments));
    return text;
}

Cells cellsOf(const RowFields& row, const RowCheck& check)
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
            row.text("source"),
            row.text("source_url"),
            row.text("as_of")};
}

} // namespace

Result<CheckRunPtr> checkedRun(const std::string& file, RowKind kind)
{
    return readRun(file, kind).map([](CheckRun run) -> CheckRunPtr {
        run.checks = quotedRows(run.rows, builtInCatalogue(), HeldOut::Row);
        return std::make_shared<const CheckRun>(std::move(run));
    });
}

Value RowFields::value(std::string_view key) const
{
    const FieldInfo* info = findField(fields, key);
    return info ? info->get(record) : Value();
}

std::string RowFields::text(std::string_view key) const { return plainText(value(key)); }

RowFields rowOf(const CheckRun& run, const RowCheck& check)
{
    return {check.metric.isServing() ? static_cast<const void*>(&run.rows.serving[check.row])
                                     : static_cast<const void*>(&run.rows.training[check.row]),
            rowFields(run.kind)};
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
        csv.rows.push_back(cellsOf(rowOf(run, run.checks[row]), run.checks[row]));
    return csv;
}

} // namespace jw
