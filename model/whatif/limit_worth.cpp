#include "whatif/limit_worth.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace jw {
namespace {

constexpr double rounding = 1e-12;     // of the last digits of a sum, over it
constexpr double marginalShare = 0.01; // what a limit is relaxed by, if that is of use

/// The candidates that miss this limit and no other.
std::vector<std::size_t> missingOnly(const LimitedColumns& columns, std::size_t limit)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < columns.score.size(); ++i) {
        if (!columns.exists(i) || columns.keeps(i, limit))
            continue;
        bool others = true;
        for (std::size_t k = 0; k < columns.most.size() && others; ++k)
            others = k == limit || columns.keeps(i, k);
        if (others)
            found.push_back(i);
    }
    return found;
}

/// The next one that is better, or the best within a little more of the limit.
std::optional<LimitMove> relaxation(const LimitedColumns& columns, std::size_t limit,
                                    const std::vector<std::size_t>& candidates,
                                    std::optional<std::size_t> best)
{
    const std::span<const double> values = columns.values[limit];
    const double before = best ? columns.score[*best] : std::numeric_limits<double>::quiet_NaN();
    const double near = columns.most[limit] + marginalShare * std::fabs(columns.most[limit]);
    const auto rank = [&](std::size_t i) {
        const bool marginal = best && values[i] <= near;
        return std::tuple(!marginal, marginal ? columns.score[i] : values[i],
                          marginal ? values[i] : columns.score[i]);
    };
    std::optional<std::size_t> next;
    for (const std::size_t i : candidates) {
        const bool better = !best || columns.score[i] < before - rounding * std::fabs(before);
        if (better && (!next || rank(i) < rank(*next)))
            next = i;
    }
    if (!next)
        return {};
    return LimitMove{*next, values[*next], before - columns.score[*next]};
}

} // namespace

bool keepsLimit(double value, double most) { return value <= most + rounding * std::fabs(most); }

bool LimitedColumns::keeps(std::size_t candidate, std::size_t limit) const
{
    return keepsLimit(values[limit][candidate], most[limit]);
}

bool LimitedColumns::exists(std::size_t candidate) const
{
    return std::isfinite(score[candidate]) &&
           std::ranges::all_of(values, [&](const auto& column) { return std::isfinite(column[candidate]); });
}

bool LimitedColumns::isFeasible(std::size_t candidate) const
{
    if (!exists(candidate))
        return false;
    std::size_t limit = 0;
    while (limit < most.size() && keeps(candidate, limit))
        ++limit;
    return limit == most.size();
}

std::vector<std::size_t> bestOf(const LimitedColumns& columns, std::size_t count)
{
    std::vector<std::size_t> feasible;
    for (std::size_t i = 0; i < columns.score.size(); ++i)
        if (columns.isFeasible(i))
            feasible.push_back(i);
    const auto middle = feasible.begin() + static_cast<std::ptrdiff_t>(std::min(count, feasible.size()));
    std::ranges::partial_sort(feasible, middle, {},
                              [&](std::size_t i) { return std::pair(columns.score[i], i); });
    feasible.erase(middle, feasible.end());
    return feasible;
}

std::vector<LimitReport> limitReports(const LimitedColumns& columns, std::optional<std::size_t> best)
{
    std::vector<LimitReport> reports(columns.most.size());
    for (std::size_t limit = 0; limit < reports.size(); ++limit) {
        const std::vector<std::size_t> only = missingOnly(columns, limit);
        LimitReport& report = reports[limit];
        report.alone = only.size();
        for (std::size_t i = 0; i < columns.score.size(); ++i)
            report.excludes += columns.exists(i) && !columns.keeps(i, limit) ? 1 : 0;
        report.relaxed = relaxation(columns, limit, only, best);
    }
    return reports;
}

std::optional<std::size_t> closestTo(const LimitedColumns& columns)
{
    const auto rank = [&](std::size_t i) {
        std::size_t missed = 0;
        double excess = 0.0;
        for (std::size_t k = 0; k < columns.most.size(); ++k)
            if (!columns.keeps(i, k)) {
                ++missed;
                const double most = columns.most[k];
                excess = std::max(excess, most > 0.0 ? columns.values[k][i] / most
                                                     : std::numeric_limits<double>::infinity());
            }
        return std::tuple(missed, excess, columns.score[i]);
    };
    std::optional<std::size_t> closest;
    for (std::size_t i = 0; i < columns.score.size(); ++i)
        if (columns.exists(i) && (!closest || rank(i) < rank(*closest)))
            closest = i;
    return closest;
}

} // namespace jw
