// What a plausibility rule says to people: what is odd, why, what to do. Sentences are born here only.
#pragma once

#include "engine/findings.h"
#include "messages/message.h"

namespace jw {

/// The message of `finding`; `field` is the one it leads to, or nullptr where there is none. Numbers are
/// quoted with four figures. A rule without a sentence of its own falls back to its name.
[[nodiscard]] Message messageOf(const Finding& finding, const FieldInfo* field);

/// "error", "warning", "note", in the context "jw::Message".
[[nodiscard]] std::string_view severityWord(Severity severity);

/// Every (id, what) that has sentences.
struct FindingRule {
    std::string_view id, what;
};
[[nodiscard]] std::vector<FindingRule> findingRules();

} // namespace jw
