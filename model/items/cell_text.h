// One field's value as people see and type it in a cell or a form field.
#pragma once

#include <QString>

#include "domain/tables.h"
#include "readings/display.h"
#include "readings/entry.h"

namespace jw {

/// The person's signs. Text forms and the clipboard use the default, the C locale.
struct CellStyle {
    char decimal = '.';
    std::string group{};
    bool allDigits = true; ///< else as many as are read: see readable()

    friend bool operator==(const CellStyle&, const CellStyle&) = default;
};

/// The same signs for what is read and not typed again.
[[nodiscard]] CellStyle forReading(CellStyle style);

/// The unit in which a field is shown: % for a fraction that people read so, else its own.
[[nodiscard]] UnitName shownUnit(const FieldInfo& info);

/// Its symbol, spelled, with the plan's currency where it says "$": "W", "%", "CNY/kWh"; "" for none.
[[nodiscard]] QString unitText(const FieldInfo& info, const Plan& plan);

/// "Peak power (W)": the translated term and its unit.
[[nodiscard]] QString titleWithUnit(const FieldInfo& info, const Plan& plan);

/// `value` (in the field's unit) in the shown unit, without the symbol: "70",
/// "1,048".
[[nodiscard]] QString numberCell(const FieldInfo& info, double value, const CellStyle& style = {});

/// Any value: a number as numberCell, yes/no and choices in words, a reference by the title of its row, a
/// list or record as JSON-like text, "" for what is not given.
[[nodiscard]] QString cellText(const FieldInfo& info, const Value& value, const Plan& plan,
                               const CellStyle& style = {});

/// The value that typed text says, within the field's bounds; an empty text is "not given" where that is
/// allowed. A bare number in a fraction's cell is in %; choices are read in words or by key, references by
/// title or uid. Errors name info.key: those of parseEntry and checkValue, BadChoice, UnknownName (no such
/// row).
[[nodiscard]] Result<Value> typedValue(const FieldInfo& info, const QString& text, const Plan& plan,
                                       const CellStyle& style = {});

/// The choices that a cell offers, in words: of a choice, a yes/no, or the titles of the rows a reference can
/// name (first "" where it may be empty); empty for all other kinds.
[[nodiscard]] QStringList cellChoices(const FieldInfo& info, const Plan& plan);

} // namespace jw
