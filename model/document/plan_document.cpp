#include "document/plan_document.h"

#include "document/entered.h"
#include "document/new_fault.h"
#include "domain/check.h"
#include "domain/edit.h"
#include "domain/resolve.h"

namespace jw {

/// The only command there is: undo and redo both exchange the current plan with the kept one.
class PlanDocument::SwapPlan final : public QUndoCommand {
public:
    SwapPlan(PlanDocument& document, EditText text, State other, std::string mergeKey)
        : QUndoCommand(QString::fromStdString(inEnglish(text))),
          m_document(document),
          m_text(std::move(text)),
          m_other(std::move(other)),
          m_mergeKey(std::move(mergeKey))
    {
    }

    void undo() override { m_document.swap(m_other); }
    void redo() override { m_document.swap(m_other); }
    int id() const override { return m_mergeKey.empty() ? -1 : 1; }

    /// A saved plan in between stays a step of its own, so that undo leads back to it.
    bool mergeWith(const QUndoCommand* later) override
    {
        const auto* next = static_cast<const SwapPlan*>(later);
        if (next->m_mergeKey != m_mergeKey || next->m_other.plan == m_document.m_saved)
            return false;
        if (*m_document.plan() == *m_other.plan) { // dragged back to where it began
            m_document.swap(m_other);
            setObsolete(true);
        }
        return true;
    }

    [[nodiscard]] const EditText& editText() const { return m_text; }
    [[nodiscard]] PlanStep other() const { return {m_other.number, m_other.plan}; }
    [[nodiscard]] const std::string& mergeKey() const { return m_mergeKey; }

private:
    PlanDocument& m_document;
    EditText m_text;
    State m_other;
    std::string m_mergeKey;
};

const PlanDocument::Faults& PlanDocument::faultsOf(const State& state)
{
    if (!state.faults)
        state.faults = std::make_shared<const Faults>(jw::problems(*state.plan));
    return *state.faults;
}

PlanDocument::PlanDocument(PlanPtr plan, QObject* parent)
    : QObject(parent),
      m_state{std::move(plan)},
      m_saved(m_state.plan)
{
    m_history.setUndoLimit(undoLimit);
}

PlanDocument::~PlanDocument() = default;

EditText PlanDocument::stepText(int index) const
{
    const auto* step = static_cast<const SwapPlan*>(m_history.command(index));
    return step ? step->editText() : EditText{};
}

Result<void> PlanDocument::edit(const EditText& text, const PlanEdit& change, const std::string& mergeKey)
{
    Plan next = *m_state.plan;
    if (auto ok = change(next); !ok)
        return ok;
    if (next == *m_state.plan)
        return {};
    State state{std::make_shared<const Plan>(std::move(next)), m_nextNumber};
    if (const Error* fault = newFault(faultsOf(m_state), faultsOf(state)))
        return fail(*fault);
    if (auto ok = checkOverrides(*m_state.plan, *state.plan); !ok)
        return ok;
    push(text, std::move(state), mergeKey);
    return {};
}

void PlanDocument::push(const EditText& text, State state, const std::string& mergeKey)
{
    const std::int64_t number = m_nextNumber++;
    m_quiet = Quiet::Steps;
    m_history.push(new SwapPlan(*this, text, std::move(state), mergeKey)); // the stack owns it
    m_quiet = Quiet::No;
    if (m_state.number != number) // merged away: the drag led back to where it began
        return emit stepReached(step());
    const auto* last = static_cast<const SwapPlan*>(m_history.command(m_history.index() - 1));
    emit edited(last->editText(), last->other(), step());
}

std::string PlanDocument::dragKey(const FieldPlace& place) const
{
    return std::to_string(place.scenario) + '|' + place.uid + '|' + place.field + '|' +
           std::to_string(m_drags);
}

Result<void> PlanDocument::setField(const FieldPlace& wanted, const Value& value,
                                    const std::string& enteredText, Drag drag)
{
    const FieldPlace place = settledPlace(*m_state.plan, wanted);
    const RowRef row = findRow(*m_state.plan, place.uid);
    if (!row || place.scenario >= std::max<std::size_t>(1, m_state.plan->scenarios.size()))
        return fail({.kind = Error::Kind::UnknownName, .field = place.field, .text = place.uid});
    const auto change = [&](Plan& plan) { return enter(plan, place, value, enteredText); };
    return edit(changeText(*m_state.plan, place.scenario, row, place.field), change,
                drag == Drag::Yes ? dragKey(place) : std::string());
}

void PlanDocument::cancelDrag(const FieldPlace& place)
{
    const std::string key = dragKey(settledPlace(*m_state.plan, place));
    const auto* last = static_cast<const SwapPlan*>(m_history.command(m_history.index() - 1));
    if (last && last->mergeKey() == key)
        push(last->editText(), {last->other().plan, m_nextNumber}, key); // merges the step away
}

Result<void> PlanDocument::resetField(const FieldPlace& wanted)
{
    const bool own = findOverride(*m_state.plan, wanted.scenario, wanted.uid, wanted.field); // of a file
    const FieldPlace place = own ? wanted : settledPlace(*m_state.plan, wanted);
    const RowRef row = findRow(*m_state.plan, place.uid);
    if (!row || place.scenario >= std::max<std::size_t>(1, m_state.plan->scenarios.size()))
        return fail({.kind = Error::Kind::UnknownName, .field = place.field, .text = place.uid});
    return edit(resetText(*m_state.plan, place.scenario, row, place.field), [&](Plan& plan) -> Result<void> {
        recordEntered(plan, place, {});
        if (place.scenario > 0) {
            resetInScenario(plan, place.scenario, place.uid, place.field);
            return {};
        }
        return jw::setField(plan, row, place.field, defaultValue(plan, row, place.field));
    });
}

std::string PlanDocument::enteredText(const FieldPlace& place) const
{
    return enteredFor(*m_state.plan, place);
}

std::size_t PlanDocument::currentScenario() const
{
    for (std::size_t at = 0; !m_scenario.empty() && at < m_state.plan->scenarios.size(); ++at)
        if (m_state.plan->scenarios[at].uid == m_scenario)
            return at;
    return 0;
}

void PlanDocument::setCurrentScenario(std::size_t at)
{
    const auto& scenarios = m_state.plan->scenarios;
    m_scenario = at > 0 && at < scenarios.size() ? scenarios[at].uid : std::string();
    m_resolved = {};
    if (const int now = static_cast<int>(currentScenario()); now != std::exchange(m_toldScenario, now))
        emit currentScenarioChanged(now);
}

const PlanPtr& PlanDocument::resolved() const
{
    if (m_resolved.plan)
        return m_resolved.plan;
    m_resolved = m_state;
    if (const std::size_t at = currentScenario(); at > 0)
        if (auto plan = resolve(*m_state.plan, at))
            m_resolved = {std::make_shared<const Plan>(std::move(*plan))};
    return m_resolved.plan;
}

const PlanDocument::Faults& PlanDocument::resolvedProblems() const
{
    (void)resolved();
    return faultsOf(m_resolved);
}

void PlanDocument::markSaved(const PlanPtr& plan)
{
    m_saved = plan;
    announce();
}

void PlanDocument::markModified()
{
    m_saved.reset();
    announce();
}

void PlanDocument::begin(PlanPtr plan)
{
    m_history.clear();
    m_state = {std::move(plan)};
    m_nextNumber = 1;
    m_saved = m_state.plan;
    m_scenario.clear();
}

void PlanDocument::replace(PlanPtr plan)
{
    begin(std::move(plan));
    m_resolved = {};
    emit replaced(m_state.plan);
    emit planChanged(m_state.plan);
    announce();
}

void PlanDocument::restore(const PlanHistory& history)
{
    begin(history.states.front());
    m_quiet = Quiet::All;
    for (std::size_t i = 0; i + 1 < history.states.size(); ++i)
        m_history.push(new SwapPlan(*this, history.texts[i], {history.states[i + 1], m_nextNumber++}, {}));
    m_history.setIndex(static_cast<int>(history.position));
    m_quiet = Quiet::No;
    m_saved = history.saved ? history.states[*history.saved] : nullptr;
    emit replaced(m_state.plan);
    emit planChanged(m_state.plan);
    announce();
}

void PlanDocument::swap(State& other)
{
    std::swap(m_state, other);
    m_resolved = {};
    if (m_quiet == Quiet::All)
        return;
    emit planChanged(m_state.plan);
    announce();
    if (m_quiet == Quiet::No)
        emit stepReached(step());
}

void PlanDocument::announce()
{
    if (isModified() != std::exchange(m_toldModified, isModified()))
        emit modifiedChanged(m_toldModified);
    if (const int now = static_cast<int>(currentScenario()); now != std::exchange(m_toldScenario, now))
        emit currentScenarioChanged(now);
}

} // namespace jw
