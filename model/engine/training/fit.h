// The fitted constants of B4, the devices they belong to, and how far predictions from them can be trusted.
// Provenance: one fit on 403 published steps (llm-foundry tables, Narayanan 2021 tables 1 and 2, Korthikanti
// 2022 table 5, the Megatron-LM H100 table, Llama 3 table 4, SimuMax on B200, Megatron-Bridge), 56 rows kept
// back; errors and bands are those of steps outside the fit. Later: FP8 of 2023 (llm-foundry's FP8 table) and
// fused experts (Megatron-Bridge 26.08), each one constant on seven rows, and the TPUs' experts.
#pragma once

#include "domain/parallel_layout.h"
#include "engine/training/bands.h"
#include "engine/training/step_inputs.h"

namespace jw {

/// A device of the fit: its rates as the fit took them and the efficiencies that belong to these.
struct FittedDevice {
    std::string_view id;                         ///< begins the ids of its catalogue rows: "h100-sxm"
    std::string_view name;                       ///< "H100"
    std::array<double, 3> teraflops{};           ///< by TrainPrecision, dense; 0: has no such format
    std::array<double, 3> efficiency{};          ///< of matrix products, by TrainPrecision
    double attention = 0.0, attention2023 = 0.0; ///< of the BF16 peak; with the kernels of 2023
    double nicGigabytes = 0.0;                   ///< per device and direction
    int node = 8;                                ///< devices of an NVLink domain
    int mostDevices = 0;                         ///< of a fitted row
};

/// The device of the fit that a catalogue row is, by its id; nullptr: the fit has no rows of it.
[[nodiscard]] const FittedDevice* fittedDevice(std::string_view catalogueId);

/// Kernels of the software: those of 2023, measured on H100 only, were slower at attention and FP8; fused
/// grouped products of experts in CUDA graphs of the whole iteration came to Blackwell in the middle of 2026
/// (Megatron-Bridge 0.5.1, release notes).
enum class Kernels { Current, Of2023, FusedExperts };
/// Those that a run started today has: FusedExperts for experts on Blackwell, else Current.
[[nodiscard]] Kernels kernelsToday(std::string_view catalogueId, bool experts);

/// Constants for a device of peak rate `peak` at that precision. Efficiencies belong to the fit's own peaks:
/// a data sheet that rounds otherwise (by up to 5 %) changes no speed. Of a device without rows: the median
/// of its like ("b" for Blackwell) or of all. Errors: Refused, no peak at that precision.
[[nodiscard]] Result<StepConstants<double>> stepConstants(std::string_view catalogueId,
                                                          TrainPrecision precision, WorkRate<> peak,
                                                          Kernels kernels = Kernels::Current);

/// Tokens of the fullest expert rank over those of the mean one, in a run: benchmarks force them to be equal
/// (Megatron-Bridge's tables say so), runs do not. The upper of the capacity factors that Switch Transformers
/// recommend (Fedus et al., 2021: 1.0 to 1.25); assumption for runs that drop no tokens.
inline constexpr double unevenLoad = 1.25;
/// The fullest rank sets the pace of experts and of their exchange.
void loadUnevenly(StepConstants<double>& constants);

/// Constants of a run that is started today: stepConstants() with kernelsToday() and, with experts, uneven
/// load.
[[nodiscard]] Result<StepConstants<double>>
runConstants(std::string_view catalogueId, TrainPrecision precision, WorkRate<> peak, bool experts);

/// What a predicted training speed is like, to say how sure it is.
struct TrainedCase {
    const FittedDevice* device = nullptr; ///< nullptr: not in the fit
    TrainPrecision precision = TrainPrecision::Bf16;
    bool experts = false;
    Ratio<> gpus{};
    Recompute recompute = Recompute::None;
    TrainMethod method = TrainMethod::Full;
};

/// A: dense, the device and its precision in the fit, a recomputation of the fit, at most four times its most
/// devices. C: experts, FP4, adapters (no row trains these), or a device without rows. B: the rest.
[[nodiscard]] Tier tierOf(const TrainedCase& trained);

/// Whose training steps B4 speaks of: accelerators that hold the weights and join by links and network. Not
/// TPUs (tpuMfu), wafer-scale machines that stream weights, parts made for inference alone.
enum class StepScope { Covered, Tpu, WaferScale, InferenceOnly };
[[nodiscard]] StepScope stepScope(std::string_view catalogueId);

/// MFU of Google's TPUs, which B4 does not cover: fitted on published MaxText rows, tier C, 20 % either way.
/// `slices` are joined by the data-centre network; experts take a fifth of it. 0: no rows of that generation.
[[nodiscard]] Ratio<> tpuMfu(std::string_view catalogueId, double slices, bool experts);
inline constexpr Band tpuBand{0.8, 1.2};
/// Of GPU-hours of a whole run on TPUs.
inline constexpr Band tpuRunBand = widest(runBand(Tier::A, false), tpuBand.inverse());

/// Production runs over the best layout that this search finds: the median of the ten published runs of dense
/// models that do not tell their layout, Llama 3 8B aside (1.18 to 1.65; six of them gave 1.34 to an earlier
/// search).
inline constexpr double searchedRunFactor = 1.33;
/// Of the device's memory that a layout may need: estimates were up to 6 % low.
inline constexpr double memoryShare = 0.94;
/// Planned stops and stragglers of a run: assumption.
inline constexpr double plannedShare = 0.98;

} // namespace jw
