// A checked row in full, as formatted text: the verdict, how it was predicted, from what, what was withheld.
#pragma once

#include <QString>

#include "views/common/theme.h"
#include "views/validation/check_run.h"

namespace jw {

/// HTML for a text view, of the row that `check` is of.
[[nodiscard]] QString checkHtml(const RowFields& row, const RowCheck& check, const Theme& theme);

} // namespace jw
