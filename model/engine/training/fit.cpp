#include "engine/training/fit.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace jw {
namespace {

// Rates and efficiencies at BF16, FP8, FP4; 0 where the chip has no such format or the fit no such row.
constexpr std::array devices{
    FittedDevice{"a100", "A100", {312, 0, 0}, {0.87372, 0, 0}, 0.31839, 0.31839, 25, 8, 3072},
    FittedDevice{
        "h100-sxm", "H100", {989.4, 1978.9, 0}, {0.72675, 0.79555, 0}, 0.39227, 0.17474, 50, 8, 16384},
    FittedDevice{
        "h800-sxm", "H800", {989.4, 1978.9, 0}, {0.72675, 0.79555, 0}, 0.39227, 0.17474, 50, 8, 16384},
    FittedDevice{"h200", "H200", {989.4, 1978.9, 0}, {0.72675, 0.79555, 0}, 0.39227, 0.17474, 50, 8, 16384},
    FittedDevice{"b200", "B200", {2250, 4500, 9000}, {0.48053, 0.52916, 0}, 0.38315, 0.38315, 50, 8, 1024},
    FittedDevice{"b300", "B300", {2250, 4500, 13500}, {0.45752, 0.5615, 0}, 0.72013, 0.72013, 100, 8, 1024},
    FittedDevice{
        "gb200", "GB200", {2500, 5000, 10000}, {0.43856, 0.57207, 0.43488}, 0.76928, 0.76928, 50, 72, 1024},
    FittedDevice{
        "gb300", "GB300", {2500, 5000, 15000}, {0.55925, 0.71484, 0.40075}, 0.93586, 0.93586, 100, 72, 1024},
};

constexpr bool isBlackwell(std::string_view id)
{
    return id.starts_with("b2") || id.starts_with("b3") || id.starts_with("gb") ||
           id.starts_with("rtx-pro-6000");
}

/// The median of what the fit has of the same family, else of all; `of` gives 0 where a device has none.
template <class Of> double medianOf(std::string_view catalogueId, const Of& of)
{
    std::vector<double> known;
    for (const bool family : {true, false}) {
        for (const FittedDevice& device : devices)
            if (of(device) > 0.0 && (!family || (isBlackwell(catalogueId) && isBlackwell(device.id))))
                known.push_back(of(device));
        if (!known.empty())
            break;
    }
    std::ranges::sort(known);
    const std::size_t half = known.size() / 2;
    return known.size() % 2 == 1 ? known[half] : 0.5 * (known[half - 1] + known[half]);
}

double efficiencyOf(std::string_view catalogueId, std::size_t precision, WorkRate<> peak)
{
    const FittedDevice* device = fittedDevice(catalogueId);
    if (!device || device->efficiency[precision] == 0.0)
        return medianOf(catalogueId, [&](const FittedDevice& d) { return d.efficiency[precision]; });
    const double scale = device->teraflops[precision] / peak.in(teraflopPerSecond);
    return device->efficiency[precision] * (std::fabs(scale - 1.0) <= 0.05 ? scale : 1.0);
}

/// Those that no device changes.
StepConstants<double> sharedConstants()
{
    StepConstants<double> c;
    c.halfTokens = 145.81683;
    c.halfWidth = 315.60397;
    c.expertBytes = 35.73812 * byte;
    c.grouped = 0.62032;
    c.layerTime = 772.68042e-6 * second;
    c.elementwise = 7.54409;
    c.nvlink = 0.99732;
    c.network = 0.61775;
    c.exchange = 0.98848;
    c.farExchange = 0.99915;
    c.straggling = 0.00136;
    c.hiding = 0.7478;
    c.exposedPipeline = 0.02516;
    c.exposedGradients = 0.19399;
    c.exposedWeights = 0.76117;
    return c;
}

// FP8 products on H100 in 2023 over those of today: the least robust error on the seven rows of 1 and 3
// billion parameters of llm-foundry's FP8 table.
constexpr double oldFp8 = 0.575 / 0.79555;

/// No launches between kernels and no casts of the weights: two reads of a weight in BF16, an FP32 gradient
/// read and written (12 bytes). Only the rate is fitted: on seven rows of Megatron-Bridge 26.08, GB200 and
/// GB300, robustly.
void setFusedExperts(StepConstants<double>& c)
{
    c.grouped = 0.725;
    c.expertBytes = 12.0 * byte;
    c.layerTime = 0.0 * second;
}

void setKernels(StepConstants<double>& c, const FittedDevice* device, std::size_t precision, Kernels kernels)
{
    if (kernels == Kernels::FusedExperts)
        setFusedExperts(c);
    if (kernels != Kernels::Of2023 || !device)
        return;
    c.attention = device->attention2023;
    if (precision == static_cast<std::size_t>(TrainPrecision::Fp8))
        c.gemm = c.gemm * oldFp8;
}

} // namespace

Kernels kernelsToday(std::string_view catalogueId, bool experts)
{
    return experts && isBlackwell(catalogueId) ? Kernels::FusedExperts : Kernels::Current;
}

StepScope stepScope(std::string_view catalogueId)
{
    constexpr std::array<std::string_view, 5> inferenceOnly{
        "inferentia1", "inferentia2", "groq-lpu", "asic-generic", "fpga-generic"}; // as their makers say
    if (std::ranges::find(inferenceOnly, catalogueId) != inferenceOnly.end())
        return StepScope::InferenceOnly;
    if (catalogueId.starts_with("tpu"))
        return StepScope::Tpu;
    return catalogueId.starts_with("cerebras") ? StepScope::WaferScale : StepScope::Covered;
}

const FittedDevice* fittedDevice(std::string_view catalogueId)
{
    if (catalogueId.starts_with("a100-pcie")) // no row is of one; slower clocks, no NVLink of eight
        return nullptr;
    const auto found =
        std::ranges::find_if(devices, [&](const FittedDevice& d) { return catalogueId.starts_with(d.id); });
    return found == devices.end() ? nullptr : &*found;
}

Result<StepConstants<double>> stepConstants(std::string_view catalogueId, TrainPrecision precision,
                                            WorkRate<> peak, Kernels kernels)
{
    const auto at = static_cast<std::size_t>(precision);
    const FittedDevice* device = fittedDevice(catalogueId);
    if (peak <= 0.0 * teraflopPerSecond || (device && device->teraflops[at] == 0.0))
        return fail({.kind = Error::Kind::Refused,
                     .field = "precision",
                     .text = std::string(trainPrecisionTexts[at])});
    StepConstants<double> c = sharedConstants();
    c.gemm = efficiencyOf(catalogueId, at, peak);
    c.gemmBf16 = device ? device->efficiency[0]
                        : medianOf(catalogueId, [](const FittedDevice& d) { return d.efficiency[0]; });
    c.attention =
        device ? device->attention : medianOf(catalogueId, [](const FittedDevice& d) { return d.attention; });
    setKernels(c, device, at, kernels);
    return c;
}

void loadUnevenly(StepConstants<double>& constants)
{
    constants.grouped = constants.grouped / unevenLoad;
    constants.exchange = constants.exchange / unevenLoad;
    constants.farExchange = constants.farExchange / unevenLoad;
}

Result<StepConstants<double>> runConstants(std::string_view catalogueId, TrainPrecision precision,
                                           WorkRate<> peak, bool experts)
{
    auto constants = stepConstants(catalogueId, precision, peak, kernelsToday(catalogueId, experts));
    if (constants && experts)
        loadUnevenly(*constants);
    return constants;
}

Tier tierOf(const TrainedCase& trained)
{
    const auto at = static_cast<std::size_t>(trained.precision);
    if (!trained.device || trained.experts || trained.precision == TrainPrecision::Fp4 ||
        trained.method != TrainMethod::Full)
        return Tier::C;
    const bool fitted = trained.device->efficiency[at] > 0.0 && trained.recompute != Recompute::Light &&
                        trained.gpus <= 4.0 * trained.device->mostDevices && trained.device->name != "H800" &&
                        trained.device->name != "H200";
    return fitted ? Tier::A : Tier::B;
}

Ratio<> tpuMfu(std::string_view catalogueId, double slices, bool experts)
{
    struct Generation {
        std::string_view id;
        double mfu; ///< of dense models; v6e: geometric mean of MaxText's four (0.386 to 0.503)
    };
    // v3: T5 and Meena, 45.6 and 42.3 of 123 TFLOP/s (Patterson et al., 2021, table 4), geometric mean, over
    // the 3/4 that model FLOP are where all is computed again.
    constexpr std::array<Generation, 5> generations{
        {{"tpu-v3", 0.476}, {"tpu-v4", 0.572}, {"tpu-v5e", 0.605}, {"tpu-v5p", 0.654}, {"tpu-v6e", 0.443}}};
    // MaxText's Mixtrals over its dense models: 0.80 on v5p, 0.80 and 0.82 on v6e.
    constexpr double ofExperts = 0.8;
    for (const Generation& g : generations)
        if (g.id == catalogueId)
            return g.mfu * (experts ? ofExperts : 1.0) * (1.0 - 0.028 * std::log2(std::max(1.0, slices)));
    return 0.0;
}

} // namespace jw
