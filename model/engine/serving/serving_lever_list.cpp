// The switches of a service, each with what it does and where its size is from.
#include <array>

#include "engine/serving/serving_lever.h"
#include "engine/serving/tuning.h"

namespace jw {
namespace {

constexpr double usualAccept = 0.7; ///< assumption, of the 60 to 85 % that are usual
constexpr double usualHit = 0.5;    ///< assumption: half of a prompt is shared; 0 to 90 %
constexpr double usualLaunch = 0.5; ///< assumption, of the 40 to 80 % that vendors report
constexpr double usualSpread = 4.0; ///< assumption: 32 exponential lengths; 1 + 1/2 + .. + 1/32 = 4.06

/// Changes the levers of a service and the terms that follow from them.
template <class Change> void changeLevers(ServiceQuestion& q, const Change& change)
{
    change(q.levers);
    q.replica.tuning = tuningOf(q.levers);
}

void setPrecision(ServiceQuestion& q, ServePrecision precision)
{
    q.precision = precision;
    q.replica.precision = precision;
    q.replica.device.peak = q.peaks[static_cast<std::size_t>(precision)];
}

template <ServePrecision P> bool toPrecision(ServiceQuestion& q)
{
    if (weightSize(P) >= weightSize(q.precision))
        return false;
    setPrecision(q, P);
    return true;
}
template <ServePrecision P> bool isAt(const ServiceQuestion& q) { return q.precision == P; }
template <ServePrecision P> LeverOutcome peakOf(const ServiceQuestion& q)
{
    const bool computes = q.peaks[static_cast<std::size_t>(P)] > WorkRate<>();
    return computes ? LeverOutcome::Kept : LeverOutcome::NoPeak;
}
void toBf16(ServiceQuestion& q) { setPrecision(q, ServePrecision::Bf16); }

bool doubleTp(ServiceQuestion& q)
{
    const Ratio<> tp = 2.0 * q.replica.tp;
    if (tp > mostFittedTp || !sharesHeads(q.replica.architecture, tp))
        return false;
    q.replica.tp = tp;
    return true;
}

/// No lever of the record: it has no field, and totals stay.
bool stream(ServiceQuestion&) { return true; }

using Q = ServiceQuestion;

constexpr std::array all{
    ServingLever{{JW_TERM("jw::Lever", "Continuous batching"),
                  JW_TERM("jw::Lever", "Gives a place away as soon as its answer is done. A static batch "
                                       "holds all places until its longest answer is there."),
                  JW_TERM("jw::Lever", "arithmetic, longest answer over mean; Orca, 2022, reports "
                                       "several-fold gains"),
                  [](Q& q) {
                      const bool fixed = q.levers.lengthSpread.has_value();
                      changeLevers(q, [](auto& l) { l.lengthSpread.reset(); });
                      return fixed;
                  }}},
    ServingLever{{JW_TERM("jw::Lever", "Weights in FP8 or INT8"),
                  JW_TERM("jw::Lever", "A byte for a weight: half the memory and half its traffic, and the "
                                       "rate that the device has at 8 bits. Whether answers stay as good "
                                       "is to be tried."),
                  JW_TERM("jw::Lever", "bytes: arithmetic; speed: fit on measured serving in FP8"),
                  toPrecision<ServePrecision::Fp8>},
                 isAt<ServePrecision::Fp8>,
                 toBf16,
                 peakOf<ServePrecision::Fp8>,
                 true,
                 true,
                 false,
                 LeverGroup::Weights},
    ServingLever{{JW_TERM("jw::Lever", "Weights in FP4"),
                  JW_TERM("jw::Lever", "4 bits for a weight and a scale for 16 of them; dense parts of "
                                       "models with experts stay at 8 bits. Whether answers stay as good "
                                       "is to be tried."),
                  JW_TERM("jw::Lever", "bytes: arithmetic; speed: fit on measured serving in FP4"),
                  toPrecision<ServePrecision::Fp4>},
                 isAt<ServePrecision::Fp4>,
                 toBf16,
                 peakOf<ServePrecision::Fp4>,
                 true,
                 true,
                 false,
                 LeverGroup::Weights},
    ServingLever{{JW_TERM("jw::Lever", "Weights in INT4"),
                  JW_TERM("jw::Lever", "4 bits for a weight, unpacked to BF16 before they are multiplied: "
                                       "less traffic, and the BF16 rate. Prefill may be up to 10 % slower "
                                       "than this."),
                  JW_TERM("jw::Lever", "AWQ, Lin et al., 2023; bytes: arithmetic"),
                  toPrecision<ServePrecision::Int4>},
                 isAt<ServePrecision::Int4>,
                 toBf16,
                 peakOf<ServePrecision::Int4>,
                 true,
                 true,
                 false,
                 LeverGroup::Weights},
    ServingLever{
        {JW_TERM("jw::Lever", "KV cache in FP8"),
         JW_TERM("jw::Lever", "Halves the traffic of the cache and lets twice as many sequences fit."),
         JW_TERM("jw::Lever", "2 bytes become 1: arithmetic"),
         [](Q& q) {
             const bool wide = q.replica.kvElement > 1.0 * byte;
             q.replica.kvElement = min(q.replica.kvElement, 1.0 * byte);
             return wide;
         }},
        [](const Q& q) { return q.replica.kvElement <= 1.0 * byte; },
        [](Q& q) { q.replica.kvElement = 2.0 * byte; }},
    ServingLever{{JW_TERM("jw::Lever", "Prefix cache"),
                  JW_TERM("jw::Lever", "Computes only the part of a prompt that no earlier request had. "
                                       "That cached parts share memory is not counted."),
                  JW_TERM("jw::Lever", "assumption: half of each prompt is cached; your measured hit rate "
                                       "takes its place, 0 to 90 %"),
                  [](Q& q) {
                      changeLevers(q, [](auto& l) { l.prefixHit = Ratio<>(usualHit); });
                      return true;
                  }},
                 [](const Q& q) { return q.levers.prefixHit > 0.0; },
                 [](Q& q) { changeLevers(q, [](auto& l) { l.prefixHit = Ratio<>(0.0); }); },
                 nullptr,
                 true,
                 true,
                 false,
                 LeverGroup::None,
                 usualHit},
    ServingLever{{JW_TERM("jw::Lever", "Speculative decoding"),
                  JW_TERM("jw::Lever", "A small model drafts tokens that one pass checks. It pays while "
                                       "memory traffic rules; with many sequences at once the checks "
                                       "compute more than they save."),
                  JW_TERM("jw::Lever", "Leviathan et al., 2023; assumption: 70 % of 4 drafted tokens are "
                                       "accepted (60 to 85 %), 5 % of a step each"),
                  [](Q& q) {
                      changeLevers(q, [](auto& l) { l.accept = Ratio<>(usualAccept); });
                      return true;
                  }},
                 [](const Q& q) { return q.levers.accept.has_value(); },
                 [](Q& q) { changeLevers(q, [](auto& l) { l.accept.reset(); }); },
                 nullptr,
                 false,
                 true,
                 false,
                 LeverGroup::None,
                 usualAccept},
    ServingLever{
        {JW_TERM("jw::Lever", "Chunked prefill"),
         JW_TERM("jw::Lever", "Prompts are computed in pieces between tokens of others, who wait less."),
         JW_TERM("jw::Lever", "estimate: 80 % of the fitted interference stays; Sarathi-Serve, "
                              "2024, as recalled"),
         [](Q& q) {
             changeLevers(q, [](auto& l) { l.chunkedPrefill = true; });
             return !q.levers.disaggregated; // which leaves no interference
         }},
        [](const Q& q) { return q.levers.chunkedPrefill; },
        [](Q& q) { changeLevers(q, [](auto& l) { l.chunkedPrefill = false; }); },
        nullptr,
        false,
        true,
        false,
        LeverGroup::Prefill,
        chunkedInterference},
    ServingLever{{JW_TERM("jw::Lever", "Prefill on machines of its own"),
                  JW_TERM("jw::Lever", "No token waits for a prompt of others. The machines for prompts are "
                                       "counted; sending the cache from one to the other is not."),
                  JW_TERM("jw::Lever", "DistServe, 2024, as recalled"),
                  [](Q& q) { // no prompt is left to chunk
                      changeLevers(q, [](auto& l) { l.disaggregated = true, l.chunkedPrefill = false; });
                      return true;
                  }},
                 [](const Q& q) { return q.levers.disaggregated; },
                 [](Q& q) { changeLevers(q, [](auto& l) { l.disaggregated = false; }); },
                 nullptr,
                 false,
                 true,
                 false,
                 LeverGroup::Prefill},
    ServingLever{{JW_TERM("jw::Lever", "TensorRT-LLM as the engine"),
                  JW_TERM("jw::Lever", "The same model compiled for the device."),
                  JW_TERM("jw::Lever", "fit on measured serving with TensorRT-LLM"),
                  [](Q& q) {
                      const bool other = q.engine != ServeEngine::Trtllm;
                      q.engine = ServeEngine::Trtllm;
                      return other;
                  }},
                 nullptr,
                 nullptr,
                 nullptr,
                 true,
                 true,
                 true},
    ServingLever{{JW_TERM("jw::Lever", "Twice the GPUs of a replica"),
                  JW_TERM("jw::Lever", "More room for sequences and shorter steps, but all-reduce traffic "
                                       "after each layer."),
                  JW_TERM("jw::Lever", "fit on measured serving, up to 8 GPUs"), doubleTp}},
    ServingLever{
        {JW_TERM("jw::Lever", "Compiled graphs"),
         JW_TERM("jw::Lever", "Starts a step as one graph in place of kernel by kernel (TensorRT, ONNX "
                              "Runtime, TVM class): shortens its fixed times."),
         JW_TERM("jw::Lever", "assumption: half of the fixed times stays; vendors report 40 to 80 %"),
         [](Q& q) {
             changeLevers(q, [](auto& l) { l.launch = min(l.launch, Ratio<>(usualLaunch)); });
             return true;
         }},
        [](const Q& q) { return q.levers.launch < 1.0; },
        [](Q& q) { changeLevers(q, [](auto& l) { l.launch = Ratio<>(1.0); }); },
        [](const Q& q) { return q.choice.set ? LeverOutcome::InFit : LeverOutcome::Kept; },
        false,
        true,
        false,
        LeverGroup::None,
        usualLaunch},
    ServingLever{
        {JW_TERM("jw::Lever", "Batching window of 10 ms"),
         JW_TERM("jw::Lever", "A request waits for others to start with it: it costs half the window "
                              "before the first token. Continuous batching gains nothing by it."),
         JW_TERM("jw::Lever", "arithmetic; 0 to 50 ms are usual"),
         [](Q& q) {
             changeLevers(q, [](auto& l) { l.batchWindow = 0.01 * second; });
             return true;
         }},
        [](const Q& q) { return q.levers.batchWindow > Duration<>(); },
        [](Q& q) { changeLevers(q, [](auto& l) { l.batchWindow = Duration<>(); }); },
        nullptr,
        true,
        false},
    ServingLever{{JW_TERM("jw::Lever", "Static batches"),
                  JW_TERM("jw::Lever", "A batch holds all its places until its longest answer is there: what "
                                       "continuous batching saves."),
                  JW_TERM("jw::Lever", "assumption: the longest of 32 answers is 4 times their mean; "
                                       "Orca, 2022, reports several-fold losses"),
                  [](Q& q) {
                      const bool fixed = q.levers.lengthSpread.has_value();
                      changeLevers(q, [](auto& l) { l.lengthSpread = Ratio<>(usualSpread); });
                      return !fixed;
                  }},
                 nullptr,
                 nullptr,
                 nullptr,
                 true,
                 false},
    ServingLever{{JW_TERM("jw::Lever", "Streaming"),
                  JW_TERM("jw::Lever", "Shows tokens as they come: a person waits for the first in place of "
                                       "the whole answer. Machines and energy stay as they are."),
                  JW_TERM("jw::Lever", "definition of TTFT"), stream},
                 nullptr,
                 nullptr,
                 nullptr,
                 true,
                 false},
};

} // namespace

std::span<const ServingLever> servingLevers() { return all; }

std::string_view wordsOf(LeverOutcome outcome)
{
    static constexpr std::array<std::string_view, 10> words{
        JW_TERM("jw::Lever",
                "Helps: on top of the levers kept above it tokens cost less at the plan's load; where "
                "their cost is the same or not known, a request takes less energy."),
        JW_TERM("jw::Lever",
                "No gain: on top of the levers kept above it tokens cost no less at the plan's load; "
                "where their cost is the same or not known, a request takes no less energy."),
        JW_TERM("jw::Lever", "Does not fit in the memory of a replica."),
        JW_TERM("jw::Lever", "Breaks the promise, even without load."),
        JW_TERM("jw::Lever", "The accelerator does not compute at this precision."),
        JW_TERM("jw::Lever", "No prediction: nothing like it was measured."),
        JW_TERM("jw::Lever", "Already in the fit: the measured runs had it."),
        JW_TERM("jw::Lever", "In use: the figures are those without it."),
        JW_TERM("jw::Lever", "Not stacked."),
        JW_TERM("jw::Lever", "Not stacked: it would stand instead of another, which is better at the "
                             "plan's load."),
    };
    return words[static_cast<std::size_t>(outcome)];
}

} // namespace jw
