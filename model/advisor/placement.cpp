#include "advisor/placement.h"

#include <algorithm>
#include <cmath>

#include "engine/training/fit.h"
#include "engine/training/flops.h"

namespace jw {
namespace {

bool isTpu(const AcceleratorRow& device) { return stepScope(device.id) == StepScope::Tpu; }

/// Pods joined by the data-centre network; pods of v4 and v5p hold more chips than are tried.
double slicesOf(const AcceleratorRow& device, Ratio<> devices)
{
    constexpr double pod = 256.0; // Google Cloud, TPU v5e and v6e
    const bool small = device.id == "tpu-v5e" || device.id == "tpu-v6e";
    return small ? std::ceil(devices.base() / pod) : 1.0;
}

/// What the usual space has that can divide at all.
LayoutSpace spaceFor(const LayoutQuestion& question)
{
    LayoutSpace space = usualSpace(question.model, question.base.seq);
    const double devices = question.base.gpus.base(), batch = question.base.globalBatch.base();
    const auto keep = [](std::vector<double>& values, double whole, double most) {
        std::erase_if(values, [&](double v) { return v > most || (v > 1.0 && std::fmod(whole, v) != 0.0); });
    };
    keep(space.tp, question.model.heads.base(), devices);
    keep(space.pp, devices, question.model.layers.base());
    keep(space.cp, devices, devices);
    keep(space.ep, question.model.experts.base(), devices);
    keep(space.microBatches, batch, batch);
    return space;
}

std::optional<LayoutQuestion> questionFor(const AdviceRequest& request, const Machine& machine)
{
    const auto device = stepDevice(machine, request.precision);
    const bool experts = request.architecture.experts > 1.0;
    const auto constants = device ? runConstants(machine.device->id, request.precision, device->peak, experts)
                                  : Result<StepConstants<double>>(fail({}));
    if (!constants)
        return std::nullopt;
    LayoutQuestion question{.model = request.architecture, .device = *device, .constants = *constants};
    question.memory = machine.device->memory->quantity();
    question.share = memoryShare;
    TrainLayout<double>& base = question.base;
    base.seq = request.seq;
    base.globalBatch = globalBatchOf(request, machine.count);
    base.method = request.method;
    base.rank = request.adapterRank;
    const FittedDevice* fitted = fittedDevice(machine.device->id);
    base.node = machine.system ? machine.server() : Ratio<>(fitted ? fitted->node : usualNode);
    return question;
}

/// The best of the space, searched in parts: keeping all answers of all numbers would take longer than
/// finding them.
LayoutAnswer bestOn(LayoutQuestion& question, Ratio<> devices)
{
    question.base.gpus = devices;
    const LayoutSpace space = spaceFor(question);
    LayoutSpace part = space;
    LayoutAnswer best{.fault = LayoutFault::Devices};
    const std::vector<double> whole{question.base.cp.base()}; // an empty list keeps the base's
    for (const double tp : space.tp)
        for (const double pp : space.pp)
            for (const double cp : space.cp.empty() ? whole : space.cp) {
                if (std::fmod(devices.base(), tp * pp * cp) != 0.0)
                    continue;
                part.tp = {tp};
                part.pp = {pp};
                part.cp = {cp};
                if (LayoutAnswer next = searchLayouts(question, part).front(); isBetter(next, best))
                    best = next;
            }
    return best;
}

/// On all devices, else on the power of two below.
LayoutAnswer bestOf(LayoutQuestion& question, Ratio<> devices)
{
    const LayoutAnswer whole = bestOn(question, devices);
    const double power = std::exp2(std::floor(std::log2(devices.base())));
    if (whole.fault == LayoutFault::None || power == devices.base())
        return whole;
    const LayoutAnswer part = bestOn(question, power);
    return part.fault == LayoutFault::None || whole.fault != LayoutFault::Memory ? part : whole;
}

/// MaxText, which the generation's MFU was measured with, counts the whole square of attention.
void setTpuSpeed(Placement& placement, const AdviceRequest& request)
{
    const AcceleratorRow& device = *placement.machine.device;
    const Ratio<> mfu =
        tpuMfu(device.id, slicesOf(device, placement.used), request.architecture.experts > 1.0);
    const auto flops = tokenFlops(request.architecture, request.seq, false, Recompute::None,
                                  Tuning<double>{request.method, request.adapterRank});
    placement.mfu = mfu;
    placement.tokenRate = mfu * *trainingPeak(device, request.precision) / flops.model;
    placement.tier = Tier::C;
    placement.time = tpuRunBand;
}

void setSureness(Placement& placement, const AdviceRequest& request)
{
    const bool experts = request.architecture.experts > 1.0;
    placement.tier = tierOf({.device = fittedDevice(placement.machine.device->id),
                             .precision = request.precision,
                             .experts = experts,
                             .gpus = placement.used,
                             .recompute = placement.layout.recompute,
                             .method = request.method});
    placement.time = runBand(placement.tier, experts);
}

} // namespace

AdviceReason outOfScope(const AcceleratorRow& device)
{
    switch (stepScope(device.id)) {
    case StepScope::InferenceOnly: return AdviceReason::InferenceOnly;
    case StepScope::WaferScale: return AdviceReason::NotCovered;
    case StepScope::Tpu:
        return tpuMfu(device.id, 1.0, false) > 0.0 ? AdviceReason::None : AdviceReason::NotCovered;
    case StepScope::Covered: break;
    }
    return AdviceReason::None;
}

tl::expected<Placement, AdviceLimit> placed(const AdviceRequest& request, const Machine& machine)
{
    auto question = questionFor(request, machine);
    if (!question)
        return tl::unexpected(AdviceLimit{AdviceReason::NoPeak});
    const LayoutAnswer best = bestOf(*question, machine.count);
    if (best.fault == LayoutFault::Memory)
        return tl::unexpected(AdviceLimit{AdviceReason::NoMemory, best.memory.total.in(gibibyte),
                                          (memoryShare * question->memory).in(gibibyte),
                                          nameOf(unit::gibibytes)});
    if (best.fault != LayoutFault::None)
        return tl::unexpected(AdviceLimit{AdviceReason::NoLayout, machine.count.base(),
                                          question->base.globalBatch.base(), nameOf(unit::number)});
    Placement placement{.machine = machine, .used = best.layout.gpus, .layout = best.layout};
    placement.tokenRate = best.step.tokenRate;
    placement.mfu = best.step.mfu;
    placement.memory = best.memory.total;
    if (isTpu(*machine.device))
        setTpuSpeed(placement, request);
    else
        setSureness(placement, request);
    return placement;
}

} // namespace jw
