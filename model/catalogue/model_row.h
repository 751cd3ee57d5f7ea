// One AI model of the catalogue: how large it is, how it is built, what it was trained on.
#pragma once

#include "catalogue/row_source.h"

namespace jw {

namespace unit {
inline constexpr Unit<Dim{}> billions{"billion", 1e9 * one};
}

enum class ModelKind { DenseLm, MoeLm, Encoder, Vision, Diffusion };
inline constexpr std::array<std::string_view, 5> modelKindTexts{"dense_lm", "moe_lm", "encoder", "vision",
                                                                "diffusion"};
constexpr std::span<const std::string_view> choicesOf(ModelKind) { return modelKindTexts; }

/// Every head with its own K and V, heads in groups that share them, one K and V for all, or a compressed
/// one.
enum class AttentionKind { Mha, Gqa, Mqa, Mla };
inline constexpr std::array<std::string_view, 4> attentionKindTexts{"mha", "gqa", "mqa", "mla"};
constexpr std::span<const std::string_view> choicesOf(AttentionKind) { return attentionKindTexts; }

/// What was not published is not given, never 0.
struct ModelRow : RowSource {
    static constexpr std::string_view table = "models";
    using Count = std::optional<Measure<unit::number>>;
    using Billions = std::optional<Measure<unit::billions>>;
    std::string id, name;
    ModelKind kind = ModelKind::DenseLm;
    Measure<unit::billions> parameters, activeParameters;
    Count layers, hidden, ffn, heads, kvHeads, headDim, vocab, experts, activeExperts, context;
    Billions trainingTokens;
    std::optional<AttentionKind> attention;
    Count kvRank, expertFfn, sharedExperts;
    Count denseLayers;                               ///< of a model with experts: layers without
    Count ffnMatrices;                               ///< 2 plain, 3 gated
    Count ropeDim, queryRank;                        ///< of MLA
    Count window, windowLayers;                      ///< in tokens; how many layers have it
    std::optional<bool> tiedEmbeddings;              ///< one matrix for embedding and LM head
    std::optional<Measure<unit::teraflops>> forward; ///< of a sample; a multiply-add is 2 FLOP

    /// The shape among fields(), as far as the counts of the first part go.
    static constexpr auto shape()
    {
        using M = ModelRow;
        return std::tuple{
            count(&M::layers, "layers", JW_TERM("jw::Term", "Layers")),
            count(&M::hidden, "hidden", JW_TERM("jw::Term", "Hidden size")),
            count(&M::ffn, "ffn_hidden", JW_TERM("jw::Term", "FFN size")),
            count(&M::heads, "heads", JW_TERM("jw::Term", "Attention heads")),
            count(&M::kvHeads, "kv_heads", JW_TERM("jw::Term", "KV heads")),
            count(&M::headDim, "head_dim", JW_TERM("jw::Term", "Head dimension")),
            count(&M::vocab, "vocab", JW_TERM("jw::Term", "Vocabulary")),
            count(&M::experts, "experts", JW_TERM("jw::Term", "Experts")),
            count(&M::activeExperts, "experts_active", JW_TERM("jw::Term", "Experts per token")),
            count(&M::context, "context", JW_TERM("jw::Term", "Context length")),
        };
    }
    /// The rest of it: what only some models have.
    static constexpr auto parts()
    {
        using M = ModelRow;
        return std::tuple{
            count(&M::kvRank, "kv_lora_rank", JW_TERM("jw::Term", "KV LoRA rank")),
            count(&M::expertFfn, "expert_ffn_hidden", JW_TERM("jw::Term", "FFN size of an expert")),
            count(&M::sharedExperts, "shared_experts", JW_TERM("jw::Term", "Shared experts")),
            count(&M::denseLayers, "dense_layers", JW_TERM("jw::Term", "Dense layers")),
            field(&M::ffnMatrices, {.key = "ffn_matrices",
                                    .lower = 2,
                                    .upper = 3,
                                    .whole = true,
                                    .term = {JW_TERM("jw::Term", "FFN matrices")}}),
            count(&M::ropeDim, "rope_head_dim", JW_TERM("jw::Term", "RoPE dimension of a head")),
            count(&M::queryRank, "q_lora_rank", JW_TERM("jw::Term", "Query LoRA rank")),
            count(&M::window, "window", JW_TERM("jw::Term", "Attention window")),
            count(&M::windowLayers, "window_layers", JW_TERM("jw::Term", "Layers with a window")),
            field(&M::tiedEmbeddings,
                  {.key = "tied_embeddings", .term = {JW_TERM("jw::Term", "Tied embeddings")}}),
            field(&M::forward, {.key = "forward_tflop",
                                .upper = 1e9,
                                .positive = true,
                                .term = {JW_TERM("jw::Term", "Forward work of a sample")}}),
        };
    }
    static constexpr auto fields()
    {
        using M = ModelRow;
        const auto text = [](auto member, std::string_view key, std::string_view name) {
            return field(member, {.key = key, .lower = 1, .upper = 200, .required = true, .term = {name}});
        };
        const auto size = [](auto member, std::string_view key, std::string_view name) {
            return field(member,
                         {.key = key, .upper = 1e6, .positive = true, .required = true, .term = {name}});
        };
        return std::tuple_cat(
            std::tuple{
                text(&M::id, "id", JW_TERM("jw::Term", "ID")),
                text(&M::name, "name", JW_TERM("jw::Term", "Name")),
                field(&M::kind,
                      {.key = "kind", .required = true, .term = {JW_TERM("jw::Term", "Kind of model")}}),
                size(&M::parameters, "params_total_b", JW_TERM("jw::Term", "Parameters")),
                size(&M::activeParameters, "params_active_b", JW_TERM("jw::Term", "Active parameters")),
            },
            shape(),
            std::tuple{
                field(&M::trainingTokens, {.key = "train_tokens_b",
                                           .upper = 1e9,
                                           .positive = true,
                                           .term = {JW_TERM("jw::Term", "Training tokens")}}),
                field(&M::attention, {.key = "attention", .term = {JW_TERM("jw::Term", "Attention")}}),
            },
            parts(), RowSource::fields());
    }
    friend bool operator==(const ModelRow&, const ModelRow&) = default;

private:
    static constexpr Field<ModelRow, Count> count(Count ModelRow::*member, std::string_view key,
                                                  std::string_view name)
    {
        return field(member, {.key = key, .lower = 0, .upper = 1e8, .whole = true, .term = {name}});
    }
};

} // namespace jw
