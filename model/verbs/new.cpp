// joulewright-cli new: a plan to start from: empty, a copy of a sample, or a training run or a
// service on given machines.
#include <algorithm>
#include <array>

#include "advisor/run_start.h"
#include "advisor/service_start.h"
#include "advisor/usual_inputs.h"
#include "catalogue/samples.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "exchange/plan_json.h"
#include "messages/message.h"
#include "readings/display.h"
#include "readings/entry.h"
#include "store/plan_file.h"
#include "verbs/catalogue_names.h"
#include "verbs/changes.h"
#include "verbs/options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

/// An option that stands for a field of the start of a run or a service, or of either.
struct Entry {
    const char *flag, *train, *serve, *help;
};
constexpr std::array entries{
    Entry{"--train", "model", nullptr, "begin with a training run of this model of the catalogue"},
    Entry{"--serve", nullptr, "model", "begin with a service of this model of the catalogue"},
    Entry{"--tokens", "tokens", nullptr, "how many it is trained on: 15.6T; else as the model was"},
    Entry{"--requests", nullptr, "requests", "of a service, mean over the day: 20/s, 2M/day; else 10/s"},
    Entry{"--tokens-in", nullptr, "tokens_in", "of a request; else by --lengths, else 1,024"},
    Entry{"--tokens-out", nullptr, "tokens_out", "of its answer; else by --lengths, else 1,024"},
    Entry{"--ttft", nullptr, "ttft", "promise, 95th percentile of the first token: 1s; else 2 s"},
    Entry{"--tpot", nullptr, "tpot", "promise, mean time of a token: 50ms; else 100 ms"},
    Entry{"--day", nullptr, "day", "load profile of the catalogue; else chat-regional-smooth"},
    Entry{"--precision", nullptr, "precision", "of the weights: bf16, fp8, fp4, int4; else fp8"},
    Entry{"--engine", nullptr, "engine", "vllm, sglang, trtllm; else vllm"},
    Entry{"--tp", nullptr, "tp", "GPUs of a replica; else with which a request costs least"},
    Entry{"--on", "machines", "machines", "a system or an accelerator of the catalogue; else dgx-h100"},
    Entry{
        "--nodes", "nodes", "nodes",
        "of these machines; else of a run as many as end within 90 days at 40 % of the peak, at most 16,384 "
        "GPUs, of a service as many as hold its busiest hour"},
    Entry{"--region", "region", "region", "of the catalogue: price, carbon and PUE; else usa"},
};
constexpr std::size_t trainEntry = 0, serveEntry = 1, requestsEntry = 3;
constexpr std::array<std::size_t, 2> lengthEntries{4, 5}; ///< --tokens-in, --tokens-out

struct Options {
    std::string sample, name, output, lengths;
    std::array<std::string, entries.size()> typed; ///< in the order of entries
    bool force = false;

    [[nodiscard]] bool trains() const { return !typed[trainEntry].empty(); }
    [[nodiscard]] bool serves() const { return !typed[serveEntry].empty(); }
};

/// The start of a run or a service, by that column of entries.
template <class Start> Result<Start> startOf(const Options& options, const char* Entry::*key)
{
    Value whole = toValue(Start());
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const std::string& text = options.typed[at];
        if (text.empty())
            continue;
        const FieldInfo& info = *findField(fieldsOf<Start>(), entries[at].*key);
        const auto value = info.kind == FieldKind::Reference
                               ? Result<Value>(Value(text))
                               : valueFromText(Plan(), info, text, std::string(info.key));
        if (!value)
            return fail(value.error());
        whole.as<Members>()->insert_or_assign(std::string(info.key), *value);
    }
    return recordFrom<Start>(*whole.as<Members>());
}

/// The lengths named; nullptr for none of them.
const UsualInputs* lengthsOf(const std::vector<UsualInputs>& all, const std::string& id)
{
    const auto found = std::ranges::find(all, id, &UsualInputs::id);
    return found == all.end() ? nullptr : &*found;
}

/// With the lengths that are named, but for one that is typed itself.
Options withLengths(Options options, const UsualInputs& usual)
{
    for (std::size_t i = 0; i < lengthEntries.size(); ++i)
        if (std::string& typed = options.typed[lengthEntries[i]]; typed.empty())
            typed = numberText(*usual.inputs[i].value.as<double>());
    return options;
}

/// A plan of that start. `verb` begins its name, which may be given.
template <class Start, auto Begin>
Result<Plan> begunPlan(const Options& options, const char* Entry::*key, const char* verb)
{
    return startOf<Start>(options, key).and_then([&](const Start& start) -> Result<Plan> {
        const ModelRow* model = builtInCatalogue().findModel(start.model);
        const std::string name = model ? verb + model->name : std::string();
        Plan plan = newPlan(options.name.empty() ? name : options.name);
        const auto work = Begin(plan, start, builtInCatalogue(), utcNow());
        if (!work)
            return fail(work.error());
        if (const std::string& rate = options.typed[requestsEntry]; !rate.empty()) // forms keep its unit
            noteEntered(plan, 0, *work, "inputs.requests_per_s", {rate, utcNow()});
        return plan;
    });
}

/// A plan with a service; the lengths that are named have their source.
Result<Plan> servingPlan(const Options& options)
{
    const auto all = usualLengths(builtInCatalogue());
    const UsualInputs* usual = lengthsOf(all, options.lengths);
    if (!usual)
        return begunPlan<ServiceStart, beginService>(options, &Entry::serve, "Serve ");
    auto plan = begunPlan<ServiceStart, beginService>(withLengths(options, *usual), &Entry::serve, "Serve ");
    if (!plan)
        return plan;
    std::vector<SourcedValue> taken;
    for (std::size_t i = 0; i < lengthEntries.size(); ++i)
        if (options.typed[lengthEntries[i]].empty())
            taken.push_back(usual->inputs[i]);
    if (auto ok = putSourced(*plan, plan->workloads[0].uid, taken, utcNow()); !ok)
        return fail(ok.error());
    return plan;
}

Result<Plan> madePlan(const Options& options, const Common& common)
{
    auto plan = options.trains()   ? begunPlan<RunStart, beginRun>(options, &Entry::train, "Train ")
                : options.serves() ? servingPlan(options)
                : !options.sample.empty()
                    ? samplePlan(options.sample)
                    : Result<Plan>(newPlan(options.name.empty() ? "New plan" : options.name));
    if (plan)
        if (auto ok = applyChanges(*plan, {0}, common.set); !ok)
            return fail(std::move(ok.error()));
    return plan;
}

/// The reply of an error that may name a field of the start.
Reply refused(const Error& error, const Options& options)
{
    const FieldInfo* field =
        findField(options.serves() ? fieldsOf<ServiceStart>() : fieldsOf<RunStart>(), error.field);
    if (!field)
        return failed(error);
    const Message message = messageOf(error, field);
    const Problem problem{.field = error.field,
                          .text = englishText(message),
                          .wrong = englishText(message.wrong),
                          .remedy = englishText(message.mend)};
    return {.problems = {withNames(problem, error)}, .exit = exitOf(error)};
}

/// "short, chat, ..."
std::string namesOf(const std::vector<UsualInputs>& all)
{
    std::string names;
    for (const UsualInputs& usual : all)
        names += (names.empty() ? "" : ", ") + usual.id;
    return names;
}

/// What does not go together, or "".
std::string contradiction(const Options& options)
{
    if (options.trains() + options.serves() + !options.sample.empty() > 1)
        return "--train, --serve and --sample exclude each other";
    if (!options.lengths.empty() && !options.serves())
        return "--lengths goes with --serve";
    const auto usual = usualLengths(builtInCatalogue());
    if (!options.lengths.empty() && !lengthsOf(usual, options.lengths))
        return "There are no lengths \"" + options.lengths + "\"; there are " + namesOf(usual);
    if (!options.lengths.empty() &&
        std::ranges::none_of(lengthEntries, [&](std::size_t at) { return options.typed[at].empty(); }))
        return "--lengths says nothing where both --tokens-in and --tokens-out are typed: leave it out, or " +
               std::string("one of them");
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const Entry& entry = entries[at];
        if (options.typed[at].empty() || (options.trains() && entry.train) ||
            (options.serves() && entry.serve))
            continue;
        return std::string(entry.flag) + (!entry.serve   ? " goes with --train"
                                          : !entry.train ? " goes with --serve"
                                                         : " goes with --train or --serve");
    }
    return {};
}

/// A rate without a unit that would be a large one, most likely of a day; or "".
std::string unclearRate(const Options& options)
{
    constexpr double clear = 1000.0; // requests a second; assumption
    const std::string& text = options.typed[requestsEntry];
    const FieldInfo& info = *findField(fieldsOf<ServiceStart>(), "requests");
    const auto rate = parseEntry(text + "/s", info); // reads only what has no unit of its own
    if (text.empty() || !rate || rate->value <= clear)
        return {};
    return "--requests " + text + " has no unit: say in what time, such as 20/s or 2M/day";
}

/// What a service was understood to be: its requests, and the GPUs it begins with.
Problem understood(const Plan& plan)
{
    const auto figure = [](double number) { return numberText(number, {.significant = 6, .group = ","}); };
    const auto& inputs = plan.workloads[0].inputs.values;
    const auto typed = inputs.find("requests_per_s");
    const double* rate = typed == inputs.end() ? nullptr : typed->second.as<double>();
    const NodeGroup& group = plan.groups[0];
    const std::string requests =
        rate ? figure(*rate) + " requests a second, " + figure(86400.0 * *rate) + " a day, " : std::string();
    return noteOf("Understood: " + requests + "on " +
                  figure(static_cast<double>(group.nodes * group.accelPerNode)) + " GPUs");
}

/// Of named lengths beside one that is typed itself: which counts.
std::vector<Problem> typedLengths(const Options& options)
{
    std::vector<Problem> notes;
    const auto all = usualLengths(builtInCatalogue());
    const UsualInputs* usual = lengthsOf(all, options.lengths);
    for (std::size_t i = 0; usual && i < lengthEntries.size(); ++i)
        if (const std::string& typed = options.typed[lengthEntries[i]]; !typed.empty())
            notes.push_back(noteOf(std::string(entries[lengthEntries[i]].flag) + ' ' + typed +
                                   " counts, not the " + numberText(*usual->inputs[i].value.as<double>()) +
                                   " of --lengths " + options.lengths));
    return notes;
}

Reply made(const Options& options, const Session& session)
{
    if (const std::string fault = contradiction(options); !fault.empty())
        return usage(fault);
    if (const std::string fault = unclearRate(options); !fault.empty())
        return usage(fault);
    const auto plan = madePlan(options, session.common);
    if (!plan && plan.error().field == "samples")
        return usage("There is no sample \"" + options.sample + "\"; `samples` lists them.");
    if (!plan)
        return refused(plan.error(), options);
    if (options.output == "-")
        return {.text = planToJson(*plan), .problems = typedLengths(options), .bare = true};
    Reply reply = saved(*plan, options.output, ifThere(options.force));
    if (reply.exit == Exit::Ok)
        reply.data =
            Members{{"file", options.output}, {"name", plan->settings.name}, {"uid", plan->settings.uid}};
    if (reply.exit == Exit::Ok && options.serves()) {
        reply.problems.push_back(understood(*plan));
        std::ranges::move(typedLengths(options), std::back_inserter(reply.problems));
    }
    return reply;
}

} // namespace

Action addNew(CLI::App& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.add_option("--sample", options->sample, "start from this sample");
    command.add_option("--name", options->name, "name of an empty plan, or of one with a run or a service");
    for (std::size_t at = 0; at < entries.size(); ++at)
        command.add_option(entries[at].flag, options->typed[at], entries[at].help);
    command.add_option("--lengths", options->lengths,
                       "of requests and answers, by name: " + namesOf(usualLengths(builtInCatalogue())) +
                           "; of a length that is typed itself the typed one counts");
    command.add_option("-o,--output", options->output, "file to write: .joule, .json or -")->required();
    command.add_flag("--force", options->force, "replace the file if there is one");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return made(*options, session); };
}

} // namespace jw::verbs
