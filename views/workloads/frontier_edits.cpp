#include "views/workloads/frontier_edits.h"

#include <algorithm>
#include <cmath>

#include "document/field_entries.h"
#include "domain/origin.h"
#include "domain/paths.h"

namespace jw {

Result<void> usePoint(PlanDocument& document, const std::string& workload, const OperatingPoint& point)
{
    const Source source = ownSource("an operating point of the service's frontier");
    const std::vector<SourcedValue> values{
        {"inputs.tp", point.tp.base(), source},
        {"inputs.precision", textOf(point.precision), source},
        {"inputs.max_seqs", std::max(1.0, std::round(point.concurrency.base())), source}};
    const Plan& plan = *document.plan();
    const EditText text{JW_TERM("jw::EditText", "Use an operating point for %1"),
                        {{rowTitle(plan, findRow(plan, workload))}}};
    return setFields(document, text, entriesFor(workload, values));
}

} // namespace jw
