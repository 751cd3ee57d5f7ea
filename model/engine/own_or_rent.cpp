// Owning against renting, on the plain reading of the formulas of rows, cloud mixes and break-evens.
#include "engine/own_or_rent.h"

#include <algorithm>
#include <cmath>

#include "engine/breakeven.h"
#include "engine/cloud.h"
#include "engine/cost_line.h"

namespace jw {
namespace {

/// The money of a group's machines in a year; `once` is paid at its start.
struct YearCost {
    Money<> running{}, once{};
};

/// What these lines cost grows with the machines, whoever owns them.
bool isByMachine(CostPer per)
{
    return per == CostPer::GpuYear || per == CostPer::GpuCapital || per == CostPer::KwCapital ||
           per == CostPer::GpuHour || per == CostPer::Kwh;
}

/// One group of a plan, read as if all of it were owned.
class OwnedGroup {
public:
    OwnedGroup(const PlanIndex& index, const NodeGroup& group, const Site& site)
        : m_index(index),
          m_group(group),
          m_site(site),
          m_rates(index, m_leaves),
          m_machines(m_rates.of(group))
    {
        m_machines.own = 1.0;
        m_machines.onDemand = m_machines.reserved = m_machines.spot = m_machines.billed = 0.0;
    }

    Result<OwnedGpu> perGpu()
    {
        const auto idle = yearAt(0.0);
        const auto busy = yearAt(1.0);
        if (!idle || !busy)
            return fail(idle ? busy.error() : idle.error());
        const auto machines = m_machines.nodes * m_machines.price;
        return OwnedGpu{.price = (machines + idle->once) / gpus(),
                        .salvage = machines * m_machines.salvage / gpus(),
                        .standing = idle->running / gpus() / year,
                        .used = (busy->running - idle->running) / gpus() / year,
                        .rate = m_rates.discountRate()};
    }

private:
    [[nodiscard]] Ratio<> gpus() const { return m_machines.nodes * m_machines.accelPerNode; }

    Result<YearCost> yearAt(Ratio<> busy)
    {
        const auto site = m_rates.of(m_site);
        if (!site)
            return fail(site.error());
        const RowUse<double> use{.utilization = m_machines.utilization,
                                 .busy = busy,
                                 .hours = year,
                                 .discountRate = m_rates.discountRate()};
        const Totals<double> t = machineTotals(m_machines, use, *site);
        YearCost cost{.running = t.electricity + t.water + t.maintenance};
        return addLines(cost, owned(busy, t.energy)).map([&] { return cost; });
    }

    /// What the lines count: the GPUs and their power, the hours in which they are used, the energy.
    [[nodiscard]] Owned<double> owned(Ratio<> busy, Energy<> energy) const
    {
        Owned<double> owned;
        owned.continuous = true;
        owned.gpuHours[0] = {(gpus() * busy * year).base()};
        owned.energy[0] = {energy.base()};
        owned.devices = {gpus().base()};
        owned.itPeak = {(m_machines.nodes * m_machines.peak).base()};
        return owned;
    }

    Result<void> addLines(YearCost& cost, const Owned<double>& owned)
    {
        for (const CostLine& line : m_index.plan().costLines) {
            if (!line.enabled || !ownsGroup(line.owner, m_group, m_site, m_index))
                continue;
            const auto in = readInputs<CostInputs>(m_index.plan(), m_leaves, line);
            if (!in)
                return fail(in.error());
            if (line.owner != m_group.uid && !isByMachine(in->per))
                continue;
            const auto made = lineOf(*in, owned, m_rates.discountRate(), m_leaves);
            cost.running = cost.running + made.perYear;
            cost.once = cost.once + made.once;
        }
        return {};
    }

    const PlanIndex& m_index;
    const NodeGroup& m_group;
    const Site& m_site;
    PlainLeaves m_leaves;
    PlanRates<PlainLeaves> m_rates;
    GroupRates<double> m_machines;
};

tl::unexpected<Error> unknownGroup(std::string_view group)
{
    return fail({.kind = Error::Kind::UnknownName, .field = "group", .text = std::string(group)});
}

/// Is all there without which owning has no price?
Result<void> checkPriced(const PlanIndex& index, const NodeGroup& group)
{
    if (group.nodes <= 0)
        return refuse(index, group, "nodes", {.kind = Error::Kind::MustBePositive});
    if (group.accelPerNode <= 0)
        return refuse(index, group, "accel_per_node", {.kind = Error::Kind::MustBePositive});
    if (!(group.pricePerNode.value > 0.0))
        return refuse(index, group, purchaseField,
                      {.kind = Error::Kind::MissingField, .text = "Price per node"});
    return {};
}

/// What renting costs in every hour of the time, used or not.
MoneyRate<> heldCost(const Rent& rent, Ratio<> utilization)
{
    return usedHourCost(rent, utilization) * utilization;
}

MoneyRate<> runningCost(const OwnedGpu& own, Ratio<> utilization)
{
    return own.standing + own.used * utilization;
}

} // namespace

Result<OwnedGpu> ownedGpu(const Plan& plan, std::string_view group)
{
    const PlanIndex index(plan);
    const NodeGroup* found = index.group(group);
    const Fleet* fleet = found ? index.fleetOf(*found) : nullptr;
    const Site* site = fleet ? index.site(fleet->site) : nullptr; // also of what is switched off
    if (!site)
        return unknownGroup(group);
    if (auto ok = checkPriced(index, *found); !ok)
        return fail(ok.error());
    return OwnedGroup(index, *found, *site).perGpu();
}

Ratio<> usefulSpot(const NodeGroup& group)
{
    return group.spotRatio ? group.spotRatio->quantity() : Ratio<>(1.0);
}

Result<std::vector<Rent>> plannedRents(const Plan& plan, std::string_view group)
{
    const PlanIndex index(plan);
    const NodeGroup* found = index.group(group);
    if (!found)
        return unknownGroup(group);
    std::vector<Rent> rents;
    const auto add = [&](RentKind kind, const auto& rate, Ratio<> useful) {
        if (rate && rate->value > 0.0)
            rents.push_back({.kind = kind, .rate = rate->quantity(), .useful = useful});
    };
    if (found->tenure == Tenure::Rented || found->tenure == Tenure::Mixed) {
        add(RentKind::OnDemand, found->rent, 1.0);
        add(RentKind::Reserved, found->reservedRent, 1.0);
        add(RentKind::Spot, found->spotRent, usefulSpot(*found));
    }
    if (rents.empty())
        return refuse(index, *found, "rent_per_gpu_hour",
                      {.kind = Error::Kind::MissingField, .text = "Rent"});
    return rents;
}

MoneyRate<> fixedCost(const OwnedGpu& own, Duration<> kept)
{
    return amortized<double>({own.price, own.salvage, own.rate, kept}) + own.standing;
}

MoneyRate<> usedHourCost(const OwnedGpu& own, Ratio<> utilization, Duration<> kept)
{
    return fixedCost(own, kept) / utilization + own.used;
}

MoneyRate<> usedHourCost(const Rent& rent, Ratio<> utilization)
{
    CloudMix::In<double> in{.gpus = 1.0, .hours = year, .utilization = utilization};
    in.onDemand = in.reserved = in.spot = rent.rate;
    in.reservedGpus = rent.kind == RentKind::Reserved ? 1.0 : 0.0;
    in.spotShare = rent.kind == RentKind::Spot ? 1.0 : 0.0;
    in.spotRatio = rent.useful;
    return CloudMix::run(in).perUsedHour;
}

std::optional<UtilizationRange> ownCheaper(const OwnedGpu& own, Duration<> kept, const Rent& rent)
{
    const auto fixed = fixedCost(own, kept);
    if (rent.kind == RentKind::Reserved) {
        if (!(rent.rate > fixed))
            return std::nullopt;
        const Ratio<> meet = own.used > MoneyRate<>{} ? (rent.rate - fixed) / own.used : Ratio<>(1.0);
        return UtilizationRange{.to = min(meet, Ratio<>(1.0))};
    }
    const auto meet = BreakevenUtilization::run<double>({usedHourCost(rent, 1.0), fixed, own.used});
    if (!(meet.utilization <= 1.0)) // null is no number
        return std::nullopt;
    return UtilizationRange{.from = max(meet.utilization, Ratio<>(0.0))};
}

std::optional<Ratio<>> breakevenUtilization(const OwnedGpu& own, Duration<> kept, const Rent& rent)
{
    const auto cheaper = ownCheaper(own, kept, rent);
    if (!cheaper)
        return std::nullopt;
    if (rent.kind != RentKind::Reserved)
        return cheaper->from;
    return cheaper->to < Ratio<>(1.0) ? std::optional(cheaper->to) : std::nullopt;
}

/// price - salvage * w = saved * (1 - w) / rate with w = (1 + rate)^-time, the annuity of finance.h, solved
/// for the time.
std::optional<Duration<>> breakevenTime(const OwnedGpu& own, Ratio<> utilization, const Rent& rent)
{
    const auto cloud = heldCost(rent, utilization), running = runningCost(own, utilization);
    const auto months = BreakevenMonths::run<double>({own.price - own.salvage, cloud, running}).months;
    if (std::isnan(months.base()))
        return std::nullopt;
    const double rate = own.rate.base();
    if (std::abs(rate) < 1e-9)
        return months;
    const auto saved = cloud - running;
    const auto interest = own.rate / year;
    const Ratio<> left = (saved - own.price * interest) / (saved - own.salvage * interest);
    const Duration<> time = -std::log(left.base()) / std::log1p(rate) * year;
    return time >= Duration<>{} ? std::optional(time)
                                : std::nullopt; // never paid back: no number, or below 0
}

Money<> paidUntil(const OwnedGpu& own, Ratio<> utilization, Duration<> kept)
{
    if (!(kept > Duration<>{}))
        return own.price - own.salvage;
    return own.price - own.salvage * presentWorth(own.rate, kept) +
           runningCost(own, utilization) / capitalRecovery(own.rate, kept);
}

Money<> paidUntil(const Rent& rent, Ratio<> utilization, Duration<> kept, Ratio<> rate)
{
    return kept > Duration<>{} ? heldCost(rent, utilization) / capitalRecovery(rate, kept) : Money<>{};
}

} // namespace jw
