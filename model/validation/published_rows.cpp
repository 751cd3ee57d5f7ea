#include "validation/published_rows.h"

#include <algorithm>

#include "validation/csv_rows.h"
#include "validation/serving_check.h"
#include "validation/serving_file.h"
#include "validation/training_check.h"
#include "validation/training_library.h"

namespace jw {
namespace {

bool has(const Cells& columns, std::string_view name)
{
    return std::ranges::find(columns, name) != columns.end();
}

} // namespace

RowKind rowKindOf(std::string_view csv)
{
    const Cells columns = columnsOf(csv);
    const bool serving =
        !has(columns, "metric") && !has(columns, "value") && hasOwnColumns(columns, RowKind::Serving);
    return serving ? RowKind::Serving : RowKind::Training;
}

bool hasOwnColumns(const Cells& columns, RowKind kind)
{
    const RowKind other = kind == RowKind::Serving ? RowKind::Training : RowKind::Serving;
    return std::ranges::any_of(columns, [&](const std::string& column) {
        return findField(rowFields(kind), column) && !findField(rowFields(other), column);
    });
}

bool hasFigures(const Cells& columns)
{
    return has(columns, "metric") || has(columns, "value") || has(columns, "derived_tok_s_per_gpu") ||
           std::ranges::any_of(servingMetricTexts, [&](std::string_view name) { return has(columns, name); });
}

PublishedRows builtInRows(RowKind kind)
{
    return kind == RowKind::Training ? PublishedRows{.training = builtInTrainingRows()}
                                     : PublishedRows{.serving = builtInServingRows()};
}

Result<PublishedRows> publishedRowsFrom(std::string_view csv)
{
    if (rowKindOf(csv) == RowKind::Serving)
        return servingRowsFrom(csv).map(
            [](std::vector<ServingRow> rows) { return PublishedRows{.serving = std::move(rows)}; });
    return trainingRowsFrom(csv).map(
        [](std::vector<TrainingRow> rows) { return PublishedRows{.training = std::move(rows)}; });
}

std::span<const FieldInfo> rowFields(RowKind kind)
{
    return kind == RowKind::Training ? fieldsOf<TrainingRow>() : fieldsOf<ServingRow>();
}

std::vector<RowCheck> checkedRows(const PublishedRows& rows, const Catalogue& catalogue)
{
    std::vector<RowCheck> checks = checkedRows(rows.training, catalogue);
    std::ranges::move(checkedServingRows(rows.serving, catalogue), std::back_inserter(checks));
    return checks;
}

} // namespace jw
