// The charts below the form of a node group, one at a time: the scenarios, or owning against renting.
#pragma once

#include <QWidget>

#include "document/plan_evaluation.h"

namespace jw {

class Look;
class OwnOrRentPanel;
class ScenarioChart;
class Segments;

class FleetCharts final : public QWidget {
    Q_OBJECT

public:
    enum class Shown { Scenarios, OwnOrRent };

    FleetCharts(PlanDocument& document, PlanEvaluation& evaluation, const Look& look,
                QWidget* parent = nullptr);

    void choose(Shown shown);
    void setGroup(const std::string& uid); ///< the node group that owning against renting is about

    [[nodiscard]] ScenarioChart& scenarios() const { return *m_scenarios; }
    [[nodiscard]] OwnOrRentPanel& ownOrRent() const { return *m_ownOrRent; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showChosen();

    Segments* m_choices; ///< all owned by this widget
    ScenarioChart* m_scenarios;
    OwnOrRentPanel* m_ownOrRent;
};

} // namespace jw
