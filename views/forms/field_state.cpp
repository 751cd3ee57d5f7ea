#include "views/forms/field_state.h"

#include <QCoreApplication>

#include <algorithm>

#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "views/common/to_qt.h"
#include "views/common/words.h"
#include "views/forms/source_words.h"

namespace jw {
namespace {

struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(jw::FieldTexts)
};

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

/// All fields of a record, those of records within it too.
void addFields(std::vector<FormField>& fields, const Plan& plan, RowRef row, const std::string& prefix,
               const FieldInfo& outer)
{
    for (const FieldInfo& inner : innerFields(plan, row, outer)) {
        if (!isUsed(plan, row, inner))
            continue;
        const std::string name = prefix + std::string(inner.key);
        if (inner.kind == FieldKind::Record)
            addFields(fields, plan, row, name + '.', inner);
        else
            addField(fields, name, inner, outer.place);
    }
}

std::string noteOf(const Plan& plan, const std::string& uid, const std::string& field)
{
    const auto note =
        std::ranges::find_if(plan.notes, [&](const Note& n) { return n.entity == uid && n.field == field; });
    return note == plan.notes.end() ? std::string() : note->body;
}

ReplacedValue replacedBy(const Plan& plan, std::size_t scenario, const std::string& uid,
                         const std::string& field)
{
    const std::size_t parent = parentScenario(plan, scenario);
    const Plan base = resolve(plan, parent).value_or(plan);
    return {scenario, parent, fieldValue(base, findRow(base, uid), field)};
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
        addFields(fields, plan, row, std::string(info.key) + '.', info);
    }
    return fields;
}

std::string_view sectionOf(std::string_view field)
{
    const auto last = field.rfind('.');
    return last == std::string_view::npos || field.find('.') == last ? std::string_view()
                                                                     : field.substr(0, last);
}

bool canVary(RowRef row, const FieldInfo& info)
{
    if (!row || (info.kind != FieldKind::Number && info.kind != FieldKind::Whole))
        return false;
    return row.table->name != "plan" || info.kind == FieldKind::Number;
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
    state.isDefault = state.value == defaultValue(resolved, state.row, field);
    const ValueOrigin origin = originOf(plan, current, uid, field);
    state.differs = origin.scenario > 0;
    state.overridden = origin.scenario > 0 && origin.scenario == current;
    if (state.differs)
        state.replaced = replacedBy(plan, origin.scenario, uid, field);
    state.enteredText = document.enteredText({origin.scenario, uid, field});
    if (origin.source)
        state.source = *origin.source;
    state.own = origin.kind == OriginKind::Own;
    state.note = noteOf(plan, uid, field);
    const auto& faults = document.resolvedProblems();
    const auto fault = faults.empty()
                           ? faults.end()
                           : std::ranges::find(faults, pathOf(resolved, state.row, field), &Error::field);
    if (fault != faults.end())
        state.fault = *fault;
    return state;
}

QString fieldTitle(const FieldInfo& info)
{
    return info.term.name.empty() ? toQt(info.key) : termText(info.term.name);
}

QString problemText(const Error& error, const FieldInfo& info, const Plan& plan)
{
    return error.field == info.key ? shownText(messageOf(error, &info)) : errorText(error, plan);
}

SourceMark sourceMark(const FieldState& state, const FieldInfo& info)
{
    if (state.source) {
        const Source& source = *state.source;
        return {toneOf(source.kind), source.isEstimate(), sourceWords(source)};
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
