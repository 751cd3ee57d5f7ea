#include "exchange/hf_config.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "exchange/hf_reading.h"
#include "exchange/json.h"
#include "units/term.h"

namespace jw {
namespace {

using Kind = Error::Kind;
using Shape = Architecture<double>;

void readFfn(HfReading& reading)
{
    const HfKeys::Names names{"intermediate_size", "ffn_hidden_size", "n_inner", "ffn_dim",
                              "moe_intermediate_size"};
    if (reading.family.fourTimes && !reading.keys.has(names))
        reading.shape().ffn = 4 * reading.shape().hidden;
    else
        reading.shape().ffn = reading.family.ffnShare * reading.keys.required(names);
}

double denseLayers(HfReading& reading)
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

void readExperts(HfReading& reading)
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
    const bool allDense = dense >= shape.layers.base() && keys.errors().empty();
    if (experts <= 1 || allDense)
        return;
    shape.experts = experts;
    shape.activeExperts = active ? *active : keys.required(activeNames);
    shape.expertFfn = width;
    shape.sharedFfn = sharedWidth.value_or(shared * width);
    shape.denseLayers = dense;
}

bool gatedByActivation(HfReading& reading)
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

void readFamily(HfReading& reading, const HfKeys* outer)
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

/// What a record that scales positions makes of `length`, as engines derive it: YaRN stretches the length
/// before it, LongRoPE and Llama 3 give the length after it, others stretch the length given.
double stretched(double length, const Value& scaling)
{
    const auto number = [&](std::string_view key, double otherwise) {
        const Value* value = scaling.find(key);
        const double* given = value ? value->as<double>() : nullptr;
        return given && *given >= 1.0 ? *given : otherwise;
    };
    const Value* kind = scaling.find("rope_type") ? scaling.find("rope_type") : scaling.find("type");
    const std::string* named = kind ? kind->as<std::string>() : nullptr;
    const std::string type = named ? *named : std::string();
    if (type == "llama3" || type == "longrope" || type == "su")
        return length;
    if (type == "yarn")
        length = number("original_max_position_embeddings", length);
    return std::min(std::floor(length * number("factor", 1.0)), HfKeys::contexts);
}

/// Gemma 3 counts its scaling in the length that it gives.
std::optional<Ratio<double>> contextOf(HfReading& reading)
{
    HfKeys& keys = reading.keys;
    const auto length = keys.number({"max_position_embeddings", "n_positions", "n_ctx", "seq_length",
                                     "max_sequence_length", "model_max_length", "max_seq_len"},
                                    HfKeys::contexts);
    if (length.value_or(0) < 1.0)
        return {};
    const Value* scaling = keys.record("rope_scaling");
    if (!scaling || reading.config.modelType.starts_with("gemma3"))
        return *length;
    return stretched(*length, *scaling);
}

void readShape(HfReading& reading)
{
    Shape& shape = reading.shape();
    shape.layers = reading.keys.required({"num_hidden_layers", "n_layer", "num_layers", "n_layers"});
    shape.hidden = reading.keys.required({"hidden_size", "n_embd", "n_embed", "d_model"});
    shape.heads = ownOrDefault(reading, {"num_attention_heads", "n_head", "n_heads"}, reading.family.heads);
    shape.vocab = ownOrDefault(reading, {"vocab_size", "padded_vocab_size"}, reading.family.vocab);
    readFfn(reading);
    readAttention(reading);
    readExperts(reading);
    if (reading.keys.number({"word_embed_proj_dim"}).value_or(shape.hidden.base()) != shape.hidden.base())
        reading.keys.name("word_embed_proj_dim");
    shape.context = contextOf(reading);
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

using Read = tl::expected<HfConfig, HfFaults>;

tl::unexpected<HfFaults> faulty(Error error)
{
    return tl::unexpected(HfFaults{.errors = {std::move(error)}});
}

Read readConfig(HfKeys keys, HfKeys* outer)
{
    if (auto ok = checkType(keys); !ok)
        return faulty(std::move(ok.error()));
    HfReading reading{.keys = std::move(keys)};
    reading.config.modelType =
        reading.keys.text("model_type").value_or(outer ? outer->text("model_type").value_or("") : "");
    readFamily(reading, outer);
    readShape(reading);
    reading.config.unknown = reading.keys.unknown();
    if (outer)
        std::ranges::move(outer->unknown(), std::back_inserter(reading.config.unknown));
    if (!reading.keys.errors().empty())
        return tl::unexpected(HfFaults{reading.keys.errors(), std::move(reading.config.unknown)});
    return std::move(reading.config);
}

} // namespace

tl::expected<HfConfig, HfFaults> architectureFromHfConfig(std::string_view json)
{
    const Result<Value> value = parseJson(json);
    if (!value)
        return faulty(value.error());
    const Members* members = value->as<Members>();
    if (!members)
        return faulty({.kind = Kind::WrongType, .field = "config.json", .text = "a record"});
    HfKeys outer(*members, "");
    for (const char* name : {"text_config", "llm_config", "language_config"}) {
        const Value* inner = value->find(name);
        if (!inner || !inner->as<Members>())
            continue;
        if (auto ok = checkType(outer); !ok)
            return faulty(std::move(ok.error()));
        outer.use(name);
        return readConfig(HfKeys(*inner->as<Members>(), std::string(name) + '/'), &outer);
    }
    return readConfig(std::move(outer), nullptr);
}

} // namespace jw
