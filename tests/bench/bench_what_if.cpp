// What many evaluations of one plan cost.
#include <array>
#include <atomic>
#include <cmath>
#include <random>

#include "bench.h"
#include "catalogue/samples.h"
#include "domain/edit.h"
#include "domain/resolve.h"
#include "engine/compare.h"
#include "engine/plan_batch.h"
#include "jobs/in_parallel.h"

namespace jw::bench {
namespace {

using Columns = std::vector<std::vector<double>>;

constexpr std::size_t samplesOfAll = 1'000'000, block = 4096;

double costOf(const Plan& plan)
{
    const auto results = middleResults(plan);
    return results ? results->total.cost.base() : std::nan("");
}

/// Numbers that the cost of the plan follows from, and what they are; the model, its layout and the devices
/// are given.
std::vector<std::pair<VaryingField, double>> inputsThatCount(const Plan& plan, std::size_t most)
{
    std::vector<std::pair<VaryingField, double>> inputs;
    const double cost = costOf(plan);
    for (const DifferingInput& each : comparedInputs(plan, {0}, InputsListed::All)) {
        const double* number = each.values.front().as<double>();
        const bool shape =
            std::ranges::any_of(std::array{"share", "peak.", "inputs.arch.", "inputs.layout."},
                                [&](const char* head) { return each.field.starts_with(head); });
        if (!number || shape || each.info->kind != FieldKind::Number || inputs.size() == most)
            continue;
        Plan changed = plan;
        if (setField(changed, each.uid, each.field, Value(*number * 0.99)) && costOf(changed) != cost)
            inputs.emplace_back(VaryingField{each.uid, each.field}, *number);
    }
    return inputs;
}

/// Within a tenth of what the plan has; made block by block, so that only results stand in memory.
Columns drawn(const std::vector<std::pair<VaryingField, double>>& inputs, std::size_t seed)
{
    std::mt19937_64 random(seed);
    Columns columns;
    for (const auto& [field, number] : inputs) {
        std::uniform_real_distribution<double> within(0.9 * number, number); // bounds hold
        std::generate_n(std::back_inserter(columns.emplace_back()), block, [&] { return within(random); });
    }
    return columns;
}

void measureSamples(const char* sample)
{
    const auto read = samplePlan(sample);
    const auto plan = read ? resolve(*read, 0) : Result<Plan>(fail(read.error()));
    if (!plan)
        return printFailure(sample, plan.error().field);
    const auto inputs = inputsThatCount(*plan, 20);
    std::vector<VaryingField> fields;
    for (const auto& input : inputs)
        fields.push_back(input.first);
    const auto batch =
        PlanBatch::of(std::make_shared<const Plan>(*plan), fields,
                      {"total/cost_usd", "total/energy_kwh", "total/carbon_total_kg", "total/gpu_hours"});
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

} // namespace

void measureWhatIf(QApplication&)
{
    for (const char* sample : {"llama31-405b-run", "chatbot-billion", "hardware-options"})
        measureSamples(sample);
}

} // namespace jw::bench
