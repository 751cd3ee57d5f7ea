#include "verbs/seek_reply.h"

#include "readings/display.h"
#include "report/field_text.h"
#include "report/figure_table.h"

namespace jw::verbs {
namespace {

/// Results of one value, as many as there are scenarios.
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

/// How values and results of one answer are written.
struct Figures {
    const SeekQuestion& question;
    UnitName valueUnit, resultUnit;

    static Figures of(const SeekQuestion& q, const SeekAnswer& answer)
    {
        FigureRow row{.path = q.result, .field = q.info, .base = plannedResults(q)};
        for (const Sides& end : answer.ends)
            for (const double result : resultsOf(q, end))
                row.base.push_back(result);
        return {q, inputUnit(*q.range.info, {answer.low, answer.high}), rowUnit(row)};
    }

    [[nodiscard]] std::string bareValue(double value) const
    {
        return fieldText(*question.sides.front().resolved, *question.range.info, value, valueUnit);
    }
    [[nodiscard]] std::string value(double number) const { return joined(bareValue(number), valueUnit); }
    [[nodiscard]] std::string bareResult(double base) const
    {
        const std::string text = figureText(base, resultUnit);
        return text.empty() ? "none" : text;
    }
    [[nodiscard]] std::string result(double base) const { return joined(bareResult(base), resultUnit); }
    [[nodiscard]] std::string unit(UnitName of) const
    {
        return unitText(of, question.plan.settings.currency);
    }

private:
    [[nodiscard]] std::string joined(const std::string& figure, UnitName of) const
    {
        const std::string symbol = unit(of);
        return symbol.empty() || figure == "none" ? figure : figure + ' ' + symbol;
    }
};

std::string headOf(std::string name, const std::string& unit)
{
    return unit.empty() ? name : name + " (" + unit + ')';
}

/// As planned: a row where all have one value, else one for each.
void addPlanned(TextTable& table, const SeekQuestion& q, const Figures& figures)
{
    const bool one = q.sides.front().value == q.sides.back().value;
    for (std::size_t i = 0; i < (one ? 1 : q.sides.size()); ++i) {
        if (!q.sides[i].value)
            continue;
        auto& row = table.rows.emplace_back(
            std::vector<std::string>{"planned", figures.bareValue(*q.sides[i].value)});
        for (std::size_t side = 0; side < q.sides.size(); ++side)
            row.push_back(one || side == i ? figures.bareResult(q.sides[side].planned) : std::string());
    }
}

/// Low, found and high, by value; what is planned first.
TextTable valueTable(const SeekQuestion& q, const SeekAnswer& answer, const Figures& figures)
{
    TextTable table{.header = {"", headOf(q.range.path, figures.unit(figures.valueUnit))}};
    for (const SeekSide& side : q.sides)
        table.header.push_back(headOf(side.scenario, figures.unit(figures.resultUnit)));
    const auto add = [&](const char* label, double value, const std::vector<double>& results) {
        auto& row = table.rows.emplace_back(std::vector<std::string>{label, figures.bareValue(value)});
        for (const double result : results)
            row.push_back(figures.bareResult(result));
    };
    addPlanned(table, q, figures);
    add("from", answer.low, resultsOf(q, answer.ends[0]));
    for (const Crossing& found : answer.crossings) {
        if (found.before)
            add(found.overGap ? "last before" : "just below", found.before->at,
                resultsOf(q, found.before->sides));
        add("found", found.at, resultsOf(q, found.sides));
        if (found.last > found.at)
            add("found up to", found.last, resultsOf(q, found.sides));
    }
    add("to", answer.high, resultsOf(q, answer.ends[1]));
    return table;
}

std::string questionText(const SeekQuestion& q, const Figures& figures)
{
    const std::string head = q.plan.settings.name + ": which " + q.range.path + " makes " + q.result;
    if (q.goal)
        return head + ' ' + figures.result(*q.goal) + " in " + q.sides.front().scenario + "?\n\n";
    return head + " the same in " + q.sides[0].scenario + " and " + q.sides[1].scenario + "?\n\n";
}

/// Which scenario keeps a value of its own.
std::string keptText(const SeekQuestion& q, const Figures& figures)
{
    for (const SeekSide& side : q.sides)
        if (!side.follows)
            return side.scenario + " has a value of its own" +
                   (side.value ? ", " + figures.value(*side.value) + ',' : std::string()) +
                   " and keeps it; " + q.sides[&side == q.sides.data() ? 1 : 0].scenario +
                   " takes those of the range.\n";
    if (q.sides.front().value != q.sides.back().value)
        return "Both take the values of the range in place of their own.\n";
    return {};
}

/// On which sides of a crossing, within the range, what is less.
std::string sideText(const SeekQuestion& q, const SeekAnswer& answer, const Crossing& found,
                     const Figures& figures)
{
    const bool below = found.at > answer.low, above = found.last < answer.high;
    const auto under = "Below " + figures.value(found.at);
    const auto over = [&](const char* word) { return word + (' ' + figures.value(found.last)); };
    if (q.goal && (below || above)) {
        const bool tellAbove = above && (found.rising || !below);
        return (tellAbove ? over("Above") : under) + " it is " +
               (tellAbove == found.rising ? "more" : "less") + " than the goal.\n";
    }
    if (!below && !above)
        return q.goal ? "The goal is met all over the range.\n" : "Both are the same all over the range.\n";
    const std::string &lower = q.sides[found.rising ? 0 : 1].scenario,
                      &upper = q.sides[found.rising ? 1 : 0].scenario;
    if (!below)
        return over("Above") + " it is less in " + upper + ".\n";
    if (!above)
        return under + " it is less in " + lower + ".\n";
    return under + " it is less in " + lower + ", " + (found.last > found.at ? over("above") : "above") +
           " in " + upper + ".\n";
}

/// What lies between the two sides of a leap.
std::string gapText(const Crossing& found, const Figures& figures)
{
    if (!found.overGap)
        return {};
    return "Between " + figures.value(found.before->at) + " and " + figures.value(found.at) +
           " the plan accepts none of the values looked at: it leaps from " +
           figures.result(found.before->sides.left) + " to " + figures.result(found.sides.left) + ".\n";
}

std::string trendText(const SeekQuestion& q, const SeekAnswer& answer)
{
    const std::string what =
        q.goal ? q.result : "What " + q.sides[0].scenario + " has more than " + q.sides[1].scenario;
    const bool refused = answer.refusals.rows > 0;
    const std::string where = refused ? " over the values that are not refused.\n" : " over the range.\n";
    switch (answer.trend) {
    case Trend::Flat: return what + " does not change" + where;
    case Trend::Rising: return what + " rises" + (refused ? "" : " all") + where;
    case Trend::Falling: return what + " falls" + (refused ? "" : " all") + where;
    case Trend::Mixed: break;
    }
    return what + " both rises and falls" + where;
}

/// The result at a value found with all else drawn, and how likely the goal is kept there, or which scenario
/// has less.
std::string bandText(const SeekQuestion& q, const SeekBands& bands, std::size_t at, const Figures& figures)
{
    const GoalBands& found = bands.found[at];
    std::string text;
    for (std::size_t i = 0; i < found.sides.size(); ++i)
        if (const auto& ends = found.sides[i])
            text += (text.empty() ? "" : "; ") + (q.goal ? std::string("it") : q.sides[i].scenario) + " is " +
                    figures.bareResult(ends->p10) + " (P10), " + figures.bareResult(ends->p50) +
                    " (P50) or " + figures.result(ends->p90) + " (P90)";
    if (!found.share)
        return {};
    const std::string share = numberText(100.0 * *found.share, {.significant = 3}) + " % of them";
    return "Over " + std::to_string(bands.samples.count) + " samples, seed " +
           std::to_string(bands.samples.seed) + ": " + text + ". In " + share +
           (q.goal ? " it is at most the goal.\n"
                   : " it is less in " + q.sides[0].scenario + " than in " + q.sides[1].scenario + ".\n");
}

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

Value foundData(const SeekQuestion& q, const Crossing& found, const GoalBands* bands)
{
    Members data = pointData(q, found.at, resultsOf(q, found.sides));
    data["last"] = found.last;
    data["rising"] = found.rising;
    data["over_gap"] = found.overGap;
    data["just_below"] =
        found.before ? Value(pointData(q, found.before->at, resultsOf(q, found.before->sides))) : Value();
    data["sampled"] = bands ? bandData(q, *bands) : Value();
    return data;
}

} // namespace

Members seekData(const SeekQuestion& q, const SeekAnswer& answer, const SeekBands& bands)
{
    const std::string& currency = q.plan.settings.currency;
    Items scenarios, lowerBounds, follows, planned, found;
    for (const SeekSide& side : q.sides) {
        follows.emplace_back(side.follows);
        planned.push_back(side.value ? Value(*side.value) : Value());
        scenarios.emplace_back(side.scenario);
        lowerBounds.emplace_back(side.atLeast);
    }
    for (std::size_t at = 0; at < answer.crossings.size(); ++at)
        found.push_back(
            foundData(q, answer.crossings[at], at < bands.found.size() ? &bands.found[at] : nullptr));
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
            {"trend", jw::textOf(answer.trend)},
            {"refused", static_cast<double>(answer.refusals.rows)}};
}

std::string seekText(const SeekQuestion& q, const SeekAnswer& answer, const SeekBands& bands)
{
    const Figures figures = Figures::of(q, answer);
    std::string text =
        questionText(q, figures) + alignedText(valueTable(q, answer, figures)) + '\n' + keptText(q, figures);
    for (std::size_t at = 0; at < answer.crossings.size(); ++at) {
        const Crossing& found = answer.crossings[at];
        text += gapText(found, figures) + sideText(q, answer, found, figures);
        if (at < bands.found.size())
            text += bandText(q, bands, at, figures);
    }
    return text + trendText(q, answer);
}

std::optional<Problem> notFound(const SeekQuestion& q, const SeekAnswer& answer)
{
    if (!answer.crossings.empty())
        return {};
    const Figures figures = Figures::of(q, answer);
    const auto end = [&](std::size_t at, double value) {
        std::string text;
        for (const double result : resultsOf(q, answer.ends[at]))
            text += (text.empty() ? "" : " and ") + figures.result(result);
        return text + " at " + figures.value(value);
    };
    const bool refused = answer.refusals.rows > 0;
    Problem problem{.field = q.range.path};
    problem.wrong = (refused ? "No value that the plan accepts between " : "No value between ") +
                    figures.value(answer.low) + " and " + figures.value(answer.high) +
                    (q.goal ? " reaches the goal: "
                            : " makes " + q.sides[0].scenario + " and " + q.sides[1].scenario + " equal: ") +
                    q.result + " is " + end(0, answer.low) + ", and " + end(1, answer.high) + '.';
    for (std::size_t at = 0; !q.goal && at < 2; ++at)
        if (const Sides& sides = answer.ends[at]; sides.left == 0.0 && sides.right == 0.0)
            problem.wrong += " At " + figures.value(at == 0 ? answer.low : answer.high) +
                             " both are 0, which is no break-even.";
    problem.remedy = q.goal ? "Widen the range, vary another field, or change the goal."
                            : "Widen the range, or vary another field.";
    problem.text = problem.wrong + ' ' + problem.remedy;
    return problem;
}

} // namespace jw::verbs
