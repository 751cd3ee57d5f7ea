#include "whatif/limit_worth.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace jw {
namespace {

constexpr double rounding = 1e-12;     // of the last digits of a sum, over it
constexpr double marginalShare = 0.01; // what a limit is relaxed by, if that is of use; assumption

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

/// By more than rounding.
bool isBetter(const LimitedColumns& columns, std::size_t candidate, std::size_t than)
{
    const double before = columns.score[than];
    return columns.score[candidate] < before - rounding * std::fabs(before);
}

std::vector<std::size_t> missedBy(const LimitedColumns& columns, std::size_t candidate)
{
    std::vector<std::size_t> missed;
    for (std::size_t k = 0; k < columns.most.size(); ++k)
        if (!columns.keeps(candidate, k))
            missed.push_back(k);
    return missed;
}

/// Of those that `counts` tells, the one that misses the fewest limits, of these by the least.
std::optional<std::size_t> closestOf(const LimitedColumns& columns, const auto& counts)
{
    const auto rank = [&](std::size_t i) {
        const std::vector<std::size_t> missed = missedBy(columns, i);
        double excess = 0.0;
        for (const std::size_t k : missed)
            excess = std::max(excess, columns.most[k] > 0.0 ? columns.values[k][i] / columns.most[k]
                                                            : std::numeric_limits<double>::infinity());
        return std::tuple(missed.size(), excess, columns.score[i]);
    };
    using Rank = decltype(rank(0));
    std::optional<std::pair<Rank, std::size_t>> closest;
    for (std::size_t i = 0; i < columns.score.size(); ++i)
        if (columns.exists(i) && counts(i))
            if (std::pair own(rank(i), i); !closest || own.first < closest->first)
                closest = own;
    return closest ? std::optional(closest->second) : std::nullopt;
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
    for (const std::size_t i : candidates)
        if ((!best || isBetter(columns, i, *best)) && (!next || rank(i) < rank(*next)))
            next = i;
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

std::vector<std::size_t> tightest(const std::vector<LimitReport>& reports)
{
    std::vector<std::size_t> limits;
    for (std::size_t k = 0; k < reports.size(); ++k) {
        if (!limits.empty() && reports[k].excludes > reports[limits.front()].excludes)
            limits.clear();
        if (limits.empty() || reports[k].excludes == reports[limits.front()].excludes)
            limits.push_back(k);
    }
    return limits;
}

std::optional<JointMove> jointMove(const LimitedColumns& columns, const std::vector<LimitReport>& reports,
                                   std::size_t best)
{
    const auto found = closestOf(columns, [&](std::size_t i) {
        return isBetter(columns, i, best) && std::ranges::none_of(missedBy(columns, i), [&](std::size_t k) {
                   return reports[k].relaxed.has_value();
               });
    });
    if (!found)
        return {};
    return JointMove{*found, missedBy(columns, *found), columns.score[best] - columns.score[*found]};
}

double roundedUp(double value, int figures)
{
    if (!std::isfinite(value) || value == 0.0)
        return value;
    const double last = std::pow(10.0, std::floor(std::log10(std::fabs(value))) + 1.0 - figures);
    const double count = value / last;
    return std::ceil(count - rounding * std::fabs(count)) * last;
}

std::optional<std::size_t> closestTo(const LimitedColumns& columns)
{
    return closestOf(columns, [](std::size_t) { return true; });
}

} // namespace jw
