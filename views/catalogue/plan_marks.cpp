#include "views/catalogue/plan_marks.h"

#include <algorithm>

namespace jw {
namespace {

InPlan stateOf(const std::vector<PlanCopy>& copies)
{
    const auto differs = [](const PlanCopy& copy) { return !copy.differences.empty(); };
    return copies.empty()                         ? InPlan::No
           : std::ranges::any_of(copies, differs) ? InPlan::Differs
                                                  : InPlan::Same;
}

} // namespace

PlanMarks markRows(CatalogueModel& rows, const PlanView& plan)
{
    const CatalogueTable& table = rows.table();
    const bool devices = table.name == AcceleratorRow::table;
    PlanMarks changed;
    changed.ownRows = rows.setOwnRows(devices ? ownAccelerators(plan) : std::vector<OwnRow>());
    const std::set<std::string> ids = idsInPlan(plan, table);
    std::vector<InPlan> states(static_cast<std::size_t>(rows.builtInRows()), InPlan::No);
    for (int row = 0; row < rows.builtInRows(); ++row)
        if (ids.contains(table.id(rows.rowAt(row))))
            states[static_cast<std::size_t>(row)] = stateOf(planCopies(plan, table, rows.rowAt(row)));
    changed.some = rows.rowCount() > rows.builtInRows() ||
                   std::ranges::any_of(states, [](InPlan state) { return state != InPlan::No; });
    changed.marks = rows.setInPlan(std::move(states)) || changed.ownRows;
    return changed;
}

} // namespace jw
