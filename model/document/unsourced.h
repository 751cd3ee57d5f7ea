// Values of one's own that nobody can check, because no source stands beside them.
#pragma once

#include <string>
#include <vector>

#include "domain/plan.h"

namespace jw {

/// A row with numbers of one's own that have no source: how many, and the first of them.
struct UnsourcedRow {
    std::string uid, field;
    int count = 0;
};

/// Such rows of the baseline, in the order of the plan's tables.
[[nodiscard]] std::vector<UnsourcedRow> unsourcedRows(const Plan& plan);

} // namespace jw
