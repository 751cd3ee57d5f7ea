#include "verbs/seek_reply.h"

#include "engine/lower_bounds.h"
#include "verbs/seek_sides.h"

namespace jw::verbs {
namespace {

std::string headOf(std::string name, const std::string& unit)
{
    return unit.empty() ? name : name + " (" + unit + ')';
}

/// As planned: a row where all have one value, else one for each.
void addPlanned(TextTable& table, const SeekQuestion& q, const SeekFigures& figures)
{
    const bool one = q.sides.front().value == q.sides.back().value;
    for (std::size_t i = 0; i < (one ? 1 : q.sides.size()); ++i) {
        if (!q.sides[i].value)
            continue;
        auto& row = table.rows.emplace_back(
            std::vector<std::string>{"planned", figures.bareValue(*q.sides[i].value)});
        for (std::size_t side = 0; side < q.sides.size(); ++side)
            row.push_back(one || side == i ? figures.bareResult(q.sides[side].planned, q.sides[side].atLeast)
                                           : std::string());
    }
}

/// Low, found and high, by value; what is planned first.
TextTable valueTable(const SeekQuestion& q, const SeekFound& all, const SeekFigures& figures)
{
    const auto& [answer, doubts, bands] = all;
    TextTable table{.header = {"", headOf(q.range.path, figures.unit(figures.valueUnit))}};
    for (const SeekSide& side : q.sides)
        table.header.push_back(headOf(side.scenario, figures.unit(figures.resultUnit)));
    const auto add = [&](const char* label, double value, const Sides& sides, const GoalDoubt& doubt) {
        auto& row = table.rows.emplace_back(std::vector<std::string>{label, figures.bareValue(value)});
        for (const double result : resultsOf(q, sides))
            row.push_back(figures.bareResult(result, isMarked(doubt.atLeast, row.size() - 2)));
    };
    addPlanned(table, q, figures);
    add("from", answer.low, answer.ends[0], doubts.ends[0]);
    for (std::size_t at = 0; at < answer.crossings.size(); ++at) {
        const Crossing& found = answer.crossings[at];
        const GoalDoubt& doubt = doubts.found[at];
        if (found.before)
            add(found.overGap ? "last before" : "just below", found.before->at, found.before->sides, doubt);
        add("found", found.at, found.sides, doubt);
        if (found.last > found.at)
            add("found up to", found.last, found.lastSides, doubt);
    }
    add("to", answer.high, answer.ends[1], doubts.ends[1]);
    return table;
}

std::string questionText(const SeekQuestion& q, const SeekFigures& figures)
{
    const std::string head = q.plan.settings.name + ": which " + q.range.path + " makes " + q.result;
    if (q.goal)
        return head + ' ' + figures.result(*q.goal) + " in " + q.sides.front().scenario + "?\n\n";
    return head + " the same in " + q.sides[0].scenario + " and " + q.sides[1].scenario + "?\n\n";
}

/// Which scenario keeps a value of its own.
std::string keptText(const SeekQuestion& q, const SeekFigures& figures)
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

/// What lies between the two sides of a leap.
std::string gapText(const Crossing& found, const SeekFigures& figures)
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
std::string bandText(const SeekQuestion& q, const SeekFound& all, std::size_t at, const SeekFigures& figures)
{
    const SeekBands& bands = all.bands;
    const GoalBands& found = bands.found[at];
    std::string text;
    for (std::size_t i = 0; i < found.sides.size(); ++i) {
        const bool atLeast = isMarked(all.doubts.found[at].atLeast, i);
        if (const auto& ends = found.sides[i])
            text += (text.empty() ? "" : "; ") + (q.goal ? std::string("it") : q.sides[i].scenario) + " is " +
                    figures.bareResult(ends->p10, atLeast) + " (P10), " +
                    figures.bareResult(ends->p50, atLeast) + " (P50) or " +
                    figures.result(ends->p90, atLeast) + " (P90)";
    }
    if (text.empty())
        return {};
    const std::string what =
        q.goal ? " it is at most the goal"
               : " it is less in " + q.sides[0].scenario + " than in " + q.sides[1].scenario;
    return "Over " + std::to_string(bands.samples.count) + " samples, seed " +
           std::to_string(bands.samples.seed) + ": " + text + ". In " +
           (found.share ? numberText(100.0 * *found.share, {.significant = 3}) + " % of them" + what
                        : "how many of them" + what + " is not known") +
           ".\n";
}

/// What to do where no value was found: nothing that the field does not allow.
std::string remedyText(const SeekQuestion& q, const SeekAnswer& answer, const SeekFigures& figures)
{
    const Beyond where = beyondOf(answer);
    const char* others = q.goal ? ", or change the goal." : ".";
    if (where == Beyond::Nowhere)
        return std::string("This field does not move it: vary another one") + others;
    if (!isFieldsEnd(answer, where, *q.range.info))
        return q.goal ? "Widen the range, vary another field, or change the goal."
                      : "Widen the range, or vary another field.";
    const std::string allowed = where == Beyond::Below   ? "less than " + figures.value(answer.low)
                                : where == Beyond::Above ? "more than " + figures.value(answer.high)
                                                         : std::string("other values");
    return "The field allows no " + allowed + ": vary another one" + others;
}

} // namespace

std::string seekText(const SeekQuestion& q, const SeekFound& all)
{
    const SeekAnswer& answer = all.answer;
    const SeekFigures figures = SeekFigures::of(q, answer);
    std::string text =
        questionText(q, figures) + alignedText(valueTable(q, all, figures)) + '\n' + keptText(q, figures);
    for (std::size_t at = 0; at < answer.crossings.size(); ++at) {
        const Crossing& found = answer.crossings[at];
        text += gapText(found, figures) + sideText(q, all, at, figures);
        if (at < all.bands.found.size())
            text += bandText(q, all, at, figures);
    }
    return text + trendText(q, answer);
}

std::string seekValue(const SeekQuestion& q, const SeekAnswer& answer, double value)
{
    return SeekFigures::of(q, answer).value(value);
}

std::optional<Problem> notFound(const SeekQuestion& q, const SeekFound& all)
{
    const SeekAnswer& answer = all.answer;
    if (!answer.crossings.empty())
        return {};
    const SeekFigures figures = SeekFigures::of(q, answer);
    const auto end = [&](std::size_t at, double value) {
        std::string text;
        const std::vector<double> results = resultsOf(q, answer.ends[at]);
        for (std::size_t side = 0; side < results.size(); ++side)
            text += (side == 0 ? "" : " and ") +
                    figures.result(results[side], isMarked(all.doubts.ends[at].atLeast, side));
        return text + " at " + figures.value(value);
    };
    const bool refused = answer.refusals.rows > 0;
    Problem problem{.field = q.range.path};
    problem.wrong = (refused ? "No value that the plan accepts between " : "No value between ") +
                    figures.value(answer.low) + " and " + figures.value(answer.high) +
                    (q.goal ? " reaches the goal: "
                            : " makes " + q.sides[0].scenario + " and " + q.sides[1].scenario + " equal: ") +
                    q.result + " is " + end(0, answer.low) + ", and " + end(1, answer.high) + '.';
    if (answer.nearest && q.goal)
        problem.wrong += " It comes nearest with " + figures.result(answer.nearest->sides.left, false) +
                         " at " + figures.value(answer.nearest->at) + '.';
    else if (answer.nearest)
        problem.wrong += " They come nearest at " + figures.value(answer.nearest->at) + '.';
    for (std::size_t at = 0; !q.goal && at < 2; ++at)
        if (const Sides& sides = answer.ends[at]; sides.left == 0.0 && sides.right == 0.0)
            problem.wrong += " At " + figures.value(at == 0 ? answer.low : answer.high) +
                             " both are 0, which is no break-even.";
    problem.remedy = remedyText(q, answer, figures);
    problem.text = problem.wrong + ' ' + problem.remedy;
    return problem;
}

} // namespace jw::verbs
