// Results as people read them: a unit that suits, three or four figures, the plan's currency, their locale.
#pragma once

#include <span>

#include <QString>

#include "domain/plan.h"
#include "readings/fields.h"

namespace jw {

/// A number and its unit apart, as cards and columns set them.
struct ShownFigure {
    QString number, unit;

    /// "12.9 GWh"
    [[nodiscard]] QString text() const;
};

/// The unit in which the largest of `bases` (in base units) reads best; that of all in a column or chart.
[[nodiscard]] UnitName commonUnit(std::span<const double> bases, const FieldInfo& info);

/// "GWh", "million USD", "t CO₂e": the unit's words, translated, with the plan's currency.
[[nodiscard]] QString unitWords(UnitName unit, Dim dim, const Plan& plan);

/// `base` (in base units) counted in `unit`, four figures; "–" for what does not exist.
[[nodiscard]] QString numberIn(double base, UnitName unit);

/// "≥ 12.9": a number that is a lower bound.
[[nodiscard]] QString atLeastNumber(const QString& number);

/// `base` in the unit that suits it.
[[nodiscard]] ShownFigure shownFigure(double base, const FieldInfo& info, const Plan& plan);

/// All digits, in the unit of the field: "109,670.4 kWh".
[[nodiscard]] QString fullFigure(double base, const FieldInfo& info, const Plan& plan);

/// The same number in the C locale and without a unit: what a copy takes.
[[nodiscard]] QString plainFigure(double base, const FieldInfo& info);

/// "−11.3 %", "+4.2 %", "±0 %"; empty for what does not exist.
[[nodiscard]] QString signedPercent(double fraction);

} // namespace jw
