// joulewright-cli serve: how a service of a plan fares on its machines, and what would hold it.
#include <algorithm>

#include "catalogue/named_rows.h"
#include "domain/resolve.h"
#include "engine/group_prices.h"
#include "engine/predicted.h"
#include "verbs/catalogue_names.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"
#include "verbs/serve_api.h"
#include "verbs/serve_day.h"
#include "verbs/serve_energy.h"
#include "verbs/serve_frontier.h"
#include "verbs/serve_item_frontier.h"
#include "verbs/serve_levers.h"
#include "verbs/service_reply.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, workload, scenario;
    bool day = false, levers = false, staircase = false, api = false, frontier = false;
    std::vector<std::string> accelerators;
    std::optional<double> priceIn, priceOut, priceCached; ///< a person's own, of a million tokens

    /// Both of the prices stand, or none: the command line sees to it.
    [[nodiscard]] std::optional<ApiOffer> price() const
    {
        if (!priceIn || !priceOut)
            return std::nullopt;
        const Money<> mtok = unit::dollarsPerMtok.size;
        return ApiOffer{*priceIn * mtok, priceCached.value_or(*priceIn) * mtok, *priceOut * mtok};
    }
    /// What takes a prediction of tokens.
    [[nodiscard]] bool ofTokens() const { return levers || api; }
    /// What takes one of tokens or of items.
    [[nodiscard]] bool ofWork() const { return day || staircase || frontier; }
};

/// Those switched on, or those of a name or uid.
std::vector<const Workload*> servicesIn(const Plan& plan, const std::string& name)
{
    std::vector<const Workload*> services;
    for (const Workload& w : plan.workloads)
        if (w.kind == WorkloadKind::Inference && (name.empty() ? w.enabled : w.name == name || w.uid == name))
            services.push_back(&w);
    return services;
}

/// Of a plan without a service that is switched on in this scenario: the scenarios in which it has one.
Reply noService(const Plan& plan)
{
    std::string names;
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at)
        if (const auto resolved = resolve(plan, at); resolved && !servicesIn(*resolved, {}).empty())
            names += (names.empty() ? "“" : ", “") + plan.scenarios[at].name + "”";
    if (!names.empty())
        return lacking("scenario", "No service is switched on in this scenario of the plan.",
                       "Name one with --scenario that has one: " + names + '.');
    return lacking("workload", "The plan has no service that is switched on.",
                   "Add a workload of kind “Inference” on the page Workloads of the window, or name a plan "
                   "that has one; `samples` lists some.");
}

/// The service named, or the only one there is; or the reply that says why not.
tl::expected<const Workload*, Reply> serviceIn(const PlanInScenario& in, const std::string& name)
{
    const auto services = servicesIn(in.resolved, name);
    if (services.size() == 1)
        return services.front();
    if (services.empty() && name.empty())
        return tl::unexpected(noService(in.plan));
    std::vector<std::string> names;
    for (const Workload& w : in.resolved.workloads)
        if (w.kind == WorkloadKind::Inference && (w.enabled || !name.empty()))
            names.push_back(w.name);
    return tl::unexpected(
        unknownAmong({.kind = services.empty() ? Error::Kind::UnknownName : Error::Kind::MissingField,
                      .field = "workload",
                      .text = name.empty() ? "Service" : name},
                     "The services are", names));
}

/// What is served, with its prediction or its items unless its rate is given; or the reply that says why not.
tl::expected<ShownService, Reply> shown(const Plan& resolved, const Workload& work)
{
    auto question = serviceQuestion(resolved, work.uid);
    if (question) {
        const ServiceNeed need = needOf(*question, answerOf(*question));
        return ShownService{resolved, work, need, std::move(*question)};
    }
    if (!isByChoice(question.error()))
        return tl::unexpected(failed(question.error(), &resolved));
    const auto need = needOf(resolved, work.uid);
    if (!need)
        return tl::unexpected(failed(need.error(), &resolved));
    ShownService service{resolved, work, *need};
    if (auto items = itemQuestion(resolved, work.uid))
        service.items = std::move(*items);
    return service;
}

/// What is to be said of a refusal besides: the GPUs that would hold the model.
std::vector<Problem> moreOf(const ScenarioOutcome& outcome, const Plan& plan, const Reply& refusal)
{
    std::vector<Problem> more = outcome.results ? std::vector<Problem>{} : problemsOf(plan, {outcome});
    std::erase_if(more, [&](const Problem& p) {
        return std::ranges::any_of(refusal.problems,
                                   [&](const Problem& said) { return said.text == p.text; });
    });
    return more;
}

const WorkloadResult<double>* resultOf(const ScenarioOutcome& outcome, const std::string& workload)
{
    if (!outcome.results)
        return nullptr;
    return findWorkload(*outcome.results, workload);
}

/// Own serving against bought tokens, or that it has no price. Errors: those of ownServing().
Result<void> addApi(Reply& reply, Members& data, const ShownService& s, const PlanResults<double>& results,
                    const std::optional<ApiOffer>& price)
{
    if (!checkPrices(s.plan, s.workload.uid)) {
        reply.text += "\nOwn serving against an API: not known, as machines of the service have no price.\n";
        data.emplace("api", Value());
        return {};
    }
    return ownServing(*s.question, results, s.workload.uid).map([&](const OwnServing& own) {
        const ApiCase asked{own, pricedModel(s.question->model, s.question->replica.architecture), price};
        reply.text += '\n' + serveApiText(asked, s.plan);
        data.emplace("api", serveApiData(asked, s.plan));
    });
}

void addStaircase(Reply& reply, Members& data, const ShownService& s)
{
    const auto stairs = s.items ? energyStaircase(*s.items) : energyStaircase(*s.question);
    reply.text += '\n' + serveEnergyText(stairs);
    data.emplace("energy", serveEnergyData(stairs));
}

void addDay(Reply& reply, Members& data, const ShownService& s)
{
    if (s.items) {
        const ItemDay items = s.items->at(PredictedAt::Middle);
        reply.text += '\n' + dayText(*s.items, items);
        data.emplace("day", dayReply(*s.items, items));
        return;
    }
    const ServiceAnswer answer = answerOf(*s.question);
    const auto bands = hourBands(*s.question, answer);
    reply.text += '\n' + dayText(*s.question, answer, bands);
    data.emplace("day", dayReply(*s.question, answer, bands));
}

/// The parts that are asked for, of items those that need no tokens. Errors: those of addApi(),
/// addServingLevers(), addFrontier() and addItemFrontier().
Result<void> addMore(Reply& reply, Members& data, const Options& options, const ShownService& s,
                     const ScenarioOutcome& outcome)
{
    const auto* result = resultOf(outcome, s.workload.uid);
    if (options.day)
        addDay(reply, data, s);
    if (options.staircase)
        addStaircase(reply, data, s);
    if (options.levers) {
        const auto cost = result ? gpuCostOf(result->totals) : std::nullopt;
        const auto ok = optionsRequest(s.plan, s.workload.uid).and_then([&](const OptionsRequest& request) {
            return addServingLevers(reply, data, request, cost, s.plan.settings.currency);
        });
        if (!ok)
            return ok;
    }
    if (options.api && result)
        if (auto ok = addApi(reply, data, s, *outcome.results, options.price()); !ok)
            return ok;
    if (!options.frontier)
        return {};
    if (s.items)
        return addItemFrontier(reply, data, s.plan, s.workload.uid, options.accelerators);
    return optionsRequest(s.plan, s.workload.uid).and_then([&](const OptionsRequest& request) {
        return addFrontier(reply, data, request, options.accelerators);
    });
}

/// The service of a plan, wherever that is from; `scenario` is the position of `resolved`.
Reply served(const PlanInScenario& in, std::size_t scenario, const Options& options)
{
    const auto work = serviceIn(in, options.workload);
    if (!work)
        return work.error();
    const ScenarioOutcome outcome = evaluateScenario(in.plan, scenario);
    auto service = shown(in.resolved, **work);
    if (!service) {
        Reply reply = service.error();
        std::ranges::move(moreOf(outcome, in.plan, reply), std::back_inserter(reply.problems));
        return reply;
    }
    if (service->items && outcome.results)
        service->item = itemCells(*outcome.results, (*work)->uid);
    Reply reply{.text = serviceText(*service)};
    Members data = *serviceData(*service).as<Members>();
    data["plan"] = identityOf(in.plan);
    data["currency"] = in.plan.settings.currency;
    addResults(reply, data, *service, outcome);
    if (!service->question && (options.ofTokens() || (options.ofWork() && !service->items)))
        return failed(serviceQuestion(in.resolved, (*work)->uid).error(), &in.resolved);
    if (auto ok = addMore(reply, data, options, *service, outcome); !ok) {
        Reply refused = failed(ok.error(), &in.resolved);
        refused.problems.front() = withNames(std::move(refused.problems.front()), ok.error());
        return refused;
    }
    reply.problems = problemsOf(in.plan, {outcome});
    reply.exit = exitOf(reply.problems);
    reply.data = std::move(data);
    return reply;
}

Reply serve(const Options& options, const Session& session)
{
    const auto opened = openedIn(options.file, options.scenario, session);
    if (!opened)
        return opened.error();
    const auto scenario =
        options.scenario.empty() ? 0 : chosenScenarios(opened->plan, {options.scenario}).front();
    return served(*opened, scenario, options);
}

/// Options of a person's own price, in the plan's currency.
void addPrices(const Command& command, const Option api, Options& options)
{
    const auto price = [&](const char* name, std::optional<double>& value, const char* help) {
        return command.option(name, value, help).within(0.0, 1e6).needs(api);
    };
    const Option in = price("--price-in", options.priceIn,
                            "with --api: your own price of a million input tokens, in the plan's currency");
    const Option out =
        price("--price-out", options.priceOut, "likewise of a million output tokens; goes with --price-in");
    price("--price-cached", options.priceCached,
          "likewise of input that the API still has; else as --price-in")
        .needs(in);
    in.needs(out);
    out.needs(in);
}

} // namespace

Action addServe(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("workload", options->workload,
                   "a service by name or uid; else the only one that is switched on");
    command.option("--scenario", options->scenario, "a scenario by name or uid; else the baseline");
    command.flag("--day", options->day, "of a predicted service: each hour of the day, and what stands idle");
    command.flag("--levers", options->levers,
                 "of a predicted service: what switches of the software and smaller models change, and "
                 "parts that nothing is predicted on");
    command.flag("--staircase", options->staircase,
                 "the energy of a request or an item step by step, beside published figures");
    const Option api = command.flag(
        "--api", options->api,
        "of a predicted service: its tokens bought at the prices of the catalogue, and from which volume on "
        "own serving is cheaper");
    addPrices(command, api, *options);
    const Option frontier = command.flag(
        "--frontier", options->frontier,
        "of a predicted service: latency against throughput, and the cost of tokens or items by accelerator");
    command
        .option("--accelerator", options->accelerators,
                "with --frontier: an accelerator of the catalogue by id, beside the service's own; more "
                "than one may follow")
        .needs(frontier);
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return serve(*options, session); };
}

} // namespace jw::verbs
