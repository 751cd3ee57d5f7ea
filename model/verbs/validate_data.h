// The answer of the verb `validate` as data.
#pragma once

#include <span>
#include <string>

#include "readings/value.h"
#include "validation/training_check.h"

namespace jw::verbs {

/// All that is said of a prediction or a refusal, in English.
[[nodiscard]] std::string reasonOf(const RowCheck& check);

struct CheckCounts {
    std::size_t predicted = 0, refused = 0, unread = 0;
};
[[nodiscard]] CheckCounts countsOf(std::span<const RowCheck> checks);

/// `data` of the envelope; `leftOut`: the part on sources left out.
[[nodiscard]] Value validateData(std::span<const RowCheck> checks, Value leftOut);

} // namespace jw::verbs
