// joulewright-cli sweep-merge: the shards of a sweep as one file.
#include "units/listed.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/sweep_notes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::vector<std::string> shards;
    std::string output;
    bool force = false;
};

/// Which shards are not there, as a text and as numbers for a script.
Reply missingShards(const ShardSet& set, const std::vector<std::size_t>& missing)
{
    const auto partOf = [&](std::size_t number) {
        return std::to_string(number) + '/' + std::to_string(set.count());
    };
    Problem problem;
    problem.wrong = std::string(missing.size() == 1 ? "This shard is" : "These shards are") +
                    " missing: " + listed(missing, partOf) + '.';
    problem.remedy = "Run the sweep with --shard " + partOf(missing.front()) +
                     (missing.size() == 1 ? "" : " and so on") + " --resume, then merge again.";
    problem.text = problem.wrong + ' ' + problem.remedy;
    Items numbers;
    for (const std::size_t number : missing)
        numbers.emplace_back(static_cast<double>(number));
    return {.data = Members{{"missing", std::move(numbers)}, {"of", static_cast<double>(set.count())}},
            .problems = {std::move(problem)},
            .exit = Exit::Conflict};
}

/// The same lines as those of a sweep in one shard.
Result<void> writeLines(const std::string& output, const SweepIdentity& sweep,
                        const std::function<Result<void>(const TakeLine& take)>& fill)
{
    auto writer = ShardWriter::begin(output, {sweep, {}});
    if (!writer)
        return fail(writer.error());
    const auto ok = fill([&](const Value& point) { return writer->add(point); }).and_then([&] {
        return writer->finish();
    });
    if (!ok)
        writer->discard();
    return ok;
}

Reply merged(const Options& options)
{
    for (const std::string& shard : options.shards)
        if (auto refused = refusal(options.output, ifThere(options.force), shard))
            return std::move(*refused);
    const bool asTable = endingOf(options.output) == ".csv";
    if (!options.force && !asTable)
        if (auto left = unfinished(options.output))
            return std::move(*left);
    const auto set = ShardSet::open(options.shards);
    if (!set)
        return shardFailed(set.error());
    if (const auto missing = set->missing(); !missing.empty())
        return missingShards(*set, missing);
    SweepTally tally;
    const auto fill = [&](const TakeLine& take) {
        return set->forEach([&](const Value& line) {
            tally.add(line);
            return take(line);
        });
    };
    const auto ok = asTable // the same as that of a sweep without shards
                        ? writeTable(options.output, set->sweep(), fill)
                        : writeLines(options.output, set->sweep(), fill);
    if (!ok)
        return failed(ok.error());
    const std::size_t points = set->sweep().points;
    Reply reply{.data =
                    Members{{"output", options.output},
                            {"points", static_cast<double>(points)},
                            {"refused", static_cast<double>(tally.refused())},
                            {"overloaded", static_cast<double>(tally.overloaded())},
                            {"overloaded_in_samples", static_cast<double>(tally.withOverloadedSamples())}},
                .problems = {noteOf(std::to_string(points) + " points are in " + options.output)}};
    std::ranges::move(tally.notes(set->sweep().remarks), std::back_inserter(reply.problems));
    return reply;
}

} // namespace

Action addSweepMerge(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("shards", options->shards, "all shards of one sweep, in any order").required();
    command
        .option("-o,--output", options->output,
                "a table when it ends in .csv, else lines of JSON: the same bytes for any number of "
                "shards")
        .required();
    command.flag("--force", options->force, "replace a file that is there");
    addCommon(command, common, Takes::Nothing);
    return [options](const Session&) { return merged(*options); };
}

} // namespace jw::verbs
