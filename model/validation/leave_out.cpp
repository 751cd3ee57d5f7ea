#include "validation/leave_out.h"

#include <algorithm>

namespace jw {
namespace {

using Steps = std::vector<const RefitStep*>;

constexpr std::size_t leastSteps = 3;

Steps stepsWhere(std::span<const RefitStep> steps, const auto& takes)
{
    Steps taken;
    for (const RefitStep& step : steps)
        if (takes(step))
            taken.push_back(&step);
    return taken;
}

} // namespace

std::vector<std::string> sourcesToLeaveOut(std::span<const RefitStep> steps)
{
    std::vector<std::string> sources;
    for (const RefitStep& step : steps) {
        const auto same = std::ranges::count(steps, step.source, &RefitStep::source);
        if (static_cast<std::size_t>(same) >= leastSteps &&
            std::ranges::find(sources, step.source) == sources.end())
            sources.push_back(step.source);
    }
    return sources;
}

Result<LeftOutSource> leaveOut(std::span<const RefitStep> steps, std::string_view source,
                               const std::stop_token& stop)
{
    const Steps own = stepsWhere(steps, [&](const RefitStep& s) { return s.source == source; });
    const Steps others = stepsWhere(steps, [&](const RefitStep& s) { return s.source != source; });
    const auto fitted = refit(others, stop);
    if (!fitted)
        return fail(fitted.error());
    LeftOutSource left{.title = own.empty() ? std::string(source) : own.front()->title};
    left.fitted = fitted->constants;
    left.undetermined = fitted->undeterminedOf(own);
    std::vector<double> shipped, leftOut;
    for (const RefitStep* step : own) {
        shipped.push_back(relativeError(step->logError));
        leftOut.push_back(relativeError(step->logErrorWith(fitted->constantsFor(*step))));
    }
    left.shipped = errorFigures(std::move(shipped));
    left.leftOut = errorFigures(std::move(leftOut));
    return left;
}

Result<std::vector<LeftOutSource>> leaveOutEach(std::span<const RefitStep> steps, const std::stop_token& stop)
{
    std::vector<LeftOutSource> all;
    for (const std::string& source : sourcesToLeaveOut(steps)) {
        auto left = leaveOut(steps, source, stop);
        if (!left)
            return fail(left.error());
        all.push_back(std::move(*left));
    }
    return all;
}

} // namespace jw
