#include "views/sensitivity/goal_tab.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <cmath>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/person_text.h"
#include "views/common/put_away.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/common/wrapped_label.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/input_choice.h"
#include "views/sensitivity/input_words.h"
#include "views/sensitivity/run_bar.h"
#include "views/sensitivity/sweep_view.h"

namespace jw {

/// Made in the order of Tab.
GoalTab::GoalTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : SensitivityTab(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_fieldName(new QLabel(this)),
      m_aimName(new QLabel(this)),
      m_input(new InputChoice(InputChoice::May::NotBeNone, this)),
      m_from(new NumberLine(this)),
      m_to(new NumberLine(this)),
      m_aim(new QComboBox(this)),
      m_goal(new NumberLine(this)),
      m_run(new RunBar(look, this)),
      m_words(new WrappedLabel(this)),
      m_panel(new Panel(look, {}, this)),
      m_export(new QPushButton(this)),
      m_chart(new Chart(look, m_panel)),
      m_strongest(*m_input,
                  [this](const Result<VaryingField>& field) {
                      if (!field)
                          return m_words->setText(errorText(field.error(), *m_document.resolved()));
                      m_input->choose(*field);
                      fieldChosen();
                      follow();
                  }),
      m_job([this](Result<GoalAnswer> answer) { take(std::move(answer)); },
            [this](JobState state) { m_run->show(state); })
{
    build();
    connectParts();
    retranslate();
}

GoalTab::~GoalTab() = default;

void GoalTab::setAsked(const AskedResult* asked)
{
    if (!asked || asked->path != m_asked.path) {
        m_goal->setValue({});
        m_strongest.cancel();
        m_canceled = false;
        if (!m_own) // another input may move this result most
            m_input->choose({});
    }
    m_asked = asked ? *asked : AskedResult{};
    follow();
}

/// Another document: nothing of this one is left to be asked.
void GoalTab::forget()
{
    m_job.cancel();
    m_strongest.cancel();
    m_run->setRunning(false);
    m_answer.reset();
    m_own = m_canceled = false;
    m_other.clear();
    m_input->choose({});
    m_goal->setValue({});
}

void GoalTab::follow()
{
    if (isPutAway(*this))
        return;
    m_input->setPlan(m_document.resolved());
    fillOthers();
    showLines();
    if (m_asked.info && !m_input->field() && !m_own)
        m_strongest.seek(m_document.resolved(), m_asked.path);
    showAnswer();
    if (!m_own && !m_canceled && m_evaluation.isAutomatic() && missing().isEmpty() && !isCurrent())
        run();
}

/// The scenario to break even with may be gone; what is to be run by itself waits for the results.
void GoalTab::planChanged()
{
    m_canceled = false;
    if (isPutAway(*this))
        return;
    if (!m_evaluation.isStale()) // the results are there already, as of another document
        return follow();
    fillOthers();
    showLines();
    showAnswer();
}

/// Until the person has chosen, the first of the other scenarios is the goal.
void GoalTab::fillOthers()
{
    const Plan& plan = *m_document.plan();
    const QSignalBlocker quiet(m_aim);
    m_aim->clear();
    m_aim->addItem(tr("a goal"), QString());
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at)
        if (at != m_document.currentScenario())
            //: behind "Until the result is": %1 is a scenario
            m_aim->addItem(tr("that of %1").arg(scenarioName(plan.scenarios[at])),
                           QString::fromStdString(plan.scenarios[at].uid));
    const int usual = !m_own && m_aim->count() > 1 ? 1 : 0;
    const int chosen = m_other.empty() ? -1 : m_aim->findData(QString::fromStdString(m_other));
    m_aim->setCurrentIndex(chosen < 0 ? usual : chosen);
    m_other = m_aim->currentData().toString().toStdString();
}

void GoalTab::setField(const std::string& uid, const std::string& field)
{
    m_input->setPlan(m_document.resolved());
    m_input->choose(VaryingField{uid, field});
    m_own = true;
    fieldChosen();
}

void GoalTab::setOther(std::size_t scenario)
{
    const bool own = scenario == m_document.currentScenario();
    m_other = own ? std::string() : m_document.plan()->scenarios[scenario].uid;
    m_own = true;
    follow();
}

const FieldInfo* GoalTab::info() const
{
    const Plan& plan = *m_document.resolved();
    const auto& field = m_input->field();
    return field ? fieldInfo(plan, findRow(plan, field->uid), field->field) : nullptr;
}

UnitName GoalTab::unit() const
{
    const FieldInfo* field = info();
    return field ? formUnit(*field) : UnitName{"", 1.0};
}

/// From where to where a sweep of it would go at first.
void GoalTab::fieldChosen()
{
    showLines();
    const auto& at = m_input->field();
    if (const auto usual = at ? usualAxis(*m_document.resolved(), *at) : std::nullopt) {
        m_from->setValue(usual->range.from);
        m_to->setValue(usual->range.to);
    }
    showAnswer();
}

/// What the lines count.
void GoalTab::showLines()
{
    const Plan& plan = *m_document.resolved();
    const FieldInfo* field = info();
    m_from->setEnabled(field);
    m_to->setEnabled(field);
    m_from->setKind(field ? fieldNumber(tr("From"), *field, unit(), plan) : NumberKind{.name = tr("From")});
    m_to->setKind(field ? fieldNumber(tr("To"), *field, unit(), plan) : NumberKind{.name = tr("To")});
    m_goal->setVisible(!other());
    if (m_asked.info)
        m_goal->setKind(
            resultNumber(tr("Goal"), *m_asked.info, commonUnit(m_asked.base, *m_asked.info), plan));
}

std::optional<std::size_t> GoalTab::other() const
{
    const Plan& plan = *m_document.plan();
    for (std::size_t at = 0; at < plan.scenarios.size(); ++at)
        if (!m_other.empty() && plan.scenarios[at].uid == m_other)
            return at;
    return {};
}

QString GoalTab::otherName() const
{
    const auto at = other();
    return at ? scenarioName(m_document.plan()->scenarios[*at]) : QString();
}

/// What the person has yet to say; "" when the question is whole.
QString GoalTab::missing() const
{
    if (!info())
        return tr("Choose the input that may change.");
    if (!m_from->value() || !m_to->value())
        return tr("Say from where to where it may change.");
    if (*m_from->value() >= *m_to->value())
        return tr("From must be less than To.");
    if (other() || m_goal->value() || !m_asked.info)
        return {};
    if (m_evaluation.isStale())
        return tr("Type as Goal what the result should be.");
    const std::size_t current = m_document.currentScenario();
    const double now = current < m_asked.base.size() ? m_asked.base[current] : std::nan("");
    //: %1 is a result with its unit
    return tr("Type as Goal what the result should be; as planned it is %1.")
        .arg(shownFigure(now, *m_asked.info, *m_document.resolved()).text());
}

void GoalTab::run()
{
    if (!m_asked.info || !missing().isEmpty())
        return showAnswer();
    m_canceled = false;
    const Plan& plan = *m_document.plan();
    const Scenario& shown = plan.scenarios[m_document.currentScenario()];
    GoalAnswer question{.resolved = m_document.resolved(),
                        .name = scenarioName(shown),
                        .color = static_cast<int>(shown.color),
                        .asked = m_asked,
                        .range = {*m_input->field(), *m_from->value(), *m_to->value()},
                        .unit = unit(),
                        .goal = m_goal->value().value_or(0.0)};
    if (const auto at = other()) {
        auto resolved = resolve(plan, *at);
        if (!resolved)
            return m_words->setText(errorText(resolved.error(), plan));
        question.other = std::make_shared<const Plan>(std::move(*resolved));
        question.otherName = otherName();
        question.otherColor = static_cast<int>(plan.scenarios[*at].color);
        question.range.following = followingOf(plan, m_document.currentScenario(), *at, question.range.field);
    }
    m_run->setRunning(true);
    m_job.start(
        [question](const std::stop_token& stop, const Progress&) { return goalAnswer(question, stop); });
}

void GoalTab::take(Result<GoalAnswer> answer)
{
    m_run->setRunning(false);
    m_answer.reset();
    if (answer)
        m_answer = std::move(*answer);
    showAnswer();
    if (!answer)
        m_words->setText(errorText(answer.error(), *m_document.resolved()));
}

bool GoalTab::isCurrent() const
{
    return m_answer && m_answer->resolved == m_document.resolved() && missing().isEmpty() &&
           m_answer->asked.path == m_asked.path && m_answer->range.field == *m_input->field() &&
           m_answer->range.low == *m_from->value() && m_answer->range.high == *m_to->value() &&
           m_answer->otherName == otherName() && (other() || m_goal->value() == m_answer->goal);
}

/// Put away it waits until it is shown again.
void GoalTab::showAnswer()
{
    if (isPutAway(*this))
        return;
    m_panel->setVisible(m_answer.has_value());
    const bool seeking = m_strongest.isSought() && !m_input->field();
    m_words->setText(seeking ? QString() : missing());
    if (!m_answer)
        return;
    ChartData drawn = goalChart(*m_answer);
    drawn.stale = !isCurrent();
    m_panel->setTitle(drawn.title);
    m_chart->setData(drawn);
    if (!drawn.stale)
        m_words->setText(goalWords(*m_answer).join(QLatin1Char('\n')));
}

void GoalTab::cancel()
{
    m_job.cancel();
    m_canceled = true;
}

QString GoalTab::words() const { return m_words->text(); }

} // namespace jw
