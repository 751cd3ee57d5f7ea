// What a request of a service takes, costs and emits over its year, as cards on the page of workloads.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

namespace jw {

class CardGrid;
class Look;
class Panel;

/// Follows the evaluation, which comes later than an edit; nothing of what is not known.
class RequestCards final : public QWidget {
    Q_OBJECT

public:
    RequestCards(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                 QWidget* parent = nullptr);

    void setRow(const std::string& workload);
    void retranslate();
    [[nodiscard]] CardGrid& cards() const { return *m_cards; }

signals:
    void explainRequested(const QString& path); ///< of a result in the current scenario

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    std::string m_workload;
    Panel* m_panel; ///< owned, as is the grid in it
    CardGrid* m_cards;
};

} // namespace jw
