// The open plan and its history. The one place where a plan changes.
#pragma once

#include <QObject>
#include <QUndoStack>

#include <functional>

#include "document/plan_history.h"
#include "units/result.h"

namespace jw {

/// Lives on the GUI thread. A listener of planChanged must not edit.
class PlanDocument final : public QObject {
    Q_OBJECT

public:
    using Faults = std::vector<Error>;
    using PlanEdit = std::function<Result<void>(Plan&)>;
    static constexpr int undoLimit = 1000; ///< steps; older edits stay in the journal

    explicit PlanDocument(PlanPtr plan, QObject* parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] const PlanPtr& plan() const { return m_state.plan; }
    [[nodiscard]] const Faults& problems() const { return faultsOf(m_state); } ///< of the plan as it is
    [[nodiscard]] QUndoStack& history() { return m_history; }
    [[nodiscard]] EditText
    stepText(int index) const; ///< of step `index` of the history; QUndoStack's is English

    /// Edits a copy; if the copy, also as the scenarios see it whose overrides change, has no fault that the
    /// plan did not have before, it becomes the plan, as one undo step. An edit that changes nothing leaves
    /// no step. Errors: those of `change`, else the new fault; then nothing has happened. Edits with the same
    /// `mergeKey`, one after the other, are one step.
    Result<void> edit(const EditText& text, const PlanEdit& change, const std::string& mergeKey = {});

    /// Sets a field of a row, in the baseline or as an override, and keeps the text that the person typed.
    /// What is the same in all scenarios (names, notes) is set in the baseline. Errors: as edit(), also for a
    /// fault that only the scenario has.
    Result<void> setField(const FieldPlace& place, const Value& value, const std::string& enteredText = {},
                          Drag drag = Drag::No);
    void endDrag() { ++m_drags; } ///< the next drag is another step
    /// The plan as before the drag of that field, and no step, if nothing has happened since.
    void cancelDrag(const FieldPlace& place);

    /// In a scenario: removes the override; in the baseline: back to the default. Errors: MissingField where
    /// there is none.
    Result<void> resetField(const FieldPlace& place);

    /// How the person typed this value ("0.85 kW"), or "" if the value has been changed otherwise since.
    [[nodiscard]] std::string enteredText(const FieldPlace& place) const;

    /// The scenario that the pages show; the baseline when the one chosen is removed.
    [[nodiscard]] std::size_t currentScenario() const;
    void setCurrentScenario(std::size_t at);
    [[nodiscard]] const PlanPtr&
    resolved() const; ///< the plan in the current scenario; itself if a fault forbids
    [[nodiscard]] const Faults& resolvedProblems() const;

    [[nodiscard]] PlanStep step() const { return {m_state.number, m_state.plan}; }

    /// Is the plan another than the one last saved or opened?
    [[nodiscard]] bool isModified() const { return m_state.plan != m_saved; }
    void markSaved(const PlanPtr& plan); ///< `plan`, taken from plan() some time ago, is now in the file
    void markModified();                 ///< no file holds any state of this plan: recovered, or a copy

    /// Another plan, with an empty history, not modified.
    void replace(PlanPtr plan);
    /// The same with the history of an earlier session; its states are numbered from 0.
    void restore(const PlanHistory& history);

signals:
    void planChanged(const jw::PlanPtr& plan);
    void replaced(const jw::PlanPtr& plan); ///< another document; before its planChanged
    void modifiedChanged(bool modified);
    /// After planChanged. An edit led from `before` to `now`; one merged into the last step comes again, with
    /// the `before` of that step and another `now`.
    void edited(const jw::EditText& text, const jw::PlanStep& before, const jw::PlanStep& now);
    void stepReached(const jw::PlanStep& now); ///< after planChanged, by undo or redo
    void currentScenarioChanged(int at);

private:
    class SwapPlan;
    struct State {
        PlanPtr plan;
        std::int64_t number = 0;
        mutable std::shared_ptr<const Faults> faults{}; ///< made when asked for
    };
    static const Faults& faultsOf(const State& state);
    void begin(PlanPtr plan);
    void push(const EditText& text, State state, const std::string& mergeKey);
    void swap(State& other);
    void announce();
    [[nodiscard]] std::string dragKey(const FieldPlace& place) const;

    State m_state;
    PlanPtr m_saved;
    QUndoStack m_history;
    std::string m_scenario;   ///< uid; empty: the baseline
    mutable State m_resolved; ///< in the current scenario; made when asked for
    std::int64_t m_nextNumber = 1;
    enum class Quiet { No, Steps, All } m_quiet = Quiet::No; ///< what swap() keeps to itself
    bool m_toldModified = false;
    int m_toldScenario = 0, m_drags = 0;
};

} // namespace jw
