#include "validation/tpu_row_mfu.h"

#include "engine/training/fit.h"
#include "readings/display.h"
#include "validation/figure_text.h"
#include "validation/prediction_remark.h"
#include "validation/published_layout.h"
#include "validation/software.h"
#include "validation/training_case.h"

namespace jw {
namespace {

/// Model FLOP over those of the hardware when all activations are computed again; MaxText's rows, which keep
/// most of them, stand for the hardware's.
Ratio<> modelShare(const Architecture<>& shape, Ratio<> seq)
{
    const auto flops = tokenFlops(shape, seq, false, Recompute::Full);
    return flops.model / flops.hardware;
}

bool recomputesAll(const TrainingRow& row)
{
    const auto told = publishedRecompute(row);
    return told ? *told == Recompute::Full : isBefore2023(row);
}

} // namespace

OrRefusal<Ratio<>> tpuRowMfu(const TrainingRow& row, const Catalogue& catalogue, std::vector<Remark>& remarks)
{
    const auto shape = shapeOf(row.modelId, row.line, catalogue);
    const bool experts = shape && shape->experts > 1.0;
    const double slices = tpuSlices(row);
    const Ratio<> mfu = tpuMfu(row.acceleratorId, slices, experts);
    if (mfu <= 0.0)
        return refusal(remark::noTpuRows);
    remarks.push_back({remark::tpu, {figureText(slices)}});
    if (experts)
        remarks.push_back({remark::tpuExperts, {}});
    std::vector<Remark> again; // of the sequence: the caller notes them where it needs one
    const auto seq = sequenceOf(row, catalogue, again);
    if (!recomputesAll(row))
        return mfu;
    const Ratio<> share = shape && seq ? modelShare(*shape, *seq) : Ratio<>(0.75); // three passes of four
    remarks.push_back({remark::recomputedMfu, {numberText(share.base(), {.significant = 2})}});
    return mfu * share;
}

} // namespace jw
