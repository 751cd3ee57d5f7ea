// Settings that no scenario has for itself: scenarios are compared draw by draw.
#pragma once

#include "domain/tables.h"

namespace jw {

/// Samples and seed. resolve() passes over an override of them in a file; setInScenario() makes none.
[[nodiscard]] inline bool isDrawSetting(RowRef row, std::string_view field)
{
    return row && row.table->name == "plan" && (field == "samples" || field == "seed");
}

} // namespace jw
