#include "exchange/hf_families.h"

#include <algorithm>
#include <array>

namespace jw {
namespace {

constexpr std::array families{
    HfFamily{.type = "llama"},
    HfFamily{.type = "mistral"},
    HfFamily{.type = "mixtral"},
    HfFamily{.type = "qwen", .grouped = false, .ffnShare = 0.5},
    HfFamily{.type = "qwen2", .asksWindow = true},
    HfFamily{.type = "qwen2_moe", .asksWindow = true},
    HfFamily{.type = "qwen3", .asksWindow = true, .headDim = 128},
    HfFamily{.type = "qwen3_moe", .asksWindow = true},
    HfFamily{.type = "gemma", .tied = true, .headDim = 256},
    HfFamily{.type = "gemma2", .tied = true, .windowEvery = 2, .headDim = 256},
    HfFamily{.type = "gemma3",
             .tied = true,
             .windowEvery = 6,
             .heads = 8,
             .kvHeads = 4,
             .headDim = 256,
             .vocab = 262208},
    HfFamily{.type = "gemma3_text",
             .tied = true,
             .windowEvery = 6,
             .heads = 8,
             .kvHeads = 4,
             .headDim = 256,
             .vocab = 262208},
    HfFamily{.type = "phi", .gated = false},
    HfFamily{.type = "phi3"},
    HfFamily{.type = "phimoe"},
    HfFamily{.type = "gpt2", .gated = false, .tied = true, .fourTimes = true, .grouped = false},
    HfFamily{.type = "gpt_bigcode", .gated = false, .tied = true, .fourTimes = true, .grouped = false},
    HfFamily{.type = "gptj", .gated = false, .fourTimes = true, .grouped = false},
    HfFamily{.type = "gpt_neox", .gated = false, .grouped = false},
    HfFamily{.type = "bloom", .gated = false, .tied = true, .fourTimes = true, .grouped = false},
    HfFamily{.type = "opt", .gated = false, .tied = true, .grouped = false},
    HfFamily{.type = "falcon", .gated = false, .tied = true, .fourTimes = true, .grouped = false},
    HfFamily{.type = "RefinedWeb", .gated = false, .tied = true, .fourTimes = true, .grouped = false},
    HfFamily{.type = "RefinedWebModel", .gated = false, .tied = true, .fourTimes = true, .grouped = false},
    HfFamily{.type = "deepseek"},
    HfFamily{.type = "deepseek_v2"},
    HfFamily{.type = "deepseek_v3"},
    HfFamily{.type = "deepseek_v32"},
    HfFamily{.type = "kimi_k2"},
    HfFamily{.type = "gpt_oss", .windowEvery = 2, .headDim = 64},
    HfFamily{.type = "chatglm"},
    HfFamily{.type = "glm"},
    HfFamily{.type = "glm4"},
    HfFamily{.type = "glm4_moe"},
    HfFamily{.type = "minimax"},
    HfFamily{.type = "minimax_text_01"},
    HfFamily{.type = "minimax_m1"},
    HfFamily{.type = "minimax_m2"},
    HfFamily{.type = "cohere", .tied = true},
    HfFamily{.type = "cohere2", .tied = true, .windowEvery = 4},
    HfFamily{.type = "starcoder2", .gated = false, .tied = true},
    HfFamily{.type = "stablelm"},
    HfFamily{.type = "granite"},
    HfFamily{.type = "olmo"},
    HfFamily{.type = "olmo2"},
    HfFamily{.type = "olmo3", .windowEvery = 4},
    HfFamily{.type = "smollm3", .tied = true, .asksWindow = true},
    HfFamily{.type = "nemotron", .gated = false},
};

constexpr std::array<std::string_view, 27> encoderDecoders{"t5",
                                                           "mt5",
                                                           "umt5",
                                                           "longt5",
                                                           "t5gemma",
                                                           "bart",
                                                           "mbart",
                                                           "plbart",
                                                           "led",
                                                           "pegasus",
                                                           "pegasus_x",
                                                           "marian",
                                                           "m2m_100",
                                                           "nllb-moe",
                                                           "blenderbot",
                                                           "prophetnet",
                                                           "fsmt",
                                                           "whisper",
                                                           "moonshine",
                                                           "speech_to_text",
                                                           "bigbird_pegasus",
                                                           "mvp",
                                                           "switch_transformers",
                                                           "encoder-decoder",
                                                           "blenderbot-small",
                                                           "seamless_m4t",
                                                           "seamless_m4t_v2"};

constexpr std::array<std::string_view, 21> noTransformers{
    "mamba",           "mamba2", "falcon_mamba", "rwkv",     "rwkv5",      "rwkv6",        "rwkv7",
    "xlstm",           "jamba",  "zamba",        "zamba2",   "bamba",      "falcon_h1",    "nemotron_h",
    "recurrent_gemma", "retnet", "resnet",       "convnext", "convnextv2", "efficientnet", "regnet"};

constexpr std::array harmlessEnds = std::to_array<std::string_view>(
    {"_token_id", "_token_ids", "_token_index", "_dropout", "_pdrop", "_eps", "_epsilon", "_loss_coef",
     "_coef", "_bias", "_softcapping", "_theta", "_scaling", "_multiplier", "_jitter_noise", "_norm",
     "_layernorm", "_std"});

constexpr std::array harmlessStarts = std::to_array<std::string_view>(
    {"_", "rope_", "rotary_", "initializer_", "init_", "summary_", "scale_attn", "output_", "return_",
     "layernorm_", "layer_norm", "router_", "quantization"});

constexpr std::array harmless = std::to_array<std::string_view>({
    // names and versions
    "architectures",
    "auto_map",
    "model_type",
    "transformers_version",
    "torch_dtype",
    "dtype",
    "tokenizer_class",
    "task_specific_params",
    "id2label",
    "label2id",
    "num_labels",
    "problem_type",
    "finetuning_task",
    "name_or_path",
    "pruned_heads",
    "is_decoder",
    "is_encoder_decoder",
    "add_cross_attention",
    // running
    "use_cache",
    "cache_implementation",
    "pretraining_tp",
    "ep_size",
    "slow_but_exact",
    "use_flash_attn",
    "use_flash_attention_2",
    "gradient_checkpointing",
    "reorder_and_upcast_attn",
    "max_length",
    "torchscript",
    "use_bfloat16",
    "chunk_size_feed_forward",
    "skip_bias_add",
    "save_mup_checkpoint",
    // activations, norms, biases
    "hidden_act",
    "hidden_activation",
    "activation_function",
    "activation",
    "hidden_dropout_prob",
    "attention_probs_dropout_prob",
    "dropout",
    "layerdrop",
    "rmsnorm",
    "norm_type",
    "normalization",
    "bias",
    "bias_dropout_fusion",
    "apply_query_key_layer_scaling",
    "attention_softmax_in_fp32",
    "apply_residual_connection_post_layernorm",
    "post_layer_norm",
    "postnorm",
    "fp32_residual_connection",
    "do_layer_norm_before",
    "enable_bias",
    "mlp_bias",
    "no_bias",
    "add_bias_linear",
    "add_qkv_bias",
    "qk_norm",
    "use_qk_norm",
    "qk_norm_type",
    "use_parallel_residual",
    "parallel_attn",
    "_remove_final_layer_norm",
    "prefix",
    "swiglu_limit",
    "attention_dropout",
    "logit_scale",
    // positions
    "alibi",
    "partial_rotary_factor",
    "initial_context_length",
    "original_max_position_embeddings",
    "original_rope",
    "position_encoding_2d",
    "long_rope",
    "use_dynamic_ntk",
    "use_logn_attn",
    "query_pre_attn_scalar",
    // routing
    "n_group",
    "topk_group",
    "topk_method",
    "scoring_func",
    "seq_aux",
    "aux_loss_alpha",
    "norm_topk_prob",
    "norm_topk_prob_before",
    "routed_scaling_factor",
    "use_routing_bias",
    "moe_router_activation_func",
    "offset_alibi",
    "masked_softmax_fusion",
    "shared_moe_mode",
    "use_grouped_topk",
    "num_expert_group",
});

template <class List> bool isIn(const List& list, std::string_view name)
{
    return std::ranges::find(list, name) != list.end();
}

} // namespace

const HfFamily* hfFamily(std::string_view modelType)
{
    const auto found = std::ranges::find(families, modelType, &HfFamily::type);
    return found == families.end() ? nullptr : &*found;
}

bool isEncoderDecoder(std::string_view modelType) { return isIn(encoderDecoders, modelType); }

bool isNoTransformer(std::string_view modelType) { return isIn(noTransformers, modelType); }

bool isHarmlessHfKey(std::string_view key)
{
    return isIn(harmless, key) ||
           std::ranges::any_of(harmlessEnds, [&](std::string_view end) { return key.ends_with(end); }) ||
           std::ranges::any_of(harmlessStarts,
                               [&](std::string_view start) { return key.starts_with(start); });
}

} // namespace jw
