// How far predictions are from what was published: by metric, by tier, inside and outside the fit.
#pragma once

#include "validation/row_check.h"

namespace jw {

/// Metrics that are judged together.
struct MetricGroup {
    std::string_view name;
    std::array<CheckMetric, 2> metrics; ///< one of them twice where there is one
    std::optional<double> medianGoal, p90Goal, meanGoal{};
    bool powerGiven = false;                  ///< only rows that say what power they were computed with
    std::optional<Tier> tier{};               ///< only of this tier; what is refused counts as C
    std::optional<bool> derived{}, experts{}; ///< only those, or only the others
};

/// All of them, each figure in one.
[[nodiscard]] std::span<const MetricGroup> metricGroups();
/// nullptr: the row could not be read.
[[nodiscard]] const MetricGroup* groupOf(const RowCheck& check);

/// Of |predicted / published - 1|; without rows the figures mean nothing.
struct ErrorFigures {
    std::size_t rows = 0;
    double median = 0.0, p90 = 0.0, mean = 0.0;
};

/// Of errors without sign, in any order.
[[nodiscard]] ErrorFigures errorFigures(std::vector<double> errors);

struct GroupSummary {
    const MetricGroup* group = nullptr;
    std::size_t refused = 0;
    ErrorFigures all, inFit, outside;

    /// Nothing where there is no goal or no row.
    [[nodiscard]] std::optional<bool> meetsMedian() const, meetsP90() const, meetsMean() const;
};

/// Of figures with that tier, those whose published value lies in the band; eight in ten should.
struct TierCoverage {
    Tier tier = Tier::C;
    bool inFit = false;
    std::optional<CheckMetric> metric{}; ///< of serving, whose metrics have bands of their own
    std::size_t rows = 0, inside = 0;

    [[nodiscard]] double share() const { return static_cast<double>(inside) / static_cast<double>(rows); }
    /// Under 70 % of ten or more rows outside the fit: the band is to be widened (C7 of the engine's
    /// specification; ten is an assumption).
    [[nodiscard]] bool isTooNarrow() const { return !inFit && rows >= 10 && share() < 0.70; }
};

/// A figure of the study behind the constants: the errors when a whole source is left out of the fit.
struct LeftOutError {
    std::string_view source;
    double error = 0.0; ///< mean of |predicted / measured - 1| of that source's steps
};

/// One for each group that has rows.
[[nodiscard]] std::vector<GroupSummary> summaryOf(std::span<const RowCheck> checks);

/// One for each tier, inside and outside the fit, that has rows; of serving for each metric.
[[nodiscard]] std::vector<TierCoverage> coverageOf(std::span<const RowCheck> checks);

/// By source, the nearest first. Of fits of the same formula on 459 published steps without those of the
/// source (2026); not recomputed here.
[[nodiscard]] std::span<const LeftOutError> leftOutErrors();

} // namespace jw
