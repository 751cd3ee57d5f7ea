// What a person typed for a value, kept beside it.
#pragma once

#include "document/plan_document.h"

namespace jw {

/// Notes `text` as the way this value was typed, with the time; the value's old source no longer holds. An
/// empty text removes the note.
void recordEntered(Plan& plan, const FieldPlace& place, const std::string& text);

/// Sets a value as typed in a form or a table and notes its text; typed over an equal one, it is confirmed
/// (noteConfirmed). Errors: those of setInScenario.
[[nodiscard]] Result<void> enter(Plan& plan, const FieldPlace& place, const Value& value,
                                 const std::string& text);

/// The text noted for this value, if it still says the value that the scenario has; else "".
[[nodiscard]] std::string enteredFor(const Plan& plan, const FieldPlace& place);

/// The row that notes the source and typed text of this value, or nullptr. For an override its entity is the
/// scenario and its field "UID/FIELD".
[[nodiscard]] const Provenance* provenanceOf(const Plan& plan, const FieldPlace& place);

/// Where an edit of this field goes: to the baseline for what is the same in all scenarios, such as names and
/// notes.
[[nodiscard]] FieldPlace settledPlace(const Plan& plan, FieldPlace place);

} // namespace jw
