// What the time of a training run follows from, as a choice above its form; and the fields that each way
// needs.
#pragma once

#include <QWidget>

#include <set>

#include "document/plan_document.h"

class QLabel;

namespace jw {

class Look;
class Segments;

/// The fields of the form of a run: left out, and at once; the rest is behind "More".
struct RunFormFields {
    std::set<std::string> hidden, front;
};

/// By what the time follows from, whether the run has machines, and whether its losses are counted.
[[nodiscard]] RunFormFields runFormFields(const Plan& resolved, const std::string& workload);

/// Sets the choice in the current scenario, as one undo step. What was typed for another way stays.
class SpeedChoice final : public QWidget {
    Q_OBJECT

public:
    SpeedChoice(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void setRow(const std::string& workload); ///< a training run
    void retranslate();
    [[nodiscard]] Segments& choice() const { return *m_choice; }

private:
    void take(int id);

    PlanDocument& m_document;
    std::string m_workload;
    QLabel *m_title, *m_refusal; ///< owned by this widget
    Segments* m_choice;
};

} // namespace jw
