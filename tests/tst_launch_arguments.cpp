// Layouts as launcher arguments: whole texts for known models, and what a launcher cannot do.
#include <QTest>

#include "report/launch_arguments.h"

using namespace jw;

namespace {

using Shape = Architecture<double>;

const Shape llama405{.layers = 126,
                     .hidden = 16384,
                     .ffn = 53248,
                     .heads = 128,
                     .kvHeads = 8,
                     .headDim = 128,
                     .vocab = 128256};
const Shape llama8{
    .layers = 32, .hidden = 4096, .ffn = 14336, .heads = 32, .kvHeads = 8, .headDim = 128, .vocab = 128256};
const Shape deepSeek{.layers = 61,
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
const Shape gpt2{.layers = 12,
                 .hidden = 768,
                 .ffn = 3072,
                 .heads = 12,
                 .kvHeads = 12,
                 .headDim = 64,
                 .vocab = 50257,
                 .gated = false,
                 .tied = true};

using Change = void (*)(LaunchLayout&);

LaunchLayout with(Change change)
{
    LaunchLayout layout{.gpus = 16, .globalBatch = 64};
    change(layout);
    return layout;
}

QString text(const Result<std::string>& result)
{
    return QString::fromStdString(result ? *result : "error at " + result.error().field);
}

QString faultOf(const Result<std::string>& result)
{
    if (result)
        return "none";
    const Error& error = result.error();
    return QString::fromStdString(error.field + (error.text.empty() ? "" : ": " + error.text));
}

QString megatron(Change change, const Shape& model = llama8)
{
    return text(megatronArguments(with(change), model));
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestLaunchArguments final : public QObject {
    Q_OBJECT

private slots:
    /// The published layout of Llama 3.1 405B: 126 layers, embedding and loss fill 16 x 8 stages.
    void llamaInMegatron()
    {
        QCOMPARE(
            text(megatronArguments(
                {.gpus = 16384, .tp = 8, .pp = 16, .vp = 8, .globalBatch = 2048, .sequence = 8192},
                llama405)),
            R"(torchrun --nnodes 2048 --nproc-per-node 8 --rdzv-backend c10d --rdzv-endpoint "$MASTER_ADDR:$MASTER_PORT" pretrain_gpt.py \
  --tensor-model-parallel-size 8 \
  --sequence-parallel \
  --pipeline-model-parallel-size 16 \
  --num-virtual-stages-per-pipeline-rank 8 \
  --account-for-embedding-in-pipeline-split \
  --account-for-loss-in-pipeline-split \
  --context-parallel-size 1 \
  --micro-batch-size 1 \
  --global-batch-size 2048 \
  --seq-length 8192 \
  --max-position-embeddings 8192 \
  --use-distributed-optimizer \
  --bf16 \
  --num-layers 126 \
  --hidden-size 16384 \
  --ffn-hidden-size 53248 \
  --num-attention-heads 128 \
  --kv-channels 128 \
  --group-query-attention \
  --num-query-groups 8 \
  --vocab-size 128256 \
  --swiglu \
  --untie-embeddings-and-output-weights
)");
    }

    /// 61 layers in 16 stages: 15 with four and one with the last.
    void deepSeekInMegatron()
    {
        QCOMPARE(
            text(megatronArguments({.gpus = 2048,
                                    .pp = 16,
                                    .ep = 64,
                                    .globalBatch = 15360,
                                    .recompute = Recompute::Light,
                                    .precision = "fp8"},
                                   deepSeek)),
            R"sh(torchrun --nnodes 256 --nproc-per-node 8 --rdzv-backend c10d --rdzv-endpoint "$MASTER_ADDR:$MASTER_PORT" pretrain_gpt.py \
  --tensor-model-parallel-size 1 \
  --pipeline-model-parallel-size 16 \
  --decoder-last-pipeline-num-layers 1 \
  --context-parallel-size 1 \
  --expert-model-parallel-size 64 \
  --expert-tensor-parallel-size 1 \
  --micro-batch-size 1 \
  --global-batch-size 15360 \
  --seq-length 4096 \
  --max-position-embeddings 4096 \
  --use-distributed-optimizer \
  --recompute-granularity selective \
  --recompute-modules layernorm moe_act \
  --bf16 \
  --fp8-format hybrid \
  --num-layers 61 \
  --hidden-size 7168 \
  --ffn-hidden-size 18432 \
  --num-attention-heads 128 \
  --multi-latent-attention \
  --q-lora-rank 1536 \
  --kv-lora-rank 512 \
  --qk-head-dim 128 \
  --qk-pos-emb-head-dim 64 \
  --v-head-dim 128 \
  --vocab-size 129280 \
  --swiglu \
  --untie-embeddings-and-output-weights \
  --num-experts 256 \
  --moe-router-topk 8 \
  --moe-ffn-hidden-size 2048 \
  --moe-shared-expert-intermediate-size 2048 \
  --moe-layer-freq "([0]*3+[1]*58)" \
  --moe-grouped-gemm \
  --moe-token-dispatcher-type alltoall
)sh");
    }

    void flags_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("flag");
        const auto row = [](Change change, const char* flag) { QTest::newRow(flag) << change << flag; };
        row([](LaunchLayout& l) { l.recompute = Recompute::Full; },
            "--recompute-granularity full \\\n  --recompute-method uniform \\\n  --recompute-num-layers 1 ");
        row([](LaunchLayout& l) { l.recompute = Recompute::Selective; }, "--recompute-modules core_attn ");
        row([](LaunchLayout& l) { l.recompute = Recompute::Light; }, "--recompute-modules layernorm ");
        row([](LaunchLayout& l) { l.shard = Shard::Zero2; },
            "--data-parallel-sharding-strategy optim_grads ");
        row([](LaunchLayout& l) { l.shard = Shard::Fsdp; },
            "--use-megatron-fsdp \\\n  --data-parallel-sharding-strategy optim_grads_params ");
        row([](LaunchLayout& l) { l.cp = 4; }, "--context-parallel-size 4 ");
        row([](LaunchLayout& l) { l.sequence = 100000; }, "--seq-length 100000 "); // no exponent
        row([](LaunchLayout& l) { l.gpus = 4; }, "--nnodes 1 --nproc-per-node 4 ");
        row([](LaunchLayout& l) { l.nodeGpus = 4; }, "--nnodes 4 --nproc-per-node 4 ");
    }
    void flags()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, flag);
        const QString all = megatron(change);
        QVERIFY2(all.contains(flag), qPrintable(all));
    }

    void whatIsOffIsNotSaid()
    {
        const QString plain = megatron([](LaunchLayout& l) { l.shard = Shard::Zero0; }, gpt2);
        for (const char* flag :
             {"--sequence-parallel", "distributed-optimizer", "fsdp", "recompute", "fp8", "expert",
              "--swiglu", "untie", "group-query", "virtual", "account", "window"})
            QVERIFY2(!plain.contains(flag), flag);
        QVERIFY(!megatron([](LaunchLayout& l) {
                     l.tp = 2, l.sequenceParallel = false;
                 }).contains("--sequence-parallel"));
    }

    void windows_data()
    {
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("windowed");
        QTest::addColumn<QString>("flags");
        QTest::newRow("every one") << 32 << 32 << "--window-size 127,0 \\\n  --vocab-size";
        QTest::newRow("every other") << 36 << 18 << "--window-attn-skip-freq 2 \\\n";
        QTest::newRow("five of six, 34")
            << 34 << 29 << "--window-attn-skip-freq \"([1]*5+[0])*5+[1]*4\" \\\n";
    }
    void windows()
    {
        QFETCH(const int, layers);
        QFETCH(const int, windowed);
        QFETCH(const QString, flags);
        Shape model = llama8;
        model.layers = layers;
        model.windowLayers = windowed;
        model.window = Ratio<double>(128);
        const QString all = megatron([](LaunchLayout&) {}, model);
        QVERIFY2(all.contains(flags), qPrintable(all));
    }

    void megatronErrors_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("experts");
        QTest::addColumn<QString>("fault");
        const auto row = [](Change change, const char* fault, bool experts = false) {
            QTest::newRow(fault) << change << experts << fault;
        };
        row([](LaunchLayout& l) { l.tp = 3; }, "gpus: gpus_over_degrees");
        row([](LaunchLayout& l) { l.gpus = 12; }, "gpus: gpus_over_nodes");
        row([](LaunchLayout& l) { l.globalBatch = 24; }, "gbs: batch_over_ranks");
        row([](LaunchLayout& l) { l.pp = 0; }, "pp");
        row([](LaunchLayout& l) { l.vp = 2; }, "vp: launcher_takes_one");
        row([](LaunchLayout& l) { l.ep = 2; }, "ep: launcher_takes_one");
        row([](LaunchLayout& l) { l.precision = "fp4"; }, "prec: bf16, fp8");
        row([](LaunchLayout& l) { l.tp = 5, l.gpus = 10, l.nodeGpus = 10, l.globalBatch = 2; },
            "tp: heads_over_tp");
        row([](LaunchLayout& l) { l.pp = 4, l.vp = 3; }, "pp: layers_over_stages"); // 32 in 12, nor 34
        row([](LaunchLayout& l) { l.ep = 3; }, "ep: experts_over_ep", true);
        row([](LaunchLayout& l) { l.ep = 32; }, "ep: ranks_over_ep", true);
        row([](LaunchLayout& l) { l.tp = 2, l.sequenceParallel = false; }, "sp: experts_need_sp", true);
    }
    void megatronErrors()
    {
        QFETCH(const Change, change);
        QFETCH(const bool, experts);
        QTEST(faultOf(megatronArguments(with(change), experts ? deepSeek : llama8)), "fault");
    }

    void megatronShardsNoPipeline()
    {
        QCOMPARE(faultOf(megatronArguments(with([](LaunchLayout& l) { l.pp = 2, l.shard = Shard::Fsdp; }),
                                           llama8)),
                 "pp: launcher_takes_one");
    }

    /// 64 sequences over 8 ranks of 2: four micro-batches each.
    void deepspeed()
    {
        QCOMPARE(text(deepspeedConfig(
                     with([](LaunchLayout& l) { l.gpus = 8, l.microBatch = 2, l.shard = Shard::Zero2; }))),
                 R"({
 "bf16": {
  "enabled": true
 },
 "gradient_accumulation_steps": 4,
 "train_batch_size": 64,
 "train_micro_batch_size_per_gpu": 2,
 "zero_optimization": {
  "stage": 2
 }
}
)");
        const QString sliced = text(deepspeedConfig(with([](LaunchLayout& l) {
            l.tp = 2, l.sequenceParallel = false, l.recompute = Recompute::Full, l.shard = Shard::Fsdp;
        })));
        for (const char* part : {"\"autotp_size\": 2", "\"stage\": 3", "\"partition_activations\": true",
                                 "\"gradient_accumulation_steps\": 8"}) // 16/2 ranks
            QVERIFY2(sliced.contains(part), qPrintable(sliced));
        QVERIFY(text(deepspeedConfig(with([](LaunchLayout& l) {
                    l.cp = 4;
                }))).contains("\"sequence_parallel_size\": 4"));
    }

    void fsdp()
    {
        QCOMPARE(text(fsdpArguments(with([](LaunchLayout& l) {
                     l.cp = 2, l.shard = Shard::Fsdp, l.recompute = Recompute::Full, l.precision = "fp8";
                 }))),
                 R"(# per_device_train_batch_size=1 gradient_accumulation_steps=8
compute_environment: LOCAL_MACHINE
distributed_type: FSDP
mixed_precision: fp8
num_machines: 2
num_processes: 16
machine_rank: 0
main_training_function: main
rdzv_backend: c10d
fsdp_config:
  fsdp_version: 2
  fsdp_reshard_after_forward: true
  fsdp_auto_wrap_policy: TRANSFORMER_BASED_WRAP
  fsdp_activation_checkpointing: true
  fsdp_state_dict_type: SHARDED_STATE_DICT
parallelism_config:
  parallelism_config_dp_replicate_size: 1
  parallelism_config_dp_shard_size: 8
  parallelism_config_tp_size: 1
  parallelism_config_cp_size: 2
fp8_config:
  backend: TE
  fp8_format: HYBRID
)");
        const QString plain =
            text(fsdpArguments(with([](LaunchLayout& l) { l.gpus = 8, l.shard = Shard::Zero2; })));
        QVERIFY(plain.contains("fsdp_reshard_after_forward: false") &&
                plain.contains("rdzv_backend: static"));
        QVERIFY(!plain.contains("parallelism_config") && !plain.contains("fp8"));
    }

    void dataParallelErrors_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("ofDeepspeed");
        QTest::addColumn<QString>("ofFsdp");
        const auto row = [](const char* name, Change change, const char* ofDeepspeed, const char* ofFsdp) {
            QTest::newRow(name) << change << ofDeepspeed << ofFsdp;
        };
        row(
            "pipeline", [](LaunchLayout& l) { l.pp = 2; }, "pp: launcher_takes_one",
            "pp: launcher_takes_one");
        row(
            "chunks", [](LaunchLayout& l) { l.vp = 2; }, "vp: launcher_takes_one", "vp: launcher_takes_one");
        row(
            "experts", [](LaunchLayout& l) { l.ep = 2; }, "ep: launcher_takes_one", "ep: launcher_takes_one");
        row(
            "sequence", [](LaunchLayout& l) { l.tp = 2; }, "sp: 0", "sp: 0");
        row(
            "selective", [](LaunchLayout& l) { l.recompute = Recompute::Selective; }, "recompute: none, full",
            "recompute: none, full");
        row(
            "fp8", [](LaunchLayout& l) { l.precision = "fp8"; }, "prec: bf16", "none");
        row(
            "zero1", [](LaunchLayout& l) { l.shard = Shard::Zero1; }, "none", "shard: zero2, fsdp");
        row(
            "tp and cp", [](LaunchLayout& l) { l.tp = 2, l.cp = 2, l.sequenceParallel = false; },
            "cp: launcher_takes_one", "none");
    }
    void dataParallelErrors()
    {
        QFETCH(const Change, change);
        LaunchLayout layout{.gpus = 16, .globalBatch = 64, .shard = Shard::Fsdp};
        change(layout);
        QTEST(faultOf(deepspeedConfig(layout)), "ofDeepspeed");
        QTEST(faultOf(fsdpArguments(layout)), "ofFsdp");
    }
};

QTEST_APPLESS_MAIN(TestLaunchArguments)
#include "tst_launch_arguments.moc"
