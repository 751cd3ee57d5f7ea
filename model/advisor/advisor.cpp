#include "advisor/advisor.h"

#include <algorithm>

#include "advisor/offers.h"
#include "engine/training/fit.h"

namespace jw {
namespace {

/// How far a limit is missed, as a multiple of it.
double excess(const AdviceLimit& limit)
{
    return limit.limit > 0.0 ? limit.value / limit.limit : limit.value;
}

/// Limits that the work on this offer misses, the worst first.
std::vector<AdviceLimit> missed(const AdviceRequest& request, const OfferFigures& figures, Power<> power)
{
    std::vector<AdviceLimit> limits;
    const auto check = [&](AdviceReason reason, auto value, const auto& limit, auto unit) {
        if (limit && !(value <= *limit))
            limits.push_back({reason, value.in(unit.size), limit->in(unit.size), nameOf(unit)});
    };
    check(AdviceReason::Deadline, figures.time, request.deadline, unit::days);
    check(AdviceReason::Budget, figures.cost, request.budget, unit::dollars);
    check(AdviceReason::Power, power, request.power, unit::kilowatts);
    std::ranges::stable_sort(limits, [](const auto& a, const auto& b) { return excess(a) > excess(b); });
    return limits;
}

/// The search over the numbers of one device.
class DeviceSearch final {
public:
    DeviceSearch(const AcceleratorRow& device, const AdviceRequest& request, const Catalogue& catalogue,
                 const AdviceSite& site)
        : m_request(request),
          m_catalogue(catalogue),
          m_site(site)
    {
        m_best.device = &device;
    }

    Advice best()
    {
        const AcceleratorRow& device = *m_best.device;
        const auto machines = machinesOf(device, m_catalogue, mostDevicesOf(m_request));
        if (const AdviceReason reason = outOfScope(device); reason != AdviceReason::None)
            return rejected({reason});
        if (!trainingPeak(device, m_request.precision))
            return rejected({AdviceReason::NoPeak});
        if (machines.empty())
            return rejected({AdviceReason::TooManyDevices, fewestDevices(device, m_catalogue).base(),
                             mostDevicesOf(m_request).base(), nameOf(unit::number)});
        for (const Machine& machine : machines)
            tryMachine(machine);
        return m_found ? std::move(m_best) : rejected(m_reason);
    }

private:
    Advice rejected(const AdviceLimit& why)
    {
        m_best.limits = {why};
        return std::move(m_best);
    }

    /// Of numbers without a layout: what keeps more of them out, memory first, where the least is missing.
    void keepOut(const AdviceLimit& why)
    {
        const auto rank = [](const AdviceLimit& l) {
            return l.reason == AdviceReason::NoOffer    ? 3
                   : l.reason == AdviceReason::NoMemory ? 2
                   : l.reason == AdviceReason::NoLayout ? 1
                                                        : 0;
        };
        if (m_reason.reason == AdviceReason::None || rank(why) > rank(m_reason) ||
            (rank(why) == 2 && rank(m_reason) == 2 && why.value < m_reason.value))
            m_reason = why;
    }

    void tryMachine(const Machine& machine)
    {
        const std::vector<Offer> offers = offersOf(machine, m_catalogue);
        const auto placement = placed(m_request, machine);
        if (!placement)
            return keepOut(placement.error());
        if (offers.empty())
            return keepOut({AdviceReason::NoOffer});
        Advice advice = adviceOf(*placement);
        for (const Offer& offer : offers)
            advice.offers.push_back(figuresOf(m_request, *placement, offer, m_site));
        bool improved = false;
        for (const OfferFigures& figures : advice.offers)
            improved |= consider(advice, figures);
        if (improved)
            m_best.offers = advice.offers;
    }

    Advice adviceOf(const Placement& p) const
    {
        Advice advice{.device = p.machine.device, .system = p.machine.system, .count = p.machine.count};
        advice.used = p.used;
        advice.layout = p.layout;
        advice.tokenRate = p.tokenRate;
        advice.mfu = p.mfu;
        advice.memory = p.memory;
        advice.memoryToGive = memoryShare * p.machine.device->memory->quantity();
        advice.power = peakPower(p.machine) * p.machine.count * m_site.pue;
        advice.tier = p.tier;
        advice.band = p.time;
        advice.embodiedKnown = embodiedCarbon(p.machine).has_value();
        return advice;
    }

    /// Takes the offer if it is better than what was found so far; the first of equals stays.
    bool consider(Advice& advice, const OfferFigures& figures)
    {
        advice.best = figures;
        advice.limits = missed(m_request, figures, advice.power);
        if (m_found && !better(advice, m_best))
            return false;
        m_best = advice;
        m_found = true;
        return true;
    }

    bool better(const Advice& a, const Advice& b) const
    {
        if (a.limits.size() != b.limits.size())
            return a.limits.size() < b.limits.size();
        if (!a.accepted() && excess(a.limits.front()) != excess(b.limits.front()))
            return excess(a.limits.front()) < excess(b.limits.front());
        const double score = scoreOf(a.best, m_request.objective),
                     other = scoreOf(b.best, m_request.objective);
        return score != other ? score < other : a.best.cost < b.best.cost;
    }

    const AdviceRequest& m_request;
    const Catalogue& m_catalogue;
    const AdviceSite& m_site;
    Advice m_best;
    bool m_found = false;
    AdviceLimit m_reason;
};

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
    case AdviceReason::NoOffer: return JW_TERM("jw::Advisor", "the catalogue has neither rent nor price");
    case AdviceReason::Deadline: return JW_TERM("jw::Advisor", "takes %1; the deadline is %2");
    case AdviceReason::Budget: return JW_TERM("jw::Advisor", "costs %1; the budget is %2");
    case AdviceReason::Power: return JW_TERM("jw::Advisor", "draws %1 at the meter; the limit is %2");
    }
    return {};
}

std::string_view limitKeyOf(AdviceReason reason)
{
    switch (reason) {
    case AdviceReason::TooManyDevices: return "most_devices";
    case AdviceReason::Deadline: return "deadline_days";
    case AdviceReason::Budget: return "budget_usd";
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
        BindingLimit& limit = found[static_cast<std::size_t>(first.reason)];
        limit.reason = first.reason;
        ++limit.devices;
        if (!limit.closest || excess(first) < excess(limit.closest->limits.front()))
            limit.closest = &advice;
    }
    const auto rank = [](const BindingLimit& limit) {
        return std::pair(limit.devices > 0 && !limitKeyOf(limit.reason).empty(), limit.devices);
    };
    const BindingLimit& most = *std::ranges::max_element(found, {}, rank);
    return most.closest ? std::optional(most) : std::nullopt;
}

double scoreOf(const OfferFigures& figures, Objective objective)
{
    switch (objective) {
    case Objective::Cost: break;
    case Objective::Time: return figures.time.base();
    case Objective::Energy: return figures.energy.base();
    case Objective::Carbon: return figures.carbon.base();
    }
    return figures.cost.base();
}

Advice adviceOn(const AcceleratorRow& device, const AdviceRequest& request, const Catalogue& catalogue,
                const AdviceSite& site)
{
    return DeviceSearch(device, request, catalogue, site).best();
}

void oneByOne(std::size_t count, const std::function<void(std::size_t)>& work)
{
    for (std::size_t at = 0; at < count; ++at)
        work(at);
}

Result<std::vector<Advice>> advise(const AdviceRequest& request, const Catalogue& catalogue,
                                   const ForEach& each)
{
    if (auto ok = checkArchitecture(request.architecture, "arch"); !ok)
        return fail(std::move(ok.error()));
    const auto site = siteOf(request, catalogue);
    if (!site)
        return fail(site.error());
    std::vector<Advice> all(catalogue.accelerators.size());
    each(all.size(),
         [&](std::size_t at) { all[at] = adviceOn(catalogue.accelerators[at], request, catalogue, *site); });
    std::ranges::stable_sort(all, [&](const Advice& a, const Advice& b) {
        if (a.accepted() != b.accepted())
            return a.accepted();
        if (!a.accepted())
            return a.limits.front().reason < b.limits.front().reason;
        const double score = scoreOf(a.best, request.objective), other = scoreOf(b.best, request.objective);
        return score != other ? score < other : a.best.cost < b.best.cost;
    });
    return all;
}

} // namespace jw
