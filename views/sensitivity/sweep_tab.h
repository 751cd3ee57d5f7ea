// A result over one or two inputs: lines of several scenarios, or a heat map of the one that is shown.
#pragma once

#include <array>

#include "views/sensitivity/sensitivity_tab.h"
#include "views/sensitivity/strongest_input.h"
#include "views/sensitivity/sweep_work.h"

class QLabel;
class QPushButton;

namespace jw {

class AxisForm;
class Chart;
class Look;
class Panel;
class PlanDocument;
class PlanEvaluation;
class RunBar;
class ScenarioChecks;

/// Small sweeps run anew whenever the plan or the question has changed, unless the results are not automatic;
/// large ones when asked to.
class SweepTab final : public SensitivityTab {
    Q_OBJECT

public:
    SweepTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent = nullptr);
    ~SweepTab() override;

    void setAsked(const AskedResult* asked); ///< nullptr: nothing has results
    void run() override;
    [[nodiscard]] bool isRunning() const override; ///< and does not pause
    /// A scenario with the inputs of a point, based on the one shown, or on the first of those asked.
    void makeScenario(int point);

    [[nodiscard]] ScenarioChecks& scenarios() const { return *m_scenarios; }
    [[nodiscard]] AxisForm& axis(std::size_t at) const { return *m_axes[at]; } ///< 0 and 1
    [[nodiscard]] RunBar& runBar() const { return *m_run; }                    ///< has its place in the page
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] const std::optional<SweepAnswer>& answer() const
    {
        return m_answer;
    }                                    ///< the last whole one
    [[nodiscard]] QString words() const; ///< what is missing, was made or was refused

private:
    void build();
    void connectParts();
    void retranslate() override;
    void cancel() override;
    void follow() override;
    void showScenarios();
    void forget();
    void questionChanged();
    void came();
    void showAnswer();
    [[nodiscard]] bool hasTwo() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] std::optional<SweepAsked> question() const;
    [[nodiscard]] const SweepAnswer* shown() const; ///< nullptr: there is nothing to show

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    AskedResult m_asked;
    std::optional<SweepAnswer> m_answer;
    bool m_canceled = false;
    bool m_own = false;          ///< the person has chosen an input
    QString m_told;              ///< what became of the last point that was chosen, or why nothing runs
    ScenarioChecks* m_scenarios; ///< all owned
    std::array<AxisForm*, 2> m_axes;
    RunBar* m_run;
    QLabel* m_words;
    Panel* m_panel;
    QPushButton *m_command, *m_export;
    Chart* m_chart;
    QLabel* m_hint;
    StrongestInput m_strongest;
    SweepWork m_work;
};

} // namespace jw
