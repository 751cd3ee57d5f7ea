// How rows of each table of the catalogue come from a CSV file into a plan.
#pragma once

#include "catalogue/import_cells.h"
#include "catalogue/plan_copies.h"

namespace jw {

using ImportColumns = std::vector<std::string_view>;

/// What a plan makes of a table's rows: accelerators are its accelerators, systems and cloud prices node
/// groups, regions sites, models runs that are not enabled yet.
struct ImportRule {
    std::string_view table{}, planTable{};
    std::string_view idField{};                        ///< of the plan's row, for the id; "": it keeps none
    bool named = false;                                ///< the plan's row bears the name of the file's
    ImportColumns always{}, forNew{};                  ///< that must be given
    ImportColumns also{};                              ///< that are used beside those of values()
    Members start{};                                   ///< what a new row has, beside its name
    std::string (*name)(const ImportCells&) = nullptr; ///< of a new row
    /// The plan's fields that the cells say, each with `source`; more of them for a new row. What the row as
    /// a whole lacks becomes a fault of its cells.
    std::vector<SourcedValue> (*values)(ImportCells& cells, const PlanView& view, const RowSource& source,
                                        bool isNew) = nullptr;
};

/// nullptr for tables of which a plan holds nothing: reliability, supply, days, requests, figures of queries,
/// API prices. Static data.
[[nodiscard]] const ImportRule* importRuleOf(const CatalogueTable& table);

/// The plan's accelerator that a file calls so: by its id in the catalogue, else by its name; or nullptr.
[[nodiscard]] const Accelerator* findDevice(const Plan& plan, std::string_view idOrName);

} // namespace jw
