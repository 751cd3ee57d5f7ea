#include "views/workloads/speed_choice.h"

#include <QHBoxLayout>
#include <QLabel>

#include "domain/edit.h"
#include "engine/plan_index.h"
#include "views/common/look.h"
#include "views/common/segments.h"
#include "views/common/words.h"
#include "views/workloads/run_edits.h"
#include "views/workloads/run_facts.h"

namespace jw {
namespace {

/// Six to eight: who, when, what, and what the way needs.
std::set<std::string> frontFields(SpeedFrom from, bool machines)
{
    std::set<std::string> front{"name", "start", "inputs.deadline"};
    front.insert(from == SpeedFrom::GpuHours ? "inputs.gpu_hours" : "inputs.tokens");
    if (from == SpeedFrom::Mfu)
        front.insert("inputs.mfu");
    if (from != SpeedFrom::Mfu || machines) // else it stands under Model alone
        front.insert("inputs.model");
    if (!machines)
        front.insert({"inputs.gpus", "inputs.gpu_kw"});
    if (!machines && from != SpeedFrom::GpuHours)
        front.insert("inputs.accelerator");
    if (machines && from != SpeedFrom::GpuHours)
        front.insert({"inputs.seq", "inputs.precision"});
    if (machines && from == SpeedFrom::Layout)
        front.insert("inputs.production_factor");
    return front;
}

/// What does not count in this way.
std::set<std::string> hiddenFields(SpeedFrom from, bool machines)
{
    std::set<std::string> hidden{"inputs.speed_from"}; // it is the choice itself
    if (from != SpeedFrom::GpuHours)
        hidden.insert("inputs.gpu_hours");
    if (from != SpeedFrom::Layout)
        hidden.insert("inputs.production_factor");
    if (from != SpeedFrom::Mfu)
        hidden.insert({"inputs.mfu", "inputs.peak_tflops", "inputs.flops_per_token"});
    if (machines)
        hidden.insert({"site", "inputs.gpus", "inputs.gpu_kw", "inputs.accelerator"});
    return hidden;
}

} // namespace

RunFormFields runFormFields(const Plan& resolved, const std::string& workload)
{
    const RowRef row = findRow(resolved, workload);
    const SpeedFrom from = speedFrom(resolved, workload);
    const bool machines = row && PlanIndex(resolved).hasMachines(resolved.workloads[row.at]);
    RunFormFields fields{hiddenFields(from, machines), frontFields(from, machines)};
    if (hasRecord(resolved, workload, "inputs.losses"))
        fields.hidden.insert("inputs.goodput"); // they are counted in its place
    return fields;
}

SpeedChoice::SpeedChoice(PlanDocument& document, const Look& look, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_title(new QLabel),
      m_refusal(new QLabel),
      m_choice(new Segments)
{
    for (const SpeedFrom from : {SpeedFrom::Layout, SpeedFrom::Mfu, SpeedFrom::GpuHours})
        m_choice->add(static_cast<int>(from));
    m_title->setProperty("type", QStringLiteral("label"));
    m_refusal->setProperty("type", QStringLiteral("worse"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(look.px(8));
    row->addWidget(m_title);
    row->addWidget(m_choice);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_refusal);
    connect(m_choice, &Segments::chosenByUser, this, &SpeedChoice::take);
    retranslate();
}

void SpeedChoice::retranslate()
{
    m_title->setText(tr("Time follows from"));
    m_choice->setAccessibleName(m_title->text());
    m_choice->setText(static_cast<int>(SpeedFrom::Layout), tr("Model and layout"));
    m_choice->setText(static_cast<int>(SpeedFrom::Mfu), tr("Model and own MFU"));
    m_choice->setText(static_cast<int>(SpeedFrom::GpuHours), tr("GPU-hours as reported"));
}

void SpeedChoice::setRow(const std::string& workload)
{
    if (workload != m_workload)
        m_refusal->hide();
    m_workload = workload;
    m_choice->choose(static_cast<int>(speedFrom(*m_document.resolved(), workload)));
}

void SpeedChoice::take(int id)
{
    const auto done = setSpeedFrom(m_document, m_workload, static_cast<SpeedFrom>(id));
    m_refusal->setText(done ? QString() : errorText(done.error(), *m_document.resolved()));
    m_refusal->setVisible(!done);
    setRow(m_workload); // after a refusal, as it was
}

} // namespace jw
