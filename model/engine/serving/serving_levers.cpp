#include "engine/serving/serving_levers.h"

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

struct Gain {
    LeverVerdict decides = LeverVerdict::Energy;
    double saved = LeverFigures::none; ///< NaN where one of the two does not work
};
constexpr double alike = 1e-9; // of two searches that end alike

Gain gainOver(const LeverFigures& before, const LeverFigures& with)
{
    if (!before.works() || !with.works())
        return {};
    const double cost = 1.0 - (with.perToken / before.perToken).base(); // NaN: not known
    if (std::fabs(cost) > alike)
        return {LeverVerdict::Cost, cost};
    return {LeverVerdict::Energy, 1.0 - (with.perRequest / before.perRequest).base()};
}

bool helps(const LeverFigures& with, const LeverFigures& before)
{
    return with.works() && (!before.works() || gainOver(before, with).saved > alike);
}

void setGain(ServingLeverEffect& effect, const Gain& gain)
{
    effect.decides = gain.decides;
    effect.gain = gain.saved;
}

/// Of a prediction with a lever that no measured row has.
Tier leastTier(bool guessed) { return guessed ? Tier::C : Tier::Direct; }

using Stack = LeverStack<ServiceQuestion, LeverFigures>;

class Study final {
public:
    explicit Study(LeverComparison comparison)
        : m_compared(std::move(comparison)),
          m_before(figuresOf(m_compared.planned, m_compared)),
          m_stack{m_compared.planned, m_before}
    {
    }

    [[nodiscard]] const LeverFigures& before() const { return m_before; }
    [[nodiscard]] const Stack& stack() const { return m_stack; }
    [[nodiscard]] const std::vector<ServingLeverEffect>& effects() const { return m_effects; }
    /// With all that were kept.
    [[nodiscard]] LeversTogether together() const
    {
        LeversTogether all{m_stack.answer, {}};
        for (const ServingLeverEffect& effect : m_effects)
            if (effect.outcome == LeverOutcome::Kept)
                all.levers.push_back(effect.lever);
        return all;
    }
    /// Of a change of the plan.
    [[nodiscard]] LeverFigures alone(const ServiceQuestion& q, Tier least = Tier::Direct) const
    {
        return figuresOf(onBestGpus(q, m_compared.planned, m_compared), m_compared, least);
    }

    void add(const ServingLever& lever)
    {
        auto effect = effectOf(lever);
        if (!effect)
            return;
        const std::size_t rival = keptOf(lever.group);
        if (rival < m_effects.size() && effect->outcome == LeverOutcome::Kept) {
            giveWay(rival, lever);
            setGain(*effect, gainOver(m_effects[rival].stacked, effect->stacked));
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
            effect.alone = alone(without);
            return effect;
        }
        if (lever.obstacle)
            effect.outcome = lever.obstacle(planned);
        if (effect.outcome != LeverOutcome::Kept)
            return effect;
        ServiceQuestion with = planned;
        if (!lever.turnOn(with))
            return {};
        if (!isKnown(lever, with)) {
            effect.outcome = LeverOutcome::NoRows;
            effect.alone = {};
            return effect;
        }
        effect.alone = alone(with, leastTier(!lever.known));
        effect.outcome = lever.stacks ? stacked(lever, effect) : LeverOutcome::Apart;
        effect.stacked = m_stack.answer;
        return effect;
    }

    [[nodiscard]] bool isKnown(const ServingLever& lever, const ServiceQuestion& with) const
    {
        return !lever.needsSet || settled(with, m_compared).choice.set;
    }

    /// Sets the gain where it was tried.
    LeverOutcome stacked(const ServingLever& lever, ServingLeverEffect& effect)
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
        const auto answer = [&](ServiceQuestion& q) {
            q = onBestGpus(q, m_stack.question, m_compared);
            tried = figuresOf(q, m_compared, leastTier(m_guessed || !lever.known));
            return tried;
        };
        const bool kept = m_stack.add(lever, answer, helps);
        setGain(effect, gainOver(below, tried));
        if (!kept)
            return outcomeOf(tried);
        m_guessed = m_guessed || !lever.known;
        return LeverOutcome::Kept;
    }

    LeverComparison m_compared;
    LeverFigures m_before;
    Stack m_stack;
    std::vector<ServingLeverEffect> m_effects;
    bool m_guessed = false; ///< a lever in the stack has no measured rows
};

/// Levers are chosen anew: one of those kept may help only beside what is left out.
LeversTogether withoutAssumed(const LeverComparison& comparison)
{
    Study study(comparison);
    for (const ServingLever& lever : servingLevers())
        if (lever.assumed == 0.0 && lever.stacks)
            study.add(lever);
    return study.together();
}

OtherModelEffect effectOf(const OtherModel& model, const ServiceQuestion& planned, const Study& study)
{
    ServiceQuestion q = planned;
    q.model = model.name;
    q.replica.architecture = model.architecture;
    return {model.name, study.alone(q)};
}

} // namespace

LeverFigures figuresWith(const ServiceQuestion& asPlanned, const ServiceQuestion& question,
                         std::optional<GpuCost> cost)
{
    return figuresOf(question, comparisonOf(asPlanned, cost));
}

ServingLeverStudy studyLevers(const ServiceQuestion& question, const LeverContext& context)
{
    const LeverComparison comparison = comparisonOf(question, context.cost);
    Study study(comparison);
    ServingLeverStudy result;
    result.before = study.before();
    result.gpusKept = question.devices;
    result.keptEnergy = comparison.perRequest;
    for (const ServingLever& lever : servingLevers())
        study.add(lever);
    result.effects = study.effects();
    result.after = study.together();
    result.stacked = study.stack().question;
    if (std::ranges::any_of(result.effects, restsOnAssumed))
        result.measured = withoutAssumed(comparison);
    for (const OtherModel& model : context.models)
        result.models.push_back(effectOf(model, question, study));
    return result;
}

} // namespace jw
