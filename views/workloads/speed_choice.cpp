#include "views/workloads/speed_choice.h"

#include "domain/edit.h"
#include "engine/plan_index.h"
#include "views/common/segments.h"
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

FormFields runFormFields(const Plan& resolved, const std::string& workload)
{
    const RowRef row = findRow(resolved, workload);
    const SpeedFrom from = speedFrom(resolved, workload);
    const bool machines = row && PlanIndex(resolved).hasMachines(resolved.workloads[row.at]);
    FormFields fields{hiddenFields(from, machines), frontFields(from, machines)};
    if (hasRecord(resolved, workload, "inputs.losses"))
        fields.hidden.insert("inputs.goodput"); // they are counted in its place
    return fields;
}

SpeedChoice::SpeedChoice(PlanDocument& document, const Look& look, QWidget* parent)
    : WayChoice(document, look,
                {static_cast<int>(SpeedFrom::Layout), static_cast<int>(SpeedFrom::Mfu),
                 static_cast<int>(SpeedFrom::GpuHours)},
                parent)
{
    SpeedChoice::retranslate();
}

void SpeedChoice::retranslate()
{
    setTitle(tr("Time follows from"));
    choice().setText(static_cast<int>(SpeedFrom::Layout), tr("Model and layout"));
    choice().setText(static_cast<int>(SpeedFrom::Mfu), tr("Model and own MFU"));
    choice().setText(static_cast<int>(SpeedFrom::GpuHours), tr("GPU-hours as reported"));
}

int SpeedChoice::wayOf(const Plan& resolved, const std::string& workload) const
{
    return static_cast<int>(speedFrom(resolved, workload));
}

Result<void> SpeedChoice::set(const std::string& workload, int way)
{
    return setSpeedFrom(m_document, workload, static_cast<SpeedFrom>(way));
}

} // namespace jw
