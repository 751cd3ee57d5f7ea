#include "views/workloads/day_edits.h"

#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "domain/edit.h"
#include "views/workloads/run_edits.h"

namespace jw {
namespace {

const std::string dayField = "inputs.day";

std::string hourField(std::size_t at)
{
    return dayField + '.' + std::string(fieldsOf<DayShape<double>>()[at].key);
}

Result<void> fill(PlanDocument& document, const std::string& workload, const std::string& from,
                  std::vector<SourcedValue> values)
{
    for (SourcedValue& value : values)
        value.field.insert(0, "inputs.");
    const Plan& plan = *document.plan();
    const EditText text{JW_TERM("jw::EditText", "Fill %1 from %2"),
                        {{rowTitle(plan, findRow(plan, workload))}, {from}}};
    return setFields(document, text, entriesFor(workload, values));
}

} // namespace

DayHours dayOf(const Plan& plan, const std::string& workload)
{
    const RowRef row = findRow(plan, workload);
    DayHours hours{};
    for (std::size_t at = 0; at < hours.size(); ++at) {
        const Value load = row ? fieldValue(plan, row, hourField(at)) : Value();
        hours[at] = load.as<double>() ? *load.as<double>() : 1.0; // as a new day begins
    }
    return hours;
}

bool hasDay(const Plan& plan, const std::string& workload) { return hasRecord(plan, workload, dayField); }

Result<void> setDay(PlanDocument& document, const std::string& workload, const DayHours& hours,
                    const std::string& mergeKey)
{
    const DayHours before = dayOf(*document.resolved(), workload);
    std::vector<FieldEntry> entries;
    for (std::size_t at = 0; at < hours.size(); ++at)
        if (hours[at] != before[at])
            entries.push_back({.uid = workload, .field = hourField(at), .value = hours[at]});
    const std::size_t scenario = document.currentScenario();
    const EditText text =
        changeText(*document.plan(), scenario, findRow(*document.plan(), workload), dayField);
    return document.edit(
        text, [&](Plan& plan) { return putFields(plan, scenario, entries); }, mergeKey);
}

Result<void> useLoadProfile(PlanDocument& document, const std::string& workload, const LoadProfileRow& row)
{
    return fill(document, workload, row.name, copiedFields(row));
}

} // namespace jw
