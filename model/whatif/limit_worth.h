// Which limits bind among candidates whose figures are known, and what relaxing each is worth.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace jw {

/// Is the limit kept? What is above it by less than rounding is.
[[nodiscard]] bool keepsLimit(double value, double most);

/// Figures of all candidates; NaN: the candidate is none.
struct LimitedColumns {
    std::span<const double> score;                 ///< less is better
    std::vector<std::span<const double>> values{}; ///< by limit
    std::vector<double> most{};                    ///< by limit, what each may be

    [[nodiscard]] bool keeps(std::size_t candidate, std::size_t limit) const; ///< keepsLimit()
    [[nodiscard]] bool exists(std::size_t candidate) const;
    [[nodiscard]] bool isFeasible(std::size_t candidate) const;
};

/// A limit moved so far that another candidate keeps it, the other limits being as they are.
struct LimitMove {
    std::size_t candidate = 0;
    double to = 0.0;   ///< what the limit must be, in its unit
    double gain = 0.0; ///< by which the score falls; NaN where there was no candidate before

    friend bool operator==(const LimitMove&, const LimitMove&) = default;
};

struct LimitReport {
    std::size_t excludes = 0; ///< candidates that miss it
    std::size_t alone = 0;    ///< of these, those that miss no other
    /// With a best candidate: what binds, by the best within 1 % more of the limit, else by the next one that
    /// is better; nothing where more of the limit gives no better one. Without: the least that gives one.
    std::optional<LimitMove> relaxed{};

    /// Of a unit of the limit, in units of the score.
    [[nodiscard]] double worth(double most) const { return relaxed->gain / (relaxed->to - most); }
};

/// The feasible ones, the best first, `count` at most; equal ones in their order.
[[nodiscard]] std::vector<std::size_t> bestOf(const LimitedColumns& columns, std::size_t count);

/// By limit. `best`: of bestOf(); nothing where none is feasible.
[[nodiscard]] std::vector<LimitReport> limitReports(const LimitedColumns& columns,
                                                    std::optional<std::size_t> best);

/// The limits that keep out the most, each as many as the others; none without reports.
[[nodiscard]] std::vector<std::size_t> tightest(const std::vector<LimitReport>& reports);

/// Several limits moved at once to what `candidate` comes to, the others being as they are.
struct JointMove {
    std::size_t candidate = 0;
    std::vector<std::size_t> limits{}; ///< two at least
    double gain = 0.0;                 ///< by which the score falls

    friend bool operator==(const JointMove&, const JointMove&) = default;
};

/// Limits that bind together only: among the candidates better than `best` that miss no limit which binds by
/// itself, the one that closestTo() would take. Nothing where there is none.
[[nodiscard]] std::optional<JointMove> jointMove(const LimitedColumns& columns,
                                                 const std::vector<LimitReport>& reports, std::size_t best);

/// The least number of so many significant figures that is `value` or more: a limit that is typed as it is
/// shown lets in what it was shown for.
[[nodiscard]] double roundedUp(double value, int figures);

/// Where none is feasible: the candidate that misses the fewest limits, of these by the least (the most that
/// it has of any limit, over it). Nothing without candidates.
[[nodiscard]] std::optional<std::size_t> closestTo(const LimitedColumns& columns);

} // namespace jw
