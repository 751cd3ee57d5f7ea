// How a form sets a field: alone, or together with what was refused only because the other half was missing.
#include "document/edit_text.h"
#include "domain/tables.h"
#include "views/forms/entity_form.h"

namespace jw {

/// One undo step, named after the last of them.
Result<void> EntityForm::set(const std::vector<FieldEntry>& entries)
{
    const Plan& plan = *m_document.plan();
    const FieldEntry& last = entries.back();
    const EditText text = changeText(plan, m_document.currentScenario(), findRow(plan, last.uid), last.field);
    return setFields(m_document, text, entries);
}

Result<void> EntityForm::commit(const FieldEntry& entry)
{
    const auto alone = set({entry});
    if (!alone)
        return commitTogether(entry).map_error([&](const Error&) { return alone.error(); });
    retryRefused();
    return {};
}

/// Idle and peak power of a node, say, make sense only both.
Result<void> EntityForm::commitTogether(const FieldEntry& entry)
{
    for (FieldEditor* other : m_editors) {
        const auto refused = other->refusedEntry();
        if (!refused || refused->field == entry.field)
            continue;
        if (set({*refused, entry})) {
            other->forgetRefused();
            other->refresh();
            return {};
        }
    }
    return fail({});
}

/// What was refused may be right now.
void EntityForm::retryRefused()
{
    if (std::exchange(m_retrying, true))
        return;
    for (FieldEditor* other : m_editors)
        if (const auto refused = other->refusedEntry(); refused && set({*refused})) {
            other->forgetRefused();
            other->refresh();
        }
    m_retrying = false;
}

} // namespace jw
