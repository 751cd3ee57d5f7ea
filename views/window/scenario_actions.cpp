#include "views/window/scenario_actions.h"

#include "document/plan_edits.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/uid.h"
#include "views/common/words.h"
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
    on(Command::NewScenario, [this] { add(); });
    on(Command::DuplicateScenario, [this] { duplicate(); });
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

void ScenarioActions::add()
{
    const Plan& plan = *m_document.plan();
    const std::size_t from = m_document.currentScenario();
    const std::string uid = newUid();
    Scenario scenario{.uid = uid,
                      .name = tr("Scenario %1").arg(plan.scenarios.size()).toStdString(),
                      .parent = from ? plan.scenarios[from].uid : std::string()};
    scenario.color = static_cast<std::int64_t>(plan.scenarios.size() % 6);
    Plan with = plan;
    with.scenarios.add(scenario);
    const auto text = addText(with, findRow(with, Scenario::table, uid));
    const auto ok = m_document.edit(text, [&](Plan& p) { return p.scenarios.add(scenario), Result<void>{}; });
    if (!ok)
        return emit refused(errorText(ok.error(), plan));
    m_document.setCurrentScenario(m_document.plan()->scenarios.size() - 1);
    emit made();
}

/// With its overrides; of the baseline there is one only, so its copy builds on it.
void ScenarioActions::duplicate()
{
    const std::size_t from = m_document.currentScenario();
    if (from == 0)
        return add();
    const auto uid = duplicateRow(m_document, m_document.plan()->scenarios[from].uid);
    if (!uid)
        return emit refused(errorText(uid.error(), *m_document.plan()));
    m_document.setCurrentScenario(findScenario(*m_document.plan(), *uid).value_or(0));
    emit made();
}

void ScenarioActions::remove()
{
    const std::size_t at = m_document.currentScenario();
    if (at == 0)
        return;
    const Plan& plan = *m_document.plan();
    const std::string uid = plan.scenarios[at].uid;
    const auto ok = m_document.edit(removeText(plan, findRow(plan, Scenario::table, uid)),
                                    [&](Plan& p) { return removeRow(p, uid), Result<void>{}; });
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
