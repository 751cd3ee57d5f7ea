// A block of a spreadsheet, pasted over inputs of scenarios.
#pragma once

#include "views/compare/inputs_model.h"

namespace jw {

/// Sets the cells from `at` on to what the tab-separated `text` says, all in one undo step or none. An empty
/// cell of a scenario takes over what the scenario is based on. Titles in the first of several lines that
/// name columns, and that cannot be values of the cells from `at` on, decide the columns; such a block is
/// read in the C locale, as it was copied; names of inputs in it decide the rows. Returns why nothing was
/// set, with row and column; "" when all was.
[[nodiscard]] QString pasteInputs(InputsModel& inputs, const QModelIndex& at, const QString& text);

} // namespace jw
