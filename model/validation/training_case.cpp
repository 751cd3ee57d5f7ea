#include "validation/training_case.h"

#include <algorithm>
#include <cmath>

#include "catalogue/copy_in.h"
#include "engine/training/usual.h"
#include "validation/figure_text.h"
#include "validation/prediction_remark.h"
#include "validation/software.h"

namespace jw {
namespace {

/// The row that tells the layout of this one: itself, else one of the same model on the same devices, as
/// many of them at the same precision.
const TrainingRow* layoutRow(const TrainingRow& row, const CaseSources& sources)
{
    if (tellsLayout(row))
        return &row;
    if (!row.devices)
        return nullptr;
    for (const auto rows : {sources.rows, sources.library}) {
        const auto found = std::ranges::find_if(rows, [&](const TrainingRow& other) {
            return other.modelId == row.modelId && other.acceleratorId == row.acceleratorId &&
                   other.devices == row.devices && other.precision == row.precision &&
                   methodOf(other) == methodOf(row) && tellsLayout(other) && !isCut(other);
        });
        if (found != rows.end())
            return &*found;
    }
    return nullptr;
}

TrainPrecision trainedAt(PublishedPrecision precision)
{
    switch (precision) {
    case PublishedPrecision::Fp8: return TrainPrecision::Fp8;
    case PublishedPrecision::Fp4: return TrainPrecision::Fp4;
    default: return TrainPrecision::Bf16;
    }
}

/// Of each device: the fit's, else the row's own system, else any system that holds the device.
std::optional<DataRate<>> networkOf(const TrainingCase& given, const Catalogue& catalogue)
{
    if (given.fitted)
        return given.fitted->nicGigabytes * gigabyte / second;
    const auto part = [](const SystemRow& system) {
        return system.scaleOut->quantity() / static_cast<double>(system.acceleratorCount);
    };
    if (const SystemRow* own = catalogue.findSystem(given.row->systemId); own && own->scaleOut)
        return part(*own);
    for (const SystemRow& system : catalogue.systems)
        if (system.acceleratorId == given.device->id && system.scaleOut)
            return part(system);
    return std::nullopt;
}

constexpr double usualNetwork = 50.0; ///< GB/s, one 400 Gb/s port: assumption

std::optional<Remark> setDevice(TrainingCase& given, WorkRate<> peak, const Catalogue& catalogue)
{
    StepDevice<double>& device = given.question.device;
    device.peak = peak;
    device.bf16 = *trainingPeak(*given.device, TrainPrecision::Bf16);
    device.memory = given.device->memoryBandwidth->quantity();
    if (!given.device->interconnect && given.question.base.gpus > 1.0)
        return Remark{remark::noLink, {}};
    device.nvlink = given.device->interconnect ? 0.5 * given.device->interconnect->quantity() : device.memory;
    const auto network = networkOf(given, catalogue);
    if (!network)
        given.remarks.push_back({remark::assumedNetwork, {figureText(usualNetwork)}});
    device.nic = network.value_or(usualNetwork * gigabyte / second);
    given.question.memory = given.device->memory->quantity();
    given.question.base.node = given.fitted ? static_cast<double>(given.fitted->node) : usualNode;
    return std::nullopt;
}

/// Before 2023: nothing shared but what is said, all computed again where nothing is said.
void setModes(TrainingCase& given)
{
    const bool old = isBefore2023(*given.row);
    TrainLayout<double>& base = given.question.base;
    setSoftware(base, *given.row, given.layout && given.layout->sequenceParallel);
    base.method = methodOf(*given.row);
    base.shard = old ? Shard::Zero0 : Shard::Zero1;
    base.recompute = old ? Recompute::Full : Recompute::None;
    if (const auto own = publishedRecompute(*given.row))
        base.recompute = *own;
    if (old)
        given.remarks.push_back({remark::before2023, {}});
}

void setLayout(TrainingCase& given, const TrainingRow* told)
{
    if (!told)
        return;
    given.layout = publishedLayout(*told);
    if (!given.layout->recompute)
        given.layout->recompute = publishedRecompute(*given.row);
    given.remarks.push_back(told == given.row ? Remark{remark::ownLayout, {}}
                                              : Remark{remark::siblingLayout, {told->id}});
}

/// The first layers of the model, where the row ran no more.
void cut(Architecture<>& model, const TrainingRow& row, std::vector<Remark>& remarks)
{
    const PublishedLayout told = publishedLayout(row);
    if (!told.layers || *told.layers >= model.layers)
        return;
    model.layers = *told.layers;
    model.windowLayers = min(model.windowLayers, model.layers);
    model.denseLayers = min(told.denseLayers ? Ratio<>(*told.denseLayers) : model.denseLayers, model.layers);
    remarks.push_back({remark::cutModel, {figureText(*told.layers)}});
}

/// Counts, those of the row that tells the layout where this one has none.
std::optional<Remark> setCounts(TrainingCase& given, const TrainingRow* told, const Catalogue& catalogue)
{
    TrainingRow row = *given.row;
    if (told && !row.seq && !row.globalBatch)
        row.globalBatch = told->globalBatch;
    if (told && !row.seq)
        row.seq = told->seq;
    const auto seq = sequenceOf(row, catalogue, given.remarks);
    if (!seq)
        return seq.error();
    TrainLayout<double>& base = given.question.base;
    base.seq = *seq;
    const Work<> work = tokenFlops(given.question.model, base.seq, true, Recompute::None).model;
    base.gpus = devicesOf(row, work / *trainingPeak(*given.device, TrainPrecision::Bf16), given.remarks);
    given.batchAssumed = !row.globalBatch;
    base.globalBatch = batchOf(row, base.gpus, base.seq, given.remarks);
    return std::nullopt;
}

std::optional<Remark> setConstants(TrainingCase& given, WorkRate<> peak)
{
    const Kernels kernels = kernelsOf(*given.row, given.fitted, given.question.model.experts > 1.0);
    auto constants = stepConstants(given.row->acceleratorId, given.precision, peak, kernels);
    if (!constants)
        return Remark{remark::noPeak,
                      {std::string(trainPrecisionTexts[static_cast<std::size_t>(given.precision)])}};
    given.question.constants = *constants;
    if (given.question.model.experts > 1.0 && isWholeRun(given.row->metric)) {
        loadUnevenly(given.question.constants);
        given.remarks.push_back({remark::unevenExperts, {figureText(unevenLoad)}});
    }
    if (kernels == Kernels::Of2023)
        given.remarks.push_back({remark::kernels2023, {}});
    if (kernels == Kernels::FusedExperts)
        given.remarks.push_back({remark::fusedExperts, {}});
    if (!given.fitted)
        given.remarks.push_back({remark::outsideFit, {}});
    return std::nullopt;
}

} // namespace

bool isTpu(const TrainingRow& row) { return row.acceleratorId.starts_with("tpu"); }

OrRefusal<WorkRate<>> peakOf(const TrainingRow& row, const Catalogue& catalogue)
{
    const AcceleratorRow* device = catalogue.findAccelerator(row.acceleratorId);
    if (!device)
        return refusal(remark::noDevice, {row.acceleratorId, std::to_string(row.line)});
    const auto peak = trainingPeak(*device, trainedAt(row.precision));
    if (!peak || !trainingPeak(*device, TrainPrecision::Bf16))
        return refusal(remark::noPeak,
                       {std::string(publishedPrecisionTexts[static_cast<std::size_t>(row.precision)])});
    return *peak;
}

OrRefusal<Ratio<>> sequenceOf(const TrainingRow& row, const Catalogue& catalogue,
                              std::vector<Remark>& remarks)
{
    if (row.seq)
        return row.seq->quantity();
    const ModelRow* model = catalogue.findModel(row.modelId);
    if (!model || !model->context)
        return refusal(remark::noSequence);
    const double usual = std::min(model->context->value, usualSequence);
    remarks.push_back({remark::assumedSequence, {figureText(usual)}});
    return Ratio<>(usual);
}

Ratio<> devicesOf(const TrainingRow& row, Duration<> tokenAtPeak, std::vector<Remark>& remarks)
{
    if (row.devices)
        return row.devices->quantity();
    const bool sized = row.tokens && !isStepMetric(row.metric); // a budget says nothing of a rate
    const Ratio<> tokens = sized ? row.tokens->quantity() : Ratio<>(0.0);
    const Ratio<> usual = usualDevices(tokens * tokenAtPeak);
    remarks.push_back({remark::assumedDevices, {figureText(usual.base())}});
    return usual;
}

Ratio<> batchOf(const TrainingRow& row, Ratio<> devices, Ratio<> seq, std::vector<Remark>& remarks)
{
    if (row.globalBatch)
        return row.globalBatch->quantity();
    const Ratio<> batch = usualBatchTokens(devices) / seq;
    remarks.push_back({remark::assumedBatch, {figureText(batch.base())}});
    return batch;
}

OrRefusal<TrainingCase> caseOf(const TrainingRow& row, const CaseSources& sources)
{
    TrainingCase given{.row = &row};
    const auto shape = shapeOf(row.modelId, row.line, sources.catalogue);
    if (!shape)
        return tl::unexpected(shape.error());
    const auto peak = peakOf(row, sources.catalogue);
    if (!peak)
        return tl::unexpected(peak.error());
    given.question.model = *shape;
    cut(given.question.model, row, given.remarks);
    given.question.share = memoryShare;
    given.device = sources.catalogue.findAccelerator(row.acceleratorId);
    given.fitted = fittedDevice(row.acceleratorId);
    given.precision = trainedAt(row.precision);
    const TrainingRow* told = layoutRow(row, sources);
    setLayout(given, told);
    setModes(given);
    for (auto refused : {setCounts(given, told, sources.catalogue),
                         setDevice(given, *peak, sources.catalogue), setConstants(given, *peak)})
        if (refused)
            return tl::unexpected(std::move(*refused));
    return given;
}

} // namespace jw
