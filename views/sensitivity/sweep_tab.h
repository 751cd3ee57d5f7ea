// A result over some inputs: lines of several scenarios, or heat maps of the one that is shown, and all
// points as a table.
#pragma once

#include <array>

#include "views/sensitivity/sensitivity_tab.h"
#include "views/sensitivity/strongest_input.h"
#include "views/sensitivity/sweep_work.h"

class QLabel;
class QPushButton;
class QTableView;

namespace jw {

class AxisForm;
class Chart;
class CutChoice;
class Look;
class Panel;
class PlanDocument;
class PlanEvaluation;
class RunBar;
class ScenarioChecks;
class Segments;
class SweepTable;
struct SweepQuestionAgain;

/// Small sweeps run anew whenever the plan or the question has changed, unless the results are not automatic;
/// large ones when asked to. What has been evaluated is kept on disk, and so is the last question.
class SweepTab final : public SensitivityTab {
    Q_OBJECT

public:
    enum View { AsChart, AsTable };

    SweepTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent = nullptr);
    ~SweepTab() override;

    /// The folder where points and questions are kept between sessions; at first there is none.
    void keepIn(const QString& folder);
    void sliceBy(std::chrono::milliseconds slice) { m_work.sliceBy(slice); } ///< as SweepWork does
    void setAsked(const AskedResult* asked);                                 ///< nullptr: nothing has results
    void run() override;
    [[nodiscard]] bool isRunning() const override; ///< and does not pause
    /// A scenario with the inputs of a point, based on the one shown, or on the first of those asked.
    void makeScenario(std::size_t point);
    /// All points as the verb `sweep` writes them, off the GUI thread; words() says what became of it.
    void exportPoints(const QString& path);
    void addInput();                  ///< up to mostInputs, each with its form
    void removeInput(std::size_t at); ///< from the third on

    [[nodiscard]] ScenarioChecks& scenarios() const { return *m_scenarios; }
    [[nodiscard]] AxisForm& axis(std::size_t at) const { return *m_axes[at]; }
    [[nodiscard]] std::size_t inputs() const { return m_inputs; } ///< forms that are shown, two at least
    [[nodiscard]] QPushButton& addButton() const { return *m_add; }
    [[nodiscard]] CutChoice& cut() const { return *m_cut; }
    [[nodiscard]] Segments& views() const { return *m_views; }
    [[nodiscard]] const SweepTable& table() const { return *m_points; }
    [[nodiscard]] const SweepWork& work() const { return m_work; } ///< what runs
    [[nodiscard]] RunBar& runBar() const { return *m_run; }        ///< has its place in the page
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] const std::optional<SweepAnswer>& answer() const
    {
        return m_answer;
    }                                    ///< the last whole one, or what there is of one
    [[nodiscard]] QString words() const; ///< what is missing, was made or was refused

signals:
    void resultWanted(const std::string& path); ///< that of the last question

private:
    void build();
    void connectParts();
    void retranslate() override;
    void cancel() override;
    void follow() override;
    void showScenarios();
    void beginWith(const Result<VaryingField>& field);
    [[nodiscard]] const OfferedInputsPtr& offered();
    void forget();
    void restore();
    void ask(const SweepQuestionAgain& again);
    void lookForKept(const SweepAsked& asked);
    void found(SweepAnswer kept);
    [[nodiscard]] QString keptWords(const SweepAnswer& answer, std::size_t kept, bool runs) const;
    void askForExport();
    void showInputs();
    void showView();
    void questionChanged();
    void came();
    void showAnswer();
    [[nodiscard]] bool hasTwo() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] std::optional<SweepAsked> question() const;
    [[nodiscard]] std::vector<double> planned(const SweepAsked& asked) const;
    bool takeNames(const std::optional<SweepAsked>& asked);
    [[nodiscard]] const SweepAnswer* shown() const; ///< nullptr: there is nothing to show

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    AskedResult m_asked;
    std::optional<SweepAnswer> m_answer;
    bool m_canceled = false;
    bool m_own = false;      ///< the person has chosen an input
    bool m_restored = false; ///< the last question was looked for
    std::size_t m_inputs = 2;
    std::optional<SweepAsked> m_lookedFor; ///< among what is kept
    OfferedInputsPtr m_offered;
    QString m_told;              ///< what became of the last point that was chosen, or why nothing runs
    ScenarioChecks* m_scenarios; ///< all owned
    std::array<AxisForm*, mostInputs> m_axes;
    QPushButton* m_add;
    RunBar* m_run;
    QLabel* m_words;
    Panel* m_panel;
    Segments* m_views;
    QPushButton *m_command, *m_export, *m_exportPoints;
    QWidget* m_drawing; ///< the chart and what belongs to it
    CutChoice* m_cut;
    Chart* m_chart;
    QLabel* m_hint;
    QTableView* m_table;
    SweepTable* m_points;
    StrongestInput m_strongest;
    SweepWork m_work;
    LatestJob<Value> m_restoring;
    LatestJob<std::optional<SweepAnswer>> m_looking;
    LatestJob<Result<void>> m_exporting;
};

} // namespace jw
