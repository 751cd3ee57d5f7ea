// joulewright-cli import: a plan from JSON text or from CSV files.
#include <filesystem>

#include "exchange/plan_csv.h"
#include "exchange/plan_json.h"
#include "store/file_calls.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string source, output = "-";
    bool json = false, csv = false, force = false;
};

enum class Form { Json, Csv, Unknown };

/// As a flag says, else as the ending of the source does.
Form formOf(const Options& options)
{
    std::error_code ignored;
    const std::string ending = endingOf(options.source);
    if (options.json || options.csv)
        return options.json ? Form::Json : Form::Csv;
    if (ending == ".csv" || std::filesystem::is_directory(options.source, ignored))
        return Form::Csv;
    return ending == ".json" ? Form::Json : Form::Unknown;
}

Result<std::vector<CsvFile>> filesIn(const std::string& folder, std::istream& in)
{
    std::vector<CsvFile> files;
    std::error_code reason;
    for (std::filesystem::directory_iterator at(folder, reason), end; !reason && at != end;
         at.increment(reason)) {
        if (at->path().extension() != ".csv")
            continue;
        auto content = contentOf(at->path().string(), in);
        if (!content)
            return fail(std::move(content.error()));
        files.push_back({at->path().filename().string(), std::move(*content)});
    }
    if (reason)
        return fail(readError(folder, reason.value()));
    return files;
}

Result<Plan> planOf(const Options& options, Form form, std::istream& in)
{
    if (form == Form::Csv)
        return filesIn(options.source, in).and_then([](const std::vector<CsvFile>& files) {
            return planFromCsv(files);
        });
    return contentOf(options.source, in)
        .and_then([](const std::string& text) { return planFromJson(text); })
        .map_error([&](Error error) {
            if (error.kind == Error::Kind::Syntax)
                error.field = options.source == "-" ? "standard input" : options.source;
            return ofJson(std::move(error));
        });
}

Reply saved(const Plan& plan, const Options& options)
{
    if (options.output == "-")
        return {.text = planToJson(plan), .bare = true};
    return saved(plan, options.output, ifThere(options.force), options.source);
}

Reply imported(const Options& options, const Session& session)
{
    if (options.json && options.csv)
        return usage("import takes one of --json and --csv.");
    const Form form = formOf(options);
    if (form == Form::Unknown)
        return usage((options.source == "-" ? "standard input" : options.source) +
                     " ends in none of .json and .csv and is no folder: say --json or --csv.");
    const auto plan = planOf(options, form, session.streams.in);
    if (!plan)
        return failed(plan.error());
    std::vector<Problem> faults = faultsOf(*plan);
    return faults.empty() ? saved(*plan, options)
                          : Reply{.problems = std::move(faults), .exit = Exit::Invalid};
}

} // namespace

Action addImport(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("source", options->source, "a .json file, - or a folder of CSV files").required();
    command.flag("--json", options->json, "SOURCE is the text form, whatever its name");
    command.flag("--csv", options->csv, "SOURCE is a folder made by export --csv, whatever its name");
    command.option("-o,--output", options->output, "file to write: .joule, .json or - for text")
        .showDefault();
    command.flag("--force", options->force, "replace the file if there is one");
    addCommon(command, common, Takes::Format);
    return [options](const Session& session) { return imported(*options, session); };
}

} // namespace jw::verbs
