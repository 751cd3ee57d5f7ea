// Rows of the catalogue in the open plan: found, taken over, put in.
#pragma once

#include "catalogue/plan_copies.h"
#include "document/plan_document.h"

namespace jw {

/// The plan in the scenario shown; valid until it changes.
[[nodiscard]] PlanView viewOf(const PlanDocument& document);

/// The catalogue's figures for these fields, with their sources, as one undo step in the scenario shown.
/// Errors: as PlanDocument::edit.
[[nodiscard]] Result<void> takeOver(PlanDocument& document, const std::string& name,
                                    const std::vector<FieldDifference>& fields);

/// True for tables whose rows useInPlan() takes: accelerators, systems, regions.
[[nodiscard]] bool canUseInPlan(const CatalogueTable& table);

/// Puts a row into the plan, with its sources, as one undo step: an accelerator, a node group of a system, a
/// site in a region. Returns the uid of the new row. Errors: as PlanDocument::edit.
[[nodiscard]] Result<std::string> useInPlan(PlanDocument& document, const CatalogueTable& table,
                                            const void* row);

} // namespace jw
