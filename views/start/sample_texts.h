// What the samples call their rows, in the language of the window.
#pragma once

#include <span>

#include "domain/plan.h"

namespace jw {

/// The names, notes and reasons of all samples, in English: the keys of their translation.
[[nodiscard]] std::span<const char* const> sampleTexts();

/// A sample as it is opened: its names, notes and reasons in the language of the window. From then on they
/// are the user's own texts. Sources stay as they were published.
[[nodiscard]] Plan inWindowLanguage(Plan sample);

} // namespace jw
