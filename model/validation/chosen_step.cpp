#include "validation/chosen_step.h"

#include <algorithm>
#include <cmath>

#include "validation/figure_text.h"
#include "validation/software.h"

namespace jw {
namespace {

/// DeepSeek-V3, 2024: bubble of 14/45 of a plain pipeline, which three chunks come to; nearly all expert
/// traffic hidden, FP8 dispatch to at most four nodes, 20 of 132 SMs for it, one prediction layer.
void setDualPipe(TrainLayout<double>& layout)
{
    layout.vp = 3.0;
    layout.expertOverlap = 0.9;
    layout.dispatchBytes = 1.0 * byte;
    layout.dispatchNodes = 4.0;
    layout.commShare = 20.0 / 132.0;
    layout.predictionLayers = 1.0;
}

TrainLayout<double> layoutAsTold(const TrainingCase& given)
{
    const PublishedLayout& told = *given.layout;
    TrainLayout<double> layout = given.question.base;
    layout.tp = told.tp;
    layout.pp = told.pp;
    layout.cp = told.cp;
    layout.ep = told.ep;
    layout.shard = told.shard.value_or(layout.shard);
    layout.recompute = told.recompute.value_or(layout.recompute);
    layout.vp = told.chunks ? Ratio<>(*told.chunks) : usualChunks(given.question.model, told.pp);
    if (told.dualPipe)
        setDualPipe(layout);
    return layout;
}

/// Sizes of a micro-batch that people run: above 20 sequences up to 65,536 tokens, as llm-foundry's tables.
std::vector<double> microBatches(const TrainingCase& given, const TrainLayout<double>& layout)
{
    constexpr std::array usual{1.0,  2.0,  3.0,  4.0,  6.0,  7.0,  8.0,  10.0, 12.0, 14.0,
                               16.0, 20.0, 24.0, 32.0, 40.0, 48.0, 56.0, 64.0, 96.0, 128.0};
    if (given.layout->microBatch)
        return {*given.layout->microBatch};
    const double share = (layout.globalBatch / dataParallel(layout)).base(); // of a rank
    const bool even = std::fabs(share - std::round(share)) < 1e-9 * share;
    std::vector<double> sizes;
    for (const double size : usual)
        if (size <= share && (size <= 20.0 || size * layout.seq <= 65536.0) &&
            (!even || std::fmod(std::round(share), size) == 0.0))
            sizes.push_back(size);
    return sizes.empty() ? std::vector{1.0} : sizes;
}

ChosenStep stepOf(const TrainingCase& given, const TrainLayout<double>& layout)
{
    const LayoutQuestion& q = given.question;
    ChosenStep chosen{.layout = layout};
    chosen.memory = trainMemory(q.model, memoryOver(layout, q.memory)).total;
    chosen.fits = chosen.memory <= q.share * q.memory;
    chosen.step = StepFormula<double>(q.model, layout, q.device, q.constants).step();
    return chosen;
}

bool better(const ChosenStep& a, const ChosenStep& b)
{
    if (a.fits != b.fits)
        return a.fits;
    return a.fits ? a.step.tokenRate > b.step.tokenRate : a.memory < b.memory;
}

ChosenStep bestMicroBatch(const TrainingCase& given, TrainLayout<double> layout)
{
    std::optional<ChosenStep> best;
    for (const double size : microBatches(given, layout)) {
        layout.microBatch = size;
        if (ChosenStep next = stepOf(given, layout); !best || better(next, *best))
            best = next;
    }
    return *best;
}

/// Norms and activations cost next to nothing to compute again, so that current software does where memory
/// is short and a row need not say so.
bool opensRecompute(const TrainingCase& given)
{
    return !given.layout->recompute && given.question.base.recompute == Recompute::None;
}

/// The step, unless the memory is so short that the row cannot be meant. No estimate is that far off
/// (assumption; DeepSeek-V3's, which ran, is 2.3 times too high).
OrRefusal<ChosenStep> unlessFarTooLarge(const ChosenStep& step, Data<> memory)
{
    constexpr double farOff = 4.0;
    if (step.memory <= farOff * memory)
        return step;
    return refusal(remark::farTooLarge, {figureText(step.memory.in(gibibyte)),
                                         figureText(memory.in(gibibyte)), figureText(farOff)});
}

OrRefusal<ChosenStep> stepAsTold(const TrainingCase& given)
{
    TrainLayout<double> layout = layoutAsTold(given);
    if (dataParallel(layout) < 1.0)
        return refusal(remark::badLayout, {"accelerators"});
    if (layout.pp > given.question.model.layers)
        return refusal(remark::badLayout, {"layers"});
    const ChosenStep best = bestMicroBatch(given, layout);
    if (best.fits || !opensRecompute(given))
        return unlessFarTooLarge(best, given.question.memory);
    layout.recompute = Recompute::Light;
    ChosenStep light = bestMicroBatch(given, layout);
    light.assumesLight = true;
    return light.fits ? light : unlessFarTooLarge(best, given.question.memory);
}

/// Expert layers are always spread; recomputation is searched where neither the row nor its time says it.
LayoutSpace spaceOf(const TrainingCase& given)
{
    LayoutSpace space = usualSpace(given.question.model, given.question.base.seq);
    std::erase(space.ep, 1.0);
    if (isBefore2023(*given.row))
        space.shards.clear();
    if (isBefore2023(*given.row) || publishedRecompute(*given.row))
        space.recomputes.clear();
    return space;
}

std::optional<LayoutAnswer> bestOf(const LayoutQuestion& question, const LayoutSpace& space)
{
    const std::vector<LayoutAnswer> answers = searchLayouts(question, space);
    if (answers.empty() || answers.front().fault != LayoutFault::None)
        return std::nullopt;
    return answers.front();
}

/// The question for as many of the accelerators as the degrees of the search divide; an assumed batch in
/// proportion.
LayoutQuestion rounded(const TrainingCase& given)
{
    LayoutQuestion question = given.question;
    TrainLayout<double>& base = question.base;
    const Ratio<> most = std::exp2(std::floor(std::log2(base.gpus.base())));
    const Ratio<> unit = min(most, Ratio<>(512.0)); // tensor parallel 8 by 64 stages
    base.gpus = floor(base.gpus / unit) * unit;
    const Ratio<> nodes = max(one, base.gpus / 8.0);
    if (given.batchAssumed)
        base.globalBatch = max(one, floor(base.globalBatch / nodes + 0.5)) * nodes;
    return question;
}

OrRefusal<ChosenStep> searchedStep(const TrainingCase& given)
{
    const LayoutSpace space = spaceOf(given);
    auto best = bestOf(given.question, space);
    const bool whole = best.has_value();
    if (!whole)
        best = bestOf(rounded(given), space);
    if (!best)
        return refusal(remark::nothingFits, {figureText(given.question.base.gpus.base())});
    ChosenStep chosen{.layout = best->layout, .step = best->step, .memory = best->memory.total};
    chosen.searched = true;
    chosen.part = !whole;
    return chosen;
}

} // namespace

OrRefusal<ChosenStep> chosenStep(const TrainingCase& given)
{
    return given.layout ? stepAsTold(given) : searchedStep(given);
}

} // namespace jw
