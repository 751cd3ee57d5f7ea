#include "engine/training/run_findings.h"

#include <cmath>

#include "engine/training/layout_question.h"
#include "engine/training/memory_fit.h"
#include "engine/training/published_runs.h"
#include "engine/training/run_calendar.h"
#include "engine/training_job.h"
#include "readings/calendar_day.h"

namespace jw {
namespace {

using std::chrono::sys_days;

/// H02: above the best rows published (A100 0.63, H100 0.47, B200 0.40, TPU v5p 0.71).
double bf16Bound(std::string_view catalogueId)
{
    if (catalogueId.starts_with("tpu"))
        return 0.72;
    const FittedDevice* device = fittedDevice(catalogueId);
    if (device && device->name == "B200")
        return 0.50;
    const bool hopper =
        device && (device->name == "H100" || device->name == "H800" || device->name == "H200");
    return hopper ? 0.55 : 0.65;
}

/// H26: data sheets of NVLink 3, 4 and 5, both directions; 0: not a device of the fit.
double nvlinkOf(const FittedDevice* device)
{
    if (!device)
        return 0.0;
    const bool hopper = device->name.starts_with("H");
    return device->name.starts_with("A") ? 600.0 : hopper ? 900.0 : 1800.0;
}

/// H17: sparsity doubles a rate; data sheets that round otherwise are within a few percent.
constexpr double sparse = 1.5;
/// H13: "0.25 M" tokens.
constexpr double smallestBatch = 0.25e6;

class RunFinder final {
public:
    RunFinder(const PlanIndex& index, const Workload& work, const WorkloadResult<double>& result,
              const TrainingInputs<double>& in)
        : m_index(index),
          m_work(work),
          m_result(result),
          m_figures(result.figures),
          m_in(in),
          m_group(index.assignedTo(work).empty() ? nullptr
                                                 : index.group(index.assignedTo(work).front()->group)),
          m_device(m_group ? index.acceleratorOf(*m_group) : index.accelerator(in.accelerator))
    {
    }

    std::vector<Finding> run()
    {
        mfu();
        publishedHours();
        memory();
        if (m_in.layout)
            layout(*m_in.layout);
        losses();
        tokensPerParameter();
        if (m_in.architecture && m_in.seq && !checkContext(*m_in.architecture, *m_in.seq, {}))
            warn("context", "run_beyond_context", "inputs.seq",
                 {m_in.seq->base(), m_in.architecture->context->base()});
        peak();
        if (isBudget() && m_in.experimentOverhead <= 1.0)
            add({"H23", "no_experiments", Severity::Note, m_work.uid, "inputs.experiment_overhead",
                 m_in.experimentOverhead.base(), 2.0});
        if (isBudget() && !m_in.production && !m_in.mfu && m_in.layout && m_figures.mfu.base() > 0.0)
            add({"B5", "no_production_factor", Severity::Note, m_work.uid, "inputs.production_factor", 1.0,
                 searchedRunFactor});
        dates();
        return std::move(m_found);
    }

private:
    void add(Finding finding) { m_found.push_back(std::move(finding)); }
    void warn(std::string id, std::string what, std::string field, std::pair<double, double> valueAndLimit)
    {
        add({std::move(id), std::move(what), Severity::Warning, m_work.uid, std::move(field),
             valueAndLimit.first, valueAndLimit.second, m_device ? m_device->name : std::string()});
    }

    std::string_view deviceId() const { return m_device ? m_device->catalogueId : std::string_view(); }
    double devices() const { return m_figures.devices.base(); }
    bool hasExperts() const { return m_in.architecture && m_in.architecture->experts > 1.0; }
    bool trainsAll() const { return m_in.method == TrainMethod::Full; }

    /// The field that says how fast the run is.
    const char* speedField() const
    {
        return m_in.gpuHours ? "inputs.gpu_hours" : m_in.mfu ? "inputs.mfu" : "inputs.layout.tp";
    }

    /// A project to come, not the reproduction of a run that is known.
    bool isBudget() const { return !m_in.gpuHours && trainsAll() && !publishedRun(m_in.model); }

    void mfu()
    {
        const double share = m_figures.mfu.base(); // NaN: not known
        const double eight = hasExperts() ? 0.35 : 0.55;
        const auto figures = [&](double bound) { return std::pair(100.0 * share, 100.0 * bound); };
        if (m_in.precision == TrainPrecision::Bf16 && share > bf16Bound(deviceId()))
            warn("H02", "mfu_bf16", speedField(), figures(bf16Bound(deviceId())));
        if (m_in.precision == TrainPrecision::Fp8 && share > eight)
            warn("H03", hasExperts() ? "mfu_fp8_experts" : "mfu_fp8", speedField(), figures(eight));
        if (m_in.precision == TrainPrecision::Fp4 && share > 0.40)
            warn("H03", "mfu_fp4", speedField(), figures(0.40));
    }

    /// BF16 rate of a published run's accelerators over that of this run's; 1 where it is not known.
    double slowerThan(const PublishedRun& published) const
    {
        const FittedDevice* fitted = fittedDevice(deviceId());
        const auto* row = m_device ? peakField(*m_device, TrainPrecision::Bf16).rate : nullptr;
        const double own = fitted ? fitted->teraflops[0] : row && *row ? (*row)->value : published.teraflops;
        return published.teraflops / own;
    }

    void publishedHours()
    {
        const PublishedRun* published = trainsAll() ? publishedRun(m_in.model) : nullptr;
        if (!published)
            return;
        const double hours = m_figures.hours.in(hour)*devices();
        const double tokens = m_in.tokens ? m_in.tokens->base() / published->tokens : 1.0;
        const double expected = published->gpuHours * tokens * slowerThan(*published);
        if (hours > 2.0 * expected || hours < 0.5 * expected)
            add({"H04", "published_hours", Severity::Warning, m_work.uid, speedField(), hours, expected,
                 std::string(published->model), std::string(published->source)});
    }

    void memory()
    {
        const double needed = m_figures.memory.base() / gibibyte.base();
        if (m_in.layout && std::isnan(needed)) // the speed is given, so nobody has looked
            if (auto finding = memoryFinding(m_index.plan(), m_work.uid))
                return add(std::move(*finding));
        if (m_device && !m_device->memory && needed > 0.0)
            add({"H08", "memory_unknown", Severity::Warning, m_device->uid, "memory_gib", needed, 0.0,
                 m_device->name});
        if (m_device && m_device->memory && needed > memoryShare * m_device->memory->value)
            warn("H08", "memory_tight", "inputs.layout.tp", {needed, m_device->memory->value});
    }

    void layout(const ParallelLayout<double>& l)
    {
        const FittedDevice* fitted = fittedDevice(deviceId());
        const double node = l.node ? l.node->base() : fitted ? fitted->node : usualNode;
        if (l.tp > node)
            acrossNodes(l.tp.base(), node);
        const auto ranks = devices() / (l.tp * l.pp * l.cp);
        const auto microBatches = l.globalBatch / (ranks * l.microBatch);
        const double bubble = ((l.pp - 1.0) / (microBatches * l.vp)).base();
        if (bubble > 0.25)
            warn("H11", "bubble", "inputs.layout.pp", {100.0 * bubble, 25.0});
        if (m_in.seq)
            batch((l.globalBatch * *m_in.seq).base());
    }

    void acrossNodes(double tp, double node)
    {
        Finding f{"H10", "tp_across_nodes", Severity::Warning, m_work.uid, "inputs.layout.tp", tp, node};
        if (const auto lost = networkShare(m_index.plan(), m_work.uid); lost && *lost > 0.0)
            f.what = "tp_network",
            f.amounts = {{100.0 * *lost, {"%", 0.01}},
                         {*lost * m_result.totals.gpuHours.in(hour), nameOf(unit::hours)},
                         {*lost * m_result.totals.energy.in(kWh) / 1e3, {"MWh", 1e3}}};
        add(std::move(f));
    }

    void batch(double tokens)
    {
        if (!hasExperts() && tokens > largestBatchTokens)
            warn("H13", "batch_large", "inputs.layout.gbs", {tokens, largestBatchTokens});
        if (tokens < smallestBatch && devices() > 1024.0)
            warn("H13", "batch_small", "inputs.layout.gbs", {tokens, smallestBatch});
    }

    void losses()
    {
        if (m_in.gpuHours) // as they were, losses and all
            return;
        const double known = m_figures.goodput.base();
        const double goodput = std::isnan(known) ? 1.0 : known;
        if (goodput > 0.97 && devices() > 4096.0)
            warn("H12", "goodput_high", m_in.losses ? "inputs.losses.ckpt_write_s" : "inputs.goodput",
                 {100.0 * goodput, 97.0});
        if (m_in.losses && m_figures.failures > 0.0 / hour)
            interval(*m_in.losses);
    }

    void interval(RunLosses<double> l)
    {
        l.failureRate = m_figures.failures / m_figures.devices;
        if (m_in.checkpointRate && m_in.architecture)
            l.write = parametersOf(*m_in.architecture).total * checkpointBytes / *m_in.checkpointRate;
        const auto g = goodputOf<double>(l, m_figures.devices);
        if (g.mtbf < 5.0 * g.interval)
            warn("H12", "failures_close",
                 l.interval ? "inputs.losses.interval_s" : "inputs.losses.ckpt_write_s",
                 {g.mtbf.in(second) / 60.0, g.interval.in(second) / 60.0});
    }

    void tokensPerParameter()
    {
        if (!m_in.architecture || !m_in.tokens || !trainsAll())
            return;
        const double ratio = (*m_in.tokens / parametersOf(*m_in.architecture).total).base();
        if (ratio < 5.0)
            warn("H14", "few_tokens", "inputs.tokens", {ratio, 5.0});
        if (ratio > 2000.0)
            warn("H14", "many_tokens", "inputs.tokens", {ratio, 2000.0});
    }

    void peak()
    {
        const FittedDevice* fitted = fittedDevice(deviceId());
        const double dense = fitted ? fitted->teraflops[static_cast<std::size_t>(m_in.precision)] : 0.0;
        const double given = m_in.peak ? m_in.peak->in(teraflopPerSecond) : 0.0;
        if (dense > 0.0 && given > sparse * dense)
            warn("H17", "sparse_peak", "inputs.peak_tflops", {given, dense});
    }

    void dates()
    {
        const Site* site = m_group ? m_index.siteOf(*m_group) : m_index.site(m_work.site);
        if (site && isBefore(m_work.start, site->powerFrom))
            add({"H25", "before_power", Severity::Warning, m_work.uid, "start",
                 m_result.totals.peak.in(kW) / 1e3, 0.0, m_work.start, site->powerFrom});
        const auto planned = static_cast<double>(m_index.plan().settings.years);
        if (const double years = m_figures.hours.in(year); years > planned)
            add({"H07", "beyond_plan", Severity::Warning, m_work.uid, speedField(), years, planned});
        if (!m_in.deadline.empty() && m_work.start.empty())
            add({"deadline", "no_start", Severity::Note, m_work.uid, "start"});
        const auto calendar = runCalendar(m_work, m_result, m_in.deadline);
        if (!calendar || !calendar->deadline)
            return;
        const auto missed = [&](sys_days by) {
            return static_cast<double>((by - *calendar->deadline).count());
        };
        if (calendar->end > *calendar->deadline)
            add({"deadline", "missed", Severity::Warning, m_work.uid, "inputs.deadline",
                 missed(calendar->end), 0.0, dayText(calendar->end), m_in.deadline});
        else if (calendar->late > *calendar->deadline)
            add({"deadline", "in_doubt", Severity::Note, m_work.uid, "inputs.deadline",
                 missed(calendar->late), 0.0, dayText(calendar->late), m_in.deadline});
    }

    const PlanIndex& m_index;
    const Workload& m_work;
    const WorkloadResult<double>& m_result;
    const WorkloadFigures<double>& m_figures;
    const TrainingInputs<double>& m_in;
    const NodeGroup* m_group;
    const Accelerator* m_device;
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> runFindings(const PlanIndex& index, const Workload& work,
                                 const WorkloadResult<double>& result)
{
    auto in =
        recordFrom<TrainingInputs<double>>(knownInputs(work.inputs, inputFields(WorkloadKind::Training)));
    if (in)
        in->keepWhatCounts();
    return in ? RunFinder(index, work, result, *in).run() : std::vector<Finding>{};
}

std::vector<Finding> acceleratorFindings(const Accelerator& a)
{
    const FittedDevice* fitted = fittedDevice(a.catalogueId);
    std::vector<Finding> found;
    for (const TrainPrecision precision : {TrainPrecision::Bf16, TrainPrecision::Fp8, TrainPrecision::Fp4}) {
        const PeakField field = peakField(a, precision);
        const double dense = fitted ? fitted->teraflops[static_cast<std::size_t>(precision)] : 0.0;
        if (dense > 0.0 && *field.rate && (*field.rate)->value > sparse * dense)
            found.push_back({"H17", "sparse_peak", Severity::Warning, a.uid, "peak." + std::string(field.key),
                             (*field.rate)->value, dense, a.name});
    }
    const double nvlink = nvlinkOf(fitted);
    if (nvlink > 0.0 && a.interconnect && a.interconnect->value > nvlink)
        found.push_back({"H26", "nvlink_high", Severity::Warning, a.uid, "interconnect_gb_s",
                         a.interconnect->value, nvlink, a.name});
    return found;
}

} // namespace jw
