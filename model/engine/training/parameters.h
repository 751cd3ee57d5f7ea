// Parameters of a transformer from its shape.
#pragma once

#include "domain/architecture.h"
#include "engine/model_info.h"

namespace jw {

namespace term {
inline constexpr Term attentionWeights{JW_TERM("jw::Term", "Attention parameters of a layer")};
inline constexpr Term denseLayerCount{JW_TERM("jw::Term", "Layers with a dense FFN")};
inline constexpr Term moeLayerCount{JW_TERM("jw::Term", "Layers with experts")};
inline constexpr Term expertWeights{JW_TERM("jw::Term", "Parameters of all experts")};
inline constexpr Term totalParameters{JW_TERM("jw::Term", "Parameters")};
inline constexpr Term adapters{JW_TERM("jw::Term", "Parameters of the adapters"), "Hu et al., 2021: LoRA"};
inline constexpr Term activeParameters{JW_TERM("jw::Term", "Active parameters")};
} // namespace term

/// FFN matrices: gate, up and down, or up and down.
template <class Real> double ffnMatrices(const Architecture<Real>& a) { return a.gated ? 3.0 : 2.0; }

/// Does the model keep compressed KV (multi-head latent attention)? A mask of the reading.
template <class Real> auto isMla(const Architecture<Real>& a) { return a.kvRank > 0.0; }

template <class Real> struct Parameters {
    Ratio<Real> attention{}; ///< of a layer
    Ratio<Real> denseLayers{}, moeLayers{};
    Ratio<Real> experts{};   ///< of all layers
    Ratio<Real> embedding{}; ///< one matrix, vocabulary by hidden size
    Ratio<Real> total{}, active{};
};

/// Attention weights of a layer: queries, keys, values, output; of MLA through its compressed forms.
template <class Real> Ratio<Real> attentionParameters(const Architecture<Real>& a)
{
    const auto output = a.heads * a.headDim * a.hidden;
    const auto plain = a.hidden * (a.heads + 2.0 * a.kvHeads) * a.headDim;
    const auto mla = a.hidden * a.queryRank + a.queryRank * a.heads * (a.headDim + a.ropeDim) +
                     a.hidden * (a.kvRank + a.ropeDim) + 2.0 * a.kvRank * a.heads * a.headDim;
    return select(isMla(a), mla, plain) + output;
}

/// Counts of B1. Norms and biases (below 0.1 %) are left out; the look-up of a token costs nothing, the LM
/// head counts as active once.
template <class Real> Parameters<Real> parametersOf(const Architecture<Real>& a)
{
    Parameters<Real> p;
    const double g = ffnMatrices(a);
    const Ratio<Real> none(0.0);
    p.attention = named(attentionParameters(a), term::attentionWeights);
    p.moeLayers = named(select(a.experts <= 1.0, none, a.layers - a.denseLayers), term::moeLayerCount);
    p.denseLayers = named(a.layers - p.moeLayers, term::denseLayerCount);
    p.embedding = a.vocab * a.hidden;
    const auto expert = g * a.hidden * a.expertFfn;
    const auto always = p.attention + g * a.hidden * a.sharedFfn + a.hidden * a.experts;
    const auto dense = p.denseLayers * (p.attention + g * a.hidden * a.ffn);
    p.experts = named(p.moeLayers * a.experts * expert, term::expertWeights);
    p.total = named(dense + p.moeLayers * always + p.experts + (a.tied ? 1.0 : 2.0) * p.embedding,
                    term::totalParameters);
    p.active = named(dense + p.moeLayers * (always + a.activeExperts * expert) + p.embedding,
                     term::activeParameters);
    return p;
}

/// Weights of low-rank adapters of `rank` beside every matrix of attention and of dense or shared FFN (routed
/// experts have none): rank times the sum of a matrix's two sides.
template <class Real> Ratio<Real> adapterParameters(const Architecture<Real>& a, const Ratio<Real>& rank)
{
    const double g = ffnMatrices(a);
    const auto attention = 2.0 * (a.hidden + a.heads * a.headDim) + 2.0 * (a.hidden + a.kvHeads * a.headDim);
    const auto p = parametersOf(a);
    const auto shared = select(a.sharedFfn > 0.0, g * (a.hidden + a.sharedFfn), Ratio<Real>(0.0));
    return named(rank *
                     (a.layers * attention + p.denseLayers * g * (a.hidden + a.ffn) + p.moeLayers * shared),
                 term::adapters);
}

struct ArchParams {
    static constexpr ModelInfo info{"arch_params", "B", JW_TERM("jw::Model", "Parameters of a transformer")};

    template <class Real> struct In {
        Architecture<Real> architecture;

        static constexpr auto fields()
        {
            return std::tuple{
                field(&In::architecture,
                      {.key = "arch", .required = true, .term = {JW_TERM("jw::Term", "Architecture")}})};
        }
    };

    template <class Real> struct Out {
        Ratio<Real> total{}, active{};

        static constexpr auto fields()
        {
            return std::tuple{
                field(&Out::total, unit::number, {.key = "total", .term = term::totalParameters}),
                field(&Out::active, unit::number, {.key = "active", .term = term::activeParameters}),
            };
        }
    };

    template <class Real> static Out<Real> run(const In<Real>& in)
    {
        const auto p = parametersOf(in.architecture);
        return {p.total, p.active};
    }
    static constexpr std::string_view checked = "arch.";
    static Result<void> check(const In<double>& in) { return checkArchitecture(in.architecture, "arch"); }
};

} // namespace jw
