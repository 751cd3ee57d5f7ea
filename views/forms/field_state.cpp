#include "views/forms/field_state.h"

#include <QCoreApplication>

#include <algorithm>

#include "document/entered.h"
#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "items/choice_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(jw::FieldTexts)
};

/// What a new row of that kind has; of an input, what holds where none is given.
Value valueOfNewRow(const Plan& plan, RowRef row, const std::string& field)
{
    if (!field.starts_with("inputs."))
        return defaultValue(row, field);
    Plan fresh;
    if (row.table->name == Workload::table)
        fresh.workloads.add({.kind = plan.workloads[row.at].kind});
    else
        fresh.costLines.add({});
    return fieldValue(fresh, {row.table, 0}, field);
}

std::span<const FieldInfo> innerFields(const Plan& plan, RowRef row, const FieldInfo& info)
{
    if (info.inner)
        return info.inner();
    if (row.table->name == Workload::table)
        return inputFields(plan.workloads[row.at].kind);
    return row.table->name == CostLine::table ? fieldsOf<CostInputs<double>>() : std::span<const FieldInfo>{};
}

void addField(std::vector<FormField>& fields, std::string name, const FieldInfo& info, Place place)
{
    const bool shown = place != Place::Hidden && info.place != Place::Hidden;
    if (shown && info.kind != FieldKind::List) // a list has an editor of its own
        fields.push_back({std::move(name), &info, info.place == Place::More ? Place::More : place});
}

/// The scenario whose own value holds: the nearest of the chain with an override, else the baseline.
std::size_t settingScenario(const Plan& plan, std::size_t current, const std::string& uid,
                            const std::string& field)
{
    for (const std::string& scenario : chainOf(plan, current))
        if (findOverride(plan, scenario, uid, field))
            return findScenario(plan, scenario).value_or(0);
    return 0;
}

void readSource(FieldState& state, const Plan& plan, const FieldPlace& place)
{
    const Provenance* row = provenanceOf(plan, place);
    const auto source = std::ranges::find(plan.sources, row ? row->source : std::string(), &Source::uid);
    if (row && !row->source.empty() && source != plan.sources.end())
        state.source = *source;
    state.own = !state.source && (row || place.scenario > 0 || !state.isDefault);
}

std::string noteOf(const Plan& plan, const std::string& uid, const std::string& field)
{
    const auto note =
        std::ranges::find_if(plan.notes, [&](const Note& n) { return n.entity == uid && n.field == field; });
    return note == plan.notes.end() ? std::string() : note->body;
}

} // namespace

Tone toneOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Catalogue:
    case SourceKind::Datasheet: return Tone::Better;
    case SourceKind::Measured:
    case SourceKind::Literature:
    case SourceKind::Quote: return Tone::Accent;
    case SourceKind::Own: break;
    }
    return Tone::Attention;
}

std::vector<FormField> formFields(const Plan& plan, RowRef row)
{
    std::vector<FormField> fields;
    for (const FieldInfo& info : row ? row.table->fields : std::span<const FieldInfo>{}) {
        if (info.kind != FieldKind::Record) {
            if (isUsed(plan, row, info))
                addField(fields, std::string(info.key), info, info.place);
            continue;
        }
        for (const FieldInfo& inner : innerFields(plan, row, info))
            if (isUsed(plan, row, inner))
                addField(fields, std::string(info.key) + '.' + std::string(inner.key), inner, info.place);
    }
    return fields;
}

FieldState fieldState(const PlanDocument& document, const std::string& uid, const std::string& field)
{
    const Plan& plan = *document.plan();
    const Plan& resolved = *document.resolved();
    const std::size_t current = document.currentScenario();
    FieldState state{.row = findRow(resolved, uid)};
    if (!state.row)
        return state;
    state.value = fieldValue(resolved, state.row, field);
    state.isDefault = state.value == valueOfNewRow(resolved, state.row, field);
    const std::size_t setter = settingScenario(plan, current, uid, field);
    state.differs = setter > 0;
    state.overridden = setter > 0 && setter == current;
    const FieldPlace place = settledPlace(plan, {setter, uid, field});
    state.enteredText = document.enteredText(place);
    readSource(state, plan, place);
    state.note = noteOf(plan, uid, field);
    const auto& faults = document.resolvedProblems();
    const auto fault = faults.empty()
                           ? faults.end()
                           : std::ranges::find(faults, pathOf(resolved, state.row, field), &Error::field);
    if (fault != faults.end())
        state.fault = *fault;
    return state;
}

SourceMark sourceMark(const FieldState& state, const FieldInfo& info)
{
    if (state.source) {
        const Source& source = *state.source;
        const QString kind = choiceText(sourceKindTexts[static_cast<std::size_t>(source.kind)]);
        //: %1 is the kind of a source ("Data sheet"), %2 its title
        QString words = FieldTexts::tr("%1: %2").arg(kind, QString::fromStdString(source.title));
        if (!source.published.empty())
            //: %1 is a source in words, %2 its date
            words = FieldTexts::tr("%1, %2").arg(words, QString::fromStdString(source.published));
        return {toneOf(source.kind), false, words};
    }
    const bool figure = info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
    if (state.own && figure)
        return {Tone::Attention, true, FieldTexts::tr("Own value, no source")};
    if (state.own) // a name, a choice: nobody asks where it comes from
        return {Tone::Neutral, false, FieldTexts::tr("Own value")};
    const QString why = termText(info.term.source);
    //: %1 says where a default comes from: "assumption"
    return {Tone::Neutral, false,
            why.isEmpty() ? FieldTexts::tr("Default") : FieldTexts::tr("Default: %1").arg(why)};
}

} // namespace jw
