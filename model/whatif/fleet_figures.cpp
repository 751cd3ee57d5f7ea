#include "whatif/fleet_figures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>
#include <numeric>

#include <tbb/parallel_for.h>

#include "domain/edit.h"
#include "engine/plan_batch.h"

namespace jw {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t block = 8192; // rows evaluated at a time: a stop is soon heard; assumption

/// Rows that one trace may serve: formulas of a run look at the number of devices, those of all at the tenure
/// and at whether there is any spot.
struct Way {
    Combination first{};
    std::vector<std::size_t> rows{};
};
using OpenWays = std::map<std::pair<Tenure, bool>, Way>;

/// A result of each candidate, in its field's unit.
struct Column {
    std::string path;
    double unit = 1.0;
    std::vector<double>* numbers = nullptr;
    bool optional = false; ///< a candidate may lack it
};

class FleetEvaluation {
public:
    FleetEvaluation(const OptimizeQuestion& question, const FleetSpace& space, const std::stop_token& stop)
        : m_question(question),
          m_space(space),
          m_axes(space.axes()),
          m_stop(stop)
    {
    }

    FleetFigures run(const OptimizeProgress& progress)
    {
        makeColumns();
        makeWays();
        const std::size_t all =
            std::accumulate(m_ways.begin(), m_ways.end(), std::size_t{0},
                            [](std::size_t sum, const Way& way) { return sum + way.rows.size(); });
        std::atomic<std::size_t> done{0};
        tbb::parallel_for(std::size_t{0}, m_ways.size(), [&](std::size_t at) {
            if (m_stop.stop_requested())
                return;
            evaluate(m_ways[at]);
            const std::size_t now = done += m_ways[at].rows.size();
            if (progress)
                progress(static_cast<double>(now) / static_cast<double>(all));
        });
        addScores();
        return std::move(m_figures);
    }

private:
    void makeColumns()
    {
        const auto size = static_cast<std::size_t>(m_axes.size());
        m_figures.terms.assign(m_question.objective.size(), std::vector<double>(size, none));
        m_figures.limits.assign(m_question.limits.size(), std::vector<double>(size, none));
        for (std::size_t i = 0; i < m_figures.terms.size(); ++i)
            addColumn(m_question.objective[i].measure, m_figures.terms[i]);
        for (std::size_t i = 0; i < m_figures.limits.size(); ++i)
            addColumn(m_question.limits[i].measure, m_figures.limits[i]);
        const std::string head = resultHead(*m_question.resolved, m_question.work);
        m_holds.assign(m_space.isTraining() ? 0 : size, none);
        if (!m_holds.empty())
            m_columns.push_back({head + "capacity_ok", 1.0, &m_holds, true});
        if (std::ranges::any_of(m_columns, [](const Column& column) { return !column.optional; }))
            return;
        m_energy.assign(size, none); // a number of GPUs says nothing of what the plan refuses
        m_columns.push_back({head + "energy_kwh", 1.0, &m_energy});
    }

    void addColumn(const OptimizeMeasure& measure, std::vector<double>& numbers)
    {
        m_countsMoney |= measure.info->dim.money != 0;
        if (measure.path == gpusMeasure)
            m_gpuColumns.push_back(&numbers);
        else
            m_columns.push_back({measure.path, measure.info->term.unit.size, &numbers});
    }

    // Rows ------------------------------------------------------------------------------------------------

    void makeWays()
    {
        Combination c;
        for (c.device = 0; c.device < m_axes.devices.size(); ++c.device)
            for (c.region = 0; c.region < m_axes.regions.size(); ++c.region) {
                OpenWays open;
                for (c.count = 0; c.count < m_axes.gpus.size(); ++c.count) {
                    if (!m_space.repeats(c))
                        addRows(c, open);
                    if (m_space.isTraining() || c.count + 1 == m_axes.gpus.size())
                        close(open);
                }
            }
    }

    /// The rows of a device, region and number.
    void addRows(Combination c, OpenWays& open)
    {
        const std::size_t rows = m_axes.caps.size() * m_axes.mixes.size();
        m_figures.considered += rows;
        const FoundLayout& found = m_space.layout(c);
        if (found.refusal)
            return refuse(rows, *found.refusal, m_axes.at(c));
        if (!found.possible) {
            m_figures.noLayout += rows;
            return;
        }
        for (c.mix = 0; c.mix < m_axes.mixes.size(); ++c.mix) {
            if (m_countsMoney && !m_space.placed(c).priced[c.mix]) {
                m_figures.noPrice += m_axes.caps.size();
                continue;
            }
            const auto& mix = m_axes.mixes[c.mix];
            Way& way = open[{mix ? tenureOf(*mix) : Tenure::Owned, mix && mix->spot > 0.0}];
            c.cap = 0;
            if (way.rows.empty())
                way.first = c;
            for (; c.cap < m_axes.caps.size(); ++c.cap)
                way.rows.push_back(m_axes.at(c));
        }
    }

    void close(OpenWays& open)
    {
        for (auto& [key, way] : open)
            for (std::size_t first = 0; first < way.rows.size(); first += block) {
                const auto begin = way.rows.begin() + static_cast<std::ptrdiff_t>(first);
                const std::size_t count = std::min(block, way.rows.size() - first);
                m_ways.push_back({way.first, {begin, begin + static_cast<std::ptrdiff_t>(count)}});
            }
        open.clear();
    }

    /// The first refusal is that of the least number, whichever thread met it first.
    void refuse(std::size_t rows, const Error& error, std::size_t at)
    {
        const std::lock_guard lock(m_mutex);
        m_figures.refused += rows;
        if (at < m_firstRefused) {
            m_firstRefused = at;
            m_figures.firstRefusal = error;
        }
    }

    // Evaluation ------------------------------------------------------------------------------------------

    /// The plan of a way, with the nodes of its first row: the layout may not suit those of the plan.
    [[nodiscard]] Result<PlanPtr> planOf(const Way& way) const
    {
        const PlacedDevice& placed = m_space.placed(way.first);
        Plan plan = *placed.plan;
        if (auto ok = setField(plan, placed.group, "nodes", Value(m_space.nodes(way.first))); !ok)
            return fail(ok.error());
        if (const auto& layout = m_space.layout(way.first).layout)
            for (const SourcedValue& each : fieldsOfLayout(*layout))
                if (auto ok = setField(plan, m_question.work.workload, each.field, each.value); !ok)
                    return fail(ok.error());
        if (const auto& mix = m_axes.mixes[way.first.mix]) {
            const std::string tenure(tenureTexts[static_cast<std::size_t>(tenureOf(*mix))]);
            if (auto ok = setField(plan, placed.group, "tenure", Value(tenure)); !ok)
                return fail(ok.error());
        }
        return std::make_shared<const Plan>(std::move(plan));
    }

    /// What varies: nodes, cap and shares of the group.
    [[nodiscard]] std::vector<VaryingField> varyingIn(const Way& way) const
    {
        const std::string& group = m_space.placed(way.first).group;
        std::vector<VaryingField> fields{{group, "nodes"}};
        if (m_axes.caps.front())
            fields.push_back({group, "power_cap_w"});
        if (m_axes.mixes.front())
            for (const char* share : {"owned_share", "reserved_share", "spot_share"})
                fields.push_back({group, share});
        return fields;
    }

    /// Their columns, in the same order.
    [[nodiscard]] std::vector<std::vector<double>> inputsOf(const Way& way, std::size_t fields) const
    {
        std::vector<std::vector<double>> inputs(fields);
        for (const std::size_t row : way.rows) {
            const Combination c = m_axes.of(row);
            std::size_t column = 0;
            inputs[column++].push_back(m_space.nodes(c));
            if (const auto& cap = m_axes.caps[c.cap])
                inputs[column++].push_back(*cap * m_space.placed(c).tdp);
            if (const auto& mix = m_axes.mixes[c.mix])
                for (const double share : {mix->owned, mix->reserved, mix->spot})
                    inputs[column++].push_back(share);
        }
        return inputs;
    }

    void evaluate(const Way& way)
    {
        std::vector<std::string> paths;
        for (const Column& column : m_columns)
            paths.push_back(column.path);
        const std::vector<VaryingField> fields = varyingIn(way);
        const auto batch =
            planOf(way).and_then([&](const PlanPtr& plan) { return PlanBatch::of(plan, fields, paths); });
        if (!batch)
            return refuse(way.rows.size(), batch.error(), way.rows.front());
        const auto inputs = inputsOf(way, fields.size());
        std::vector<std::vector<double>> results(paths.size(), std::vector<double>(way.rows.size()));
        const std::vector<std::span<const double>> in(inputs.begin(), inputs.end());
        const std::vector<std::span<double>> out(results.begin(), results.end());
        for (const RefusedRow& each : batch->run(in, out).each)
            refuse(1, each.error, way.rows[each.row]);
        for (std::size_t k = 0; k < m_columns.size(); ++k)
            for (std::size_t i = 0; i < way.rows.size(); ++i)
                (*m_columns[k].numbers)[way.rows[i]] = results[k][i] / m_columns[k].unit;
        for (std::vector<double>* column : m_gpuColumns)
            for (const std::size_t row : way.rows)
                (*column)[row] = m_space.gpus(m_axes.of(row));
    }

    /// NaN for a candidate that lacks any of its figures, or whose machines do not hold the load.
    void addScores()
    {
        std::vector<double>& sums = m_figures.score;
        sums.assign(static_cast<std::size_t>(m_axes.size()), 0.0);
        for (std::size_t k = 0; k < m_figures.terms.size(); ++k)
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += m_question.objective[k].weight * m_figures.terms[k][i];
        for (const Column& column : m_columns)
            for (std::size_t i = 0; i < sums.size() && !column.optional; ++i)
                if (std::isnan((*column.numbers)[i]))
                    sums[i] = none;
        for (std::size_t i = 0; i < m_holds.size(); ++i)
            if (m_holds[i] == 0.0) {
                ++m_figures.overloaded;
                sums[i] = none;
            }
    }

    const OptimizeQuestion& m_question;
    const FleetSpace& m_space;
    const FleetAxes& m_axes;
    const std::stop_token& m_stop;
    bool m_countsMoney = false;
    std::vector<Way> m_ways;
    std::vector<double> m_energy, m_holds; ///< by candidate
    std::vector<Column> m_columns;
    std::vector<std::vector<double>*> m_gpuColumns;
    std::mutex m_mutex;
    std::size_t m_firstRefused = static_cast<std::size_t>(-1);
    FleetFigures m_figures;
};

} // namespace

FleetFigures fleetFigures(const OptimizeQuestion& question, const FleetSpace& space,
                          const std::stop_token& stop, const OptimizeProgress& progress)
{
    return FleetEvaluation(question, space, stop).run(progress);
}

} // namespace jw
