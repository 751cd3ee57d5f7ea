// Which row of the catalogue each row of a plan was copied from.
#pragma once

#include <vector>

#include "catalogue/plan_copies.h"

namespace jw {

/// How rows of a catalogue table come into a plan.
struct CopyRule {
    std::string_view catalogueTable{}, planTable{};
    /// Of each row of planTable the id of the row that it comes from; "" for none.
    std::vector<std::string> (*ids)(const PlanView& view) = nullptr;
    /// The plan's fields as they are copied.
    std::vector<SourcedValue> (*copied)(const void* row, double usdRate) = nullptr;
};

/// nullptr for tables of which the plan remembers nothing. Static data.
[[nodiscard]] const CopyRule* copyRuleOf(const CatalogueTable& table);

} // namespace jw
