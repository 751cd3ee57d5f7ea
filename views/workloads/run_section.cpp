#include "views/workloads/run_section.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "domain/edit.h"
#include "views/common/look.h"
#include "views/common/panel.h"
#include "views/common/put_away.h"
#include "views/common/words.h"
#include "views/forms/entity_form.h"
#include "views/workloads/run_edits.h"

namespace jw {

RunSection::RunSection(PlanDocument& document, const Look& look, std::string record, Begins begins,
                       QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_look(look),
      m_record(std::move(record)),
      m_begins(begins),
      m_form(new EntityForm(document, look)),
      m_refusal(new QLabel),
      m_line(new QLabel),
      m_given(new QLabel),
      m_predict(new QPushButton),
      m_facts(new Panel(look))
{
    m_form->setSection(m_record);
    for (QLabel* label : {m_refusal, m_line, m_given})
        label->setWordWrap(true);
    m_line->setMinimumHeight(m_look.px(36)); // two lines, so that a longer sentence moves nothing
    m_line->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_refusal->setProperty("type", QStringLiteral("worse"));
    m_refusal->hide();
    m_given->setProperty("type", QStringLiteral("attention"));
    m_facts->body()->addWidget(m_given);
    m_facts->body()->addWidget(m_predict, 0, Qt::AlignLeft);
    connect(m_predict, &QPushButton::clicked, this,
            [this] { wasDone(setSpeedFrom(m_document, m_workload, SpeedFrom::Layout)); });
    m_facts->body()->addWidget(m_refusal);
    m_facts->body()->addWidget(m_line);
}

/// Now that the parts of the section stand, in the order of Tab.
void RunSection::begin()
{
    m_toggle = addButton();
    connect(m_toggle, &QPushButton::clicked, this, &RunSection::toggleRecord);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(12));
    column->addWidget(m_form);
    column->addWidget(m_facts);
    retranslate();
}

QPushButton* RunSection::addButton()
{
    auto* button = new QPushButton;
    button->setProperty("kind", QStringLiteral("link"));
    m_form->addToHead(button);
    return button;
}

void RunSection::name(QPushButton& button, const QString& text)
{
    button.setText(text);
    button.setAccessibleName(text);
}

void RunSection::setRow(const std::string& workload)
{
    if (workload != m_workload)
        m_refusal->hide();
    m_workload = workload;
    m_form->setRow(workload);
    refreshAll();
}

bool RunSection::hasRecord() const { return jw::hasRecord(*m_document.resolved(), m_workload, m_record); }

void RunSection::follow()
{
    if (!isPutAway(*this))
        refreshAll();
}

void RunSection::refreshAll()
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, m_workload);
    if (!row || row.table->name != Workload::table)
        return;
    const WorkloadKind kind = plan.workloads[row.at].kind;
    if (kind != WorkloadKind::Training && kind != WorkloadKind::Inference)
        return;
    name(*m_toggle, hasRecord() ? tr("Leave out") : tr("Count with defaults"));
    m_toggle->setVisible(hasRecord() || m_begins == Begins::WithDefaults);
    const bool baseline = m_document.currentScenario() == 0;
    m_toggle->setEnabled(baseline);
    m_toggle->setToolTip(baseline ? QString()
                                  : tr("In the baseline only: a scenario changes single fields."));
    showGiven(plan);
    refresh();
}

/// What goes before the model and its layout, with the way out of it.
void RunSection::showGiven(const Plan& plan)
{
    const QString given = givenSpeed(plan, m_workload);
    //: %1 is a field of a training run: "GPU-hours" or "MFU"
    m_given->setText(tr("The time of the run follows from %1 as given, and not from this.").arg(given));
    name(*m_predict, tr("Plan from the model instead"));
    const bool hours = speedFrom(plan, m_workload) == SpeedFrom::GpuHours; // else an MFU, beside a layout
    const bool shown = !given.isEmpty() && (hours || m_record == "inputs.layout");
    m_given->setVisible(shown);
    m_predict->setVisible(shown && m_record != "inputs.losses");
}

void RunSection::toggleRecord() { wasDone(setRecord(m_document, m_workload, m_record, !hasRecord())); }

bool RunSection::wasDone(const Result<void>& done)
{
    m_refusal->setText(done ? QString() : errorText(done.error(), *m_document.resolved()));
    m_refusal->setVisible(!done);
    return done.has_value();
}

void RunSection::setWords(const RunWords& words)
{
    m_words = words;
    setStyled(*m_line, "type", words.bad ? QStringLiteral("worse") : QStringLiteral("label"));
    m_line->setText(words.text);
    m_line->setVisible(!words.text.isEmpty());
}

void RunSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_toggle)
        return;
    retranslate();
    refreshAll();
}

} // namespace jw
