// How sure a result is: samples of all that is uncertain, in several scenarios.
#pragma once

#include "jobs/job.h"
#include "views/sensitivity/sampled_view.h"
#include "views/sensitivity/sensitivity_tab.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace jw {

class Chart;
class EmptyState;
class FieldEditor;
class FigureView;
class Look;
class NumberLine;
class Panel;
class PlanDocument;
class RunBar;
class ScenarioChecks;
class Segments;

/// Samples anew whenever the plan or the question has changed, unless the results are not automatic.
class UncertaintyTab final : public SensitivityTab {
    Q_OBJECT

public:
    enum class Shown { Cumulative, Histogram };

    UncertaintyTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                   QWidget* parent = nullptr);
    ~UncertaintyTab() override;

    void setAsked(const AskedResult* asked); ///< nullptr: nothing has results
    void run() override;
    [[nodiscard]] bool isRunning() const override { return m_job.isRunning(); }
    void setShown(Shown shown);

    [[nodiscard]] const std::optional<SampledResult>& answer() const { return m_answer; }
    [[nodiscard]] ScenarioChecks& scenarios() const { return *m_scenarios; }
    [[nodiscard]] FieldEditor& samples() const { return *m_samples; }
    [[nodiscard]] NumberLine& limit() const { return *m_limit; }
    [[nodiscard]] RunBar& runBar() const { return *m_run; } ///< has its place in the page
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] FigureView& inputs() const { return *m_inputs; }
    [[nodiscard]] FigureView& shares() const { return *m_shares; }
    [[nodiscard]] QPushButton& estimates() const { return *m_estimates; } ///< hidden: there are none
    [[nodiscard]] QString remarks() const;

signals:
    void goToRequested(const QString& path);

private:
    using Answer = Result<std::optional<SampledResult>>;

    void build();
    void connectParts();
    void retranslate() override;
    void cancel() override;
    void follow() override;
    void forget(); ///< what is of another document
    void take(Answer answer);
    void tell(const Error& error);
    void showAnswer();
    void showLimit();
    void showStale(); ///< the plan has changed, the answer has not
    void showChart();
    void showShares();
    void showEstimates();
    void takeEstimates();
    void fillScenarios();
    [[nodiscard]] MonteCarloQuestion question() const;
    [[nodiscard]] bool isCurrent() const;

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    AskedResult m_asked;
    std::optional<SampledResult> m_answer;
    Shown m_shown = Shown::Cumulative;
    bool m_canceled = false;
    ScenarioChecks* m_scenarios; ///< all owned
    FieldEditor *m_samples, *m_seed;
    NumberLine* m_limit;
    RunBar* m_run;
    QLabel* m_refusal;
    EmptyState* m_empty;
    Panel *m_chartPanel, *m_tablePanel, *m_sharePanel, *m_inputPanel;
    QComboBox* m_which;
    Segments* m_segments;
    QPushButton* m_export;
    Chart* m_chart;
    QPushButton* m_copy;
    QComboBox* m_sharesOf;
    FigureView *m_table, *m_shares;
    QPushButton* m_estimates;
    FigureView* m_inputs;
    QLabel *m_aboutShares, *m_remarks;
    Job<Answer> m_job;
};

} // namespace jw
