// The dock Problems: each line says what is wrong and leads to the field.
#pragma once

#include <QWidget>

#include "views/problems/problems_model.h"

class QLabel;
class QListView;

namespace jw {

class Look;

class ProblemsPanel final : public QWidget {
    Q_OBJECT

public:
    ProblemsPanel(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                  QWidget* parent = nullptr);

    [[nodiscard]] int count() const { return m_model.rowCount(); }
    [[nodiscard]] ProblemsModel& problems() { return m_model; }
    [[nodiscard]] QListView& list() { return *m_list; }

signals:
    void countChanged(int count);            ///< of all lines, for badge and title
    void goToRequested(const QString& path); ///< of a field

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void goTo(const QModelIndex& index);

    PlanDocument& m_document;
    PlanEvaluation& m_evaluation;
    ProblemsModel m_model;
    QLabel* m_summary; ///< both owned
    QListView* m_list;
    int m_told = -1;
};

} // namespace jw
