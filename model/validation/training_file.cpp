// Files of published runs.
#include "validation/csv_rows.h"
#include "validation/training_library.h"

namespace jw {

Result<std::vector<TrainingRow>> trainingRowsFrom(std::string_view csv)
{
    // The metric as it stands there, also one that is none.
    return csvRowsFrom<TrainingRow>(csv, [](TrainingRow& row, const Cells& header, const Cells& cells) {
        const auto at = static_cast<std::size_t>(std::ranges::find(header, "metric") - header.begin());
        if (at < cells.size())
            row.metricText = cells[at];
    });
}

} // namespace jw
