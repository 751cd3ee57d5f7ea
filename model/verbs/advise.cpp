// joulewright-cli advise: the hardware of the catalogue ranked for a training run, or screened for serving,
// with what rules out the rest.
#include <array>

#include "advisor/advisor.h"
#include "messages/message.h"
#include "readings/entry.h"
#include "verbs/advice_reply.h"
#include "verbs/catalogue_names.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/serving_reply.h"

namespace jw::verbs {
namespace {

/// An option that stands for a field of the request.
struct Entry {
    const char *flag, *key, *help;
};
constexpr std::array entries{
    Entry{"--tokens", "tokens", "how many are trained on: 50M, 15.6T"},
    Entry{"--seq", "seq", "tokens of a sequence; else the model's context, at most 8192"},
    Entry{"--gbs", "gbs", "sequences of a step"},
    Entry{"--precision", "precision", "bf16, fp8 or fp4"},
    Entry{"--method", "method", "full, lora or qlora"},
    Entry{"--rank", "lora_rank", "of the adapters"},
    Entry{"--overhead", "experiment_overhead", "all runs over the final one"},
    Entry{"--objective", "objective", "rank by cost, time, energy or carbon"},
    Entry{"--deadline", "deadline_days", "the longest time: 30d; else a year; none"},
    Entry{"--budget", "budget_usd", "the most it may cost, with all that is bought or reserved, in USD"},
    Entry{"--power", "power_kw", "the most at the meter: 50kW"},
    Entry{"--devices", "most_devices", "the most devices"},
    Entry{"--region", "region", "of the catalogue: price, carbon and PUE"},
    Entry{"--price", "price_usd_per_kwh", "of electricity, in place of the region's"},
    Entry{"--carbon", "g_per_kwh", "of electricity, in place of the region's"},
    Entry{"--pue", "pue", "in place of the region's"},
};

/// Those of a request to a service.
constexpr std::array serveEntries{
    Entry{"--serve-by", "order",
          "of what is screened: bandwidth_per_dollar, operations_per_dollar or operations_per_watt"},
    Entry{"--tokens-in", "tokens_in", "of a request to serve; else 1,000"},
    Entry{"--tokens-out", "tokens_out", "of its answer; else 500"},
};

struct Options {
    std::string model, plan, workload, serve;
    std::array<std::string, entries.size()> typed;
    std::array<std::string, serveEntries.size()> typedToServe;
};

// The request
// --------------------------------------------------------------------------------

/// The reply of an error that names a field of the request.
Reply refusedOf(const Error& error, std::span<const FieldInfo> fields)
{
    const Message message = messageOf(error, findNested(fields, error.field));
    const Problem problem{.field = error.field,
                          .text = englishText(message),
                          .wrong = englishText(message.wrong),
                          .remedy = englishText(message.mend)};
    return {.problems = {withNames(problem, error)}, .exit = exitOf(error)};
}

Reply refused(const Error& error) { return refusedOf(error, fieldsOf<AdviceRequest>()); }

using FieldsOrReply = tl::expected<Members, Reply>;

FieldsOrReply fieldsOfModel(const std::string& id)
{
    const ModelRow* row = builtInCatalogue().findModel(id);
    if (!row)
        return tl::unexpected(refused({.kind = Error::Kind::UnknownName, .field = "model", .text = id}));
    if (row->kind == ModelKind::Encoder)
        return tl::unexpected(refused({.kind = Error::Kind::Refused, .field = "model", .text = "encoder"}));
    auto request = requestFor(*row);
    if (!request && (row->kind == ModelKind::Vision || row->kind == ModelKind::Diffusion))
        return tl::unexpected(lacking("model",
                                      row->name +
                                          " has no transformer shape (layers, hidden size, heads), so "
                                          "its step is not modeled.",
                                      "Choose a language model, or enter the FLOP of this one in a training "
                                      "run of a plan."));
    if (!request) {
        request.error().field = "model." + request.error().field;
        return tl::unexpected(refused(request.error()));
    }
    Members members = *toValue(*request).as<Members>();
    members.erase("tokens");
    std::erase_if(members,
                  [](const auto& member) { return member.second.isNull(); }); // nothing is said of it
    return members;
}

/// The workload named; without a name the only training that is switched on.
const Workload* workloadOf(const Plan& plan, const std::string& name)
{
    const Workload* found = nullptr;
    for (const Workload& workload : plan.workloads) {
        const bool named = name.empty() ? workload.enabled : workload.name == name || workload.uid == name;
        if (workload.kind != WorkloadKind::Training || !named)
            continue;
        if (found)
            return nullptr;
        found = &workload;
    }
    return found;
}

/// What a plan's training says of its work.
FieldsOrReply fieldsOfPlan(const Options& options, const Session& session)
{
    const auto plan = openedPlan(options.plan, {}, session);
    if (!plan)
        return tl::unexpected(plan.error());
    const Workload* workload = workloadOf(*plan, options.workload);
    if (!workload)
        return tl::unexpected(usage(options.workload.empty()
                                        ? "--workload is needed: the plan has not just one training run"
                                        : '"' + options.workload + "\" is no training run of the plan"));
    return jw::workOf(*plan, *workload);
}

/// The model's, and over them what the plan says.
FieldsOrReply membersOf(const Options& options, const Session& session)
{
    if (options.model.empty() && options.plan.empty())
        return tl::unexpected(usage("--model or --plan says what is trained"));
    FieldsOrReply members = options.model.empty() ? Members{} : fieldsOfModel(options.model);
    if (!members || options.plan.empty())
        return members;
    auto planned = fieldsOfPlan(options, session);
    if (planned)
        planned->merge(*members); // what is there stays
    return planned;
}

/// "none" takes a limit away.
Result<Value> typedValue(const std::string& text, const FieldInfo& field)
{
    if (field.optional && text == "none")
        return Value();
    if (field.kind != FieldKind::Number && field.kind != FieldKind::Whole)
        return Value(text);
    return parseEntry(text, field).map([](const Entered& entered) { return Value(entered.value); });
}

tl::expected<AdviceRequest, Reply> requestOf(const Options& options, const Session& session)
{
    auto members = membersOf(options, session);
    if (!members)
        return tl::unexpected(members.error());
    members->merge(usualLimits()); // what is there stays
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (options.typed[i].empty())
            continue;
        const auto value =
            typedValue(options.typed[i], *findField(fieldsOf<AdviceRequest>(), entries[i].key));
        if (!value)
            return tl::unexpected(refused(value.error()));
        (*members)[entries[i].key] = *value;
    }
    return recordFrom<AdviceRequest>(*members).map_error(refused);
}

/// The same, for serving: of the work the model alone counts.
tl::expected<ScreenRequest, Reply> screenOf(const Options& options, const Session& session)
{
    const auto members = membersOf(options, session);
    if (!members)
        return tl::unexpected(members.error());
    Members asked{{"serving_precision", options.serve}};
    if (const auto arch = members->find("arch"); arch != members->end())
        asked.insert(*arch);
    for (std::size_t i = 0; i < serveEntries.size(); ++i) {
        const std::string& typed = options.typedToServe[i];
        const auto value = typedValue(typed, *findField(fieldsOf<ScreenRequest>(), serveEntries[i].key));
        if (!typed.empty() && !value)
            return tl::unexpected(refusedOf(value.error(), fieldsOf<ScreenRequest>()));
        if (!typed.empty())
            asked[serveEntries[i].key] = *value;
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (std::string_view(entries[i].key) == "region" && !options.typed[i].empty())
            asked["region"] = options.typed[i];
    return recordFrom<ScreenRequest>(asked).map_error(
        [](const Error& error) { return refusedOf(error, fieldsOf<ScreenRequest>()); });
}

// The verb
// --------------------------------------------------------------------------------

Reply screened(const Options& options, const Session& session)
{
    const auto request = screenOf(options, session);
    if (!request)
        return request.error();
    const auto all = servingOptions(optionsRequest(*request), builtInCatalogue());
    if (!all)
        return refused(all.error());
    return {.data = Members{{"request", toValue(*request)}, {"rows", optionRows(*all)}},
            .text = optionsText(*all)};
}

Reply advised(const Options& options, const Session& session)
{
    if (!options.serve.empty())
        return screened(options, session);
    const auto request = requestOf(options, session);
    if (!request)
        return request.error();
    const auto all = advise(*request, builtInCatalogue());
    if (!all)
        return refused(all.error());
    const auto site = siteOf(*request, builtInCatalogue());
    if (!site)
        return refused(site.error());
    const auto assumptions = assumptionsOf(*request, *site, *builtInCatalogue().findRegion(request->region));
    return {.data = adviceData(*request, *all, assumptions), .text = adviceText(*all, assumptions)};
}

} // namespace

Action addAdvise(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("--model", options->model, "what is trained: a model of the catalogue");
    command.option("--plan", options->plan, std::string("the work of a training run, in ") + planHelp);
    command.option("--workload", options->workload, "which one, by name or uid");
    command.option(
        "--serve", options->serve,
        "hardware for serving the model instead, at bf16, fp8, int8, fp4 or int4: predicted, or just "
        "screened");
    for (std::size_t i = 0; i < serveEntries.size(); ++i)
        command.option(serveEntries[i].flag, options->typedToServe[i], serveEntries[i].help);
    for (std::size_t i = 0; i < entries.size(); ++i)
        command.option(entries[i].flag, options->typed[i], entries[i].help);
    addCommon(command, common, Takes::Nothing);
    return [options](const Session& session) { return advised(*options, session); };
}

} // namespace jw::verbs
