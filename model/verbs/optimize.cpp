// joulewright-cli optimize: the best machines for a workload under limits, and what relaxing a limit is
// worth.
#include <charconv>
#include <cmath>

#include "exchange/plan_json.h"
#include "store/plan_file.h"
#include "verbs/catalogue_names.h"
#include "verbs/changes.h"
#include "verbs/command.h"
#include "verbs/interruption.h"
#include "verbs/optimize_limits.h"
#include "verbs/optimize_remarks.h"
#include "verbs/optimize_reply.h"
#include "verbs/outcomes.h"
#include "whatif/fleet_scenario.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, workload, scenario, output;
    std::vector<std::string> over, limits, minimize{"cost"};
    std::size_t best = 10, candidate = 1;
    bool force = false;
};

constexpr const char* overHelp =
    "a choice and its values, once or more: device=dgx-h100,b200-sxm; gpus=64:4096:64 or 512,1024; "
    "region=usa,swe or a site of the plan; procurement=owned,rented,spot,owned:60+spot:40 or mix:25 "
    "(percent); cap=60:100:10 (percent of the TDP); layout=auto or planned. device and region take "
    "\"planned\", too";

std::string keysOf(std::string_view between)
{
    std::string text;
    for (const ChoiceWord& word : choiceWords)
        text.append(text.empty() ? "" : between).append(word.key);
    return text;
}

/// What is wrong with a value of --over that no plan could mend.
std::string overFault(const std::string& text)
{
    const std::string_view key = std::string_view(text).substr(0, text.find('='));
    const bool known = std::ranges::find(choiceWords, key, &ChoiceWord::key) != choiceWords.end();
    return known && key.size() < text.size() ? std::string()
                                             : "takes KEY=VALUES with KEY one of " + keysOf(", ") +
                                                   ", such as gpus=64:4096:64, not " + text;
}

/// "cost@p90": of draws, as pareto takes it.
bool isSampled(const std::string& name)
{
    const std::size_t at = name.rfind('@');
    return at != std::string::npos && name.find('/', at) == std::string::npos;
}

std::string limitFault(const std::string& text)
{
    const std::size_t equals = equalsIn(text);
    if (equals == std::string::npos)
        return "takes MEASURE=VALUE, such as cost=\"2 million USD\" or time=\"60 d\", not " + text;
    return isSampled(text.substr(0, equals))
               ? "takes results without @, not " + text +
                     ": limits are of middle values, and the answer says which candidates keep them at P90"
               : std::string();
}

/// A measure and its weight: "carbon:0.1"; else 1. Nothing where the weight is none.
std::optional<std::pair<std::string, double>> weighed(const std::string& text)
{
    const std::size_t colon = text.rfind(':'), slash = text.rfind('/');
    if (colon == std::string::npos || (slash != std::string::npos && colon < slash)) // of a name
        return std::pair(text, 1.0);
    double weight = 0.0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + colon + 1, end, weight);
    if (read.ec != std::errc{} || read.ptr != end || !(weight > 0.0) || !std::isfinite(weight))
        return {};
    return std::pair(text.substr(0, colon), weight);
}

std::string minimizeFault(const std::string& text)
{
    if (isSampled(text))
        return "takes results without @, not " + text + ": what is made least is the middle value";
    return weighed(text) ? std::string()
                         : "takes MEASURE or MEASURE:WEIGHT, not " + text +
                               ": a weight is a number above 0, such as carbon:0.1";
}

Error named(Error error, const char* option)
{
    error.field = std::string(option) + ' ' + error.field;
    return error;
}

/// "cost<=2e6" and "cost=2e6" say the same.
Result<OptimizeLimit> limitOf(const OptimizeQuestion& q, const std::string& text)
{
    const std::size_t equals = equalsIn(text);
    std::string name = text.substr(0, equals);
    if (name.ends_with('<'))
        name.pop_back();
    return measureOf(*q.resolved, q.work, name).and_then([&](const OptimizeMeasure& measure) {
        FieldInfo info = *measure.info;
        info.optional = false; // a limit is a number, also of a result that may not exist
        return valueFromText(*q.resolved, info, std::string_view(text).substr(equals + 1), measure.path)
            .map([&](const Value& value) {
                return OptimizeLimit{measure, value.as<double>() ? *value.as<double>() : 0.0};
            });
    });
}

/// "carbon" or "carbon:0.1".
Result<ObjectiveTerm> termOf(const OptimizeQuestion& q, const std::string& text)
{
    const auto term = weighed(text).value_or(std::pair(text, 1.0)); // minimizeFault() has read it before
    return measureOf(*q.resolved, q.work, term.first).map([&](const OptimizeMeasure& measure) {
        return ObjectiveTerm{measure, term.second};
    });
}

Result<void> readChoices(OptimizeQuestion& q, const std::vector<std::string>& over)
{
    for (const std::string& text : over) {
        const std::size_t equals = text.find('=');
        if (auto ok = addChoice(q.choices, std::string_view(text).substr(0, equals),
                                std::string_view(text).substr(equals + 1));
            !ok)
            return fail(named(ok.error(), "--over"));
    }
    return {};
}

Result<OptimizeQuestion> questionOf(const Plan& resolved, const Options& options)
{
    OptimizeQuestion q;
    q.resolved = std::make_shared<const Plan>(resolved);
    q.at = utcNow();
    q.best = options.best;
    const auto work = workMachines(resolved, options.workload);
    if (!work)
        return fail(work.error());
    q.work = *work;
    if (auto ok = readChoices(q, options.over); !ok)
        return fail(ok.error());
    for (const std::string& text : options.minimize) {
        auto term = termOf(q, text);
        if (!term)
            return fail(term.error());
        q.objective.push_back(std::move(*term));
    }
    for (const std::string& text : options.limits) {
        auto limit = limitOf(q, text);
        if (!limit)
            return fail(limit.error());
        q.limits.push_back(std::move(*limit));
    }
    return q;
}

/// An unknown workload with the names that there are; an unknown device with the nearest ones.
Reply refused(const Error& error, const Plan& plan)
{
    if (error.kind == Error::Kind::UnknownName && error.field == "workload") {
        std::vector<std::string> names;
        std::ranges::transform(plan.workloads, std::back_inserter(names), &Workload::name);
        return unknownAmong(error, "The workloads are", names);
    }
    Reply reply = failed(error, &plan);
    if (!reply.problems.empty())
        reply.problems.front() = withNames(reply.problems.front(), error);
    return reply;
}

/// Errors: those of optimize(); Canceled by an interruption at any time.
Result<Optimized> searched(const OptimizeQuestion& question, const Session& session)
{
    const StopWhenInterrupted interruption;
    Hundredths told(session);
    auto answer =
        optimize(question, builtInCatalogue(), interruption.token(), [&](double done) { told.say(done); });
    if (Interruption::asked())
        return fail({.kind = Error::Kind::Canceled});
    return answer;
}

/// Writes the plan with a scenario of the candidate; the text form stands instead of the answer.
void save(Reply& reply, Plan plan, const Options& options, const OptimizeQuestion& q, const Optimized& answer)
{
    const std::size_t at = options.candidate - 1;
    if (answer.best.empty())
        return reply.problems.push_back(noteOf("No candidate: " + options.output + " is not written."));
    if (at >= answer.best.size()) {
        reply.problems.push_back(noteOf("--candidate takes 1 to " + std::to_string(answer.best.size()) +
                                        ", as many as are told: " + options.output + " is not written."));
        reply.exit = Exit::Invalid;
        return;
    }
    const FleetCandidate& fleet = answer.best[at].fleet;
    const std::size_t base = options.scenario.empty() ? 0 : chosenScenarios(plan, {options.scenario}).front();
    if (const auto ok =
            insertFleetScenario({plan, base, builtInCatalogue(), q.at}, q.work, fleet, fleetText(q, fleet));
        !ok) {
        reply = failed(ok.error(), &plan);
        return;
    }
    if (options.output == "-") {
        reply = {.text = planToJson(plan), .problems = std::move(reply.problems), .bare = true};
        return;
    }
    Reply done = saved(plan, options.output, ifThere(options.force), options.file);
    std::ranges::move(done.problems, std::back_inserter(reply.problems));
    reply.exit = done.exit;
}

Reply optimized(const Options& options, const Session& session)
{
    if (options.over.empty())
        return usage("optimize takes --over KEY=VALUES, once or more: " + keysOf(", ") + '.');
    if (session.common.json && options.output == "-")
        return usage("optimize takes one of --json and -o -.");
    if (const auto no = options.output.empty() || options.output == "-"
                            ? std::optional<Reply>()
                            : refusal(options.output, ifThere(options.force), options.file))
        return *no; // before the search
    const auto opened = openedIn(options.file, options.scenario, session);
    if (!opened)
        return opened.error();
    const Plan& resolved = opened->resolved;
    const auto question = questionOf(resolved, options);
    if (!question)
        return refused(question.error(), resolved);
    const auto answer = searched(*question, session);
    if (!answer && answer.error().kind == Error::Kind::Canceled)
        return {.problems = {noteOf("interrupted: no answer")}, .exit = Exit::Interrupted};
    if (!answer)
        return refused(answer.error(), resolved);
    Members data = optimizeData(*question, *answer);
    data["plan"] = identityOf(opened->plan);
    data["currency"] = opened->plan.settings.currency;
    Reply reply{.data = std::move(data), .text = optimizeText(*question, *answer)};
    reply.problems = leftOutNotes(*question, *answer);
    std::ranges::move(candidateNotes(*question, *answer), std::back_inserter(reply.problems));
    if (auto problem = noCandidate(*question, *answer)) {
        reply.problems.push_back(std::move(*problem));
        reply.exit = Exit::Invalid;
    }
    if (!options.output.empty())
        save(reply, opened->plan, options, *question, *answer);
    return reply;
}

} // namespace

Action addOptimize(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("--workload", options->workload,
                   "whose machines are chosen, by name or uid; else the only one that has some");
    command.option("--scenario", options->scenario, "a scenario by name or uid; else the baseline");
    command.option("--over", options->over, overHelp).eachOnce().check(&overFault);
    command
        .option("--limit", options->limits,
                "MEASURE=MOST, once or more, with its unit: cost, time, energy, carbon, power, gpus, or "
                "a result such as total/water_site_l; cost, energy and carbon of continuous work are "
                "those of a year")
        .eachOnce()
        .check(&limitFault);
    command
        .option("--minimize", options->minimize,
                "a measure; several are added up, each counted in its field's unit and times its "
                "WEIGHT: --minimize cost --minimize carbon:0.1. Else cost")
        .eachOnce()
        .check(&minimizeFault);
    command.option("--best", options->best, "so many candidates are told").within(1, 1000).showDefault();
    const Option output =
        command.option("-o,--output", options->output,
                       "file to write the plan to, with a scenario of the best candidate: .joule, .json or "
                       "- for text");
    command.option("--candidate", options->candidate, "with -o: the candidate of this number, not the best")
        .within(1, 1000)
        .needs(output);
    command.flag("--force", options->force, "replace the file if there is one");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return optimized(*options, session); };
}

} // namespace jw::verbs
