// One readable row of a CSV file put into a plan.
#pragma once

#include "catalogue/catalogue_import.h"
#include "catalogue/import_rules.h"

namespace jw {

/// Puts a readable row into the plan; returns the uid of the plan's row. Errors: as takeRows().
[[nodiscard]] Result<std::string> putRow(Plan& plan, std::size_t scenario, const ImportRule& rule,
                                         const ImportedRow& row, const std::string& at);

} // namespace jw
