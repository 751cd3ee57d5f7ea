#include "report/comparison_change.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/lower_bounds.h"

namespace jw {
namespace {

bool sameEverywhere(const ComparedResult& result)
{
    const std::vector<double>& base = result.base;
    for (std::size_t i = 1; i < base.size(); ++i) {
        const bool same = changeOf(base, i) == 0.0 || (std::isnan(base[i]) && std::isnan(base.front()));
        if (!same || isMarked(result.atLeast, i) != isMarked(result.atLeast, 0))
            return false;
    }
    return true;
}

/// Equal as planned, but not whatever is drawn.
bool differsInSamples(const ComparedResult& result, const SampledDifferences& differences)
{
    for (std::size_t i = 1; i < result.base.size(); ++i)
        if (const DifferenceBand* band = findDifference(differences, result.path, i))
            if (band->absolute.p10 != 0.0 || band->absolute.p90 != 0.0)
                return true;
    return false;
}

} // namespace

bool isShown(const ComparedResult& result, const SampledDifferences& differences, Shown shown)
{
    return shown == Shown::Everything || !sameEverywhere(result) || differsInSamples(result, differences);
}

double changeOf(const std::vector<double>& base, std::size_t scenario)
{
    constexpr double rounding = 1e-12; // assumption: what the order of additions may leave, of the value
    const double change = base[scenario] - base.front();
    const double size = std::max(std::fabs(base[scenario]), std::fabs(base.front()));
    return std::fabs(change) < rounding * size ? 0.0 : change;
}

double relativeChange(const std::vector<double>& base, std::size_t scenario)
{
    const double from = base.front();
    return from != 0.0 ? changeOf(base, scenario) / std::fabs(from)
                       : std::numeric_limits<double>::quiet_NaN();
}

ResultChange knownChange(const std::vector<double>& base, const std::vector<bool>& untold,
                         std::size_t scenario)
{
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    return isMarked(untold, scenario)
               ? ResultChange{unknown, unknown}
               : ResultChange{changeOf(base, scenario), relativeChange(base, scenario)};
}

} // namespace jw
