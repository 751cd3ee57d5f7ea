#include "engine/serving/serving_levers.h"

#include <algorithm>

#include "engine/serving/tuning.h"

namespace jw {
namespace {

/// What all changes of a service are compared at.
struct Comparison {
    const ServiceQuestion& planned;
    PerTime<> load;     ///< of a GPU in the busiest hour as planned
    double batch = 1.0; ///< of a replica then
    std::optional<MoneyRate<>> gpuHour;
};

Comparison comparisonOf(const ServiceQuestion& q, std::optional<MoneyRate<>> gpuHour)
{
    Comparison c{q, {}, 1.0, gpuHour};
    const ServiceAnswer a = answerOf(q);
    const ServiceHour& hour = a.peak;
    const Ratio<> gpus = hour.keepsUp ? hour.replicas * q.replica.tp : a.gpusNeeded;
    if (gpus > 0.0) // NaN: no number of them keeps the promise
        c.load = hour.requests / gpus;
    const LoadedService<double> service(q.replica);
    const double batch = service.under(c.load * q.replica.tp).batch.base();
    c.batch = batch >= 1.0 ? batch : 1.0; // NaN too
    return c;
}

/// Constants depend on these: they are chosen anew where one has changed.
bool sameCell(const ServiceQuestion& a, const ServiceQuestion& b)
{
    return a.precision == b.precision && a.engine == b.engine && a.replica.tp == b.replica.tp &&
           a.replica.architecture == b.replica.architecture;
}

ServiceQuestion settled(ServiceQuestion q, const Comparison& c)
{
    if (sameCell(q, c.planned))
        return q;
    q.choice = q.choiceFor(q.pointAt(c.batch));
    if (!q.choice.refused())
        q.replica.constants = q.choice.constants();
    return q;
}

/// On as many machines as are needed.
void sizeFor(LeverFigures& f, const ServiceQuestion& q, const Comparison& c)
{
    ServiceQuestion sized = q;
    sized.most.reset();
    sized.devices = answerOf(q).gpusNeeded;
    f.gpus = sized.devices;
    const ServiceAnswer a = answerOf(sized);
    f.perRequest = (a.gpuPerRequest + a.hostPerRequest) * q.pue;
    if (c.gpuHour)
        f.perToken = *c.gpuHour * f.gpus / (q.requests * q.replica.request.out);
}

LeverFigures figuresOf(const ServiceQuestion& asked, const Comparison& c)
{
    const ServiceQuestion q = settled(asked, c);
    const LoadedService<double> service(q.replica);
    LeverFigures f;
    f.tier = q.choice.tier;
    f.fits = service.loop().cap() >= 1.0;
    if (!f.fits || q.choice.refused())
        return f;
    f.perReplica = service.within(q.promise);
    f.keepsPromise = f.perReplica > PerTime<>();
    const Duration<> prompt = service.replica().prefill(q.replica.request.in);
    const Ratio<> pool = q.replica.tuning.apart ? f.perReplica * prompt : Ratio<>(0.0);
    f.perGpu = f.perReplica / (q.replica.tp * (1.0 + pool));
    const LoadedReplica<> loaded = service.under(c.load * q.replica.tp);
    f.ttft = loaded.ttftPercentile;
    f.tpot = loaded.tpot;
    f.answer = loaded.ttftMean + q.replica.request.out * loaded.tpot;
    if (f.keepsPromise)
        sizeFor(f, q, c);
    return f;
}

bool helps(const LeverFigures& with, const LeverFigures& before)
{
    constexpr double more = 1.0 + 1e-9; // of two searches that end alike
    return with.works() && with.perGpu > more * before.perGpu;
}

LeverOutcome outcomeOf(const LeverFigures& with)
{
    if (with.tier == Tier::Direct)
        return LeverOutcome::NoRows;
    if (!with.fits)
        return LeverOutcome::DoesNotFit;
    return with.keepsPromise ? LeverOutcome::NoGain : LeverOutcome::MissesTarget;
}

/// A prediction with a lever that no measured row has.
LeverFigures withTier(LeverFigures figures, const ServingLever& lever)
{
    if (!lever.known && figures.tier != Tier::Direct)
        figures.tier = Tier::C;
    return figures;
}

using Stack = LeverStack<ServiceQuestion, LeverFigures>;

class Study final {
public:
    explicit Study(Comparison comparison)
        : m_compared(std::move(comparison)),
          m_before(at(m_compared.planned)),
          m_stack{m_compared.planned, m_before}
    {
    }

    [[nodiscard]] const LeverFigures& before() const { return m_before; }
    [[nodiscard]] const Stack& stack() const { return m_stack; }
    [[nodiscard]] LeverFigures at(const ServiceQuestion& q) const { return figuresOf(q, m_compared); }

    /// Nothing: there is nothing to say of it here.
    std::optional<ServingLeverEffect> add(const ServingLever& lever)
    {
        const ServiceQuestion& planned = m_compared.planned;
        ServingLeverEffect effect{&lever, LeverOutcome::Kept, m_before, m_stack.answer};
        if (lever.isOn && lever.isOn(planned)) {
            ServiceQuestion without = planned;
            lever.turnOff(without);
            effect.outcome = LeverOutcome::InUse;
            effect.alone = at(without);
            return effect;
        }
        if (lever.obstacle)
            effect.outcome = lever.obstacle(planned);
        if (effect.outcome != LeverOutcome::Kept)
            return effect;
        ServiceQuestion alone = planned;
        if (!lever.turnOn(alone))
            return {};
        if (!isKnown(lever, alone)) {
            effect.outcome = LeverOutcome::NoRows;
            effect.alone = {};
            return effect;
        }
        effect.alone = withTier(at(alone), lever);
        effect.outcome = lever.stacks ? stacked(lever) : LeverOutcome::Apart;
        effect.stacked = m_stack.answer;
        return effect;
    }

private:
    [[nodiscard]] bool isKnown(const ServingLever& lever, const ServiceQuestion& with) const
    {
        return !lever.needsSet || settled(with, m_compared).choice.set;
    }

    LeverOutcome stacked(const ServingLever& lever)
    {
        if (lever.obstacle) { // constants of the stack may be others than those of the plan
            const LeverOutcome here = lever.obstacle(settled(m_stack.question, m_compared));
            if (here != LeverOutcome::Kept)
                return here;
        }
        if (ServiceQuestion higher = m_stack.question; lever.turnOn(higher) && !isKnown(lever, higher))
            return LeverOutcome::NoRows;
        LeverFigures tried = m_stack.answer;
        const auto answer = [&](const ServiceQuestion& q) {
            tried = at(q);
            if (!lever.known || m_guessed)
                tried = withTier(tried, guess);
            return tried;
        };
        if (!m_stack.add(lever, answer, helps))
            return outcomeOf(tried);
        m_guessed = m_guessed || !lever.known;
        return LeverOutcome::Kept;
    }

    static constexpr ServingLever guess{{}, nullptr, nullptr, nullptr, false};
    Comparison m_compared;
    LeverFigures m_before;
    Stack m_stack;
    bool m_guessed = false; ///< a lever in the stack has no measured rows
};

OtherModelEffect effectOf(const OtherModel& model, const ServiceQuestion& planned, const Study& study)
{
    OtherModelEffect best{model.name, {}, planned.replica.tp};
    for (Ratio<> tp = planned.replica.tp; tp >= 1.0; tp = floor(tp / 2.0)) {
        if (!sharesHeads(model.architecture, tp))
            continue;
        ServiceQuestion q = planned;
        q.model = model.name;
        q.replica.architecture = model.architecture;
        q.replica.tp = tp;
        const LeverFigures figures = study.at(q);
        if (!best.figures.works() || (figures.works() && figures.perGpu > best.figures.perGpu))
            best = {model.name, figures, tp};
    }
    return best;
}

} // namespace

LeverFigures figuresWith(const ServiceQuestion& asPlanned, const ServiceQuestion& question,
                         std::optional<MoneyRate<>> gpuHour)
{
    return figuresOf(question, comparisonOf(asPlanned, gpuHour));
}

ServingLeverStudy studyLevers(const ServiceQuestion& question, const LeverContext& context)
{
    Study study(comparisonOf(question, context.gpuHour));
    ServingLeverStudy result;
    result.before = study.before();
    for (const ServingLever& lever : servingLevers())
        if (auto effect = study.add(lever))
            result.effects.push_back(*effect);
    result.after = study.stack().answer;
    result.stacked = study.stack().question;
    for (const OtherModel& model : context.models)
        result.models.push_back(effectOf(model, question, study));
    return result;
}

} // namespace jw
