// joulewright-cli new: a plan to start from: empty, a copy of a sample, or a training run on given machines.
#include <array>

#include "advisor/run_start.h"
#include "catalogue/samples.h"
#include "exchange/plan_json.h"
#include "messages/message.h"
#include "readings/entry.h"
#include "store/plan_file.h"
#include "verbs/changes.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

/// An option that stands for a field of the start of a run.
struct Entry {
    const char *flag, *key, *help;
};
constexpr std::array entries{
    Entry{"--train", "model", "begin with a training run of this model of the catalogue"},
    Entry{"--tokens", "tokens", "how many it is trained on: 15.6T; else as the model was"},
    Entry{"--on", "machines", "a system or an accelerator of the catalogue; else dgx-h100"},
    Entry{"--nodes", "nodes",
          "of these machines; else as many as end within 90 days at 40 % of the peak, at most 16,384 GPUs"},
    Entry{"--region", "region", "of the catalogue: price, carbon and PUE; else usa"},
};

struct Options {
    std::string sample, name, output;
    std::array<std::string, entries.size()> typed; ///< in the order of entries
    bool force = false;

    [[nodiscard]] bool trains() const { return !typed.front().empty(); }
};

Result<RunStart> startOf(const Options& options)
{
    Members members;
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const FieldInfo& info = *findField(fieldsOf<RunStart>(), entries[at].key);
        const std::string& text = options.typed[at];
        if (text.empty())
            continue;
        const bool number = info.kind == FieldKind::Number || info.kind == FieldKind::Whole;
        const auto value = number
                               ? parseEntry(text, info).map([](const Entered& e) { return Value(e.value); })
                               : Result<Value>(Value(text));
        if (!value)
            return fail(value.error());
        members.emplace(entries[at].key, *value);
    }
    RunStart start;
    Value whole = toValue(start);
    for (auto& [key, value] : members)
        whole.as<Members>()->insert_or_assign(key, value);
    return recordFrom<RunStart>(*whole.as<Members>());
}

Result<Plan> trainingPlan(const Options& options)
{
    return startOf(options).and_then([&](const RunStart& start) -> Result<Plan> {
        const ModelRow* model = builtInCatalogue().findModel(start.model);
        const std::string name = model ? "Train " + model->name : std::string();
        Plan plan = newPlan(options.name.empty() ? name : options.name);
        const auto run = beginRun(plan, start, builtInCatalogue(), utcNow());
        return run ? Result<Plan>(std::move(plan)) : fail(run.error());
    });
}

Result<Plan> madePlan(const Options& options, const Common& common)
{
    auto plan = options.trains() ? trainingPlan(options)
                : !options.sample.empty()
                    ? samplePlan(options.sample)
                    : Result<Plan>(newPlan(options.name.empty() ? "New plan" : options.name));
    if (plan)
        if (auto ok = applyChanges(*plan, {0}, common.set); !ok)
            return fail(std::move(ok.error()));
    return plan;
}

/// The reply of an error that may name a field of the start.
Reply refused(const Error& error)
{
    const FieldInfo* field = findField(fieldsOf<RunStart>(), error.field);
    if (!field)
        return failed(error);
    const Message message = messageOf(error, field);
    return {.problems = {{.field = error.field,
                          .text = englishText(message),
                          .wrong = englishText(message.wrong),
                          .remedy = englishText(message.mend)}},
            .exit = exitOf(error)};
}

Reply made(const Options& options, const Session& session)
{
    for (std::size_t at = 1; at < entries.size() && !options.trains(); ++at)
        if (!options.typed[at].empty())
            return usage(std::string(entries[at].flag) + " goes with --train");
    if (options.trains() && !options.sample.empty())
        return usage("--train and --sample exclude each other");
    const auto plan = madePlan(options, session.common);
    if (!plan && plan.error().field == "samples")
        return usage("There is no sample \"" + options.sample + "\"; `samples` lists them.");
    if (!plan)
        return refused(plan.error());
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
    command.add_option("--name", options->name, "name of an empty plan, or of one with a training run");
    for (std::size_t at = 0; at < entries.size(); ++at)
        command.add_option(entries[at].flag, options->typed[at], entries[at].help);
    command.add_option("-o,--output", options->output, "file to write: .joule, .json or -")->required();
    command.add_flag("--force", options->force, "replace the file if there is one");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return made(*options, session); };
}

} // namespace jw::verbs
