#include "whatif/goal_seek.h"

#include <cmath>

#include "domain/edit.h"
#include "domain/paths.h"

namespace jw {
namespace {

/// One plan's result over one field.
class ResultOf {
public:
    static Result<ResultOf> of(const PlanPtr& plan, const VaryingField& field, const std::string& result)
    {
        return PlanBatch::of(plan, std::span(&field, 1), {result}).map([](PlanBatch batch) {
            return ResultOf(std::move(batch));
        });
    }

    [[nodiscard]] std::vector<double> at(std::span<const double> values, BatchRefusals& refusals) const
    {
        std::vector<double> results(values.size());
        const std::span<double> column(results);
        refusals = m_batch.run(std::span(&values, 1), std::span(&column, 1));
        return results;
    }

private:
    explicit ResultOf(PlanBatch batch) : m_batch(std::move(batch)) {}

    PlanBatch m_batch;
};

/// The range as the field takes it: whole numbers for a count.
struct CheckedRange {
    double low = 0.0, high = 0.0;
    SeekNumbers numbers = SeekNumbers::Any;
};

Result<CheckedRange> checked(const Plan& plan, const SeekRange& range)
{
    const RowRef row = findRow(plan, range.field.uid); // PlanBatch has looked: both are there
    const std::string path = pathOf(plan, row, range.field.field);
    constexpr double infinite = std::numeric_limits<double>::infinity();
    if (!(range.low <= range.high))
        return fail({.kind = Error::Kind::OutOfRange,
                     .field = path,
                     .value = range.high,
                     .lower = range.low,
                     .upper = infinite});
    if (fieldInfo(plan, row, range.field.field)->kind != FieldKind::Whole)
        return CheckedRange{range.low, range.high};
    const CheckedRange whole{std::ceil(range.low), std::floor(range.high), SeekNumbers::Whole};
    if (whole.low > whole.high)
        return fail({.kind = Error::Kind::NotWhole, .field = path, .value = range.low});
    return whole;
}

/// `right` is nullptr where the right side is a number, `goal`.
struct Equation {
    const ResultOf& left;
    const ResultOf* right = nullptr;
    double goal = 0.0;

    [[nodiscard]] std::vector<Sides> at(std::span<const double> values, BatchRefusals& refusals) const
    {
        BatchRefusals others;
        const std::vector<double> ones = left.at(values, refusals);
        const std::vector<double> twos =
            right ? right->at(values, others) : std::vector<double>(values.size(), goal);
        if (others.rows > refusals.rows) // usually the same values: those that the field does not allow
            refusals = others;
        std::vector<Sides> sides;
        for (std::size_t i = 0; i < values.size(); ++i)
            sides.push_back({ones[i], twos[i]});
        return sides;
    }
};

Result<SeekAnswer> solved(const Equation& equation, const CheckedRange& range, const std::stop_token& stop)
{
    std::optional<BatchRefusals> ofScan; // that comes first
    bool all = false;
    const auto sides = [&](std::span<const double> values) {
        BatchRefusals refusals;
        auto both = equation.at(values, refusals);
        if (!ofScan) {
            all = refusals.rows == values.size();
            ofScan = std::move(refusals);
        }
        return both;
    };
    SeekAnswer answer{crossingsBetween(sides, range.low, range.high, range.numbers, stop)};
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    if (all && ofScan->first)
        return fail(*ofScan->first);
    answer.refusals = std::move(*ofScan);
    return answer;
}

} // namespace

Result<SeekAnswer> goalSeek(const PlanPtr& resolved, const SeekRange& range, const std::string& result,
                            double goal, const std::stop_token& stop)
{
    return ResultOf::of(resolved, range.field, result).and_then([&](const ResultOf& left) {
        return checked(*resolved, range).and_then([&](const CheckedRange& within) {
            return solved({.left = left, .goal = goal}, within, stop);
        });
    });
}

Result<SeekAnswer> breakEven(const PlanPtr& first, const PlanPtr& other, const SeekRange& range,
                             const std::string& result, const std::stop_token& stop)
{
    return ResultOf::of(first, range.field, result).and_then([&](const ResultOf& left) {
        return ResultOf::of(other, range.field, result).and_then([&](const ResultOf& right) {
            return checked(*first, range).and_then([&](const CheckedRange& within) {
                return solved({.left = left, .right = &right}, within, stop);
            });
        });
    });
}

} // namespace jw
