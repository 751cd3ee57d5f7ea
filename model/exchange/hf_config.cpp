#include "exchange/hf_config.h"

#include <algorithm>
#include <cmath>

#include "exchange/hf_families.h"
#include "exchange/hf_keys.h"
#include "exchange/json.h"
#include "units/term.h"

namespace jw {
namespace {

using Kind = Error::Kind;
using Shape = Architecture<double>;

/// A config under way: the keys, what its family adds, and what comes out.
struct Reading {
    HfKeys keys;
    HfFamily family{};
    HfConfig config{};

    Shape& shape() { return config.architecture; }
    std::size_t layers() { return static_cast<std::size_t>(shape().layers.base()); }
    void assume(const char* text) { config.assumed.emplace_back(text); }
};

/// What `keys` gives, else the default of the family, which is said; an error if there is none.
double ownOrDefault(Reading& reading, HfKeys::Names names, double familyDefault)
{
    if (familyDefault == 0 || reading.keys.has(names))
        return reading.keys.required(names);
    const char* text =
        JW_TERM("jw::HfConfig", "Sizes that are not given are the defaults of this model type.");
    if (std::ranges::find(reading.config.assumed, text) == reading.config.assumed.end())
        reading.assume(text);
    return familyDefault;
}

void readFfn(Reading& reading)
{
    const HfKeys::Names names{"intermediate_size", "ffn_hidden_size", "n_inner", "ffn_dim",
                              "moe_intermediate_size"};
    if (reading.family.fourTimes && !reading.keys.has(names))
        reading.shape().ffn = 4 * reading.shape().hidden;
    else
        reading.shape().ffn = reading.family.ffnShare * reading.keys.required(names);
}

/// One KV head for all (multi-query), groups, or one for each head. Falcon's count is meant for its new
/// decoder only, and for the older RefinedWeb configs, which have n_head_kv.
double kvHeads(Reading& reading)
{
    HfKeys& keys = reading.keys;
    const bool falcon = reading.family.type == "falcon";
    const bool newDecoder = keys.yes("new_decoder_architecture", false);
    const bool multiQuery =
        keys.yes("multi_query", falcon || reading.family.type == "gpt_bigcode") && !newDecoder;
    const bool groups = keys.yes("multi_query_attention", true);
    const auto counted =
        keys.number({"num_key_value_heads", "n_head_kv", "num_kv_heads", "multi_query_group_num"});
    if (falcon && multiQuery)
        return 1;
    if (counted && *counted > 0 && groups)
        return *counted;
    if (multiQuery)
        return 1;
    if (reading.family.kvHeads > 0)
        return ownOrDefault(reading, {"num_key_value_heads"}, reading.family.kvHeads);
    if (reading.family.grouped)
        reading.assume(
            JW_TERM("jw::HfConfig", "The KV heads are not given: each attention head has its own."));
    return reading.shape().heads.base();
}

double headDim(Reading& reading)
{
    const auto given = reading.keys.number({"head_dim", "kv_channels", "attention_head_size"});
    if (given && *given > 0)
        return *given;
    if (reading.family.headDim > 0)
        return reading.family.headDim;
    const double dim = reading.shape().hidden.base() / reading.shape().heads.base();
    if (dim != std::floor(dim))
        reading.keys.fail({.kind = Kind::Inconsistent,
                           .field = reading.keys.path("head_dim"),
                           .value = reading.shape().hidden.base(),
                           .upper = reading.shape().heads.base(),
                           .text = "heads_divide_hidden"});
    return dim;
}

/// A full-rank query has heads * (head + RoPE) * hidden weights; the rank with as many, for lack of a way to
/// say "full".
double equalQueryRank(const Shape& shape)
{
    const double width = shape.heads.base() * (shape.headDim.base() + shape.ropeDim.base());
    return std::round(shape.hidden.base() * width / (shape.hidden.base() + width));
}

void readLatentAttention(Reading& reading, double kvRank)
{
    HfKeys& keys = reading.keys;
    Shape& shape = reading.shape();
    shape.kvRank = kvRank;
    shape.headDim = keys.required({"qk_nope_head_dim"});
    shape.ropeDim = keys.required({"qk_rope_head_dim"});
    if (keys.number({"v_head_dim"}).value_or(shape.headDim.base()) != shape.headDim.base())
        keys.name("v_head_dim");
    (void)keys.number({"head_dim", "qk_head_dim"}); // sums and parts of the two above
    const double queryRank = keys.number({"q_lora_rank"}).value_or(0);
    shape.queryRank = queryRank;
    if (queryRank == 0) {
        shape.queryRank = equalQueryRank(shape);
        reading.assume(JW_TERM("jw::HfConfig",
                               "The query has full rank: it is taken as a LoRA rank with as many weights."));
    }
}

void readAttention(Reading& reading)
{
    reading.shape().kvHeads = kvHeads(reading);
    const double kvRank = reading.keys.number({"kv_lora_rank"}).value_or(0);
    if (kvRank > 0)
        readLatentAttention(reading, kvRank);
    else
        reading.shape().headDim = headDim(reading);
}

/// Layers that have the window, where the config or its family says so.
std::optional<double> windowLayers(Reading& reading)
{
    HfKeys& keys = reading.keys;
    const auto layers = reading.shape().layers.base();
    const auto lastFull = keys.number({"max_window_layers"});
    if (const auto types = keys.words("layer_types"))
        return static_cast<double>(std::ranges::count(*types, "sliding_attention"));
    if (const auto pattern = keys.text("sliding_window_pattern")) { // "LLLG": local, global
        keys.use("sliding_window_pattern");
        double local = 0;
        for (std::size_t at = 0; at < reading.layers(); ++at)
            local += (*pattern)[at % pattern->size()] == 'L' ? 1 : 0;
        return local;
    }
    const auto every = keys.number({"sliding_window_pattern", "_sliding_window_pattern"});
    if (every && *every > 0)
        return layers - std::floor(layers / *every);
    if (lastFull && reading.family.asksWindow)
        return std::max(0.0, layers - *lastFull);
    if (reading.family.windowEvery > 1)
        return layers - std::floor(layers / reading.family.windowEvery);
    return reading.family.type.empty() ? std::nullopt : std::optional(layers);
}

void readWindow(Reading& reading)
{
    const bool used = reading.keys.yes("use_sliding_window", !reading.family.asksWindow);
    const double window = reading.keys.number({"sliding_window"}, HfKeys::contexts).value_or(0);
    const auto count = windowLayers(reading); // asked in any case, so that its keys count as used
    if (!used || window == 0 || count == 0.0)
        return;
    if (!count)
        reading.assume(
            JW_TERM("jw::HfConfig", "Which layers have the window is not given: every one has it."));
    reading.shape().window = window;
    reading.shape().windowLayers = count.value_or(reading.shape().layers.base());
}

/// An error where a list has not one item for each layer.
void checkLength(Reading& reading, std::string_view name, std::size_t length)
{
    if (length != reading.layers())
        reading.keys.fail({.kind = Kind::LengthMismatch,
                           .field = reading.keys.path(name),
                           .value = static_cast<double>(length),
                           .upper = reading.shape().layers.base(),
                           .text = "num_hidden_layers"});
}

/// Layers of linear attention or of a recurrence keep no KV; their own sizes are not understood.
void readKvLayers(Reading& reading)
{
    double without = 0;
    if (const auto types = reading.keys.words("layer_types")) {
        checkLength(reading, "layer_types", types->size());
        without = static_cast<double>(std::ranges::count_if(*types, [](const std::string& type) {
            return type != "full_attention" && type != "sliding_attention" && type != "chunked_attention";
        }));
        if (without > 0 || std::ranges::find(*types, "chunked_attention") != types->end())
            reading.keys.name("layer_types");
    }
    if (const auto types = reading.keys.numbers("attn_type_list")) {
        checkLength(reading, "attn_type_list", types->size());
        without = static_cast<double>(std::ranges::count(*types, 0.0));
        if (without > 0)
            reading.keys.name("attn_type_list");
    }
    if (without > 0)
        reading.shape().kvLayers = reading.shape().layers - Ratio<double>(without);
}

double denseLayers(Reading& reading)
{
    HfKeys& keys = reading.keys;
    const double first = keys.number({"first_k_dense_replace"}).value_or(0);
    const double step = std::max(1.0, keys.number({"decoder_sparse_step"}).value_or(1));
    const auto only = keys.numbers("mlp_only_layers");
    const auto flags = keys.numbers("moe_layer_freq");
    const double every = flags ? 1 : std::max(1.0, keys.number({"moe_layer_freq"}).value_or(1));
    if (const auto types = keys.words("mlp_layer_types"))
        return static_cast<double>(std::ranges::count(*types, "dense"));
    double dense = 0;
    for (std::size_t at = 0; at < reading.layers(); ++at) {
        const auto layer = static_cast<double>(at);
        const bool listed = only && std::ranges::find(*only, layer) != only->end();
        const bool off = flags && at < flags->size() && (*flags)[at] == 0;
        dense +=
            layer < first || listed || off || std::fmod(layer, every) != 0 || std::fmod(layer + 1, step) != 0
                ? 1
                : 0;
    }
    return dense;
}

void readExperts(Reading& reading)
{
    HfKeys& keys = reading.keys;
    Shape& shape = reading.shape();
    const double experts =
        keys.number({"n_routed_experts", "num_local_experts", "num_experts", "moe_num_experts"}).value_or(0);
    const HfKeys::Names activeNames{"num_experts_per_tok", "experts_per_token", "num_experts_per_token"};
    const auto active = keys.number(activeNames);
    const double width = keys.number({"moe_intermediate_size"}).value_or(shape.ffn.base());
    const double shared = keys.number({"n_shared_experts", "num_shared_experts"}).value_or(0);
    const auto sharedWidth = keys.number({"shared_expert_intermediate_size", "shared_intermediate_size"});
    const double dense = denseLayers(reading);
    if (experts <= 1 || dense >= shape.layers.base())
        return;
    shape.experts = experts;
    shape.activeExperts = active ? *active : keys.required(activeNames);
    shape.expertFfn = width;
    shape.sharedFfn = sharedWidth.value_or(shared * width);
    shape.denseLayers = dense;
}

bool gatedByActivation(Reading& reading)
{
    static constexpr std::string_view names[]{"hidden_act", "hidden_activation", "activation_function"};
    for (const std::string_view name : names)
        if (const auto act = reading.keys.text(name)) {
            const bool gated = act->find("silu") != std::string::npos ||
                               act->find("swi") != std::string::npos || act->find("glu") != std::string::npos;
            reading.assume(gated ? JW_TERM("jw::HfConfig", "The activation suggests a gated FFN.")
                                 : JW_TERM("jw::HfConfig", "The activation suggests an FFN without a gate."));
            return gated;
        }
    reading.assume(JW_TERM("jw::HfConfig", "The FFN is taken as gated."));
    return true;
}

void readFamily(Reading& reading, const HfKeys* outer)
{
    const HfFamily* family = hfFamily(reading.config.modelType);
    if (!family && outer)
        family = hfFamily(outer->text("model_type").value_or(""));
    if (family)
        reading.family = *family;
    else
        reading.assume(JW_TERM("jw::HfConfig",
                               "This model type is not known here: its keys are read as those of Llama."));
    reading.shape().gated = family ? family->gated : gatedByActivation(reading);
    auto tied = reading.keys.flag("tie_word_embeddings");
    if (!tied && outer)
        tied = outer->flag("tie_word_embeddings");
    if (!tied && !family)
        reading.assume(
            JW_TERM("jw::HfConfig", "Embedding and LM head are taken as one matrix, as transformers does."));
    reading.shape().tied = tied.value_or(family ? family->tied : true);
}

void readShape(Reading& reading)
{
    Shape& shape = reading.shape();
    shape.layers = reading.keys.required({"num_hidden_layers", "n_layer", "num_layers", "n_layers"});
    shape.hidden = reading.keys.required({"hidden_size", "n_embd", "n_embed", "d_model"});
    shape.heads = ownOrDefault(reading, {"num_attention_heads", "n_head", "n_heads"}, reading.family.heads);
    shape.vocab = ownOrDefault(reading, {"vocab_size", "padded_vocab_size"}, reading.family.vocab);
    if (reading.keys.error())
        return; // the rest divides by these
    readFfn(reading);
    readAttention(reading);
    readWindow(reading);
    readKvLayers(reading);
    readExperts(reading);
    if (reading.keys.number({"word_embed_proj_dim"}).value_or(shape.hidden.base()) != shape.hidden.base())
        reading.keys.name("word_embed_proj_dim");
    reading.config.context =
        reading.keys.number({"max_position_embeddings", "n_positions", "n_ctx", "seq_length",
                             "max_sequence_length", "model_max_length", "max_seq_len"},
                            HfKeys::contexts);
}

Result<void> checkType(const HfKeys& keys)
{
    const std::string type = keys.text("model_type").value_or("");
    if (isEncoderDecoder(type) || keys.flag("is_encoder_decoder").value_or(false))
        return fail({.kind = Kind::Refused, .field = keys.path("model_type"), .text = "encoder_decoder"});
    if (isNoTransformer(type))
        return fail({.kind = Kind::Refused, .field = keys.path("model_type"), .text = "not_a_transformer"});
    return {};
}

Result<HfConfig> readConfig(HfKeys keys, HfKeys* outer)
{
    if (auto ok = checkType(keys); !ok)
        return fail(std::move(ok.error()));
    Reading reading{.keys = std::move(keys)};
    reading.config.modelType =
        reading.keys.text("model_type").value_or(outer ? outer->text("model_type").value_or("") : "");
    readFamily(reading, outer);
    readShape(reading);
    if (reading.keys.error())
        return fail(*reading.keys.error());
    reading.config.unknown = reading.keys.unknown();
    if (outer)
        std::ranges::move(outer->unknown(), std::back_inserter(reading.config.unknown));
    return std::move(reading.config);
}

} // namespace

Result<HfConfig> architectureFromHfConfig(std::string_view json)
{
    const Result<Value> value = parseJson(json);
    if (!value)
        return fail(value.error());
    const Members* members = value->as<Members>();
    if (!members)
        return fail({.kind = Kind::WrongType, .field = "config.json", .text = "a record"});
    HfKeys outer(*members, "");
    for (const char* name : {"text_config", "llm_config", "language_config"}) {
        const Value* inner = value->find(name);
        if (!inner || !inner->as<Members>())
            continue;
        if (auto ok = checkType(outer); !ok)
            return fail(std::move(ok.error()));
        outer.use(name);
        return readConfig(HfKeys(*inner->as<Members>(), std::string(name) + '/'), &outer);
    }
    return readConfig(std::move(outer), nullptr);
}

} // namespace jw
