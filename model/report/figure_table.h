// Figures under column heads, each row in one unit: the form of every table of results.
#pragma once

#include <string>
#include <vector>

#include "engine/predicted.h"
#include "readings/fields.h"
#include "report/text_table.h"

namespace jw {

/// One quantity in all columns, in base units; NaN where it does not exist.
struct FigureRow {
    std::string path; ///< of the result, or what comes before its column: "total/energy_kwh"
    const FieldInfo* field = nullptr;
    std::vector<double> base;
    std::vector<BandedCell> bands{}; ///< by column, Direct where one has none; empty where none has any
    std::vector<bool> atLeast{};     ///< by column: a lower bound; empty where none is one
    std::vector<bool> untold{};      ///< by column: its difference from the first is not told
};

struct FigureSheet {
    std::string title;
    std::vector<std::string> columns;
    std::vector<FigureRow> rows;
    std::string none{}; ///< in place of the end of a band that does not exist
};

/// The unit that suits the largest figure of the row, percent for fractions; the field's own where nothing
/// else is known.
[[nodiscard]] UnitName rowUnit(const FigureRow& row);

/// A result as tables have it: NaN for total GPU-hours of 0, as of power that is given directly, where no
/// devices are known.
[[nodiscard]] double shownBase(std::string_view path, double base);

/// "million CNY" for "million $" in a plan of that currency; "" for a plain number.
[[nodiscard]] std::string unitText(UnitName unit, std::string_view currency);

/// A figure in `unit`, six figures: "21.588", "1,234,567"; money of no magnitude to the cent: "21,934.08"; ""
/// for NaN.
[[nodiscard]] std::string figureText(double base, UnitName unit);

/// The same of a figure that may be a lower bound: "≥ 21.588".
[[nodiscard]] std::string figureText(double base, UnitName unit, bool atLeast);

/// "26.1 to 36.9": the band in that unit, four figures; "" of a direct figure.
[[nodiscard]] std::string bandText(const BandedCell& band, UnitName unit);

/// The table as text: title, label and unit on the left. Rows of nothing but zeros and NaN are left out. A
/// line below says what `none` means where it stands.
[[nodiscard]] std::string toText(const FigureSheet& table, std::string_view currency);

} // namespace jw
