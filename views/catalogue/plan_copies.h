// What the plan has taken over from the catalogue, and where its figures are others now.
#pragma once

#include <set>

#include "catalogue/catalogue_tables.h"
#include "document/plan_document.h"
#include "domain/sourced_value.h"

namespace jw {

/// A field of a plan's row that is not what the catalogue says.
struct FieldDifference {
    std::string uid;
    const FieldInfo* info = nullptr; ///< of the plan's field
    Value inPlan;
    SourcedValue inCatalogue;
    bool ownValue = false; ///< somebody has set it: it is not what an older catalogue said
};

/// A row of the plan that was copied from a row of the catalogue.
struct PlanCopy {
    std::string uid, title;
    std::vector<FieldDifference> differences;
};

/// Ids of the table's rows that the plan remembers, in the scenario shown.
[[nodiscard]] std::set<std::string> idsInPlan(const PlanDocument& document, const CatalogueTable& table);

/// The plan's rows that come from this one, in the scenario shown; accelerators, regions and cloud prices
/// leave their id. Names are the plan's own and no difference.
[[nodiscard]] std::vector<PlanCopy> planCopies(const PlanDocument& document, const CatalogueTable& table,
                                               const void* row);

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
