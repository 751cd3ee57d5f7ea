#include "validation/check_summary.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "readings/display.h"
#include "validation/serving_remark.h"

namespace jw {
namespace {

using Metric = TrainingMetric;
using Serving = ServingMetric;

/// Goals are the project's own: assumptions about what a planner needs, not figures of a source.
constexpr std::array groups{
    MetricGroup{.name = JW_TERM("jw::Validation", "Tokens/s per GPU"),
                .metrics = {Metric::TokenRate, Metric::TokenRate},
                .medianGoal = 0.05,
                .p90Goal = 0.15},
    MetricGroup{.name = JW_TERM("jw::Validation", "MFU"),
                .metrics = {Metric::Mfu, Metric::Mfu},
                .medianGoal = 0.10,
                .p90Goal = 0.25},
    MetricGroup{.name = JW_TERM("jw::Validation", "TFLOP/s per GPU"),
                .metrics = {Metric::Teraflops, Metric::Teraflops}},
    MetricGroup{.name = JW_TERM("jw::Validation", "Step time"),
                .metrics = {Metric::StepTime, Metric::StepTime}},
    MetricGroup{.name = JW_TERM("jw::Validation", "GPU-hours and days"),
                .metrics = {Metric::DeviceHours, Metric::Days},
                .medianGoal = 0.08},
    MetricGroup{.name = JW_TERM("jw::Validation", "Energy, power known"),
                .metrics = {Metric::Energy, Metric::Energy},
                .medianGoal = 0.12,
                .powerGiven = true},
    MetricGroup{.name = JW_TERM("jw::Validation", "Energy, power not known"),
                .metrics = {Metric::Energy, Metric::Energy}},
    MetricGroup{.name = JW_TERM("jw::Validation", "Carbon"), .metrics = {Metric::Carbon, Metric::Carbon}},
    MetricGroup{.name = JW_TERM("jw::Validation", "Benchmark minutes"),
                .metrics = {Metric::Minutes, Metric::Minutes}},
    MetricGroup{.name = JW_TERM("jw::Validation", "Memory"),
                .metrics = {Metric::Memory, Metric::Memory},
                .p90Goal = 0.06}, // of -6 to +3 %: the larger
    MetricGroup{.name = JW_TERM("jw::Validation", "TPOT, tier A"),
                .metrics = {Serving::Tpot, Serving::Tpot},
                .medianGoal = 0.065,
                .p90Goal = 0.20,
                .tier = Tier::A},
    MetricGroup{.name = JW_TERM("jw::Validation", "TPOT, tier B"),
                .metrics = {Serving::Tpot, Serving::Tpot},
                .medianGoal = 0.15,
                .p90Goal = 0.40,
                .tier = Tier::B},
    MetricGroup{.name = JW_TERM("jw::Validation", "TPOT, tier C"),
                .metrics = {Serving::Tpot, Serving::Tpot},
                .meanGoal = 0.25,
                .tier = Tier::C},
    MetricGroup{.name = JW_TERM("jw::Validation", "TTFT, tier A"),
                .metrics = {Serving::Ttft, Serving::Ttft},
                .medianGoal = 0.25,
                .tier = Tier::A},
    MetricGroup{.name = JW_TERM("jw::Validation", "TTFT, tier B"),
                .metrics = {Serving::Ttft, Serving::Ttft},
                .tier = Tier::B},
    MetricGroup{.name = JW_TERM("jw::Validation", "TTFT, tier C"),
                .metrics = {Serving::Ttft, Serving::Ttft},
                .tier = Tier::C},
    MetricGroup{.name = JW_TERM("jw::Validation", "Output tokens/s per GPU"),
                .metrics = {Serving::TokenRate, Serving::TokenRate},
                .derived = false},
    MetricGroup{.name = JW_TERM("jw::Validation", "Output tokens/s per GPU, derived"),
                .metrics = {Serving::TokenRate, Serving::TokenRate},
                .derived = true},
    MetricGroup{.name = JW_TERM("jw::Validation", "J/token, dense"),
                .metrics = {Serving::TokenEnergy, Serving::TokenEnergy},
                .medianGoal = 0.20,
                .experts = false},
    MetricGroup{.name = JW_TERM("jw::Validation", "J/token, with experts"),
                .metrics = {Serving::TokenEnergy, Serving::TokenEnergy},
                .experts = true},
    MetricGroup{.name = JW_TERM("jw::Validation", "Wh per request"),
                .metrics = {Serving::RequestEnergy, Serving::RequestEnergy}},
};

/// The value below which a share of the sorted values lies, between two of them in proportion.
double quantile(const std::vector<double>& sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], at - std::floor(at));
}

/// Errors of a group's rows without sign, and the rows that are refused.
struct GroupErrors {
    std::size_t refused = 0;
    bool modelsUnseen = true; ///< whatever is held out is so with all rows of its model
    std::vector<double> all, inFit, outside, unseen;

    void add(const RowCheck& check)
    {
        if (!check.predicted) {
            ++refused;
            return;
        }
        const double error = std::fabs(*check.error());
        all.push_back(error);
        (check.inFit ? inFit : outside).push_back(error);
        if (!check.heldOut)
            return;
        const bool whole =
            std::ranges::find(check.reasons, remark::withoutModel, &Remark::pattern) != check.reasons.end();
        modelsUnseen = modelsUnseen && whole;
        unseen.push_back(error);
    }

    GroupSummary summary(const MetricGroup& group)
    {
        return {.group = &group,
                .refused = refused,
                .all = errorFigures(std::move(all)),
                .inFit = errorFigures(std::move(inFit)),
                .outside = errorFigures(std::move(outside)),
                .unseen = modelsUnseen ? errorFigures(std::move(unseen)) : ErrorFigures()};
    }
};

std::optional<bool> meets(double figure, std::optional<double> goal, std::size_t rows)
{
    return goal && rows >= leastJudgedRows ? std::optional(figure <= *goal) : std::nullopt;
}

double ratioOf(const RowCheck& check) { return check.published / *check.predicted; }

double timesOff(double ratio) { return std::max(ratio, 1.0 / ratio); }

/// No metric of the library comes near the first; no single row of it near the second.
constexpr double mostTimesOff = 100.0, farTimesOff = 300.0;

/// The band of memory is that of all that was measured, not of eight in ten.
bool isPromised(const RowCheck& check) { return !(check.metric == Metric::Memory); }

bool belongsTo(const RowCheck& check, const MetricGroup& group)
{
    const Tier tier = check.predicted ? check.tier : Tier::C;
    return !check.unread && std::ranges::find(group.metrics, check.metric) != group.metrics.end() &&
           (!group.powerGiven || check.powerGiven) && (!group.tier || *group.tier == tier) &&
           (!group.derived || *group.derived == check.derived) &&
           (!group.experts || *group.experts == check.experts);
}

/// Those of training share their bands.
std::optional<CheckMetric> coveredMetric(const RowCheck& check)
{
    return check.metric.isServing() ? std::optional(check.metric) : std::nullopt;
}

// Means of the study's fits without one source each.
constexpr std::array leftOut{
    LeftOutError{"llm-foundry on A100-40", 0.035},   LeftOutError{"Korthikanti 2022", 0.037},
    LeftOutError{"llm-foundry on A100-80", 0.050},   LeftOutError{"Narayanan 2021", 0.060},
    LeftOutError{"Llama 3, table 4", 0.079},         LeftOutError{"Megatron-Bridge on B300", 0.082},
    LeftOutError{"Megatron-Bridge on GB200", 0.083}, LeftOutError{"SimuMax on B200", 0.092},
    LeftOutError{"llm-foundry on H100", 0.134},      LeftOutError{"Megatron-Bridge on B200", 0.135},
    LeftOutError{"Megatron-Bridge on GB300", 0.150}, LeftOutError{"Megatron-LM on H100", 0.151},
    LeftOutError{"Megatron-Bridge on H100", 0.154},
};

} // namespace

double relativeError(double logError) { return std::fabs(std::exp(logError) - 1.0); }

ErrorFigures errorFigures(std::vector<double> errors)
{
    if (errors.empty())
        return {};
    std::ranges::sort(errors);
    const double sum = std::accumulate(errors.begin(), errors.end(), 0.0);
    return {errors.size(), quantile(errors, 0.5), quantile(errors, 0.9),
            sum / static_cast<double>(errors.size())};
}

std::span<const MetricGroup> metricGroups() { return groups; }

const MetricGroup* groupOf(const RowCheck& check)
{
    const auto found =
        std::ranges::find_if(groups, [&](const MetricGroup& group) { return belongsTo(check, group); });
    return found == groups.end() ? nullptr : &*found;
}

std::optional<bool> GroupSummary::meetsMedian() const
{
    return meets(outside.median, group->medianGoal, outside.rows);
}
std::optional<bool> GroupSummary::meetsP90() const
{
    return meets(outside.p90, group->p90Goal, outside.rows);
}
std::optional<bool> GroupSummary::meetsMean() const
{
    return meets(unseen.mean, group->meanGoal, unseen.rows);
}

bool GroupSummary::tooFew() const
{
    const auto few = [](const ErrorFigures& of) { return of.rows > 0 && of.rows < leastJudgedRows; };
    return (few(outside) && (group->medianGoal || group->p90Goal)) || (few(unseen) && group->meanGoal);
}

std::vector<GroupSummary> summaryOf(std::span<const RowCheck> checks)
{
    std::array<GroupErrors, groups.size()> errors;
    for (const RowCheck& check : checks)
        if (const MetricGroup* group = groupOf(check))
            errors[static_cast<std::size_t>(group - groups.data())].add(check);
    std::vector<GroupSummary> summaries;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (GroupErrors& of = errors[i]; of.refused > 0 || !of.all.empty())
            summaries.push_back(of.summary(groups[i]));
    return summaries;
}

std::vector<TierCoverage> coverageOf(std::span<const RowCheck> checks)
{
    std::vector<TierCoverage> coverages;
    std::vector<std::vector<double>> ratios; // of each
    for (const RowCheck& check : checks) {
        if (!check.predicted || !isPromised(check))
            continue;
        const TierCoverage wanted{check.tier, check.inFit, coveredMetric(check)};
        auto found = std::ranges::find_if(coverages, [&](const TierCoverage& c) {
            return c.tier == wanted.tier && c.inFit == wanted.inFit && c.metric == wanted.metric;
        });
        if (found == coverages.end())
            found = coverages.insert(found, wanted), ratios.emplace_back();
        ++found->rows;
        found->inside += check.inBand() ? 1U : 0U;
        ratios[static_cast<std::size_t>(found - coverages.begin())].push_back(ratioOf(check));
    }
    for (std::size_t i = 0; i < coverages.size(); ++i) {
        std::ranges::sort(ratios[i]);
        coverages[i].p10 = quantile(ratios[i], 0.1);
        coverages[i].p90 = quantile(ratios[i], 0.9);
    }
    std::ranges::sort(coverages, {}, [](const TierCoverage& c) {
        return std::tuple(c.metric ? c.metric->index() : 0, !c.inFit, c.tier);
    });
    return coverages;
}

BandVerdict TierCoverage::verdict() const
{
    constexpr std::size_t leastRows = 10, leastRowsForWide = 20;
    constexpr double least = 0.72, most = 0.90;
    if (inFit)
        return BandVerdict::Fitted;
    if (rows < leastRows)
        return BandVerdict::TooFewRows;
    if (share() < least)
        return BandVerdict::TooNarrow;
    if (share() <= most)
        return BandVerdict::Holds;
    return rows < leastRowsForWide ? BandVerdict::TooFewRows : BandVerdict::TooWide;
}

std::vector<UnitDoubt> unitDoubtsOf(std::span<const RowCheck> checks)
{
    std::vector<UnitDoubt> doubts;
    for (std::size_t i = 0; i < CheckMetric::count; ++i) {
        std::vector<double> all, far;
        for (const RowCheck& check : checks)
            if (check.predicted && check.metric == CheckMetric::at(i))
                all.push_back(ratioOf(check));
        std::ranges::sort(all);
        const bool most = !all.empty() && timesOff(quantile(all, 0.5)) >= mostTimesOff;
        std::ranges::copy_if(all, std::back_inserter(far), [&](double ratio) {
            return timesOff(ratio) >= (most ? mostTimesOff : farTimesOff);
        });
        if (!far.empty())
            doubts.push_back({CheckMetric::at(i), far.size(), all.size(), quantile(far, 0.5)});
    }
    return doubts;
}

Remark remarkOf(const UnitDoubt& doubt)
{
    const bool times = textOf(doubt.metric).ends_with("_ms") && doubt.ratio < 1.0;
    return {times ? remark::secondsForMilliseconds : remark::unitInDoubt,
            {std::string(textOf(doubt.metric)), std::to_string(doubt.rows), std::to_string(doubt.of),
             numberText(timesOff(doubt.ratio), {.significant = 2, .group = ","})}};
}

std::span<const LeftOutError> leftOutErrors() { return leftOut; }

} // namespace jw
