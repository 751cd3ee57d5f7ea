// Reads config.json files of published models, written here by hand, into their architectures.
#include <QTest>

#include "exchange/hf_config.h"

using namespace jw;

namespace {

using Shape = Architecture<double>;

QString shown(const Shape& shape) { return QString::fromStdString(plainText(toValue(shape))); }

HfConfig read(std::string_view json)
{
    const auto config = architectureFromHfConfig(json);
    if (!config)
        qWarning("%s", config.error().errors.front().field.c_str());
    return config.value_or(HfConfig{});
}

Error faultOf(std::string_view json)
{
    const auto config = architectureFromHfConfig(json);
    return config ? Error{.field = "no error"} : config.error().errors.front();
}

using Keys = std::vector<std::string>;

/// A small dense model with more keys in it.
std::string smallWith(const std::string& more)
{
    return R"({"model_type": "llama", "num_hidden_layers": 4, "hidden_size": 64, "intermediate_size": 128,
        "num_attention_heads": 8, "num_key_value_heads": 2, "vocab_size": 100)" +
           (more.empty() ? "" : ", " + more) + "}";
}

const char* const llama70 = R"({"architectures": ["LlamaForCausalLM"], "attention_bias": false,
    "attention_dropout": 0.0, "bos_token_id": 128000, "eos_token_id": 128001, "hidden_act": "silu",
    "hidden_size": 8192, "initializer_range": 0.02, "intermediate_size": 28672,
    "max_position_embeddings": 131072, "mlp_bias": false, "model_type": "llama", "num_attention_heads": 64,
    "num_hidden_layers": 80, "num_key_value_heads": 8, "pretraining_tp": 1, "rms_norm_eps": 1e-05,
    "rope_scaling": {"factor": 8.0, "rope_type": "llama3"}, "rope_theta": 500000.0,
    "tie_word_embeddings": false, "torch_dtype": "bfloat16", "transformers_version": "4.42.3",
    "use_cache": true, "vocab_size": 128256})";
const Shape llama70Shape{
    .layers = 80, .hidden = 8192, .ffn = 28672, .heads = 64, .kvHeads = 8, .headDim = 128, .vocab = 128256};

const char* const mixtral = R"({"model_type": "mixtral", "hidden_act": "silu", "hidden_size": 4096,
    "intermediate_size": 14336, "max_position_embeddings": 32768, "num_attention_heads": 32,
    "num_experts_per_tok": 2, "num_hidden_layers": 32, "num_key_value_heads": 8, "num_local_experts": 8,
    "output_router_logits": false, "router_aux_loss_coef": 0.02, "sliding_window": null,
    "tie_word_embeddings": false, "vocab_size": 32000})";
const Shape mixtralShape{.layers = 32,
                         .hidden = 4096,
                         .ffn = 14336,
                         .heads = 32,
                         .kvHeads = 8,
                         .headDim = 128,
                         .vocab = 32000,
                         .experts = 8,
                         .activeExperts = 2,
                         .expertFfn = 14336};

const char* const deepSeek = R"({"model_type": "deepseek_v3", "aux_loss_alpha": 0.001, "ep_size": 1,
    "first_k_dense_replace": 3, "hidden_act": "silu", "hidden_size": 7168, "intermediate_size": 18432,
    "kv_lora_rank": 512, "max_position_embeddings": 163840, "moe_intermediate_size": 2048,
    "moe_layer_freq": 1, "n_group": 8, "n_routed_experts": 256, "n_shared_experts": 1,
    "norm_topk_prob": true, "num_attention_heads": 128, "num_experts_per_tok": 8, "num_hidden_layers": 61,
    "num_key_value_heads": 128, "num_nextn_predict_layers": 1, "q_lora_rank": 1536,
    "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "quantization_config": {"quant_method": "fp8"},
    "routed_scaling_factor": 2.5, "scoring_func": "sigmoid", "seq_aux": true,
    "tie_word_embeddings": false, "topk_group": 4, "topk_method": "noaux_tc", "v_head_dim": 128,
    "vocab_size": 129280})";
const Shape deepSeekShape{.layers = 61,
                          .hidden = 7168,
                          .ffn = 18432,
                          .heads = 128,
                          .kvHeads = 128,
                          .headDim = 128,
                          .vocab = 129280,
                          .experts = 256,
                          .activeExperts = 8,
                          .expertFfn = 2048,
                          .sharedFfn = 2048,
                          .denseLayers = 3,
                          .queryRank = 1536,
                          .kvRank = 512,
                          .ropeDim = 64};

const char* const qwen = R"({"model_type": "qwen3_moe", "decoder_sparse_step": 1, "head_dim": 128,
    "hidden_act": "silu", "hidden_size": 2048, "intermediate_size": 6144,
    "max_position_embeddings": 40960, "max_window_layers": 48, "mlp_only_layers": [],
    "moe_intermediate_size": 768, "norm_topk_prob": true, "num_attention_heads": 32, "num_experts": 128,
    "num_experts_per_tok": 8, "num_hidden_layers": 48, "num_key_value_heads": 4, "rope_scaling": null,
    "router_aux_loss_coef": 0.001, "sliding_window": null, "tie_word_embeddings": false,
    "use_sliding_window": false, "vocab_size": 151936})";
const Shape qwenShape{.layers = 48,
                      .hidden = 2048,
                      .ffn = 6144,
                      .heads = 32,
                      .kvHeads = 4,
                      .headDim = 128,
                      .vocab = 151936,
                      .experts = 128,
                      .activeExperts = 8,
                      .expertFfn = 768};

const char* const gpt2 = R"({"model_type": "gpt2", "activation_function": "gelu_new",
    "architectures": ["GPT2LMHeadModel"], "attn_pdrop": 0.1, "bos_token_id": 50256, "embd_pdrop": 0.1,
    "layer_norm_epsilon": 1e-05, "n_ctx": 1024, "n_embd": 768, "n_head": 12, "n_layer": 12,
    "n_positions": 1024, "resid_pdrop": 0.1, "summary_type": "cls_index", "summary_use_proj": true,
    "task_specific_params": {"text-generation": {"do_sample": true}}, "vocab_size": 50257})";
const Shape gpt2Shape{.layers = 12,
                      .hidden = 768,
                      .ffn = 3072,
                      .heads = 12,
                      .kvHeads = 12,
                      .headDim = 64,
                      .vocab = 50257,
                      .gated = false,
                      .tied = true};

const char* const gemma2 = R"({"model_type": "gemma2", "attn_logit_softcapping": 50.0,
    "cache_implementation": "hybrid", "final_logit_softcapping": 30.0, "head_dim": 256,
    "hidden_act": "gelu_pytorch_tanh", "hidden_activation": "gelu_pytorch_tanh", "hidden_size": 3584,
    "intermediate_size": 14336, "max_position_embeddings": 8192, "num_attention_heads": 16,
    "num_hidden_layers": 42, "num_key_value_heads": 8, "query_pre_attn_scalar": 256,
    "sliding_window": 4096, "vocab_size": 256000})";
const Shape gemma2Shape{.layers = 42,
                        .hidden = 3584,
                        .ffn = 14336,
                        .heads = 16,
                        .kvHeads = 8,
                        .headDim = 256,
                        .vocab = 256000,
                        .tied = true,
                        .windowLayers = 21,
                        .window = Ratio<double>(4096)};

/// 36 layers, the window in every other one from the first on.
std::string gptOss()
{
    std::string types;
    for (int pair = 0; pair < 18; ++pair)
        types += std::string(pair > 0 ? ", " : "") + R"("sliding_attention", "full_attention")";
    return R"({"model_type": "gpt_oss", "attention_bias": true, "experts_per_token": 4, "head_dim": 64,
        "hidden_act": "silu", "hidden_size": 2880, "initial_context_length": 4096,
        "intermediate_size": 2880, "layer_types": [)" +
           types + R"(], "max_position_embeddings": 131072, "num_attention_heads": 64,
        "num_experts_per_tok": 4, "num_hidden_layers": 36, "num_key_value_heads": 8,
        "num_local_experts": 128, "quantization_config": {"quant_method": "mxfp4"},
        "router_aux_loss_coef": 0.9, "sliding_window": 128, "swiglu_limit": 7.0,
        "tie_word_embeddings": false, "vocab_size": 201088})";
}
const Shape gptOssShape{.layers = 36,
                        .hidden = 2880,
                        .ffn = 2880,
                        .heads = 64,
                        .kvHeads = 8,
                        .headDim = 64,
                        .vocab = 201088,
                        .experts = 128,
                        .activeExperts = 4,
                        .expertFfn = 2880,
                        .windowLayers = 18,
                        .window = Ratio<double>(128)};

const char* const falcon =
    R"({"model_type": "falcon", "alibi": false, "apply_residual_connection_post_layernorm":
    false, "attention_dropout": 0.0, "bias": false, "hidden_dropout": 0.0, "hidden_size": 4544,
    "layer_norm_epsilon": 1e-05, "multi_query": true, "new_decoder_architecture": false,
    "num_attention_heads": 71, "num_hidden_layers": 32, "num_kv_heads": 71, "parallel_attn": true,
    "vocab_size": 65024})";
const Shape falconShape{.layers = 32,
                        .hidden = 4544,
                        .ffn = 18176,
                        .heads = 71,
                        .kvHeads = 1,
                        .headDim = 64,
                        .vocab = 65024,
                        .gated = false,
                        .tied = true};

/// The released file leaves out what its class has as defaults.
const char* const gemma3 = R"({"model_type": "gemma3", "eoi_token_index": 256000, "image_token_index": 262144,
    "text_config": {"hidden_size": 2560, "intermediate_size": 10240, "model_type": "gemma3_text",
        "num_hidden_layers": 34, "rope_scaling": {"factor": 8.0, "rope_type": "linear"},
        "sliding_window": 1024},
    "vision_config": {"hidden_size": 1152, "num_hidden_layers": 27}})";
const Shape gemma3Shape{.layers = 34,
                        .hidden = 2560,
                        .ffn = 10240,
                        .heads = 8,
                        .kvHeads = 4,
                        .headDim = 256,
                        .vocab = 262208,
                        .tied = true,
                        .windowLayers = 29, // 34 - [34/6]
                        .window = Ratio<double>(1024)};

} // namespace

class TestHfConfig final : public QObject {
    Q_OBJECT

private slots:
    void models_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("unknown");
        const auto row = [](const char* name, const std::string& json, Shape shape, double context,
                            const char* unknown = "") {
            if (context > 0)
                shape.context = context;
            QTest::newRow(name) << QByteArray::fromStdString(json) << shown(shape) << unknown;
        };
        row("Llama 3.1 70B", llama70, llama70Shape, 131072);
        row("Mixtral 8x7B", mixtral, mixtralShape, 32768);
        row("DeepSeek-V3", deepSeek, deepSeekShape, 163840, "num_nextn_predict_layers");
        row("Qwen3-30B-A3B", qwen, qwenShape, 40960);
        row("GPT-2", gpt2, gpt2Shape, 1024);
        row("Gemma-2 9B", gemma2, gemma2Shape, 8192);
        row("gpt-oss-120b", gptOss(), gptOssShape, 131072);
        row("Falcon-7B", falcon, falconShape, -1);
        row("Gemma-3 4B", gemma3, gemma3Shape, -1, "vision_config");
    }
    void models()
    {
        QFETCH(const QByteArray, json);
        const HfConfig config = read(json.toStdString());
        QTEST(shown(config.architecture), "shape");
        QString unknown;
        for (const std::string& key : config.unknown)
            unknown += (unknown.isEmpty() ? "" : " ") + QString::fromStdString(key);
        QTEST(unknown, "unknown");
    }

    void scaledContexts_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<double>("context");
        const auto row = [](const char* name, const QString& keys, double context) {
            QTest::newRow(name) << "\"max_position_embeddings\": " + keys << context;
        };
        row("none", "32768, \"rope_scaling\": null", 32768);
        row("linear", R"(2048, "rope_scaling": {"type": "linear", "factor": 2.5})", 5120); // 2,048 * 2.5
        row("YaRN on top of the length", // as Qwen2.5 is served at 128 Ki
            R"(32768, "rope_scaling": {"type": "yarn", "factor": 4.0,
               "original_max_position_embeddings": 32768})",
            131072);
        row("YaRN that the length holds", // DeepSeek-V3: 40 * 4,096
            R"(163840, "rope_scaling": {"rope_type": "yarn", "factor": 40,
               "original_max_position_embeddings": 4096})",
            163840);
        row("Llama 3", R"(131072, "rope_scaling": {"rope_type": "llama3", "factor": 8.0})", 131072);
        row("not said", "0", -1);
    }
    void scaledContexts()
    {
        QFETCH(const QString, keys);
        const HfConfig config = read(smallWith(keys.toStdString()));
        QTEST(config.architecture.context.value_or(-1.0).base(), "context");
    }

    void assumptionsAreSaid()
    {
        QCOMPARE(read(llama70).assumed, Keys());
        QCOMPARE(read(deepSeek).assumed, Keys());
        QCOMPARE(read(gemma3).assumed.size(), 1U); // its defaults, said once
        const HfConfig novel = read(R"({"model_type": "novel", "num_hidden_layers": 4, "hidden_size": 64,
            "intermediate_size": 256, "num_attention_heads": 8, "vocab_size": 100, "hidden_act": "gelu",
            "sliding_window": 16})");
        QCOMPARE(novel.assumed.size(), 5U); // the type, the gate, the tie, KV heads, window layers
        QVERIFY(!novel.architecture.gated && novel.architecture.tied);
        QCOMPARE(novel.architecture.kvHeads.base(), 8.0);
        QCOMPARE(novel.architecture.windowLayers.base(), 4.0);
    }

    void windows_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<double>("layers");
        const auto row = [](const char* keys, double layers) {
            QTest::newRow(keys) << QByteArray(keys) << layers;
        };
        row(R"("sliding_window": 8)", 4);
        row(R"("sliding_window": 8, "use_sliding_window": false)", 0);
        row(R"("sliding_window": null, "sliding_window_pattern": 2)", 0);
        row(R"("sliding_window": 8, "sliding_window_pattern": 3)", 3);
        row(R"("sliding_window": 8, "sliding_window_pattern": "LLG")", 3);
        row(R"("sliding_window": 8, "sliding_window_pattern": 2, "layer_types": ["full_attention", "sliding_attention",
            "full_attention", "full_attention"])",
            1);
    }
    void windows()
    {
        QFETCH(const QByteArray, keys);
        const HfConfig config = read(smallWith(keys.toStdString()));
        QTEST(config.architecture.windowLayers.base(), "layers");
        QCOMPARE(config.architecture.window.has_value(), config.architecture.windowLayers.base() > 0);
        QCOMPARE(config.unknown, Keys());
    }

    void qwenWindowsBeginAfterTheFullLayers()
    {
        std::string json = smallWith(R"("sliding_window": 8, "max_window_layers": 3)");
        json.replace(json.find("llama"), 5, "qwen2");
        QCOMPARE(read(json).architecture.windowLayers.base(), 0.0); // use_sliding_window is off by default
        json.insert(json.size() - 1, R"(, "use_sliding_window": true)");
        QCOMPARE(read(json).architecture.windowLayers.base(), 1.0);
    }

    void denseLayers_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<double>("dense");
        const auto row = [](const char* keys, double dense) {
            QTest::newRow(keys) << QByteArray(keys) << dense;
        };
        row(R"("first_k_dense_replace": 1)", 1);
        row(R"("first_k_dense_replace": 1, "moe_layer_freq": 2)", 3); // layer 2 alone has experts
        row(R"("moe_layer_freq": [0, 1, 1, 1])", 1);
        row(R"("decoder_sparse_step": 2)", 2);
        row(R"("mlp_only_layers": [0, 3])", 2);
        row(R"("mlp_layer_types": ["dense", "sparse", "sparse", "sparse"])", 1);
    }
    void denseLayers()
    {
        QFETCH(const QByteArray, keys);
        const HfConfig config = read(smallWith(
            R"("n_routed_experts": 8, "num_experts_per_tok": 2, "n_shared_experts": 2, "moe_intermediate_size": 32, )" +
            keys.toStdString()));
        QTEST(config.architecture.denseLayers.base(), "dense");
        QCOMPARE(config.architecture.sharedFfn.base(), 64.0);
        QCOMPARE(config.unknown, Keys());
    }

    void kvHeads()
    {
        QCOMPARE(read(R"({"model_type": "falcon", "hidden_size": 8192, "num_attention_heads": 128,
            "num_hidden_layers": 60, "num_kv_heads": 8, "new_decoder_architecture": true,
            "multi_query": true, "vocab_size": 65024})")
                     .architecture.kvHeads.base(),
                 8.0); // Falcon-40B
        QCOMPARE(read(R"({"model_type": "bloom", "n_embed": 14336, "num_attention_heads": 112,
            "n_layer": 70, "vocab_size": 250880})")
                     .architecture.kvHeads.base(),
                 112.0);
    }

    /// 64 * 8 * (8 + 4) = 6,144 weights; 64 r + 96 r = 6,144 gives r = 38.4.
    void aFullQueryOfLatentAttention()
    {
        const HfConfig config = read(smallWith(R"("kv_lora_rank": 16, "q_lora_rank": null,
            "qk_nope_head_dim": 8, "qk_rope_head_dim": 4, "v_head_dim": 6)"));
        QCOMPARE(config.architecture.queryRank.base(), 38.0);
        QCOMPARE(config.architecture.headDim.base(), 8.0);
        QCOMPARE(config.assumed.size(), 1U);
        QCOMPARE(config.unknown, Keys{"v_head_dim"});
    }

    void layersWithoutKv()
    {
        const HfConfig config = read(smallWith(R"("attn_type_list": [0, 0, 0, 1])"));
        QCOMPARE(config.architecture.kvLayers.value_or(-1).base(), 1.0);
        QCOMPARE(config.unknown, Keys{"attn_type_list"});
    }

    void unknownKeysAreNamedUnlessTheySayNothing()
    {
        QCOMPARE(read(smallWith(R"("extra_experts": 4, "off": false, "none": null, "zero": 0, "empty": [],
            "embd_pdrop": 0.1, "pad_token_id": 7, "rope_theta": 1e6)"))
                     .unknown,
                 Keys{"extra_experts"});
        QCOMPARE(read(R"({"model_type": "llava", "text_config": )" + smallWith(R"("odd": 1)") + "}").unknown,
                 Keys{"text_config/odd"});
    }

    void errors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        using Kind = Error::Kind;
        const auto row = [](const char* name, const std::string& json, Kind kind, const char* field) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << static_cast<int>(kind) << field;
        };
        row("no record", "[1]", Kind::WrongType, "config.json");
        row("missing",
            R"({"model_type": "llama", "hidden_size": 64, "num_attention_heads": 8, "vocab_size": 9})",
            Kind::MissingField, "num_hidden_layers");
        row("missing inside",
            R"({"text_config": {"num_hidden_layers": 4, "hidden_size": 64, "num_attention_heads": 8}})",
            Kind::MissingField, "text_config/vocab_size");
        row("missing of experts", smallWith(R"("num_local_experts": 8)"), Kind::MissingField,
            "num_experts_per_tok");
        row("T5", R"({"model_type": "t5", "d_model": 512, "is_encoder_decoder": true})", Kind::Refused,
            "model_type");
        row("an encoder-decoder of no known name", R"({"model_type": "new", "is_encoder_decoder": true})",
            Kind::Refused, "model_type");
        row("Mamba", R"({"model_type": "mamba", "hidden_size": 768})", Kind::Refused, "model_type");
        row("text", smallWith(R"("head_dim": "64")"), Kind::WrongType, "head_dim");
        row("half", smallWith(R"("head_dim": 64.5)"), Kind::NotWhole, "head_dim");
        row("negative", smallWith(R"("sliding_window": -1)"), Kind::OutOfRange, "sliding_window");
        row("zero",
            R"({"num_hidden_layers": 0, "hidden_size": 64, "num_attention_heads": 8, "vocab_size": 9})",
            Kind::MustBePositive, "num_hidden_layers");
        row("no whole head", R"({"model_type": "llama", "num_hidden_layers": 4, "hidden_size": 64,
            "intermediate_size": 128, "num_attention_heads": 7, "num_key_value_heads": 7, "vocab_size": 100})",
            Kind::Inconsistent, "head_dim");
        row("short list", smallWith(R"("sliding_window": 8, "layer_types": ["full_attention"])"),
            Kind::LengthMismatch, "layer_types");
    }
    void errors()
    {
        QFETCH(const QByteArray, json);
        const Error error = faultOf(json.toStdString());
        QTEST(QString::fromStdString(error.field), "field");
        QTEST(static_cast<int>(error.kind), "kind");
    }

    void allFaultsAreNamedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("unknown");
        const auto row = [](const char* name, const std::string& json, const char* keys,
                            const char* unknown) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << keys << unknown;
        };
        row("nearly nothing", R"({"model_type": "llama", "hidden_size": 64, "odd": 1, "new_blocks": 2})",
            "num_hidden_layers num_attention_heads vocab_size intermediate_size", "new_blocks odd");
        row("experts", R"({"model_type": "mixtral", "hidden_size": 60, "num_attention_heads": 7,
            "intermediate_size": 128, "vocab_size": "many", "num_local_experts": 8})",
            "num_hidden_layers vocab_size num_experts_per_tok", ""); // 60 / 7 waits for the rest
        row("latent attention",
            smallWith(R"("kv_lora_rank": 16, "q_lora_rank": 1.5, "layer_types": ["full_attention"])"),
            "qk_nope_head_dim qk_rope_head_dim q_lora_rank", "");
    }
    void allFaultsAreNamedAtOnce()
    {
        QFETCH(const QByteArray, json);
        const auto config = architectureFromHfConfig(json.toStdString());
        QVERIFY(!config);
        QStringList keys, unknown;
        for (const Error& error : config.error().errors)
            keys << QString::fromStdString(error.field);
        for (const std::string& key : config.error().unknown)
            unknown << QString::fromStdString(key);
        QTEST(keys.join(u' '), "keys");
        QTEST(unknown.join(u' '), "unknown");
    }

    void brokenJsonNamesTheLine()
    {
        const Error error = faultOf("{\"model_type\": \"llama\",\n \"hidden_size\": 64,\n oops}");
        QCOMPARE(static_cast<int>(error.kind), static_cast<int>(Error::Kind::Syntax));
        QCOMPARE(error.row, std::size_t{3});
    }
};

QTEST_APPLESS_MAIN(TestHfConfig)
#include "tst_hf_config.moc"
