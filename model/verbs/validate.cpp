// joulewright-cli validate: published training runs recomputed, beside what was published.
#include <algorithm>
#include <cmath>
#include <sstream>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "validation/prediction_remark.h"
#include "validation/training_library.h"
#include "validation/check_summary.h"
#include "verbs/left_out_reply.h"
#include "verbs/options.h"
#include "verbs/plan_source.h"
#include "verbs/validate_data.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string rows, metric, model, hardware, source;
    bool leaveOut = false, strict = false;
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

/// Words that fit into the table.
std::string_view shortName(TrainingMetric metric)
{
    constexpr std::array<std::string_view, 10> names{"tokens/s", "MFU", "TFLOP/s", "step s", "GPU-h",
                                                     "days",     "kWh", "t CO2e",  "min",    "memory"};
    return names[static_cast<std::size_t>(metric)];
}

// Text
// --------------------------------------------------------------------------------

std::string rowsText(std::span<const RowCheck> checks)
{
    TextTable table{.header = {"ID", "METRIC", "PUBLISHED", "PREDICTED", "ERROR", "BAND", "TIER"},
                    .labels = 7,
                    .texts = 2};
    for (const RowCheck& c : checks)
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

std::string summaryText(std::span<const RowCheck> checks)
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

std::string coverageText(std::span<const RowCheck> checks)
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

std::string refusedText(std::span<const RowCheck> checks)
{
    std::string text;
    for (const RowCheck& check : checks)
        if (!check.predicted)
            text += check.id + ", " + check.metricText + '\n' + wrapped(reasonOf(check));
    return text.empty() ? text : "\nNot predicted\n" + text;
}

/// Rows further off than a quarter, with the reason where one is known.
std::string missesText(std::span<const RowCheck> checks)
{
    constexpr double far = 0.25; // assumption: what a planner would ask about
    std::string text;
    for (const RowCheck& check : checks) {
        const auto error = check.error();
        if (!error || std::fabs(*error) <= far)
            continue;
        const auto known = std::ranges::find_if(check.reasons, [](const Remark& r) {
            return r.pattern == remark::countsMore || r.pattern == remark::restarts;
        });
        text += check.id + ", " + check.metricText + '\n' +
                wrapped(known == check.reasons.end() ? "no reason is known"
                                                     : placed(known->pattern, known->arguments));
    }
    return text.empty() ? text : "\nFurther off than 25 %\n" + text;
}

std::string countsText(std::span<const RowCheck> checks)
{
    const CheckCounts counts = countsOf(checks);
    return '\n' + std::to_string(checks.size()) + " rows: " + std::to_string(counts.predicted) +
           " predicted, " + std::to_string(counts.refused) + " refused, " + std::to_string(counts.unread) +
           " that cannot be read\n";
}

std::string withheldText(std::span<const RowCheck> checks)
{
    std::string text = "\nColumns that no prediction sees\n";
    for (std::size_t i = 0; i < trainingMetricTexts.size(); ++i) {
        const auto metric = static_cast<TrainingMetric>(i);
        if (std::ranges::find(checks, metric, &RowCheck::metric) == checks.end())
            continue;
        std::string names;
        for (const std::string_view column : withheldColumns(metric))
            names.append(names.empty() ? "" : ", ").append(column);
        text += wrapped(std::string(textOf(metric)) + ": " + names);
    }
    text += "The software of the time is taken from source, note and as_of.\n";
    return text;
}

// The verb
// --------------------------------------------------------------------------------

/// What is wrong with the file as a whole.
Reply badFile(const Error& error)
{
    const std::string key = error.field.substr(error.field.find_last_of('.') + 1);
    const Message message = messageOf(error, findField(fieldsOf<TrainingRow>(), key));
    return {.problems = {{.field = error.field,
                          .text = englishText(message),
                          .wrong = englishText(message.wrong),
                          .remedy = englishText(message.mend)}},
            .exit = exitOf(error)};
}

Problem warning(std::string field, std::string wrong, std::string remedy)
{
    Problem problem{.level = "warning", .field = std::move(field)};
    problem.text = problem.field + ": " + wrong + ' ' + remedy;
    problem.wrong = std::move(wrong);
    problem.remedy = std::move(remedy);
    return problem;
}

std::vector<Problem> unreadRows(std::span<const RowCheck> checks)
{
    std::vector<Problem> problems;
    for (const RowCheck& check : checks)
        if (check.unread)
            problems.push_back(warning("rows", reasonOf(check) + '.', "The other rows are computed."));
    return problems;
}

std::vector<Problem> ignoredColumns(std::string_view csv)
{
    std::vector<Problem> problems;
    for (const std::string& column : unknownColumns(csv))
        problems.push_back(warning("rows." + column, "No row has a column of this name; it is left out.",
                                   "Mend its name, or remove it."));
    return problems;
}

/// Names that the catalogue does not have: such a row is refused, and likely misspelled.
std::vector<Problem> unknownNames(std::span<const RowCheck> checks)
{
    std::vector<Problem> problems;
    for (const RowCheck& check : checks) {
        const std::string_view why = check.predicted ? std::string_view() : check.reasons.back().pattern;
        if (why != remark::noModel && why != remark::noDevice)
            continue;
        const bool model = why == remark::noModel;
        problems.push_back(warning(model ? "rows.model_id" : "rows.accelerator_id",
                                   placed(why, check.reasons.back().arguments) + '.',
                                   std::string("`catalogue list ") + (model ? "models" : "accelerators") +
                                       "` lists what it has."));
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

bool isAsked(const RowCheck& check, const Options& options)
{
    const auto has = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    return (options.metric.empty() || check.metricText == options.metric) &&
           has(check.model, options.model) && has(check.hardware, options.hardware) &&
           has(check.source, options.source);
}

Reply answered(const std::vector<TrainingRow>& rows, const Options& options)
{
    std::vector<RowCheck> checks = checkedRows(rows, builtInCatalogue());
    std::erase_if(checks, [&](const RowCheck& check) { return !isAsked(check, options); });
    auto [leftOutTable, leftOutList] = leftOut(rows, options);
    std::string text = rowsText(checks) + summaryText(checks) + coverageText(checks) + leftOutTable +
                       withheldText(checks) + refusedText(checks) + missesText(checks) + countsText(checks);
    Reply reply{.data = validateData(checks, std::move(leftOutList)), .text = std::move(text)};
    for (auto problems : {unreadRows(checks), unknownNames(checks)})
        reply.problems.insert(reply.problems.end(), problems.begin(), problems.end());
    if (options.strict && countsOf(checks).unread > 0)
        reply.exit = Exit::Invalid;
    return reply;
}

Reply validated(const Options& options, const Session& session)
{
    if (options.rows.empty())
        return answered(builtInTrainingRows(), options);
    const auto content = contentOf(options.rows, session.streams.in);
    if (!content)
        return failed(content.error());
    const auto rows = trainingRowsFrom(*content);
    if (!rows)
        return badFile(rows.error());
    Reply reply = answered(*rows, options);
    std::ranges::move(ignoredColumns(*content), std::back_inserter(reply.problems));
    return reply;
}

} // namespace

Action addValidate(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("--rows", options->rows,
                       "a CSV file of published runs, or -; else those that the program carries");
    command.add_option("--model", options->model, "only rows with this in the id of their model");
    command.add_option("--hardware", options->hardware, "only rows with this in the id of their accelerator");
    command.add_option("--source", options->source, "only rows with this in the title of their source");
    command.add_option("--metric", options->metric, "only rows of this metric")
        ->check(
            CLI::IsMember(std::vector<std::string>(trainingMetricTexts.begin(), trainingMetricTexts.end())));
    command.add_flag("--strict", options->strict, "exit 3 when a row of the file cannot be read");
    command.add_flag("--leave-out-sources", options->leaveOut,
                     "fit constants again without each source of at least three steps, and say how far its "
                     "steps are off");
    addCommon(command, common, Takes::Nothing);
    return [options](const Session& session) { return validated(*options, session); };
}

} // namespace jw::verbs
