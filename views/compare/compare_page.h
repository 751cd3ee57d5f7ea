// The page Compare: scenarios side by side, as a chart, by their inputs and by their results.
#pragma once

#include <QTimer>
#include <QWidget>

#include <set>

#include "views/compare/comparison_chart.h"
#include "views/compare/difference_work.h"
#include "views/compare/inputs_panel.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace jw {

class Chart;
class EmptyState;
class FigureView;
class FlowArea;
class Look;
class Panel;
class ParetoPanel;
class ScenarioGroupsButton;
class Segments;
class SubjectBox;

class ComparePage final : public QWidget {
    Q_OBJECT

public:
    ComparePage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                QWidget* parent = nullptr);

    /// Scenarios with a check mark, in the order of the plan that is evaluated.
    [[nodiscard]] std::vector<std::size_t> chosen() const;
    void choose(const std::vector<std::size_t>& scenarios, bool on);
    [[nodiscard]] Compared compared() const { return m_what; }
    void setCompared(Compared what);

    [[nodiscard]] Chart& chart() { return *m_chart; }
    [[nodiscard]] InputsPanel& inputs() { return *m_inputs; }
    [[nodiscard]] FigureView& deltas() { return *m_deltas; }
    [[nodiscard]] ParetoPanel& pareto() { return *m_pareto; }
    [[nodiscard]] SubjectBox& subjects() { return *m_subjects; }

signals:
    void explainRequested(const QString& path);
    void goToRequested(const QString& path);
    void scenarioRequested(); ///< from the empty page
    void exampleRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildContent();
    void buildChart();
    void connectParts();
    void retranslate();
    void remakeChoices();
    void repaintAll();
    void repaintResults();
    [[nodiscard]] Compared offered(const std::vector<const ScenarioOutcome*>& outcomes);
    void repaintDeltas();
    void repaintTable();

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    Compared m_what = Compared::Energy;
    bool m_behind = false;               ///< something changed while the page was put away
    bool m_wide = false;                 ///< the chart drawn last starts on a logarithmic axis
    std::set<std::string> m_unchosen;    ///< uids of scenarios left out
    QLabel *m_title, *m_about, *m_basis; ///< all owned
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    QWidget* m_content;
    FlowArea* m_choices;
    ScenarioGroupsButton* m_groups;
    std::vector<QCheckBox*> m_boxes;
    Segments* m_segments;
    SubjectBox* m_subjects;
    InputsPanel* m_inputs;
    Panel *m_chartPanel, *m_deltaPanel;
    Chart* m_chart;
    FigureView* m_deltas;
    ParetoPanel* m_pareto;
    DifferenceWork m_differences;
    QTimer m_deltasLater; ///< after the chart, which is what people wait for
    QPushButton *m_export, *m_copyDeltas;
};

} // namespace jw
