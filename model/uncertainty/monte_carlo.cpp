#include "uncertainty/monte_carlo.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>
#include <set>

#include <tbb/parallel_for.h>

#include "domain/edit.h"
#include "domain/paths.h"
#include "domain/resolve.h"
#include "uncertainty/sampled_figures.h"

namespace jw {
namespace {

/// Samples that are evaluated together: enough for a tape to pay, and a stop is soon heard; assumption.
constexpr std::size_t block = 4096;

/// Fields are given dimensions from below, predictions theirs from above: each workload has a place by its
/// uid, whatever is predicted in a scenario. Those beyond the number of places share them.
std::map<std::string_view, std::size_t> predictionDimensions(const Plan& plan)
{
    constexpr std::size_t places = 1024; // of 3,667 dimensions; assumption
    std::set<std::string_view> uids;
    for (const Workload& workload : plan.workloads)
        uids.insert(workload.uid);
    std::vector<bool> taken(places);
    std::map<std::string_view, std::size_t> dimensions;
    for (const std::string_view uid : uids) {
        std::size_t at = fnv1a(uid) % places;
        while (dimensions.size() < places && taken[at])
            at = (at + 1) % places;
        taken[at] = true;
        dimensions.emplace(uid, sobolDimensions - 1 - at);
    }
    return dimensions;
}

Result<UncertainInput> inputOf(const Plan& plan, const Uncertainty& uncertainty)
{
    const RowRef row = findRow(plan, uncertainty.entity);
    const FieldInfo* info = row ? fieldInfo(plan, row, uncertainty.field) : nullptr;
    if (!info)
        return fail(
            {.kind = Error::Kind::UnknownName, .field = uncertainty.field, .text = uncertainty.entity});
    const std::string path = pathOf(plan, row, uncertainty.field);
    auto distribution = Distribution::of(uncertainty);
    if (!distribution) {
        Error error = distribution.error();
        error.field = path;
        return fail(std::move(error));
    }
    return UncertainInput{.field = {uncertainty.entity, uncertainty.field},
                          .path = path,
                          .dimension = static_cast<std::size_t>(uncertainty.ord),
                          .whole = info->kind == FieldKind::Whole,
                          .distribution = std::move(*distribution)};
}

Distribution standardNormal()
{
    return *Distribution::of(SpreadNumbers{.spread = Spread::Normal, .a = 0.0, .b = 1.0});
}

/// All that a scenario needs for its samples.
struct Sampling {
    SampledScenario& to;
    PlanBatch batch; ///< of what is asked, then of the loads
    PlanDraws draws;
    std::vector<ServiceLoad> services;
};

Result<Sampling> samplingOf(SampledScenario& to, const Plan& plan, const MonteCarloQuestion& question)
{
    auto inputs = uncertainInputs(plan, to.scenario, question.predictions);
    if (!inputs)
        return fail(inputs.error());
    to.inputs = std::move(*inputs);
    auto draws = drawsOf(to.inputs, question.seed);
    auto resolved = resolve(plan, to.scenario);
    if (!draws || !resolved)
        return fail(draws ? resolved.error() : draws.error());
    std::vector<VaryingField> fields;
    for (const UncertainInput& input : to.inputs)
        fields.push_back(input.field);
    std::vector<ServiceLoad> services = serviceLoads(*resolved);
    std::vector<std::string> paths = question.results;
    std::ranges::transform(services, std::back_inserter(paths), &ServiceLoad::path);
    to.results.assign(paths.size(), std::vector<double>(question.samples));
    auto batch = PlanBatch::of(std::make_shared<const Plan>(std::move(*resolved)), fields, std::move(paths));
    if (!batch)
        return fail(batch.error());
    return Sampling{to, std::move(*batch), std::move(*draws), std::move(services)};
}

BatchRefusals sample(const Sampling& of, std::uint32_t first, std::size_t count)
{
    const auto columns = drawnColumns(of.to.inputs, of.draws, first, count);
    const std::vector<std::span<const double>> in(columns.begin(), columns.end());
    std::vector<std::span<double>> out;
    for (auto& column : of.to.results)
        out.push_back(std::span(column).subspan(first, count));
    return of.batch.run(in, out);
}

/// The columns behind those asked for say which services do not hold their load.
void takeOverloads(const Sampling& of, std::size_t asked)
{
    of.to.overloads = overloadsOf(of.services, std::span(of.to.results).subspan(asked));
    of.to.results.resize(asked);
}

/// Refusals of blocks, told in the order of the samples.
class RefusalsByBlock {
public:
    void add(std::size_t at, BatchRefusals refusals)
    {
        const std::lock_guard lock(m_mutex);
        m_rows += refusals.rows;
        if (refusals.first && at < m_first) {
            m_first = at;
            m_error = std::move(refusals.first);
        }
    }
    [[nodiscard]] BatchRefusals all() const { return {m_rows, m_error}; }

private:
    std::mutex m_mutex;
    std::size_t m_rows = 0, m_first = ~std::size_t{0};
    std::optional<Error> m_error;
};

} // namespace

Result<std::vector<UncertainInput>> uncertainInputs(const Plan& plan, std::size_t scenario,
                                                    Predictions predictions)
{
    const auto resolved = resolve(plan, scenario);
    if (!resolved)
        return fail(resolved.error());
    std::vector<UncertainInput> inputs;
    for (const Uncertainty& each : resolved->uncertainties) {
        auto input = inputOf(*resolved, each);
        if (!input)
            return fail(input.error());
        inputs.push_back(std::move(*input));
    }
    std::ranges::sort(inputs, {}, &UncertainInput::dimension);
    const auto results = middleResults(*resolved);
    if (!results || predictions == Predictions::AsPredicted)
        return inputs; // a scenario without results says so when it is sampled
    const auto dimensions = predictionDimensions(*resolved);
    for (const auto& work : results->workloads)
        if (work.prediction.tier != Tier::Direct)
            inputs.push_back({.field = {work.uid, std::string(Slowness::field)},
                              .path = workloadHead(work.name) + std::string(Slowness::field),
                              .dimension = dimensions.at(work.uid),
                              .distribution = standardNormal()});
    return inputs;
}

Result<PlanDraws> drawsOf(std::span<const UncertainInput> inputs, std::uint64_t seed)
{
    std::vector<PlanDraws::Field> fields;
    for (const UncertainInput& input : inputs)
        fields.push_back({input.uid(), input.dimension});
    return PlanDraws::of(seed, fields);
}

std::vector<std::vector<double>> drawnColumns(std::span<const UncertainInput> inputs, const PlanDraws& draws,
                                              std::uint32_t first, std::size_t count)
{
    std::vector<std::vector<double>> columns(inputs.size(), std::vector<double>(count));
    draws.fill(first, std::vector<std::span<double>>(columns.begin(), columns.end()));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        inputs[i].distribution.at(columns[i], columns[i]);
        if (inputs[i].whole)
            std::ranges::transform(columns[i], columns[i].begin(), [](double x) { return std::round(x); });
    }
    return columns;
}

DrawnSamples drawnSamples(const PlanSettings& settings)
{
    return {.count = static_cast<std::uint32_t>(settings.samples),
            .seed = static_cast<std::uint64_t>(settings.seed)};
}

std::optional<MonteCarlo> monteCarlo(const Plan& plan, const MonteCarloQuestion& question,
                                     const std::stop_token& stop, const SamplesDone& done)
{
    MonteCarlo all{question, {}};
    for (const std::size_t scenario : question.scenarios)
        all.scenarios.push_back({.scenario = scenario});
    std::atomic<std::size_t> ready{0};
    const std::size_t blocks = (question.samples + block - 1) / block;
    for (SampledScenario& scenario : all.scenarios) {
        const auto sampling = samplingOf(scenario, plan, question);
        if (!sampling) {
            scenario.error = sampling.error();
            scenario.results.assign(question.results.size(), {});
            ready += question.samples;
            continue;
        }
        RefusalsByBlock refusals;
        tbb::parallel_for(std::size_t{0}, blocks, [&](std::size_t at) {
            if (stop.stop_requested())
                return;
            const std::size_t first = at * block,
                              count = std::min<std::size_t>(block, question.samples - first);
            refusals.add(at, sample(*sampling, static_cast<std::uint32_t>(first), count));
            if (done)
                done(ready += count, question.samples * all.scenarios.size());
        });
        scenario.refusals = refusals.all();
        if (stop.stop_requested())
            return {};
        takeOverloads(*sampling, question.results.size());
    }
    return all;
}

} // namespace jw
