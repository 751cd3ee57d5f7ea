// What a published row is predicted from: model, device, counts, layout, with the assumptions made.
#pragma once

#include <span>

#include "catalogue/catalogue.h"
#include "engine/training/fit.h"
#include "engine/training/layout_search.h"
#include "validation/model_shape.h"
#include "validation/published_layout.h"
#include "validation/remark.h"

namespace jw {

/// Refers into the catalogue and the rows it was made from.
struct TrainingCase {
    const TrainingRow* row = nullptr;
    const AcceleratorRow* device = nullptr;
    const FittedDevice* fitted = nullptr; ///< nullptr: not in the fit
    TrainPrecision precision = TrainPrecision::Bf16;
    LayoutQuestion question;               ///< model, device, constants; the base has counts and switches
    std::optional<PublishedLayout> layout; ///< nothing: to be searched
    bool batchAssumed = false;             ///< the global batch of the base may be rounded
    std::vector<Remark> remarks;
};

/// Where rows look for what they do not say themselves.
struct CaseSources {
    const Catalogue& catalogue;
    std::span<const TrainingRow> rows;    ///< of the file: a layout is looked up here first
    std::span<const TrainingRow> library; ///< and then here
};

/// True for the TPUs, which the fit of steps does not cover.
[[nodiscard]] bool isTpu(const TrainingRow& row);

/// The peak rate at the row's precision; of a device without BF16 that of FP16. Refusals: no device of that
/// name, no such rate.
[[nodiscard]] OrRefusal<WorkRate<>> peakOf(const TrainingRow& row, const Catalogue& catalogue);

/// The row's sequence length, or that at which its model is usually trained: its context, at most 8,192
/// tokens (assumption), which is noted. Refusal: neither is known.
[[nodiscard]] OrRefusal<Ratio<>> sequenceOf(const TrainingRow& row, const Catalogue& catalogue,
                                            std::vector<Remark>& remarks);

/// The row's accelerators; not given: as many as end its tokens in a usual time (usualDevices), which is
/// noted. `tokenAtPeak`: time of a token's model FLOP at the full BF16 peak of one.
[[nodiscard]] Ratio<> devicesOf(const TrainingRow& row, Duration<> tokenAtPeak, std::vector<Remark>& remarks);

/// The row's global batch in sequences; not given: of 4 Mi tokens, 16 Mi beyond 4,096 devices (assumption).
[[nodiscard]] Ratio<> batchOf(const TrainingRow& row, Ratio<> devices, Ratio<> seq,
                              std::vector<Remark>& remarks);

/// All that a prediction needs. Refusals: those above; no interconnect rate for several devices. No figure
/// that was measured enters, of this row or another.
[[nodiscard]] OrRefusal<TrainingCase> caseOf(const TrainingRow& row, const CaseSources& sources);

} // namespace jw
