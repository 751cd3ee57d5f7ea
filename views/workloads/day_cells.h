// The 24 hours of a day to and from spreadsheets.
#pragma once

#include <QString>

#include "domain/day_hours.h"
#include "items/cell_text.h"

namespace jw {

/// Hours and their load over the mean below two titles, tab-separated, numbers in the C locale.
[[nodiscard]] QString dayCells(const DayHours& hours);

/// What pasted cells say of a day.
struct PastedDay {
    DayHours hours{};
    QString fault{}; ///< why they say nothing, with the cell; empty for a day
};

/// 24 numbers from 0 in a column or a row, beside or below their hours (0 to 23, 1 to 24, "07:00") or not,
/// with titles or not. Numbers in the person's signs or in those of the C locale.
[[nodiscard]] PastedDay dayFrom(const QString& text, const CellStyle& style);

} // namespace jw
