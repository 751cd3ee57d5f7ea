// Scenarios by two or three results that the person chooses, with the front that no other beats.
#pragma once

#include <QWidget>

#include <array>

#include "document/plan_evaluation.h"
#include "views/compare/pareto_chart.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace jw {

class Chart;
class FigureView;
class Look;
class Panel;

/// Keeps its choice of results while the plan changes round it.
class ParetoPanel final : public QWidget {
    Q_OBJECT

public:
    enum Axis : std::size_t { Right, Up, Color };

    ParetoPanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    /// The outcomes belong to the evaluation, which is kept.
    void setResults(EvaluationPtr evaluation, std::vector<std::size_t> scenarios, Subject subject,
                    bool stale);
    /// "cost_usd", "cost_usd@p90", with what is better of it; as color "" for none
    void setMetric(Axis axis, const std::string& key);
    void setSense(Axis axis, Sense sense);

    [[nodiscard]] const ParetoAnswer& answer() const { return m_answer; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] QComboBox& choice(Axis axis) const { return *m_choices[axis].metrics; }
    [[nodiscard]] QString words() const;

signals:
    void recalculateRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Choice {
        std::string key;
        Sense sense = Sense::Least;
        QComboBox *metrics = nullptr, *senses = nullptr; ///< owned
    };

    void build();
    void connectParts();
    void retranslate();
    void fill();
    void fill(Axis axis);
    void showAnswer();
    void showScenario(int row);
    void tell();
    [[nodiscard]] const ParetoResult* chosen(Axis axis) const;
    [[nodiscard]] std::vector<ParetoMetric> metrics() const;

    PlanDocument& m_document;
    const Look& m_look;
    EvaluationPtr m_evaluation;
    std::vector<std::size_t> m_scenarios;
    Subject m_subject;
    bool m_stale = false;
    std::vector<ParetoResult> m_offered;
    ParetoAnswer m_answer;
    std::array<Choice, 3> m_choices;
    Panel* m_panel; ///< all owned
    std::array<QLabel*, 3> m_names;
    QPushButton* m_export;
    Chart* m_chart;
    QLabel* m_words;
    FigureView* m_table;
};

} // namespace jw
