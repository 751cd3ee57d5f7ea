// joulewright-cli sweep: a plan evaluated over ranges of its inputs, whole or in shards.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <thread>

#include "engine/result_paths.h"
#include "verbs/changes.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/sampling.h"
#include "verbs/sweep_lines.h"
#include "verbs/sweep_run.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, points, shard, output = "-";
    std::vector<std::string> vary, scenarios, results;
    bool resume = false, force = false;
    std::size_t lhs = 0; ///< points; 0: a grid
    Sampling sampling;
    std::size_t threads = std::max(1U, std::thread::hardware_concurrency());

    /// Else a table.
    [[nodiscard]] bool asLines() const
    {
        const std::string ending = endingOf(output);
        return resume || !shard.empty() || ending == ".jsonl" || ending == ".shard";
    }
};

constexpr const char* lineNames = "Name an output with -o, such as sweep.shard.";

/// "3/8"; nothing where the text is no such part.
std::optional<SweepPart> partOf(std::string_view text)
{
    SweepPart part;
    const char* const end = text.data() + text.size();
    const auto [slash, error] = std::from_chars(text.data(), end, part.number);
    if (error != std::errc{} || slash == end || *slash != '/')
        return {};
    const auto [last, ofError] = std::from_chars(slash + 1, end, part.of);
    const bool good = ofError == std::errc{} && last == end && part.number >= 1 && part.number <= part.of &&
                      part.of <= mostSweepPoints;
    return good ? std::optional(part) : std::nullopt;
}

/// What is wrong with the value of --shard; empty when nothing is.
std::string wrongPart(const std::string& text)
{
    return partOf(text) ? std::string() : "--shard takes K/N, K from 1 to N: 3/8 is the third of eight";
}

/// What is wrong with a value of --vary that no plan could mend.
std::string wrongVary(const std::string& text)
{
    return equalsIn(text) == std::string_view::npos ? "--vary takes PATH=VALUES" : std::string();
}

Result<SweepPoints> pointsOf(const Plan& plan, const Options& options, const Session& session)
{
    if (!options.points.empty())
        return contentOf(options.points, session.streams.in).and_then([&](const std::string& text) {
            return SweepPoints::fromCsv(plan, text);
        });
    std::vector<SweepText> texts;
    for (const std::string_view vary : options.vary)
        texts.push_back({vary.substr(0, equalsIn(vary)), vary.substr(equalsIn(vary) + 1)});
    if (options.lhs > 0)
        return SweepPoints::latinHypercube(plan, texts, options.lhs);
    std::vector<SweepAxis> axes;
    for (const SweepText& text : texts) {
        auto axis = sweepAxis(plan, text.path, text.values);
        if (!axis)
            return fail(axis.error());
        axes.push_back(std::move(*axis));
    }
    return SweepPoints::grid(std::move(axes));
}

/// A fault of a value in a list of points names its line.
Reply wrongPoints(const Error& error, const Plan& plan)
{
    Reply reply = failed(error, &plan);
    if (error.row > 0 && error.kind != Error::Kind::Syntax) { // which names it by itself
        Problem& problem = reply.problems.front();
        const std::string line = "line " + std::to_string(error.row) + ": ";
        problem.text = line + problem.text;
        problem.wrong = line + problem.wrong;
    }
    return reply;
}

/// Why --resume does not go on with what is left of `output`: it is of something else, which would be lost.
std::optional<Reply> noShard(const std::string& output)
{
    const std::string part = PartFile::partOf(output);
    std::ifstream stream(part, std::ios::binary);
    std::string line;
    if (!std::getline(stream, line) || (stream.eof() && line.starts_with('{')))
        return {}; // nothing is left, or a header that was cut
    const auto header = readShard(part, [](const ShardHeader&, const Value&) { // one look is enough
        return Result<void>(fail({.kind = Error::Kind::Canceled}));
    });
    if (header || header.error().kind != Error::Kind::Inconsistent)
        return {};
    Reply left = usage(part + ": this is no shard of a sweep, so --resume cannot go on with it. Name another "
                              "output, or replace it with --force.");
    left.exit = Exit::Conflict;
    return left;
}

/// Why nothing is written to the output as it was named.
std::optional<Reply> wrongOutput(const Options& options, const Session& session)
{
    if (options.vary.empty() == options.points.empty() || (options.lhs > 0 && options.vary.empty()))
        return usage("sweep takes --vary PATH=VALUES, once or more, or --points CSV.");
    if (options.output == "-" && (options.asLines() || session.common.json))
        return usage("A table alone goes to standard output. " + std::string(lineNames));
    if (options.output == "-")
        return {};
    if (options.asLines() && endingOf(options.output) == ".csv")
        return usage("A shard is lines of JSON, which sweep-merge makes a table of. " +
                     std::string(lineNames));
    if (!options.resume && !options.force && options.asLines())
        if (auto left = unfinished(options.output))
            return left;
    if (options.resume && !options.force)
        if (auto left = noShard(options.output))
            return left;
    return refusal(options.output, ifThere(options.force || options.resume), options.file);
}

/// Each once, in the order in which they are named.
template <class T> std::vector<T> once(const std::vector<T>& all)
{
    std::vector<T> kept;
    for (const T& each : all)
        if (std::ranges::find(kept, each) == kept.end())
            kept.push_back(each);
    return kept;
}

/// Results with names in place of uids.
std::vector<std::string> resultsOf(const Plan& plan, const std::vector<std::string>& paths)
{
    std::vector<std::string> named;
    for (const std::string& path : paths)
        named.push_back(namedPath(plan, path));
    return once(named);
}

Reply swept(const Options& options, const Session& session)
{
    if (auto wrong = wrongOutput(options, session))
        return std::move(*wrong);
    const auto plan = openedPlan(options.file, options.scenarios, session);
    if (!plan)
        return plan.error();
    auto points = pointsOf(*plan, options, session);
    if (!points)
        return wrongPoints(points.error(), *plan);
    SweepQuestion question{.results = resultsOf(*plan, options.results)};
    if (options.sampling.samples)
        question.samples = drawsOf(options.sampling, *plan);
    if (!options.scenarios.empty())
        question.scenarios = once(chosenScenarios(*plan, options.scenarios));
    const auto sweep = PlanSweep::of(*plan, std::move(*points), std::move(question));
    if (!sweep)
        return failed(sweep.error(), &*plan);
    return runSweep({*plan, *sweep, options.sampling.samples.has_value()},
                    {.file = options.output,
                     .part = partOf(options.shard).value_or(SweepPart{}),
                     .asLines = options.asLines(),
                     .resume = options.resume,
                     .threads = options.threads},
                    session);
}

} // namespace

Action addSweep(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command
        .option("--vary", options->vary,
                "PATH=FROM:TO:N, PATH=log:FROM:TO:N or PATH=A,B,C: a field and its values; several make "
                "a grid, the first being the slowest")
        .eachOnce()
        .check(&wrongVary);
    command
        .option("--lhs", options->lhs,
                "so many points of a Latin hypercube by the seed of the plan, in place of a grid; then "
                "--vary takes PATH=FROM:TO or PATH=log:FROM:TO")
        .within(std::int64_t{1}, static_cast<std::int64_t>(mostSweepPoints));
    command.option("--points", options->points,
                   "a CSV of points in place of a grid: a column for each field, its path in the header");
    command.option("--scenario", options->scenarios,
                   "scenarios by name or uid, or groups of them, each taken once; else the baseline");
    command
        .option("--result", options->results,
                "total/KEY, workloads/NAME/KEY, ..: what to write, each once; else cost, energy, carbon and "
                "hours")
        .eachOnce();
    addSampling(command, options->sampling,
                "P10, P50 and P90 of each result at every point, over so many draws of all that is uncertain "
                "and not swept",
                mostSamplesOfPoint);
    command.option("--shard", options->shard, "K/N: only the K-th of N parts, for sweep-merge")
        .check(&wrongPart);
    command.flag("--resume", options->resume, "go on with an output that was not finished");
    command.option("--threads", options->threads, "how many at once; else one for each core").within(1, 1024);
    command.option("-o,--output", options->output,
                   "a table (CSV), standard output by default; with --shard, --resume or a name in "
                   ".shard or .jsonl: lines of JSON");
    command.flag("--force", options->force,
                 "replace a file that is there, and with --resume one that is no shard");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return swept(*options, session); };
}

} // namespace jw::verbs
