#include "catalogue/row_source.h"

#include <algorithm>

namespace jw {

bool isMonthOrDay(std::string_view text)
{
    constexpr std::string_view shape = "dddd-dd-dd";
    if (text.size() != 7 && text.size() != 10)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
            return false;
    const std::string_view monthOfYear = text.substr(5, 2),
                           dayOfMonth = text.size() == 10 ? text.substr(8) : "01";
    return monthOfYear >= "01" && monthOfYear <= "12" && dayOfMonth >= "01" && dayOfMonth <= "31";
}

bool isEstimated(const RowSource& row, std::string_view column)
{
    return row.confidence == Confidence::Estimated ||
           std::find(row.estimatedFields.begin(), row.estimatedFields.end(), column) !=
               row.estimatedFields.end();
}

Source sourceOf(const RowSource& row, std::string_view column)
{
    return {.uid = {},
            .kind = SourceKind::Catalogue,
            .title = row.source,
            .url = row.sourceUrl,
            .published = row.asOf,
            .fetched = {},
            .license = {},
            .note = row.note,
            .confidence = isEstimated(row, column) ? Confidence::Estimated : row.confidence};
}

} // namespace jw
