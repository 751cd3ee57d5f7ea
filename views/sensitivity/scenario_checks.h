// Which scenarios are asked: check boxes, one stays checked.
#pragma once

#include <QWidget>

#include <map>
#include <string>
#include <vector>

#include "domain/plan.h"

class QCheckBox;

namespace jw {

class FlowLayout;
class Look;

class ScenarioChecks final : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioChecks(const Look& look, QWidget* parent = nullptr);

    void setPlan(const Plan& plan);
    [[nodiscard]] std::vector<std::size_t> chosen() const; ///< in plan order; at first as many as are drawn
    void choose(std::size_t scenario, bool on);

signals:
    void changed(); ///< by the person

private:
    void showChecks();

    std::vector<std::string> m_uids;
    std::map<std::string, bool> m_wanted; ///< by uid, what the person has said
    FlowLayout* m_flow;                   ///< all owned
    std::vector<QCheckBox*> m_boxes;
};

} // namespace jw
