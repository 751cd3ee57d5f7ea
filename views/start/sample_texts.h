// What samples and empty plans call their rows, in the language of the window.
#pragma once

#include <span>

#include "domain/plan.h"

namespace jw {

/// The names, notes, reasons and own assumptions of all samples, in English: the keys of their translation.
[[nodiscard]] std::span<const char* const> sampleTexts();

/// A sample as it is opened: its texts in the language of the window. From then on they are the user's own.
/// Sources stay as they were published.
[[nodiscard]] Plan inWindowLanguage(Plan sample);

/// An empty plan with its baseline.
[[nodiscard]] Plan blankPlan();

} // namespace jw
