#include "advisor/advisor.h"

#include <algorithm>

#include "advisor/offers.h"
#include "engine/training/fit.h"

namespace jw {
namespace {

/// Limits that the work on this offer misses, the worst first.
std::vector<AdviceLimit> missed(const AdviceRequest& request, const OfferFigures& figures, Power<> power)
{
    std::vector<AdviceLimit> limits;
    const auto check = [&](AdviceReason reason, auto value, const auto& limit, auto unit) {
        if (limit && !(value <= *limit))
            limits.push_back({reason, value.in(unit.size), limit->in(unit.size), nameOf(unit)});
    };
    check(AdviceReason::Deadline, figures.time, request.deadline, unit::days);
    if (figures.outlay > figures.cost)
        check(AdviceReason::Outlay, figures.outlay, request.budget, unit::dollars);
    else
        check(AdviceReason::Budget, figures.cost, request.budget, unit::dollars);
    check(AdviceReason::Power, power, request.power, unit::kilowatts);
    std::ranges::stable_sort(limits, std::ranges::greater{}, &AdviceLimit::excess);
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
            if (!tryMachine(machine))
                break;
        if (!m_found)
            return rejected(m_reason);
        m_best.more = m_more;
        if (!m_best.accepted())
            m_best.wouldDo = m_wouldDo;
        return std::move(m_best);
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

    /// Adapters fill no more devices than a step has sequences. Less can always be had.
    bool exceedsBatch(const Machine& machine)
    {
        const Ratio<> sequences = globalBatchOf(m_request, machine.count);
        if (!m_found || m_request.method == TrainMethod::Full || machine.count <= sequences)
            return false;
        m_more = {AdviceReason::SmallBatch, machine.count.base(), sequences.base(), nameOf(unit::number)};
        return true;
    }

    /// Devices that mostly wait for the start are no way to be faster.
    bool endsAtOnce(const OfferFigures& figures)
    {
        if (!m_found || figures.work >= runStart)
            return false;
        m_more = {AdviceReason::ShortRun, figures.work.in(second), runStart.in(second),
                  nameOf(unit::seconds)};
        return true;
    }

    /// False where no larger number is of use.
    bool tryMachine(const Machine& machine)
    {
        if (exceedsBatch(machine))
            return false;
        const std::vector<Offer> offers = offersOf(machine, m_catalogue);
        const auto placement = placed(m_request, machine);
        if (!placement || offers.empty()) {
            keepOut(placement ? AdviceLimit{AdviceReason::NoOffer} : placement.error());
            return true;
        }
        Advice advice = adviceOf(*placement);
        for (const Offer& offer : offers)
            advice.offers.push_back(figuresOf(m_request, *placement, offer, m_site));
        if (endsAtOnce(advice.offers.front()))
            return false;
        bool improved = false;
        for (const OfferFigures& figures : advice.offers)
            improved |= consider(advice, figures);
        if (improved)
            m_best.offers = advice.offers;
        return true;
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

    void keepLeast(const AdviceLimit& missed)
    {
        const auto known = std::ranges::find(m_wouldDo, missed.reason, &AdviceLimit::reason);
        if (known == m_wouldDo.end())
            m_wouldDo.push_back(missed);
        else if (missed.value < known->value)
            *known = missed;
    }

    /// Takes the offer if it is better than what was found so far; the first of equals stays.
    bool consider(Advice& advice, const OfferFigures& figures)
    {
        advice.best = figures;
        advice.limits = missed(m_request, figures, advice.power);
        if (advice.limits.size() == 1)
            keepLeast(advice.limits.front());
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
        if (!a.accepted() && a.limits.front().excess() != b.limits.front().excess())
            return a.limits.front().excess() < b.limits.front().excess();
        const double score = scoreOf(a.best, m_request.objective),
                     other = scoreOf(b.best, m_request.objective);
        return score != other ? score < other : a.best.cost < b.best.cost;
    }

    const AdviceRequest& m_request;
    const Catalogue& m_catalogue;
    const AdviceSite& m_site;
    Advice m_best;
    bool m_found = false;
    AdviceLimit m_reason, m_more;
    std::vector<AdviceLimit> m_wouldDo;
};

} // namespace

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
