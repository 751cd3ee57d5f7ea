#include "whatif/goal_bands.h"

#include <algorithm>

#include "uncertainty/sampled_figures.h"

namespace jw {
namespace {

/// The samples of a side at the values found.
struct SideSamples {
    bool follows = true, certain = false;
    SampledPoints points{};

    /// At the crossing that is the `at`th; `result` of a side in which nothing is uncertain.
    [[nodiscard]] std::vector<double> column(std::size_t at, double result) const
    {
        if (certain)
            return std::vector(points.count, result);
        const auto samples = points.at(0, follows ? at : 0);
        return {samples.begin(), samples.end()};
    }
    [[nodiscard]] std::size_t refused(std::size_t at) const
    {
        return certain ? 0 : points.refused[follows ? at : 0];
    }
};

Result<SideSamples> samplesOf(const SampledSide& side, const GoalBandsQuestion& question,
                              const std::vector<double>& values, const std::stop_token& stop)
{
    const std::vector<VaryingField> fields(side.follows ? 1U : 0U, question.field);
    return PointSamples::of(side.resolved, fields, {question.result}, question.samples)
        .map([&](const PointSamples& samples) {
            SideSamples of{.follows = side.follows, .certain = samples.isCertain()};
            of.points.count = question.samples.count;
            if (!of.certain)
                of.points = side.follows ? samples.at(std::span(&values, 1), values.size(), stop)
                                         : samples.at({}, 1, stop);
            return of;
        });
}

GoalBands bandsAt(const std::vector<SideSamples>& sides, const GoalBandsQuestion& question, std::size_t at,
                  const Sides& results)
{
    GoalBands bands;
    std::vector<std::vector<double>> columns;
    for (const SideSamples& side : sides) {
        columns.push_back(side.column(at, columns.empty() ? results.left : results.right));
        const std::size_t refused = side.refused(at);
        bands.refused = std::max(bands.refused, refused);
        auto ends = sampledEnds(columns.back(), question.samples.count - refused);
        if (ends && !varies(*ends))
            ends.reset();
        bands.sides.push_back(ends);
    }
    if (std::ranges::none_of(bands.sides, [](const auto& ends) { return ends.has_value(); }))
        return bands;
    if (question.goal)
        bands.share = shareAtMost(columns.front(), *question.goal);
    else if (const auto pair = pairedFigure(columns.back(), columns.front());
             pair && existsInMost(pair->difference, question.samples.count - bands.refused))
        bands.share = pair->lower;
    return bands;
}

} // namespace

Result<std::vector<GoalBands>> goalBands(const GoalBandsQuestion& question,
                                         std::span<const Crossing> crossings, const std::stop_token& stop)
{
    std::vector<double> values;
    for (const Crossing& found : crossings)
        values.push_back(found.at);
    std::vector<SideSamples> sides;
    for (const SampledSide& side : question.sides) {
        auto samples = samplesOf(side, question, values, stop);
        if (!samples)
            return fail(samples.error());
        sides.push_back(std::move(*samples));
    }
    if (stop.stop_requested())
        return fail({.kind = Error::Kind::Canceled});
    std::vector<GoalBands> all;
    if (std::ranges::all_of(sides, &SideSamples::certain))
        return all;
    for (std::size_t at = 0; at < crossings.size(); ++at)
        all.push_back(bandsAt(sides, question, at, crossings[at].sides));
    return all;
}

} // namespace jw
