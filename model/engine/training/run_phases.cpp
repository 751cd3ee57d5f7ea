#include "engine/training/run_phases.h"

#include <algorithm>
#include <limits>

#include "engine/training/layout_question.h"
#include "engine/training/run_reader.h"
#include "engine/training/time_shares.h"

namespace jw {
namespace {

/// Fast enough that no traffic takes time.
constexpr DataRate<> noLimit = 1e15 * gigabyte / second;

Ratio<> busyShare(const TrainStep<double>& step) { return one - step.bubble; }

bool isGiven(const Workload& work, const char* key)
{
    const auto found = work.inputs.values.find(key);
    return found != work.inputs.values.end() && !found->second.isNull();
}

/// The run's steps; nothing where its speed is given, or its layout cannot be.
std::optional<StepShares> stepsOf(const Workload& work, const Result<RunQuestion>& question)
{
    if (isGiven(work, "mfu") || isGiven(work, "gpu_hours") || !isGiven(work, "layout") || !question ||
        tryLayout(*question, question->base).fault != LayoutFault::None)
        return {};
    return stepShares(*question);
}

PowerLevels levelsOf(const PlanIndex& index, const Workload& work)
{
    PlainLeaves leaves;
    PlanRates<PlainLeaves> rates(index, leaves);
    PowerLevels all;
    for (const Assignment* a : index.assignedTo(work)) {
        const auto& g = rates.of(*index.group(a->group));
        const Ratio<> nodes = g.nodes * a->share.quantity();
        const Ratio<> load = a->utilization ? a->utilization->quantity() : g.utilization;
        all.idle = all.idle + nodes * g.idle;
        all.peak = all.peak + nodes * g.peak;
        all.mean = all.mean + nodes * (g.idle + load * (g.peak - g.idle));
    }
    return all;
}

class PhaseList final {
public:
    void add(std::string_view name, bool works, Ratio<> time)
    {
        if (time > 0.0)
            m_phases.push_back({name, works, time, std::numeric_limits<double>::quiet_NaN()});
    }

    void addUseful(Ratio<> useful, const std::optional<StepShares>& steps)
    {
        if (!steps)
            return add(JW_TERM("jw::RunPhase", "Useful work"), true, useful);
        add(JW_TERM("jw::RunPhase", "Computing"), true, useful * steps->work);
        add(JW_TERM("jw::RunPhase", "Optimizer"), true, useful * steps->optimizer);
        add(JW_TERM("jw::RunPhase", "Traffic that nothing hides"), false, useful * steps->traffic);
        add(JW_TERM("jw::RunPhase", "Pipeline bubble"), false, useful * steps->bubble);
        add(JW_TERM("jw::RunPhase", "Slowest device"), false, useful * steps->waiting);
        add(JW_TERM("jw::RunPhase", "Slower than its steps (production factor)"), false,
            useful * steps->beyond);
    }

    void addLosses(const TimeShares& s)
    {
        add(JW_TERM("jw::RunPhase", "Repeated work"), true, s.repeated);
        add(JW_TERM("jw::RunPhase", "Repeated on spot"), true, s.spot);
        add(JW_TERM("jw::RunPhase", "Checkpoints"), false, s.checkpoints);
        add(JW_TERM("jw::RunPhase", "Restarts"), false, s.restarts);
        add(JW_TERM("jw::RunPhase", "Planned stops"), false, s.planned);
        add(JW_TERM("jw::RunPhase", "Stragglers"), false, s.stragglers);
        add(JW_TERM("jw::RunPhase", "Ramp-up"), false, s.rampUp);
    }

    std::vector<RunPhase> take() { return std::move(m_phases); }

private:
    std::vector<RunPhase> m_phases;
};

void shareEnergy(RunPhases& run)
{
    Ratio<> waiting;
    for (const RunPhase& phase : run.phases)
        waiting = waiting + (phase.works ? Ratio<>() : phase.time);
    run.power = phasePower(run.levels, waiting);
    for (RunPhase& phase : run.phases)
        phase.energy = phase.time * ((phase.works ? run.power.working : run.power.waiting) / run.levels.mean);
}

} // namespace

StepShares stepShares(const LayoutQuestion& question)
{
    LayoutQuestion apart = question;
    apart.device.nvlink = apart.device.nic = noLimit;
    const auto stepOf = [](const LayoutQuestion& q) {
        return StepFormula<double>(q.model, q.base, q.device, q.constants).step();
    };
    const TrainStep<double> step = stepOf(question), free = stepOf(apart);
    StepShares s;
    s.work = free.compute * busyShare(free) / step.time;
    s.optimizer = step.optimizer / step.time;
    s.bubble = step.compute * step.bubble / step.time;
    s.traffic = (step.compute * busyShare(step) + step.exposed) / step.time - s.work;
    s.beyond = one - one / question.base.production;
    s.waiting = one - s.beyond - (step.compute + step.exposed + step.optimizer) / step.time;
    return s;
}

PhasePower phasePower(const PowerLevels& levels, Ratio<> waiting)
{
    if (waiting <= 0.0)
        return {levels.mean, levels.idle};
    const Power<> working = (levels.mean - waiting * levels.idle) / (one - waiting);
    if (working <= levels.peak)
        return {working, levels.idle};
    return {levels.peak, (levels.mean - (one - waiting) * levels.peak) / waiting};
}

Result<RunPhases> runPhases(const Plan& resolved, std::string_view workload)
{
    const auto goodput = runGoodput(resolved, workload);
    if (!goodput)
        return fail(goodput.error());
    const PlanIndex index(resolved);
    const Workload& work = *std::ranges::find(resolved.workloads, workload, &Workload::uid);
    const auto question = layoutQuestion(resolved, workload);
    const auto steps = stepsOf(work, question);
    RunPhases run{.hasSteps = steps.has_value()};
    PhaseList list;
    if (*goodput) {
        list.addUseful((*goodput)->shares.useful, steps);
        list.addLosses((*goodput)->shares);
    } else {
        const double* given =
            isGiven(work, "goodput") ? work.inputs.values.at("goodput").as<double>() : nullptr;
        const Ratio<> useful = given && !isGiven(work, "gpu_hours") ? Ratio<>(*given) : one;
        list.addUseful(useful, steps);
        list.add(JW_TERM("jw::RunPhase", "Losses, as the goodput is given"), false, one - useful);
    }
    run.phases = list.take();
    run.levels = levelsOf(index, work);
    if (run.hasEnergy())
        shareEnergy(run);
    return run;
}

} // namespace jw
