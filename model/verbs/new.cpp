// joulewright-cli new: a plan to start from: empty, a copy of a sample, or a training run or a service of
// tokens or items on given machines.
#include <algorithm>
#include <array>

#include "advisor/item_start.h"
#include "advisor/run_start.h"
#include "advisor/service_start.h"
#include "catalogue/samples.h"
#include "domain/new_rows.h"
#include "domain/origin.h"
#include "exchange/plan_json.h"
#include "messages/message.h"
#include "readings/display.h"
#include "store/plan_file.h"
#include "validation/serving_metric.h"
#include "validation/serving_point.h"
#include "verbs/catalogue_names.h"
#include "verbs/changes.h"
#include "verbs/command.h"
#include "verbs/new_options.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

/// The precision that a plan has for one that benchmarks publish, as `fit` takes them; others as they are.
std::string servedPrecision(const std::string& text)
{
    const auto at = std::ranges::find(publishedServingTexts, text);
    return at == publishedServingTexts.end()
               ? text
               : std::string(
                     textOf(servedAs(static_cast<PublishedServing>(at - publishedServingTexts.begin()))));
}

/// The start of a run or a service, by that column of entries.
template <class Start> Result<Start> startOf(const NewOptions& options, const char* StartEntry::*key)
{
    Value whole = toValue(Start());
    for (std::size_t at = 0; at < entries.size(); ++at) {
        if (options.typed[at].empty())
            continue;
        const FieldInfo& info = *findField(fieldsOf<Start>(), entries[at].*key);
        const std::string text =
            info.key == "precision" ? servedPrecision(options.typed[at]) : options.typed[at];
        const auto value = info.kind == FieldKind::Reference
                               ? Result<Value>(Value(text))
                               : valueFromText(Plan(), info, text, std::string(info.key));
        if (!value)
            return fail(value.error());
        whole.as<Members>()->insert_or_assign(std::string(info.key), *value);
    }
    return recordFrom<Start>(*whole.as<Members>());
}

/// With the lengths that are named, but for one that is typed itself.
NewOptions withLengths(NewOptions options, const UsualInputs& usual)
{
    for (std::size_t i = 0; i < lengthEntries.size(); ++i)
        if (std::string& typed = options.typed[lengthEntries[i]]; typed.empty())
            typed = numberText(*usual.inputs[i].value.as<double>());
    return options;
}

std::string nameOf(const std::string& modelId)
{
    const ModelRow* model = builtInCatalogue().findModel(modelId);
    return model ? model->name : std::string();
}
std::string nameOf(const RunStart& start) { return nameOf(start.model); }
std::string nameOf(const ServiceStart& start) { return nameOf(start.model); }
std::string nameOf(const ItemStart& start) { return nameOfItems(builtInCatalogue(), start.items); }

/// A plan of that start. `verb` begins its name, which may be given.
template <class Start, auto Begin>
Result<Plan> begunPlan(const NewOptions& options, const char* StartEntry::*key, const char* verb)
{
    return startOf<Start>(options, key).and_then([&](const Start& start) -> Result<Plan> {
        const std::string named = nameOf(start);
        const std::string name = named.empty() ? named : verb + named;
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
Result<Plan> servingPlan(const NewOptions& options)
{
    const auto all = usualLengths(builtInCatalogue());
    const UsualInputs* usual = lengthsOf(all, options.lengths);
    if (!usual)
        return begunPlan<ServiceStart, beginService>(options, &StartEntry::serve, "Serve ");
    auto plan =
        begunPlan<ServiceStart, beginService>(withLengths(options, *usual), &StartEntry::serve, "Serve ");
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

Result<Plan> madePlan(const NewOptions& options, const Common& common)
{
    auto plan =
        options.trains()          ? begunPlan<RunStart, beginRun>(options, &StartEntry::train, "Train ")
        : options.serves()        ? servingPlan(options)
        : options.countsItems()   ? begunPlan<ItemStart, beginItems>(options, &StartEntry::items, "Serve ")
        : !options.sample.empty() ? samplePlan(options.sample)
                                  : Result<Plan>(newPlan(options.name.empty() ? "New plan" : options.name));
    if (plan)
        if (auto ok = applyChanges(*plan, {0}, common.set); !ok)
            return fail(std::move(ok.error()));
    return plan;
}

/// The reply of an error that may name a field of the start.
Reply refused(const Error& error, const NewOptions& options)
{
    const FieldInfo* field = findField(options.serves()        ? fieldsOf<ServiceStart>()
                                       : options.countsItems() ? fieldsOf<ItemStart>()
                                                               : fieldsOf<RunStart>(),
                                       error.field);
    if (!field)
        return failed(error);
    const Message message = messageOf(error, field);
    const Problem problem{.field = error.field,
                          .text = englishText(message),
                          .wrong = englishText(message.wrong),
                          .remedy = englishText(message.mend)};
    return {.problems = {withNames(problem, error)}, .exit = exitOf(error)};
}

/// What a service was understood to be: its requests, and the GPUs it begins with.
Problem understood(const Plan& plan)
{
    const auto figure = [](double number) { return numberText(number, {.significant = 6, .group = ","}); };
    const auto& inputs = plan.workloads[0].inputs.values;
    const auto typed = inputs.find("requests_per_s");
    const double* rate = typed == inputs.end() ? nullptr : typed->second.as<double>();
    const NodeGroup& group = plan.groups[0];
    const auto from = inputs.find("rate_from");
    const char* counted = from != inputs.end() && from->second == Value("items") ? " items" : " requests";
    const std::string requests =
        rate ? figure(*rate) + counted + " a second, " + figure(86400.0 * *rate) + " a day, " : std::string();
    return noteOf("Understood: " + requests + "on " +
                  figure(static_cast<double>(group.nodes * group.accelPerNode)) + " GPUs");
}

/// Of named lengths beside one that is typed itself: which counts.
std::vector<Problem> typedLengths(const NewOptions& options)
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

Reply made(const NewOptions& options, const Session& session)
{
    if (const std::string fault = faultOf(options); !fault.empty())
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
    if (reply.exit == Exit::Ok && (options.serves() || options.countsItems())) {
        reply.problems.push_back(understood(*plan));
        std::ranges::move(typedLengths(options), std::back_inserter(reply.problems));
    }
    return reply;
}

} // namespace

Action addNew(const Command& command, Common& common)
{
    const auto options = optionsOf<NewOptions>();
    command.option("--sample", options->sample, "start from this sample");
    command.option("--name", options->name, "name of an empty plan, or of one with a run or a service");
    for (std::size_t at = 0; at < entries.size(); ++at)
        command.option(entries[at].flag, options->typed[at],
                       at == itemsEntry ? entries[at].help + (": " + itemNames()) : entries[at].help);
    command.option("--lengths", options->lengths,
                   "of requests and answers, by name: " + namesOf(usualLengths(builtInCatalogue())) +
                       "; of a length that is typed itself the typed one counts");
    command.option("-o,--output", options->output, "file to write: .joule, .json or -").required();
    command.flag("--force", options->force, "replace the file if there is one");
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return made(*options, session); };
}

} // namespace jw::verbs
