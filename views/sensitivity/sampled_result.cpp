#include "views/sensitivity/sampled_result.h"

#include <algorithm>

#include "views/common/shown_number.h"
#include "views/common/words.h"

namespace jw {
namespace {

/// Assumption: enough to know a share to about a percent; each takes as many evaluations as there are inputs.
constexpr std::uint32_t mostForShares = 16'384;

/// How far all parts of the work are together.
class Parts {
public:
    Parts(const Plan& plan, const MonteCarloQuestion& question, const Progress& progress)
        : m_progress(progress)
    {
        m_all = std::size_t{question.samples} * question.scenarios.size();
        for (const std::size_t scenario : question.scenarios)
            if (const auto inputs = uncertainInputs(plan, scenario, question.predictions);
                inputs && !inputs->empty())
                m_all += std::min(question.samples, mostForShares) * (inputs->size() + 2);
    }

    void begin(std::size_t before) { m_before = before; }
    void say(std::size_t done) const { m_progress.say(m_before + done, m_all); }

private:
    Progress m_progress;
    std::size_t m_all = 0, m_before = 0;
};

} // namespace

std::optional<SampledFigure> SampledResult::sampledFigure(std::size_t at) const
{
    return figures[at].empty() ? std::nullopt : std::optional(figures[at].back().figure);
}

QString SampledResult::name(std::size_t at) const
{
    return scenarioName(plan->scenarios[sampled.scenarios[at].scenario]);
}

UnitName SampledResult::unit() const
{
    std::vector<double> largest;
    for (std::size_t at = 0; at < figures.size(); ++at)
        if (const auto of = sampledFigure(at))
            largest.push_back(of->p90);
    return commonUnit(largest, *asked.info);
}

QString SampledResult::figure(double base, UnitName in) const
{
    return ShownFigure{numberIn(base, in), unitWords(in, asked.info->dim, *plan)}.text();
}

bool SampledResult::isUncertain() const
{
    return std::ranges::any_of(sampled.scenarios,
                               [](const SampledScenario& of) { return of.error || !of.inputs.empty(); });
}

Result<std::optional<SampledResult>> sampledResult(SampledResult question, const std::stop_token& stop,
                                                   const Progress& progress)
{
    const MonteCarloQuestion asked = question.sampled.question;
    Parts parts(*question.plan, asked, progress);
    const SamplesDone done = [&](std::size_t now, std::size_t) { parts.say(now); };
    auto sampled = monteCarlo(*question.plan, asked, stop, done);
    if (!sampled)
        return std::optional<SampledResult>();
    question.sampled = std::move(*sampled);
    question.doubts = sampledDoubts(*question.plan, question.sampled, *question.asked.info);
    for (std::size_t at = 0; at < question.sampled.scenarios.size(); ++at) {
        question.figures.push_back(convergenceOf(question.column(at)));
        question.pairs.push_back(at > 0 ? pairedFigure(question.column(0), question.column(at))
                                        : std::nullopt);
    }
    std::size_t before = std::size_t{asked.samples} * asked.scenarios.size();
    const std::uint32_t samples = std::min(asked.samples, mostForShares);
    for (const SampledScenario& of : question.sampled.scenarios) {
        question.shares.emplace_back();
        if (of.error || of.inputs.empty())
            continue;
        parts.begin(before);
        auto shares = varianceShares(*question.plan,
                                     {.scenario = of.scenario,
                                      .result = asked.results.front(),
                                      .samples = samples,
                                      .seed = asked.seed,
                                      .predictions = asked.predictions},
                                     stop, done);
        if (!shares)
            return fail(shares.error());
        if (!*shares)
            return std::optional<SampledResult>();
        question.shares.back() = std::move(**shares);
        before += samples * (of.inputs.size() + 2);
    }
    return std::optional(std::move(question));
}

} // namespace jw
