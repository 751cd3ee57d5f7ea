// Memory of a replica: weights, the KV cache of a sequence, and how many sequences fit.
#pragma once

#include "engine/serving/serving_inputs.h"
#include "engine/training/parameters.h"

namespace jw {

namespace term {
inline constexpr Term kvBytes{JW_TERM("jw::Term", "KV cache of a sequence")};
inline constexpr Term servedExperts{JW_TERM("jw::Term", "Parameters of all experts")};
inline constexpr Term servedDense{JW_TERM("jw::Term", "Parameters outside the experts")};
inline constexpr Term weightBytes{JW_TERM("jw::Term", "Weights in memory")};
inline constexpr Term freeMemory{JW_TERM("jw::Term", "Memory left for the KV cache")};
inline constexpr Term kvHeld{JW_TERM("jw::Term", "KV cache of a sequence, copies counted")};
inline constexpr Term sequencesHeld{JW_TERM("jw::Term", "Sequences that fit")};
} // namespace term

/// Of a weight with its block scales: FP4 a scale byte for 16 weights, INT4 a 16-bit scale for 64.
constexpr Data<> weightSize(ServePrecision precision)
{
    switch (precision) {
    case ServePrecision::Fp8: return 1.0 * byte;
    case ServePrecision::Fp4: return 0.5625 * byte;
    case ServePrecision::Int4: return 0.53125 * byte;
    case ServePrecision::Bf16: break;
    }
    return 2.0 * byte;
}

/// Of a number in the KV cache.
constexpr Data<> kvElementSize(KvPrecision precision)
{
    return (precision == KvPrecision::Fp8 ? 1.0 : 2.0) * byte;
}

/// Outside the experts: 4-bit checkpoints of models with experts keep attention and dense parts at 8 bits or
/// more.
template <class Real> Data<Real> denseWeightSize(const Architecture<Real>& a, ServePrecision precision)
{
    const Data<Real> size(weightSize(precision));
    return select(a.experts > 1.0, max(size, Data<Real>(1.0 * byte)), size);
}

/// Layers that keep keys and values.
template <class Real> Ratio<Real> kvLayers(const Architecture<Real>& a)
{
    return a.kvLayers ? *a.kvLayers : a.layers;
}

/// Positions held for a sequence of `ctx` tokens, over all layers.
template <class Real> Ratio<Real> kvPositions(const Architecture<Real>& a, Ratio<Real> ctx)
{
    const Ratio<Real> seen = a.window ? min(ctx, *a.window) : ctx;
    return (kvLayers(a) - a.windowLayers) * ctx + a.windowLayers * seen;
}

/// C1: keys and values of a sequence of `ctx` tokens; of MLA the compressed ones, which every rank holds.
template <class Real> Data<Real> kvBytes(const Architecture<Real>& a, Ratio<Real> ctx, Data<Real> element)
{
    const auto plain = 2.0 * a.kvHeads * a.headDim * kvPositions(a, ctx);
    const auto compressed = (a.kvRank + a.ropeDim) * a.layers * ctx;
    return named(select(isMla(a), compressed, plain) * element, term::kvBytes);
}

/// What a served model reads: the router is small and read whole with the experts' layer, so it is left out.
template <class Real> struct ServedWeights {
    Ratio<Real> active{}, dense{}, experts{}; ///< parameters: of a token; outside the experts; of all experts
    Ratio<Real> moeLayers{};
};

template <class Real> ServedWeights<Real> servedWeights(const Architecture<Real>& a)
{
    const auto p = parametersOf(a);
    ServedWeights<Real> w;
    w.active = p.active - p.moeLayers * a.hidden * a.experts;
    w.experts = named(p.experts, term::servedExperts);
    w.moeLayers = p.moeLayers;
    w.dense = named(w.active - p.moeLayers * a.activeExperts * ffnMatrices(a) * a.hidden * a.expertFfn,
                    term::servedDense);
    return w;
}

template <class Real> struct KvRoom {
    Data<Real> weights{}, free{};
    Ratio<Real> sequences{}; ///< that fit; below 1: the model does not
};

/// C4: engines take nine tenths of the memory and 2 GiB a GPU for themselves; heads that do not divide among
/// the ranks are copied.
template <class Real>
KvRoom<Real> kvRoom(const Architecture<Real>& a, const ReplicaShape<Real>& shape, Data<Real> memory,
                    Ratio<Real> tokens)
{
    const auto w = servedWeights(a);
    KvRoom<Real> room;
    const Ratio<Real> lookUp = a.tied ? Ratio<Real>(0.0) : a.vocab * a.hidden;
    room.weights = named((w.dense + lookUp) * denseWeightSize(a, shape.precision) +
                             w.experts * Data<Real>(weightSize(shape.precision)),
                         term::weightBytes);
    room.free = named(shape.tp * memory * 0.9 - room.weights - shape.tp * Data<Real>(2.0 * gibibyte),
                      term::freeMemory);
    const auto copies = select(isMla(a), shape.tp, max(Ratio<Real>(1.0), shape.tp / a.kvHeads));
    const auto held = named(kvBytes(a, tokens, shape.kvElement) * copies, term::kvHeld);
    room.sequences = named(max(Ratio<Real>(0.0), room.free / held), term::sequencesHeld);
    return room;
}

struct KvBytes {
    static constexpr ModelInfo info{"kv_bytes", "C", JW_TERM("jw::Model", "KV cache of a sequence")};

    template <class Real> struct In {
        Architecture<Real> architecture;
        Ratio<Real> tokens{};
        Data<Real> element = 2.0 * byte;

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple{
                field(&In::architecture, required(any("arch", {JW_TERM("jw::Term", "Architecture")}))),
                field(&In::tokens, unit::number,
                      required(amount("ctx", {JW_TERM("jw::Term", "Tokens of a sequence")}))),
                field(&In::element, unit::bytes,
                      aboveZero(any("bytes_per_el", {JW_TERM("jw::Term", "Bytes of a KV element")}))),
            };
        }
    };
    template <class Real> struct Out {
        Data<Real> held{};

        static constexpr auto fields()
        {
            return std::tuple{field(&Out::held, unit::bytes, spec::any("bytes", term::kvBytes))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        return {kvBytes(in.architecture, in.tokens, in.element)};
    }
    static constexpr std::string_view checked = "arch.";
    static Result<void> check(const In<double>& in) { return checkArchitecture(in.architecture, "arch"); }
};

struct KvCapacity {
    static constexpr ModelInfo info{"kv_capacity", "C", JW_TERM("jw::Model", "Sequences that fit in memory")};

    template <class Real> struct In : ReplicaShape<Real> {
        Architecture<Real> architecture;
        StepDevice<Real> device;
        Ratio<Real> tokens{};

        static constexpr auto fields()
        {
            using namespace spec;
            return std::tuple_cat(
                std::tuple{
                    field(&In::architecture, required(any("arch", {JW_TERM("jw::Term", "Architecture")}))),
                    field(&In::device, required(any("acc", {JW_TERM("jw::Term", "Accelerator")}))),
                    field(&In::tokens, unit::number,
                          required(aboveZero(
                              any("tokens_per_seq", {JW_TERM("jw::Term", "Tokens of a sequence")}))))},
                ReplicaShape<Real>::fields());
        }
    };
    template <class Real> struct Out {
        Data<Real> weights{}, free{};
        Ratio<Real> sequences{};

        static constexpr auto fields()
        {
            using spec::any;
            return std::tuple{field(&Out::weights, unit::gibibytes, any("weights_gib", term::weightBytes)),
                              field(&Out::free, unit::gibibytes, any("free_gib", term::freeMemory)),
                              field(&Out::sequences, unit::number, any("sequences", term::sequencesHeld))};
        }
    };
    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto room =
            kvRoom<Real>(in.architecture, in, in.device.capacity.value_or(Data<Real>(0.0 * byte)), in.tokens);
        return {room.weights, room.free, room.sequences};
    }
    static Result<void> check(const In<double>& in);
};

/// Errors: those of checkArchitecture; MissingField, the memory of the device. Paths as calc has them.
[[nodiscard]] inline Result<void> checkServed(const Architecture<double>& a, const StepDevice<double>& device)
{
    if (!device.capacity)
        return fail({.kind = Error::Kind::MissingField, .field = "acc.mem_gib", .text = "Memory"});
    return checkArchitecture(a, "arch");
}
inline Result<void> KvCapacity::check(const In<double>& in)
{
    return checkServed(in.architecture, in.device);
}

} // namespace jw
