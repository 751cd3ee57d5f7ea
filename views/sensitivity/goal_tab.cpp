#include "views/sensitivity/goal_tab.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

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
#include "views/forms/field_state.h"
#include "views/forms/number_line.h"
#include "views/sensitivity/input_words.h"
#include "views/sensitivity/run_bar.h"

namespace jw {
namespace {

/// Numbers of the plan that forms show and that have a value.
std::vector<VaryingField> numbersOf(const Plan& plan)
{
    std::vector<VaryingField> found;
    for (const TableInfo& table : tables())
        for (std::size_t at = 0; table.hasUid && at < table.size(plan); ++at) {
            const RowRef row{&table, at};
            for (const FormField& field : formFields(plan, row))
                if (canVary(row, *field.info) && fieldValue(plan, row, field.field).as<double>())
                    found.push_back({table.rowId(row.in(plan)), field.field});
        }
    return found;
}

} // namespace

/// Made in the order of Tab.
GoalTab::GoalTab(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_evaluation(evaluation),
      m_look(look),
      m_fieldName(new QLabel(this)),
      m_aimName(new QLabel(this)),
      m_fieldBox(new QComboBox(this)),
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
    fillFields();
    fillOthers();
    showLines();
    showAnswer();
}

void GoalTab::fillFields()
{
    const PlanPtr plan = m_document.resolved();
    if (plan == m_listed)
        return;
    m_listed = plan;
    m_fields = numbersOf(*plan);
    QStringList names;
    for (const VaryingField& each : m_fields)
        names << inputName(*plan, each);
    const QSignalBlocker quiet(m_fieldBox);
    m_fieldBox->clear();
    m_fieldBox->addItems(names);
    const auto found = m_field ? std::ranges::find(m_fields, *m_field) : m_fields.end();
    if (found == m_fields.end())
        m_field.reset();
    m_fieldBox->setCurrentIndex(m_field ? static_cast<int>(found - m_fields.begin()) : -1);
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
    fillFields();
    const auto found = std::ranges::find(m_fields, VaryingField{uid, field});
    if (found == m_fields.end())
        return;
    m_field = *found;
    m_fieldBox->setCurrentIndex(static_cast<int>(found - m_fields.begin()));
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
    return m_field ? fieldInfo(plan, findRow(plan, m_field->uid), m_field->field) : nullptr;
}

UnitName GoalTab::unit() const
{
    const FieldInfo* field = info();
    return !field ? UnitName{"", 1.0} : field->shown.size > 0.0 ? field->shown : shownUnit(*field);
}

/// The ends that a slider of the field would have.
void GoalTab::fieldChosen()
{
    const Plan& plan = *m_document.resolved();
    const Value value = m_field ? fieldValue(plan, findRow(plan, m_field->uid), m_field->field) : Value{};
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
                        .range = {*m_field, *m_from->value(), *m_to->value()},
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
           m_answer->asked.path == m_asked.path && m_answer->range.field == *m_field &&
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
