// A training run: how long it takes on its accelerators, from GPU-hours or from FLOP at an MFU.
#pragma once

#include "engine/training/goodput.h"
#include "engine/training/run_device.h"
#include "engine/training/run_question.h"
#include "engine/training/usual.h"

namespace jw {

namespace term {
inline constexpr Term checkpoint{JW_TERM("jw::Term", "Checkpoint"),
                                 "BF16 weights, FP32 master weights, two FP32 moments"};
inline constexpr Term checkpointWrite{JW_TERM("jw::Term", "Checkpoint write")};
inline constexpr Term meanFailureRate{JW_TERM("jw::Term", "Failures of a GPU"), "Llama 3, 2024, 3.3.4"};
} // namespace term

/// Of a parameter in a checkpoint: BF16, an FP32 master copy and two FP32 moments.
inline constexpr Data<> checkpointBytes = 14.0 * byte;

/// Share of the accelerators that are on spot machines; 0 without machines of a fleet.
template <class Leaves> Ratio<> spotMachines(const JobReader<Leaves>& from)
{
    double all = 0.0, onSpot = 0.0;
    for (const Assignment* a : from.assigned()) {
        const NodeGroup& g = from.groupOf(*a);
        const double count = static_cast<double>(g.nodes * g.accelPerNode) * a->share.value;
        all += count;
        if (g.tenure != Tenure::Owned && g.spotShare)
            onSpot += count * g.spotShare->value;
    }
    return Ratio<>(all > 0.0 ? onSpot / all : 0.0);
}

/// What a run needs and where it says so. Speed and losses first; money and energy follow from the hours.
template <class Leaves> class TrainingRun final {
    using Real = typename Leaves::Real;
    using Inputs = TrainingInputs<Real>;

public:
    TrainingRun(const JobReader<Leaves>& from, const Inputs& inputs) : m_from(from), m_in(inputs) {}

    /// Errors: see planResults(); one names its field.
    [[nodiscard]] Result<WorkloadJob<Real>> job()
    {
        m_job = m_from.job();
        if (auto ok = devices(); !ok)
            return fail(ok.error());
        if (auto ok = losses(); !ok)
            return fail(ok.error());
        const auto gpuHours = hours().and_then([&](Duration<Real> time) { return rampedUp(time); });
        if (!gpuHours)
            return fail(gpuHours.error());
        m_job.hours = namedAs<&WorkloadFigures<Real>::hours>(*gpuHours / m_job.devices);
        m_job.overhead = m_in.experimentOverhead;
        if (m_from.ownPower())
            ownPower();
        return m_job;
    }

    /// What a search of layouts starts from: the run's own layout, or the defaults with the usual batch.
    /// Errors: as job(); MissingField for the memory of the device.
    [[nodiscard]] Result<RunQuestion> question() requires std::same_as<Real, double>
    {
        m_job = m_from.job();
        if (auto ok = devices().and_then([&] { return losses(); }); !ok)
            return fail(ok.error());
        const auto on = deviceOfSteps();
        if (!on)
            return fail(on.error());
        auto l = layoutOn(*on);
        if (!l)
            return fail(l.error());
        if (l->globalBatch < one)
            l->globalBatch = usualBatch(l->seq, l->gpus, l->method);
        if (!on->row().memory)
            return refuse(m_from.index(), on->row(), "memory_gib",
                          {.kind = Error::Kind::MissingField, .text = "Memory"});
        const auto rates = on->rates(m_in.precision);
        const auto constants = rates ? constantsOf(*on, *rates, m_in.precision) : fail(rates.error());
        if (!constants)
            return fail(constants.error());
        RunQuestion q{{*m_in.architecture, *l, *rates, on->row().memory->quantity(), *constants}};
        q.production = m_in.production;
        q.tokens = m_in.tokens;
        q.goodput = m_goodput;
        if (m_in.losses)
            q.rampUp = m_in.losses->rampUp;
        q.precision = m_in.precision;
        q.fp8 = inFp8(*on);
        q.tier = tierOn(*l, *on);
        q.node = group() ? plainQuantity(read<&NodeGroup::accelPerNode>(m_from.leaves(), *group()))
                         : Ratio<>(usualNode);
        return q;
    }

    /// The losses with what its machines and the size of its checkpoints say; nothing where it has none.
    [[nodiscard]] std::optional<RunLosses<Real>> ownLosses() const
    {
        if (!m_in.losses)
            return {};
        RunLosses<Real> l = *m_in.losses;
        const NodeGroup* machines = group();
        l.failureRate = machines ? read<&NodeGroup::failureRate>(m_from.leaves(), *machines)
                                 : named(PerTime<Real>(usualFailureRate), term::meanFailureRate);
        if (m_in.checkpointRate && m_in.architecture)
            l.write = named(named(parametersOf(*m_in.architecture).total * Data<Real>(checkpointBytes),
                                  term::checkpoint) /
                                *m_in.checkpointRate,
                            term::checkpointWrite);
        return l;
    }

    /// The share of its accelerators that are on spot machines.
    [[nodiscard]] Ratio<> onSpot() const { return spotMachines(m_from); }

    /// Those of its machines, or as given. Errors: as job().
    [[nodiscard]] Result<Ratio<Real>> deviceCount()
    {
        m_job = m_from.job();
        return devices().map([&] { return m_job.devices; });
    }

private:
    tl::unexpected<Error> missing(const char* key) const
    {
        const FieldInfo* info = findNested(inputFields(WorkloadKind::Training), key);
        return missing(key, info->term.name);
    }

    /// `text` is a rule that says what to do, in place of the field's name.
    tl::unexpected<Error> missing(const char* key, std::string_view text) const
    {
        return m_from.refused(std::string("inputs.") + key,
                              {.kind = Error::Kind::MissingField, .text = std::string(text)});
    }

    /// Those of its machines, or as given with their power. Errors: MissingField; MustBePositive, none at
    /// all, naming the number that is 0.
    Result<void> devices()
    {
        const bool own = m_from.ownPower();
        if (own && !m_in.gpus)
            return missing("gpus", "run_machines");
        if (own && !m_in.gpuPower)
            return missing("gpu_kw");
        if (own)
            m_job.devices = *m_in.gpus;
        if (isPositive(m_job.devices))
            return {};
        return own ? m_from.refused("inputs.gpus", none()) : noMachines();
    }

    static Error none() { return {.kind = Error::Kind::MustBePositive, .text = "GPUs"}; }

    /// Of all its machines there is nothing; the first say why.
    tl::unexpected<Error> noMachines() const
    {
        const Assignment& first = *m_from.assigned().front();
        const NodeGroup& machines = m_from.groupOf(first);
        if (machines.nodes > 0 && machines.accelPerNode > 0)
            return refuse(m_from.index(), first, "share", none());
        return refuse(m_from.index(), machines, machines.nodes > 0 ? "accel_per_node" : "nodes", none());
    }

    const NodeGroup* group() const
    {
        return m_from.ownPower() || m_from.assigned().empty() ? nullptr
                                                              : &m_from.groupOf(*m_from.assigned().front());
    }

    Result<RunDevice<Leaves>> device() const
    {
        const NodeGroup* machines = group();
        const Accelerator* row =
            machines ? m_from.index().acceleratorOf(*machines) : m_from.index().accelerator(m_in.accelerator);
        if (row)
            return RunDevice<Leaves>(m_from, *row, machines);
        if (!machines)
            return missing("accelerator");
        return refuse(m_from.index(), *machines, "accelerator",
                      {.kind = Error::Kind::MissingField, .text = "Accelerator"});
    }

    /// Errors: those of device(); Refused, the formula of a step is not about such a device.
    Result<RunDevice<Leaves>> deviceOfSteps() const
    {
        auto on = device();
        if (on && stepScope(on->row().catalogueId) != StepScope::Covered)
            return refuse(m_from.index(), on->row(), "name",
                          {.kind = Error::Kind::Refused, .text = "no_step_model"});
        return on;
    }

    /// GPU-hours of the final run, as reported or from tokens, FLOP per token, peak and MFU.
    Result<Duration<Real>> hours()
    {
        if (m_in.gpuHours)
            return *m_in.gpuHours;
        if (m_in.speedFrom == SpeedFrom::GpuHours)
            return missing("gpu_hours");
        if (!m_in.tokens)
            return missing("tokens");
        const auto flops = workPerToken();
        if (!flops)
            return fail(flops.error());
        if (!m_in.mfu && m_in.layout)
            return predicted();
        if (!m_in.mfu)
            return noSpeed();
        const auto rate = peak();
        if (!rate)
            return fail(rate.error());
        m_job.figures.mfu = *m_in.mfu;
        addHfu();
        m_job.figures.tokenRate = named(*rate * *m_in.mfu / *flops, term::tokenRate);
        return gpuHoursOf(*m_in.tokens, *flops, *rate, *m_in.mfu, m_goodput);
    }

    /// A shape can be laid out; work by the sample has an MFU only.
    tl::unexpected<Error> noSpeed() const
    {
        const bool wantsMfu = m_in.speedFrom == SpeedFrom::Mfu || !m_in.architecture;
        return wantsMfu ? missing("mfu") : missing("layout", "run_layout");
    }

    Result<Work<Real>> workPerToken() const
    {
        if (m_in.workPerToken)
            return *m_in.workPerToken;
        if (!m_in.architecture)
            return missing("flops_per_token");
        if (!m_in.seq)
            return missing("seq");
        return tokenFlops(*m_in.architecture, *m_in.seq, true, Recompute::None, tuning()).model;
    }

    Tuning<Real> tuning() const { return {m_in.method, m_in.adapterRank}; }

    Result<WorkRate<Real>> peak() const
    {
        if (m_in.peak)
            return *m_in.peak;
        const auto found = device();
        return found ? found->peak(m_in.precision) : fail(found.error());
    }

    /// The layout with what the run says of it. Errors: MissingField.
    Result<TrainLayout<Real>> layout() const
    {
        if (!m_in.architecture)
            return missing("arch.layers");
        if (!m_in.seq)
            return missing("seq");
        TrainLayout<Real> l;
        if (m_in.layout)
            static_cast<ParallelLayout<Real>&>(l) = *m_in.layout;
        l.seq = *m_in.seq;
        l.gpus = m_job.devices;
        l.method = m_in.method;
        l.rank = m_in.adapterRank;
        if (m_in.production)
            l.production = *m_in.production;
        return l;
    }

    /// The same with the NVLink domain that the fit knows of the device.
    Result<TrainLayout<Real>> layoutOn(const RunDevice<Leaves>& on) const
    {
        auto l = layout();
        if (l && !l->node && on.fitted())
            l->node = Ratio<Real>(static_cast<double>(on.fitted()->node));
        return l;
    }

    bool hasExperts() const
    {
        return m_in.architecture && holds(Ratio<Real>(1.0) < m_in.architecture->experts);
    }

    Result<StepConstants<double>> constantsOf(const RunDevice<Leaves>& on, const StepDevice<Real>& rates,
                                              TrainPrecision precision) const
    {
        const auto constants = runConstants(
            on.row().catalogueId, precision,
            plain(rates.peak) / plain(WorkRate<>(teraflopPerSecond)) * teraflopPerSecond, hasExperts());
        if (!constants)
            return m_from.refused("inputs.precision", constants.error());
        return *constants;
    }

    /// What a run in BF16 would have in FP8; nothing where it is in another precision, or the device has no
    /// FP8.
    std::optional<RatesAt> inFp8(const RunDevice<Leaves>& on) const requires std::same_as<Real, double>
    {
        if (m_in.precision != TrainPrecision::Bf16)
            return {};
        const auto rates = on.rates(TrainPrecision::Fp8);
        const auto constants = rates ? constantsOf(on, *rates, TrainPrecision::Fp8) : fail(rates.error());
        return constants ? std::optional(RatesAt{*rates, *constants}) : std::nullopt;
    }

    /// Speed by B4. Errors: those of RunDevice; Refused where the layout is none or does not fit.
    Result<Duration<Real>> predicted()
    {
        const auto on = deviceOfSteps();
        if (!on)
            return fail(on.error());
        const auto l = layoutOn(*on);
        const auto rates = l ? on->rates(m_in.precision) : Result<StepDevice<Real>>(fail(l.error()));
        if (!rates)
            return fail(rates.error());
        const auto constants = constantsOf(*on, *rates, m_in.precision);
        if (!constants)
            return fail(constants.error());
        if (auto ok = checkLayout(*l, on->row()); !ok)
            return fail(ok.error());
        const auto fitted = constantsOver(m_from.leaves(), *constants);
        const auto step = StepFormula<Real>(*m_in.architecture, *l, *rates, fitted).step();
        m_job.figures.mfu = step.mfu;
        addHfu();
        m_job.figures.tokenRate = step.tokenRate;
        m_job.figures.step = step.time;
        m_job.prediction = predictionOf(tierOn(*l, *on), hasExperts(),
                                        holds(Ratio<Real>(1.0) < l->production) ? Pace::Run : Pace::Step);
        return inBand(*m_in.tokens / step.tokenRate / m_goodput);
    }

    /// The time at the end of its band that the reading asks for; sets speed and memory likewise. Time and
    /// speed have bands of their own: stops err too.
    Duration<Real> inBand(Duration<Real> time)
    {
        const Real slowness = m_from.leaves().slowness(m_from.workload);
        if (isExactly(slowness, 0.0))
            return time;
        const auto& [tier, hours, rate, memory] = m_job.prediction;
        const Ratio<Real> speed(leaned(slowness, {rate.p90, rate.p10}));
        WorkloadFigures<Real>& f = m_job.figures;
        f.mfu = f.mfu * speed;
        f.hfu = f.hfu * speed;
        f.tokenRate = f.tokenRate * speed;
        f.step = f.step / speed;
        f.memory = f.memory * Ratio<Real>(leaned(slowness, memory));
        return time * Ratio<Real>(leaned(slowness, hours));
    }

    /// A layout says what is computed again; work that is given says nothing of it.
    void addHfu()
    {
        if (m_in.layout && m_in.architecture && m_in.seq && !m_in.workPerToken)
            m_job.figures.hfu = namedAs<&WorkloadFigures<Real>::hfu>(
                m_job.figures.mfu *
                hfuOverMfu(*m_in.architecture, *m_in.seq, m_in.layout->recompute, tuning()));
    }

    /// Decisions on plain numbers: do the degrees divide, and does it fit?
    Result<void> checkLayout(const TrainLayout<Real>& l, const Accelerator& on)
    {
        const auto numbers = plainRecord<TrainLayout<double>>(l);
        const auto model = plainRecord<Architecture<double>>(*m_in.architecture);
        if (const LayoutFault fault = layoutFault(model, numbers); fault != LayoutFault::None)
            return m_from.refused(
                layoutField(fault),
                {.kind = Error::Kind::Inconsistent,
                 .text = "layout_" + std::string(layoutFaultTexts[static_cast<std::size_t>(fault)])});
        const Data<> device = on.memory ? on.memory->quantity() : Data<>(0.0 * byte);
        const auto needed = trainMemory<Real>(*m_in.architecture, memoryOver(l, device));
        m_job.figures.memory = needed.total;
        if (on.memory && holds(Data<Real>(device) < needed.total))
            return m_from.refused("inputs.layout.tp", {.kind = Error::Kind::Refused,
                                                       .value = shown(needed.total) / gibibyte.base(),
                                                       .upper = on.memory->value,
                                                       .text = "layout_memory"});
        return {};
    }

    Tier tierOn(const TrainLayout<Real>& l, const RunDevice<Leaves>& on) const
    {
        return tierOf({.device = on.fitted(),
                       .precision = m_in.precision,
                       .experts = hasExperts(),
                       .gpus = Ratio<>(plain(l.gpus)),
                       .recompute = l.recompute,
                       .method = l.method});
    }

    /// With the ramp-up, B7: measured against the hours that the run takes without it. GPU-hours that are
    /// given hold it already. Sets the goodput. Errors: OutOfRange, the ramp-up takes all hours that are
    /// given.
    Result<Duration<Real>> rampedUp(Duration<Real> gpuHours)
    {
        if (!m_in.losses || !isPositive(m_in.losses->rampUp))
            return gpuHours;
        const auto missed = m_in.losses->rampUp * m_job.devices;
        const auto whole = m_in.gpuHours ? gpuHours : gpuHours + missed;
        const auto running = whole - missed;
        if (!isPositive(running))
            return m_from.refused("inputs.losses.ramp_hours",
                                  {.kind = Error::Kind::OutOfRange,
                                   .value = shown(m_in.losses->rampUp) / hour.base(),
                                   .upper = shown(whole / m_job.devices) / hour.base()});
        m_goodput = named(m_goodput * (running / whole), term::effectiveRatio);
        m_job.repeated = named(*m_job.repeated * (running / whole), term::repeatedWork);
        m_job.figures.goodput = m_goodput;
        Band& time = m_job.prediction.time; // the ramp-up is no part of what is predicted
        const double share = shown(running / whole);
        time = {1.0 + (time.p10 - 1.0) * share, 1.0 + (time.p90 - 1.0) * share};
        return whole;
    }

    /// Sets the goodput without ramp-up: as given, or by failures and checkpoints; and what interruptions
    /// leave of spot hours.
    Result<void> losses()
    {
        m_goodput = m_in.goodput;
        if (!m_in.losses) {
            if (holds(m_goodput < Ratio<Real>(1.0)))
                m_job.figures.goodput = m_goodput;
            return {};
        }
        const RunLosses<Real> all = *ownLosses();
        const auto goodput = goodputOf<Real>(all, m_job.devices);
        m_goodput = goodput.effective;
        if (!isPositive(m_goodput))
            return noProgress("restart_s");
        m_job.figures.goodput = m_goodput;
        m_job.figures.failures = goodput.failures;
        m_job.repeated = named(goodput.repeated * (1.0 - all.planned * all.plannedTime), term::repeatedWork);
        m_job.spotRatio = spotRatio(all);
        if (!m_job.spotRatio)
            return {};
        if (!isPositive(*m_job.spotRatio))
            return noProgress("spot_interruptions_per_hour");
        m_job.figures.spotRatio = *m_job.spotRatio;
        return {};
    }

    tl::unexpected<Error> noProgress(const char* key) const
    {
        return m_from.refused(std::string("inputs.losses.") + key,
                              {.kind = Error::Kind::Refused, .text = "no_progress"});
    }

    [[nodiscard]] bool hasSpotMachines() const
    {
        return std::ranges::any_of(m_from.assigned(), [&](const Assignment* a) {
            const NodeGroup& g = m_from.groupOf(*a);
            return g.tenure != Tenure::Owned && g.spotShare &&
                   isPositive(read<&NodeGroup::spotShare>(m_from.leaves(), g)) &&
                   isPositive(read<&Assignment::share>(m_from.leaves(), *a));
        });
    }

    /// The useful share of its spot machines; nothing where it has none, or no interruptions are told.
    std::optional<Ratio<Real>> spotRatio(const RunLosses<Real>& losses) const
    {
        if (!isPositive(losses.spotInterruptions) || !hasSpotMachines())
            return {};
        return usefulSpot(losses);
    }

    void ownPower()
    {
        const auto power = named(m_job.devices * *m_in.gpuPower, term::itPeak);
        const auto time = m_job.hours * m_job.overhead;
        m_job.own = ownLoad(time * power, power, time);
        m_job.gpuHours = time * m_job.devices;
    }

    const JobReader<Leaves>& m_from;
    const Inputs& m_in;
    WorkloadJob<Real> m_job;
    Ratio<Real> m_goodput{1.0};
};

/// One run on equal accelerators; experiments around it take their share of time on top. Errors: those of
/// onlyOnce(), equalAccelerators() and TrainingRun.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> trainingJob(const JobReader<Leaves>& from)
{
    const auto in = from.template inputs<TrainingInputs>();
    if (!in)
        return fail(in.error());
    return from.onlyOnce().and_then([&] { return from.equalAccelerators(); }).and_then([&] {
        return TrainingRun<Leaves>(from, *in).job();
    });
}

} // namespace jw
