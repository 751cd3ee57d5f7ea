#include "views/sensitivity/goal_tab.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "readings/display.h"
#include "readings/slide_range.h"
#include "views/charts/chart.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/person_text.h"
#include "views/common/put_away.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/input_choice.h"
#include "views/sensitivity/input_words.h"
#include "views/sensitivity/run_bar.h"

namespace jw {

/// Made in the order of Tab.
GoalTab::GoalTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : QWidget(parent),
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
      m_words(new QLabel(this)),
      m_panel(new Panel(look, {}, this)),
      m_export(new QPushButton(this)),
      m_chart(new Chart(look, m_panel)),
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
    if (!asked || asked->path != m_asked.path)
        m_goal->setValue({});
    m_asked = asked ? *asked : AskedResult{};
    follow();
}

void GoalTab::follow()
{
    if (isPutAway(*this))
        return;
    m_input->setPlan(m_document.resolved());
    fillOthers();
    showLines();
    showAnswer();
}

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
    m_aim->setCurrentIndex(std::max(0, m_aim->findData(QString::fromStdString(m_other))));
    m_other = m_aim->currentData().toString().toStdString();
}

void GoalTab::setField(const std::string& uid, const std::string& field)
{
    m_input->setPlan(m_document.resolved());
    m_input->choose(VaryingField{uid, field});
    fieldChosen();
}

void GoalTab::setOther(std::size_t scenario)
{
    const bool own = scenario == m_document.currentScenario();
    m_other = own ? std::string() : m_document.plan()->scenarios[scenario].uid;
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

/// The ends that a slider of the field would have.
void GoalTab::fieldChosen()
{
    const Plan& plan = *m_document.resolved();
    const auto& at = m_input->field();
    const Value value = at ? fieldValue(plan, findRow(plan, at->uid), at->field) : Value{};
    showLines();
    if (const FieldInfo* field = info(); field && value.as<double>()) {
        const SlideRange range = slideRange(*field, *value.as<double>(), unit());
        m_from->setValue(converted(range.low, unit(), field->term.unit));
        m_to->setValue(converted(range.high, unit(), field->term.unit));
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
    m_goal->setVisible(m_other.empty());
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
    if (m_other.empty() && !m_goal->value())
        return tr("Say what the result should be, or choose a scenario to break even with.");
    return {};
}

void GoalTab::run()
{
    if (!m_asked.info || !missing().isEmpty())
        return showAnswer();
    const Plan& plan = *m_document.plan();
    GoalAnswer question{.resolved = m_document.resolved(),
                        .name = scenarioName(plan.scenarios[m_document.currentScenario()]),
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
           m_answer->otherName == otherName() && (other() || m_answer->goal == *m_goal->value());
}

void GoalTab::showAnswer()
{
    m_panel->setVisible(m_answer.has_value());
    m_words->setText(missing());
    if (!m_answer)
        return;
    ChartData drawn = goalChart(*m_answer);
    drawn.stale = !isCurrent();
    m_panel->setTitle(drawn.title);
    m_chart->setData(drawn);
    if (!drawn.stale)
        m_words->setText(goalWords(*m_answer).join(QLatin1Char('\n')));
}

QString GoalTab::words() const { return m_words->text(); }

void GoalTab::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    follow();
}

void GoalTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace jw
