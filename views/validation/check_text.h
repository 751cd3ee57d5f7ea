// A checked row in full, as formatted text: the verdict, how it was predicted, from what, what was withheld.
#pragma once

#include <QString>

#include "validation/training_check.h"
#include "views/common/theme.h"

namespace jw {

/// HTML for a text view. `row` is what `check` was made from.
[[nodiscard]] QString checkHtml(const TrainingRow& row, const RowCheck& check, const Theme& theme);

} // namespace jw
