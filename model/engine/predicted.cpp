#include "engine/predicted.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "domain/paths.h"

namespace jw {
namespace {

/// Keys that a longer run does not change, or changes in another way than in proportion.
constexpr std::array steady{"peak_kw",         "average_kw",       "devices",    "memory_gib",
                            "goodput",         "failures_per_day", "spot_ratio", "usd_per_gpu_hour",
                            "hours_unfloored", "npv_cost_usd"};
constexpr std::array inverse{"mfu", "hfu", "tokens_per_s_per_gpu"};

bool among(const auto& keys, std::string_view key) { return std::ranges::find(keys, key) != keys.end(); }

std::string headOf(const WorkloadResult<double>& w) { return "workloads/" + quotedName(w.name) + '/'; }

class Bands {
public:
    explicit Bands(const PlanResults<double>& results) : m_results(results) {}

    std::vector<BandedCell> cells()
    {
        for (const auto& w : m_results.workloads)
            if (w.prediction.tier != Tier::Direct)
                workload(w);
        const Tier tier = tierOf(m_results);
        if (tier != Tier::Direct)
            for (const char* head : {"once/", "total/"})
                sum(head, tier);
        return std::move(m_cells);
    }

private:
    static bool stands(const ResultCell<double>& cell)
    {
        return std::isfinite(cell.base) && cell.base != 0.0 && !among(steady, cell.field->key);
    }

    void add(const ResultCell<double>& cell, Tier tier, double p10, double p90)
    {
        const double unit = cell.field->term.unit.size;
        m_cells.push_back({cell.path, cell.field, tier, cell.base / unit, p10 / unit, p90 / unit});
    }

    void workload(const WorkloadResult<double>& w)
    {
        for (const auto& cell : resultCells(m_results, headOf(w))) {
            if (!stands(cell))
                continue;
            const Band time = w.prediction.time;
            const Band band = among(inverse, cell.field->key) ? time.inverse() : time;
            add(cell, w.prediction.tier, cell.base * band.p10, cell.base * band.p90);
        }
    }

    /// A total moves by what its predicted runs move: only keys that these have too.
    void sum(const std::string& head, Tier tier)
    {
        for (const auto& cell : resultCells(m_results, head)) {
            double low = 0.0, high = 0.0;
            for (const auto& w : m_results.workloads) {
                if (w.prediction.tier == Tier::Direct)
                    continue;
                const double part = partOf(w, cell.field->key);
                low += part * (w.prediction.time.p10 - 1.0);
                high += part * (w.prediction.time.p90 - 1.0);
            }
            if (stands(cell) && high != 0.0)
                add(cell, tier, cell.base + low, cell.base + high);
        }
    }

    /// The workload's total of that key, or 0.
    static double partOf(const WorkloadResult<double>& w, std::string_view key)
    {
        double part = 0.0;
        forEachMember(w.totals, [&](const auto& number, const FieldInfo& info) {
            if (info.key == key)
                part = number.base();
        });
        return part;
    }

    const PlanResults<double>& m_results;
    std::vector<BandedCell> m_cells;
};

} // namespace

std::vector<BandedCell> bandedCells(const PlanResults<double>& results) { return Bands(results).cells(); }

Tier tierOf(const PlanResults<double>& results)
{
    Tier tier = Tier::Direct;
    for (const auto& w : results.workloads)
        tier = std::max(tier, w.prediction.tier);
    return tier;
}

} // namespace jw
