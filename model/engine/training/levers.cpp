#include "engine/training/levers.h"

#include "engine/training/usual.h"

namespace jw {
namespace {

/// Sets `member` to `on` where it is not there yet.
template <class T> bool turned(T& member, T on)
{
    if (member == on)
        return false;
    member = on;
    return true;
}

bool toFp8(LayoutQuestion& q)
{
    if (!q.fp8)
        return false;
    q.device = q.fp8->device;
    q.constants = q.fp8->constants;
    q.fp8.reset();
    return true;
}

bool doubleMicroBatch(LayoutQuestion& q)
{
    TrainLayout<double> larger = q.base;
    larger.microBatch = 2.0 * larger.microBatch;
    if (layoutFault(q.model, larger) != LayoutFault::None)
        return false;
    q.base = larger;
    return true;
}

bool doubleBatch(LayoutQuestion& q)
{
    const Ratio<> doubled = 2.0 * q.base.globalBatch;
    if (doubled * q.base.seq > largestBatchTokens)
        return false;
    q.base.globalBatch = doubled;
    return true;
}

constexpr std::array all{
    Lever{JW_TERM("jw::Lever", "Matrix products in FP8"),
          JW_TERM("jw::Lever",
                  "Doubles the peak rate, of which less is reached; the LM head stays in BF16, "
                  "and so does the memory here. Whether the model learns as well is to be tried."),
          JW_TERM("jw::Lever", "fit on published steps in FP8: 1.3 to 1.75 times as fast on H100"), toFp8},
    Lever{
        JW_TERM("jw::Lever", "Flash attention"),
        JW_TERM("jw::Lever", "Attention in tiles that stay on the chip: no matrix of scores goes to memory."),
        "Dao et al., 2022", [](LayoutQuestion& q) { return turned(q.base.squareAttention, false); }},
    Lever{JW_TERM("jw::Lever", "No recomputation"),
          JW_TERM("jw::Lever",
                  "Keeps the activations in place of computing them again: less work, more memory."),
          "Korthikanti et al., 2022",
          [](LayoutQuestion& q) { return turned(q.base.recompute, Recompute::None); }},
    Lever{JW_TERM("jw::Lever", "Sequence parallel"),
          JW_TERM("jw::Lever", "Splits norms and dropout over the tensor-parallel devices too: less memory."),
          "Korthikanti et al., 2022",
          [](LayoutQuestion& q) { return q.base.tp > 1.0 && turned(q.base.sequenceParallel, true); }},
    Lever{JW_TERM("jw::Lever", "Gradient traffic beside the work"),
          JW_TERM("jw::Lever", "Sends gradients while the backward pass still runs."),
          "Rajbhandari et al., 2020: ZeRO",
          [](LayoutQuestion& q) { return turned(q.base.overlapsGradients, true); }},
    Lever{JW_TERM("jw::Lever", "Gradients in BF16 on the wire"),
          JW_TERM("jw::Lever", "Sends gradients in 2 bytes each, so that data-parallel ranks exchange less."),
          JW_TERM("jw::Lever", "4 bytes become 2: arithmetic"),
          [](LayoutQuestion& q) {
              const bool wide = q.base.gradientBytes > 2.0 * byte;
              q.base.gradientBytes = min(q.base.gradientBytes, 2.0 * byte);
              return wide;
          }},
    Lever{JW_TERM("jw::Lever", "All-reduce by node first"),
          JW_TERM("jw::Lever",
                  "Adds gradients up inside a node before they cross the network by all its NICs; "
                  "a flat ring uses one."),
          "Jia et al., 2018", [](LayoutQuestion& q) { return turned(q.base.hierarchical, true); }},
    Lever{JW_TERM("jw::Lever", "Tensor-parallel traffic beside the work"),
          JW_TERM("jw::Lever",
                  "Hides half of this traffic behind matrix products. Some of the steps that the "
                  "engine was fitted on had that already, so the gain is at most this."),
          JW_TERM("jw::Lever", "assumption: half; Flux hides up to 96 % (Chang et al., 2024)"),
          [](LayoutQuestion& q) {
              const bool some = q.base.tp > 1.0 && q.base.tensorOverlap < 0.5;
              q.base.tensorOverlap = max(q.base.tensorOverlap, Ratio<>(0.5));
              return some;
          }},
    Lever{JW_TERM("jw::Lever", "Expert traffic beside the work"),
          JW_TERM("jw::Lever", "Hides 90 % of the traffic to and from the experts behind other work."),
          "DeepSeek-V3, 2024: DualPipe",
          [](LayoutQuestion& q) {
              const bool some = q.base.ep > 1.0 && q.base.expertOverlap < 0.9;
              q.base.expertOverlap = max(q.base.expertOverlap, Ratio<>(0.9));
              return some;
          }},
    Lever{JW_TERM("jw::Lever", "Compiled, fused kernels"),
          JW_TERM("jw::Lever", "Joins elementwise steps, so that less goes to memory and back."),
          JW_TERM("jw::Lever", "assumption: 85 % of the elementwise traffic stays; 75 to 95 % are reported"),
          [](LayoutQuestion& q) {
              const bool plain = q.base.elementwise > 0.85;
              q.base.elementwise = min(q.base.elementwise, Ratio<>(0.85));
              return plain;
          }},
    Lever{JW_TERM("jw::Lever", "Optimizer in the host's memory"),
          JW_TERM("jw::Lever",
                  "Keeps the optimizer on the host: room on the device, for traffic to the host and back."),
          "Ren et al., 2021: ZeRO-Offload",
          [](LayoutQuestion& q) { return turned(q.base.offloadsOptimizer, true); }},
    Lever{JW_TERM("jw::Lever", "Twice the micro-batch"),
          JW_TERM("jw::Lever",
                  "Larger matrices and fewer of them: a better rate, but more activations, and a "
                  "pipeline that stands still for longer."),
          "Narayanan et al., 2021, section 3.4", doubleMicroBatch},
    Lever{JW_TERM("jw::Lever", "Twice the global batch"),
          JW_TERM("jw::Lever",
                  "Gathers gradients over twice as many sequences: less traffic and standstill for "
                  "a token. It is no switch alone: the same tokens make half as many steps, and a "
                  "batch that is too large teaches less."),
          "McCandlish et al., 2018", doubleBatch},
};

LayoutAnswer answerTo(const LayoutQuestion& question) { return tryLayout(question, question.base); }

/// The run is no slower with it, and fits unless it did not before either.
bool helps(const LayoutAnswer& with, const LayoutAnswer& before)
{
    const bool fits = with.fault != LayoutFault::Memory || before.fault == LayoutFault::Memory;
    return fits && with.step.tokenRate >= before.step.tokenRate;
}

using Stack = LeverStack<LayoutQuestion, LayoutAnswer>;

} // namespace

std::span<const Lever> levers() { return all; }

LayoutQuestion stackedLevers(const LayoutQuestion& question)
{
    Stack stack{question, answerTo(question)};
    for (const Lever& lever : levers())
        stack.add(lever, answerTo, helps);
    return stack.question;
}

std::vector<LeverEffect> leverEffects(const LayoutQuestion& question)
{
    const LayoutAnswer before = answerTo(question);
    std::vector<LeverEffect> effects;
    Stack stack{question, before};
    for (const Lever& lever : levers()) {
        LayoutQuestion alone = question;
        if (!lever.turnOn(alone))
            continue;
        stack.add(lever, answerTo, helps);
        const LayoutAnswer with = answerTo(alone);
        effects.push_back({&lever, (with.step.tokenRate / before.step.tokenRate).base(),
                           (stack.answer.step.tokenRate / before.step.tokenRate).base(), with.memory.total,
                           with.fault != LayoutFault::Memory});
    }
    return effects;
}

} // namespace jw
