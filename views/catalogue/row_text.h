// A row of the catalogue in full, as formatted text: where it comes from, then every field.
#pragma once

#include <QString>

#include "catalogue/catalogue_tables.h"
#include "views/common/theme.h"

namespace jw {

/// HTML for a text view: source, URL, date, confidence and note; all figures with units, estimates named, and
/// what is not known left as "–".
[[nodiscard]] QString rowHtml(const CatalogueTable& table, const void* row, const Theme& theme);

} // namespace jw
