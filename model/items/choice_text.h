// Choices in words: "per_query" as "Per query".
#pragma once

#include <QString>

#include <string_view>

namespace jw {

/// The choice as people read it, translated in the context "jw::Choice"; a choice that has no words is its
/// key.
[[nodiscard]] QString choiceText(std::string_view key);

} // namespace jw
