#include "views/sensitivity/sweep_tab.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

#include "document/plan_evaluation.h"
#include "domain/resolve.h"
#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/words.h"
#include "views/sensitivity/axis_form.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/scenario_checks.h"

namespace jw {
namespace {

constexpr std::size_t mostUnasked = 1000; ///< evaluations that nobody has to ask for; assumption

std::size_t evaluations(const SweepAsked& asked)
{
    std::size_t count = asked.scenarios.size();
    for (const AskedAxis& axis : asked.axes)
        count *= axis.count;
    return count;
}

} // namespace

/// Made in the order of Tab.
SweepTab::SweepTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : SensitivityTab(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_scenarios(new ScenarioChecks(look, this)),
      m_axes{new AxisForm(InputChoice::May::NotBeNone, look, this),
             new AxisForm(InputChoice::May::BeNone, look, this)},
      m_run(new RunBar(look, this)),
      m_words(new QLabel(this)),
      m_panel(new Panel(look, {}, this)),
      m_command(new QPushButton(this)),
      m_export(new QPushButton(this)),
      m_chart(new Chart(look, m_panel)),
      m_hint(new QLabel(m_panel)),
      m_strongest(m_axes[0]->input(),
                  [this](const VaryingField& field) {
                      m_axes[0]->choose(field);
                      follow();
                  }),
      m_work([this] { came(); })
{
    build();
    connectParts();
    retranslate();
}

SweepTab::~SweepTab() = default;

void SweepTab::setAsked(const AskedResult* asked)
{
    const std::string before = m_asked.path;
    m_asked = asked ? *asked : AskedResult{};
    if (m_asked.path != before) {
        m_canceled = false;
        m_told.clear();
        if (!m_own) // another input may move this result most
            m_axes[0]->choose({});
    }
    follow();
}

bool SweepTab::isRunning() const
{
    return m_strongest.isSought() || (m_work.isRunning() && !m_work.isPaused());
}

bool SweepTab::hasTwo() const { return m_axes[1]->input().field().has_value(); }

void SweepTab::follow()
{
    if (isPutAway(*this))
        return;
    showScenarios();
    for (AxisForm* axis : m_axes)
        axis->setPlan(m_document.resolved());
    if (m_asked.info && !m_axes[0]->input().field() && !m_own)
        return m_strongest.seek(m_document.resolved(), m_asked.path);
    const auto asked = question();
    const bool answered = asked && m_answer && isSame(m_answer->asked, *asked);
    if (answered) // other scenarios may have been made or named since
        m_answer->asked = *asked;
    showAnswer();
    const bool asking = asked && m_work.isRunning() && isSame(m_work.answer().asked, *asked);
    if (asked && !answered && !asking && m_evaluation.isAutomatic() && !m_canceled &&
        evaluations(*asked) <= mostUnasked)
        run();
}

/// A map is of the one scenario that is shown.
void SweepTab::showScenarios()
{
    m_scenarios->setPlan(*m_document.plan());
    if (hasTwo())
        m_scenarios->hide();
}

/// Another document: nothing of this one is left to be asked.
void SweepTab::forget()
{
    m_work.cancel();
    m_run->setRunning(false);
    m_answer.reset();
    m_told.clear();
    m_own = m_canceled = false;
    for (AxisForm* axis : m_axes)
        axis->choose({});
}

void SweepTab::questionChanged()
{
    m_canceled = false;
    m_told.clear();
    follow();
}

QString SweepTab::missing() const
{
    const auto& first = m_axes[0]->input().field();
    if (!first)
        return tr("Choose the input that is to vary.");
    for (const AxisForm* axis : m_axes)
        if (const QString why = axis->missing(); !why.isEmpty())
            return why;
    if (first == m_axes[1]->input().field())
        return tr("Both inputs are the same: choose another one, or none as the second.");
    return {};
}

std::optional<SweepAsked> SweepTab::question() const
{
    if (!m_asked.info || !missing().isEmpty())
        return {};
    SweepAsked asked{.plan = m_document.plan(), .scenarios = m_scenarios->chosen(), .result = m_asked};
    if (hasTwo())
        asked.scenarios = {m_document.currentScenario()};
    for (const AxisForm* form : m_axes)
        if (const auto axis = form->axis())
            asked.axes.push_back(*axis);
    auto whole = withInputs(std::move(asked));
    return whole ? std::optional(std::move(*whole)) : std::nullopt;
}

void SweepTab::run()
{
    auto asked = question();
    if (!asked)
        return showAnswer();
    m_canceled = false;
    m_told.clear();
    m_run->setRunning(true);
    m_work.start(std::move(*asked));
}

void SweepTab::came()
{
    if (m_work.error()) {
        m_answer.reset();
        m_told = errorText(*m_work.error(), *m_work.answer().asked.plan);
    } else if (!m_work.isRunning()) {
        m_answer = m_work.answer();
    }
    if (m_work.isRunning())
        m_run->show(m_work.state());
    else
        m_run->setRunning(false);
    showAnswer();
}

const SweepAnswer* SweepTab::shown() const
{
    if (m_work.isRunning() && !m_work.answer().points.empty())
        return &m_work.answer();
    return m_answer ? &*m_answer : nullptr;
}

void SweepTab::showAnswer()
{
    if (isPutAway(*this))
        return;
    const SweepAnswer* answer = shown();
    QStringList words{missing()};
    if (words.front().isEmpty())
        words = {m_told};
    m_panel->setVisible(answer);
    if (answer) {
        const auto asked = question();
        ChartData drawn = sweepChart(*answer);
        drawn.stale = !asked || !isSame(answer->asked, *asked);
        m_panel->setTitle(drawn.title);
        m_chart->setData(drawn);
        if (!drawn.stale)
            words += sweepWords(*answer);
    }
    words.removeAll(QString());
    m_words->setText(words.join(QLatin1Char('\n')));
    m_words->setVisible(!words.isEmpty());
}

void SweepTab::makeScenario(int point)
{
    const SweepAnswer* answer = shown();
    if (!answer || point < 0 || static_cast<std::size_t>(point) >= answer->points.size())
        return;
    const auto at = static_cast<std::size_t>(point);
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

void SweepTab::cancel()
{
    m_work.cancel();
    m_canceled = true;
    showAnswer();
}

QString SweepTab::words() const { return m_words->text(); }

} // namespace jw
