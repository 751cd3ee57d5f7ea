// Does a catalogue hold together? What no single field's bounds can tell.
#include <algorithm>
#include <cmath>
#include <set>

#include "catalogue/catalogue.h"
#include "catalogue/failure_rate.h"

namespace jw {
namespace {

/// A count as it is, 0 where it is not given.
double countOf(const ModelRow::Count& count) { return count ? count->value : 0.0; }

/// Do so many heads and KV heads make this kind of attention? MLA has its own.
bool isMadeOf(AttentionKind kind, double heads, double kvHeads)
{
    switch (kind) {
    case AttentionKind::Mha: return kvHeads == heads;
    case AttentionKind::Mqa: return kvHeads == 1.0;
    case AttentionKind::Gqa: return kvHeads > 1.0 && kvHeads < heads && std::fmod(heads, kvHeads) == 0.0;
    default: return true;
    }
}

bool isUrl(std::string_view text) { return text.starts_with("https://") || text.starts_with("http://"); }

struct Faults {
    const Catalogue& catalogue;
    std::vector<Error> found{};

    template <class Row> void add(const Row& row, std::string_view column, Error::Kind kind, std::string text)
    {
        std::string path(Row::table);
        path.append("/").append(row.id).append("/").append(column);
        found.push_back({.kind = kind, .field = std::move(path), .text = std::move(text)});
    }

    template <class Row> void checkSource(const Row& row)
    {
        if (!isMonthOrDay(row.asOf))
            add(row, "as_of", Error::Kind::WrongType, "a date: YYYY-MM or YYYY-MM-DD");
        if (!isUrl(row.sourceUrl))
            add(row, "source_url", Error::Kind::WrongType, "a URL");
        for (const std::string& column : row.estimatedFields)
            if (!findField(fieldsOf<Row>(), column))
                add(row, "estimated_fields", Error::Kind::UnknownName, column);
    }
    template <class Row> void checkRows(const std::vector<Row>& rows)
    {
        std::set<std::string_view> ids;
        for (const Row& row : rows) {
            if (!ids.insert(row.id).second)
                add(row, "id", Error::Kind::Duplicate, row.id);
            checkSource(row);
            check(row);
        }
    }

    void check(const AcceleratorRow& row)
    {
        if (row.idle.value > row.tdp.value)
            add(row, "idle_w", Error::Kind::Inconsistent, "tdp_w");
    }
    void check(const SystemRow& row)
    {
        const AcceleratorRow* accelerator = catalogue.findAccelerator(row.acceleratorId);
        if (!accelerator)
            return add(row, "accelerator_id", Error::Kind::UnknownName, row.acceleratorId);
        const double devices = static_cast<double>(row.acceleratorCount);
        const double hostIdle = row.idlePower.value - devices * accelerator->idle.value;
        if (!(hostIdle >= 0.0 && hostIdle <= row.hostPower.value))
            add(row, "idle_power_w", Error::Kind::Inconsistent, "host_power_w");
        if (row.hostPower.value + devices * accelerator->tdp.value > row.maxPower.value)
            add(row, "max_power_w", Error::Kind::Inconsistent, "host_power_w");
    }
    void check(const RegionRow& row)
    {
        constexpr std::array<std::string_view, 3> bases{"life-cycle", "direct", "location-based"};
        const bool known = std::any_of(bases.begin(), bases.end(), [&](std::string_view basis) {
            return row.carbonBasis.starts_with(basis);
        });
        if (!known)
            add(row, "carbon_basis", Error::Kind::BadChoice, "life-cycle, direct, location-based");
        if (row.country.empty() != (row.kind == RegionKind::World))
            add(row, "country", Error::Kind::MissingField, row.country);
    }
    void check(const CloudPriceRow& row)
    {
        if (!catalogue.findAccelerator(row.acceleratorId))
            add(row, "accelerator_id", Error::Kind::UnknownName, row.acceleratorId);
        if (!row.regionId.empty() && !catalogue.findRegion(row.regionId))
            add(row, "region_id", Error::Kind::UnknownName, row.regionId);
        if (!row.onDemand && !row.reserved1y && !row.reserved3y && !row.spot)
            add(row, "on_demand_usd_per_hour", Error::Kind::MissingField, {});
        checkPrices(row);
    }
    void check(const SupplyRow&) {}
    void check(const ModelRow& row)
    {
        if (row.activeParameters.value > row.parameters.value)
            add(row, "params_active_b", Error::Kind::Inconsistent, "params_total_b");
        checkAttention(row);
        checkExperts(row);
        if (row.window.has_value() != row.windowLayers.has_value())
            add(row, row.window ? "window_layers" : "window", Error::Kind::MissingField, {});
        if (row.layers && countOf(row.windowLayers) > row.layers->value)
            add(row, "window_layers", Error::Kind::Inconsistent, "layers");
    }
    void check(const ReliabilityRow& row)
    {
        if (!row.acceleratorId.empty() && !catalogue.findAccelerator(row.acceleratorId))
            add(row, "accelerator_id", Error::Kind::UnknownName, row.acceleratorId);
        if (!row.period.empty() && !periodOf(row.period))
            add(row, "period", Error::Kind::WrongType, "a time: 54 days, 2 months");
    }

    /// Rounded to four digits, 24 hours add up to at most 24 x 0.00005 too much.
    void check(const LoadProfileRow& row)
    {
        if (!(std::fabs(meanOf(hoursOf(row)) - 1.0) < 1e-4))
            add(row, "h00", Error::Kind::Inconsistent, "mean");
    }
    void check(const RequestProfileRow&) {}
    /// A figure is within its own range.
    void check(const QueryFigureRow& row)
    {
        if ((row.low && row.low->value > row.energy.value) ||
            (row.high && row.high->value < row.energy.value))
            add(row, "wh", Error::Kind::Inconsistent, row.low ? "wh_low" : "wh_high");
    }
    void check(const ApiPriceRow& row)
    {
        if (!row.modelId.empty() && !catalogue.findModel(row.modelId))
            add(row, "model_id", Error::Kind::UnknownName, row.modelId);
        if (row.cached && row.cached->value > row.input.value)
            add(row, "cached_usd_per_mtok", Error::Kind::Inconsistent, "input_usd_per_mtok");
    }

    /// MLA without a query rank passes: some publish none, and a form asks for it.
    void checkAttention(const ModelRow& row)
    {
        const bool latent = row.attention == AttentionKind::Mla;
        if (row.attention && row.heads && row.kvHeads &&
            !isMadeOf(*row.attention, row.heads->value, row.kvHeads->value))
            add(row, "attention", Error::Kind::Inconsistent, "kv_heads");
        if (latent != row.kvRank.has_value())
            add(row, "kv_lora_rank", Error::Kind::Inconsistent, "attention");
        if (latent && !row.ropeDim)
            add(row, "rope_head_dim", Error::Kind::MissingField, {});
    }
    void checkExperts(const ModelRow& row)
    {
        const double experts = countOf(row.experts);
        if ((row.kind == ModelKind::MoeLm) != (experts > 1.0))
            add(row, "experts", Error::Kind::Inconsistent, "kind");
        if (experts <= 1.0)
            return;
        if (!row.activeExperts || row.activeExperts->value > experts)
            add(row, "experts_active", Error::Kind::Inconsistent, "experts");
        if (!row.expertFfn)
            add(row, "expert_ffn_hidden", Error::Kind::MissingField, {});
        if (row.layers && countOf(row.denseLayers) > row.layers->value)
            add(row, "dense_layers", Error::Kind::Inconsistent, "layers");
    }

    void checkPrices(const CloudPriceRow& row)
    {
        if (row.onDemand.has_value() != row.onDemandPerAccelerator.has_value())
            add(row, "on_demand_usd_per_accel_hour", Error::Kind::MissingField, {});
        if (!row.onDemand || !row.onDemandPerAccelerator)
            return;
        const double each = row.onDemand->value / static_cast<double>(row.acceleratorCount);
        if (!(std::fabs(row.onDemandPerAccelerator->value / each - 1.0) < 1e-3)) // the column is rounded
            add(row, "on_demand_usd_per_accel_hour", Error::Kind::Inconsistent, "on_demand_usd_per_hour");
        if (row.spot && row.spot->value > row.onDemand->value)
            add(row, "spot_usd_per_hour", Error::Kind::Inconsistent, "on_demand_usd_per_hour");
    }
};

} // namespace

std::vector<Error> problems(const Catalogue& catalogue)
{
    Faults faults{catalogue};
    faults.checkRows(catalogue.accelerators);
    faults.checkRows(catalogue.systems);
    faults.checkRows(catalogue.regions);
    faults.checkRows(catalogue.cloudPrices);
    faults.checkRows(catalogue.supply);
    faults.checkRows(catalogue.models);
    faults.checkRows(catalogue.reliability);
    faults.checkRows(catalogue.loadProfiles);
    faults.checkRows(catalogue.requestProfiles);
    faults.checkRows(catalogue.queryFigures);
    faults.checkRows(catalogue.apiPrices);
    return std::move(faults.found);
}

} // namespace jw
