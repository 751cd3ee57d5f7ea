#include "views/workloads/run_parts.h"

#include <QVBoxLayout>

#include "domain/tables.h"
#include "domain/workload.h"
#include "views/common/look.h"
#include "views/common/sections.h"
#include "views/common/segments.h"
#include "views/forms/entity_form.h"
#include "views/workloads/layout_section.h"
#include "views/workloads/levers_section.h"
#include "views/workloads/losses_section.h"
#include "views/workloads/model_section.h"
#include "views/workloads/phases_panel.h"
#include "views/workloads/speed_choice.h"
#include "views/workloads/timeline_panel.h"

namespace jw {
namespace {

/// The records that have a section of their own, by RunParts::Part.
constexpr std::array<std::string_view, 4> records{"", "inputs.arch", "inputs.layout", "inputs.losses"};

RunParts::Part partOf(std::string_view field)
{
    for (std::size_t at = 1; at < records.size(); ++at)
        if (field == records[at] || sectionOf(field) == records[at])
            return static_cast<RunParts::Part>(at);
    return RunParts::Part::Run;
}

} // namespace

RunParts::RunParts(PlanDocument& document, PlanEvaluation& evaluation, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_run(new QWidget),
      m_speed(new SpeedChoice(document, look)),
      m_form(new EntityForm(document, look)),
      m_timeline(new TimelinePanel(document, evaluation, look)),
      m_phases(new PhasesPanel(document, evaluation, look)),
      m_model(new ModelSection(document, look)),
      m_layout(new LayoutSection(document, look)),
      m_losses(new LossesSection(document, evaluation, look)),
      m_levers(new LeversSection(document, evaluation, look)),
      m_sections(new Sections(look, {m_run, m_model, m_layout, m_losses, m_levers}, this))
{
    auto* inside = new QVBoxLayout(m_run);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(look.px(12));
    inside->addWidget(m_speed);
    inside->addWidget(m_form);
    inside->addWidget(m_timeline);
    inside->addWidget(m_phases);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sections);
    connect(m_sections, &Sections::chosenByUser, this, [this](int at) { choose(static_cast<Part>(at)); });
    connect(m_model, &ModelSection::refused, this, [this] { choose(Part::Model); });
    retranslate();
    showPart();
}

void RunParts::retranslate()
{
    Segments& bar = m_sections->bar();
    bar.setAccessibleName(tr("Sections of the training run"));
    bar.setText(static_cast<int>(Part::Run), tr("Run"));
    bar.setText(static_cast<int>(Part::Model), tr("Model"));
    bar.setText(static_cast<int>(Part::Layout), tr("Layout"));
    bar.setText(static_cast<int>(Part::Losses), tr("Losses"));
    bar.setText(static_cast<int>(Part::Levers), tr("Levers"));
    m_speed->retranslate();
    pickModelIn(*m_form, *m_model, [this] { return m_workload; });
    m_timeline->retranslate();
    m_phases->retranslate();
}

Segments& RunParts::choice() const { return m_sections->bar(); }

std::array<EntityForm*, 4> RunParts::forms() const
{
    return {m_form, &m_model->form(), &m_layout->form(), &m_losses->form()};
}

bool RunParts::isTraining() const
{
    const Plan& plan = *m_document.resolved();
    const RowRef row = findRow(plan, m_workload);
    return row && row.table->name == Workload::table && plan.workloads[row.at].kind == WorkloadKind::Training;
}

void RunParts::setRow(const std::string& workload)
{
    if (workload != m_workload)
        m_sought.clear();
    m_workload = workload;
    showPart();
}

void RunParts::choose(Part part)
{
    m_part = part;
    showPart();
    m_sections->layOut();
}

/// Sections that are not seen do not follow: only the one in front gets the workload.
void RunParts::showPart()
{
    const bool training = isTraining();
    const Part part = training ? m_part : Part::Run;
    m_sections->bar().setVisible(training);
    m_sections->choose(static_cast<int>(part));
    switch (part) {
    case Part::Run: return showRun(training);
    case Part::Model: return m_model->setRow(m_workload);
    case Part::Layout: return m_layout->setRow(m_workload);
    case Part::Losses: return m_losses->setRow(m_workload);
    case Part::Levers: return m_levers->setRow(m_workload);
    }
}

void RunParts::showRun(bool training)
{
    m_speed->setVisible(training);
    FormFields fields;
    if (training) {
        m_speed->setRow(m_workload);
        fields = runFormFields(*m_document.resolved(), m_workload);
        fields.hidden.erase(m_sought);
    }
    m_form->setHidden(std::move(fields.hidden), std::move(fields.front));
    m_form->setRow(m_workload);
    m_timeline->setRow(m_workload);
    m_phases->setRow(m_workload);
}

EntityForm& RunParts::formOf(const std::string& field)
{
    m_sought = field;
    if (isTraining())
        choose(partOf(field));
    return isTraining() ? *forms()[static_cast<std::size_t>(m_part)] : *m_form;
}

} // namespace jw
