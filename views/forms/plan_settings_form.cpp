#include "views/forms/plan_settings_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "views/common/look.h"
#include "views/forms/cost_lines.h"
#include "views/forms/entity_form.h"

namespace jw {

PlanSettingsForm::PlanSettingsForm(PlanDocument& document, const Look& look, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_form(new EntityForm(document, look)),
      m_costs(new CostLines(document, look)),
      m_close(new QPushButton)
{
    auto* scroll = new QScrollArea;
    auto* content = new QWidget;
    auto* parts = new QVBoxLayout(content);
    parts->setSpacing(look.px(12));
    parts->addWidget(m_form);
    parts->addWidget(m_costs);
    parts->addStretch(1);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addLayout(foot);
    m_close->setAutoDefault(false); // Enter takes a field
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&document, &PlanDocument::replaced, this, &PlanSettingsForm::refresh);
    connect(m_form, &EntityForm::explainRequested, this, &PlanSettingsForm::explainRequested);
    connect(m_form, &EntityForm::compareRequested, this, &PlanSettingsForm::compareRequested);
    connect(m_costs, &CostLines::explainRequested, this, &PlanSettingsForm::explainRequested);
    connect(m_costs, &CostLines::compareRequested, this, &PlanSettingsForm::compareRequested);
    resize(look.px(760), look.px(560));
    retranslate();
    refresh();
}

void PlanSettingsForm::retranslate()
{
    setWindowTitle(tr("Plan settings"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
}

void PlanSettingsForm::refresh()
{
    const std::string& uid = m_document.plan()->settings.uid;
    m_form->setRow(uid.empty() ? "plan" : uid);
    m_costs->setOwner("plan");
}

bool PlanSettingsForm::goTo(const std::string& uid, const std::string& field)
{
    if (uid == "plan" || uid == m_form->row())
        return m_form->focusField(field);
    return m_costs->goTo(uid, field);
}

void PlanSettingsForm::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace jw
