// Each kind of work by its function. A new kind: its inputs in the domain, its function, its line here.
#pragma once

#include "engine/machine_jobs.h"
#include "engine/power_jobs.h"
#include "engine/training_job.h"

namespace jw {

/// What the workload's kind says; its figures are explained under its name. Errors: those of the kind, with
/// the field's path.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> jobOf(const JobReader<Leaves>& from)
{
    switch (from.workload.kind) { // names every kind: the compiler warns of one left out
    case WorkloadKind::Direct: return directJob(from);
    case WorkloadKind::PerQuery: return perQueryJob(from);
    case WorkloadKind::GivenWork: return givenWorkJob(from);
    case WorkloadKind::Training: return trainingJob(from);
    case WorkloadKind::Inference: return inferenceJob(from);
    case WorkloadKind::Batch: return batchJob(from);
    case WorkloadKind::Idle: break;
    }
    return idleJob(from);
}

} // namespace jw
