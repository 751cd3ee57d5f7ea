#include "whatif/plan_sweep.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <map>
#include <mutex>
#include <thread>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "engine/doubts.h"
#include "engine/result_paths.h"
#include "exchange/plan_json.h"
#include "store/sha256.h"

namespace jw {
namespace {

/// Points evaluated at a time: few, so that a stop is soon heard where each takes milliseconds, and enough
/// for a tape to pay; assumption.
constexpr std::size_t blockSize = 64;

/// The results there are, by path, in the order of the first plan that has them.
struct KnownResults {
    std::vector<std::string> paths{};
    std::map<std::string, const FieldInfo*> fields{};

    void add(const Plan& resolved, const PlanResults<double>& results)
    {
        for (const auto& cell : allCells(results, resolved))
            if (fields.emplace(cell.path, cell.field).second)
                paths.push_back(cell.path);
    }
};

std::vector<std::string> defaultResults(const KnownResults& known)
{
    std::vector<std::string> paths{"total/cost_usd", "total/energy_kwh", "total/carbon_location_kg"};
    std::ranges::copy_if(known.paths, std::back_inserter(paths), [](const std::string& path) {
        return path.starts_with("workloads/") && path.ends_with("/hours");
    });
    return paths;
}

/// Of all scenarios that can be evaluated; the error of the first where none can.
Result<KnownResults> knownResults(const std::vector<PlanPtr>& plans)
{
    KnownResults known;
    std::optional<Error> refused;
    for (const PlanPtr& plan : plans) {
        const auto results = middleResults(*plan);
        if (results)
            known.add(*plan, *results);
        else if (!refused)
            refused = results.error();
    }
    if (known.paths.empty() && refused)
        return fail(*refused);
    return known;
}

Result<std::vector<PlanPtr>> resolvedPlans(const Plan& plan, const std::vector<std::size_t>& scenarios)
{
    std::vector<PlanPtr> plans;
    for (const std::size_t at : scenarios) {
        auto resolved = resolve(plan, at);
        if (!resolved)
            return fail(resolved.error());
        plans.push_back(std::make_shared<const Plan>(std::move(*resolved)));
    }
    return plans;
}

template <class Number, class Column> std::vector<std::span<Number>> spansOf(std::span<Column> columns)
{
    return {columns.begin(), columns.end()};
}

/// The last point of a sweep of this plan; what the plan refuses stays as planned.
ScenarioOutcome outcomeAtLast(std::size_t scenario, Plan resolved, const SweepPoints& points)
{
    for (std::size_t axis = 0; axis < points.axes().size() && points.size() > 0; ++axis) {
        const VaryingField& field = points.axes()[axis].field;
        if (field.field != Slowness::field)
            static_cast<void>(
                setField(resolved, field.uid, field.field, Value(points.at(points.size() - 1, axis))));
    }
    auto results = middleResults(resolved);
    return {scenario, std::move(resolved), std::move(results)};
}

/// Each finding once.
void addDoubts(std::vector<Finding>& to, const Doubts& doubts)
{
    for (const Finding& finding : doubts.why)
        if (std::ranges::find(to, finding) == to.end())
            to.push_back(finding);
}

/// Blocks taken by several threads and delivered in order by whichever has the one that is due.
class Turns {
public:
    Turns(const PlanSweep& sweep, const SweepRun& how, const PlanSweep::Deliver& deliver)
        : m_sweep(sweep),
          m_how(how),
          m_deliver(deliver)
    {
        const std::size_t size = sweep.points().size();
        const std::size_t own = how.first < size ? (size - how.first - 1) / how.step + 1 : 0;
        m_count = own - std::min(how.done, own);
    }

    Result<void> run()
    {
        {
            const std::size_t blocks = (m_count + blockSize - 1) / blockSize;
            std::vector<std::jthread> others; // joined at the end
            for (std::size_t i = 1; i < std::min(m_how.threads, blocks); ++i)
                others.emplace_back([this] { takeBlocks(); });
            takeBlocks();
        }
        return std::move(m_outcome);
    }

private:
    void takeBlocks()
    {
        for (std::size_t at = m_next++; at * blockSize < m_count && !m_ended; at = m_next++) {
            if (m_how.stop.stop_requested())
                return end({.kind = Error::Kind::Canceled});
            const std::size_t before = at * blockSize;
            hand(at, m_sweep.block(m_how.first + (m_how.done + before) * m_how.step, m_how.step,
                                   std::min(blockSize, m_count - before)));
        }
    }

    void hand(std::size_t at, std::vector<SweptPoint> points)
    {
        const std::lock_guard lock(m_mutex);
        m_ready.emplace(at, std::move(points));
        for (auto due = m_ready.find(m_due); due != m_ready.end() && !m_ended; due = m_ready.find(m_due)) {
            for (const SweptPoint& point : due->second)
                if (auto ok = m_deliver(point); !ok) {
                    m_outcome = fail(ok.error());
                    m_ended = true;
                    return;
                }
            m_ready.erase(due);
            ++m_due;
        }
    }

    void end(const Error& error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_ended)
            m_outcome = fail(error);
        m_ended = true;
    }

    const PlanSweep& m_sweep;
    const SweepRun& m_how;
    const PlanSweep::Deliver& m_deliver;
    std::size_t m_count = 0;
    std::atomic<std::size_t> m_next{0};
    std::atomic<bool> m_ended{false};
    std::mutex m_mutex;
    std::size_t m_due = 0;
    std::map<std::size_t, std::vector<SweptPoint>> m_ready; ///< by position, those whose turn is not yet
    Result<void> m_outcome;
};

} // namespace

PlanSweep::PlanSweep(SweepPoints points, std::vector<std::size_t> scenarios)
    : m_points(std::move(points)),
      m_scenarios(std::move(scenarios))
{
}

Result<PlanSweep> PlanSweep::of(const Plan& plan, SweepPoints points, SweepQuestion question)
{
    const auto plans = resolvedPlans(plan, question.scenarios);
    if (!plans)
        return fail(plans.error());
    const auto known = knownResults(*plans);
    if (!known)
        return fail(known.error());
    std::vector<std::string> results =
        question.results.empty() ? defaultResults(*known) : std::move(question.results);
    for (std::string& path : results)
        if (path = namedPath(plan, path); !known->fields.contains(path))
            return fail(unknownResult(path, known->paths));
    std::vector<VaryingField> fields;
    for (const SweepAxis& axis : points.axes())
        fields.push_back(axis.field);
    PlanSweep sweep(std::move(points), std::move(question.scenarios));
    for (std::size_t i = 0; i < plans->size(); ++i) {
        auto batch = PlanBatch::of((*plans)[i], fields, results);
        if (!batch)
            return fail(batch.error());
        sweep.m_batches.push_back(std::move(*batch));
        for (const std::string& path : results)
            sweep.m_columns.push_back({sweep.m_scenarios[i], path, known->fields.at(path)});
    }
    sweep.markLowerBounds(*plans);
    return sweep;
}

void PlanSweep::markLowerBounds(const std::vector<PlanPtr>& plans)
{
    const std::size_t results = m_columns.size() / plans.size();
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const ScenarioOutcome outcome = outcomeAtLast(m_scenarios[i], *plans[i], m_points);
        if (!outcome.results)
            continue;
        for (SweepColumn& column : std::span(m_columns).subspan(i * results, results)) {
            const auto cell = cellAt(*outcome.results, outcome.resolved, column.path);
            column.atLeast = cell && cell->atLeast;
            if (column.atLeast)
                addDoubts(m_unknown, doubtsOf({&outcome}, *column.info, {true}));
        }
    }
}

std::vector<SweptPoint> PlanSweep::block(std::size_t first, std::size_t step, std::size_t count) const
{
    using Columns = std::vector<std::vector<double>>;
    const std::size_t axes = m_points.axes().size(), results = m_columns.size() / m_batches.size();
    Columns in(axes, std::vector<double>(count)), out(m_columns.size(), std::vector<double>(count));
    std::vector<SweptPoint> points(count);
    for (std::size_t row = 0; row < count; ++row) {
        points[row].index = first + row * step;
        for (std::size_t axis = 0; axis < axes; ++axis)
            points[row].inputs.push_back(in[axis][row] = m_points.at(points[row].index, axis));
        points[row].refused.resize(m_batches.size());
    }
    for (std::size_t i = 0; i < m_batches.size(); ++i) {
        const auto own = std::span(out).subspan(i * results, results);
        const BatchRefusals refusals =
            m_batches[i].run(spansOf<const double>(std::span(in)), spansOf<double>(own));
        for (const RefusedRow& each : refusals.each)
            points[each.row].refused[i] = each.error;
    }
    for (std::size_t row = 0; row < count; ++row)
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            points[row].results.push_back(out[i][row] / m_columns[i].info->term.unit.size);
    return points;
}

Result<void> PlanSweep::run(const SweepRun& how, const Deliver& deliver) const
{
    return Turns(*this, how, deliver).run();
}

std::string inputHash(const Plan& plan)
{
    Plan inputs = plan;
    inputs.settings.uid.clear();
    inputs.settings.note.clear();
    inputs.labels = {};
    inputs.sources = {};
    inputs.provenance = {};
    inputs.notes = {};
    return sha256Of(planToJson(inputs));
}

std::string optionsHash(const Plan& plan, const PlanSweep& sweep)
{
    Sha256 hash;
    const auto add = [&](std::string_view text) {
        hash.add(static_cast<std::int64_t>(text.size()));
        hash.add(text);
    };
    add(sweep.points().isGrid() ? "grid" : "list");
    for (const SweepAxis& axis : sweep.points().axes()) {
        add(axis.path); // not the uid: that of the settings is another in each copy of a sample
        hash.add(static_cast<std::int64_t>(axis.values.size()));
        for (const double value : axis.values)
            hash.add(value);
    }
    for (const SweepColumn& column : sweep.columns()) {
        add(plan.scenarios[column.scenario].uid);
        add(column.path);
    }
    return hash.digest();
}

} // namespace jw
