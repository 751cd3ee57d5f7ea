#include "views/workloads/service_lever_edits.h"

#include <algorithm>

#include "document/field_entries.h"
#include "domain/origin.h"
#include "domain/paths.h"
#include "domain/workload_inputs.h"

namespace jw {
namespace {

Source sourceOf(const ServingLever& lever)
{
    return ownSource(std::string(lever.name) + ": " + std::string(lever.source));
}

std::string_view kvText(const ServiceQuestion& q)
{
    const bool narrow = q.replica.kvElement <= 1.0 * byte;
    return kvPrecisionTexts[static_cast<std::size_t>(narrow ? KvPrecision::Fp8 : KvPrecision::Bf16)];
}

/// Of a replica, as the figures have them.
void setTp(ServiceQuestion& question, const LeverFigures& figures)
{
    if (figures.tp > 0.0)
        question.replica.tp = figures.tp;
}

Result<void> setAll(PlanDocument& document, const std::string& workload,
                    const std::vector<SourcedValue>& fields)
{
    if (fields.empty())
        return {};
    const Plan& plan = *document.plan();
    const EditText text =
        changeText(plan, document.currentScenario(), findRow(plan, workload), fields.front().field);
    return setFields(document, text, entriesFor(workload, fields));
}

} // namespace

std::vector<SourcedValue> changedFields(const ServiceQuestion& before, const ServiceQuestion& after,
                                        const Source& source)
{
    std::vector<SourcedValue> fields;
    const auto add = [&](std::string field, Value value) {
        fields.push_back({"inputs." + std::move(field), std::move(value), source});
    };
    if (after.precision != before.precision)
        add("precision", textOf(after.precision));
    if (kvText(after) != kvText(before))
        add("kv_precision", kvText(after));
    if (after.engine != before.engine)
        add("engine", textOf(after.engine));
    if (after.replica.tp != before.replica.tp)
        add("tp", after.replica.tp.base());
    const Value now = toValue(before.levers), then = toValue(after.levers);
    for (const FieldInfo& info : fieldsOf<ServingLevers<double>>())
        if (const Value& value = *then.find(info.key); !(value == *now.find(info.key)))
            add("levers." + std::string(info.key), value);
    return fields;
}

std::vector<SourcedValue> leverFields(const ServingLeverEffect& effect, const ServiceQuestion& question)
{
    const ServingLever& lever = *effect.lever;
    ServiceQuestion with = question;
    if (lever.isOn && lever.isOn(question))
        lever.turnOff(with);
    else if (!lever.turnOn(with))
        return {};
    setTp(with, effect.alone);
    return changedFields(question, with, sourceOf(lever));
}

Result<void> toggleLever(PlanDocument& document, const std::string& workload,
                         const ServingLeverEffect& effect, const ServiceQuestion& question)
{
    return setAll(document, workload, leverFields(effect, question));
}

Result<void> useLevers(PlanDocument& document, const std::string& workload, const ServingLeverStudy& study,
                       const ServiceQuestion& question)
{
    std::vector<SourcedValue> fields;
    ServiceQuestion with = question;
    for (const ServingLeverEffect& effect : study.effects) {
        if (effect.outcome != LeverOutcome::Kept)
            continue;
        const ServiceQuestion before = with;
        effect.lever->turnOn(with);
        setTp(with, effect.stacked);
        for (SourcedValue& changed : changedFields(before, with, sourceOf(*effect.lever))) {
            std::erase_if(fields, [&](const SourcedValue& f) { return f.field == changed.field; });
            fields.push_back(std::move(changed)); // of two precisions the later one
        }
    }
    return setAll(document, workload, fields);
}

} // namespace jw
