// What many evaluations of one plan cost.
#include <array>
#include <atomic>
#include <cmath>
#include <random>
#include <thread>

#include "bench.h"
#include "catalogue/catalogue.h"
#include "catalogue/samples.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "domain/uncertain_fields.h"
#include "engine/compare.h"
#include "engine/plan_batch.h"
#include "jobs/in_parallel.h"
#include "uncertainty/monte_carlo.h"
#include "uncertainty/sobol_indices.h"
#include "whatif/optimize.h"
#include "whatif/tornado.h"

namespace jw::bench {
namespace {

using Columns = std::vector<std::vector<double>>;
using Inputs = std::vector<std::pair<VaryingField, double>>; ///< and what they are in the plan

constexpr const char* cost = "total/cost_usd";
constexpr std::size_t samplesOfAll = 1'000'000, block = 4096;

double costOf(const Plan& plan)
{
    const auto results = middleResults(plan);
    return results ? results->total.cost.base() : std::nan("");
}

/// Numbers that the cost of the plan follows from; the model, its layout and the devices are given.
Inputs inputsThatCount(const Plan& plan, std::size_t most)
{
    Inputs inputs;
    const double planned = costOf(plan);
    for (const DifferingInput& each : comparedInputs(plan, {0}, InputsListed::All)) {
        const double* number = each.values.front().as<double>();
        const bool shape =
            std::ranges::any_of(std::array{"share", "peak.", "inputs.arch.", "inputs.layout."},
                                [&](const char* head) { return each.field.starts_with(head); });
        if (!number || shape || each.info->kind != FieldKind::Number || inputs.size() == most)
            continue;
        Plan changed = plan;
        if (setField(changed, each.uid, each.field, Value(*number * 0.99)) && costOf(changed) != planned)
            inputs.emplace_back(VaryingField{each.uid, each.field}, *number);
    }
    return inputs;
}

std::vector<VaryingField> varying(const Inputs& inputs)
{
    std::vector<VaryingField> fields;
    for (const auto& input : inputs)
        fields.push_back(input.first);
    return fields;
}

/// Within a tenth of what the plan has; made block by block, so that only results stand in memory.
Columns drawn(const Inputs& inputs, std::size_t seed, std::size_t rows = block)
{
    std::mt19937_64 random(seed);
    Columns columns;
    for (const auto& [field, number] : inputs) {
        std::uniform_real_distribution<double> within(0.9 * number, number); // bounds hold
        std::generate_n(std::back_inserter(columns.emplace_back()), rows, [&] { return within(random); });
    }
    return columns;
}

/// The sample in its first scenario. A plan that is resolved is its own baseline.
PlanPtr resolvedSample(const char* sample)
{
    const auto read = samplePlan(sample);
    auto plan = read ? resolve(*read, 0) : Result<Plan>(fail(read.error()));
    if (plan)
        return std::make_shared<const Plan>(std::move(*plan));
    printFailure(sample, plan.error().field);
    return nullptr;
}

void measureSamples(const char* sample)
{
    const PlanPtr plan = resolvedSample(sample);
    if (!plan)
        return;
    const Inputs inputs = inputsThatCount(*plan, 20);
    const auto batch = PlanBatch::of(plan, varying(inputs),
                                     {cost, "total/energy_kwh", "total/carbon_total_kg", "total/gpu_hours"});
    const std::string name = std::string(sample) + ", " + std::to_string(inputs.size()) + " inputs, ";
    Columns results(4, std::vector<double>(samplesOfAll));
    std::atomic<std::size_t> refused = 0;
    const auto start = std::chrono::steady_clock::now();
    inParallel((samplesOfAll + block - 1) / block, [&](std::size_t at) {
        const Columns columns = drawn(inputs, at);
        const std::size_t first = at * block, count = std::min(block, samplesOfAll - first);
        std::vector<std::span<const double>> in;
        for (const auto& column : columns)
            in.push_back(std::span(column).first(count));
        std::vector<std::span<double>> out;
        for (auto& column : results)
            out.push_back(std::span(column).subspan(first, count));
        refused += batch->run(in, out).rows;
    });
    print({name + "1,000,000 samples", msSince(start) / 1e3, "s", 0.5});
    if (refused > 0)
        print({name + "refused", static_cast<double>(refused.load()), "samples", {}});
    use(results[0].back());
    print({name + "one by one", 1e3 * medianMs([&] { use(costOf(*plan)); }), "us", {}});
}

void measureTornado(const std::string& name, const PlanPtr& plan)
{
    const auto inputs = inputsBehind(*plan, cost, 0.1, 40);
    if (!inputs)
        return printFailure(name, inputs.error().field);
    print({name + ", tornado of " + std::to_string(inputs->size()) + " inputs", medianMs([&] {
               const auto tornado = tornadoOf(plan, *inputs, cost);
               use(tornado ? tornado->middle : 0.0);
           }),
           "ms", 5.0});
}

/// Of 20 inputs, each alone and with others: 22 samples of 1,024 rows (G of the engine's definitions).
void measureIndices(const std::string& name, const PlanPtr& plan)
{
    constexpr std::size_t rows = 1024;
    const Inputs inputs = inputsThatCount(*plan, 20);
    const auto batch = PlanBatch::of(plan, varying(inputs), {cost});
    if (!batch)
        return printFailure(name, batch.error().field);
    const Columns a = drawn(inputs, 1, rows), b = drawn(inputs, 2, rows);
    const auto costs = [&](const Columns& columns) {
        std::vector<double> results(rows);
        const std::vector<std::span<const double>> in(columns.begin(), columns.end());
        const std::span<double> out(results);
        (void)batch->run(in, {&out, 1});
        return results;
    };
    print({name + ", Sobol indices of " + std::to_string(inputs.size()) + " inputs",
           medianMs([&] {
               const std::vector<double> ofA = costs(a), ofB = costs(b);
               for (std::size_t i = 0; i < inputs.size(); ++i) {
                   Columns mixed = a;
                   mixed[i] = b[i];
                   use(sobolIndices(ofA, ofB, costs(mixed)).total);
               }
           }),
           "ms",
           {}});
}

/// 20 inputs within a tenth of what the plan has.
Plan withDistributions(Plan plan)
{
    for (const auto& [field, number] : inputsThatCount(plan, 20))
        (void)setUncertainty(plan,
                             {.entity = field.uid, .field = field.field, .a = 0.9 * number, .b = number});
    return plan;
}

MonteCarloQuestion samplesOf(std::uint32_t count)
{
    return {.scenarios = {0}, .results = {cost}, .samples = count};
}

/// Twice the samples take twice the time; a tenth more is let pass (assumption).
void measureLinearity(const std::string& name, const Plan& plan)
{
    std::vector<double> times;
    for (const std::uint32_t samples : {100'000U, 200'000U, 400'000U}) {
        times.push_back(medianMs([&] {
            const auto all = monteCarlo(plan, samplesOf(samples));
            use(all ? all->scenarios[0].results[0].back() : 0.0);
        }));
        print({name + ", " + std::to_string(plan.uncertainties.size()) + " distributions, " +
                   std::to_string(samples / 1000) + ",000 samples",
               times.back(),
               "ms",
               {}});
    }
    print({name + ", time of twice the samples", times[1] / times[0], "x", 2.2});
    print({name + ", time of four times the samples", times[2] / times[0], "x", 4.4});
}

/// From the cancel to the end of the work.
void measureCancel(const std::string& name, const Plan& plan)
{
    constexpr std::chrono::milliseconds well{50}; // well under way by then
    std::vector<double> times;
    for (std::size_t i = 0; i < rounds; ++i) {
        std::stop_source source;
        std::jthread work([&] { (void)monteCarlo(plan, samplesOf(samplesOfAll), source.get_token()); });
        std::this_thread::sleep_for(well);
        const auto start = std::chrono::steady_clock::now();
        source.request_stop();
        work.join();
        times.push_back(msSince(start));
    }
    print({name + ", cancel of 1,000,000 samples", median(std::move(times)), "ms", 200.0});
}

/// 2 devices x 2 regions x 49 numbers x 10 caps x 56 mixes of a run, layouts searched: 109,760.
void measureOptimizer()
{
    const auto read = samplePlan("llama31-405b-run");
    const auto plan = read ? resolve(*read, 0) : Result<Plan>(fail(read.error()));
    const auto work = plan ? workMachines(*plan, {}) : Result<WorkMachines>(fail(plan.error()));
    if (!work)
        return printFailure("optimizer", work.error().field);
    OptimizeQuestion question;
    question.resolved = std::make_shared<const Plan>(*plan);
    question.work = *work;
    question.at = "2026-01-01T00:00:00Z";
    for (const auto& [key, values] : {std::pair{"device", "dgx-h100,dgx-b200"},
                                      {"region", "usa,world"},
                                      {"gpus", "4096:16384:256"},
                                      {"cap", "55:100:5"},
                                      {"procurement", "mix:20"}})
        if (const auto ok = addChoice(question.choices, key, values); !ok)
            return printFailure("optimizer", ok.error().field);
    const auto price = measureOf(*plan, *work, "cost"), time = measureOf(*plan, *work, "time");
    if (!price || !time)
        return printFailure("optimizer", "measures");
    question.objective = {{*price, 1.0}};
    question.limits = {{*time, 24.0 * 90.0}};
    std::size_t considered = 0;
    const double ms = medianMs([&] {
        const auto answer = optimize(question, builtInCatalogue());
        considered = answer ? answer->considered : 0;
        use(answer && !answer->best.empty() ? answer->best.front().score : 0.0);
    });
    print({"optimizer 100,000 fleets, " + std::to_string(considered) + " considered", ms / 1e3, "s", 1.0});
}

} // namespace

void measureWhatIf(QApplication&)
{
    for (const char* sample : {"llama31-405b-run", "chatbot-billion", "hardware-options"})
        measureSamples(sample);
    if (const PlanPtr run = resolvedSample("llama31-405b-run")) {
        measureTornado("llama31-405b-run", run);
        measureIndices("llama31-405b-run", run);
        const Plan uncertain = withDistributions(*run);
        measureLinearity("llama31-405b-run", uncertain);
        measureCancel("llama31-405b-run", uncertain);
    }
    if (auto groups = resolve(benchPlan(50, 8), 0))
        measureTornado("50 node groups", std::make_shared<const Plan>(std::move(*groups)));
    measureOptimizer();
}

} // namespace jw::bench
