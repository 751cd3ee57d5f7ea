// What the catalogue holds, in words: figures in their units, choices, names of the rows referred to.
#pragma once

#include <QString>

#include "catalogue/catalogue_tables.h"
#include "domain/plan.h"

namespace jw {

/// A value as a table shows it, without unit: four figures, choices in words, a reference by its row's name,
/// "–" for what is not known. Money is in USD.
[[nodiscard]] QString catalogueCell(const FieldInfo& info, const Value& value);

/// The same with its unit and all digits: "989.4 TFLOP/s"; money in the currency of `plan`.
[[nodiscard]] QString catalogueFigure(const FieldInfo& info, const Value& value, const Plan& plan = {});

/// "TDP (W)"
[[nodiscard]] QString catalogueTitle(const FieldInfo& info);

/// A table's name: "Cloud prices"
[[nodiscard]] QString catalogueTitle(const CatalogueTable& table);

/// What a row is called: its name, or what stands first in the table where it has none.
[[nodiscard]] QString catalogueName(const CatalogueTable& table, const void* row);

/// True for what has a number that can be sorted, drawn and compared.
[[nodiscard]] bool isFigure(const FieldInfo& info);

/// Its number in the field's unit; NaN where it is not known or no number.
[[nodiscard]] double catalogueNumber(const FieldInfo& info, const void* row);

} // namespace jw
