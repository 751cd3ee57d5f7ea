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
    f.held = service.loop().room().weights;
    f.memory = f.held + service.loop().room().free;
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

/// NaN where one of them does not work.
double gainOver(const LeverFigures& before, const LeverFigures& with)
{
    return before.works() && with.works() ? (with.perGpu / before.perGpu).base() - 1.0 : LeverFigures::none;
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
    [[nodiscard]] const std::vector<ServingLeverEffect>& effects() const { return m_effects; }
    [[nodiscard]] LeverFigures at(const ServiceQuestion& q) const { return figuresOf(q, m_compared); }

    void add(const ServingLever& lever)
    {
        auto effect = effectOf(lever);
        if (!effect)
            return;
        const std::size_t rival = keptOf(lever.group);
        if (rival < m_effects.size() && effect->outcome == LeverOutcome::Kept) {
            giveWay(rival, lever);
            effect->gain = gainOver(m_effects[rival].stacked, effect->stacked);
        } else if (rival < m_effects.size() && effect->outcome == LeverOutcome::NoGain &&
                   helps(effect->alone, m_before)) {
            effect->outcome = LeverOutcome::Instead;
            effect->better = m_effects[rival].lever;
        }
        m_effects.push_back(*effect);
    }

private:
    /// The position of the effect that is kept of a group; that after the last: none.
    [[nodiscard]] std::size_t keptOf(LeverGroup group) const
    {
        const auto found = std::ranges::find_if(m_effects, [&](const ServingLeverEffect& e) {
            return group != LeverGroup::None && e.lever->group == group && e.outcome == LeverOutcome::Kept;
        });
        return static_cast<std::size_t>(found - m_effects.begin());
    }

    /// A better one of its group takes its place in the stack.
    void giveWay(std::size_t rival, const ServingLever& better)
    {
        m_effects[rival].outcome = LeverOutcome::Instead;
        for (std::size_t at = rival; at < m_effects.size(); ++at) {
            m_effects[at].stacked = rival > 0 ? m_effects[rival - 1].stacked : m_before;
            if (m_effects[at].lever->group == better.group)
                m_effects[at].better = &better;
        }
    }

    /// Nothing: there is nothing to say of it here.
    std::optional<ServingLeverEffect> effectOf(const ServingLever& lever)
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
        effect.outcome = lever.stacks ? stacked(lever, effect.gain) : LeverOutcome::Apart;
        effect.stacked = m_stack.answer;
        return effect;
    }

    [[nodiscard]] bool isKnown(const ServingLever& lever, const ServiceQuestion& with) const
    {
        return !lever.needsSet || settled(with, m_compared).choice.set;
    }

    /// Sets `gain` where it was tried.
    LeverOutcome stacked(const ServingLever& lever, double& gain)
    {
        if (lever.obstacle) { // constants of the stack may be others than those of the plan
            const LeverOutcome here = lever.obstacle(settled(m_stack.question, m_compared));
            if (here != LeverOutcome::Kept)
                return here;
        }
        if (ServiceQuestion higher = m_stack.question; lever.turnOn(higher) && !isKnown(lever, higher))
            return LeverOutcome::NoRows;
        const LeverFigures below = m_stack.answer;
        LeverFigures tried = below;
        const auto answer = [&](const ServiceQuestion& q) {
            tried = at(q);
            if (!lever.known || m_guessed)
                tried = withTier(tried, guess);
            return tried;
        };
        const bool kept = m_stack.add(lever, answer, helps);
        gain = gainOver(below, tried);
        if (!kept)
            return outcomeOf(tried);
        m_guessed = m_guessed || !lever.known;
        return LeverOutcome::Kept;
    }

    static constexpr ServingLever guess{{}, nullptr, nullptr, nullptr, false};
    Comparison m_compared;
    LeverFigures m_before;
    Stack m_stack;
    std::vector<ServingLeverEffect> m_effects;
    bool m_guessed = false; ///< a lever in the stack has no measured rows
};

/// Levers are chosen anew: one of those kept may help only beside what is left out.
LeverFigures withoutAssumed(const Comparison& comparison)
{
    Study study(comparison);
    for (const ServingLever& lever : servingLevers())
        if (lever.assumed == 0.0 && lever.stacks)
            study.add(lever);
    return study.stack().answer;
}

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

LeverOutcome outcomeOf(const LeverFigures& with)
{
    if (!with.fits)
        return LeverOutcome::DoesNotFit;
    if (with.tier == Tier::Direct)
        return LeverOutcome::NoRows;
    return with.keepsPromise ? LeverOutcome::NoGain : LeverOutcome::MissesTarget;
}

LeverFigures figuresWith(const ServiceQuestion& asPlanned, const ServiceQuestion& question,
                         std::optional<MoneyRate<>> gpuHour)
{
    return figuresOf(question, comparisonOf(asPlanned, gpuHour));
}

ServingLeverStudy studyLevers(const ServiceQuestion& question, const LeverContext& context)
{
    const Comparison comparison = comparisonOf(question, context.gpuHour);
    Study study(comparison);
    ServingLeverStudy result;
    result.before = study.before();
    for (const ServingLever& lever : servingLevers())
        study.add(lever);
    result.effects = study.effects();
    result.after = study.stack().answer;
    result.stacked = study.stack().question;
    if (std::ranges::any_of(result.effects, restsOnAssumed))
        result.measured = withoutAssumed(comparison);
    for (const OtherModel& model : context.models)
        result.models.push_back(effectOf(model, question, study));
    return result;
}

} // namespace jw
