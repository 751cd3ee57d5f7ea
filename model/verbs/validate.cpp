// joulewright-cli validate: published training runs recomputed, beside what was published.
#include <algorithm>
#include <sstream>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "validation/software.h"
#include "validation/training_library.h"
#include "validation/training_summary.h"
#include "verbs/left_out_reply.h"
#include "verbs/options.h"
#include "verbs/plan_source.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string rows, metric;
    bool leaveOut = false;
};

constexpr std::size_t lineWidth = 100;

std::string figure(double number) { return numberText(number, {.significant = 4}); }

enum class Sign { Minus, Always };

/// "-14..+23%".
std::string bandText(Band band)
{
    std::string low = percentText(band.p10 - 1.0, true, 0);
    low.pop_back();
    return low + ".." + percentText(band.p90 - 1.0, true, 0);
}

std::string reasonOf(const TrainingCheck& check)
{
    std::string text;
    for (const Remark& remark : check.reasons)
        text.append(text.empty() ? "" : "; ").append(placed(remark.pattern, remark.arguments));
    return text;
}

/// Words that fit into the table.
std::string_view shortName(TrainingMetric metric)
{
    constexpr std::array<std::string_view, 9> names{"tokens/s", "MFU", "TFLOP/s", "step s", "GPU-h",
                                                    "days",     "kWh", "t CO2e",  "min"};
    return names[static_cast<std::size_t>(metric)];
}

// Text
// --------------------------------------------------------------------------------

std::string rowsText(std::span<const TrainingCheck> checks)
{
    TextTable table{.header = {"ID", "METRIC", "PUBLISHED", "PREDICTED", "ERROR", "BAND", "TIER"},
                    .labels = 7,
                    .texts = 2};
    for (const TrainingCheck& c : checks)
        if (c.predicted)
            table.rows.push_back({shortened(c.id, 40), std::string(shortName(c.metric)), figure(c.published),
                                  figure(*c.predicted), percentText(*c.error(), true),
                                  bandText(c.band.inverse()),
                                  std::string(tierText(c)) + (c.inFit ? "*" : " ")});
    return alignedText(table, lineWidth) +
           "ERROR is predicted over published less 1; 8 of 10 errors should lie in BAND, its P10..P90\n"
           "* of a source that the constants were fitted on\n";
}

std::string ofFigures(const ErrorFigures& figures)
{
    return figures.rows == 0 ? "-" : percentText(figures.median) + " of " + std::to_string(figures.rows);
}

/// "5% met"; empty without a goal.
std::string goalText(std::optional<double> goal, std::optional<bool> met)
{
    return goal && met ? percentText(*goal, false, 0) + (*met ? " met" : " missed") : std::string();
}

std::string summaryText(std::span<const TrainingCheck> checks)
{
    TextTable table{.header = {"METRIC", "ROWS", "MEDIAN", "GOAL", "P90", "GOAL", "IN FIT", "OUTSIDE"},
                    .labels = 8,
                    .texts = 1};
    for (const GroupSummary& s : summaryOf(checks)) {
        const bool any = s.all.rows > 0;
        table.rows.push_back(
            {std::string(s.group->name), std::to_string(s.all.rows), any ? percentText(s.all.median) : "-",
             goalText(s.group->medianGoal, s.meetsMedian()), any ? percentText(s.all.p90) : "-",
             goalText(s.group->p90Goal, s.meetsP90()), ofFigures(s.inFit), ofFigures(s.outside)});
    }
    return "\nErrors by metric, medians inside and outside the fit\n" + alignedText(table, lineWidth);
}

std::string coverageText(std::span<const TrainingCheck> checks)
{
    TextTable table{.header = {"TIER", "FIT", "ROWS", "IN BAND"}, .labels = 4, .texts = 2};
    for (const TierCoverage& c : coverageOf(checks))
        table.rows.push_back(
            {std::string(textOf(c.tier)), c.inFit ? "in" : "outside", std::to_string(c.rows),
             percentText(static_cast<double>(c.inside) / static_cast<double>(c.rows), false, 0)});
    return "\nPublished values in their band\n" + alignedText(table, lineWidth);
}

/// `text` in lines behind two blanks, broken between words.
std::string wrapped(const std::string& text)
{
    std::string lines, line = " ";
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (line.size() + 1 + word.size() > lineWidth) {
            lines += line + '\n';
            line = " ";
        }
        line += ' ' + word;
    }
    return lines + line + '\n';
}

std::string refusedText(std::span<const TrainingCheck> checks)
{
    std::string text;
    for (const TrainingCheck& check : checks)
        if (!check.predicted)
            text += check.id + ", " + std::string(textOf(check.metric)) + '\n' + wrapped(reasonOf(check));
    return text.empty() ? text : "\nNot predicted\n" + text;
}

std::string withheldText(std::span<const TrainingCheck> checks)
{
    std::string text = "\nColumns that no prediction sees\n";
    for (std::size_t i = 0; i < trainingMetricTexts.size(); ++i) {
        const auto metric = static_cast<TrainingMetric>(i);
        if (std::ranges::find(checks, metric, &TrainingCheck::metric) == checks.end())
            continue;
        std::string names;
        for (const std::string_view column : withheldColumns(metric))
            names.append(names.empty() ? "" : ", ").append(column);
        text += wrapped(std::string(textOf(metric)) + ": " + names);
    }
    text += "The software of the time is taken from source, note and as_of.\n";
    return text;
}

// JSON
// --------------------------------------------------------------------------------

Value valueOf(const TrainingCheck& check)
{
    const auto times = [&](double factor) {
        return check.predicted ? Value(*check.predicted * factor) : Value();
    };
    return Members{
        {"id", check.id},          {"metric", textOf(check.metric)}, {"published", check.published},
        {"predicted", times(1.0)}, {"p10", times(check.band.p10)},   {"p90", times(check.band.p90)},
        {"tier", tierText(check)}, {"reason", reasonOf(check)},      {"in_fit", check.inFit}};
}

Value valueOf(const ErrorFigures& figures)
{
    const bool any = figures.rows > 0;
    return Members{{"rows", static_cast<double>(figures.rows)},
                   {"median", any ? Value(figures.median) : Value()},
                   {"p90", any ? Value(figures.p90) : Value()}};
}

Value valueOf(const GroupSummary& summary)
{
    const auto orNull = [](std::optional<double> number) { return number ? Value(*number) : Value(); };
    return Members{{"name", summary.group->name},
                   {"refused", static_cast<double>(summary.refused)},
                   {"all", valueOf(summary.all)},
                   {"in_fit", valueOf(summary.inFit)},
                   {"outside", valueOf(summary.outside)},
                   {"median_goal", orNull(summary.group->medianGoal)},
                   {"p90_goal", orNull(summary.group->p90Goal)}};
}

template <class List, class Each> Value listOf(const List& list, const Each& each)
{
    Items items;
    for (const auto& item : list)
        items.emplace_back(each(item));
    return items;
}

Value dataOf(std::span<const TrainingCheck> checks, Value leftOut)
{
    const auto coverage = [](const TierCoverage& c) {
        return Members{{"tier", textOf(c.tier)},
                       {"in_fit", c.inFit},
                       {"rows", static_cast<double>(c.rows)},
                       {"in_band", static_cast<double>(c.inside)}};
    };
    Members withheld;
    for (const TrainingCheck& check : checks)
        withheld[std::string(textOf(check.metric))] =
            listOf(withheldColumns(check.metric), [](std::string_view column) { return Value(column); });
    return Members{{"rows", listOf(checks, [](const TrainingCheck& check) { return valueOf(check); })},
                   {"summary", listOf(summaryOf(checks), [](const GroupSummary& s) { return valueOf(s); })},
                   {"coverage", listOf(coverageOf(checks), coverage)},
                   {"left_out", std::move(leftOut)},
                   {"withheld", std::move(withheld)},
                   {"software_from", listOf(softwareColumns, [](std::string_view c) { return Value(c); })}};
}

// The verb
// --------------------------------------------------------------------------------

/// What is wrong with a row of the file, and where.
Reply badRows(const Error& error)
{
    const std::string key = error.field.substr(error.field.find_last_of('.') + 1);
    const Message message = messageOf(error, findField(fieldsOf<TrainingRow>(), key));
    Problem problem{.field = error.field,
                    .text = englishText(message),
                    .wrong = englishText(message.wrong),
                    .remedy = englishText(message.mend)};
    if (error.row > 0 && error.kind != Error::Kind::Syntax)
        problem.text += " (line " + std::to_string(error.row) + ')';
    return {.problems = {std::move(problem)}, .exit = exitOf(error)};
}

/// Names that the catalogue does not have: such a row is refused, and likely misspelled.
std::vector<Problem> unknownNames(std::span<const TrainingCheck> checks)
{
    std::vector<Problem> problems;
    for (const TrainingCheck& check : checks) {
        const std::string_view why = check.predicted ? std::string_view() : check.reasons.back().pattern;
        if (why != remark::noModel && why != remark::noDevice)
            continue;
        Problem problem{.level = "warning"};
        problem.field = why == remark::noModel ? "rows.model_id" : "rows.accelerator_id";
        problem.wrong = placed(why, check.reasons.back().arguments) + '.';
        problem.remedy = std::string("`catalogue list ") +
                         (why == remark::noModel ? "models" : "accelerators") + "` lists what it has.";
        problem.text = problem.field + ": " + problem.wrong + ' ' + problem.remedy;
        problems.push_back(std::move(problem));
    }
    return problems;
}

/// The part on left-out sources: text and data.
std::pair<std::string, Value> leftOut(std::span<const TrainingRow> rows, const Options& options)
{
    const auto sources = options.leaveOut ? leaveOutEach(refitSteps(rows, builtInCatalogue()))
                                          : Result<std::vector<LeftOutSource>>(fail({}));
    return sources ? std::pair{leftOutText(*sources), leftOutData(*sources)}
                   : std::pair{studyText(), studyData()};
}

Reply answered(const std::vector<TrainingRow>& rows, const Options& options)
{
    std::vector<TrainingCheck> checks = checkedRows(rows, builtInCatalogue());
    if (!options.metric.empty())
        std::erase_if(checks,
                      [&](const TrainingCheck& check) { return textOf(check.metric) != options.metric; });
    auto [leftOutTable, leftOutList] = leftOut(rows, options);
    std::string text = rowsText(checks) + summaryText(checks) + coverageText(checks) + leftOutTable +
                       withheldText(checks) + refusedText(checks);
    return {.data = dataOf(checks, std::move(leftOutList)),
            .text = std::move(text),
            .problems = unknownNames(checks)};
}

Reply validated(const Options& options, const Session& session)
{
    if (options.rows.empty())
        return answered(builtInTrainingRows(), options);
    const auto content = contentOf(options.rows, session.streams.in);
    if (!content)
        return failed(content.error());
    const auto rows = trainingRowsFrom(*content);
    return rows ? answered(*rows, options) : badRows(rows.error());
}

} // namespace

Action addValidate(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("--rows", options->rows,
                       "a CSV file of published runs, or -; else those that the program carries");
    command.add_option("--metric", options->metric, "only rows of this metric")
        ->check(
            CLI::IsMember(std::vector<std::string>(trainingMetricTexts.begin(), trainingMetricTexts.end())));
    command.add_flag("--leave-out-sources", options->leaveOut,
                     "fit constants again without each source of at least three steps, and say how far its "
                     "steps are off");
    addCommon(command, common, Takes::Nothing);
    return [options](const Session& session) { return validated(*options, session); };
}

} // namespace jw::verbs
