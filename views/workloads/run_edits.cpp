#include "views/workloads/run_edits.h"

#include <algorithm>

#include "advisor/run_fields.h"
#include "catalogue/copy_in.h"
#include "document/field_entries.h"
#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/paths.h"
#include "engine/plan_index.h"
#include "views/workloads/run_facts.h"

namespace jw {
namespace {

const std::string shapePrefix = "inputs.arch.";

EditText textOf(const PlanDocument& document, std::string_view verb, const std::string& workload,
                const std::string& from = {})
{
    const Plan& plan = *document.plan();
    EditText text{std::string(verb), {{rowTitle(plan, findRow(plan, workload))}}};
    if (!from.empty())
        text.args.push_back({from});
    return text;
}

EditText fillText(const PlanDocument& document, const std::string& workload, const std::string& from)
{
    return textOf(document, JW_TERM("jw::EditText", "Fill %1 from %2"), workload, from);
}

/// Shape fields that the run says otherwise than a new one would, and that `given` does not bring.
std::vector<FieldEntry> forgotten(const PlanDocument& document, const std::string& workload,
                                  const std::vector<FieldEntry>& given)
{
    const Plan& plan = *document.resolved();
    const RowRef row = findRow(plan, workload);
    std::vector<FieldEntry> entries;
    for (const FieldInfo& info : fieldsOf<Architecture<double>>()) {
        const std::string field = shapePrefix + std::string(info.key);
        const bool brought = std::ranges::find(given, field, &FieldEntry::field) != given.end();
        const Value back = defaultValue(plan, row, field);
        if (brought || fieldValue(plan, row, field) == back)
            continue;
        if (!back.isNull() || document.currentScenario() == 0) // no override says "not given"
            entries.push_back({.uid = workload, .field = field, .value = back});
    }
    return entries;
}

void add(std::vector<FieldEntry>& entries, const std::string& workload, std::string field, Value value,
         Source source)
{
    entries.push_back({.uid = workload,
                       .field = std::move(field),
                       .value = std::move(value),
                       .enteredText = {},
                       .source = std::move(source)});
}

/// Of a field, or of all in a record.
void eraseSources(Plan& plan, const std::string& workload, const std::string& field)
{
    std::erase_if(plan.provenance.edit(), [&](const Provenance& note) {
        return note.entity == workload && (note.field == field || note.field.starts_with(field + '.'));
    });
}

/// Takes `fields` away from a run that has them. Errors: as copyModel().
Result<void> clearFields(Plan& plan, const PlanDocument& document, const std::string& workload,
                         std::initializer_list<std::string_view> fields)
{
    for (const std::string_view field : fields) {
        if (fieldValue(*document.resolved(), findRow(*document.resolved(), workload), field).isNull())
            continue;
        if (document.currentScenario() > 0)
            return fail({.kind = Error::Kind::Inconsistent,
                         .field = pathOf(plan, findRow(plan, workload), field),
                         .text = "stays_in_scenario"});
        eraseSources(plan, workload, std::string(field));
        if (auto ok = setField(plan, workload, std::string(field), Value()); !ok)
            return ok;
    }
    return {};
}

bool isTraining(const PlanDocument& document, const std::string& workload)
{
    const Plan& plan = *document.plan();
    const RowRef row = findRow(plan, workload);
    return row && row.table->name == Workload::table && plan.workloads[row.at].kind == WorkloadKind::Training;
}

bool isGiven(const PlanDocument& document, const std::string& workload, std::string_view field)
{
    const Plan& plan = *document.resolved();
    return !fieldValue(plan, findRow(plan, workload), field).isNull();
}

/// The entries of a shape; work that was given would go before it.
Result<void> fillShape(PlanDocument& document, const std::string& workload, const std::string& from,
                       const std::vector<FieldEntry>& entries)
{
    const std::size_t scenario = document.currentScenario();
    return document.edit(fillText(document, workload, from), [&](Plan& plan) {
        return clearFields(plan, document, workload, {"inputs.flops_per_token"}).and_then([&] {
            return putFields(plan, scenario, entries);
        });
    });
}

/// A model without a shape: what a sample takes, and no tokens of a shape.
Result<void> copySampleModel(PlanDocument& document, const std::string& workload, const ModelRow& row,
                             const SourcedValue& work)
{
    std::vector<FieldEntry> entries;
    add(entries, workload, "inputs." + work.field, work.value, work.source);
    add(entries, workload, "inputs.model", row.id, sourceOf(row, "id"));
    if (speedFrom(*document.resolved(), workload) == SpeedFrom::Layout) // there is nothing to lay out
        entries.push_back({.uid = workload, .field = "inputs.speed_from", .value = textOf(SpeedFrom::Mfu)});
    const bool hadShape = isGiven(document, workload, "inputs.arch");
    const std::size_t scenario = document.currentScenario();
    return document.edit(fillText(document, workload, row.name), [&](Plan& plan) -> Result<void> {
        if (hadShape)
            if (auto ok =
                    clearFields(plan, document, workload, {"inputs.arch", "inputs.layout", "inputs.tokens"});
                !ok)
                return ok;
        return putFields(plan, scenario, entries);
    });
}

} // namespace

Result<void> copyModel(PlanDocument& document, const std::string& workload, const ModelRow& row)
{
    const bool trains = isTraining(document, workload);
    if (auto work = copiedSampleWork(row); trains && work && !missingShape(row).empty())
        return copySampleModel(document, workload, row, *work);
    std::vector<FieldEntry> entries = entriesFor(workload, trains ? runFields(row) : shapeFields(row));
    std::erase_if(entries, [&](const FieldEntry& entry) { // what the run says itself stays
        const bool kept = entry.field == "inputs.tokens" || entry.field == "inputs.seq";
        return kept && isGiven(document, workload, entry.field);
    });
    std::ranges::move(forgotten(document, workload, entries), std::back_inserter(entries));
    return fillShape(document, workload, row.name, entries);
}

Result<void> copyConfig(PlanDocument& document, const std::string& workload, const HfConfig& config)
{
    const Source source = ownSource("config.json");
    const Value shape = toValue(config.architecture), plain = toValue(Architecture<double>{});
    std::vector<FieldEntry> entries;
    for (const FieldInfo& info : fieldsOf<Architecture<double>>())
        if (const Value* value = shape.find(info.key);
            value && !value->isNull() && (info.required || !(*value == *plain.find(info.key))))
            add(entries, workload, shapePrefix + std::string(info.key), *value, source);
    std::ranges::move(forgotten(document, workload, entries), std::back_inserter(entries));
    if (config.architecture.context && isTraining(document, workload) &&
        !isGiven(document, workload, "inputs.seq"))
        std::ranges::move(entriesFor(workload, {sequenceFor(config.architecture.context->base(), source)}),
                          std::back_inserter(entries));
    add(entries, workload, "inputs.model", std::string(), source); // which one it is, nobody says
    return fillShape(document, workload, "config.json", entries);
}

Result<void> useLayout(PlanDocument& document, const std::string& workload, const TrainLayout<double>& layout)
{
    std::vector<FieldEntry> entries = entriesFor(workload, layoutFields(layout));
    const Plan& plan = *document.resolved();
    const Value batch = fieldValue(plan, findRow(plan, workload), "inputs.layout.gbs");
    const double* sequences = batch.as<double>();
    std::erase_if(entries, [&](const FieldEntry& entry) { // what the run says itself stays
        return (entry.field == "inputs.layout.gbs" && sequences && *sequences >= 1.0) ||
               (entry.field == "inputs.production_factor" && isGiven(document, workload, entry.field));
    });
    return setFields(document, textOf(document, JW_TERM("jw::EditText", "Change layout of %1"), workload),
                     entries);
}

Result<void> setInput(PlanDocument& document, const std::string& workload, const std::string& field,
                      const Value& value)
{
    const RowRef row = findRow(*document.plan(), workload);
    const EditText text = changeText(*document.plan(), document.currentScenario(), row, field);
    return setFields(document, text, {{.uid = workload, .field = field, .value = value}});
}

Result<void> setSpeedFrom(PlanDocument& document, const std::string& workload, SpeedFrom from)
{
    return setInput(document, workload, "inputs.speed_from", textOf(from));
}

std::vector<SourcedValue> leverFields(const Lever& lever, const LayoutQuestion& question)
{
    const auto recordOf = [](const LayoutQuestion& q) {
        return toValue(static_cast<const ParallelLayout<double>&>(q.base));
    };
    LayoutQuestion with = question;
    lever.turnOn(with);
    const Value before = recordOf(question), after = recordOf(with);
    const Source source = ownSource(std::string(lever.name) + ": " + std::string(lever.source));
    std::vector<SourcedValue> fields;
    for (const FieldInfo& info : fieldsOf<ParallelLayout<double>>())
        if (const Value& value = *after.find(info.key); !(value == *before.find(info.key)))
            fields.push_back({"inputs.layout." + std::string(info.key), value, source});
    if (question.fp8 && !with.fp8)
        fields.push_back({"inputs.precision", "fp8", source});
    return fields;
}

Result<void> useLever(PlanDocument& document, const std::string& workload, const Lever& lever,
                      const LayoutQuestion& question)
{
    const std::vector<FieldEntry> entries = entriesFor(workload, leverFields(lever, question));
    if (entries.empty())
        return {};
    const Plan& plan = *document.plan();
    const EditText text =
        changeText(plan, document.currentScenario(), findRow(plan, workload), entries.front().field);
    return setFields(document, text, entries);
}

Result<void> useCap(PlanDocument& document, const std::string& workload, Power<> cap)
{
    const Plan& plan = *document.resolved();
    const RowRef row = findRow(plan, workload);
    if (!row)
        return {};
    const PlanIndex index(plan);
    std::vector<FieldEntry> entries;
    for (const Assignment* a : index.assignedTo(plan.workloads[row.at]))
        add(entries, a->group, "power_cap_w", cap.in(watt), ownSource("power caps of a run"));
    return setFields(document, textOf(document, JW_TERM("jw::EditText", "Change power cap for %1"), workload),
                     entries);
}

bool hasRecord(const Plan& plan, const std::string& workload, const std::string& record)
{
    return fieldValue(plan, findRow(plan, workload), record).as<Members>() != nullptr;
}

Result<void> setRecord(PlanDocument& document, const std::string& workload, const std::string& record,
                       bool present)
{
    const RowRef row = findRow(*document.plan(), workload);
    const EditText text = changeText(*document.plan(), 0, row, record);
    return document.edit(text, [&](Plan& plan) {
        if (!present)
            eraseSources(plan, workload, record);
        return setField(plan, workload, record, present ? Value(Members{}) : Value());
    });
}

} // namespace jw
