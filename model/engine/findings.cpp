#include "engine/findings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_map>

#include "domain/draw_settings.h"
#include "engine/group_findings.h"
#include "engine/plan_index.h"
#include "engine/serving/serving_findings.h"
#include "engine/training/run_findings.h"

namespace jw {
namespace {

/// An input as given, in its unit; NaN when it is not.
double input(const Workload& w, std::string_view key)
{
    const auto found = w.inputs.values.find(key);
    const double* number = found == w.inputs.values.end() ? nullptr : found->second.as<double>();
    return number ? *number : std::nan("");
}

std::string textInput(const Workload& w, std::string_view key)
{
    const auto found = w.inputs.values.find(key);
    const std::string* text = found == w.inputs.values.end() ? nullptr : found->second.as<std::string>();
    return text ? *text : std::string();
}

using UidMap = std::unordered_map<std::string_view, std::string_view>;

/// By workload: the site of the first machines given to it, else the one that it names.
UidMap sitesOfWork(const PlanIndex& index)
{
    UidMap works;
    for (const Assignment& a : index.plan().assignments) {
        const NodeGroup* group = a.enabled ? index.group(a.group) : nullptr;
        if (const Fleet* fleet = group ? index.fleetOf(*group) : nullptr)
            works.emplace(a.workload, fleet->site);
    }
    for (const Workload& work : index.plan().workloads)
        works.emplace(work.uid, work.site);
    return works;
}

using ShareMap = std::unordered_map<std::string_view, double>;

/// By group that stands somewhere: the share that works. A run takes what it is given once; continuous shares
/// add up.
ShareMap sharesAtWork(const PlanIndex& index)
{
    ShareMap continuous, shares;
    for (const Workload& work : index.plan().workloads) {
        if (!work.enabled)
            continue;
        for (const Assignment* a : index.assignedTo(work)) {
            double& share = shares[a->group];
            if (work.basis == Basis::Once)
                share = std::max(share, a->share.value);
            else
                share = std::max(share, continuous[a->group] += a->share.value);
        }
    }
    return shares;
}

/// W of a host that even a small card may have, beside the 60 % of its TDP: published servers of L4 have 56
/// and 75 W for each (assumption).
constexpr double smallHost = 100.0;

class Finder {
public:
    Finder(const Plan& plan, const PlanResults<double>& results)
        : m_plan(plan),
          m_results(results),
          m_index(plan),
          m_sites(sitesOfWork(m_index)),
          m_atWork(sharesAtWork(m_index))
    {
    }

    std::vector<Finding> run()
    {
        drawSettings();
        for (const Site& s : m_plan.sites)
            if (s.enabled)
                site(s);
        for (const Accelerator& a : m_plan.accelerators)
            addAll(acceleratorFindings(a));
        for (const NodeGroup& g : m_plan.groups)
            if (g.enabled)
                group(g);
        for (const Workload& w : m_plan.workloads)
            if (w.enabled)
                workload(w);
        return std::move(m_found);
    }

private:
    void add(Finding finding) { m_found.push_back(std::move(finding)); }
    void addAll(std::vector<Finding> findings) { std::ranges::move(findings, std::back_inserter(m_found)); }

    /// Overrides that resolve() passes over.
    void drawSettings()
    {
        for (const Override& o : m_plan.overrides)
            if (isDrawSetting(findRow(m_plan, o.entity), o.field))
                add({.id = "D0",
                     .what = "draws_overridden",
                     .severity = Severity::Note,
                     .uid = m_plan.settings.uid,
                     .field = o.field,
                     .text = rowText(m_plan, findRow(m_plan, Scenario::table, o.scenario), "name")});
    }

    void site(const Site& s)
    {
        if (s.pue.value < 1.03)
            add({"H01", "pue_low",
                 s.pue.value < 1.0    ? Severity::Error
                 : s.pue.value == 1.0 ? Severity::Note
                                      : Severity::Warning,
                 s.uid, "pue", s.pue.value, 1.03});
        const double g = s.gridCarbon.value;
        if (g < 1.0 || g > 1100.0)
            add({"H18", "carbon_outside", Severity::Warning, s.uid, "grid_carbon_g_per_kwh", g,
                 g < 1.0 ? 1.0 : 1100.0});
        else if (g < 5.0)
            add({"H18", "carbon_hydro", Severity::Note, s.uid, "grid_carbon_g_per_kwh", g, 5.0});
        if (s.wue && s.wue->value > 5.0)
            add({"H18", "wue_high", Severity::Warning, s.uid, "wue_l_per_kwh", s.wue->value, 5.0});
        const double usd = s.pricePerKWh.value / m_plan.settings.usdRate.value;
        if (usd < 0.01 || usd > 0.60)
            add({"H18", "price_outside", Severity::Warning, s.uid, "price_per_kwh", usd,
                 usd < 0.01 ? 0.01 : 0.60});
        sitePower(s);
    }

    /// In kW at a site: continuous work adds up, of one-off runs the strongest counts.
    template <class Of> double kilowattsAt(const Site& s, const Of& of)
    {
        double continuous = 0.0, run = 0.0;
        for (const auto& w : m_results.workloads)
            if (m_sites[w.uid] == s.uid)
                (w.once ? run : continuous) =
                    w.once ? std::max(run, of(w).in(kW)) : continuous + of(w).in(kW);
        return continuous + run;
    }

    /// H19 of the average, H25 of the peak where the average is below the limit.
    void sitePower(const Site& s)
    {
        using Result = WorkloadResult<double>;
        const double average = kilowattsAt(s, [](const Result& w) { return w.figures.average; });
        const double peak = kilowattsAt(s, [](const Result& w) { return w.totals.peak; });
        if (s.powerCap && average > s.powerCap->value)
            add({"H19", "above_limit", Severity::Warning, s.uid, "power_cap_kw", average / 1e3,
                 s.powerCap->value / 1e3});
        else if (s.powerCap && peak > s.powerCap->value * (1.0 + 1e-9))
            add({"H25", "peak_above_limit", Severity::Warning, s.uid, "power_cap_kw", peak / 1e3,
                 s.powerCap->value / 1e3});
        else if (!s.powerCap && average > 100e3)
            add({"H19", "no_grid_entry", Severity::Warning, s.uid, "power_cap_kw", average / 1e3, 100.0});
    }

    /// H06: `watts` per accelerator against its published system, else TDP and a host.
    void devicePower(const std::string& uid, const char* field, double watts, const Accelerator* a)
    {
        if (!a || !(watts > 0.0))
            return;
        if (a->systemMax && watts > a->systemMax->value * (1.0 + 1e-9))
            add({"H06", "above_system", Severity::Error, uid, field, watts / 1e3, a->systemMax->value / 1e3,
                 a->name});
        const double most = a->tdp.value + std::max(0.6 * a->tdp.value, smallHost);
        if (!a->systemMax && watts > most * (1.0 + 1e-9))
            add({"H06", "above_tdp", Severity::Warning, uid, field, watts / 1e3, most / 1e3, a->name});
    }

    void group(const NodeGroup& g)
    {
        const Accelerator* device = m_index.acceleratorOf(g);
        if (g.accelPerNode > 0)
            devicePower(g.uid, nodePeakField(g),
                        nodePeakWatts(g, device) / static_cast<double>(g.accelPerNode), device);
        const double atWork = m_atWork[g.uid];
        if (const double idle = 1.0 - atWork; idle > 1e-9 && g.nodes > 0 && m_index.siteOf(g))
            add({"D0", "group_unused", Severity::Note, g.uid, "nodes", 100.0 * idle, 0.0});
        addAll(groupFindings(m_index, g, atWork > 0.0));
    }

    void workload(const Workload& w)
    {
        const Accelerator* device = m_index.accelerator(textInput(w, "accelerator"));
        if (w.kind == WorkloadKind::Direct) {
            devicePower(w.uid, "inputs.unit_kw", 1e3 * input(w, "unit_kw"), device);
            assumedYear(w, device);
        }
        if (w.kind == WorkloadKind::Training) {
            devicePower(w.uid, "inputs.gpu_kw", 1e3 * input(w, "gpu_kw"), device);
            reportedHours(w);
            deviceOnly(w, device);
            if (const auto* result = findWorkload(m_results, w.uid))
                addAll(runFindings(m_index, w, *result));
        }
        if (w.kind == WorkloadKind::Inference)
            addAll(servingFindings(m_index, w));
        if (w.kind == WorkloadKind::PerQuery)
            addAll(perQueryFindings(w));
        if (w.kind == WorkloadKind::GivenWork && textInput(w, "reading") == "tflops_hours")
            add({"H16", "tflops_hours", Severity::Warning, w.uid, "inputs.reading", hoursUnfloored(w),
                 hoursUnfloored(w) / 3600.0});
    }

    double hoursUnfloored(const Workload& w) const
    {
        const auto* result = findWorkload(m_results, w.uid);
        return result ? result->figures.hoursUnfloored.in(hour) : std::nan("");
    }

    /// GPU-hours that tokens, FLOP per token, peak and MFU ask for; NaN when one is missing.
    static double neededGpuHours(const Workload& w)
    {
        return input(w, "tokens") * input(w, "flops_per_token") /
               (input(w, "peak_tflops") * 1e12 * input(w, "mfu")) / 3600.0;
    }

    /// Those given, where they count; else NaN.
    static double reportedGpuHours(const Workload& w)
    {
        const std::string from = textInput(w, "speed_from");
        const bool counts = from != textOf(SpeedFrom::Layout) && from != textOf(SpeedFrom::Mfu);
        return counts ? input(w, "gpu_hours") : std::nan("");
    }

    /// H07: device-hours of a guess against what a training run of the same plan (also one left out) needed.
    void assumedYear(const Workload& w, const Accelerator* device)
    {
        const double assumed = (w.basis == Basis::Continuous ? 8760.0
                                : w.hours                    ? w.hours->value
                                                             : std::nan("")) *
                               input(w, "count");
        for (const Workload& run : m_plan.workloads) {
            if (run.kind != WorkloadKind::Training || !device ||
                m_index.accelerator(textInput(run, "accelerator")) != device)
                continue;
            const double given = reportedGpuHours(run),
                         needed = std::isnan(given) ? neededGpuHours(run) : given;
            if (assumed > 3.0 * needed || assumed < needed / 3.0)
                add({"H07", "device_hours", Severity::Warning, w.uid, "inputs.count", assumed, needed,
                     run.name});
        }
    }

    void reportedHours(const Workload& w)
    {
        const double given = reportedGpuHours(w), needed = neededGpuHours(w);
        if (given > 3.0 * needed || given < needed / 3.0)
            add({"H07", "gpu_hours", Severity::Warning, w.uid, "inputs.gpu_hours", given, needed});
    }

    /// H20: power of the device alone, without host or without PUE.
    void deviceOnly(const Workload& w, const Accelerator* device)
    {
        const double watts = 1e3 * input(w, "gpu_kw");
        if (device && watts <= device->tdp.value)
            add({"H20", "gpu_only", Severity::Note, w.uid, "inputs.gpu_kw", watts / 1e3,
                 device->systemMax ? device->systemMax->value / 1e3 : std::nan(""), device->name});
    }

    const Plan& m_plan;
    const PlanResults<double>& m_results;
    PlanIndex m_index;
    UidMap m_sites;    ///< by workload
    ShareMap m_atWork; ///< by group
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> findings(const Plan& plan, const PlanResults<double>& results)
{
    return Finder(plan, results).run();
}

std::vector<Finding> comparisonFindings(const std::vector<const ScenarioOutcome*>& outcomes)
{
    std::vector<std::pair<std::string, std::string>> bases; // basis, the first site on it
    for (const ScenarioOutcome* outcome : outcomes)
        for (const Site& s : outcome->resolved.sites)
            if (s.enabled && std::ranges::find(bases, s.carbonBasis,
                                               &std::pair<std::string, std::string>::first) == bases.end())
                bases.emplace_back(s.carbonBasis, s.uid);
    if (bases.size() < 2)
        return {};
    return {{.id = "H24",
             .what = "carbon_bases",
             .severity = Severity::Error,
             .uid = bases[1].second,
             .field = "carbon_basis",
             .text = bases[0].first + "\" / \"" + bases[1].first}};
}

namespace {

/// Its own machines or rented ones.
bool paysForMachines(const ScenarioOutcome* outcome)
{
    return outcome->results && outcome->results->total.hardware + outcome->results->total.rent > Money<>();
}

/// The first work of a plan that pays for electricity and has no machines, where none of its work has any.
const Workload* onlyElectricity(const ScenarioOutcome& outcome)
{
    const bool pays = outcome.results && outcome.results->total.electricity > Money<>();
    if (!pays || paysForMachines(&outcome))
        return nullptr;
    const PlanIndex index(outcome.resolved);
    const Workload* first = nullptr;
    for (const Workload& work : outcome.resolved.workloads) {
        if (work.enabled && index.hasMachines(work))
            return nullptr;
        if (work.enabled && !first)
            first = &work;
    }
    return first;
}

/// Of the first cost of electricity alone.
void addElectricityAlone(std::vector<Finding>& to, const std::vector<const ScenarioOutcome*>& outcomes)
{
    const std::vector<bool> without = withoutMachines(outcomes);
    const auto first = std::ranges::find(without, true) - without.begin();
    if (first == std::ssize(without))
        return;
    const Workload* work = onlyElectricity(*outcomes[static_cast<std::size_t>(first)]);
    to.push_back({.id = "D0",
                  .what = "no_machines_compared",
                  .severity = Severity::Note,
                  .uid = work->uid,
                  .field = "kind",
                  .text = work->name});
}

} // namespace

std::vector<bool> withoutMachines(const std::vector<const ScenarioOutcome*>& outcomes)
{
    std::vector<bool> without(outcomes.size());
    if (std::ranges::none_of(outcomes, paysForMachines))
        return without;
    for (std::size_t at = 0; at < outcomes.size(); ++at)
        without[at] = onlyElectricity(*outcomes[at]) != nullptr;
    return without;
}

std::vector<Finding> unknownFindings(const std::vector<const ScenarioOutcome*>& outcomes)
{
    std::vector<Finding> found;
    const auto add = [&](auto unknownIn, Finding finding) {
        std::vector<UnknownMachine> unknown;
        for (const ScenarioOutcome* outcome : outcomes)
            for (UnknownMachine& each : unknownIn(outcome->resolved))
                addNew(unknown, std::move(each));
        if (unknown.empty())
            return;
        finding.id = "D0";
        finding.uid = unknown.front().group;
        finding.field = unknown.front().field;
        finding.text = namesOf(unknown);
        found.push_back(std::move(finding));
    };
    add(&unknownPrices, {.what = "price_compared"});
    add(&unknownEmbodied, {.what = "embodied_compared"});
    addElectricityAlone(found, outcomes);
    return found;
}

} // namespace jw
