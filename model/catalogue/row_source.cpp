#include "catalogue/row_source.h"

#include <algorithm>

namespace jw {

bool isEstimated(const RowSource& row, std::string_view column)
{
    return row.confidence == Confidence::Estimated ||
           std::find(row.estimatedFields.begin(), row.estimatedFields.end(), column) !=
               row.estimatedFields.end();
}

Source sourceOf(const RowSource& row, std::string_view column)
{
    const Confidence confidence = isEstimated(row, column) ? Confidence::Estimated : row.confidence;
    std::string note(confidenceTexts[static_cast<std::size_t>(confidence)]);
    if (!row.note.empty())
        note += "; " + row.note;
    return {.uid = {},
            .kind = SourceKind::Catalogue,
            .title = row.source,
            .url = row.sourceUrl,
            .published = row.asOf,
            .fetched = {},
            .license = {},
            .note = std::move(note)};
}

} // namespace jw
