#include "whatif/plan_sweep.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <limits>
#include <map>
#include <mutex>
#include <thread>

#include "domain/edit.h"
#include "domain/resolve.h"
#include "engine/doubts.h"
#include "engine/result_paths.h"

namespace jw {
namespace {

/// Points evaluated at a time, and their samples: few, so that a stop is soon heard where each takes
/// milliseconds, and enough for a tape to pay; assumption.
constexpr std::size_t mostPoints = 64, mostRows = 1024;

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

Result<void> checkSamples(const PlanSweep& sweep)
{
    const auto points = static_cast<double>(sweep.points().size());
    const double samples = sweep.samples() ? sweep.samples()->count : 0.0;
    if (points * samples <= mostSweepSamples)
        return {};
    return fail({.kind = Error::Kind::Inconsistent,
                 .field = "samples",
                 .value = points,
                 .lower = samples,
                 .upper = mostSweepSamples,
                 .text = "sweep_samples"});
}

/// Blocks taken by several threads and delivered in order by whichever has the one that is due.
class Turns {
public:
    Turns(const PlanSweep& sweep, const SweepRun& how, const PlanSweep::Deliver& deliver)
        : m_sweep(sweep),
          m_how(how),
          m_deliver(deliver),
          m_size(sweep.blockSize())
    {
        const std::size_t size = sweep.points().size();
        const std::size_t own = how.first < size ? (size - how.first - 1) / how.step + 1 : 0;
        m_count = own - std::min(how.done, own);
    }

    Result<void> run()
    {
        {
            const std::size_t blocks = (m_count + m_size - 1) / m_size;
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
        for (std::size_t at = m_next++; at * m_size < m_count && !m_ended; at = m_next++) {
            if (m_how.stop.stop_requested())
                return end({.kind = Error::Kind::Canceled});
            const std::size_t before = at * m_size;
            std::vector<SweptPoint> points =
                m_sweep.block(m_how.first + (m_how.done + before) * m_how.step, m_how.step,
                              std::min(m_size, m_count - before), m_how.stop);
            if (m_how.stop.stop_requested()) // bands may be missing
                return end({.kind = Error::Kind::Canceled});
            hand(at, std::move(points));
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
    std::size_t m_size, m_count = 0; ///< points of a block, and of all
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
        auto swept = SweptScenario::of((*plans)[i], fields, results, question.samples);
        if (!swept)
            return fail(swept.error());
        for (const std::string& path : results)
            sweep.m_columns.push_back({.scenario = sweep.m_scenarios[i],
                                       .path = path,
                                       .info = known->fields.at(path),
                                       .sampled = swept->isSampled()});
        if (swept->isSampled())
            sweep.m_samples = question.samples;
        sweep.m_swept.push_back(std::move(*swept));
    }
    if (auto ok = checkSamples(sweep); !ok)
        return fail(ok.error());
    sweep.judge(*plans);
    return sweep;
}

/// Lower bounds, and doubts of each result in all scenarios side by side.
void PlanSweep::judge(const std::vector<PlanPtr>& plans)
{
    std::vector<ScenarioOutcome> outcomes;
    for (std::size_t i = 0; i < plans.size(); ++i)
        outcomes.push_back(outcomeAtLast(m_scenarios[i], *plans[i], m_points));
    std::vector<const ScenarioOutcome*> compared;
    for (const ScenarioOutcome& outcome : outcomes)
        compared.push_back(&outcome);
    const std::size_t results = m_columns.size() / plans.size();
    for (std::size_t result = 0; result < results; ++result) {
        std::vector<bool> atLeast;
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            SweepColumn& column = m_columns[i * results + result];
            column.atLeast = isAtLeast(outcomes[i], column.path);
            atLeast.push_back(column.atLeast);
        }
        addDoubts(m_doubts, doubtsOf(compared, *m_columns[result].info, atLeast));
    }
}

bool PlanSweep::hasServices() const { return std::ranges::any_of(m_swept, &SweptScenario::hasServices); }

std::size_t PlanSweep::blockSize() const
{
    return m_samples ? std::clamp<std::size_t>(mostRows / m_samples->count, 1, mostPoints) : mostPoints;
}

std::vector<SweptPoint> PlanSweep::block(std::size_t first, std::size_t step, std::size_t count,
                                         const std::stop_token& stop) const
{
    std::vector<std::vector<double>> in(m_points.axes().size(), std::vector<double>(count));
    std::vector<SweptPoint> points(count);
    for (std::size_t row = 0; row < count; ++row) {
        points[row].index = first + row * step;
        for (std::size_t axis = 0; axis < in.size(); ++axis)
            points[row].inputs.push_back(in[axis][row] = m_points.at(points[row].index, axis));
    }
    for (std::size_t i = 0; i < m_swept.size(); ++i)
        add(points, i, m_swept[i].at(in, count, stop));
    return points;
}

void PlanSweep::add(std::vector<SweptPoint>& points, std::size_t scenario, const ScenarioPoints& of) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const std::size_t results = of.results.size();
    for (std::size_t row = 0; row < points.size(); ++row) {
        SweptPoint& point = points[row];
        for (std::size_t i = 0; i < results; ++i) {
            const double unit = m_columns[scenario * results + i].info->term.unit.size;
            const SampledEnds ends = of.bands.empty() ? SampledEnds{none, none, none} : of.bands[i][row];
            point.results.push_back(of.results[i][row] / unit);
            if (m_samples)
                point.bands.push_back({ends.p10 / unit, ends.p50 / unit, ends.p90 / unit});
        }
        point.refused.push_back(of.refused[row]);
        point.refusedSamples += of.refusedSamples[row];
        point.overloadedSamples += of.overloadedSamples[row];
        point.overloaded.push_back(of.overloaded[row]);
    }
}

Result<void> PlanSweep::run(const SweepRun& how, const Deliver& deliver) const
{
    return Turns(*this, how, deliver).run();
}

} // namespace jw
