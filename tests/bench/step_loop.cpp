#include "step_loop.h"

#include <cmath>

namespace jw::bench {
namespace {

/// What is the same at each point; seconds, bytes, FLOP. Names are those of the specification, B4.
struct Constants {
    double gpus, mbs, pp, vp, ranks;
    double halfTokens, width;    ///< of the efficiency: T0, and the part of the shard's width
    double matrices, core, rest; ///< seconds of a layer: by T over shape, by T times seq, by T
    double fixed, layers;
    double headMatrices, headRest; ///< seconds: by T over shape, by T
    double pipeline;               ///< seconds by T
    bool even;
    double traffic, hiding, exposed, optimizer, straggling;
    double flops, attentionFlops; ///< of a token: without attention, and by seq
    double peak;
};

Constants constantsOf(const TrainMfu::In<double>& in)
{
    const auto& a = in.architecture;
    const auto& l = in.layout;
    const auto& c = in.constants;
    const auto number = [](const auto& q) { return q.base(); };
    const double h = number(a.hidden), heads = number(a.heads), kv = number(a.kvHeads), d = number(a.headDim);
    const double layers = number(a.layers), vocab = number(a.vocab),
                 ffn = (a.gated ? 3.0 : 2.0) * number(a.ffn);
    const double tp = number(l.tp), pp = number(l.pp), node = l.node ? number(*l.node) : 8.0;
    const double peak = number(in.device.peak / (1.0 * flop / second)),
                 bf16 = number(in.device.bf16 / (1.0 * flop / second));
    const double hbm = number(in.device.memory / (1.0 * byte / second));
    const double nic = number(in.device.nic / (1.0 * byte / second));
    const double nvlink = number(in.device.nvlink / (1.0 * byte / second));
    const double attention = h * (heads + 2.0 * kv) * d + heads * d * h, layer = attention + h * ffn;
    const double total = layers * layer + 2.0 * vocab * h, shard = total / (tp * pp);
    const double ew = number(c.elementwise), width = h / tp / (h / tp + number(c.halfWidth));
    const double ranks = number(l.gpus) / (tp * pp);
    const double wide = ranks * tp <= node ? nvlink : std::min(nvlink, nic * std::min(node / tp, ranks));
    return {.gpus = number(l.gpus),
            .mbs = number(l.microBatch),
            .pp = pp,
            .vp = number(l.vp),
            .ranks = ranks,
            .halfTokens = number(c.halfTokens),
            .width = width,
            .matrices = 6.0 * layer / tp / (peak * number(c.gemm)),
            .core = 3.5 * 2.0 * heads * d / tp / (bf16 * number(c.attention)),
            .rest = ew * (h * (10.0 / tp + 12.0 / tp) + 3.0 * number(a.ffn) / tp) / hbm +
                    4.0 * 2.0 * (tp - 1.0) / tp * h * 2.0 / ((tp <= node ? nvlink : nic) * number(c.nvlink)),
            .fixed = number(c.layerTime / (1.0 * second)),
            .layers = layers,
            .headMatrices = 6.0 * h * vocab / tp / (bf16 * number(c.gemmBf16)),
            .headRest = ew * vocab * 2.0 / tp / hbm,
            .pipeline =
                pp > 1.0 ? 4.0 * number(l.vp) * h / tp / (nic * number(c.network)) * number(c.exposedPipeline)
                         : 0.0,
            .even = std::fmod(layers, pp) == 0.0,
            .traffic = (number(l.gradientBytes / (1.0 * byte)) + 2.0) * shard * (ranks - 1.0) / ranks /
                       (number(c.network) * wide),
            .hiding = number(c.hiding),
            .exposed = number(c.exposedGradients),
            .optimizer = shard / ranks * 28.0 / hbm,
            .straggling = 1.0 + number(c.straggling) * std::log2(std::max(1.0, number(l.gpus) / 8.0)),
            .flops = 6.0 * (layers * layer + vocab * h),
            .attentionFlops = 6.0 * heads * d * layers,
            .peak = peak};
}

/// It is compiled once for each instruction set that the engine has.
[[gnu::always_inline]] inline void loop(const Constants& k, std::span<const double> seq,
                                        std::span<const double> batch, StepColumns& to)
{
    double *const rate = to[0].data(), *const mfu = to[1].data();
    double *const step = to[2].data(), *const bubble = to[3].data();
    const std::size_t count = seq.size();
#pragma GCC ivdep
    for (std::size_t i = 0; i < count; ++i) {
        const double tokens = k.mbs * seq[i], batches = batch[i] / (k.ranks * k.mbs);
        const double micro = batches > 1.0 ? batches : 1.0;
        const double perShape = (tokens + k.halfTokens) / k.width; // tokens over the efficiency of the shape
        const double layer = k.matrices * perShape + k.core * tokens * seq[i] + k.rest * tokens + k.fixed;
        const double body = k.layers * layer, head = k.headMatrices * perShape + k.headRest * tokens;
        const double mean = (body + head) / k.pp + k.pipeline * tokens;
        const double slowest = k.even ? body / k.pp + head + k.pipeline * tokens : mean;
        const double filling = mean * (k.pp - 1.0) / k.vp, compute = slowest * micro + filling;
        const double seen = k.traffic - k.hiding * compute / micro, least = k.exposed * k.traffic;
        const double time = (compute + (seen > least ? seen : least) + k.optimizer) * k.straggling;
        const double speed = batch[i] * seq[i] / (time * k.gpus);
        rate[i] = speed;
        mfu[i] = speed * (k.flops + k.attentionFlops * seq[i]) / k.peak;
        step[i] = time;
        bubble[i] = filling / compute;
    }
}

[[gnu::optimize("O3")]] void loopSse2(const Constants& k, std::span<const double> seq,
                                      std::span<const double> batch, StepColumns& to)
{
    loop(k, seq, batch, to);
}
[[gnu::target("avx2,fma"), gnu::optimize("O3")]] void
loopAvx2(const Constants& k, std::span<const double> seq, std::span<const double> batch, StepColumns& to)
{
    loop(k, seq, batch, to);
}
[[gnu::target("avx512f,avx512cd,avx512dq,avx512bw,fma,prefer-vector-width=512"), gnu::optimize("O3")]] void
loopAvx512(const Constants& k, std::span<const double> seq, std::span<const double> batch, StepColumns& to)
{
    loop(k, seq, batch, to);
}
constexpr std::array loops{&loopSse2, &loopAvx2, &loopAvx512};

} // namespace

void stepsByHand(const TrainMfu::In<double>& run, std::span<const double> seq, std::span<const double> batch,
                 StepColumns& to, Arch arch)
{
    loops[static_cast<std::size_t>(arch)](constantsOf(run), seq, batch, to);
}

} // namespace jw::bench
