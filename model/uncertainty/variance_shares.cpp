#include "uncertainty/variance_shares.h"

#include <algorithm>
#include <atomic>

#include <tbb/parallel_for.h>

#include "domain/resolve.h"

namespace jw {
namespace {

constexpr std::size_t block = 4096; // samples that are evaluated together, as in monteCarlo(); assumption

using Columns = std::vector<std::vector<double>>;

/// The samples A and B, independent of each other.
struct TwoDraws {
    PlanDraws a;
    std::vector<PlanDraws> b{}; ///< of an input each
};

/// B takes the lowest Sobol dimensions that A leaves free: they are the ones that fill space best.
Result<TwoDraws> twoDrawsOf(std::span<const UncertainInput> inputs, std::uint64_t seed)
{
    std::vector<PlanDraws> b;
    std::size_t next = 0;
    const auto isTaken = [&](std::size_t dimension) {
        return std::ranges::find(inputs, dimension, &UncertainInput::dimension) != inputs.end();
    };
    for (const UncertainInput& input : inputs) {
        while (isTaken(next))
            ++next;
        const PlanDraws::Field own{input.uid() + "/B", next++};
        auto draws = PlanDraws::of(seed, {&own, 1});
        if (!draws)
            return fail(draws.error());
        b.push_back(std::move(*draws));
    }
    return drawsOf(inputs, seed).map([&](PlanDraws&& draws) {
        return TwoDraws{std::move(draws), std::move(b)};
    });
}

Result<PlanBatch> batchOf(const Plan& plan, std::span<const UncertainInput> inputs,
                          const VarianceQuestion& question)
{
    auto resolved = resolve(plan, question.scenario);
    if (!resolved)
        return fail(resolved.error());
    std::vector<VaryingField> fields;
    for (const UncertainInput& input : inputs)
        fields.push_back(input.field);
    return PlanBatch::of(std::make_shared<const Plan>(std::move(*resolved)), fields, {question.result});
}

/// The result over A, over B, and over A with one input's column from B each.
class Runs {
public:
    Runs(const std::vector<UncertainInput>& inputs, const TwoDraws& draws, const PlanBatch& batch,
         std::size_t samples)
        : m_inputs(inputs),
          m_draws(draws),
          m_batch(batch),
          m_samples(samples),
          m_results(inputs.size() + 2, std::vector<double>(samples))
    {
    }

    [[nodiscard]] std::size_t blocks() const { return (m_samples + block - 1) / block; }
    [[nodiscard]] std::size_t count() const { return m_results.size() * blocks(); }

    /// One run of one block, of so many samples.
    std::size_t evaluate(std::size_t at)
    {
        const std::size_t run = at / blocks(), first = at % blocks() * block,
                          size = std::min(block, m_samples - first);
        const Columns inputs = columnsOf(run, static_cast<std::uint32_t>(first), size);
        const std::vector<std::span<const double>> in(inputs.begin(), inputs.end());
        const std::vector<std::span<double>> out{std::span(m_results[run]).subspan(first, size)};
        m_batch.run(in, out);
        return size;
    }

    [[nodiscard]] SobolIndices indicesOf(std::size_t input) const
    {
        return sobolIndices(m_results[0], m_results[1], m_results[input + 2]);
    }

private:
    [[nodiscard]] std::vector<double> columnOfB(std::size_t input, std::uint32_t first,
                                                std::size_t size) const
    {
        return std::move(drawnColumns({&m_inputs[input], 1}, m_draws.b[input], first, size).front());
    }

    [[nodiscard]] Columns columnsOf(std::size_t run, std::uint32_t first, std::size_t size) const
    {
        if (run == 1) {
            Columns columns;
            for (std::size_t input = 0; input < m_inputs.size(); ++input)
                columns.push_back(columnOfB(input, first, size));
            return columns;
        }
        Columns columns = drawnColumns(m_inputs, m_draws.a, first, size);
        if (run > 1)
            columns[run - 2] = columnOfB(run - 2, first, size);
        return columns;
    }

    const std::vector<UncertainInput>& m_inputs;
    const TwoDraws& m_draws;
    const PlanBatch& m_batch;
    std::size_t m_samples;
    Columns m_results;
};

} // namespace

Result<std::optional<std::vector<VarianceShare>>> varianceShares(const Plan& plan,
                                                                 const VarianceQuestion& question,
                                                                 const std::stop_token& stop,
                                                                 const SamplesDone& done)
{
    const auto inputs = uncertainInputs(plan, question.scenario, question.predictions);
    if (!inputs)
        return fail(inputs.error());
    const auto draws = twoDrawsOf(*inputs, question.seed);
    const auto batch = batchOf(plan, *inputs, question);
    if (!draws || !batch)
        return fail(draws ? batch.error() : draws.error());
    std::vector<VarianceShare> shares;
    if (inputs->empty())
        return std::optional(std::move(shares));
    Runs runs(*inputs, *draws, *batch, question.samples);
    std::atomic<std::size_t> ready{0};
    tbb::parallel_for(std::size_t{0}, runs.count(), [&](std::size_t at) {
        if (stop.stop_requested())
            return;
        const std::size_t size = runs.evaluate(at), now = ready += size;
        if (done)
            done(now, question.samples * (inputs->size() + 2));
    });
    if (stop.stop_requested())
        return std::optional<std::vector<VarianceShare>>();
    for (std::size_t i = 0; i < inputs->size(); ++i)
        shares.push_back({(*inputs)[i], runs.indicesOf(i)});
    std::ranges::stable_sort(shares, std::greater{},
                             [](const VarianceShare& share) { return share.indices.total; });
    return std::optional(std::move(shares));
}

} // namespace jw
