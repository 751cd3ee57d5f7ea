// Texts that were born in Qt-free code, in the language of the window.
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

#include "document/edit_text.h"
#include "messages/message.h"

namespace jw {

struct Finding;

/// A text that the model marks (JW_TERM) under a context, with %1..%n replaced by the arguments as they are.
[[nodiscard]] QString translated(std::string_view context, std::string_view english,
                                 const std::vector<QString>& arguments = {});

/// A term's name or note: context "jw::Term".
[[nodiscard]] QString termText(std::string_view english);

/// A text of a row of the catalogue: a name, a kind, a unit or a note (contexts "jw::CatalogueText",
/// "jw::QueryFigure" and "jw::UsualLengths"). Names of products and sentences of a source that are not listed
/// stay as they are.
[[nodiscard]] QString catalogueText(const std::string& english);

/// What a scenario is called; the name that a new plan gives its first one is a word of the window.
[[nodiscard]] QString scenarioName(const Scenario& scenario);

/// "Change PUE of Ashburn in Best"
[[nodiscard]] QString shownText(const EditText& text);

/// One sentence of a message, numbers in the locale of the window
[[nodiscard]] QString shownText(const Sentence& sentence);

/// "FIELD: what is wrong. Why. How to mend."
[[nodiscard]] QString shownText(const Message& message);

/// What a finding says, of its field in the plan.
[[nodiscard]] QString findingText(const Finding& finding, const Plan& plan);

/// The message of an error; the field is looked up in the plan by the error's path.
[[nodiscard]] QString errorText(const Error& error, const Plan& plan);

} // namespace jw
