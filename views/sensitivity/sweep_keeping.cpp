// What stays of the tab Sweep: its last question, points on disk, an export of all of them, scenarios.
#include <QFileDialog>
#include <QLocale>

#include <algorithm>

#include "domain/resolve.h"
#include "verbs/sweep_lines.h"
#include "views/common/words.h"
#include "views/sensitivity/axis_form.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"
#include "views/sensitivity/sweep_question.h"
#include "views/sensitivity/sweep_tab.h"
#include "whatif/kept_sweeps.h"

namespace jw {

void SweepTab::keepIn(const QString& folder)
{
    m_work.keepIn(folder.toStdString());
    m_restored = false;
}

/// Asks again what was asked last of this plan.
void SweepTab::restore()
{
    m_restored = true;
    if (!m_work.folder().empty())
        m_restoring.start([folder = m_work.folder(), plan = m_document.plan()](const std::stop_token&) {
            return KeptSweeps(folder, plan->settings.uid).question();
        });
}

void SweepTab::ask(const SweepQuestionAgain& again)
{
    m_own = true;
    m_inputs = std::max<std::size_t>(2, again.axes.size());
    for (std::size_t i = 0; i < m_inputs; ++i)
        m_axes[i]->setInputs(offered());
    for (std::size_t i = 0; i < again.axes.size(); ++i)
        m_axes[i]->setAxis(again.axes[i]);
    if (again.axes.size() == 1) { // else it is of the one that is shown
        const QSignalBlocker quiet(m_scenarios);
        const Rows<Scenario>& scenarios = m_document.plan()->scenarios;
        for (const bool on : {true, false}) // one is always on
            for (std::size_t at = 0; at < scenarios.size(); ++at)
                if (on == (std::ranges::find(again.scenarios, scenarios[at].uid) != again.scenarios.end()))
                    m_scenarios->choose({at}, on);
    }
    if (again.result != m_asked.path)
        emit resultWanted(again.result);
}

/// Once a question.
void SweepTab::lookForKept(const SweepAsked& asked)
{
    if (m_work.folder().empty() || m_work.isRunning() || (m_lookedFor && isSame(*m_lookedFor, asked)))
        return;
    m_lookedFor = asked;
    m_looking.start([folder = m_work.folder(), asked](const std::stop_token& stop) {
        return keptAnswer(folder, asked, stop);
    });
}

/// Points of other inputs, or a part of all points, only where there is nothing better to show.
void SweepTab::found(SweepAnswer kept)
{
    const auto asked = question();
    const bool fresh = asked && isSame(kept.asked, *asked);
    if (m_work.isRunning())
        return;
    if (fresh)
        m_run->note(keptWords(kept, kept.points.size(), false));
    if (m_answer && !(fresh && kept.isWhole()))
        return;
    m_answer = std::move(kept);
    takeNames(asked);
    showAnswer();
}

/// Of so many points that were there, before a run or without one.
QString SweepTab::keptWords(const SweepAnswer& answer, std::size_t kept, bool runs) const
{
    const QLocale locale;
    const std::size_t all = answer.sweep->points().size();
    const QString some = locale.toString(kept), of = locale.toString(all);
    if (runs)
        //: %1 and %2 are numbers of points
        return tr("Resumed: %1 of %2 points were kept.").arg(some, of);
    if (kept < all)
        //: %1 and %2 are numbers of points
        return tr("%1 of %2 points are kept: Run goes on with them.").arg(some, of);
    return {};
}

void SweepTab::askForExport()
{
    auto* files = new QFileDialog(this, tr("Export the points"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("csv"));
    files->setNameFilter(QStringLiteral("*.csv"));
    files->selectFile(tr("sweep") + QStringLiteral(".csv"));
    connect(files, &QFileDialog::fileSelected, this, &SweepTab::exportPoints);
    files->open();
}

void SweepTab::exportPoints(const QString& path)
{
    const SweepAnswer* answer = shown();
    if (!answer || !answer->isWhole()) {
        m_told = tr("Not all points are there yet: run the sweep to its end, then export them.");
        return showAnswer();
    }
    m_exporting.start([answer = *answer, path](const std::stop_token& stop) {
        const auto lines = [&](const verbs::TakeLine& take) -> Result<void> {
            for (const SweptPoint& point : answer.points) {
                if (stop.stop_requested())
                    return fail({.kind = Error::Kind::Canceled});
                if (auto ok = take(verbs::lineOf(*answer.asked.plan, *answer.sweep, point)); !ok)
                    return ok;
            }
            return {};
        };
        return verbs::writeTable(path.toStdString(), verbs::identityOf(*answer.asked.plan, *answer.sweep),
                                 lines);
    });
}

void SweepTab::makeScenario(std::size_t at)
{
    const SweepAnswer* answer = shown();
    if (!answer || at >= answer->points.size())
        return;
    const SweepAsked& asked = answer->asked;
    const std::size_t current = m_document.currentScenario();
    const auto isShown = [&](std::size_t scenario) {
        return asked.plan->scenarios[scenario].uid == m_document.plan()->scenarios[current].uid;
    };
    const auto base = std::ranges::find_if(asked.scenarios, isShown);
    const std::size_t of = base == asked.scenarios.end() ? asked.scenarios.front() : *base;
    const std::size_t from =
        findScenario(*m_document.plan(), asked.plan->scenarios[of].uid).value_or(std::size_t{0});
    QString name = pointName(*answer, at);
    if (from > 0)
        //: name of a scenario: %1 is the one it is based on, %2 its inputs
        name = tr("%1, %2").arg(scenarioName(m_document.plan()->scenarios[from]), name);
    const auto isThere = [&](const Scenario& scenario) { return scenario.name == name.toStdString(); };
    if (std::ranges::any_of(m_document.plan()->scenarios, isThere)) {
        m_told = tr("The scenario “%1” is there already.").arg(name);
        return showAnswer();
    }
    const auto made = addScenario(m_document, from, name.toStdString(), pointInputs(*answer, at));
    if (made) { // its line would lie on that of the one it is based on
        showScenarios();
        m_scenarios->choose({m_document.plan()->scenarios.size() - 1}, false);
    }
    //: %1 is a new scenario, %2 the one that it is based on
    m_told = made ? tr("New scenario “%1”, based on %2. Undo takes it back.")
                        .arg(name, scenarioName(m_document.plan()->scenarios[from]))
                  : errorText(made.error(), *m_document.plan());
    showAnswer();
}

} // namespace jw
