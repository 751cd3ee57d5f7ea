#include "whatif/goal_seek.h"

#include <algorithm>
#include <cmath>

#include "domain/edit.h"
#include "domain/origin.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "engine/result_paths.h"

namespace jw {
namespace {

/// As planned, in base units.
Result<double> plannedResult(const Plan& plan, const std::string& result)
{
    return middleResults(plan).and_then([&](const auto& results) {
        return cellAt(results, plan, result).map([](const ResultCell<double>& cell) { return cell.base; });
    });
}

/// One plan's result over one field.
class ResultOf {
public:
    static Result<ResultOf> of(const PlanPtr& plan, const VaryingField& field, const std::string& result)
    {
        return PlanBatch::of(plan, std::span(&field, 1), {result}).map([](PlanBatch batch) {
            return ResultOf(std::move(batch));
        });
    }

    /// Where the plan keeps its own value whatever is looked at, the result is always the same.
    static Result<ResultOf> of(const PlanPtr& plan, const VaryingField& field, const std::string& result,
                               bool follows)
    {
        return of(plan, field, result).and_then([&](ResultOf over) -> Result<ResultOf> {
            if (follows)
                return over;
            return plannedResult(*plan, result).map([&](double planned) {
                over.m_kept = planned;
                return std::move(over);
            });
        });
    }

    [[nodiscard]] std::vector<double> at(std::span<const double> values, BatchRefusals& refusals) const
    {
        std::vector<double> results(values.size(), m_kept.value_or(0.0));
        if (m_kept)
            return results;
        const std::span<double> column(results);
        refusals = m_batch.run(std::span(&values, 1), std::span(&column, 1));
        return results;
    }

private:
    explicit ResultOf(PlanBatch batch) : m_batch(std::move(batch)) {}

    PlanBatch m_batch;
    std::optional<double> m_kept{};
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
    BatchRefusals ofScan; // of the last one: a finer scan begins anew
    bool all = true;
    const auto sides = [&](std::span<const double> values) {
        BatchRefusals refusals;
        auto both = equation.at(values, refusals);
        all = all && refusals.rows == values.size();
        if (values.size() == 1 && range.low < range.high) // a step towards a crossing
            return both;
        if (values.front() == range.low)
            ofScan = {};
        ofScan.rows += refusals.rows;
        if (!ofScan.first)
            ofScan.first = std::move(refusals.first);
        return both;
    };
    SeekAnswer answer{crossingsBetween(sides, range.low, range.high, range.numbers, stop)};
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    if (all && ofScan.first)
        return fail(*ofScan.first);
    answer.refusals = std::move(ofScan);
    return answer;
}

/// Both sides are equal at an end of the range for there is nothing of either.
bool isZeroEnd(const SeekAnswer& answer, const Crossing& found)
{
    const bool end = found.at == found.last && (found.at == answer.low || found.at == answer.high);
    return end && found.sides.left == 0.0 && found.sides.right == 0.0;
}

} // namespace

Beyond beyondOf(const Crossings& answer)
{
    if (answer.trend == Trend::Flat)
        return Beyond::Nowhere;
    if (answer.trend == Trend::Mixed)
        return Beyond::Either;
    const bool above = answer.ends[0].gap() > 0.0;
    return (answer.trend == Trend::Rising) != above ? Beyond::Above : Beyond::Below;
}

bool isFieldsEnd(const Crossings& answer, Beyond where, const FieldInfo& field)
{
    const double least =
        field.positive && field.kind == FieldKind::Whole ? std::max(field.lower, 1.0) : field.lower;
    const bool lowest = answer.low <= least, highest = answer.high >= field.upper;
    switch (where) {
    case Beyond::Below: return lowest;
    case Beyond::Above: return highest;
    case Beyond::Either: return lowest && highest;
    case Beyond::Nowhere: break;
    }
    return false;
}

Result<SeekAnswer> goalSeek(const PlanPtr& resolved, const SeekRange& range, const std::string& result,
                            double goal, const std::stop_token& stop)
{
    return ResultOf::of(resolved, range.field, result).and_then([&](const ResultOf& left) {
        return checked(*resolved, range).and_then([&](const CheckedRange& within) {
            return solved({.left = left, .goal = goal}, within, stop);
        });
    });
}

Following followingOf(const Plan& plan, std::size_t first, std::size_t other, const VaryingField& field)
{
    const auto setIn = [&](std::size_t at) { return originOf(plan, at, field.uid, field.field).scenario; };
    const std::size_t ofFirst = setIn(first), ofOther = setIn(other);
    const auto keeps = [&](std::size_t at, std::size_t own, std::size_t others) {
        const std::vector<std::string> chain = chainOf(plan, at);
        return own != others &&
               (others == 0 || std::ranges::find(chain, plan.scenarios[others].uid) != chain.end());
    };
    return {!keeps(first, ofFirst, ofOther), !keeps(other, ofOther, ofFirst)};
}

Result<SeekAnswer> breakEven(const PlanPtr& first, const PlanPtr& other, const SeekRange& range,
                             const std::string& result, const std::stop_token& stop)
{
    const auto left = ResultOf::of(first, range.field, result, range.following.first);
    if (!left)
        return fail(left.error());
    const auto right = ResultOf::of(other, range.field, result, range.following.other);
    if (!right)
        return fail(right.error());
    return checked(*first, range)
        .and_then([&](const CheckedRange& within) {
            return solved({.left = *left, .right = &*right}, within, stop);
        })
        .map([](SeekAnswer answer) {
            std::erase_if(answer.crossings, [&](const Crossing& found) { return isZeroEnd(answer, found); });
            return answer;
        });
}

} // namespace jw
