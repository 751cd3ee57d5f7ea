// Megatron-LM's arguments: names as in megatron/training/arguments.py.
#include <cmath>
#include <vector>

#include "report/launch_layout.h"

namespace jw {
namespace {

using Kind = Error::Kind;
using Shape = Architecture<double>;

/// A count without an exponent, which argparse would refuse.
std::string digits(double count) { return std::to_string(std::llround(count)); }

/// Arguments under way, one a line.
struct Lines {
    std::vector<std::string> all{};
    void add(std::string flag) { all.push_back(std::move(flag)); }
    void add(const char* flag, double value) { add(std::string(flag) + ' ' + digits(value)); }
    void add(const char* flag, Ratio<double> value) { add(flag, value.base()); }
};

bool hasExperts(const Shape& model) { return model.experts.base() > 1; }

/// Layers that one stage more or less holds; see megatronArguments.
Result<void> addStages(Lines& lines, const LaunchLayout& l, Count layers)
{
    const Count stages = Count{l.pp} * l.vp;
    if (l.vp > 1)
        lines.add("--num-virtual-stages-per-pipeline-rank", l.vp);
    if (layers >= stages && layers % stages == 0)
        return {};
    if ((layers + 2) % stages == 0) {
        lines.add("--account-for-embedding-in-pipeline-split");
        lines.add("--account-for-loss-in-pipeline-split");
        return {};
    }
    const Count last = layers - (layers + l.pp - 1) / l.pp * (l.pp - 1);
    if (l.vp > 1 || last < 1)
        return divides("pp", layers, stages, "layers_over_stages");
    lines.add("--decoder-last-pipeline-num-layers", static_cast<double>(last));
    return {};
}

Result<void> addDegrees(Lines& lines, const LaunchLayout& l, const Shape& model)
{
    lines.add("--tensor-model-parallel-size", l.tp);
    if (l.tp > 1 && l.sequenceParallel)
        lines.add("--sequence-parallel");
    lines.add("--pipeline-model-parallel-size", l.pp);
    if (auto ok = addStages(lines, l, std::llround(model.layers.base())); !ok)
        return ok;
    lines.add("--context-parallel-size", l.cp);
    if (hasExperts(model)) {
        lines.add("--expert-model-parallel-size", l.ep);
        lines.add("--expert-tensor-parallel-size", l.tp);
    }
    lines.add("--micro-batch-size", l.microBatch);
    lines.add("--global-batch-size", l.globalBatch);
    lines.add("--seq-length", l.sequence);
    lines.add("--max-position-embeddings", l.sequence);
    return {};
}

void addSharding(Lines& lines, Shard shard)
{
    if (shard == Shard::Zero0)
        return;
    lines.add("--use-distributed-optimizer");
    if (shard == Shard::Zero1)
        return;
    lines.add("--use-megatron-fsdp");
    lines.add(shard == Shard::Zero2 ? "--data-parallel-sharding-strategy optim_grads"
                                    : "--data-parallel-sharding-strategy optim_grads_params");
    lines.add("--no-gradient-accumulation-fusion");
    lines.add("--ckpt-format fsdp_dtensor");
}

void addRecompute(Lines& lines, Recompute recompute, bool experts)
{
    switch (recompute) {
    case Recompute::None: return;
    case Recompute::Light:
        lines.add("--recompute-granularity selective");
        lines.add(experts ? "--recompute-modules layernorm moe_act" : "--recompute-modules layernorm");
        return;
    case Recompute::Selective:
        lines.add("--recompute-granularity selective");
        lines.add("--recompute-modules core_attn");
        return;
    case Recompute::Full:
        lines.add("--recompute-granularity full");
        lines.add("--recompute-method uniform");
        lines.add("--recompute-num-layers 1");
        return;
    }
}

void addAttention(Lines& lines, const Shape& model)
{
    lines.add("--num-attention-heads", model.heads);
    if (model.kvRank.base() > 0) {
        lines.add("--multi-latent-attention");
        if (model.queryRank.base() > 0)
            lines.add("--q-lora-rank", model.queryRank);
        lines.add("--kv-lora-rank", model.kvRank);
        lines.add("--qk-head-dim", model.headDim);
        lines.add("--qk-pos-emb-head-dim", model.ropeDim);
        lines.add("--v-head-dim", model.headDim);
        return;
    }
    lines.add("--kv-channels", model.headDim);
    if (model.kvHeads < model.heads) {
        lines.add("--group-query-attention");
        lines.add("--num-query-groups", model.kvHeads);
    }
}

/// The window counts the token itself, Megatron's only those before it. Of the layers only their number is
/// known: the full ones stand at the end of equal runs.
void addWindow(Lines& lines, const Shape& model)
{
    const double layers = model.layers.base(), full = layers - model.windowLayers.base();
    if (!model.window || model.windowLayers.base() == 0)
        return;
    lines.add("--window-size " + digits(model.window->base() - 1) + ",0");
    if (full == 0)
        return;
    const double run = std::floor(layers / full), rest = layers - run * full;
    if (rest == 0)
        return lines.add("--window-attn-skip-freq", run);
    lines.add("--window-attn-skip-freq \"([1]*" + digits(run - 1) + "+[0])*" + digits(full) + "+[1]*" +
              digits(rest) + '"');
}

void addExperts(Lines& lines, const Shape& model)
{
    if (!hasExperts(model))
        return;
    lines.add("--num-experts", model.experts);
    lines.add("--moe-router-topk", model.activeExperts);
    lines.add("--moe-ffn-hidden-size", model.expertFfn);
    if (model.sharedFfn.base() > 0)
        lines.add("--moe-shared-expert-intermediate-size", model.sharedFfn);
    if (model.denseLayers.base() > 0)
        lines.add("--moe-layer-freq \"([0]*" + digits(model.denseLayers.base()) + "+[1]*" +
                  digits((model.layers - model.denseLayers).base()) + ")\"");
    lines.add("--moe-grouped-gemm");
    lines.add("--moe-token-dispatcher-type alltoall");
}

void addModel(Lines& lines, const Shape& model)
{
    lines.add("--num-layers", model.layers);
    lines.add("--hidden-size", model.hidden);
    lines.add("--ffn-hidden-size", model.ffn);
    addAttention(lines, model);
    addWindow(lines, model);
    lines.add("--vocab-size", model.vocab);
    if (model.gated)
        lines.add("--swiglu");
    if (!model.tied)
        lines.add("--untie-embeddings-and-output-weights");
    addExperts(lines, model);
}

Result<void> checkExperts(const LaunchLayout& l, const Shape& model)
{
    if (!hasExperts(model))
        return onlyOne("ep", l.ep);
    if (l.tp > 1 && !l.sequenceParallel)
        return fail({.kind = Kind::Inconsistent, .field = "sp", .text = "experts_need_sp"});
    if (auto ok = divides("ep", std::llround(model.experts.base()), l.ep, "experts_over_ep"); !ok)
        return ok;
    return divides("ep", ranksOf(l) * l.cp, l.ep, "ranks_over_ep");
}

Result<void> checkMegatron(const LaunchLayout& l, const Shape& model)
{
    if (auto ok = checkLaunch(l); !ok)
        return ok;
    if (auto ok = divides("tp", std::llround(model.heads.base()), l.tp, "heads_over_tp"); !ok)
        return ok;
    if (l.pp == 1 || l.shard == Shard::Fsdp || l.shard == Shard::Zero2)
        if (auto ok = onlyOne(l.pp == 1 ? "vp" : "pp", l.pp == 1 ? l.vp : l.pp); !ok)
            return ok;
    return checkExperts(l, model);
}

} // namespace

Result<std::string> megatronArguments(const LaunchLayout& layout, const Architecture<double>& model)
{
    if (auto ok = checkMegatron(layout, model); !ok)
        return fail(std::move(ok.error()));
    Lines lines;
    if (auto ok = addDegrees(lines, layout, model); !ok)
        return fail(std::move(ok.error()));
    addSharding(lines, layout.shard);
    addRecompute(lines, layout.recompute, hasExperts(model));
    lines.add("--bf16");
    if (layout.precision == "fp8")
        lines.add("--fp8-format hybrid");
    addModel(lines, model);
    std::string text = "torchrun --nnodes " + std::to_string(machinesOf(layout)) + " --nproc-per-node " +
                       std::to_string(machineGpus(layout)) +
                       " --rdzv-backend c10d --rdzv-endpoint \"$MASTER_ADDR:$MASTER_PORT\" pretrain_gpt.py";
    for (const std::string& line : lines.all)
        text += " \\\n  " + line;
    return text + '\n';
}

} // namespace jw
