#include "validation/training_summary.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace jw {
namespace {

using Metric = TrainingMetric;

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
};

/// The value below which a share of the sorted values lies, between two of them in proportion.
double quantile(const std::vector<double>& sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], at - std::floor(at));
}

ErrorFigures figuresOf(std::span<const TrainingCheck> checks,
                       const std::function<bool(const TrainingCheck&)>& counts)
{
    std::vector<double> errors;
    for (const TrainingCheck& check : checks)
        if (check.predicted && counts(check))
            errors.push_back(std::fabs(*check.error()));
    return errorFigures(std::move(errors));
}

std::optional<bool> meets(double figure, std::optional<double> goal, std::size_t rows)
{
    return goal && rows > 0 ? std::optional(figure <= *goal) : std::nullopt;
}

/// The band of memory is that of all that was measured, not of eight in ten.
bool isPromised(const TrainingCheck& check) { return check.metric != Metric::Memory; }

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

ErrorFigures errorFigures(std::vector<double> errors)
{
    if (errors.empty())
        return {};
    std::ranges::sort(errors);
    return {errors.size(), quantile(errors, 0.5), quantile(errors, 0.9)};
}

std::span<const MetricGroup> metricGroups() { return groups; }

const MetricGroup* groupOf(const TrainingCheck& check)
{
    const auto found = std::ranges::find_if(groups, [&](const MetricGroup& group) {
        return !check.unread && std::ranges::find(group.metrics, check.metric) != group.metrics.end() &&
               (!group.powerGiven || check.powerGiven);
    });
    return found == groups.end() ? nullptr : &*found;
}

std::optional<bool> GroupSummary::meetsMedian() const
{
    return meets(all.median, group->medianGoal, all.rows);
}
std::optional<bool> GroupSummary::meetsP90() const { return meets(all.p90, group->p90Goal, all.rows); }

std::vector<GroupSummary> summaryOf(std::span<const TrainingCheck> checks)
{
    std::vector<GroupSummary> summaries;
    for (const MetricGroup& group : groups) {
        const auto of = [&](const TrainingCheck& check) { return groupOf(check) == &group; };
        const auto refused = [&](const TrainingCheck& check) { return of(check) && !check.predicted; };
        GroupSummary summary{.group = &group};
        summary.refused = static_cast<std::size_t>(std::ranges::count_if(checks, refused));
        summary.all = figuresOf(checks, of);
        summary.inFit = figuresOf(checks, [&](const TrainingCheck& c) { return of(c) && c.inFit; });
        summary.outside = figuresOf(checks, [&](const TrainingCheck& c) { return of(c) && !c.inFit; });
        if (summary.all.rows + summary.refused > 0)
            summaries.push_back(summary);
    }
    return summaries;
}

std::vector<TierCoverage> coverageOf(std::span<const TrainingCheck> checks)
{
    std::vector<TierCoverage> coverages;
    for (const bool inFit : {true, false})
        for (const Tier tier : {Tier::A, Tier::B, Tier::C}) {
            TierCoverage coverage{tier, inFit};
            for (const TrainingCheck& check : checks)
                if (check.predicted && isPromised(check) && check.tier == tier && check.inFit == inFit) {
                    ++coverage.rows;
                    coverage.inside += check.inBand() ? 1U : 0U;
                }
            if (coverage.rows > 0)
                coverages.push_back(coverage);
        }
    return coverages;
}

std::span<const LeftOutError> leftOutErrors() { return leftOut; }

} // namespace jw
