#include "catalogue/copy_in.h"

#include <array>
#include <utility>

namespace jw {
namespace {

/// Gathers figures of one row, each with the source of its column.
class Copy {
public:
    explicit Copy(const RowSource& row) : m_row(row) {}

    void add(std::string field, Value value, std::string_view column)
    {
        if (!value.isNull())
            m_values.push_back({std::move(field), std::move(value), sourceOf(m_row, column), column});
    }
    template <const auto& U>
    void add(std::string field, const std::optional<Measure<U>>& figure, std::string_view column,
             double times = 1.0)
    {
        if (figure)
            add(std::move(field), Value(figure->value * times), column);
    }

    std::vector<SourcedValue> take() { return std::move(m_values); }

private:
    const RowSource& m_row;
    std::vector<SourcedValue> m_values;
};

/// Fields that have the same key and unit in a registry here and there.
void addSame(Copy& copy, std::span<const FieldInfo> from, const void* row,
             std::span<const std::string_view> keys, std::string_view prefix = {})
{
    for (const std::string_view key : keys)
        if (const FieldInfo* info = findField(from, key))
            copy.add(std::string(prefix) + std::string(key), info->get(row), key);
}

bool hasExperts(const ModelRow& row) { return row.experts && row.experts->value > 1.0; }

void addExperts(Copy& copy, const ModelRow& row)
{
    copy.add("experts", row.experts, "experts");
    copy.add("topk", row.activeExperts, "experts_active");
    copy.add("expert_ffn", row.expertFfn, "expert_ffn_hidden");
    if (row.sharedExperts && row.expertFfn)
        copy.add("shared_ffn", Value(row.sharedExperts->value * row.expertFfn->value), "shared_experts");
    copy.add("dense_layers", row.denseLayers, "dense_layers");
}

} // namespace

std::vector<SourcedValue> copiedFields(const AcceleratorRow& row)
{
    constexpr std::array<std::string_view, 8> same{
        "name",   "vendor",         "memory_gib",        "tdp_w",
        "idle_w", "memory_bw_gb_s", "interconnect_gb_s", "embodied_kgco2e"};
    constexpr std::array<std::string_view, 8> peaks{"fp64_tflops", "fp32_tflops", "tf32_tflops",
                                                    "fp16_tflops", "bf16_tflops", "fp8_tflops",
                                                    "fp4_tflops",  "int8_tops"};
    Copy copy(row);
    copy.add("catalogue_id", Value(row.id), "id");
    addSame(copy, fieldsOf<AcceleratorRow>(), &row, same);
    addSame(copy, fieldsOf<AcceleratorRow>(), &row, peaks, "peak.");
    return copy.take();
}

SourcedValue copiedSystemMax(const SystemRow& row)
{
    const auto count = static_cast<double>(row.acceleratorCount);
    return {"system_max_w", Value(row.maxPower.value / count), sourceOf(row, "max_power_w")};
}

std::vector<SourcedValue> copiedFields(const SystemRow& row, const AcceleratorRow& device, double usdRate)
{
    const auto count = static_cast<double>(row.acceleratorCount);
    Copy copy(row);
    copy.add("accel_per_node", Value(count), "accelerator_count");
    copy.add("host_peak_w", Value(row.hostPower.value), "host_power_w");
    copy.add("host_idle_w", Value(row.idlePower.value - count * device.idle.value), "idle_power_w");
    copy.add("scale_out_gb_s", row.scaleOut, "scale_out_gb_s");
    copy.add("price_per_node", row.price, "price_usd", usdRate);
    if (row.embodied && device.embodied)
        copy.add("node_embodied_kgco2e", Value(row.embodied->value + count * device.embodied->value),
                 "embodied_kgco2e");
    return copy.take();
}

std::vector<SourcedValue> copiedFields(const RegionRow& row, double usdRate)
{
    Copy copy(row);
    copy.add("region_id", Value(row.id), "id");
    copy.add("country", Value(row.country), "country");
    copy.add("pue", Value(row.pue.value), "pue_typical");
    copy.add("price_per_kwh", Value(row.industrialPrice.value * usdRate), "industrial_usd_per_kwh");
    copy.add("grid_carbon_g_per_kwh", Value(row.carbon.value), "carbon_g_per_kwh");
    copy.add("carbon_basis", Value(row.carbonBasis), "carbon_basis");
    copy.add("wue_l_per_kwh", Value(row.wue.value), "wue_l_per_kwh");
    copy.add("grid_water_l_per_kwh", row.gridWater, "grid_water_l_per_kwh");
    return copy.take();
}

std::vector<SourcedValue> copiedFields(const CloudPriceRow& row, double usdRate)
{
    const auto count = static_cast<double>(row.acceleratorCount);
    const double each = usdRate / count;
    Copy copy(row);
    copy.add("cloud_price_id", Value(row.id), "id");
    copy.add("rent_per_gpu_hour", row.onDemand, "on_demand_usd_per_hour", each);
    copy.add("reserved_per_gpu_hour", row.reserved1y, "reserved_1y_usd_per_hour", each);
    copy.add("spot_per_gpu_hour", row.spot, "spot_usd_per_hour", each);
    return copy.take();
}

std::vector<SourcedValue> copiedFields(const ModelRow& row)
{
    Copy copy(row);
    copy.add("layers", row.layers, "layers");
    copy.add("hidden", row.hidden, "hidden");
    copy.add("ffn", row.ffn, "ffn_hidden");
    if (!row.ffn && hasExperts(row) && row.denseLayers && row.denseLayers->value == 0.0)
        copy.add("ffn", Value(0), "dense_layers"); // no layer has one
    copy.add("heads", row.heads, "heads");
    copy.add("kv_heads", row.kvHeads, "kv_heads");
    copy.add("head_dim", row.headDim, "head_dim");
    copy.add("vocab", row.vocab, "vocab");
    if (row.ffnMatrices)
        copy.add("glu", Value(row.ffnMatrices->value == 3.0), "ffn_matrices");
    if (row.tiedEmbeddings)
        copy.add("tied", Value(*row.tiedEmbeddings), "tied_embeddings");
    addExperts(copy, row);
    copy.add("q_lora", row.queryRank, "q_lora_rank");
    copy.add("kv_lora", row.kvRank, "kv_lora_rank");
    copy.add("rope_dim", row.ropeDim, "rope_head_dim");
    copy.add("window_layers", row.windowLayers, "window_layers");
    copy.add("window", row.window, "window");
    copy.add("context", row.context, "context");
    return copy.take();
}

std::vector<SourcedValue> copiedFields(const LoadProfileRow& row)
{
    Copy copy(row);
    for (const FieldInfo& info : fieldsOf<DayShape<double>>())
        copy.add("day." + std::string(info.key), info.get(static_cast<const DayShape<double>*>(&row)),
                 info.key);
    return copy.take();
}

std::vector<SourcedValue> copiedFields(const RequestProfileRow& row)
{
    Copy copy(row);
    copy.add("tokens_in", Value(row.tokensIn.value), "tokens_in");
    copy.add("tokens_out", Value(row.tokensOut.value), "tokens_out");
    return copy.take();
}

std::optional<SourcedValue> copiedSampleWork(const ModelRow& row)
{
    if (!row.forward)
        return {};
    SourcedValue work{"flops_per_token", Value(3.0 * row.forward->quantity().in(flop)),
                      sourceOf(row, "forward_tflop"), "forward_tflop"};
    if (!work.source.note.empty())
        work.source.note += "; ";
    work.source.note += "three times the forward work: the backward pass takes twice of it";
    return work;
}

std::vector<std::string_view> missingShape(const ModelRow& row)
{
    std::vector<std::string_view> missing;
    const auto need = [&](bool given, std::string_view column) {
        if (!given)
            missing.push_back(column);
    };
    const bool experts = hasExperts(row);
    need(row.layers.has_value(), "layers");
    need(row.hidden.has_value(), "hidden");
    need(row.heads.has_value(), "heads");
    need(row.kvHeads.has_value(), "kv_heads");
    need(row.headDim.has_value(), "head_dim");
    need(row.vocab.has_value(), "vocab");
    need(row.ffnMatrices.has_value(), "ffn_matrices");
    need(!experts || row.activeExperts, "experts_active");
    need(!experts || row.expertFfn, "expert_ffn_hidden");
    need(!experts || row.sharedExperts, "shared_experts");
    need(!experts || row.denseLayers, "dense_layers");
    need(row.ffn || (experts && (!row.denseLayers || row.denseLayers->value == 0.0)), "ffn_hidden");
    need(!row.kvRank || row.queryRank, "q_lora_rank");
    need(!row.kvRank || row.ropeDim, "rope_head_dim");
    return missing;
}

Result<Architecture<double>> architectureOf(const ModelRow& row)
{
    const std::vector<std::string_view> missing = missingShape(row);
    if (!missing.empty()) {
        const FieldInfo* info = findField(fieldsOf<ModelRow>(), missing.front());
        return fail({.kind = Error::Kind::MissingField,
                     .field = std::string(missing.front()),
                     .text = std::string(info->term.name)});
    }
    Members members;
    for (SourcedValue& copied : copiedFields(row))
        members.emplace(std::move(copied.field), std::move(copied.value));
    return recordFrom<Architecture<double>>(std::move(members));
}

} // namespace jw
