#include "advisor/advice.h"

#include <algorithm>
#include <cmath>

#include "advisor/machine.h"

namespace jw {
namespace {

/// Up to three figures: what is shown is enough when it is typed.
double roundedUp(double value)
{
    if (!(value > 0.0))
        return value;
    const double digit = std::pow(10.0, std::floor(std::log10(value)) - 2.0);
    return std::ceil(value / digit * (1.0 - 1e-12)) * digit;
}

} // namespace

std::string_view patternOf(AdviceReason reason)
{
    switch (reason) {
    case AdviceReason::None: break;
    case AdviceReason::NoPeak: return JW_TERM("jw::Advisor", "has no peak rate at this precision");
    case AdviceReason::InferenceOnly: return JW_TERM("jw::Advisor", "is made for inference only");
    case AdviceReason::NotCovered: return JW_TERM("jw::Advisor", "is of a kind that is not predicted");
    case AdviceReason::TooManyDevices:
        return JW_TERM("jw::Advisor", "comes in servers of %1 devices; at most %2 are allowed");
    case AdviceReason::NoMemory:
        return JW_TERM("jw::Advisor", "does not fit: the least layout needs %1 on a device, which has %2 to "
                                      "give");
    case AdviceReason::NoLayout:
        return JW_TERM("jw::Advisor", "no layout divides %1 devices and a global batch of %2");
    case AdviceReason::NoOffer:
        return JW_TERM("jw::Advisor",
                       "the catalogue has neither a rent of it nor the price of a server with it");
    case AdviceReason::SmallBatch:
        return JW_TERM("jw::Advisor", "a step has %2 sequences, too few for %1 devices");
    case AdviceReason::ShortRun:
        return JW_TERM("jw::Advisor", "more would do the work in %1, less than its start of %2");
    case AdviceReason::Deadline: return JW_TERM("jw::Advisor", "takes %1; the deadline is %2");
    case AdviceReason::Budget: return JW_TERM("jw::Advisor", "costs %1; the budget is %2");
    case AdviceReason::Outlay:
        return JW_TERM("jw::Advisor", "what is bought or reserved costs %1 as a whole; the budget is %2");
    case AdviceReason::Power: return JW_TERM("jw::Advisor", "draws %1 at the meter; the limit is %2");
    }
    return {};
}

std::string_view limitKeyOf(AdviceReason reason)
{
    switch (reason) {
    case AdviceReason::TooManyDevices: return "most_devices";
    case AdviceReason::Deadline: return "deadline_days";
    case AdviceReason::Budget:
    case AdviceReason::Outlay: return "budget_usd";
    case AdviceReason::Power: return "power_kw";
    default: return {};
    }
}

std::optional<BindingLimit> bindingLimit(const std::vector<Advice>& all)
{
    std::array<BindingLimit, adviceReasonTexts.size()> found;
    for (const Advice& advice : all) {
        if (advice.accepted())
            return std::nullopt;
        const AdviceLimit& first = advice.limits.front();
        const AdviceReason reason =
            first.reason == AdviceReason::Outlay ? AdviceReason::Budget : first.reason; // one limit
        BindingLimit& limit = found[static_cast<std::size_t>(reason)];
        limit.reason = reason;
        ++limit.devices;
        if (!limit.closest || first.excess() < limit.closest->limits.front().excess())
            limit.closest = &advice;
    }
    const auto rank = [](const BindingLimit& limit) {
        return std::pair(limit.devices > 0 && !limitKeyOf(limit.reason).empty(), limit.devices);
    };
    const BindingLimit& most = *std::ranges::max_element(found, {}, rank);
    return most.closest ? std::optional(most) : std::nullopt;
}

std::vector<Relaxation> relaxations(const std::vector<Advice>& all)
{
    std::vector<Relaxation> found;
    if (std::ranges::any_of(all, &Advice::accepted))
        return found;
    for (const Advice& advice : all)
        for (const AdviceLimit& limit : advice.wouldDo) {
            const auto known = std::ranges::find(found, limitKeyOf(limit.reason), [](const Relaxation& r) {
                return limitKeyOf(r.limit.reason);
            });
            if (known == found.end())
                found.push_back({limit, &advice});
            else if (limit.value < known->limit.value)
                *known = {limit, &advice};
        }
    std::ranges::stable_sort(found, {}, [](const Relaxation& r) { return r.limit.excess(); });
    for (Relaxation& each : found)
        each.limit.value = roundedUp(each.limit.value);
    return found;
}

std::vector<Assumed> assumedOf(const Advice& advice)
{
    std::vector<Assumed> assumed;
    if (!(advice.count > 0.0))
        return assumed;
    const Machine machine{advice.device, advice.system, advice.count};
    if (!advice.system)
        assumed.push_back(Assumed::Host);
    if (isNetworkAssumed(machine))
        assumed.push_back(Assumed::Network);
    if (!advice.system && !advice.best.offer.rent)
        assumed.push_back(Assumed::ServerPrice);
    return assumed;
}

std::string_view sentenceOf(Assumed assumed)
{
    switch (assumed) {
    case Assumed::Host:
        return JW_TERM("jw::Advisor", "No server of it is in the catalogue: its host draws 30 % of the TDP.");
    case Assumed::Network:
        return JW_TERM("jw::Advisor", "The network of its servers is not known: 12.5 GB/s for each device.");
    case Assumed::ServerPrice:
        return JW_TERM("jw::Advisor", "The price of its server is not known: 1.44 times that of its cards.");
    }
    return {};
}

} // namespace jw
