// The shape of a transformer: all that its size, its FLOP and its memory follow from.
#pragma once

#include "readings/fields.h"

namespace jw {

/// Symbols of the engine's specification, B1. A KV LoRA rank above 0 means multi-head latent attention, whose
/// head dimension is the part without RoPE. With at most one expert every layer is dense.
template <class Real = double> struct Architecture {
    Ratio<Real> layers{}, hidden{}, ffn{}, heads{}, kvHeads{}, headDim{}, vocab{};
    bool gated = true; ///< three FFN matrices instead of two
    bool tied = false; ///< one matrix for embedding and LM head
    Ratio<Real> experts{}, activeExperts{}, expertFfn{}, sharedFfn{}, denseLayers{};
    Ratio<Real> queryRank{}, kvRank{}, ropeDim{};
    Ratio<Real> windowLayers{};
    std::optional<Ratio<Real>> window{};   ///< not given: the whole sequence
    std::optional<Ratio<Real>> kvLayers{}; ///< that keep any KV; not given: all
    std::optional<Ratio<Real>> context{};  ///< tokens of a sequence at most; not given: not known

    static constexpr auto fields()
    {
        using A = Architecture;
        const auto size = [](auto member, std::string_view key, Term term) {
            return field(
                member, unit::number,
                {.key = key, .upper = 1e7, .positive = true, .required = true, .whole = true, .term = term});
        };
        const auto more = [](auto member, std::string_view key, Term term, std::string_view doc = {}) {
            return field(member, unit::number,
                         {.key = key,
                          .lower = 0,
                          .upper = 1e7,
                          .whole = true,
                          .place = Place::More,
                          .term = term,
                          .doc = doc});
        };
        return std::tuple{
            size(&A::layers, "layers", {JW_TERM("jw::Term", "Layers")}),
            size(&A::hidden, "hidden", {JW_TERM("jw::Term", "Hidden size")}),
            field(&A::ffn, unit::number,
                  {.key = "ffn",
                   .lower = 0,
                   .upper = 1e7,
                   .required = true,
                   .whole = true,
                   .term = {JW_TERM("jw::Term", "FFN size")}}),
            size(&A::heads, "heads", {JW_TERM("jw::Term", "Attention heads")}),
            size(&A::kvHeads, "kv_heads", {JW_TERM("jw::Term", "KV heads")}),
            size(&A::headDim, "head_dim", {JW_TERM("jw::Term", "Head dimension")}),
            size(&A::vocab, "vocab", {JW_TERM("jw::Term", "Vocabulary")}),
            field(&A::gated, {.key = "glu",
                              .place = Place::More,
                              .term = {JW_TERM("jw::Term", "Gated FFN")},
                              .doc = JW_TERM("jw::Term", "three FFN matrices instead of two")}),
            field(&A::tied, {.key = "tied",
                             .place = Place::More,
                             .term = {JW_TERM("jw::Term", "Tied embeddings")},
                             .doc = JW_TERM("jw::Term", "one matrix for embedding and LM head")}),
            more(&A::experts, "experts", {JW_TERM("jw::Term", "Experts")}),
            more(&A::activeExperts, "topk", {JW_TERM("jw::Term", "Experts per token")}),
            more(&A::expertFfn, "expert_ffn", {JW_TERM("jw::Term", "FFN size of an expert")}),
            more(&A::sharedFfn, "shared_ffn", {JW_TERM("jw::Term", "FFN size of the shared experts")},
                 JW_TERM("jw::Term", "of all of them together")),
            more(&A::denseLayers, "dense_layers", {JW_TERM("jw::Term", "Dense layers")},
                 JW_TERM("jw::Term", "layers without experts in a model with experts")),
            more(&A::queryRank, "q_lora", {JW_TERM("jw::Term", "Query LoRA rank")}),
            more(&A::kvRank, "kv_lora", {JW_TERM("jw::Term", "KV LoRA rank")},
                 JW_TERM("jw::Term", "above 0: multi-head latent attention")),
            more(&A::ropeDim, "rope_dim", {JW_TERM("jw::Term", "RoPE dimension of a head")}),
            more(&A::windowLayers, "window_layers", {JW_TERM("jw::Term", "Layers with a window")}),
            more(&A::window, "window", {JW_TERM("jw::Term", "Attention window")},
                 JW_TERM("jw::Term", "in tokens; empty = the whole sequence")),
            more(&A::kvLayers, "full_kv_layers", {JW_TERM("jw::Term", "Layers that keep KV")},
                 JW_TERM("jw::Term", "empty = all")),
            field(&A::context, unit::number,
                  {.key = "context",
                   .lower = 1,
                   .upper = 1e12, // of configs that mean "no limit"
                   .whole = true,
                   .place = Place::More,
                   .term = {JW_TERM("jw::Term", "Context length")},
                   .doc = JW_TERM("jw::Term", "tokens of prompt and answer together; empty = not known")}),
        };
    }
    friend bool operator==(const Architecture&, const Architecture&) = default;
};

/// Errors: OutOfRange, for what no field says alone: more KV heads than heads, more experts per token than
/// experts, more dense, windowed or KV layers than layers. `path` stands before the field's key.
[[nodiscard]] Result<void> checkArchitecture(const Architecture<double>& architecture,
                                             const std::string& path);

/// Errors: Inconsistent, "beyond_context", naming `field`: a sequence of so many tokens is longer than the
/// model's context length. Nothing is checked where that is not known.
[[nodiscard]] Result<void> checkContext(const Architecture<double>& architecture, Ratio<> tokens,
                                        const std::string& field);

/// Of a tensor-parallel degree; the bound of a service's field.
inline constexpr double mostTensorParallel = 1024.0;

/// Whether as many devices share the heads as serving engines ask for: each takes as many attention heads and
/// as many KV heads, which are copied where there are fewer of them. A compressed KV (MLA) has no heads.
[[nodiscard]] bool sharesHeads(const Architecture<double>& architecture, Ratio<> tp);

/// Errors: Inconsistent, "tp_heads: " and the degrees up to `node`, the devices of one, that share the heads,
/// where `tp` does not.
[[nodiscard]] Result<void> checkTensorDegree(const Architecture<double>& architecture, Ratio<> tp,
                                             double node);

} // namespace jw
