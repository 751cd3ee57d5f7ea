// What the Scenario menu does to the scenario that the pages show.
#pragma once

#include <QObject>

#include "document/plan_document.h"

namespace jw {

class Commands;

class ScenarioActions final : public QObject {
    Q_OBJECT

public:
    ScenarioActions(Commands& commands, PlanDocument& document, QObject* parent);

signals:
    void made();                       ///< a scenario is new, and the current one: show it
    void refused(const QString& text); ///< why nothing was done

private:
    void make(Result<std::string> (*maker)(PlanDocument&, std::size_t, const std::string&));
    void remove();
    void step(int by);
    void enable();

    Commands& m_commands;
    PlanDocument& m_document;
};

} // namespace jw
