// joulewright-cli fit: constants of serving from measurements of one's own, kept in a plan.
#include <algorithm>
#include <filesystem>

#include "exchange/plan_json.h"
#include "messages/message.h"
#include "store/plan_file.h"
#include "validation/measured_rows.h"
#include "verbs/fit_reply.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::vector<std::string> rows;
    std::string plan, output, precision;
    double tp = 0.0;
    BenchmarkFacts facts;
    bool force = false;
};

/// What is wrong with the columns of a CSV file.
Reply badRows(const Error& error, const std::string& file)
{
    const std::string key = error.field.substr(error.field.find_last_of('.') + 1);
    const Message message = messageOf(error, findField(fieldsOf<ServingRow>(), key));
    return {.problems = {{.file = file,
                          .field = error.field,
                          .text = englishText(message),
                          .wrong = englishText(message.wrong),
                          .remedy = englishText(message.mend)}},
            .exit = exitOf(error)};
}

using Rows = std::vector<ServingRow>;

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
        return tl::unexpected(badRows(error, file));
    }
    return std::move(*rows);
}

tl::expected<Rows, Reply> allRows(const Options& options, const Session& session)
{
    Rows all;
    for (const std::string& source : options.rows) {
        const auto files = filesOfRows(source);
        if (!files)
            return tl::unexpected(failed(files.error()));
        for (const std::string& file : *files) {
            auto rows = rowsIn(file, options.facts, session);
            if (!rows)
                return rows;
            std::ranges::move(*rows, std::back_inserter(all));
        }
    }
    return all;
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
    const auto rows = allRows(options, session);
    if (!rows)
        return rows.error();
    const auto answer = calibrated(*rows, builtInCatalogue(), {},
                                   [&](std::size_t done, std::size_t of) { session.progress(done, of); });
    if (!answer)
        return failed(answer.error());
    Reply reply{.data = fitData(*answer), .text = fitText(*answer), .problems = fitProblems(*answer)};
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

Action addFit(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command
        .add_option("rows", options->rows,
                    "CSV files with the columns of `validate --rows`, results of the serving benchmarks of "
                    "vLLM (.json) and SGLang (.jsonl), folders of them, or -")
        ->required();
    command.add_option("--plan", options->plan, "the plan that gets the sets: a .joule or .json file");
    command.add_option("-o,--output", options->output,
                       "file to write the plan with the sets to: .joule, .json or - for text");
    command.add_flag("--force", options->force, "replace the file if there is one");
    command.add_option("--model", options->facts.model,
                       "of the catalogue; with a CSV file, this and the next four choose rows, benchmark "
                       "results get them said");
    command.add_option("--accelerator", options->facts.accelerator, "of the catalogue");
    command.add_option("--engine", options->facts.engine, "vllm, sglang, trtllm or another");
    command.add_option("--precision", options->precision, "of the weights")
        ->check(CLI::IsMember(precisions()));
    command.add_option("--tp", options->tp, "accelerators of a replica")->check(CLI::Range(1.0, 1024.0));
    command.add_option("--engine-version", options->facts.engineVersion, "release of the engine");
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
