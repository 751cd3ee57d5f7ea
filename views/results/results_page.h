// The page Results: everything that comes out of the scenario shown.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace jw {

class CardGrid;
class Chart;
class EmptyState;
class FigureView;
class Look;
class Panel;
class SubjectBox;

class ResultsPage final : public QWidget {
    Q_OBJECT

public:
    ResultsPage(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                QWidget* parent = nullptr);

    [[nodiscard]] CardGrid& cards() { return *m_cards; }
    [[nodiscard]] SubjectBox& subjects() { return *m_subjects; }
    [[nodiscard]] FigureView& years() { return *m_years.view; }
    [[nodiscard]] FigureView& requests() { return *m_requests.view; }
    [[nodiscard]] FigureView& scopes() { return *m_scopes.view; }
    [[nodiscard]] Chart& energyChart() { return *m_energy.chart; }

signals:
    void explainRequested(const QString& path); ///< of a result in the current scenario
    void goToRequested(const QString& path);    ///< of a field
    void exampleRequested();                    ///< from the empty page
    void workloadRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct ChartPanel {
        Panel* panel = nullptr;
        Chart* chart = nullptr;
        QPushButton* exporter = nullptr;
    };
    struct TablePanel {
        Panel* panel = nullptr;
        FigureView* view = nullptr;
        QPushButton* copier = nullptr;
    };
    [[nodiscard]] ChartPanel chartPanel(QWidget* parent);
    [[nodiscard]] TablePanel tablePanel(QWidget* parent);
    void build();
    void connectParts();
    void retranslate();
    void repaintResults();
    void repaintCharts(const ScenarioOutcome& outcome);
    void arrange();

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    QLabel *m_title, *m_about, *m_error; ///< all owned
    QPushButton* m_goTo;
    QScrollArea* m_scroll;
    QWidget* m_content;
    EmptyState* m_empty;
    SubjectBox* m_subjects;
    CardGrid* m_cards;
    ChartPanel m_energy, m_cost, m_course, m_carbon;
    TablePanel m_years, m_parts, m_requests, m_scopes, m_amounts;
    QGridLayout* m_charts = nullptr;
    int m_chartColumns = 0;
    bool m_behind = false; ///< something changed while the page was put away
};

} // namespace jw
