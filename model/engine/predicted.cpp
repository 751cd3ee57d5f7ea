#include "engine/predicted.h"

#include <algorithm>
#include <cmath>

#include "domain/paths.h"
#include "engine/plan_leaves.h"

namespace jw {
namespace {

using Cells = std::vector<ResultCell<double>>;

/// The tier of the workload that a path is of, where that is predicted itself; else that of the whole plan.
/// Paths come in the order of the workloads.
class TierByPath {
public:
    explicit TierByPath(const PlanResults<double>& results)
        : m_at(results.workloads.begin()),
          m_end(results.workloads.end()),
          m_plan(tierOf(results))
    {
    }

    Tier of(const std::string& path)
    {
        while (m_at != m_end && !path.starts_with(workloadHead(m_at->name)))
            ++m_at;
        return m_at == m_end || m_at->prediction.tier == Tier::Direct ? m_plan : m_at->prediction.tier;
    }

private:
    std::vector<WorkloadResult<double>>::const_iterator m_at, m_end;
    Tier m_plan;
};

/// A yes or no lies in no band: what is needed does.
bool isNumber(const FieldInfo& field)
{
    return field.key != infoOf<&WorkloadFigures<double>::capacityOk>().key;
}

/// More than rounding in another order of operations could do.
bool moves(double base, double fast, double slow)
{
    constexpr double rounding = 1e-9; // assumption, of the value
    return std::isfinite(base) && std::isfinite(fast) && std::isfinite(slow) &&
           std::fabs(slow - fast) > rounding * std::fabs(base);
}

bool isOpen(double base, double fast, double slow)
{
    return std::isfinite(base) && std::isfinite(fast) != std::isfinite(slow);
}

std::vector<BandedCell> banded(const Cells& cells, const Cells& fast, const Cells& slow, TierByPath tiers,
                               OpenBands open = OpenBands::LeftOut)
{
    std::vector<BandedCell> bands;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto& cell = cells[i];
        const bool kept = open == OpenBands::Kept && isOpen(cell.base, fast[i].base, slow[i].base);
        if (!isNumber(*cell.field) || !(kept || moves(cell.base, fast[i].base, slow[i].base)))
            continue;
        const double unit = cell.field->term.unit.size;
        const auto [p10, p90] = endsOf(cell.base, fast[i].base, slow[i].base);
        bands.push_back({cell.path, cell.field, tiers.of(cell.path), cell.base / unit, p10 / unit, p90 / unit,
                         cell.atLeast});
    }
    return bands;
}

bool isSampled(const PlanResults<double>& results) { return results.sampled && results.sampled->samples > 0; }

std::vector<BandedCell> sampledCells(const Cells& cells, const PlanResults<double>& results)
{
    TierByPath tiers(results);
    std::vector<BandedCell> bands;
    for (const auto& cell : cells) {
        const Tier tier = tiers.of(cell.path);
        const auto found = results.sampled->figures.find(cell.path);
        if (found == results.sampled->figures.end() || !isNumber(*cell.field))
            continue;
        const double unit = cell.field->term.unit.size;
        const SampledEnds& ends = found->second;
        bands.push_back({cell.path, cell.field, tier, cell.base / unit, ends.p10 / unit, ends.p90 / unit,
                         cell.atLeast, ends.p50 / unit, results.sampled->samples});
    }
    return bands;
}

} // namespace

std::pair<double, double> endsOf(double value, double fast, double slow)
{
    if (!std::isfinite(fast) || !std::isfinite(slow))
        return {fast, slow};
    return std::minmax({value, fast, slow});
}

std::vector<BandedCell> bandedCells(const PlanResults<double>& results, std::string_view prefix,
                                    OpenBands open)
{
    if (isSampled(results))
        return sampledCells(resultCells(results, prefix), results);
    if (results.ends.empty())
        return {};
    return banded(resultCells(results, prefix), resultCells(results.ends[0], prefix),
                  resultCells(results.ends[1], prefix), TierByPath(results), open);
}

std::vector<BandedCell> bandedYears(const PlanResults<double>& results, std::int64_t startYear)
{
    if (isSampled(results))
        return sampledCells(yearCells(results, startYear), results);
    if (results.ends.empty())
        return {};
    return banded(yearCells(results, startYear), yearCells(results.ends[0], startYear),
                  yearCells(results.ends[1], startYear), TierByPath(results));
}

const BandedCell* findBand(const std::vector<BandedCell>& bands, std::string_view path)
{
    const auto found = std::ranges::find(bands, path, &BandedCell::path);
    return found == bands.end() ? nullptr : &*found;
}

} // namespace jw
