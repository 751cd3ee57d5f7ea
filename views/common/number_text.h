// Numbers as people read them on cards and charts; files use the C locale and never come here.
#pragma once

#include <QLocale>
#include <QString>

namespace jw {

/// Three significant figures below 1000 ("14.6", "0.0812"), whole numbers with group separators up to 1e9,
/// "1.46 × 10¹⁰" beyond and under 0.001. True minus sign; "–" for NaN.
[[nodiscard]] QString shortNumber(double value, const QLocale& locale = {});

/// As shortNumber, without zeros at the end: for axes, whose steps are round.
[[nodiscard]] QString tickNumber(double value, const QLocale& locale = {});

/// Twelve significant figures: what a tooltip shows and a copy takes
[[nodiscard]] QString fullNumber(double value, const QLocale& locale = {});

} // namespace jw
