// joulewright-cli seek: which value of a field makes a result as wanted, or two scenarios equal.
#include <algorithm>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "engine/result_paths.h"
#include "units/listed.h"
#include "verbs/changes.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/sampling.h"
#include "verbs/seek_doubts.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, vary, result, goal, scenario;
    std::vector<std::string> between;
    Sampling sampling;
};

/// The scenario with its result as planned. Errors: those of resolve, middleResults and cellAt.
Result<SeekSide> sideOf(SeekQuestion& question, std::size_t scenario, const std::string& result)
{
    auto resolved = resolve(question.plan, scenario);
    if (!resolved)
        return fail(resolved.error());
    const auto results = middleResults(*resolved);
    if (!results)
        return fail(results.error());
    return cellAt(*results, *resolved, result).map([&](const ResultCell<double>& cell) {
        question.result = cell.path;
        question.info = cell.field;
        return SeekSide{question.plan.scenarios[scenario].name,
                        std::make_shared<const Plan>(std::move(*resolved)), cell.base, cell.atLeast};
    });
}

Result<SeekQuestion> questionOf(const Plan& plan, const Options& options,
                                const std::vector<std::string>& names)
{
    SeekQuestion question{.plan = plan};
    const auto positions = scenariosOf(plan, names);
    if (!positions)
        return fail(positions.error());
    for (const std::size_t at : positions->empty() ? std::vector<std::size_t>{0} : *positions) {
        auto side = sideOf(question, at, resultPathOf(options.result).result);
        if (!side)
            return fail(side.error());
        question.sides.push_back(std::move(*side));
    }
    auto range = variedRange(*question.sides.front().resolved, options.vary);
    if (!range)
        return fail(range.error());
    question.range = std::move(*range);
    for (SeekSide& side : question.sides) {
        const Value value = fieldValue(*side.resolved, findRow(*side.resolved, question.range.field.uid),
                                       question.range.field.field);
        if (value.as<double>())
            side.value = *value.as<double>();
    }
    if (question.sides.size() == 2) {
        const Following following = followingOf(plan, (*positions)[0], (*positions)[1], question.range.field);
        question.sides[0].follows = following.first;
        question.sides[1].follows = following.other;
    }
    if (options.between.empty()) {
        const auto goal = resultFromText(plan, *question.info, options.goal, question.result);
        if (!goal)
            return fail(goal.error());
        question.goal = *goal;
    }
    return question;
}

Result<SeekAnswer> answerTo(const SeekQuestion& q)
{
    SeekRange range{q.range.field, q.range.low, q.range.high};
    range.following = {q.sides.front().follows, q.sides.back().follows};
    return q.goal ? goalSeek(q.sides.front().resolved, range, q.result, *q.goal)
                  : breakEven(q.sides[0].resolved, q.sides[1].resolved, range, q.result);
}

/// What was found, with its doubts, and, where they were asked for, its samples.
Result<SeekFound> foundFor(const SeekQuestion& q, const Options& options)
{
    auto answer = answerTo(q);
    if (!answer)
        return fail(answer.error());
    SeekFound found{.answer = std::move(*answer)};
    GoalBandsQuestion question{.field = q.range.field, .result = q.result, .goal = q.goal};
    for (const SeekSide& side : q.sides)
        question.sides.push_back({side.resolved, side.follows});
    auto doubts = goalDoubts(question, *q.info, found.answer);
    if (!doubts)
        return fail(doubts.error());
    found.doubts = std::move(*doubts);
    if (!options.sampling.samples)
        return found;
    question.samples = drawsOf(options.sampling, q.plan);
    auto bands = goalBands(question, found.answer.crossings);
    if (!bands)
        return fail(bands.error());
    found.bands = {question.samples, std::move(*bands)};
    withholdShares(found.bands.found, found.doubts);
    return found;
}

/// What to say of the samples.
void addSampleNotes(Reply& reply, const SeekQuestion& q, const SeekFound& all)
{
    const SeekBands& bands = all.bands;
    if (bands.found.empty() && !all.answer.crossings.empty())
        reply.problems.push_back(nothingUncertain(listed(q.sides, &SeekSide::scenario), "what is varied"));
    std::size_t refused = 0;
    for (const GoalBands& found : bands.found)
        refused = std::max(refused, found.refused);
    if (refused > 0)
        reply.problems.push_back(refusedSamples("", refused, bands.samples.count));
}

/// Values of the range that the plan refuses, with the first reason.
Problem refusedNote(const BatchRefusals& refusals, const Plan& plan)
{
    Problem note =
        noteOf(std::to_string(refusals.rows) +
               " of the values looked at are refused. The first: " + problemOf(*refusals.first, &plan).text);
    return note;
}

Reply sought(const Options& options, const Session& session)
{
    if (options.goal.empty() == options.between.empty())
        return usage("seek takes --goal VALUE, or --between with two scenarios.");
    const std::string inPath = resultPathOf(options.result).scenario;
    if (!options.between.empty() && !inPath.empty())
        return usage("--between names the scenarios, and the result is of “" + inPath +
                     "”. Leave that out of --result.");
    const auto name = scenarioNamed(options.scenario, inPath);
    if (!name)
        return name.error();
    const std::vector<std::string> names = name->empty() ? options.between : std::vector{*name};
    const auto plan = openedPlan(options.file, names, session);
    if (!plan)
        return plan.error();
    if (auto refused = refusedGroup(*plan, names))
        return std::move(*refused);
    if (const auto both = chosenScenarios(*plan, options.between);
        !options.between.empty() && both.front() == both.back())
        return usage("--between names “" + plan->scenarios[both.front()].name +
                     "” twice. Name two scenarios that differ.");
    const auto question = questionOf(*plan, options, names);
    if (!question)
        return failed(question.error(), &*plan);
    const auto found = foundFor(*question, options);
    if (!found)
        return failed(found.error(), &*plan);
    Reply reply{.text = seekText(*question, *found)};
    Members data = seekData(*question, *found);
    data["plan"] = identityOf(*plan);
    data["currency"] = plan->settings.currency;
    reply.data = std::move(data);
    reply.problems = doubtNotes(*question, found->answer, found->doubts);
    if (options.sampling.samples)
        addSampleNotes(reply, *question, *found);
    if (found->answer.refusals.first)
        reply.problems.push_back(refusedNote(found->answer.refusals, *plan));
    if (auto problem = notFound(*question, *found)) {
        reply.problems.push_back(std::move(*problem));
        reply.exit = Exit::Invalid;
    }
    return reply;
}

} // namespace

Action addSeek(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("--vary", options->vary, rangeHelp).required().check(&rangeFault);
    command.option("--result", options->result, "[SCENARIO/]total/KEY, workloads/NAME/KEY, ..").required();
    const Option goal = command.option("--goal", options->goal, "what the result is to be, with its unit");
    const Option scenario =
        command.option("--scenario", options->scenario, "a scenario by name or uid; else the baseline");
    command.option("--between", options->between, "two scenarios in which the result is to be the same")
        .exactly(2)
        .excludes(goal)
        .excludes(scenario);
    addSampling(command, options->sampling,
                "P10, P50 and P90 of the result where it is found, and how likely the goal is kept, over so "
                "many draws of all else that is uncertain",
                mostSamplesOfPoint);
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return sought(*options, session); };
}

} // namespace jw::verbs
