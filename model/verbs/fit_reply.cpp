#include "verbs/fit_reply.h"

#include <algorithm>
#include <array>
#include <map>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "validation/serving_remark.h"
#include "verbs/left_out_reply.h"

namespace jw::verbs {
namespace {

constexpr std::size_t lineWidth = 100;

/// Constants as calc has them: t0 in ms, tl in us.
Value constantsData(const ServingConstants<double>& constants)
{
    return membersOf(fieldsOf<ServingConstants<double>>(), &constants);
}

std::string nameOf(const FittedSet& set)
{
    return set.model + " | " + set.accelerator + " | " + std::string(textOf(set.engine)) + " | " +
           std::string(textOf(set.precision));
}

Value errorsData(const ServingErrors& errors)
{
    return Members{{"tpot_mean", errors.tpotMean},
                   {"tpot_median", errors.tpotMedian},
                   {"tpot_p90", errors.tpotP90},
                   {"ttft_median", errors.ttftMedian ? Value(*errors.ttftMedian) : Value()}};
}

std::string_view textOf(FitVerdict verdict)
{
    constexpr std::array<std::string_view, 3> texts{"better", "alike", "worse"};
    return texts[static_cast<std::size_t>(verdict)];
}

std::string_view tpotVerdict(const Calibration& c)
{
    return textOf(verdictOf(c.before.tpotMean, c.after.tpotMean));
}

/// Nothing where no row has a TTFT.
std::optional<std::string_view> ttftVerdict(const Calibration& c)
{
    if (!c.before.ttftMedian || !c.after.ttftMedian)
        return std::nullopt;
    return textOf(verdictOf(*c.before.ttftMedian, *c.after.ttftMedian));
}

Value setData(const Calibration& c)
{
    Items bounds;
    for (const std::string_view key : c.atBound)
        bounds.emplace_back(key);
    Members data{{"accelerator_id", c.set.accelerator},
                 {"engine", textOf(c.set.engine)},
                 {"engine_version", c.engineVersion},
                 {"precision", textOf(c.set.precision)},
                 {"model_id", c.set.model},
                 {"rows", static_cast<double>(c.rows)},
                 {"points", static_cast<double>(c.set.points.size())},
                 {"fitted", c.fitted},
                 {"before", errorsData(c.before)},
                 {"before_from", c.beforeIsSet ? "set" : "global"}};
    if (c.fitted) {
        data.emplace("constants", constantsData(c.set.constants));
        data.emplace("at_bound", std::move(bounds));
        data.emplace("after", errorsData(c.after));
        data.emplace("within", errorsData(c.within));
        const auto ttft = ttftVerdict(c);
        data.emplace("verdict", Members{{"tpot", tpotVerdict(c)}, {"ttft", ttft ? Value(*ttft) : Value()}});
    }
    return data;
}

std::string verdictsText(const CalibrationAnswer& answer)
{
    std::string text;
    for (const Calibration& c : answer.sets) {
        if (!c.fitted)
            continue;
        const auto ttft = ttftVerdict(c);
        text += "  " + nameOf(c.set) + ": TPOT " + std::string(tpotVerdict(c)) +
                (ttft ? ", TTFT " + std::string(*ttft) : std::string()) + '\n';
    }
    return "On points held out against before, TPOT in the mean and TTFT at the median:\n" + text;
}

std::string ttftText(const ServingErrors& errors)
{
    return errors.ttftMedian ? percentText(*errors.ttftMedian) : "-";
}

std::string errorsTable(const CalibrationAnswer& answer)
{
    TextTable table{.header = {"SET", "POINTS", "CONSTANTS", "TPOT MEAN", "MEDIAN", "P90", "TTFT MEDIAN"},
                    .texts = 1};
    const auto add = [&](const std::string& name, const Calibration& c, std::string whose,
                         const ServingErrors& e) {
        table.rows.push_back({name, std::to_string(c.set.points.size()), std::move(whose),
                              percentText(e.tpotMean), percentText(e.tpotMedian), percentText(e.tpotP90),
                              ttftText(e)});
    };
    const auto few = fewPointsRemark(answer);
    for (const Calibration& c : answer.sets) {
        if (!c.fitted)
            continue;
        add(nameOf(c.set), c, c.beforeIsSet ? "shipped" : "global", c.before);
        add("", c, "own, held out", c.after);
        add("", c, "own, in the fit", c.within);
    }
    return table.rows.empty()
               ? std::string()
               : "Errors of the rows before and after the fit\n" + alignedText(table, lineWidth) +
                     "held out: each fifth of the points predicted by a fit on the others\n" +
                     verdictsText(answer) +
                     (few ? placed(few->pattern, few->arguments) + '\n' : std::string());
}

std::string constantsTable(const CalibrationAnswer& answer)
{
    TextTable table{.header = {"KEY", "CONSTANT", "GLOBAL"}, .labels = 2, .texts = 2};
    const auto column = [&](const ServingConstants<double>& constants,
                            const std::vector<std::string_view>& bounds) {
        std::size_t row = 0;
        for (const FieldInfo& info : fieldsOf<ServingConstants<double>>()) {
            if (table.rows.size() <= row)
                table.rows.push_back({std::string(info.key), std::string(info.term.name) +
                                                                 (info.term.unit.symbol.empty() ? "" : ", ") +
                                                                 std::string(info.term.unit.symbol)});
            const bool bound = std::ranges::find(bounds, info.key) != bounds.end();
            table.rows[row++].push_back(
                numberText(info.get(&constants).as<double>() ? *info.get(&constants).as<double>() : 0.0,
                           {.significant = 3}) +
                (bound ? "*" : " "));
        }
    };
    column(globalConstants(), {});
    std::string names;
    for (const Calibration& c : answer.sets)
        if (c.fitted) {
            table.header.push_back("SET " + std::to_string(table.header.size() - 2));
            names += table.header.back() + ": " + nameOf(c.set) + '\n';
            column(c.set.constants, c.atBound);
        }
    return names.empty() ? names
                         : '\n' + names + alignedText(table, lineWidth) +
                               "* at the bound of what is allowed: an effective number, not a measurement\n";
}

/// Reasons of rows that are left out, each with their number and the first of them: the line stands in some.
std::string leftOutText(const CalibrationAnswer& answer)
{
    struct Reason {
        std::size_t rows = 0;
        std::string first;
    };
    std::map<std::vector<std::string>, Reason> reasons;
    for (const LeftOutRow& row : answer.leftOut) {
        if (row.unread)
            continue;
        std::vector<std::string> key{std::string(row.why.pattern)};
        if (row.why.pattern == remark::emptyCell)
            key.push_back(row.why.arguments[1]);
        Reason& reason = reasons[key];
        if (reason.rows++ == 0)
            reason.first = row.id + ", " + placed(row.why.pattern, row.why.arguments);
    }
    std::string text;
    for (const auto& [key, reason] : reasons)
        text += "  " + std::to_string(reason.rows) + (reason.rows > 1 ? ", the first: " : ": ") +
                reason.first + '\n';
    return text.empty() ? text : "\nRows that are not fitted on\n" + text;
}

std::string smallSetsText(const CalibrationAnswer& answer)
{
    TextTable table{.header = {"SET", "ROWS", "POINTS"}};
    for (const Calibration& c : answer.sets)
        if (!c.fitted)
            table.rows.push_back(
                {nameOf(c.set), std::to_string(c.rows), std::to_string(c.set.points.size())});
    return table.rows.empty() ? std::string()
                              : "\nSets of fewer than " + std::to_string(leastFitRows) +
                                    " points: too few for a fit\n" + alignedText(table, lineWidth);
}

Problem problem(std::string level, std::string wrong, std::string remedy)
{
    Problem p{.level = std::move(level), .field = "rows"};
    p.text = p.field + ": " + wrong + ' ' + remedy;
    p.wrong = std::move(wrong);
    p.remedy = std::move(remedy);
    return p;
}

} // namespace

Value fitData(const CalibrationAnswer& answer)
{
    Items sets, leftOut, farOff;
    for (const Calibration& c : answer.sets)
        sets.emplace_back(setData(c));
    for (const LeftOutRow& row : answer.leftOut)
        leftOut.emplace_back(Members{{"id", row.id}, {"why", placed(row.why.pattern, row.why.arguments)}});
    for (const FarOffCell& cell : answer.farOff)
        farOff.emplace_back(Members{{"id", cell.id},
                                    {"line", static_cast<double>(cell.line)},
                                    {"column", cell.column},
                                    {"measured_ms", cell.measured},
                                    {"expected_ms", cell.predicted}});
    return Members{{"rows", static_cast<double>(answer.rows)},
                   {"usable", static_cast<double>(answer.usable)},
                   {"repeated", static_cast<double>(answer.repeated)},
                   {"least_rows", static_cast<double>(leastFitRows)},
                   {"sets", std::move(sets)},
                   {"left_out", std::move(leftOut)},
                   {"far_off", std::move(farOff)}};
}

std::string fitText(const CalibrationAnswer& answer)
{
    return errorsTable(answer) + constantsTable(answer) + smallSetsText(answer) + leftOutText(answer) + '\n' +
           std::to_string(answer.rows) + " rows: " + std::to_string(answer.usable) + " usable\n";
}

std::vector<Problem> fitProblems(const CalibrationAnswer& answer)
{
    std::vector<Problem> problems;
    for (const LeftOutRow& row : answer.leftOut)
        if (row.unread)
            problems.push_back(problem("warning",
                                       row.id + ", " + placed(row.why.pattern, row.why.arguments) + '.',
                                       row.why.pattern == remark::notSaid
                                           ? "Give --" + row.why.arguments[1] + ": the row is left out."
                                           : "The row is left out."));
    for (const FarOffCell& cell : answer.farOff) {
        const Remark remark = remarkOf(cell);
        problems.push_back(problem("warning", cell.id + ", " + placed(remark.pattern, remark.arguments),
                                   "The row is left out."));
    }
    if (answer.repeated > 0)
        problems.push_back(problem("warning",
                                   std::to_string(answer.repeated) +
                                       (answer.repeated == 1 ? " row repeats a measurement of another row."
                                                             : " rows repeat measurements of other rows."),
                                   "Each measurement counts once."));
    for (const CalibrationDoubt& doubt : doubtsOf(answer))
        problems.push_back(problem("warning", placed(doubt.wrong.pattern, doubt.wrong.arguments),
                                   placed(doubt.mend.pattern, doubt.mend.arguments)));
    if (const auto few = std::ranges::count(answer.sets, false, &Calibration::fitted); few > 0)
        problems.push_back(problem(
            "warning",
            std::to_string(few) + (few == 1 ? " set of rows is" : " sets of rows are") + " too small to fit.",
            "Measure at least " + std::to_string(leastFitRows) +
                " points a set, at several concurrencies and lengths."));
    return problems;
}

} // namespace jw::verbs
