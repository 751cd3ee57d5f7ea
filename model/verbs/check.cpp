// joulewright-cli check: does a file open, is its plan valid, what is implausible in it.
#include "verbs/changes.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"
#include "verbs/plan_source.h"

namespace jw::verbs {
namespace {

struct Options {
    std::vector<std::string> files;
};

std::vector<Problem> problemsOfPlan(const Plan& plan)
{
    std::vector<Problem> all = faultsOf(plan);
    std::vector<ScenarioOutcome> outcomes;
    for (std::size_t at = 0; all.empty() && at < plan.scenarios.size(); ++at)
        outcomes.push_back(evaluateScenario(plan, at));
    return all.empty() ? problemsOf(plan, outcomes) : all;
}

/// An error of the plan itself, not a plausibility rule.
bool isFault(const Problem& problem) { return problem.level == "error" && problem.rule.empty(); }

/// What checking one file says.
struct Checked {
    Exit exit = Exit::Ok;
    std::vector<Problem> found;
};

Checked refused(const Error& error, const Plan* plan) { return {exitOf(error), {problemOf(error, plan)}}; }

Checked checkedFile(const std::string& file, const Session& session)
{
    auto source = planFrom(file, session.streams.in);
    if (!source)
        return refused(source.error(), nullptr);
    if (const auto ok = applyChanges(source->plan, {0}, session.common.set); !ok)
        return refused(ok.error(), &source->plan);
    Checked checked{.exit = Exit::Ok, .found = problemsOfPlan(source->plan)};
    if (std::ranges::any_of(checked.found, isFault))
        checked.exit = Exit::Invalid;
    if (source->changedOutside)
        checked.found.insert(checked.found.begin(), changedOutside(file));
    return checked;
}

std::string verdict(const Checked& checked)
{
    if (checked.exit != Exit::Ok)
        return "not valid";
    return checked.found.empty() ? "valid" : "valid, with remarks";
}

void add(Reply& reply, Items& files, const std::string& file, Checked checked)
{
    reply.text += file + ": " + verdict(checked) + '\n';
    files.emplace_back(Members{{"file", file},
                               {"ok", checked.exit == Exit::Ok},
                               {"problems", static_cast<double>(checked.found.size())}});
    reply.exit = reply.exit == Exit::Ok ? checked.exit : reply.exit;
    for (Problem& problem : checked.found)
        problem.file = file;
    std::ranges::move(checked.found, std::back_inserter(reply.problems));
}

Reply checked(const Options& options, const Session& session)
{
    Reply reply;
    Items files;
    for (const std::string& file : options.files) {
        add(reply, files, file, checkedFile(file, session));
        session.progress(files.size(), options.files.size());
    }
    reply.data = Members{{"files", std::move(files)}};
    return reply;
}

} // namespace

Action addCheck(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("files", options->files, planHelp)->required();
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return checked(*options, session); };
}

} // namespace jw::verbs
