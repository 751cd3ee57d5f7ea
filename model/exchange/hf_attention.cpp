// The attention of a config.json: heads, latent ranks, windows.
#include <algorithm>
#include <cmath>

#include "exchange/hf_reading.h"
#include "units/term.h"

namespace jw {
namespace {

using Kind = Error::Kind;
using Shape = Architecture<double>;

/// One KV head for all (multi-query), groups, or one for each head. Falcon's count is meant for its new
/// decoder only, and for the older RefinedWeb configs, which have n_head_kv.
double kvHeads(HfReading& reading)
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

double headDim(HfReading& reading)
{
    const auto given = reading.keys.number({"head_dim", "kv_channels", "attention_head_size"});
    if (given && *given > 0)
        return *given;
    if (reading.family.headDim > 0)
        return reading.family.headDim;
    const double dim = reading.shape().hidden.base() / reading.shape().heads.base();
    if (dim != std::floor(dim) && reading.keys.errors().empty()) // of the sizes as they are given
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

void readLatentAttention(HfReading& reading, double kvRank)
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

void readHeads(HfReading& reading)
{
    reading.shape().kvHeads = kvHeads(reading);
    const double kvRank = reading.keys.number({"kv_lora_rank"}).value_or(0);
    if (kvRank > 0)
        readLatentAttention(reading, kvRank);
    else
        reading.shape().headDim = headDim(reading);
}

/// Layers that have the window, where the config or its family says so.
std::optional<double> windowLayers(HfReading& reading)
{
    HfKeys& keys = reading.keys;
    const auto layers = reading.shape().layers.base();
    const auto lastFull = keys.number({"max_window_layers"});
    keys.use("sliding_window_pattern"); // which layer_types spells out
    if (const auto types = keys.words("layer_types"))
        return static_cast<double>(std::ranges::count(*types, "sliding_attention"));
    if (const auto pattern = keys.text("sliding_window_pattern")) { // "LLLG": local, global
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

void readWindow(HfReading& reading)
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
void checkLength(HfReading& reading, std::string_view name, std::size_t length)
{
    if (length != reading.layers() && reading.keys.errors().empty())
        reading.keys.fail({.kind = Kind::LengthMismatch,
                           .field = reading.keys.path(name),
                           .value = static_cast<double>(length),
                           .upper = reading.shape().layers.base(),
                           .text = "num_hidden_layers"});
}

/// Layers of linear attention or of a recurrence keep no KV; their own sizes are not understood.
void readKvLayers(HfReading& reading)
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

} // namespace

double ownOrDefault(HfReading& reading, const HfKeys::Names& names, double familyDefault)
{
    if (familyDefault == 0 || reading.keys.has(names))
        return reading.keys.required(names);
    const char* text =
        JW_TERM("jw::HfConfig", "Sizes that are not given are the defaults of this model type.");
    if (std::ranges::find(reading.config.assumed, text) == reading.config.assumed.end())
        reading.assume(text);
    return familyDefault;
}

void readAttention(HfReading& reading)
{
    readHeads(reading);
    readWindow(reading);
    readKvLayers(reading);
}

} // namespace jw
