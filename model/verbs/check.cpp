// joulewright-cli check: does a file open, is its plan valid, what is implausible in it.
#include <algorithm>
#include <array>

#include "verbs/changes.h"
#include "verbs/command.h"
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
    std::vector<Problem> found{};
    bool changedOutside = false; ///< which the session notes
};

Checked refused(const Error& error, const Plan* plan)
{
    return {.exit = exitOf(error), .found = {problemOf(error, plan)}};
}

/// Errors first, then warnings, then notes.
std::size_t rankOf(const Problem& problem)
{
    constexpr std::array levels{"error", "warning", "note"};
    return static_cast<std::size_t>(std::ranges::find(levels, problem.level) - levels.begin());
}

Checked checkedFile(const std::string& file, const Session& session)
{
    auto source = notedPlan(file, session);
    if (!source)
        return refused(source.error(), nullptr);
    if (const auto ok = applyChanges(source->plan, {0}, session.common.set); !ok)
        return refused(ok.error(), &source->plan);
    Checked checked{.found = problemsOfPlan(source->plan), .changedOutside = source->changedOutside};
    std::ranges::stable_sort(checked.found, {}, &rankOf);
    checked.exit = exitOf(checked.found);
    return checked;
}

std::string verdict(const Checked& checked)
{
    if (std::ranges::any_of(checked.found, isFault))
        return "not valid";
    if (const auto errors = std::ranges::count(checked.found, "error", &Problem::level))
        return "valid, but " + std::to_string(errors) + (errors == 1 ? " remark" : " remarks") +
               " of level error";
    return checked.found.empty() && !checked.changedOutside ? "valid" : "valid, with remarks";
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
    std::ranges::move(checked.found, std::back_inserter(reply.listed));
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

Action addCheck(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("files", options->files, planHelp).required();
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return checked(*options, session); };
}

} // namespace jw::verbs
