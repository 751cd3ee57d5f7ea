// The column beside the pages where inputs are edited: the results of the scenario shown, as cards.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

class QLabel;
class QPushButton;

namespace jw {

class CardGrid;
class Look;
class SubjectBox;

class ResultsColumn final : public QWidget {
    Q_OBJECT

public:
    ResultsColumn(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                  QWidget* parent = nullptr);

    /// The work that is looked at beside it: the results of that, until the person chooses. "": none.
    void setWorkload(const QString& uid);

    [[nodiscard]] CardGrid& cards() { return *m_cards; }
    [[nodiscard]] SubjectBox& subjects() { return *m_subjects; }

signals:
    void explainRequested(const QString& path); ///< of a result in the current scenario
    void goToRequested(const QString& path);    ///< of the field that stands in the way of results

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void repaintResults();

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    std::string m_workload;      ///< looked at
    QLabel *m_against, *m_error; ///< all owned
    QPushButton* m_goTo;
    SubjectBox* m_subjects;
    CardGrid* m_cards;
};

} // namespace jw
