// joulewright-cli fit: constants of serving from measurements of one's own, kept in a plan.
#include <algorithm>
#include <filesystem>
#include <set>

#include "catalogue/copy_in.h"
#include "exchange/plan_json.h"
#include "messages/message.h"
#include "store/plan_file.h"
#include "validation/measured_rows.h"
#include "verbs/catalogue_names.h"
#include "verbs/command.h"
#include "verbs/fit_reply.h"
#include "verbs/outcomes.h"
#include "verbs/row_columns.h"

namespace jw::verbs {
namespace {

struct Options {
    std::vector<std::string> rows;
    std::string plan, output, precision;
    double tp = 0.0;
    BenchmarkFacts facts;
    bool force = false;
};

/// The rows of all files, and what is said of their columns.
struct Rows {
    std::vector<ServingRow> all;
    std::vector<Problem> problems;
};

tl::expected<Rows, Reply> rowsIn(const std::string& file, const BenchmarkFacts& facts, const Session& session)
{
    const auto content = contentOf(file, session.streams.in);
    if (!content)
        return tl::unexpected(failed(content.error()));
    const std::string name = std::filesystem::path(file).filename().string();
    auto rows = measuredRows(*content, name, facts, builtInCatalogue());
    if (!rows) {
        Error error = std::move(rows.error());
        if (error.kind == Error::Kind::Syntax)
            error.field = file;
        return tl::unexpected(badColumns(error, file, *content, fieldsOf<ServingRow>()));
    }
    if (isBenchmark(*content))
        return Rows{std::move(*rows), {}};
    return Rows{std::move(*rows), ignoredColumns(*content, file, fieldsOf<ServingRow>())};
}

/// Models by names that the catalogue does not have: each is told once.
std::vector<Problem> doubtfulNames(std::span<const ServingRow> rows)
{
    std::vector<Problem> notes;
    std::set<std::vector<std::string>> told;
    for (const ServingRow& row : rows)
        if (row.doubt && told.insert(row.doubt->arguments).second)
            notes.push_back(noteOf(row.id + ", " + placed(row.doubt->pattern, row.doubt->arguments)));
    return notes;
}

/// What is said of the rows that cannot be: a name that the catalogue lacks, GPUs that do not share the heads
/// of the model.
std::optional<Reply> refusedFacts(const BenchmarkFacts& facts)
{
    const Catalogue& catalogue = builtInCatalogue();
    const auto unknown = [](const char* field, const std::string& name) {
        const Error error{.kind = Error::Kind::UnknownName, .field = field, .text = name};
        return Reply{.problems = {withNames(problemOf(error), error)}, .exit = exitOf(error)};
    };
    const ModelRow* model = catalogue.findModel(facts.model);
    if (!facts.model.empty() && !model)
        return unknown("model", facts.model);
    if (!facts.accelerator.empty() && !catalogue.findAccelerator(facts.accelerator))
        return unknown("accelerator", facts.accelerator);
    const auto shape = model ? architectureOf(*model) : Result<Architecture<double>>(fail({}));
    if (!facts.tp || !shape)
        return std::nullopt;
    constexpr double node = 8.0; // assumption: accelerators of a server
    auto ok = checkTensorDegree(*shape, *facts.tp, node);
    if (ok)
        return std::nullopt;
    ok.error().field = "tp";
    return failed(ok.error());
}

tl::expected<Rows, Reply> allRows(const Options& options, const Session& session)
{
    Rows rows;
    for (const std::string& source : options.rows) {
        const auto files = filesOfRows(source);
        if (!files)
            return tl::unexpected(failed(files.error()));
        for (const std::string& file : *files) {
            auto read = rowsIn(file, options.facts, session);
            if (!read)
                return read;
            std::ranges::move(read->all, std::back_inserter(rows.all));
            std::ranges::move(read->problems, std::back_inserter(rows.problems));
        }
    }
    std::ranges::move(doubtfulNames(rows.all), std::back_inserter(rows.problems));
    return rows;
}

std::string sourceText(const Options& options)
{
    std::string names;
    for (const std::string& source : options.rows)
        names += (names.empty() ? "" : ", ") + std::filesystem::path(source).filename().string();
    return names;
}

/// Adds the saving of the plan to the reply; the text form stands instead of the answer.
void save(Reply& reply, const Options& options, const CalibrationAnswer& answer, const Session& session)
{
    auto opened = options.plan.empty() ? Result<SourcePlan>(SourcePlan{.plan = newPlan("Calibration")})
                                       : notedPlan(options.plan, session);
    if (!opened) {
        reply = failed(opened.error());
        return;
    }
    const auto uids = putSets(opened->plan, answer, sourceText(options), utcNow().substr(0, 10));
    if (options.output == "-") {
        reply = {.text = planToJson(opened->plan), .problems = std::move(reply.problems), .bare = true};
        return;
    }
    Reply done = saved(opened->plan, options.output, ifThere(options.force), options.plan);
    std::ranges::move(done.problems, std::back_inserter(reply.problems));
    reply.exit = done.exit;
    if (Members* data = reply.data.as<Members>())
        data->emplace("saved", Items(uids.begin(), uids.end()));
}

Reply fitted(const Options& options, const Session& session)
{
    if (!options.plan.empty() && options.output.empty())
        return usage("fit --plan wants -o: the plan itself is only read.");
    if (session.common.json && options.output == "-")
        return usage("fit takes one of --json and -o -.");
    if (auto refused = refusedFacts(options.facts))
        return std::move(*refused);
    auto rows = allRows(options, session);
    if (!rows)
        return rows.error();
    const auto answer = calibrated(rows->all, builtInCatalogue(), {},
                                   [&](std::size_t done, std::size_t of) { session.progress(done, of); });
    if (!answer)
        return failed(answer.error());
    Reply reply{.data = fitData(*answer), .text = fitText(*answer), .problems = std::move(rows->problems)};
    std::ranges::move(fitProblems(*answer), std::back_inserter(reply.problems));
    if (std::ranges::none_of(answer->sets, &Calibration::fitted)) {
        Reply none = lacking("rows",
                             "No set of rows is large enough to fit: " + std::to_string(answer->usable) +
                                 " of " + std::to_string(answer->rows) + " rows are usable.",
                             "Rows of one accelerator, engine, precision and model count together; " +
                                 std::to_string(leastFitRows) + " are needed.");
        std::ranges::move(none.problems, std::back_inserter(reply.problems));
        reply.exit = none.exit;
        return reply;
    }
    if (!options.output.empty())
        save(reply, options, *answer, session);
    return reply;
}

std::vector<std::string> precisions() { return {publishedServingTexts.begin(), publishedServingTexts.end()}; }

} // namespace

Action addFit(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command
        .option("rows", options->rows,
                "CSV files with the columns below, results of the serving benchmarks of "
                "vLLM (.json) and SGLang (.jsonl), folders of them, or -")
        .required();
    command.option("--plan", options->plan, "the plan that gets the sets: a .joule or .json file");
    command.option("-o,--output", options->output,
                   "file to write the plan with the sets to: .joule, .json or - for text");
    command.flag("--force", options->force, "replace the file if there is one");
    command.option("--model", options->facts.model,
                   "of the catalogue; with a CSV file, this and the next four choose rows, benchmark "
                   "results get them said");
    command.option("--accelerator", options->facts.accelerator, "of the catalogue");
    command.option("--engine", options->facts.engine, "vllm, sglang, trtllm or other")
        .oneOf({serveEngineTexts.begin(), serveEngineTexts.end()});
    command.option("--precision", options->precision, "of the weights").oneOf(precisions());
    command.option("--tp", options->tp, "accelerators of a replica").within(1.0, 1024.0);
    command.option("--engine-version", options->facts.engineVersion, "release of the engine");
    command.addHelp(servingColumnsText());
    addCommon(command, common, Takes::Nothing);
    return [options](const Session& session) {
        const auto at = std::ranges::find(publishedServingTexts, options->precision);
        if (at != publishedServingTexts.end())
            options->facts.precision = static_cast<PublishedServing>(at - publishedServingTexts.begin());
        if (options->tp > 0.0)
            options->facts.tp = options->tp;
        return fitted(*options, session);
    };
}

} // namespace jw::verbs
