// A difference between two plans in words: what a recovery would bring back.
#pragma once

#include <QStringList>

#include "domain/diff.h"

namespace jw {

/// "Ashburn, PUE: 1.25 → 1.5", "Add node group own"; "" for what is only kept beside a value, such as typed
/// texts.
[[nodiscard]] QString changeLine(const Change& change, const Plan& before, const Plan& after);

/// One line a change, at most `limit`; the last one says how many more there are.
[[nodiscard]] QStringList changeLines(const std::vector<Change>& changes, const Plan& before,
                                      const Plan& after, int limit);

} // namespace jw
