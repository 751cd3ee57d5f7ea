// Numbers with the signs of the person.
#pragma once

#include <QLocale>
#include <QString>

#include "items/cell_text.h"
#include "items/unit_words.h"

namespace jw {

/// The decimal sign and group separator of that locale.
[[nodiscard]] CellStyle personStyle(const QLocale& locale = {});

/// That decimal sign and no groups: of digits that are typed again.
[[nodiscard]] CellStyle typingStyle();

/// A number in its field's shown unit, as people read it: "850 W", "70 %", "CNY 0.2/kWh".
[[nodiscard]] QString valueInWords(const FieldInfo& info, double value, const Plan& plan,
                                   const QLocale& locale = {});

/// What a person types for a field that is shown in `unit`: a bare number is meant in it. Errors: those of
/// typedValue.
[[nodiscard]] Result<Value> typedIn(const FieldInfo& info, UnitName unit, const QString& text,
                                    const Plan& plan);

/// A number with all its digits, as it can be typed again.
[[nodiscard]] QString typedDigits(double number);

/// A unit's symbol, spelled, with the plan's currency in place of "$".
[[nodiscard]] QString unitWords(const UnitName& unit, const Plan& plan);

} // namespace jw
