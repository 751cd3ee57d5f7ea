// Several values set at once, each with what is known of where it comes from: one undo step.
#pragma once

#include <optional>

#include "document/plan_document.h"
#include "domain/sourced_value.h"

namespace jw {

/// A value for a field, as typed or with a source.
struct FieldEntry {
    std::string uid, field;
    Value value{};
    std::string enteredText{};
    std::optional<Source> source{};
};

/// Sets them in order in that scenario of a plan under edit, and notes their sources. What is the same in all
/// scenarios goes to the baseline. Errors: those of setInScenario.
Result<void> putFields(Plan& plan, std::size_t scenario, const std::vector<FieldEntry>& entries);

/// The same as one undo step in the document's current scenario. Errors: as PlanDocument::edit.
Result<void> setFields(PlanDocument& document, const EditText& text, const std::vector<FieldEntry>& entries);

/// Notes `source` for this value; an equal source of the plan is used again. The typed text stays.
void recordSource(Plan& plan, const FieldPlace& place, const Source& source);

/// The entries that copy `values` into a row.
[[nodiscard]] std::vector<FieldEntry> entriesFor(const std::string& uid,
                                                 const std::vector<SourcedValue>& values);

} // namespace jw
