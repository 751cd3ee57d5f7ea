// What a plan has taken over from the catalogue, and where its figures are others now.
#pragma once

#include <set>

#include "catalogue/catalogue_tables.h"
#include "domain/plan.h"
#include "domain/sourced_value.h"

namespace jw {

/// A plan as one of its scenarios has it.
struct PlanView {
    const Plan& plan;
    std::size_t scenario = 0;
    const Plan& resolved; ///< resolve(plan, scenario)
};

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

/// True for equal values: numbers may differ in their last bits, as products with a rate of exchange do.
[[nodiscard]] bool sameFigure(const Value& a, const Value& b);

/// Ids of the table's rows that the plan remembers. Accelerators, regions and cloud prices leave their id in
/// it. A run remembers its model by that name while its shape has figures from the catalogue. A node group of
/// a system is known by its accelerator and the sources of its figures, or its name where those are others by
/// now: the system that fits best; none where two fit alike.
[[nodiscard]] std::set<std::string> idsInPlan(const PlanView& view, const CatalogueTable& table);

/// The plan's rows that come from this one of the built-in catalogue. Names are the plan's own and no
/// difference; what the row does not say is none either.
[[nodiscard]] std::vector<PlanCopy> planCopies(const PlanView& view, const CatalogueTable& table,
                                               const void* row);

/// One row of a table that the plan has otherwise.
struct DifferingCopy {
    const CatalogueTable* table = nullptr;
    std::string id; ///< of the row
    PlanCopy copy;
};

/// All copies that differ, table by table.
[[nodiscard]] std::vector<DifferingCopy> differingCopies(const PlanView& view);

} // namespace jw
