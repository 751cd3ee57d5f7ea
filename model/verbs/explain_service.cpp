#include "verbs/explain_service.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "advisor/api_offer.h"
#include "domain/paths.h"
#include "engine/group_prices.h"
#include "engine/model.h"
#include "engine/plan_leaves.h"
#include "engine/serving/energy_staircase.h"
#include "engine/serving/traced_staircase.h"
#include "units/listed.h"
#include "verbs/explain_reply.h"

namespace jw::verbs {
namespace {

constexpr std::string_view staircase = "staircase", api = "api", levers = "levers";

/// A figure of own serving against an API: its key as `serve --api` has it, and where it is from.
struct ApiKey {
    std::string_view key, output; ///< of api_breakeven
    ElectricityAt at;
};
constexpr std::array apiKeys{ApiKey{"api_per_mtok", "api_usd_per_mtok", ElectricityAt::Volume},
                             ApiKey{"held_per_mtok", "own_usd_per_mtok", ElectricityAt::Volume},
                             ApiKey{"breakeven_mtok_month", "breakeven_mtok_month", ElectricityAt::Breakeven},
                             ApiKey{"safe_mtok_month", "safe_mtok_month", ElectricityAt::Breakeven}};

std::vector<std::string> apiKeyNames()
{
    std::vector<std::string> names;
    for (const ApiKey& key : apiKeys)
        names.emplace_back(key.key);
    return names;
}

/// What was asked for, of a service that there is.
struct Asked {
    const ExplainedPlan& of;
    const Workload& service;
    std::vector<std::string> parts; ///< "workloads", NAME, "staircase", ..
    int depth = 0;

    [[nodiscard]] std::string part(std::size_t at) const { return at < parts.size() ? parts[at] : ""; }
    /// The path with the name of the service and quotes where they are needed.
    [[nodiscard]] std::string path() const
    {
        std::string text = workloadHead(service.name) + parts[2];
        for (std::size_t at = 3; at < parts.size(); ++at)
            text += '/' + quotedName(parts[at]);
        return text;
    }
};

Reply noSuch(const Asked& asked, const std::vector<std::string>& there)
{
    return failed(Error{.kind = Error::Kind::BadChoice, .field = asked.path(), .text = listed(there)});
}

// The staircase
// -------------------------------------------------------------------------------------------------

/// As sure as what `serve --staircase` tells; nothing where both ends are the same.
std::optional<BandedCell> bandOf(const EnergyStaircase& stairs, EnergyStep step, const std::string& path)
{
    const StaircaseStep& s = stairs.steps[static_cast<std::size_t>(step)];
    if (!(s.low < s.high))
        return {};
    return BandedCell{path,
                      &infoOf<&WorkloadFigures<double>::perQuery>(),
                      stairs.tier,
                      s.request.in(wattHour),
                      s.low.in(wattHour),
                      s.high.in(wattHour)};
}

Result<std::optional<EnergyStaircase>> stairsOf(const Plan& resolved, const std::string& service)
{
    const auto question = serviceQuestion(resolved, service);
    if (question)
        return energyStaircase(*question);
    if (question.error().text != "serving_items")
        return fail(question.error());
    return itemQuestion(resolved, service).map([](const ItemQuestion& q) { return energyStaircase(q); });
}

Reply explainedStep(const Asked& asked)
{
    const Plan& resolved = asked.of.resolved;
    const auto step = std::ranges::find(energyStepTexts, asked.part(3));
    if (step == energyStepTexts.end() || asked.parts.size() > 4)
        return noSuch(asked, {energyStepTexts.begin(), energyStepTexts.end()});
    const auto which = static_cast<EnergyStep>(step - energyStepTexts.begin());
    const auto stairs = stairsOf(resolved, asked.service.uid);
    if (!stairs)
        return failed(stairs.error(), &resolved);
    if (!*stairs)
        return lacking(pathOf(resolved, findRow(resolved, asked.service.uid), "inputs.requests_per_s"),
                       "Nothing is asked of the service, so a request has no energy.",
                       "Enter its requests, a number above 0.");
    const auto traced = tracedStaircase(resolved, asked.service.uid);
    if (!traced)
        return failed(traced.error(), &resolved);
    const Explained of{asked.of.plan, resolved, asked.of.scenario, *traced->trace};
    const std::string path = asked.path();
    return explainReply(of, path, explanationOf(of, traced->node(which), asked.depth),
                        bandOf(**stairs, which, path));
}

// Against an API
// -------------------------------------------------------------------------------------------------

/// Where an input of api_breakeven is from.
std::string originOf(std::string_view input, const ApiPriceRow& row, const std::string& service)
{
    if (input.starts_with("api_"))
        return row.source + ", " + row.asOf;
    if (input == "input_share")
        return service + "inputs: tokens in over those in and out";
    if (input == "cached_share")
        return service + "inputs/levers: what the prefix cache holds of the input";
    if (input == "volume_mtok_month")
        return service + "inputs: requests times their tokens";
    if (input == "fixed_usd_per_replica_month")
        return service + "cost_usd a month without the electricity that follows the requests, over the "
                         "replicas of the plan";
    if (input == "variable_usd_per_mtok")
        return "electricity that follows the requests, at this volume or at the break-even";
    if (input == "mtok_per_replica_month")
        return service + "rate_per_replica over the day, headroom kept";
    return service + "replicas";
}

struct PricedService {
    OwnServing own;
    Tier tier = Tier::C;
};

/// Errors: no prediction, no price, or those of ownServing().
Result<PricedService> pricedService(const Plan& resolved, const std::string& service)
{
    if (auto priced = checkPrices(resolved, service); !priced)
        return fail(std::move(priced.error()));
    const auto question = serviceQuestion(resolved, service);
    if (!question)
        return fail(question.error());
    const auto results = planResults(resolved);
    if (!results)
        return fail(results.error());
    const Tier tier = std::max(question->choice.tier, question->powerTier);
    return ownServing(*question, *results, service).map([&](OwnServing own) {
        return PricedService{std::move(own), tier};
    });
}

template <class Amount>
std::optional<BandedCell> bandedBy(const Ends<Amount>& ends, const FieldInfo& field, Tier tier)
{
    const double unit = field.term.unit.size, low = ends.low.base() / unit, high = ends.high.base() / unit;
    if (!std::isfinite(low) || !std::isfinite(high) || !(low < high))
        return {};
    return BandedCell{std::string(field.key), &field, tier, low, low, high};
}

std::optional<BandedCell> bandOf(const ApiKey& key, const ApiComparison& found, Tier tier)
{
    const FieldInfo& field = *findField(findModel(ApiBreakeven::info.name)->outputs(), key.output);
    if (key.key == "held_per_mtok")
        return bandedBy(found.heldEnds, field, tier);
    if (key.key == "breakeven_mtok_month")
        return bandedBy(found.breakevenEnds, field, tier);
    return {};
}

Reply explainedOffer(const Asked& asked, const ApiPriceRow& row, const ApiKey& key)
{
    const Plan& resolved = asked.of.resolved;
    const auto priced = pricedService(resolved, asked.service.uid);
    if (!priced)
        return failed(priced.error(), &resolved);
    const ApiOffer offer = offerOf(row, resolved.settings.usdRate.value);
    const auto run =
        findModel(ApiBreakeven::info.name)->trace(toValue(breakevenInputs(priced->own, offer, key.at)));
    if (!run)
        return failed(run.error());
    const std::string path = asked.path();
    if (run->node(key.output) == noNode)
        return {.data = Members{{"path", path}, {"steps", Items{}}},
                .text = "There is none: own serving does not get cheaper than this offer.\n"};
    const Explained of{asked.of.plan, resolved, asked.of.scenario, *run->trace};
    auto steps = explanationOf(of, run->node(key.output), asked.depth);
    for (ExplainedStep& step : steps)
        if (!step.path.empty())
            step.origin = originOf(step.path, row, workloadHead(asked.service.name));
    return explainReply(of, path, steps, bandOf(key, buyOrServe(priced->own, offer), priced->tier));
}

Reply explainedApi(const Asked& asked)
{
    const Catalogue& catalogue = builtInCatalogue();
    const ApiPriceRow* row = catalogue.findApiPrice(asked.part(3));
    if (!row) {
        std::vector<std::string> ids;
        std::ranges::transform(catalogue.apiPrices, std::back_inserter(ids), &ApiPriceRow::id);
        return noSuch(asked, ids);
    }
    const auto key = std::ranges::find(apiKeys, asked.part(4), &ApiKey::key);
    if (key == apiKeys.end() || asked.parts.size() > 5)
        return noSuch(asked, apiKeyNames());
    return explainedOffer(asked, *row, *key);
}

Reply noLever(const Asked& asked)
{
    return lacking(asked.path(),
                   "A lever has no formula of its own: it is the whole service, evaluated with one thing "
                   "changed.",
                   "`serve --levers` shows the figures before, with and without each; explain those of the "
                   "plan with `--set` of what the lever changes.");
}

} // namespace

bool isOfService(const std::string& path)
{
    const auto parts = splitPath(path);
    return parts.size() >= 3 && parts[0] == "workloads" &&
           (parts[2] == staircase || parts[2] == api || parts[2] == levers);
}

Reply explainedService(const ExplainedPlan& of, const std::string& path, int depth)
{
    std::vector<std::string> parts = splitPath(path);
    const auto isService = [&](const Workload& w) {
        return w.kind == WorkloadKind::Inference && (w.uid == parts[1] || w.name == parts[1]);
    };
    const auto& workloads = of.resolved.workloads;
    const auto service = std::ranges::find_if(workloads, isService);
    if (service == workloads.end()) {
        std::vector<std::string> names;
        for (const Workload& w : workloads)
            if (w.kind == WorkloadKind::Inference)
                names.push_back(w.name);
        const Error error{.kind = Error::Kind::UnknownName, .field = "workloads", .text = parts[1]};
        return unknownAmong(error, "The services are", names);
    }
    const Asked asked{of, *service, std::move(parts), depth};
    return asked.parts[2] == staircase ? explainedStep(asked)
           : asked.parts[2] == api     ? explainedApi(asked)
                                       : noLever(asked);
}

std::string serviceKeysText()
{
    return "Of a service: workloads/NAME/staircase/STEP, the energy of a request or item up to a step (" +
           listed(std::vector<std::string>(energyStepTexts.begin(), energyStepTexts.end())) +
           ");\n  workloads/NAME/api/OFFER/KEY, own serving against an API price of the catalogue (" +
           listed(apiKeyNames()) + "), OFFER being its id. Levers: `serve --levers`.";
}

} // namespace jw::verbs
