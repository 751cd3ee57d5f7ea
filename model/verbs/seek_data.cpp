// What `seek` answers as data.
#include "report/figure_table.h"
#include "verbs/seek_doubts.h"

namespace jw::verbs {
namespace {

/// In the unit of the field; null where there is none.
Value figureValue(double base, const FieldInfo& info)
{
    const double number = base / info.term.unit.size;
    return number == number ? Value(number) : Value();
}

Members pointData(const SeekQuestion& q, double value, const std::vector<double>& bases)
{
    Items results;
    for (const double base : bases)
        results.push_back(figureValue(base, *q.info));
    return {{"value", value}, {"results", std::move(results)}};
}

/// {"sides": [{p10, p50, p90}, ..], "share", "refused"}; null of a side that does not vary.
Value bandData(const SeekQuestion& q, const GoalBands& bands)
{
    Items sides;
    for (const auto& ends : bands.sides)
        sides.push_back(ends ? Value(Members{{"p10", figureValue(ends->p10, *q.info)},
                                             {"p50", figureValue(ends->p50, *q.info)},
                                             {"p90", figureValue(ends->p90, *q.info)}})
                             : Value());
    return Members{{"sides", std::move(sides)},
                   {q.goal ? "share_at_most" : "share_lower", bands.share ? Value(*bands.share) : Value()},
                   {"refused", static_cast<double>(bands.refused)}};
}

Items flags(const std::vector<bool>& marks)
{
    Items all;
    for (const bool mark : marks)
        all.emplace_back(mark);
    return all;
}

Value foundData(const SeekQuestion& q, const Crossing& found, const GoalDoubt& doubt, const GoalBands* bands)
{
    Members data = pointData(q, found.at, resultsOf(q, found.sides));
    data["last"] = found.last;
    data["rising"] = found.rising;
    data["touches"] = found.touches;
    data["over_gap"] = found.overGap;
    data["just_below"] =
        found.before ? Value(pointData(q, found.before->at, resultsOf(q, found.before->sides))) : Value();
    data["lower_bounds"] = flags(doubt.atLeast);
    data["doubtful"] = flags(doubt.compared.marks);
    data["overloaded"] = Items(doubt.overloaded.begin(), doubt.overloaded.end());
    data["sampled"] = bands ? bandData(q, *bands) : Value();
    return data;
}

} // namespace

std::vector<double> resultsOf(const SeekQuestion& q, const Sides& sides)
{
    return q.goal ? std::vector{sides.left} : std::vector{sides.left, sides.right};
}

std::vector<double> plannedResults(const SeekQuestion& q)
{
    std::vector<double> results;
    for (const SeekSide& side : q.sides)
        results.push_back(side.planned);
    return results;
}

Members seekData(const SeekQuestion& q, const SeekFound& all)
{
    const auto& [answer, doubts, bands] = all;
    const std::string& currency = q.plan.settings.currency;
    Items scenarios, lowerBounds, follows, planned, found;
    for (const SeekSide& side : q.sides) {
        follows.emplace_back(side.follows);
        planned.push_back(side.value ? Value(*side.value) : Value());
        scenarios.emplace_back(side.scenario);
        lowerBounds.emplace_back(side.atLeast);
    }
    for (std::size_t at = 0; at < answer.crossings.size(); ++at)
        found.push_back(foundData(q, answer.crossings[at], doubts.found[at],
                                  at < bands.found.size() ? &bands.found[at] : nullptr));
    return {{"field", q.range.path},
            {"unit", unitText(q.range.info->term.unit, currency)},
            {"planned", q.range.planned ? Value(pointData(q, *q.range.planned, plannedResults(q))) : Value()},
            {"result", q.result},
            {"result_unit", unitText(q.info->term.unit, currency)},
            {"scenarios", std::move(scenarios)},
            {"follows", std::move(follows)},
            {"planned_values", std::move(planned)},
            {"lower_bounds", std::move(lowerBounds)},
            {"goal", q.goal ? figureValue(*q.goal, *q.info) : Value()},
            {"found", std::move(found)},
            {"ends", Items{pointData(q, answer.low, resultsOf(q, answer.ends[0])),
                           pointData(q, answer.high, resultsOf(q, answer.ends[1]))}},
            {"overloaded", overloadData(q, doubts)},
            {"trend", jw::textOf(answer.trend)},
            {"refused", static_cast<double>(answer.refusals.rows)}};
}

} // namespace jw::verbs
