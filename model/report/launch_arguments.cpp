#include "report/launch_arguments.h"

#include "exchange/json.h"
#include "report/launch_layout.h"

namespace jw {
namespace {

using Kind = Error::Kind;

/// What neither DeepSpeed's configuration nor FSDP has: pipelines, experts, part of a layer recomputed,
/// Megatron's split of norms along the sequence.
Result<void> checkDataParallel(const LaunchLayout& l)
{
    if (auto ok = checkLaunch(l); !ok)
        return ok;
    if (auto ok = onlyOne("pp", l.pp); !ok)
        return ok;
    if (auto ok = onlyOne("vp", l.vp); !ok)
        return ok;
    if (auto ok = onlyOne("ep", l.ep); !ok)
        return ok;
    if (l.tp > 1 && l.sequenceParallel)
        return fail({.kind = Kind::BadChoice, .field = "sp", .value = 1, .text = "0"});
    if (l.recompute == Recompute::Light || l.recompute == Recompute::Selective)
        return fail({.kind = Kind::BadChoice, .field = "recompute", .text = "none, full"});
    return {};
}

int stageOf(Shard shard)
{
    switch (shard) {
    case Shard::Zero0: return 0;
    case Shard::Zero1: return 1;
    case Shard::Zero2: return 2;
    case Shard::Fsdp: return 3;
    }
    return 0;
}

/// "  key: value" lines of YAML.
std::string yaml(std::initializer_list<std::pair<const char*, std::string>> lines, const char* indent = "")
{
    std::string text;
    for (const auto& [key, value] : lines)
        text += std::string(indent) + key + ':' + (value.empty() ? "" : ' ' + value) + '\n';
    return text;
}

std::string parallelism(const LaunchLayout& l)
{
    if (l.tp == 1 && l.cp == 1)
        return {};
    return yaml({{"parallelism_config", ""}}) +
           yaml({{"parallelism_config_dp_replicate_size", "1"},
                 {"parallelism_config_dp_shard_size", std::to_string(ranksOf(l))},
                 {"parallelism_config_tp_size", std::to_string(l.tp)},
                 {"parallelism_config_cp_size", std::to_string(l.cp)}},
                "  ");
}

std::string fsdp(const LaunchLayout& l)
{
    return yaml({{"fsdp_config", ""}}) +
           yaml({{"fsdp_version", "2"},
                 {"fsdp_reshard_after_forward", l.shard == Shard::Fsdp ? "true" : "false"},
                 {"fsdp_auto_wrap_policy", "TRANSFORMER_BASED_WRAP"},
                 {"fsdp_activation_checkpointing", l.recompute == Recompute::Full ? "true" : "false"},
                 {"fsdp_state_dict_type", "SHARDED_STATE_DICT"}},
                "  ");
}

} // namespace

Result<std::string> deepspeedConfig(const LaunchLayout& layout)
{
    if (auto ok = checkDataParallel(layout); !ok)
        return fail(std::move(ok.error()));
    if (layout.tp > 1)
        if (auto ok = onlyOne("cp", layout.cp); !ok) // either of the two splits what is no data rank
            return fail(std::move(ok.error()));
    if (layout.precision != "bf16")
        return fail({.kind = Kind::BadChoice, .field = "prec", .text = "bf16"});
    Members all{{"train_batch_size", layout.globalBatch},
                {"train_micro_batch_size_per_gpu", layout.microBatch},
                {"gradient_accumulation_steps", static_cast<double>(accumulationOf(layout))},
                {"zero_optimization", Members{{"stage", stageOf(layout.shard)}}},
                {"bf16", Members{{"enabled", true}}}};
    if (layout.recompute == Recompute::Full)
        all.emplace("activation_checkpointing",
                    Members{{"partition_activations", layout.tp > 1}, {"cpu_checkpointing", false}});
    if (layout.tp > 1)
        all.emplace("tensor_parallel", Members{{"autotp_size", layout.tp}});
    if (layout.cp > 1)
        all.emplace("sequence_parallel_size", layout.cp);
    return toCanonicalJson(all);
}

Result<std::string> fsdpArguments(const LaunchLayout& layout)
{
    if (auto ok = checkDataParallel(layout); !ok)
        return fail(std::move(ok.error()));
    if (layout.shard == Shard::Zero0 || layout.shard == Shard::Zero1)
        return fail({.kind = Kind::BadChoice, .field = "shard", .text = "zero2, fsdp"});
    std::string text = "# per_device_train_batch_size=" + std::to_string(layout.microBatch) +
                       " gradient_accumulation_steps=" + std::to_string(accumulationOf(layout)) + '\n';
    text += yaml({{"compute_environment", "LOCAL_MACHINE"},
                  {"distributed_type", "FSDP"},
                  {"mixed_precision", layout.precision},
                  {"num_machines", std::to_string(machinesOf(layout))},
                  {"num_processes", std::to_string(layout.gpus)},
                  {"machine_rank", "0"},
                  {"main_training_function", "main"},
                  {"rdzv_backend", machinesOf(layout) > 1 ? "c10d" : "static"}});
    text += fsdp(layout) + parallelism(layout);
    if (layout.precision == "fp8")
        text += yaml({{"fp8_config", ""}}) + yaml({{"backend", "TE"}, {"fp8_format", "HYBRID"}}, "  ");
    return text;
}

} // namespace jw
