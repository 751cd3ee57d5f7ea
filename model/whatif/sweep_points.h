// The points of a sweep: numbers for some fields of a plan, as a grid of axes or as a list.
#pragma once

#include "engine/plan_batch.h"

namespace jw {

/// A field that is swept and the numbers it takes, in its own unit.
struct SweepAxis {
    VaryingField field;
    std::string path{}; ///< of the field: "sites/Ashburn/pue"
    const FieldInfo* info = nullptr;
    std::vector<double> values{};

    friend bool operator==(const SweepAxis&, const SweepAxis&) = default;
};

/// Numbers from one end to the other, ends included; in equal ratios where `log`, for which both ends are
/// above 0.
struct SweepRange {
    double from = 0.0, to = 0.0;
    bool log = false;

    /// At part / whole of the way; the product is exact where parts are few and ends are round. Values of
    /// log are rounded to 12 digits, on which the logarithms of all processors agree.
    [[nodiscard]] double at(double part, double whole) const;
    [[nodiscard]] std::vector<double> values(std::size_t count) const; ///< 2 or more

    friend bool operator==(const SweepRange&, const SweepRange&) = default;
};

/// More points than these are refused. Assumption.
inline constexpr std::size_t mostSweepPoints = 10'000'000;

/// The axis that a text says: "from:to:n" in n equal steps, ends included, "log:from:to:n" in equal ratios,
/// or "a,b,c". Numbers as in forms, with a unit if one likes; bounds are left to the evaluation.
/// Errors: those of fieldAt and parseEntry, WrongType (no field of numbers, no such text), Inconsistent
/// (samples or seed of the plan), MustBePositive (an end of log).
[[nodiscard]] Result<SweepAxis> sweepAxis(const Plan& plan, std::string_view path, std::string_view values);

/// The axis of `count` numbers of a range in the field's unit. Those of a field of whole numbers are rounded,
/// and each is there once. Errors: UnknownName or WrongType, no field of numbers; Inconsistent, samples or
/// seed of the plan; OutOfRange, a count that is not 2 to mostSweepPoints, named "points"; MustBePositive, an
/// end of log.
[[nodiscard]] Result<SweepAxis> sweepAxis(const Plan& plan, const VaryingField& field,
                                          const SweepRange& range, std::size_t count);

/// A field and its values as texts: "sites/Ashburn/pue", "1.1:1.5".
struct SweepText {
    std::string_view path{}, values{};
};

/// Points 0..size()-1.
class SweepPoints final {
public:
    /// Every combination, row-major: the first axis is the slowest. Errors: MissingField (no axis),
    /// Inconsistent (a field twice), OutOfRange (more than mostSweepPoints, named "points").
    [[nodiscard]] static Result<SweepPoints> grid(std::vector<SweepAxis> axes);

    /// The i-th value of each column together. Errors: those of grid, and LengthMismatch.
    [[nodiscard]] static Result<SweepPoints> listed(std::vector<SweepAxis> columns);

    /// The list of a CSV table: a column for each field, its path in the header. Errors: those of parseCsv,
    /// sweepAxis and listed(); `row` is the line.
    [[nodiscard]] static Result<SweepPoints> fromCsv(const Plan& plan, std::string_view csv);

    /// `count` points spread at random over ranges, "from:to" or "log:from:to", each of `count` equal parts
    /// of a range having one; by the plan's seed. Counts are rounded. Errors: those of sweepAxis and
    /// listed().
    [[nodiscard]] static Result<SweepPoints>
    latinHypercube(const Plan& plan, std::span<const SweepText> ranges, std::size_t count);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] const std::vector<SweepAxis>& axes() const { return m_axes; }
    [[nodiscard]] double at(std::size_t point, std::size_t axis) const;
    [[nodiscard]] bool isGrid() const { return !m_steps.empty(); }

private:
    SweepPoints(std::vector<SweepAxis> axes, std::vector<std::size_t> steps, std::size_t size);

    std::vector<SweepAxis> m_axes;
    std::vector<std::size_t> m_steps; ///< points until an axis goes on; empty: a list
    std::size_t m_size;
};

} // namespace jw
