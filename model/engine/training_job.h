// A training run: how long it takes on its accelerators, from GPU-hours or from FLOP at an MFU.
#pragma once

#include "engine/workload_job.h"

namespace jw {

/// GPU-hours of the final run, as reported or from tokens, FLOP per token, peak and MFU. Errors:
/// MissingField.
template <class Leaves>
Result<Duration<typename Leaves::Real>> runGpuHours(const JobReader<Leaves>& from,
                                                    const TrainingInputs<typename Leaves::Real>& in)
{
    if (in.gpuHours)
        return *in.gpuHours;
    const std::array<std::pair<bool, const char*>, 4> needed{
        {{in.tokens.has_value(), "tokens"},
         {in.workPerToken.has_value(), "flops_per_token"},
         {in.peak.has_value(), "peak_tflops"},
         {in.mfu.has_value(), "mfu"}}};
    for (const auto& [given, key] : needed)
        if (!given)
            return from.refused(
                std::string("inputs.") + key,
                {.kind = Error::Kind::MissingField,
                 .text = std::string(findField(inputFields(WorkloadKind::Training), key)->term.name)});
    return *in.tokens * *in.workPerToken / (*in.peak * *in.mfu) / in.goodput;
}

/// Errors: Inconsistent, "unequal_accelerators": one run has one speed.
template <class Leaves> Result<void> equalAccelerators(const JobReader<Leaves>& from)
{
    const auto assigned = from.assigned();
    for (const Assignment* a : assigned)
        if (from.groupOf(*a).accelerator != from.groupOf(*assigned.front()).accelerator)
            return from.refused("kind", {.kind = Error::Kind::Inconsistent, .text = "unequal_accelerators"});
    return {};
}

/// The accelerators of a run: those of its machines, or as given with their power. Errors: MissingField;
/// MustBePositive, none at all.
template <class Leaves>
Result<Ratio<typename Leaves::Real>> runDevices(const JobReader<Leaves>& from,
                                                const TrainingInputs<typename Leaves::Real>& in)
{
    const bool own = from.ownPower();
    if (own && !in.gpus)
        return from.refused("inputs.gpus", {.kind = Error::Kind::MissingField, .text = "GPUs"});
    if (own && !in.gpuPower)
        return from.refused("inputs.gpu_kw", {.kind = Error::Kind::MissingField, .text = "Power of a GPU"});
    const auto devices = own ? *in.gpus : from.job().devices;
    if (plain(devices) <= 0.0)
        return from.refused(own ? "inputs.gpus" : "kind",
                            {.kind = Error::Kind::MustBePositive, .text = "GPUs"});
    return devices;
}

/// One run on equal accelerators; experiments around it take their share of time on top. Errors: those of
/// onlyOnce, equalAccelerators, runDevices and runGpuHours.
template <class Leaves> Result<WorkloadJob<typename Leaves::Real>> trainingJob(const JobReader<Leaves>& from)
{
    using Real = typename Leaves::Real;
    const auto in = from.template inputs<TrainingInputs>();
    if (!in)
        return fail(in.error());
    if (auto ok = from.onlyOnce().and_then([&] { return equalAccelerators(from); }); !ok)
        return fail(ok.error());
    const auto devices = runDevices(from, *in);
    if (!devices)
        return fail(devices.error());
    const auto gpuHours = runGpuHours(from, *in);
    if (!gpuHours)
        return fail(gpuHours.error());
    WorkloadJob<Real> job = from.job();
    job.devices = *devices;
    job.hours = namedAs<&WorkloadFigures<Real>::hours>(*gpuHours / job.devices);
    job.overhead = in->experimentOverhead;
    if (from.ownPower()) {
        const auto power = named(job.devices * *in->gpuPower, term::itPeak);
        const auto time = job.hours * job.overhead;
        job.own = ownLoad(time * power, power, time);
        job.gpuHours = time * job.devices;
    }
    return job;
}

} // namespace jw
