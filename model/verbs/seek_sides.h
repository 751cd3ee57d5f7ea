// How the figures of `seek` are written, and on which sides of a value found what is less. Not for other
// layers: see verb.h.
#pragma once

#include "readings/display.h"
#include "report/field_text.h"
#include "report/figure_table.h"
#include "verbs/seek_reply.h"

namespace jw::verbs {

/// How values and results of one answer are written.
struct SeekFigures {
    const SeekQuestion& question;
    UnitName valueUnit, resultUnit;

    static SeekFigures of(const SeekQuestion& q, const SeekAnswer& answer)
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
    [[nodiscard]] std::string bareResult(double base, bool atLeast = false) const
    {
        const std::string text = figureText(base, resultUnit, atLeast);
        return text.empty() ? "none" : text;
    }
    [[nodiscard]] std::string result(double base, bool atLeast = false) const
    {
        return joined(bareResult(base, atLeast), resultUnit);
    }
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

/// Of the `at`th value found: on which sides the result is more or less than the goal, or which scenario has
/// less, up to the values found beside it or the ends of the range. "" where all of it is told of the others.
[[nodiscard]] std::string sideText(const SeekQuestion& question, const SeekFound& all, std::size_t at,
                                   const SeekFigures& figures);

} // namespace jw::verbs
