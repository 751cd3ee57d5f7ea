// joulewright-cli export: a plan as JSON text, as CSV files, or a chart of its scenarios.
#include <array>
#include <charconv>
#include <filesystem>

#include "engine/calc_plan.h"
#include "engine/predicted.h"
#include "exchange/csv.h"
#include "exchange/plan_csv.h"
#include "exchange/plan_json.h"
#include "report/figure_table.h"
#include "store/file_calls.h"
#include "uncertainty/sampled_bands.h"
#include "verbs/changes.h"
#include "verbs/command.h"
#include "verbs/desktop.h"
#include "verbs/outcomes.h"
#include "verbs/plan_source.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, output, folder, chart, what = "energy";
    std::vector<std::string> scenarios;
    bool json = false, force = false;
};

enum class Form { Json, Csv, Chart };

/// What is written where.
struct Target {
    Form form = Form::Json;
    std::string name;
};

/// As the ending of `output` says, or that it is a folder.
tl::expected<Target, Reply> targetBy(const std::string& output)
{
    std::error_code ignored;
    const std::string ending = endingOf(output);
    if (ending == ".json")
        return Target{Form::Json, output};
    if (isPicture(output))
        return Target{Form::Chart, output};
    const bool folder = ending == ".csv" || output.ends_with('/') ||
                        std::filesystem::is_directory(output, ignored) ||
                        (ending.empty() && !output.empty() && output != "-");
    if (folder)
        return Target{Form::Csv, output};
    const std::string given =
        output.empty() || output == "-" ? "export has nothing to write to" : output + " has another ending";
    return tl::unexpected(usage(given +
                                ": name an OUTPUT that ends in .json, .svg, .png or .pdf, or a folder of "
                                "tables (no ending, or .csv), or say --json, --csv DIR or --chart FILE."));
}

/// As a flag says, else as OUTPUT does.
tl::expected<Target, Reply> targetOf(const Options& options)
{
    const int flags = options.json + !options.folder.empty() + !options.chart.empty();
    if (flags == 0)
        return targetBy(options.output);
    if (flags > 1)
        return tl::unexpected(usage("export takes one of --json, --csv DIR and --chart FILE."));
    if (options.json)
        return Target{Form::Json, options.output.empty() ? "-" : options.output};
    return options.chart.empty() ? Target{Form::Csv, options.folder} : Target{Form::Chart, options.chart};
}

/// 15 figures, which every decimal number of so many survives: 73 for 72.99999999999999.
std::string figuresOf(double value)
{
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 15);
    double rounded = value;
    std::from_chars(text.data(), end.ptr, rounded);
    return numberText(rounded);
}

/// The scenario, sampled as the plan has it where inputs are uncertain.
ScenarioOutcome sampledScenario(const Plan& plan, std::size_t at)
{
    ScenarioOutcome outcome = evaluateScenario(plan, at);
    if (!outcome.resolved.uncertainties.empty())
        (void)sampleBands(outcome, plan,
                          drawnSamples(plan.settings)); // else it keeps the bands of predictions
    return outcome;
}

/// results.csv: every result of every scenario, for spreadsheets; import passes it over. Band and tier of
/// what rests on a prediction, or the band of so many samples; "at least" beside what is a lower bound.
CsvFile resultsFile(const Plan& plan)
{
    CsvTable csv{
        .header = {"scenario", "path", "value", "unit", "p10", "p90", "tier", "bound", "p50", "samples"},
        .rows = {},
        .lines = {}};
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at) {
        const ScenarioOutcome outcome = sampledScenario(plan, at);
        if (!outcome.results)
            continue;
        const std::vector<BandedCell> bands = bandedCells(*outcome.results);
        auto band = bands.begin(); // in the order of the cells
        for (const auto& cell : resultCells(*outcome.results)) {
            const double value = cell.base / cell.field->term.unit.size;
            const bool predicted = band != bands.end() && band->path == cell.path;
            const bool sampled = predicted && band->samples > 0;
            csv.rows.push_back(
                {plan.scenarios[at].name, cell.path, value == value ? figuresOf(value) : std::string(),
                 unitText(cell.field->term.unit, plan.settings.currency),
                 predicted ? figuresOf(band->p10) : std::string(),
                 predicted ? figuresOf(band->p90) : std::string(),
                 predicted && band->tier != Tier::Direct ? std::string(textOf(band->tier)) : std::string(),
                 cell.atLeast ? "at least" : std::string(), sampled ? figuresOf(band->p50) : std::string(),
                 sampled ? std::to_string(band->samples) : std::string()});
            band += predicted ? 1 : 0;
        }
    }
    return {"results.csv", toCsv(csv)};
}

/// All files or, where one of them is in the way, none.
Reply writtenCsv(const Plan& plan, const std::string& folder, IfThere old, const std::string& source)
{
    const auto placeOf = [&](const CsvFile& file) {
        return (std::filesystem::path(folder) / file.name).string();
    };
    std::vector<CsvFile> files = planToCsv(plan);
    files.push_back(resultsFile(plan));
    for (const CsvFile& file : files)
        if (auto refused = refusal(placeOf(file), old, source))
            return std::move(*refused);
    std::error_code reason;
    std::filesystem::create_directories(folder, reason);
    if (reason)
        return failed(writeError(folder, reason.value(), 0));
    for (const CsvFile& file : files)
        if (const auto ok = writeFile(placeOf(file), file.text); !ok)
            return failed(ok.error());
    return {.problems = {noteOf(std::to_string(files.size()) + " tables are in " + folder)}};
}

Reply writtenJson(const Plan& plan, const std::string& output, IfThere old, const std::string& source)
{
    if (output == "-")
        return {.text = planToJson(plan), .bare = true};
    if (auto refused = refusal(output, old, source))
        return std::move(*refused);
    if (const auto ok = writeFile(output, planToJson(plan)); !ok)
        return failed(ok.error());
    return {.problems = {noteOf("\"" + plan.settings.name + "\" is in " + output)}};
}

/// Asks the desktop program, which has the same verbs and draws.
Reply handedOver(const Options& options, const std::string& chart, const Session& session)
{
    const auto program = desktopProgram(session.streams.drawingProgram);
    if (!program) {
        Reply reply =
            usage("Charts are drawn by joulewright, which is not installed: install the desktop package.");
        reply.exit = Exit::Missing;
        return reply;
    }
    std::vector<std::string> arguments{"export", options.file, "--chart", chart, "--what", options.what};
    if (options.force)
        arguments.emplace_back("--force");
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
    const bool known = isPicture(file) || endingOf(file) == ".csv";
    return known ? std::string() : file + " ends in none of .svg, .png, .pdf and .csv.";
}

Reply drawn(const Options& options, const std::string& chart, const Session& session)
{
    if (auto refused = refusal(chart, ifThere(options.force), options.file))
        return std::move(*refused);
    if (!session.streams.draw)
        return handedOver(options, chart, session);
    auto plan = openedPlan(options.file, options.scenarios, session);
    if (!plan)
        return plan.error();
    Drawing drawing{std::move(*plan), {}, options.what, chart};
    drawing.scenarios = chosenScenarios(drawing.plan, options.scenarios);
    auto ok = session.streams.draw(drawing);
    if (!ok && ok.error().kind == Error::Kind::Io)
        ok.error().field = chart;
    if (!ok)
        return failed(ok.error(), &drawing.plan);
    return {.problems = {noteOf("the chart is in " + chart)}};
}

Reply exported(const Options& options, const Session& session)
{
    const auto target = targetOf(options);
    if (!target)
        return target.error();
    if (target->form == Form::Chart)
        return drawn(options, target->name, session);
    auto source = notedPlan(options.file, session);
    if (!source)
        return failed(source.error());
    if (const auto ok = applyChanges(source->plan, {0}, session.common.set); !ok)
        return failed(ok.error(), &source->plan);
    const IfThere old = ifThere(options.force);
    return target->form == Form::Json ? writtenJson(source->plan, target->name, old, options.file)
                                      : writtenCsv(source->plan, target->name, old, options.file);
}

} // namespace

Action addExport(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("output", options->output,
                   "what to write: .json, a folder or .csv for tables, .svg, .png or .pdf for a chart; "
                   "with --json any file, else standard output");
    command.flag("--json", options->json, "the canonical text form, for version control");
    command.option("--csv", options->folder, "a folder for one CSV file a table, and the results");
    command.option("--chart", options->chart, "draw the comparison of scenarios: .svg, .png, .pdf or .csv")
        .check(&wrongEnding);
    command.flag("--force", options->force, "replace files that are there");
    command.option("--what", options->what, "what the chart compares")
        .oneOf({"energy", "cost", "carbon", "water", "power", "cumulative", "per-query"})
        .showDefault();
    command.option("--scenario", options->scenarios,
                   "scenarios to draw by name or uid, or groups of them; else all");
    addCommon(command, common, Takes::Changes);
    return [options](const Session& session) { return exported(*options, session); };
}

} // namespace jw::verbs
