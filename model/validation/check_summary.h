// How far predictions are from what was published: by metric, by tier, inside and outside the fit.
#pragma once

#include "validation/row_check.h"

namespace jw {

/// Metrics that are judged together.
struct MetricGroup {
    std::string_view name;
    std::array<CheckMetric, 2> metrics; ///< one of them twice where there is one
    /// Goals of the project: assumptions about what a planner needs.
    std::optional<double> medianGoal, p90Goal;
    std::optional<double> meanGoal{};         ///< of unseen models
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

/// |ratio - 1| of the logarithm of a ratio.
[[nodiscard]] double relativeError(double logError);

/// Of errors without sign, in any order.
[[nodiscard]] ErrorFigures errorFigures(std::vector<double> errors);

/// Of fewer rows no goal is said to be met or missed; assumption.
inline constexpr std::size_t leastJudgedRows = 5;

/// Goals are of rows that the constants have not seen: errors inside the fit say little.
struct GroupSummary {
    const MetricGroup* group = nullptr;
    std::size_t refused = 0;
    ErrorFigures all, inFit, outside;
    /// By constants that saw no row of the model; without rows where any was held out in another way.
    ErrorFigures unseen{};

    /// Nothing where there is no goal, or too few rows: of the median and P90 outside the fit, of the mean of
    /// unseen models.
    [[nodiscard]] std::optional<bool> meetsMedian() const, meetsP90() const, meetsMean() const;
    /// There are rows outside the fit, and a goal that so few do not judge.
    [[nodiscard]] bool tooFew() const;
};

/// What rows say of a band. Rows that constants were fitted on say nothing, nor do fewer than ten
/// (assumption); nor do fewer than twenty all but one of which a band holds: a band that is right does so
/// once in ten times.
enum class BandVerdict { Fitted, TooFewRows, TooNarrow, Holds, TooWide };

/// Of figures with that tier, those whose published value lies in the band; eight in ten should.
struct TierCoverage {
    Tier tier = Tier::C;
    bool inFit = false;
    std::optional<CheckMetric> metric{}; ///< of serving, whose metrics have bands of their own
    std::size_t rows = 0, inside = 0;

    double p10 = 1.0, p90 = 1.0; ///< of published over predicted: the band that would hold eight in ten

    [[nodiscard]] double share() const { return static_cast<double>(inside) / static_cast<double>(rows); }
    /// A band is a promise: of enough rows outside the fit it holds 72 to 90 %.
    [[nodiscard]] BandVerdict verdict() const;
};

/// A metric of a file whose published values lie so far off that their unit is in doubt.
struct UnitDoubt {
    CheckMetric metric = TrainingMetric::TokenRate;
    std::size_t rows = 0, of = 0; ///< that are so far off, of those that are predicted
    double ratio = 1.0;           ///< median of published over predicted of them
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

/// Metrics with rows that are 300 times off or more, or half of whose rows are 100 times off: no prediction
/// errs as much, units do (assumptions).
[[nodiscard]] std::vector<UnitDoubt> unitDoubtsOf(std::span<const RowCheck> checks);
[[nodiscard]] Remark remarkOf(const UnitDoubt& doubt);

/// By source, the nearest first. Of fits of the same formula on 459 published steps without those of the
/// source (2026); not recomputed here.
[[nodiscard]] std::span<const LeftOutError> leftOutErrors();

} // namespace jw
