#include "views/window/scenario_actions.h"

#include "document/scenario_edits.h"
#include "views/common/words.h"
#include "views/scenarios/new_scenario_name.h"
#include "views/window/commands.h"

namespace jw {

ScenarioActions::ScenarioActions(Commands& commands, PlanDocument& document, QObject* parent)
    : QObject(parent),
      m_commands(commands),
      m_document(document)
{
    const auto on = [&](Command command, auto act) {
        connect(commands.action(command), &QAction::triggered, this, act);
    };
    on(Command::NewScenario, [this] { make(addScenario); });
    on(Command::DuplicateScenario, [this] { make(duplicateScenario); });
    on(Command::RemoveScenario, [this] { remove(); });
    on(Command::PreviousScenario, [this] { step(-1); });
    on(Command::NextScenario, [this] { step(1); });
    connect(&document, &PlanDocument::planChanged, this, &ScenarioActions::enable);
    connect(&document, &PlanDocument::currentScenarioChanged, this, &ScenarioActions::enable);
    enable();
}

/// The baseline stays.
void ScenarioActions::enable()
{
    m_commands.action(Command::RemoveScenario)->setEnabled(m_document.currentScenario() > 0);
}

/// `maker` is addScenario() or duplicateScenario().
void ScenarioActions::make(Result<std::string> (*maker)(PlanDocument&, std::size_t, const std::string&))
{
    const Plan& plan = *m_document.plan();
    const auto uid = maker(m_document, m_document.currentScenario(), newScenarioName(plan));
    if (!uid)
        return emit refused(errorText(uid.error(), *m_document.plan()));
    emit made();
}

void ScenarioActions::remove()
{
    const std::size_t at = m_document.currentScenario();
    const auto ok = at ? removeScenario(m_document, m_document.plan()->scenarios[at].uid) : Result<void>();
    if (!ok)
        emit refused(errorText(ok.error(), *m_document.plan()));
}

void ScenarioActions::step(int by)
{
    const auto count = static_cast<int>(m_document.plan()->scenarios.size());
    const int at = static_cast<int>(m_document.currentScenario()) + by;
    if (at >= 0 && at < count)
        m_document.setCurrentScenario(static_cast<std::size_t>(at));
}

} // namespace jw
