// joulewright-cli breakeven: from which utilization on, and after how long, owning a node group is cheaper
// than renting as many GPUs.
#include <algorithm>
#include <cmath>

#include "domain/resolve.h"
#include "verbs/breakeven_reply.h"
#include "verbs/command.h"
#include "verbs/outcomes.h"

namespace jw::verbs {
namespace {

struct Options {
    std::string file, group, scenario, offer;
    std::optional<double> rate;
    int years = 5;
};

/// The group named, or the only one there is.
Result<const NodeGroup*> groupIn(const Plan& plan, const std::string& name)
{
    std::vector<const NodeGroup*> groups;
    for (const NodeGroup& group : plan.groups) {
        const auto fleet = std::ranges::find(plan.fleets, group.fleet, &Fleet::uid);
        const std::string path =
            (fleet == plan.fleets.end() ? std::string() : fleet->name) + '/' + group.name;
        if (name.empty() ? group.enabled : name == group.uid || name == group.name || name == path)
            groups.push_back(&group);
    }
    if (groups.size() == 1)
        return groups.front();
    return fail({.kind = groups.empty() ? Error::Kind::UnknownName : Error::Kind::MissingField,
                 .field = "group",
                 .text = name.empty() ? "Node group" : name});
}

/// The rents of one cloud price. Errors: UnknownName.
Result<std::vector<RentOffer>> rentsAt(const std::string& offer, double usdRate, Ratio<> useful)
{
    const CloudPriceRow* row = builtInCatalogue().findCloudPrice(offer);
    if (!row)
        return fail({.kind = Error::Kind::UnknownName, .field = "offer", .text = offer});
    std::vector<RentOffer> rents;
    for (const Rent& rent : rentsOf(*row, usdRate, useful))
        rents.push_back({rent, row});
    return rents;
}

/// The rate or offer given, else the group's own rents, else the surest of the catalogue. Errors: those of
/// plannedRents, where none has any.
Result<std::vector<RentOffer>> rentsFor(const Plan& plan, const NodeGroup& group, const Options& options)
{
    const double usdRate = plan.settings.usdRate.value;
    if (options.rate)
        return std::vector{RentOffer{{.rate = *options.rate * usdRate * money / hour}}};
    if (!options.offer.empty())
        return rentsAt(options.offer, usdRate, usefulSpot(group));
    const auto planned = plannedRents(plan, group.uid);
    if (!planned) {
        auto offers =
            surestOffers(cloudPricesFor(plan, group, builtInCatalogue()), usdRate, usefulSpot(group));
        if (offers.empty())
            return fail(planned.error());
        return offers;
    }
    std::vector<RentOffer> rents;
    for (const Rent& rent : *planned)
        rents.push_back({rent});
    return rents;
}

Result<BreakevenQuestion> questionOf(const Plan& plan, const Options& options)
{
    const auto group = groupIn(plan, options.group);
    if (!group)
        return fail(group.error());
    const auto own = ownedGpu(plan, (*group)->uid);
    if (!own)
        return fail(own.error());
    const auto rents = rentsFor(plan, **group, options);
    if (!rents)
        return fail(rents.error());
    return BreakevenQuestion{(*group)->name, *own, *rents, options.years};
}

Reply breakeven(const Options& options, const Session& session)
{
    const auto opened = openedIn(options.file, options.scenario, session);
    if (!opened)
        return opened.error();
    const auto& [plan, resolved] = *opened;
    if (options.group.empty() && std::ranges::none_of(resolved.groups, &NodeGroup::enabled))
        return lacking("group", "The plan has no node group that is switched on.",
                       "Add one on the page Fleet of the window, or name a plan that has one; `samples` "
                       "lists some.");
    const auto question = questionOf(resolved, options);
    if (!question)
        return failed(question.error(), &resolved);
    Members data = breakevenData(*question);
    data["plan"] = identityOf(plan);
    data["currency"] = plan.settings.currency;
    return {.data = std::move(data), .text = breakevenText(*question, plan.settings.currency)};
}

} // namespace

Action addBreakeven(const Command& command, Common& common)
{
    const auto options = optionsOf<Options>();
    command.option("file", options->file, planHelp).required();
    command.option("group", options->group, "FLEET/GROUP by name, or a uid; else the only node group");
    command.option("--scenario", options->scenario, "a scenario by name or uid; else the baseline");
    command.option("--rate", options->rate, "rent on demand in USD per GPU and hour").aboveZero();
    command.option("--offer", options->offer, "a cloud price of the catalogue by id");
    command.option("--years", options->years, "kept for one year up to so many").within(1, 30).showDefault();
    addCommon(command, common, Takes::Plan);
    return [options](const Session& session) { return breakeven(*options, session); };
}

} // namespace jw::verbs
