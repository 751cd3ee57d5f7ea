// joulewright-cli export: a plan as JSON text, as CSV files, or a chart of its scenarios.
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "engine/calc_plan.h"
#include "exchange/csv.h"
#include "exchange/plan_csv.h"
#include "exchange/plan_json.h"
#include "verbs/changes.h"
#include "verbs/desktop.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"
#include "verbs/plan_source.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, output = "-", folder, chart, what = "energy";
    std::vector<std::string> scenarios;
    bool json = false;
};

/// results.csv: every result of every scenario, for spreadsheets; import passes it over.
CsvFile resultsFile(const Plan& plan)
{
    CsvTable csv{.header = {"scenario", "path", "value", "unit"}, .rows = {}, .lines = {}};
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at) {
        const ScenarioOutcome outcome = evaluateScenario(plan, at);
        if (!outcome.results)
            continue;
        for (const auto& cell : resultCells(*outcome.results)) {
            const double value = cell.base / cell.field->term.unit.size;
            csv.rows.push_back({plan.scenarios[at].name, cell.path,
                                value == value ? numberText(value) : std::string(),
                                std::string(cell.field->term.unit.symbol)});
        }
    }
    return {"results.csv", toCsv(csv)};
}

Reply writtenCsv(const Plan& plan, const std::string& folder)
{
    std::error_code reason;
    std::filesystem::create_directories(folder, reason);
    if (reason)
        return failed({.kind = Error::Kind::Io, .text = folder + ": " + reason.message()});
    std::vector<CsvFile> files = planToCsv(plan);
    files.push_back(resultsFile(plan));
    for (const CsvFile& file : files)
        if (const auto ok = writeFile((std::filesystem::path(folder) / file.name).string(), file.text); !ok)
            return failed(ok.error());
    return {.problems = {noteOf(std::to_string(files.size()) + " tables are in " + folder)}};
}

Reply writtenJson(const Plan& plan, const std::string& output)
{
    if (output == "-")
        return {.text = planToJson(plan), .bare = true};
    if (const auto ok = writeFile(output, planToJson(plan)); !ok)
        return failed(ok.error());
    return {.problems = {noteOf("\"" + plan.settings.name + "\" is in " + output)}};
}

/// Asks the desktop program, which has the same verbs and draws.
Reply handedOver(const Options& options, const Session& session)
{
    const auto program = desktopProgram(session.streams.drawingProgram);
    if (!program) {
        Reply reply =
            usage("Charts are drawn by joulewright, which is not installed: install the desktop package.");
        reply.exit = Exit::Missing;
        return reply;
    }
    std::vector<std::string> arguments{"export",      options.file, "--chart",
                                       options.chart, "--what",     options.what};
    if (session.common.quiet)
        arguments.emplace_back("--quiet");
    for (const std::string& change : session.common.set)
        arguments.insert(arguments.end(), {"--set", change});
    if (!options.scenarios.empty()) // takes all that follow
        arguments.emplace_back("--scenario");
    arguments.insert(arguments.end(), options.scenarios.begin(), options.scenarios.end());
    return {.exit = static_cast<Exit>(runOffscreen(*program, arguments)), .bare = true};
}

/// What is wrong with the name of a chart's file, whose ending says how to draw; empty when nothing is.
std::string wrongEnding(const std::string& file)
{
    std::string ending = std::filesystem::path(file).extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
    constexpr std::array<std::string_view, 4> endings{".svg", ".png", ".pdf", ".csv"};
    const bool known = std::ranges::find(endings, ending) != endings.end();
    return known ? std::string() : file + " ends in none of .svg, .png, .pdf and .csv.";
}

Reply drawn(const Options& options, const Session& session)
{
    if (!session.streams.draw)
        return handedOver(options, session);
    auto plan = openedPlan(options.file, options.scenarios, session);
    if (!plan)
        return plan.error();
    Drawing drawing{std::move(*plan), {}, options.what, options.chart};
    drawing.scenarios = chosenScenarios(drawing.plan, options.scenarios);
    if (const auto ok = session.streams.draw(drawing); !ok)
        return failed(ok.error(), &drawing.plan);
    return {.problems = {noteOf("the chart is in " + options.chart)}};
}

Reply exported(const Options& options, const Session& session)
{
    if (options.json + !options.folder.empty() + !options.chart.empty() != 1)
        return usage("export takes one of --json, --csv DIR and --chart FILE.");
    if (!options.chart.empty())
        return drawn(options, session);
    auto source = notedPlan(options.file, session);
    if (!source)
        return failed(source.error());
    if (const auto ok = applyChanges(source->plan, {0}, session.common.set); !ok)
        return failed(ok.error(), &source->plan);
    return options.json ? writtenJson(source->plan, options.output)
                        : writtenCsv(source->plan, options.folder);
}

} // namespace

Action addExport(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("file", options->file, planHelp)->required();
    command.add_option("output", options->output, "with --json: file to write, - for standard output")
        ->capture_default_str();
    command.add_flag("--json", options->json, "the canonical text form, for version control");
    command.add_option("--csv", options->folder, "a folder for one CSV file a table, and the results");
    command
        .add_option("--chart", options->chart, "draw the comparison of scenarios: .svg, .png, .pdf or .csv")
        ->check(&wrongEnding);
    command.add_option("--what", options->what, "what the chart compares")
        ->check(CLI::IsMember({"energy", "cost", "carbon", "water", "power", "cumulative"}))
        ->capture_default_str();
    command.add_option("--scenario", options->scenarios, "scenarios to draw, by name or uid; else all");
    addCommon(command, common, Takes::Changes);
    return [options](const Session& session) { return exported(*options, session); };
}

} // namespace jw::verbs
