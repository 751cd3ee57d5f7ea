// joulewright-cli validate: published training runs and serving benchmarks recomputed, beside what was
// published.
#include <algorithm>
#include <set>

#include "messages/message.h"
#include "readings/near_names.h"
#include "report/text_table.h"
#include "validation/check_summary.h"
#include "validation/held_out_checks.h"
#include "verbs/command.h"
#include "verbs/left_out_reply.h"
#include "verbs/plan_source.h"
#include "verbs/row_columns.h"
#include "verbs/table.h"
#include "verbs/validate_data.h"
#include "verbs/validate_text.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string rows, kind, metric, model, hardware, source, heldOut = "row";
    bool leaveOut = false, strict = false;
};

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

/// Metrics of a file that are likely in another unit than their column.
std::vector<Problem> unitDoubts(std::span<const RowCheck> checks)
{
    std::vector<Problem> problems;
    for (const UnitDoubt& doubt : unitDoubtsOf(checks)) {
        const Remark remark = remarkOf(doubt);
        const std::string said = placed(remark.pattern, remark.arguments);
        const std::size_t begin = remark.arguments[0].size() + 2; // the metric is named by the field
        const std::size_t asks = said.find(". ", begin) + 1;
        problems.push_back(
            warning("rows." + remark.arguments[0], said.substr(begin, asks - begin), said.substr(asks + 1)));
    }
    return problems;
}

/// The part on left-out sources: text and data. Of training only.
std::pair<std::string, Value> leftOut(std::span<const TrainingRow> rows, const Options& options)
{
    if (rows.empty())
        return {std::string(), Items()};
    const auto sources = options.leaveOut ? leaveOutEach(refitSteps(rows, builtInCatalogue()))
                                          : Result<std::vector<LeftOutSource>>(fail({}));
    return sources ? std::pair{leftOutText(*sources), leftOutData(*sources)}
                   : std::pair{studyText(), studyData()};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Why nothing is left to show though there are rows: a choice that no row has, and what is near it.
std::optional<Reply> nothingAsked(std::span<const RowCheck> checks, const Options& options)
{
    struct Choice {
        const char *option, *place;
        const std::string& asked;
        std::string RowCheck::*member;
    };
    for (const Choice& choice :
         {Choice{"model", "the id of its model", options.model, &RowCheck::model},
          Choice{"hardware", "the id of its accelerator", options.hardware, &RowCheck::hardware},
          Choice{"source", "the title of its source", options.source, &RowCheck::source}}) {
        std::set<std::string> names;
        for (const RowCheck& check : checks)
            names.insert(check.*choice.member);
        names.erase("");
        if (names.empty() || std::ranges::any_of(names, [&](auto& name) { return has(name, choice.asked); }))
            continue;
        std::string near;
        for (const std::string& name : nearNames(choice.asked, std::vector(names.begin(), names.end()), 4))
            near += (near.empty() ? "" : ", ") + shortened(name, 60);
        return lacking(std::string("--") + choice.option,
                       "No row has \"" + choice.asked + "\" in " + choice.place + '.',
                       "The nearest that rows have: " + near + '.');
    }
    return std::nullopt;
}

bool isAsked(const RowCheck& check, const Options& options)
{
    return (options.metric.empty() || check.metricText == options.metric) &&
           has(check.model, options.model) && has(check.hardware, options.hardware) &&
           has(check.source, options.source);
}

std::vector<std::string> allMetrics()
{
    std::vector<std::string> names(trainingMetricTexts.begin(), trainingMetricTexts.end());
    for (const std::string_view name : servingMetricTexts)
        if (name != textOf(TrainingMetric::TokenRate)) // of both
            names.emplace_back(name);
    return names;
}

std::vector<RowCheck> checksOf(const PublishedRows& rows, const Options& options)
{
    const auto found = std::ranges::find(heldOutTexts, options.heldOut);
    return found == heldOutTexts.end()
               ? checkedRows(rows, builtInCatalogue())
               : quotedRows(rows, builtInCatalogue(), static_cast<HeldOut>(found - heldOutTexts.begin()));
}

Reply answered(const PublishedRows& rows, const Options& options)
{
    std::vector<RowCheck> checks = checksOf(rows, options);
    if (auto none = nothingAsked(checks, options))
        return std::move(*none);
    std::erase_if(checks, [&](const RowCheck& check) { return !isAsked(check, options); });
    auto [leftOutTable, leftOutList] = leftOut(rows.training, options);
    Reply reply{.data = validateData(checks, std::move(leftOutList)),
                .text = validateText(checks, leftOutTable)};
    for (auto problems : {unreadRows(checks), unknownNames(checks), unitDoubts(checks)})
        reply.problems.insert(reply.problems.end(), problems.begin(), problems.end());
    if (options.strict && countsOf(checks).unread > 0)
        reply.exit = Exit::Invalid;
    return reply;
}

/// Those that the program carries: of the kind asked for, else of both.
PublishedRows carriedRows(const Options& options)
{
    PublishedRows rows;
    if (options.kind != textOf(RowKind::Serving))
        rows.training = builtInRows(RowKind::Training).training;
    if (options.kind != textOf(RowKind::Training))
        rows.serving = builtInRows(RowKind::Serving).serving;
    return rows;
}

Reply validated(const Options& options, const Session& session)
{
    if (options.rows.empty())
        return answered(carriedRows(options), options);
    const auto content = contentOf(options.rows, session.streams.in);
    if (!content)
        return failed(content.error());
    if (auto none = noFigures(*content))
        return std::move(*none);
    const auto fields = rowFields(rowKindOf(*content));
    const auto rows = publishedRowsFrom(*content);
    if (!rows)
        return badColumns(rows.error(), {}, *content, fields);
    Reply reply = answered(*rows, options);
    std::ranges::move(ignoredColumns(*content, {}, fields), std::back_inserter(reply.problems));
    return reply;
}

} // namespace

Action addValidate(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("--rows", options->rows,
                   "a CSV file of published training runs or serving benchmarks, or -; else those that "
                   "the program carries");
    command
        .option("--kind", options->kind,
                "of those that the program carries only training or inference; a file tells by its columns")
        .oneOf({rowKindTexts.begin(), rowKindTexts.end()});
    command.option("--model", options->model, "only rows with this in the id of their model");
    command.option("--hardware", options->hardware, "only rows with this in the id of their accelerator");
    command.option("--source", options->source, "only rows with this in the title of their source");
    command.option("--metric", options->metric, "only rows of this metric").oneOf(allMetrics());
    command
        .option("--held-out", options->heldOut,
                "of rows of inference that the constants were fitted on: the errors of constants fitted "
                "without the row, its tp or its model; none: those of the shipped constants")
        .oneOf({"row", "tp", "model", "none"})
        .showDefault();
    command.flag("--strict", options->strict, "exit 3 when a row of the file cannot be read");
    command.flag("--leave-out-sources", options->leaveOut,
                 "fit constants again without each source of at least three steps, and say how far its "
                 "steps are off");
    addCommon(command, common, Takes::Nothing);
    return [options](const Session& session) { return validated(*options, session); };
}

} // namespace jw::verbs
