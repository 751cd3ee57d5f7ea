// Where the figures of a catalogue row come from; part of each row.
#pragma once

#include "domain/provenance.h"
#include "readings/fields.h"

namespace jw {

struct RowSource {
    std::vector<std::string> estimatedFields; ///< columns that are estimates though the row is published
    std::string source, sourceUrl;
    std::string asOf; ///< "2025-11" or "2025-11-30"
    Confidence confidence = Confidence::Published;
    std::string note;

    static constexpr auto fields()
    {
        using S = RowSource;
        return std::tuple{
            field(&S::estimatedFields,
                  {.key = "estimated_fields", .term = {JW_TERM("jw::Term", "Estimated fields")}}),
            field(&S::source, {.key = "source",
                               .lower = 1,
                               .upper = 1000,
                               .required = true,
                               .term = {JW_TERM("jw::Term", "Source")}}),
            field(&S::sourceUrl, {.key = "source_url",
                                  .lower = 1,
                                  .upper = 2000,
                                  .required = true,
                                  .term = {JW_TERM("jw::Term", "URL")}}),
            field(&S::asOf, {.key = "as_of",
                             .lower = 7,
                             .upper = 10,
                             .required = true,
                             .date = true,
                             .term = {JW_TERM("jw::Term", "As of")}}),
            field(&S::confidence,
                  {.key = "confidence", .required = true, .term = {JW_TERM("jw::Term", "Confidence")}}),
            field(&S::note, {.key = "note", .upper = 1000, .term = {JW_TERM("jw::Term", "Note")}}),
        };
    }
    friend bool operator==(const RowSource&, const RowSource&) = default;
};

/// True for a date as rows have it: "2025-11" or "2025-11-30".
[[nodiscard]] bool isMonthOrDay(std::string_view text);

/// True if the row's figure in `column` is an estimate: the column is listed, or the whole row is one.
[[nodiscard]] bool isEstimated(const RowSource& row, std::string_view column);

/// The source to copy into a plan together with that figure: kind catalogue, title, URL, publication date,
/// note, and the confidence of this figure. Without uid.
[[nodiscard]] Source sourceOf(const RowSource& row, std::string_view column);

} // namespace jw
