#include "views/workloads/service_edits.h"

#include <algorithm>

#include "document/field_entries.h"
#include "domain/edit.h"
#include "domain/item_work.h"
#include "domain/origin.h"
#include "engine/serving/service_need.h"
#include "views/workloads/run_edits.h"

namespace jw {

Result<void> setRateFrom(PlanDocument& document, const std::string& workload, RateFrom from)
{
    const Plan& plan = *document.resolved();
    const RowRef row = findRow(plan, workload);
    const Value chosen = rateFromTexts[static_cast<std::size_t>(from)];
    std::vector<FieldEntry> entries{{.uid = workload, .field = "inputs.rate_from", .value = chosen}};
    if (from == RateFrom::Given && fieldValue(plan, row, "inputs.rate_per_replica").isNull())
        if (const auto need = needOf(plan, workload); need && need->each > PerTime<>())
            entries.push_back(
                {.uid = workload,
                 .field = "inputs.rate_per_replica",
                 .value = need->each.in(one / second),
                 .source = ownSource("an estimate: predicted for these machines, not measured")});
    return setFields(document, changeText(plan, document.currentScenario(), row, "inputs.rate_from"),
                     entries);
}

RateFrom rateFrom(const Plan& resolved, const std::string& workload)
{
    const Value chosen = fieldValue(resolved, findRow(resolved, workload), "inputs.rate_from");
    const std::string* text = chosen.as<std::string>();
    const auto at = std::ranges::find(rateFromTexts, text ? std::string_view(*text) : std::string_view());
    return at == rateFromTexts.end() ? RateFrom::Given : static_cast<RateFrom>(at - rateFromTexts.begin());
}

Result<void> setLengths(PlanDocument& document, const std::string& workload, const UsualInputs& lengths)
{
    const Plan& plan = *document.plan();
    const EditText text{JW_TERM("jw::EditText", "Change lengths of %1"),
                        {{rowTitle(plan, findRow(plan, workload))}}};
    return setFields(document, text, entriesFor(workload, lengths.inputs));
}

Result<void> setItem(PlanDocument& document, const std::string& workload, const UsualInputs& item)
{
    const Plan& plan = *document.plan();
    const RowRef row = findRow(plan, workload);
    const EditText text{JW_TERM("jw::EditText", "Change the item of %1"), {{rowTitle(plan, row)}}};
    std::vector<FieldEntry> entries = entriesFor(workload, item.inputs);
    for (const FieldInfo& info : fieldsOf<ItemWork<>>()) {
        const std::string field = "inputs.item." + std::string(info.key);
        const bool brought = std::ranges::find(entries, field, &FieldEntry::field) != entries.end();
        const Value back = defaultValue(plan, row, field);
        if (!brought && (!back.isNull() || document.currentScenario() == 0)) // no override says "not given"
            entries.push_back({.uid = workload, .field = field, .value = back});
    }
    return setFields(document, text, entries);
}

Result<void> sizeFleet(PlanDocument& document, const std::string& workload)
{
    const Plan& plan = *document.resolved();
    const auto size = needOf(plan, workload).and_then([&](const ServiceNeed& need) {
        return nodesThatHold(plan, workload, need);
    });
    if (!size)
        return fail(size.error());
    const EditText text = changeText(plan, document.currentScenario(), findRow(plan, size->group), "nodes");
    return setFields(document, text,
                     entriesFor(size->group, {{"nodes", Value(size->nodes),
                                               ownSource("sized for the busiest hour of a service")}}));
}

} // namespace jw
