// What the software of a year did, which a row tells only by its date.
#pragma once

#include <array>
#include <string_view>

#include "engine/training/fit.h"
#include "engine/training/step_inputs.h"
#include "validation/training_row.h"

namespace jw {

/// The columns of a row that its software is told by; besides what it ran, they enter its prediction.
inline constexpr std::array<std::string_view, 3> softwareColumns{"source", "note", "as_of"};

/// Before flash attention and overlapped gradients; a row without a date counts as current.
[[nodiscard]] bool isBefore2023(const TrainingRow& row);

/// True for the program families of the fit (llm-foundry, Megatron with NeMo, Meta's of Llama 3), by the
/// row's source: what tier A asks for.
[[nodiscard]] bool isSoftwareOfFit(const TrainingRow& row);

/// True for speeds of the tables that the constants were fitted on; what their sources say elsewhere is
/// outside.
[[nodiscard]] bool isOfFit(const TrainingRow& row);

/// True if the source is a paper, a report or a model card, which tell of a run as it went; tables of
/// programs and benchmarks tell the best that was found.
[[nodiscard]] bool reportsRun(const TrainingRow& row);

/// Those of 2023 were measured on H100 only; those that fuse experts by the release that the note tells
/// ("container 26.06" and later), else by the date, from July 2026 on.
[[nodiscard]] Kernels kernelsOf(const TrainingRow& row, const FittedDevice* device, bool experts);

/// True if the source's hours are tokens over a rate, so that no stop is in them: table 15 of LLaMA (1.4e12
/// tokens / 1,022,362 h = 380 tokens/s, the rate of its section 2.4), Narayanan 2021 (equation 4), Patterson
/// 2021 (GPT-3: 3.14e23 FLOP at 24.6 TFLOP/s).
[[nodiscard]] bool hoursLeaveOutStops(const TrainingRow& row);

/// Sets what all software of that time did: attention, gradients on the wire and their overlap, sequence
/// parallelism.
void setSoftware(TrainLayout<double>& layout, const TrainingRow& row, bool sequenceParallel);

} // namespace jw
