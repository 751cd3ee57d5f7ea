// joulewright-cli new: a plan to start from, empty or a copy of a sample.
#include "catalogue/samples.h"
#include "exchange/plan_json.h"
#include "verbs/changes.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string sample, name = "New plan", output;
    bool force = false;
};

Result<Plan> madePlan(const Options& options, const Common& common)
{
    auto plan = options.sample.empty() ? Result<Plan>(newPlan(options.name)) : samplePlan(options.sample);
    if (plan)
        if (auto ok = applyChanges(*plan, {0}, common.set); !ok)
            return fail(std::move(ok.error()));
    return plan;
}

Reply made(const Options& options, const Session& session)
{
    const auto plan = madePlan(options, session.common);
    if (!plan && plan.error().field == "samples")
        return usage("There is no sample \"" + options.sample + "\"; `samples` lists them.");
    if (!plan)
        return failed(plan.error());
    if (options.output == "-")
        return {.text = planToJson(*plan), .bare = true};
    Reply reply = saved(*plan, options.output, ifThere(options.force));
    if (reply.exit == Exit::Ok)
        reply.data =
            Members{{"file", options.output}, {"name", plan->settings.name}, {"uid", plan->settings.uid}};
    return reply;
}

} // namespace

Action addNew(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("--sample", options->sample, "start from this sample");
    command.add_option("--name", options->name, "name of an empty plan");
    command.add_option("-o,--output", options->output, "file to write: .joule, .json or -")->required();
    command.add_flag("--force", options->force, "replace the file if there is one");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return made(*options, session); };
}

} // namespace jw::verbs
