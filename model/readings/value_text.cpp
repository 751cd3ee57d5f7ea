#include "readings/value_text.h"

#include <cmath>

#include "readings/display.h"

namespace jw {

std::string valueText(double base, Dim dim, UnitName unit)
{
    if (std::isnan(base)) // does not exist
        return "—";
    const DisplayStyle style{.significant = 3, .group = " "};
    return unit.size > 0.0 ? formatValue(base / unit.size, unit, style) : formatBase(base, dim, style);
}

} // namespace jw
