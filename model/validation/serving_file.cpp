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

} // namespace jw
