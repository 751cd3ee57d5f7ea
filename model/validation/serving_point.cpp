#include "validation/serving_point.h"

#include <cmath>

#include "readings/lower_case.h"
#include "validation/figure_text.h"
#include "validation/model_shape.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

constexpr double usualPrompt = 300.0; // tokens of a prompt that no source tells: assumption

double orOne(const ServingRow::Count& count) { return count ? count->value : 1.0; }

using Check = std::optional<Remark>;

/// What the formula is not about.
Check outside(const ServingRow& row, const Catalogue& catalogue)
{
    if (row.modelId.empty() && row.acceleratorId.empty())
        return Remark{remark::noModelNamed, {}};
    const ModelRow* model = catalogue.findModel(row.modelId);
    if (!model)
        return Remark{remark::noModel, {row.modelId, std::to_string(row.line)}};
    if (model->kind != ModelKind::DenseLm && model->kind != ModelKind::MoeLm)
        return Remark{remark::noLanguageModel, {model->name}};
    if (row.unitOfWork != UnitOfWork::Token && row.unitOfWork != UnitOfWork::Request)
        return Remark{remark::countsOther, {std::string(textOf(row.unitOfWork))}};
    if (row.mode == ServingMode::Disaggregated)
        return Remark{remark::disaggregated, {}};
    if (orOne(row.pp) > 1.0)
        return Remark{remark::pipelined, {figureText(row.pp->value)}};
    return std::nullopt;
}

/// GPUs of a replica and how many there are. Data parallel ranks are replicas, unless experts are spread over
/// them: then they step together, and only attention is apart.
Check setReplicas(MeasuredPoint& point, const ServingRow& row)
{
    if (!row.devices && !row.tp)
        return Remark{remark::noDevices, {}};
    const double tp = orOne(row.tp), dp = orOne(row.dp), ep = orOne(row.ep);
    const double devices = row.devices ? row.devices->value : tp * dp;
    if (!row.tp && devices > 1.0)
        return Remark{remark::noReplicaSize, {}};
    if (dp > 1.0 && ep > tp)
        return Remark{remark::attentionParallel, {figureText(dp)}};
    const bool spread = ep > tp && std::fmod(devices, ep) == 0.0;
    const double each = spread ? ep : tp;
    if (std::fmod(devices, each) != 0.0 || devices < each * dp)
        return Remark{remark::unevenReplicas, {figureText(devices), figureText(each * dp)}};
    point.shape.tp = each;
    point.replicas = devices / each;
    if (spread)
        point.remarks.push_back({remark::expertsOverAll, {figureText(ep)}});
    if (point.replicas > 1.0)
        point.remarks.push_back(
            {remark::servedReplicas, {figureText(point.replicas.base()), figureText(each)}});
    return std::nullopt;
}

Check setDevice(MeasuredPoint& point, const ServingRow& row, const Catalogue& catalogue)
{
    point.device = catalogue.findAccelerator(row.acceleratorId);
    if (!point.device)
        return Remark{remark::noDevice, {row.acceleratorId, std::to_string(row.line)}};
    const auto peak = servedPeak(*point.device, *row.precision);
    const auto bf16 = servedPeak(*point.device, PublishedServing::Bf16);
    if (!peak || !bf16)
        return Remark{remark::noPeak, {std::string(textOf(point.shape.precision))}};
    const bool linked = point.device->interconnect && point.device->interconnect->value > 0.0;
    if (!linked && point.shape.tp > 1.0)
        return Remark{remark::noLink, {}};
    StepDevice<double>& rates = point.rates;
    rates.peak = *peak;
    rates.bf16 = *bf16;
    rates.memory = point.device->memoryBandwidth->quantity();
    rates.nvlink = linked ? 0.5 * point.device->interconnect->quantity() : rates.memory;
    rates.nic = rates.nvlink; // not used within a replica
    rates.capacity = point.device->memory->quantity();
    return std::nullopt;
}

Check setRequest(MeasuredPoint& point, const ServingRow& row)
{
    if (!row.out)
        return Remark{remark::noAnswer, {}};
    point.promptAssumed = !row.in;
    point.request = {row.in ? row.in->quantity() : Ratio<>(usualPrompt), row.out->quantity()};
    point.inRuntime = row.batch && row.out->value == 1.0;
    if (point.inRuntime)
        point.remarks.push_back({remark::timedInRuntime, {}});
    if (point.promptAssumed)
        point.remarks.push_back({remark::assumedPrompt, {figureText(usualPrompt)}});
    return std::nullopt;
}

void setLoad(MeasuredPoint& point, const ServingRow& row)
{
    if (row.concurrency) {
        point.concurrency = max(Ratio<>(1.0), row.concurrency->quantity() / point.replicas);
        return;
    }
    point.load = row.batch ? RowLoad::Batch : RowLoad::Memory;
    const Ratio<> fits = floor(point.room().sequences);
    point.concurrency = max(Ratio<>(1.0), row.batch ? row.batch->quantity() : fits);
    const std::string count = figureText(point.concurrency.base());
    point.remarks.push_back({row.batch ? remark::oneBatch : remark::fullMemory, {count}});
}

ServeEngine engineOf(std::string_view name)
{
    const auto found = std::ranges::find(serveEngineTexts, lowerCase(name));
    return found == serveEngineTexts.end() ? ServeEngine::Other
                                           : static_cast<ServeEngine>(found - serveEngineTexts.begin());
}

} // namespace

ServePrecision servedAs(PublishedServing precision)
{
    switch (precision) {
    case PublishedServing::Fp8:
    case PublishedServing::Int8: return ServePrecision::Fp8;
    case PublishedServing::Fp4:
    case PublishedServing::Mxfp4: return ServePrecision::Fp4;
    case PublishedServing::Int4: return ServePrecision::Int4;
    case PublishedServing::Bf16:
    case PublishedServing::Fp16: break;
    }
    return ServePrecision::Bf16;
}

std::optional<WorkRate<>> servedPeak(const AcceleratorRow& device, PublishedServing precision)
{
    if (precision == PublishedServing::Int8 && !device.fp8 && device.int8)
        return device.int8->quantity();
    const ServePrecision as = servedAs(precision);
    if (as == ServePrecision::Bf16 || !computesIn(device, as))
        return trainingPeak(device, TrainPrecision::Bf16);
    return (as == ServePrecision::Fp8 ? device.fp8 : device.fp4)->quantity();
}

ServingPoint MeasuredPoint::place() const
{
    return {.accelerator = device->id,
            .engine = engine,
            .precision = shape.precision,
            .model = model,
            .at = {shape.tp.base(), request.in.base(), request.out.base(), concurrency.base()}};
}

Served<double> MeasuredPoint::served(const ServingConstants<double>& constants) const
{
    ServingConstants<double> c = constants;
    if (inRuntime) { // its prompt, and the step that writes the token
        c.first = Duration<>();
        c.firstSteps = 1.0;
    }
    return closedLoop(Replica<double>(model, shape, rates, c), request, *rates.capacity, concurrency);
}

KvRoom<double> MeasuredPoint::room() const
{
    return kvRoom(model, shape, *rates.capacity, request.in + request.out / 2.0);
}

OrRefusal<MeasuredPoint> servingPointOf(const ServingRow& row, const Catalogue& catalogue)
{
    if (auto refused = outside(row, catalogue))
        return tl::unexpected(std::move(*refused));
    MeasuredPoint point{.engine = engineOf(row.engine)};
    if (!row.precision)
        return refusal(remark::noServedPrecision);
    point.shape.precision = servedAs(*row.precision);
    const auto shape = shapeOf(row.modelId, row.line, catalogue);
    if (!shape)
        return tl::unexpected(shape.error());
    point.model = *shape;
    for (auto refused : {setReplicas(point, row), setDevice(point, row, catalogue), setRequest(point, row)})
        if (refused)
            return tl::unexpected(std::move(*refused));
    setLoad(point, row);
    return point;
}

} // namespace jw
