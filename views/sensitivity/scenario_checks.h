// Which scenarios are asked: check boxes, one by one or a group at once; one stays checked.
#pragma once

#include <QWidget>

#include <map>
#include <string>
#include <vector>

#include "domain/plan.h"

class QCheckBox;

namespace jw {

class FlowArea;
class Look;
class ScenarioGroupsButton;

class ScenarioChecks final : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioChecks(const Look& look, QWidget* parent = nullptr);

    void setPlan(const Plan& plan);
    [[nodiscard]] std::vector<std::size_t> chosen() const; ///< in plan order; at first as many as are drawn
    void choose(const std::vector<std::size_t>& scenarios, bool on);

signals:
    void changed(); ///< by the person

private:
    void showChecks();

    Plan m_plan;
    std::map<std::string, bool> m_wanted; ///< by uid, what the person has said
    FlowArea* m_area;                     ///< all owned
    ScenarioGroupsButton* m_groups;
    std::vector<QCheckBox*> m_boxes;
};

} // namespace jw
