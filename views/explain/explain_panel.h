// Explain: how a result came about, from its formula down to the inputs and their sources.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"
#include "views/explain/trace_model.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace jw {

class InputList;
class Look;

/// Explains in the current scenario, and again after every change of the plan while it is shown.
class ExplainPanel final : public QWidget {
    Q_OBJECT

public:
    ExplainPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                 QWidget* parent = nullptr);

    /// A result: "total/energy_kwh", "workloads/chat/cost_usd", "years/2027/cost_usd".
    void explain(const QString& path);
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Everything with all digits, so that each formula evaluates again; "" while nothing is explained.
    [[nodiscard]] QString text() const;
    [[nodiscard]] InputList& inputs() { return *m_inputs; }
    [[nodiscard]] QTreeView& parts() { return *m_tree; }

signals:
    void goToRequested(const QString& path); ///< of a field
    void explained(const QString& path);     ///< the answer is on screen
    void backRequested();                    ///< to the results column

protected:
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override; ///< given on to the parts
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void ask();
    void adopt(TracedAnswerPtr answer);
    void show(const ResultCell<Traced>* cell);
    void showBand(const ResultCell<Traced>& cell);
    [[nodiscard]] std::vector<BandedCell> sampledBands() const;
    void clear(const QString& why);
    void partChosen(const QModelIndex& index);
    void copy() const;

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    const Look& m_look;
    QString m_path;
    TracedAnswerPtr m_answer;
    NodeId m_node = noNode;
    TraceModel m_model;
    QLabel *m_name, *m_value, *m_band, *m_words, *m_numbers, *m_source, *m_partsTitle, *m_part,
        *m_inputsTitle,
        *m_engine; ///< all owned
    QPushButton *m_back, *m_copy;
    QTreeView* m_tree;
    InputList* m_inputs;
    LatestJob<TracedAnswerPtr> m_job;
};

} // namespace jw
