#include "engine/training/layout_search.h"

#include <algorithm>
#include <cmath>

namespace jw {
namespace {

bool divides(Ratio<> part, Ratio<> whole)
{
    const double parts = whole.base() / part.base();
    return std::fabs(parts - std::round(parts)) < 1e-9 * parts;
}

const Ratio<> mostChunks(8.0); // beyond it the pieces are too small to gain: assumption

/// Where layers do not divide but do with embedding and LM head in the place of a layer each, these count.
Ratio<> stagedLayers(const Architecture<>& model, Ratio<> pp)
{
    const bool withEnds = !divides(pp, model.layers) && divides(pp, model.layers + 2.0);
    return model.layers + (withEnds ? 2.0 : 0.0);
}

std::vector<double> chunksOf(const LayoutQuestion& question, Ratio<> pp, Chunks chunks)
{
    if (chunks == Chunks::All)
        return allChunks(question.model, pp, question.base);
    return {(chunks == Chunks::ByRule ? usualChunks(question.model, pp) : question.base.vp).base()};
}

template <class T, class Each> void forEachOr(const std::vector<T>& values, T base, const Each& each)
{
    if (values.empty())
        return each(base);
    for (const T& value : values)
        each(value);
}

} // namespace

bool isBetter(const LayoutAnswer& a, const LayoutAnswer& b)
{
    const auto rank = [](const LayoutAnswer& answer) {
        return answer.fault == LayoutFault::None ? 0 : answer.hasFigures() ? 1 : 2;
    };
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    return rank(a) == 0 ? a.step.tokenRate > b.step.tokenRate
                        : rank(a) == 1 && a.memory.total < b.memory.total;
}

Ratio<> usualChunks(const Architecture<>& model, Ratio<> pp)
{
    return pp <= 1.0 ? one : max(one, min(mostChunks, floor(stagedLayers(model, pp) / pp / 2.0)));
}

std::vector<double> allChunks(const Architecture<>& model, Ratio<> pp, const TrainLayout<double>& base)
{
    if (pp <= 1.0)
        return {1.0};
    std::vector<double> chunks;
    const Ratio<> rule = usualChunks(model, pp), own = pp == base.pp ? base.vp : one;
    for (Ratio<> v = one; v <= max(mostChunks, own); v = v + 1.0) {
        const bool even = v <= mostChunks && divides(pp * v, stagedLayers(model, pp));
        if (v == one || v == rule || v == own || even)
            chunks.push_back(v.base());
    }
    return chunks;
}

LayoutSpace usualSpace(const Architecture<>& model, Ratio<> seq, Ratio<> gpus)
{
    LayoutSpace space{
        .tp = {1, 2, 4, 8},
        .pp = {1, 2, 4, 8, 16, 32, 64},
        .microBatches = {1, 2, 4},
        .shards = {Shard::Zero1, Shard::Fsdp},
        .recomputes = {Recompute::None, Recompute::Light, Recompute::Selective, Recompute::Full}};
    if (gpus > 0.0) {
        space.chunks = Chunks::All;
        space.pp.clear();
        for (double stages = 1.0; stages <= 64.0; ++stages)
            if (divides(stages, gpus))
                space.pp.push_back(stages);
    }
    if (model.experts > 1.0)
        space.ep = {1, 8, 16, 32, 64};
    if (seq > 16384.0)
        space.cp = {1, 2, 4, 8, 16};
    return space;
}

Ratio<> dataParallel(const TrainLayout<double>& l) { return l.gpus / (l.tp * l.pp * l.cp); }

LayoutFault layoutFault(const Architecture<>& model, const TrainLayout<double>& l)
{
    if (!divides(l.tp, model.heads))
        return LayoutFault::Heads;
    if (!divides(l.tp * l.pp * l.cp, l.gpus))
        return LayoutFault::Devices;
    if (l.pp * l.vp > model.layers + 2.0) // embedding and LM head may take a place each, as in Llama 3
        return LayoutFault::Layers;
    if (!divides(dataParallel(l) * l.microBatch, l.globalBatch))
        return LayoutFault::Batch;
    // B6 splits an expert over TP ranks as well, so that TP x EP of a stage's ranks hold different parts
    if (l.ep > 1.0 && (!divides(l.ep, model.experts) || l.ep > dataParallel(l) * l.cp))
        return LayoutFault::Experts;
    if (l.shard == Shard::Fsdp && l.pp > 1.0)
        return LayoutFault::Pipeline;
    return LayoutFault::None;
}

std::string_view layoutField(LayoutFault fault)
{
    switch (fault) {
    case LayoutFault::Devices:
    case LayoutFault::Layers: return "inputs.layout.pp";
    case LayoutFault::Batch: return "inputs.layout.gbs";
    case LayoutFault::Experts: return "inputs.layout.ep";
    case LayoutFault::Pipeline: return "inputs.layout.shard";
    case LayoutFault::None:
    case LayoutFault::Heads:
    case LayoutFault::Memory: break;
    }
    return "inputs.layout.tp";
}

LayoutAnswer tryLayout(const LayoutQuestion& question, const TrainLayout<double>& layout)
{
    LayoutAnswer answer{.layout = layout, .fault = layoutFault(question.model, layout)};
    if (answer.fault != LayoutFault::None)
        return answer;
    answer.memory = trainMemory(question.model, memoryOver(layout, question.memory));
    if (answer.memory.total > question.share * question.memory)
        answer.fault = LayoutFault::Memory;
    answer.step = StepFormula<double>(question.model, layout, question.device, question.constants).step();
    return answer;
}

std::vector<LayoutAnswer> searchLayouts(const LayoutQuestion& question, const LayoutSpace& space)
{
    std::vector<LayoutAnswer> answers;
    TrainLayout<double> l = question.base;
    std::vector<double> chunks;
    const auto add = [&] {
        for (const double v : chunks) {
            l.vp = v;
            answers.push_back(tryLayout(question, l));
        }
    };
    const TrainLayout<double>& base = question.base;
    const auto over = [&](const std::vector<double>& values, Ratio<> TrainLayout<double>::*degree,
                          const auto& next) {
        forEachOr(values, (base.*degree).base(), [&](double value) {
            l.*degree = value;
            next();
        });
    };
    using Layout = TrainLayout<double>;
    const auto modes = [&] {
        forEachOr(space.shards, base.shard, [&](Shard shard) {
            l.shard = shard;
            forEachOr(space.recomputes, base.recompute, [&](Recompute recompute) {
                l.recompute = recompute;
                over(space.ep, &Layout::ep, add);
            });
        });
    };
    over(space.tp, &Layout::tp, [&] {
        over(space.pp, &Layout::pp, [&] {
            chunks = chunksOf(question, l.pp, space.chunks);
            over(space.cp, &Layout::cp, [&] { over(space.microBatches, &Layout::microBatch, modes); });
        });
    });
    std::ranges::stable_sort(answers, isBetter); // equals stay as they were tried
    return answers;
}

} // namespace jw
