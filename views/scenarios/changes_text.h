// What a scenario changes, in words.
#pragma once

#include <QStringList>

#include "domain/plan.h"

namespace jw {

/// One line for each value that the scenario itself sets: "PUE of Ashburn: 1.25 → 1.1, because chillers". The
/// first value is that of the scenario it is based on. Nothing for the baseline.
[[nodiscard]] QStringList changesInWords(const Plan& plan, std::size_t scenario);

/// The same below a line that names both scenarios, to be pasted into a text.
[[nodiscard]] QString changesToCopy(const Plan& plan, std::size_t scenario);

} // namespace jw
