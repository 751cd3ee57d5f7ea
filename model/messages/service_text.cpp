#include "messages/service_text.h"

#include <array>
#include <cmath>

#include "readings/display.h"

namespace jw {
namespace {

constexpr UnitName count{"", 1.0}, percent{"%", 0.01};

Argument name(std::string_view text) { return {.text = std::string(text)}; }

std::optional<Sentence> peakOf(const ServiceDemand<>& asked, double atPeak, double atMean)
{
    if (!asked.flat || !(atPeak > atMean))
        return {};
    return Sentence{JW_TERM("jw::Message", "Replicas needed: %1 at the busiest moment, with %2 times the "
                                           "mean load; %3 at the mean load, which each hour has."),
                    {numberArgument(atPeak, count), numberArgument(asked.peakFactor.base(), count),
                     numberArgument(atMean, count)}};
}

} // namespace

std::string_view nameOf(ServeEngine engine)
{
    constexpr std::array<std::string_view, 4> names{"vLLM", "SGLang", "TensorRT-LLM", "?"};
    return names[static_cast<std::size_t>(engine)];
}

std::string_view nameOf(ServePrecision precision)
{
    constexpr std::array<std::string_view, 4> names{"BF16", "FP8", "FP4", "INT4"};
    return names[static_cast<std::size_t>(precision)];
}

Sentence boundSentence(const ServiceNeed& need)
{
    const Argument each = numberArgument(need.each.in(one / second), nameOf(unit::perSecond));
    switch (need.bound) {
    case ServiceBound::Memory:
        return {JW_TERM("jw::Message", "A replica serves up to %1. What binds is memory: no more sequences "
                                       "fit beside the weights."),
                {each}};
    case ServiceBound::Sequences:
        return {JW_TERM("jw::Message",
                        "A replica serves up to %1. What binds is the most sequences that it may hold."),
                {each}};
    case ServiceBound::Ttft:
        return {JW_TERM("jw::Message",
                        "A replica serves up to %1. What binds is the promise of the first token, TTFT %2."),
                {each, name(percentileText(need.percentile.base()))}};
    case ServiceBound::Tpot:
        return {JW_TERM("jw::Message",
                        "A replica serves up to %1. What binds is the promise of a token at a time."),
                {each}};
    case ServiceBound::Item:
        return {JW_TERM("jw::Message", "A replica serves %1, which follows from the time of an item."),
                {each}};
    case ServiceBound::Given: break;
    }
    return {JW_TERM("jw::Message", "A replica serves %1, as entered."), {each}};
}

Sentence sizeSentence(const FleetSize& size, const std::string& group)
{
    const Argument nodes = numberArgument(size.nodes, count), now = numberArgument(size.now, count);
    if (size.nodes > size.now)
        return {JW_TERM("jw::Message", "%1 node(s) of “%2” would hold the service; there are %3."),
                {nodes, name(group), now}};
    if (size.nodes < size.now)
        return {JW_TERM("jw::Message", "The service holds; %1 of the %3 node(s) of “%2” would do."),
                {nodes, name(group), now}};
    return {JW_TERM("jw::Message", "The service holds, with no node of “%1” to spare."), {name(group)}};
}

std::optional<Sentence> slowSentence(const ServiceNeed& need)
{
    if (!need.holds() || need.holdsAtSlow())
        return {};
    if (!(need.neededAtSlow >= 0.0))
        return Sentence{JW_TERM("jw::Message", "That is as predicted: at the slow end of the band no number "
                                               "of replicas keeps the promise."),
                        {}};
    return Sentence{
        JW_TERM("jw::Message", "That is as predicted: at the slow end of the band %1 replicas "
                               "are needed, and there are %2."),
        {numberArgument(need.neededAtSlow.base(), count), numberArgument(need.replicas.base(), count)}};
}

std::optional<Sentence> headroomSentence(const ServiceNeed& need)
{
    const Argument headroom = numberArgument(100.0 * need.headroom.base(), percent),
                   spare = numberArgument(need.spare.base(), count);
    if (need.headroom > 0.0 && need.spare > 0.0)
        return Sentence{JW_TERM("jw::Message",
                                "The replicas needed are those of the busiest hour with headroom "
                                "of %1, and %2 spare."),
                        {headroom, spare}};
    if (need.headroom > 0.0)
        return Sentence{
            JW_TERM("jw::Message", "The replicas needed are those of the busiest hour with headroom of %1."),
            {headroom}};
    if (need.spare > 0.0)
        return Sentence{
            JW_TERM("jw::Message", "The replicas needed are those of the busiest hour, and %1 spare."),
            {spare}};
    return {};
}

std::optional<Sentence> peakSentence(const ServiceQuestion& question, const ServiceAnswer& answer)
{
    return peakOf(question, answer.replicasNeeded.base(), replicasNeeded(question, answer).front());
}

std::optional<Sentence> peakSentence(const ItemQuestion& question, const ItemDay& items)
{
    return peakOf(question, items.replicasNeeded.base(),
                  question.needed(question.requests, items.each).base());
}

std::optional<Sentence> answeredSentence(const ServiceNeed& need)
{
    if (need.servedAtSlow >= need.served * (1.0 - 1e-9))
        return {};
    const Argument served = numberArgument(100.0 * need.servedAtSlow.base(), percent);
    if (need.bound == ServiceBound::Item)
        return Sentence{JW_TERM("jw::Message",
                                "At the slow end of the band %1 of the items are served: what an item takes "
                                "is of those, so its band does not follow from that of the totals."),
                        {served}};
    return Sentence{JW_TERM("jw::Message",
                            "At the slow end of the band %1 of the requests are answered: what a "
                            "query takes is of those, so its band does not follow from that of "
                            "the totals."),
                    {served}};
}

Sentence busySentence(const DayCapacity& capacity, bool ofItems)
{
    const double over = capacity.overload();
    const std::string_view ofRequests =
        over > 0.0
            ? JW_TERM("jw::Message",
                      "Busy: %1 of %2 replica-hours a day; the rest is waiting for requests, by replicas at "
                      "work or idle. No capacity to spare: the load within the promise is %3 more than that.")
            : JW_TERM("jw::Message",
                      "Busy: %1 of %2 replica-hours a day; the rest is waiting for requests, by replicas at "
                      "work or idle. Beyond what the load asks for within the promise: %3.");
    const std::string_view itemWords =
        over > 0.0 ? JW_TERM("jw::Message",
                             "Busy: %1 of %2 replica-hours a day; the rest is waiting for items, by replicas "
                             "at work or idle. No capacity to spare: the load is %3 more than that.")
                   : JW_TERM("jw::Message",
                             "Busy: %1 of %2 replica-hours a day; the rest is waiting for items, by replicas "
                             "at work or idle. Beyond what the load asks for: %3.");
    return {ofItems ? itemWords : ofRequests,
            {numberArgument(100.0 * (1.0 - capacity.idleShare()), percent),
             numberArgument(capacity.stands, count),
             numberArgument(100.0 * (over > 0.0 ? over : capacity.spareShare()), percent)}};
}

std::optional<Sentence> costSentence(const ServiceNeed& need)
{
    if (!need.possible() || std::fabs(need.neededAtSlow.base() - need.replicasNeeded.base()) < 0.5)
        return {};
    if (!(need.neededAtSlow >= 0.0))
        return Sentence{JW_TERM("jw::Message", "Cost is of the machines of the plan; at the slow end of the "
                                               "band no number of GPUs keeps the promise."),
                        {}};
    const Ratio<> gpus = need.gpusNeeded / need.replicasNeeded * need.neededAtSlow;
    return Sentence{JW_TERM("jw::Message", "Cost is of the machines of the plan; at the slow end of the band "
                                           "%1 GPUs are needed."),
                    {numberArgument(gpus.base(), count)}};
}

Sentence bandSentence(const ServiceNeed& need, const ItemWork<>* item)
{
    if (need.bound == ServiceBound::Given || !item)
        return {JW_TERM("jw::Message", "No band: the requests of a replica are given."), {}};
    if (item->time && item->energy)
        return {JW_TERM("jw::Message", "No band: time and energy of an item are measured."), {}};
    const Argument tier = name(textOf(Tier::C)), mfu = numberArgument(100.0 * itemMfu, percent),
                   low = numberArgument(itemBand.p10, count), high = numberArgument(itemBand.p90, count);
    if (item->time)
        return {JW_TERM("jw::Message",
                        "Tier %1: the time of an item is measured, its energy follows from its "
                        "work. Eight times in ten the truth lies between %2 and %3 times that "
                        "energy."),
                {tier, low, high}};
    if (item->energy)
        return {JW_TERM("jw::Message",
                        "Tier %1: the energy of an item is measured, its time follows from its "
                        "work at %2 of the peak rate. Eight times in ten the truth lies "
                        "between %3 and %4 times that time."),
                {tier, mfu, low, high}};
    return {JW_TERM("jw::Message", "Tier %1: time and energy of an item follow from its work at %2 of the "
                                   "peak rate. Eight times in ten the truth lies between %3 and %4 times "
                                   "that."),
            {tier, mfu, low, high}};
}

Sentence trustSentence(const ServingChoice& choice)
{
    const Argument tier = name(textOf(choice.tier));
    switch (choice.doubt) {
    case ServingDoubt::NoRowsOfModel:
        return {JW_TERM("jw::Message", "Tier %1: this model was not measured with this engine and precision "
                                       "on this accelerator. Constants fitted to measurements of your own "
                                       "make it surer."),
                {tier}};
    case ServingDoubt::FewRows:
        return {JW_TERM("jw::Message", "Tier %1: the constants rest on %2 measured points of this model, and "
                                       "fewer than %3 are too few for a surer tier. Measure more."),
                {tier, numberArgument(choice.set ? choice.set->rows : 0, count),
                 numberArgument(enoughRows, count)}};
    case ServingDoubt::Altered:
        return {JW_TERM("jw::Message", "Tier %1: memory, bandwidth or rates of the accelerator are not those "
                                       "of its name in the catalogue, so no measurement is of it."),
                {tier}};
    case ServingDoubt::TpUnseen:
        return {
            JW_TERM("jw::Message", "Tier %1: the model was measured here, but on another number of GPUs."),
            {tier}};
    case ServingDoubt::FarFromRows:
        if (choice.ratioOfAll > 0.0)
            return {JW_TERM("jw::Message",
                            "Tier %1: lengths or sequences are up to %2 times those of the nearest measured "
                            "row that is known here, which has another number of GPUs, and up to %3 times "
                            "those of rows with as many."),
                    {tier, numberArgument(choice.ratioOfAll, count), numberArgument(choice.ratio, count)}};
        return {JW_TERM("jw::Message", "Tier %1: lengths or sequences are up to %2 times those of the "
                                       "nearest measured row."),
                {tier, numberArgument(choice.ratio, count)}};
    case ServingDoubt::SetIsPoor:
        return {JW_TERM("jw::Message", "Tier %1, lower than its distance to measured rows gives: these rows "
                                       "scatter."),
                {tier}};
    case ServingDoubt::BatchUnseen:
        return {JW_TERM("jw::Message",
                        "Tier %1: this model was measured here in larger batches alone, which hide the fixed "
                        "time of a step. Constants fitted on all models count in their place."),
                {tier}};
    case ServingDoubt::AcrossNodes:
        return {JW_TERM("jw::Message", "Tier %1: a replica spans several nodes, and the network between them "
                                       "is counted as the fast link within one. It will be slower."),
                {tier}};
    case ServingDoubt::UnknownAccelerator:
    case ServingDoubt::EngineUnseen:
    case ServingDoubt::None: break;
    }
    return {JW_TERM("jw::Message", "Tier %1: measured rows are near."), {tier}};
}

std::optional<Sentence> capacitySentence(const ServiceQuestion& q)
{
    const Tier tier = q.capacityTier();
    if (tier == q.choice.tier)
        return {};
    if (tier < q.choice.tier)
        return Sentence{JW_TERM("jw::Message",
                                "What a replica can serve within the promise, and the replicas "
                                "needed, are of tier %1: with as many sequences at once as "
                                "that measured rows are nearer."),
                        {name(textOf(tier))}};
    return Sentence{JW_TERM("jw::Message", "What a replica can serve, and the replicas needed, are of tier "
                                           "%1: with so many sequences at once measured rows are farther."),
                    {name(textOf(tier))}};
}

std::optional<Sentence> computedSentence(const ServiceQuestion& q)
{
    if (!q.widened())
        return {};
    return Sentence{JW_TERM("jw::Message", "%1 weights, computed in BF16: the accelerator has no units for "
                                           "them, or none that engines use."),
                    {name(nameOf(q.precision))}};
}

Sentence constantsSentence(const ServiceQuestion& q)
{
    const FittedSet* set = q.choice.set;
    if (!set) // C7: the global set on models left out of its fit
        return {JW_TERM("jw::Message",
                        "Constants: one fit over all measured models. On %1 rows of models left "
                        "out of the fit a token was off by %2 on average, and the first token "
                        "by %3 at the median."),
                {numberArgument(unseenRows, count), numberArgument(100.0 * unseenTpotError, percent),
                 numberArgument(100.0 * unseenTtftError, percent)}};
    std::vector<Argument> arguments{numberArgument(set->rows, count), name(set->model),
                                    name(nameOf(set->precision)), name(nameOf(set->engine)),
                                    numberArgument(100.0 * set->tpotError, percent)};
    if (!set->ttftError) // shipped sets have it
        return {JW_TERM("jw::Message", "Constants: your own fit to %1 rows of %2 in %3 with %4. On rows held "
                                       "out a token was off by %5 on average. No row has a TTFT, so how far "
                                       "the first token is off is not known."),
                arguments};
    arguments.push_back(numberArgument(100.0 * *set->ttftError, percent));
    if (set->own)
        return {JW_TERM("jw::Message", "Constants: your own fit to %1 rows of %2 in %3 with %4. On rows held "
                                       "out a token was off by %5 on average, and the first token by %6 at "
                                       "the median."),
                arguments};
    return {JW_TERM("jw::Message", "Constants: a fit to %1 rows of %2 in %3 with %4 on this accelerator. On "
                                   "rows held out a token was off by %5 on average, and the first token by "
                                   "%6 at the median."),
            arguments};
}

std::optional<Sentence> expertsSentence(const ServiceQuestion& question)
{
    if (!(question.replica.architecture.experts > 0.0))
        return {};
    return Sentence{JW_TERM("jw::Message",
                            "Experts spread over many nodes (expert parallelism) are not modeled; "
                            "such deployments may serve several times as many requests of a GPU."),
                    {}};
}

std::optional<Sentence> plannedSentence(const ServingLeverStudy& study)
{
    if (!study.before.works())
        return {};
    const auto wh = [](Energy<> energy) {
        return numberArgument(energy.in(wattHour), nameOf(unit::wattHours));
    };
    const Argument needed = wh(study.before.perRequest);
    if (study.before.gpus == study.gpusKept)
        return Sentence{JW_TERM("jw::Message", "As planned a request takes %1."), {needed}};
    return Sentence{JW_TERM("jw::Message", "As planned a request takes %1 on as many GPUs as the load needs "
                                           "(%2); on those that the plan keeps (%3) it takes %4."),
                    {needed, numberArgument(study.before.gpus.base(), count),
                     numberArgument(study.gpusKept.base(), count), wh(study.keptEnergy)}};
}

Sentence withoutSentence(const LeverFigures& without)
{
    const auto gib = [](Data<> amount) {
        return numberArgument((amount / gibibyte).base(), nameOf(unit::gibibytes));
    };
    return {JW_TERM("jw::Message",
                    "In use: without it the model does not fit. The weights take %1, and a replica has "
                    "%2 for weights and cache."),
            {gib(without.held), gib(without.memory)}};
}

} // namespace jw
