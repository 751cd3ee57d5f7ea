// Which value of a field makes a result so much, or two scenarios equal.
#pragma once

#include "jobs/job.h"
#include "views/sensitivity/goal_view.h"
#include "views/sensitivity/sensitivity_tab.h"
#include "views/sensitivity/strongest_input.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace jw {

class Chart;
class Look;
class NumberLine;
class Panel;
class PlanDocument;
class RunBar;

/// Of the scenario that is shown. Begins with the input that moves the result most and, where there is one,
/// another scenario, and searches by itself until the person has changed the question; then when asked to.
class GoalTab final : public SensitivityTab {
    Q_OBJECT

public:
    GoalTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent = nullptr);
    ~GoalTab() override;

    void setAsked(const AskedResult* asked); ///< nullptr: nothing has results
    void setField(const std::string& uid, const std::string& field);
    void setOther(std::size_t scenario); ///< to break even with; the one that is shown: a goal
    void run() override;
    [[nodiscard]] bool isRunning() const override { return m_strongest.isSought() || m_job.isRunning(); }

    [[nodiscard]] const InputChoice& input() const { return *m_input; }
    [[nodiscard]] NumberLine& from() const { return *m_from; }
    [[nodiscard]] NumberLine& to() const { return *m_to; }
    [[nodiscard]] NumberLine& goal() const { return *m_goal; }
    [[nodiscard]] const std::optional<GoalAnswer>& answer() const { return m_answer; }
    [[nodiscard]] QString words() const;                    ///< the answer, or what is missing
    [[nodiscard]] RunBar& runBar() const { return *m_run; } ///< has its place in the page
    [[nodiscard]] Chart& chart() const { return *m_chart; }

private:
    void build();
    void connectParts();
    void retranslate() override;
    void cancel() override;
    void follow() override;
    void forget();
    void planChanged();
    void fillOthers();
    void fieldChosen();
    void showLines();
    void take(Result<GoalAnswer> answer);
    void showAnswer();
    [[nodiscard]] const FieldInfo* info() const;
    [[nodiscard]] UnitName unit() const;
    [[nodiscard]] std::optional<std::size_t> other() const;
    [[nodiscard]] QString otherName() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isCurrent() const;

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    AskedResult m_asked;
    std::string m_other; ///< uid of the scenario; empty: a goal
    bool m_canceled = false;
    bool m_own = false; ///< the person has changed the question
    std::optional<GoalAnswer> m_answer;
    QLabel *m_fieldName, *m_aimName; ///< all owned
    InputChoice* m_input;
    NumberLine *m_from, *m_to;
    QComboBox* m_aim;
    NumberLine* m_goal;
    RunBar* m_run;
    QLabel* m_words;
    Panel* m_panel;
    QPushButton* m_export;
    Chart* m_chart;
    StrongestInput m_strongest;
    Job<Result<GoalAnswer>> m_job;
};

} // namespace jw
