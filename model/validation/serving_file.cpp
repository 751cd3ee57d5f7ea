#include "validation/serving_file.h"

#include <cassert>

#include "embedded/validation.h"
#include "validation/csv_rows.h"

namespace jw {

const std::vector<ServingRow>& builtInServingRows()
{
    static const std::vector<ServingRow> rows = [] {
        const auto text = embeddedText(embedded::validation(), "inference.csv");
        assert(text);
        auto read = servingRowsFrom(text.value_or(std::string_view()));
        assert(read);
        return read ? std::move(*read) : std::vector<ServingRow>();
    }();
    return rows;
}

Result<std::vector<ServingRow>> servingRowsFrom(std::string_view csv)
{
    return csvRowsFrom<ServingRow>(csv, [](ServingRow&, const Cells&, const Cells&) {});
}

RowsOf rowsOf(std::string_view csv)
{
    const Cells columns = columnsOf(csv);
    const auto has = [&](std::string_view name) { return std::ranges::find(columns, name) != columns.end(); };
    const bool training = has("metric") || has("value"); // its file has tokens_per_s_per_gpu as a metric
    return !training && std::ranges::any_of(servingMetricTexts, has) ? RowsOf::Serving : RowsOf::Training;
}

std::span<const std::string_view> withheldServingColumns()
{
    static constexpr std::array<std::string_view, 7> columns{
        "ttft_ms",     "tpot_ms",    "tokens_per_s_per_gpu", "derived_tok_s_per_gpu", "energy_wh_per_request",
        "j_per_token", "avg_power_w"};
    return columns;
}

} // namespace jw
