// Figures as remarks on rows have them.
#pragma once

#include "readings/display.h"

namespace jw {

/// Four digits, thousands apart: "12,340".
[[nodiscard]] inline std::string figureText(double number)
{
    return numberText(number, {.significant = 4, .group = ","});
}

} // namespace jw
