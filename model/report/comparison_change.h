// What becomes of a result from the first scenario compared to the others.
#pragma once

#include "engine/compare.h"

namespace jw {

enum class Shown { Everything, OnlyDifferences }; ///< of results

/// OnlyDifferences leaves out what is the same in all scenarios, as planned and whatever is drawn.
[[nodiscard]] bool isShown(const ComparedResult& result, const SampledDifferences& differences, Shown shown);

/// value - first; NaN where one of them does not exist.
[[nodiscard]] double changeOf(const std::vector<double>& base, std::size_t scenario);
/// The change as a fraction of the first; NaN when that is 0 or there is none.
[[nodiscard]] double relativeChange(const std::vector<double>& base, std::size_t scenario);

struct ResultChange {
    double absolute = 0.0, relative = 0.0; ///< changeOf(), relativeChange()
};
/// By scenario's values and which differences are untold: NaN where it is, for the scenario may be dearer or
/// cheaper than the first.
[[nodiscard]] ResultChange knownChange(const std::vector<double>& base, const std::vector<bool>& untold,
                                       std::size_t scenario);
template <class Row> ResultChange knownChange(const Row& row, std::size_t scenario)
{
    return knownChange(row.base, row.untold, scenario);
}

} // namespace jw
