// Units as people read them.
#pragma once

#include <QString>

namespace jw {

/// Units in a text as people read them: "kg CO2e" as "kg CO₂e", words such as day and million in the language
/// of the window. Symbols such as kWh are the same in all languages.
[[nodiscard]] QString spelledUnits(const QString& text);

} // namespace jw
