#include "verbs/seek_reply.h"

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
    if (q.range.planned)
        add("planned", *q.range.planned, plannedResults(q));
    add("from", answer.low, resultsOf(q, answer.ends[0]));
    for (const Crossing& found : answer.crossings) {
        if (found.before)
            add("just below", found.before->at, resultsOf(q, found.before->sides));
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

/// On which side of a crossing what is less.
std::string sideText(const SeekQuestion& q, const Crossing& found, const Figures& figures)
{
    if (q.goal)
        return (found.rising ? "Above " + figures.value(found.last) : "Below " + figures.value(found.at)) +
               " it is more than the goal.\n";
    const auto& [below, above] = std::pair(q.sides[found.rising ? 0 : 1], q.sides[found.rising ? 1 : 0]);
    return "Below " + figures.value(found.at) + " it is less in " + below.scenario + ", above in " +
           above.scenario + ".\n";
}

std::string trendText(const SeekQuestion& q, const SeekAnswer& answer)
{
    const std::string what =
        q.goal ? q.result : "What " + q.sides[0].scenario + " has more than " + q.sides[1].scenario;
    switch (answer.trend) {
    case Trend::Flat: return what + " does not change over the range.\n";
    case Trend::Rising: return what + " rises all over the range.\n";
    case Trend::Falling: return what + " falls all over the range.\n";
    case Trend::Mixed: break;
    }
    return what + " both rises and falls over the range.\n";
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

Value foundData(const SeekQuestion& q, const Crossing& found)
{
    Members data = pointData(q, found.at, resultsOf(q, found.sides));
    data["last"] = found.last;
    data["rising"] = found.rising;
    data["just_below"] =
        found.before ? Value(pointData(q, found.before->at, resultsOf(q, found.before->sides))) : Value();
    return data;
}

} // namespace

Members seekData(const SeekQuestion& q, const SeekAnswer& answer)
{
    const std::string& currency = q.plan.settings.currency;
    Items scenarios, lowerBounds, found;
    for (const SeekSide& side : q.sides) {
        scenarios.emplace_back(side.scenario);
        lowerBounds.emplace_back(side.atLeast);
    }
    for (const Crossing& crossing : answer.crossings)
        found.push_back(foundData(q, crossing));
    return {{"field", q.range.path},
            {"unit", unitText(q.range.info->term.unit, currency)},
            {"planned", q.range.planned ? Value(pointData(q, *q.range.planned, plannedResults(q))) : Value()},
            {"result", q.result},
            {"result_unit", unitText(q.info->term.unit, currency)},
            {"scenarios", std::move(scenarios)},
            {"lower_bounds", std::move(lowerBounds)},
            {"goal", q.goal ? figureValue(*q.goal, *q.info) : Value()},
            {"found", std::move(found)},
            {"ends", Items{pointData(q, answer.low, resultsOf(q, answer.ends[0])),
                           pointData(q, answer.high, resultsOf(q, answer.ends[1]))}},
            {"trend", jw::textOf(answer.trend)},
            {"refused", static_cast<double>(answer.refusals.rows)}};
}

std::string seekText(const SeekQuestion& q, const SeekAnswer& answer)
{
    const Figures figures = Figures::of(q, answer);
    std::string text = questionText(q, figures) + alignedText(valueTable(q, answer, figures)) + '\n';
    for (const Crossing& found : answer.crossings)
        text += sideText(q, found, figures);
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
    Problem problem{.field = q.range.path};
    problem.wrong = "No value between " + figures.value(answer.low) + " and " + figures.value(answer.high) +
                    (q.goal ? " reaches the goal: "
                            : " makes " + q.sides[0].scenario + " and " + q.sides[1].scenario + " equal: ") +
                    q.result + " is " + end(0, answer.low) + ", and " + end(1, answer.high) + '.';
    problem.remedy = q.goal ? "Widen the range, vary another field, or change the goal."
                            : "Widen the range, or vary another field.";
    problem.text = problem.wrong + ' ' + problem.remedy;
    return problem;
}

} // namespace jw::verbs
