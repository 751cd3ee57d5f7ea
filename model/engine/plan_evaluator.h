// Walks a plan once, over any reading: decisions on plain values here, arithmetic in the formulas of
// plan_rows.h.
#pragma once

#include <algorithm>
#include <cmath>

#include "domain/tariff_hours.h"
#include "engine/plan_leaves.h"
#include "engine/plan_results.h"
#include "engine/plan_rows.h"

namespace jw {

template <class Leaves> class PlanEvaluator {
    using Real = typename Leaves::Real;
    template <Dim D> using Q = Quantity<D, Real>;

public:
    PlanEvaluator(const Plan& plan, Leaves& leaves) : m_plan(plan), m_leaves(leaves) {}

    Result<PlanResults<Real>> run()
    {
        index();
        m_discountRate = read<&PlanSettings::discountRate>(m_leaves, SettingsRow{m_plan.settings});
        for (const Workload& workload : m_plan.workloads)
            if (workload.enabled)
                if (auto ok = evaluate(workload); !ok)
                    return fail(ok.error());
        if (auto ok = costLines(); !ok)
            return fail(ok.error());
        fixedCharges();
        return totals();
    }

private:
    /// The settings as a row with a table, so that their leaves have a path.
    struct SettingsRow : PlanSettings {
        static constexpr std::string_view table = "plan";
        explicit SettingsRow(const PlanSettings& settings) : PlanSettings(settings) {}
    };

    /// One workload on one group, or on power of its own (no group).
    struct Row {
        const Workload* workload = nullptr;
        const NodeGroup* group = nullptr;
        const Site* site = nullptr;
        Totals<Real> totals;
        Power<Real> itPeak{};
        Duration<Real> hours{};
        bool pays = false;
        Q<Dim{}> escalation{}; ///< of its electricity
    };

    /// What a workload's kind says, before its machines.
    struct Job {
        Duration<Real> hours{};
        Ratio<Real> overhead{1.0}; ///< experiments over the final run
        Ratio<Real> busy{1.0}, devices{};
        std::optional<Load<Real>> own; ///< power without machines of a fleet
        Money<Real> rent{};
        Duration<Real> gpuHours{};
        Ratio<Real> tokensPerQuery{};
        WorkloadFigures<Real> figures;
    };

    /// A line of cost in money per year and in money of one run.
    struct Line {
        const CostLine* line = nullptr;
        Money<Real> perYear{}, once{};
        int year = 0; ///< of the run
        Ratio<Real> escalation{};
        bool electricity = false; ///< a site's fixed charge
    };

    static double plain(const Real& real) { return Leaves::plain(real); }
    template <Dim D> static double plain(const Q<D>& q) { return Leaves::plain(q.base()); }

    template <class T> static auto byUid(const Rows<T>& rows)
    {
        std::unordered_map<std::string_view, const T*> map;
        for (const T& row : rows)
            map.emplace(row.uid, &row);
        return map;
    }

    void index()
    {
        m_sites = byUid(m_plan.sites);
        m_fleets = byUid(m_plan.fleets);
        m_groups = byUid(m_plan.groups);
        m_accelerators = byUid(m_plan.accelerators);
        for (const Tariff& tariff : m_plan.tariffs)
            if (tariff.enabled)
                m_tariffs.emplace(tariff.site, &tariff);
        for (const Assignment& a : m_plan.assignments) {
            auto& assigned =
                m_assigned[a.workload]; // there, if empty, for work whose machines are all left out
            if (const NodeGroup* group = at(m_groups, a.group); a.enabled && group && siteOf(*group))
                assigned.push_back(&a);
        }
    }

    template <class Map> static auto at(const Map& map, std::string_view uid) -> typename Map::mapped_type
    {
        const auto found = map.find(uid);
        return found == map.end() ? nullptr : found->second;
    }

    /// The site where a group stands, or nullptr when the group, its fleet or its site is left out.
    const Site* siteOf(const NodeGroup& group) const
    {
        const Fleet* fleet = at(m_fleets, group.fleet);
        const Site* site = fleet && fleet->enabled && group.enabled ? at(m_sites, fleet->site) : nullptr;
        return site && site->enabled ? site : nullptr;
    }

    [[nodiscard]] tl::unexpected<Error> refuse(const Workload& w, std::string_view field, Error error) const
    {
        error.field = pathOf(m_plan, findRow(m_plan, Workload::table, w.uid), field);
        return fail(std::move(error));
    }

    // Sites and groups as rates
    // -----------------------------------------------------------------------------------

    Result<SiteRates<Real>> siteRates(const Site& site)
    {
        if (const auto known = m_siteRates.find(&site); known != m_siteRates.end())
            return known->second;
        SiteRates<Real> r;
        r.pue = read<&Site::pue>(m_leaves, site);
        r.grid = read<&Site::gridCarbon>(m_leaves, site);
        r.market = site.marketCarbon ? read<&Site::marketCarbon>(m_leaves, site) : r.grid;
        r.certificates = read<&Site::recsFraction>(m_leaves, site);
        r.wue = read<&Site::wue>(m_leaves, site);
        r.gridWater = read<&Site::gridWater>(m_leaves, site);
        r.waterPrice = read<&Site::waterPrice>(m_leaves, site);
        if (const Tariff* tariff = at(m_tariffs, site.uid)) {
            const auto hours = bandHours(*tariff);
            if (!hours) {
                Error error = hours.error();
                error.field = pathOf(m_plan, findRow(m_plan, Tariff::table, tariff->uid), "bands");
                return fail(std::move(error));
            }
            r.price = meanPrice(*tariff, *hours);
            r.demand = read<&Tariff::demandPrice>(m_leaves, *tariff);
        } else
            r.price = read<&Site::pricePerKWh>(m_leaves, site);
        return m_siteRates.emplace(&site, r).first->second;
    }

    EnergyPrice<Real> meanPrice(const Tariff& tariff, const std::vector<double>& hours)
    {
        const FieldInfo& info = infoOf<&TariffBand::pricePerKWh>();
        std::vector<Real> parts;
        for (std::size_t i = 0; i < hours.size(); ++i) {
            const std::string field = "bands[" + std::to_string(i) + "].price_per_kwh";
            const double price = tariff.bands[i].pricePerKWh.quantity().base();
            parts.push_back(Real(hours[i]) * m_leaves.leaf(tariff, field, info, price));
        }
        return named(EnergyPrice<Real>(m_leaves.sum(parts)) / 8760.0, term::meanPrice);
    }

    void power(GroupRates<Real>& r, const NodeGroup& group)
    {
        if (group.nodeIdle && group.nodePeak) {
            r.idle = read<&NodeGroup::nodeIdle>(m_leaves, group);
            r.peak = read<&NodeGroup::nodePeak>(m_leaves, group);
            return;
        }
        const auto psu = read<&NodeGroup::psuEfficiency>(m_leaves, group);
        Power<Real> idle{}, peak{};
        if (const Accelerator* a = at(m_accelerators, group.accelerator)) {
            idle = read<&Accelerator::idle>(m_leaves, *a);
            peak = read<&Accelerator::tdp>(m_leaves, *a);
            if (group.powerCap)
                peak = min(peak, read<&NodeGroup::powerCap>(m_leaves, group));
        }
        r.idle = named(nodePower(read<&NodeGroup::hostIdle>(m_leaves, group), r.accelPerNode, idle, psu),
                       term::nodeIdle);
        r.peak = named(nodePower(read<&NodeGroup::hostPeak>(m_leaves, group), r.accelPerNode, peak, psu),
                       term::nodePeak);
    }

    void tenure(GroupRates<Real>& r, const NodeGroup& group)
    {
        if (group.tenure == Tenure::Owned) {
            r.own = Ratio<Real>(Real(1.0));
            return;
        }
        if (group.tenure == Tenure::Mixed)
            r.own = read<&NodeGroup::ownedShare>(m_leaves, group);
        r.billed = Ratio<Real>(Real(group.tenure == Tenure::Colocation ? 1.0 : 0.0));
        r.reserved = read<&NodeGroup::reservedShare>(m_leaves, group);
        r.spot = read<&NodeGroup::spotShare>(m_leaves, group);
        r.onDemand = Ratio<Real>(Real(1.0)) - r.own - r.reserved - r.spot;
        if (group.spotRatio)
            r.spotRatio = read<&NodeGroup::spotRatio>(m_leaves, group);
        r.rent = read<&NodeGroup::rent>(m_leaves, group);
        r.reservedRent = read<&NodeGroup::reservedRent>(m_leaves, group);
        r.spotRent = read<&NodeGroup::spotRent>(m_leaves, group);
    }

    const GroupRates<Real>& groupRates(const NodeGroup& group)
    {
        if (const auto known = m_groupRates.find(&group); known != m_groupRates.end())
            return known->second;
        m_leaves.scope(group.name);
        GroupRates<Real> r;
        r.nodes = read<&NodeGroup::nodes>(m_leaves, group);
        r.accelPerNode = read<&NodeGroup::accelPerNode>(m_leaves, group);
        r.utilization = read<&NodeGroup::utilization>(m_leaves, group);
        power(r, group);
        tenure(r, group);
        r.price = read<&NodeGroup::pricePerNode>(m_leaves, group);
        r.life = read<&NodeGroup::life>(m_leaves, group);
        r.salvage = read<&NodeGroup::salvageFraction>(m_leaves, group);
        r.maintenance = read<&NodeGroup::maintenanceFraction>(m_leaves, group);
        if (group.nodeEmbodied)
            r.embodied = read<&NodeGroup::nodeEmbodied>(m_leaves, group);
        else if (const Accelerator* a = at(m_accelerators, group.accelerator))
            r.embodied = r.accelPerNode * read<&Accelerator::embodied>(m_leaves, *a);
        return m_groupRates.emplace(&group, r).first->second;
    }

    // Workloads by kind
    // -------------------------------------------------------------------------------------------

    Duration<Real> wholeYear() const { return Duration<Real>(Real(year.base())); }

    Result<Job> jobOf(const Workload& w, const std::vector<const Assignment*>& assigned)
    {
        Job job;
        for (const Assignment* a : assigned) {
            const GroupRates<Real>& g = groupRates(*at(m_groups, a->group));
            job.devices = job.devices + g.nodes * read<&Assignment::share>(m_leaves, *a) * g.accelPerNode;
        }
        m_leaves.scope(w.name);
        switch (w.kind) {
        case WorkloadKind::Direct: return direct(w, std::move(job));
        case WorkloadKind::PerQuery: return perQuery(w, std::move(job));
        case WorkloadKind::GivenWork: return givenWork(w, std::move(job));
        case WorkloadKind::Training: return training(w, std::move(job), assigned);
        case WorkloadKind::Inference: return inference(w, std::move(job));
        case WorkloadKind::Batch: return batch(w, std::move(job));
        case WorkloadKind::Idle: job.busy = Ratio<Real>(Real(0.0)); break;
        }
        return timed(w, std::move(job));
    }

    /// H of a kind that names no time of its own.
    Result<Job> timed(const Workload& w, Job job)
    {
        if (w.basis == Basis::Once && !w.hours)
            return refuse(w, "hours", {.kind = Error::Kind::MissingField, .text = "Hours"});
        job.hours = w.basis == Basis::Continuous ? wholeYear() : read<&Workload::hours>(m_leaves, w);
        return job;
    }

    Result<void> onlyOnce(const Workload& w) const
    {
        if (w.basis == Basis::Once)
            return {};
        return refuse(w, "basis", {.kind = Error::Kind::Inconsistent, .text = "runs_once"});
    }

    /// Work without any machines of a fleet has power of its own.
    bool ownPower(const Workload& w) const { return !m_assigned.contains(w.uid); }

    Result<Job> direct(const Workload& w, Job job)
    {
        auto timedJob = timed(w, std::move(job));
        if (!timedJob || !ownPower(w))
            return timedJob;
        const auto in = readInputs<DirectInputs>(m_plan, m_leaves, w);
        if (!in)
            return fail(in.error());
        const auto peak = named(in->unitPower * in->count, term::itPeak);
        timedJob->own = Load<Real>{peak * timedJob->hours * in->utilization, peak, timedJob->hours,
                                   Ratio<Real>(Real(1.0))};
        return timedJob;
    }

    Result<Job> perQuery(const Workload& w, Job job)
    {
        const auto in = readInputs<PerQueryInputs>(m_plan, m_leaves, w);
        if (!in)
            return fail(in.error());
        job.hours = w.basis == Basis::Continuous ? wholeYear() : in->days;
        const auto queries =
            named(in->queriesPerUser * in->users * job.hours, infoOf<&WorkloadFigures<Real>::queries>().term);
        const auto energy = in->perQuery * queries;
        job.own = Load<Real>{energy, named(energy / job.hours * in->peakFactor, term::itPeak), job.hours,
                             Ratio<Real>(Real(1.0))};
        job.figures.queries = queries;
        return job;
    }

    Result<Job> givenWork(const Workload& w, Job job)
    {
        if (auto ok = onlyOnce(w); !ok)
            return fail(ok.error());
        const auto in = readInputs<GivenWorkInputs>(m_plan, m_leaves, w);
        if (!in)
            return fail(in.error());
        const auto speed = in->peak * in->utilization * in->count;
        // The trap of the published snippet: work in TFLOP over TFLOP/s is seconds; taken for hours it is
        // 3,600 times too long.
        const auto time = in->work / speed;
        job.figures.hoursUnfloored = named(in->reading == Reading::Tflop ? time : 3600.0 * time,
                                           infoOf<&WorkloadFigures<Real>::hoursUnfloored>().term);
        job.hours = named(max(job.figures.hoursUnfloored, in->floorHours),
                          infoOf<&WorkloadFigures<Real>::hours>().term);
        const auto power = named(in->power * in->count, term::itPeak);
        job.own = Load<Real>{job.hours * power, power, job.hours, Ratio<Real>(Real(1.0))};
        job.rent = job.hours * in->count * in->rent;
        job.gpuHours = job.hours * in->count;
        job.devices = in->count;
        return job;
    }

    /// GPU-hours of the final run, as reported or from tokens, FLOP per token, peak and MFU.
    Result<Duration<Real>> runGpuHours(const Workload& w, const TrainingInputs<Real>& in)
    {
        if (in.gpuHours)
            return *in.gpuHours;
        const std::array<std::pair<bool, const char*>, 4> needed{
            {{in.tokens.has_value(), "tokens"},
             {in.workPerToken.has_value(), "flops_per_token"},
             {in.peak.has_value(), "peak_tflops"},
             {in.mfu.has_value(), "mfu"}}};
        for (const auto& [given, key] : needed)
            if (!given)
                return refuse(
                    w, std::string("inputs.") + key,
                    {.kind = Error::Kind::MissingField,
                     .text = std::string(findField(inputFields(WorkloadKind::Training), key)->term.name)});
        return *in.tokens * *in.workPerToken / (*in.peak * *in.mfu) / in.goodput;
    }

    Result<void> equalAccelerators(const Workload& w, const std::vector<const Assignment*>& assigned) const
    {
        for (const Assignment* a : assigned)
            if (at(m_groups, a->group)->accelerator != at(m_groups, assigned.front()->group)->accelerator)
                return refuse(w, "kind", {.kind = Error::Kind::Inconsistent, .text = "unequal_accelerators"});
        return {};
    }

    Result<Job> training(const Workload& w, Job job, const std::vector<const Assignment*>& assigned)
    {
        const auto in = readInputs<TrainingInputs>(m_plan, m_leaves, w);
        if (!in)
            return fail(in.error());
        if (auto ok = onlyOnce(w).and_then([&] { return equalAccelerators(w, assigned); }); !ok)
            return fail(ok.error());
        const bool own = ownPower(w);
        if (own && (!in->gpus || !in->gpuPower))
            return refuse(w, in->gpus ? "inputs.gpu_kw" : "inputs.gpus",
                          {.kind = Error::Kind::MissingField, .text = in->gpus ? "Power of a GPU" : "GPUs"});
        if (own)
            job.devices = *in->gpus;
        if (plain(job.devices) <= 0.0)
            return refuse(w, own ? "inputs.gpus" : "kind",
                          {.kind = Error::Kind::MustBePositive, .text = "GPUs"});
        const auto gpuHours = runGpuHours(w, *in);
        if (!gpuHours)
            return fail(gpuHours.error());
        job.hours = named(*gpuHours / job.devices, infoOf<&WorkloadFigures<Real>::hours>().term);
        job.overhead = in->experimentOverhead;
        if (own) {
            const auto power = named(job.devices * *in->gpuPower, term::itPeak);
            const auto time = job.hours * job.overhead;
            job.own = Load<Real>{time * power, power, time, Ratio<Real>(Real(1.0))};
            job.gpuHours = time * job.devices;
        }
        return job;
    }

    Result<Job> inference(const Workload& w, Job job)
    {
        const auto in = readInputs<InferenceInputs>(m_plan, m_leaves, w);
        if (!in)
            return fail(in.error());
        const auto replicas =
            named(floor(job.devices / in->tp + 1e-9), infoOf<&WorkloadFigures<Real>::replicas>().term);
        if (plain(replicas) < 1.0)
            return refuse(w, "inputs.tp",
                          {.kind = Error::Kind::Inconsistent,
                           .value = plain(job.devices),
                           .upper = plain(in->tp),
                           .text = "no_replica"});
        auto timedJob = timed(w, std::move(job));
        if (!timedJob)
            return timedJob;
        const auto capacity = replicas * in->ratePerReplica;
        const Ratio<Real> yes(Real(1.0)), no(Real(0.0));
        timedJob->busy = min(yes, in->requests / capacity);
        WorkloadFigures<Real>& f = timedJob->figures;
        f.replicas = replicas;
        f.capacityOk = select(in->requests * in->peakFactor <= capacity * (1.0 - in->headroom), yes, no);
        f.queries = named(in->requests * timedJob->hours, infoOf<&WorkloadFigures<Real>::queries>().term);
        timedJob->tokensPerQuery = in->tokensIn + in->tokensOut;
        return timedJob;
    }

    Result<Job> batch(const Workload& w, Job job)
    {
        const auto in = readInputs<BatchInputs>(m_plan, m_leaves, w);
        if (!in)
            return fail(in.error());
        if (plain(in->gpuHoursPerDay) > 24.0 * plain(job.devices) * (1.0 + 1e-12))
            return refuse(w, "inputs.gpu_hours_per_day",
                          {.kind = Error::Kind::OutOfRange,
                           .value = plain(in->gpuHoursPerDay),
                           .upper = 24.0 * plain(job.devices)});
        job.busy =
            plain(job.devices) > 0.0 ? in->gpuHoursPerDay / (24.0 * job.devices) : Ratio<Real>(Real(0.0));
        return timed(w, std::move(job));
    }

    // Rows
    // --------------------------------------------------------------------------------------------------------

    Result<void> evaluate(const Workload& w)
    {
        const auto known = m_assigned.find(w.uid);
        const std::vector<const Assignment*> assigned =
            known == m_assigned.end() ? std::vector<const Assignment*>{} : known->second;
        const auto job = jobOf(w, assigned);
        if (!job)
            return fail(job.error());
        const std::size_t first = m_rows.size();
        if (job->own) {
            if (auto ok = ownRow(w, *job); !ok)
                return ok;
        } else
            for (const Assignment* a : assigned)
                if (auto ok = machineRow(w, *job, *a); !ok)
                    return ok;
        m_jobs.push_back({&w, std::move(*job), first, m_rows.size()});
        return {};
    }

    Result<void> ownRow(const Workload& w, const Job& job)
    {
        const Site* site = at(m_sites, w.site);
        if (!site)
            return refuse(w, "site", {.kind = Error::Kind::Inconsistent, .text = "site_or_machines"});
        if (!site->enabled)
            return {};
        const auto rates = siteRates(*site);
        if (!rates)
            return fail(rates.error());
        m_leaves.scope(w.name);
        Row row{.workload = &w,
                .site = site,
                .totals = siteTotals(*job.own, *rates),
                .itPeak = job.own->itPeak,
                .hours = job.own->hours,
                .pays = true};
        row.totals.rent = job.rent;
        row.totals.gpuHours = job.gpuHours;
        add(std::move(row));
        return {};
    }

    Result<void> machineRow(const Workload& w, const Job& job, const Assignment& a)
    {
        const NodeGroup& group = *at(m_groups, a.group);
        const Site* site = siteOf(group);
        const auto rates = siteRates(*site);
        if (!rates)
            return fail(rates.error());
        const GroupRates<Real>& g = groupRates(group);
        RowUse<Real> use;
        use.share = read<&Assignment::share>(m_leaves, a);
        use.utilization = a.utilization ? read<&Assignment::utilization>(m_leaves, a) : g.utilization;
        use.busy = job.busy;
        use.hours = job.hours * job.overhead;
        use.discountRate = m_discountRate;
        m_leaves.scope(w.name + ", " + group.name);
        const bool pays = group.tenure != Tenure::Rented;
        add({.workload = &w,
             .group = &group,
             .site = site,
             .totals = machineTotals(g, use, *rates),
             .itPeak = g.nodes * use.share * g.peak,
             .hours = use.hours,
             .pays = pays});
        return {};
    }

    /// The names a row's figures are explained under, and what follows from them.
    void add(Row row)
    {
        finish(row.totals);
        if (const Tariff* tariff = at(m_tariffs, row.site->uid))
            row.escalation = read<&Tariff::escalation>(m_leaves, *tariff);
        m_rows.push_back(std::move(row));
    }

    void finish(Totals<Real>& t)
    {
        std::vector<Real> parts;
        for (const auto& part : moneyParts(t))
            parts.push_back(part.base());
        t.cost = Money<Real>(m_leaves.sum(parts));
        t.carbonTotal = t.carbonLocation + t.embodied;
        if constexpr (Recording<Real>)
            forEachCell(t, [](Real& cell, const FieldInfo& info) { cell = cell.named(info.term, info.dim); });
    }

    /// Cell by cell, left to right; cost and total carbon are sums of parts like the rest.
    Totals<Real> sum(const std::vector<const Totals<Real>*>& parts)
    {
        std::vector<std::vector<Real>> columns;
        for (const Totals<Real>* part : parts) {
            std::size_t i = 0;
            Totals<Real> copy = *part;
            forEachCell(copy, [&](Real& cell, const FieldInfo&) {
                if (columns.size() <= i)
                    columns.emplace_back();
                columns[i++].push_back(cell);
            });
        }
        Totals<Real> total;
        std::size_t i = 0;
        forEachCell(total, [&](Real& cell, const FieldInfo& info) {
            if (i < columns.size())
                cell = m_leaves.sum(columns[i++]);
            if constexpr (Recording<Real>)
                cell = cell.named(info.term, info.dim);
        });
        return total;
    }

    // Cost lines and fixed charges
    // ----------------------------------------------------------------------------------

    /// Rows that belong to an owner: the plan, a site, a fleet, a node group or a workload.
    bool owns(const std::string& owner, const Row& row) const
    {
        return owner == "plan" || owner == m_plan.settings.uid || row.workload->uid == owner ||
               row.site->uid == owner ||
               (row.group && (row.group->uid == owner || row.group->fleet == owner));
    }

    struct Owned { ///< what a line's `per` counts
        Duration<Real> longestRun{};
        int runYear = 0;
        bool continuous = false;
        std::vector<Real> gpuHours[2], energy[2]; ///< continuous, once
        std::vector<Real> devices, itPeak;
    };

    Owned ownedBy(const CostLine& line)
    {
        Owned owned;
        const bool ofWorkload = findRow(m_plan, Workload::table, line.owner).table != nullptr;
        for (const Row& row : m_rows) {
            if (!owns(line.owner, row))
                continue;
            const bool once = row.workload->basis == Basis::Once;
            owned.continuous = owned.continuous || !once;
            if (once && plain(row.hours) > plain(owned.longestRun)) {
                owned.longestRun = row.hours;
                owned.runYear = yearOf(*row.workload);
            }
            owned.gpuHours[once].push_back(row.totals.gpuHours.base());
            owned.energy[once].push_back(row.totals.energy.base());
        }
        if (ofWorkload)
            workloadDevices(owned, line);
        else
            for (const NodeGroup& group : m_plan.groups)
                if (const Site* site = siteOf(group); site && ownsGroup(line.owner, group, *site)) {
                    const GroupRates<Real>& g = groupRates(group);
                    owned.devices.push_back((g.nodes * g.accelPerNode).base());
                    owned.itPeak.push_back((g.nodes * g.peak).base());
                }
        return owned;
    }

    bool ownsGroup(const std::string& owner, const NodeGroup& group, const Site& site) const
    {
        return owner == "plan" || owner == m_plan.settings.uid || owner == site.uid || owner == group.fleet ||
               owner == group.uid;
    }

    void workloadDevices(Owned& owned, const CostLine& line)
    {
        for (const auto& done : m_jobs)
            if (done.workload->uid == line.owner)
                owned.devices.push_back(done.job.devices.base());
        for (const Row& row : m_rows)
            if (row.workload->uid == line.owner)
                owned.itPeak.push_back(row.itPeak.base());
    }

    Result<void> costLines()
    {
        for (const CostLine& line : m_plan.costLines) {
            if (!line.enabled)
                continue;
            m_leaves.scope(line.name);
            const auto in = readInputs<CostInputs>(m_plan, m_leaves, line);
            if (!in)
                return fail(in.error());
            m_lines.push_back(lineOf(line, *in));
        }
        return {};
    }

    Line lineOf(const CostLine& costLine, const CostInputs<Real>& in)
    {
        Owned owned = ownedBy(costLine);
        Line line{.line = &costLine, .year = owned.runYear, .escalation = in.escalation};
        const auto each = in.amount * in.count;
        if (in.per == CostPer::Once) {
            line.once = each;
            line.year = 0;
        } else if (in.per == CostPer::GpuHour || in.per == CostPer::Kwh) {
            auto& used = in.per == CostPer::Kwh ? owned.energy : owned.gpuHours;
            line.perYear = in.amount * Ratio<Real>(m_leaves.sum(used[0]));
            line.once = in.amount * Ratio<Real>(m_leaves.sum(used[1]));
        } else {
            const auto yearly = perYear(in, owned, each);
            (owned.continuous ? line.perYear : line.once) =
                owned.continuous ? yearly : yearly * (owned.longestRun / year);
        }
        static constexpr Term lineTerm{JW_TERM("jw::Term", "Cost line")};
        line.perYear = named(line.perYear, lineTerm);
        line.once = named(line.once, lineTerm);
        return line;
    }

    Money<Real> perYear(const CostInputs<Real>& in, Owned& owned, Money<Real> each)
    {
        const auto recovery = [&] { return capitalRecovery(m_discountRate, in.life) * year; };
        switch (in.per) {
        case CostPer::Month: return each * 12.0;
        case CostPer::TbMonth: return each * 1000.0 * 12.0; // per GB, count in TB
        case CostPer::GpuYear: return in.amount * Ratio<Real>(m_leaves.sum(owned.devices));
        case CostPer::GpuCapital: return in.amount * Ratio<Real>(m_leaves.sum(owned.devices)) * recovery();
        case CostPer::KwCapital: return in.amount * Ratio<Real>(m_leaves.sum(owned.itPeak)) * recovery();
        default: return each;
        }
    }

    /// A tariff's monthly charge, once per site where the plan pays for a row: 12 months, or those of its
    /// longest run.
    void fixedCharges()
    {
        for (const Site& site : m_plan.sites) {
            const Tariff* tariff = at(m_tariffs, site.uid);
            if (!tariff || !site.enabled || tariff->fixedPrice.value == 0.0)
                continue;
            Line line{.escalation = read<&Tariff::escalation>(m_leaves, *tariff), .electricity = true};
            Duration<Real> longest{};
            bool continuous = false, pays = false;
            for (const Row& row : m_rows)
                if (row.site == &site && row.pays) {
                    pays = true;
                    continuous = continuous || row.workload->basis == Basis::Continuous;
                    if (plain(row.hours) > plain(longest)) {
                        longest = row.hours;
                        line.year = yearOf(*row.workload);
                    }
                }
            if (!pays)
                continue;
            m_leaves.scope(site.name);
            const auto rate = read<&Tariff::fixedPrice>(m_leaves, *tariff);
            (continuous ? line.perYear : line.once) = rate * (continuous ? wholeYear() : longest);
            m_lines.push_back(line);
        }
    }

    int yearOf(const Workload& w) const
    {
        const int started = w.start.size() >= 4 ? std::atoi(w.start.substr(0, 4).c_str()) : 0;
        const auto first = static_cast<int>(m_plan.settings.startYear);
        return std::clamp(started > 0 ? started - first : 0, 0, static_cast<int>(m_plan.settings.years) - 1);
    }

    // Totals
    // --------------------------------------------------------------------------------------------------------

    /// A line as money of its kind.
    Totals<Real> lineTotals(const Line& line, Money<Real> amount) const
    {
        Totals<Real> t;
        if (line.electricity)
            t.electricity = amount;
        else {
            const std::array kinds{&t.staff,    &t.network,  &t.storage, &t.egress,
                                   &t.software, &t.facility, &t.other};
            *kinds[static_cast<std::size_t>(line.line->kind)] = amount;
        }
        t.cost = amount;
        return t;
    }

    const Line* ofWorkload(const Line& line, const Workload& w) const
    {
        return line.line && line.line->owner == w.uid ? &line : nullptr;
    }

    struct Done {
        const Workload* workload = nullptr;
        Job job;
        std::size_t firstRow = 0, endRow = 0;
    };

    WorkloadResult<Real> resultOf(const Done& done)
    {
        const Workload& w = *done.workload;
        std::vector<Totals<Real>> lines;
        for (const Line& line : m_lines)
            if (ofWorkload(line, w))
                lines.push_back(lineTotals(line, w.basis == Basis::Once ? line.once : line.perYear));
        std::vector<const Totals<Real>*> parts;
        for (std::size_t i = done.firstRow; i < done.endRow; ++i)
            parts.push_back(&m_rows[i].totals);
        for (const Totals<Real>& line : lines)
            parts.push_back(&line);
        m_leaves.scope(w.name);
        WorkloadResult<Real> result{.uid = w.uid,
                                    .name = w.name,
                                    .once = w.basis == Basis::Once,
                                    .totals = sum(parts),
                                    .figures = done.job.figures,
                                    .equivalences = {}};
        figures(result, done.job);
        return result;
    }

    /// 0 where nothing runs: a count of 0 gives zeros, not 0/0.
    template <class A, class B> auto ratioOrZero(A a, B b) const
    {
        return plain(b) > 0.0 ? a / b : decltype(a / b)(Real(0.0));
    }

    void figures(WorkloadResult<Real>& result, const Job& job)
    {
        WorkloadFigures<Real>& f = result.figures;
        const Totals<Real>& t = result.totals;
        f.hours = job.hours;
        f.days = job.hours;
        f.devices = job.devices;
        f.average = ratioOrZero(t.energy, job.hours);
        if (plain(f.queries) > 0.0) {
            f.perQuery = t.energy / f.queries;
            f.per1000Queries = 1000.0 * (t.cost / f.queries);
            if (plain(job.tokensPerQuery) > 0.0) {
                const auto mtok = f.queries * job.tokensPerQuery / 1e6;
                f.perMtok = t.cost / mtok;
                f.energyPerMtok = t.energy / mtok;
            }
        }
        if (plain(t.gpuHours) > 0.0)
            f.perGpuHour = t.cost / t.gpuHours;
        if constexpr (Recording<Real>)
            forEachCell(f, [](Real& cell, const FieldInfo& info) { cell = cell.named(info.term, info.dim); });
        if (plain(job.hours) > 0.0)
            result.equivalences = equivalences(t.energy, job.hours, t.carbonLocation);
    }

    /// (1 + rate)^years, years a whole number.
    static Ratio<Real> grown(Ratio<Real> rate, int years)
    {
        Ratio<Real> factor(Real(1.0));
        for (int i = 0; i < years; ++i)
            factor = factor * (1.0 + rate);
        return factor;
    }

    /// What flows in plan year `y`: electricity and lines grown by their escalation.
    Totals<Real> flow(int y)
    {
        std::vector<Totals<Real>> parts;
        for (const Row& row : m_rows)
            if (row.workload->basis == Basis::Continuous || yearOf(*row.workload) == y) {
                parts.push_back(row.totals);
                const auto extra =
                    row.totals.electricity * (grown(row.escalation, y) - Ratio<Real>(Real(1.0)));
                parts.back().electricity = row.totals.electricity + extra;
                parts.back().cost = row.totals.cost + extra;
            }
        for (const Line& line : m_lines) {
            const auto amount = line.year == y ? line.perYear + line.once : line.perYear;
            parts.push_back(lineTotals(line, amount * grown(line.escalation, y)));
        }
        std::vector<const Totals<Real>*> pointers;
        for (const Totals<Real>& part : parts)
            pointers.push_back(&part);
        return sum(pointers);
    }

    Totals<Real> bucket(Basis basis)
    {
        std::vector<Totals<Real>> lines;
        for (const Line& line : m_lines)
            lines.push_back(lineTotals(line, basis == Basis::Once ? line.once : line.perYear));
        std::vector<const Totals<Real>*> parts;
        for (const Row& row : m_rows)
            if (row.workload->basis == basis)
                parts.push_back(&row.totals);
        for (const Totals<Real>& line : lines)
            parts.push_back(&line);
        return sum(parts);
    }

    SiteResult<Real> siteResult(const Site& site)
    {
        std::vector<const Totals<Real>*> parts;
        for (const Row& row : m_rows)
            if (row.site == &site)
                parts.push_back(&row.totals);
        return {site.uid, site.name, sum(parts)};
    }

    PlanResults<Real> totals()
    {
        PlanResults<Real> results;
        for (const Done& done : m_jobs)
            results.workloads.push_back(resultOf(done));
        for (const Site& site : m_plan.sites)
            if (site.enabled) {
                m_leaves.scope(site.name);
                results.sites.push_back(siteResult(site));
            }
        supplies(results);
        m_leaves.scope("one-off runs");
        results.once = bucket(Basis::Once);
        m_leaves.scope("per year");
        results.perYear = bucket(Basis::Continuous);
        years(results);
        return results;
    }

    /// What the power supplies of each group provide. It sizes circuits and changes no energy.
    void supplies(PlanResults<Real>& results)
    {
        for (const NodeGroup& group : m_plan.groups) {
            if (!group.supplies || !group.supplyPower || !siteOf(group))
                continue;
            m_leaves.scope(group.name);
            const typename Supplies::template In<Real> in{
                read<&NodeGroup::supplies>(m_leaves, group), read<&NodeGroup::supplyPower>(m_leaves, group),
                read<&NodeGroup::suppliesSpare>(m_leaves, group), read<&NodeGroup::nodes>(m_leaves, group)};
            auto out = Supplies::run(in);
            if constexpr (Recording<Real>)
                forEachCell(
                    out, [](Real& cell, const FieldInfo& info) { cell = cell.named(info.term, info.dim); });
            results.groups.push_back({group.uid, at(m_fleets, group.fleet)->name, group.name, out});
        }
    }

    void years(PlanResults<Real>& results)
    {
        const auto count = static_cast<int>(m_plan.settings.years);
        std::vector<const Totals<Real>*> flows;
        for (int y = 0; y < count; ++y) {
            m_leaves.scope("year " + std::to_string(m_plan.settings.startYear + y));
            results.byYear.push_back(flow(y));
        }
        std::vector<Real> worth;
        for (int y = 0; y < count; ++y) {
            flows.push_back(&results.byYear[static_cast<std::size_t>(y)]);
            const Totals<Real>& of = *flows.back();
            results.costByYear.push_back(of.cost);
            worth.push_back((of.cost / grown(m_discountRate, y + 1)).base());
        }
        m_leaves.scope("plan");
        results.total = sum(flows);
        results.total.peak = peakOf(results);
        results.npv = named(Money<Real>(m_leaves.sum(worth)), PlanFigureTerms::npv().term);
        const Duration<Real> time = static_cast<double>(count) * wholeYear();
        results.average = named(results.total.energy / time, PlanFigureTerms::average().term);
        results.equivalences = equivalences(results.total.energy, time, results.total.carbonLocation);
    }

    /// The sum of all peaks: power does not add up over years as energy does.
    Power<Real> peakOf(const PlanResults<Real>& results)
    {
        return named(results.once.peak + results.perYear.peak, infoOf<&Totals<Real>::peak>().term);
    }

    const Plan& m_plan;
    Leaves& m_leaves;
    Ratio<Real> m_discountRate{};
    std::unordered_map<std::string_view, const Site*> m_sites;
    std::unordered_map<std::string_view, const Fleet*> m_fleets;
    std::unordered_map<std::string_view, const NodeGroup*> m_groups;
    std::unordered_map<std::string_view, const Accelerator*> m_accelerators;
    std::unordered_map<std::string_view, const Tariff*> m_tariffs;                   ///< by site
    std::unordered_map<std::string_view, std::vector<const Assignment*>> m_assigned; ///< by workload
    std::unordered_map<const Site*, SiteRates<Real>> m_siteRates;
    std::unordered_map<const NodeGroup*, GroupRates<Real>> m_groupRates;
    std::vector<Row> m_rows;
    std::vector<Line> m_lines;
    std::vector<Done> m_jobs;
};

} // namespace jw
