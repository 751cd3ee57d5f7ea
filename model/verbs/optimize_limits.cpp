#include "verbs/optimize_limits.h"

#include <algorithm>

#include "report/figure_table.h"
#include "verbs/optimize_remarks.h"

namespace jw::verbs {
namespace {

constexpr int typedFigures = 6; // as many as figureText() shows

/// What a limit is raised to, with " per year" where it is one of a year: as it is shown, it lets the
/// candidate in.
std::string raisedFigure(const OptimizeQuestion& q, const OptimizeMeasure& measure, double to)
{
    const FieldInfo& info = *measure.info;
    const UnitName unit = rowUnit({measure.path, &info, {to * info.term.unit.size}});
    const double scale = info.term.unit.size / unit.size;
    return fleetFigure(q, info, roundedUp(to * scale, typedFigures) / scale) + yearText(q, measure);
}

/// A score of one measure is one; of several it is a sum without a unit.
std::string scoreText(const OptimizeQuestion& q, double score)
{
    const ObjectiveTerm& first = q.objective.front();
    return q.objective.size() == 1 ? fleetFigure(q, *first.measure.info, score / first.weight)
                                   : figureText(score, {"", 1.0});
}

/// What is made least, with " per year" where it is one measure of a year.
std::string leastText(const OptimizeQuestion& q, double score)
{
    return "the least is " + scoreText(q, score) +
           (q.objective.size() == 1 ? yearText(q, q.objective.front().measure) : "");
}

std::string limitName(const OptimizeQuestion& q, std::size_t at)
{
    const OptimizeLimit& limit = q.limits[at];
    return limit.measure.path + " of at most " + fleetFigure(q, *limit.measure.info, limit.most) +
           yearText(q, limit.measure);
}

/// What the limit does, and what more of it is worth.
std::string limitText(const OptimizeQuestion& q, const Optimized& answer, std::size_t at)
{
    const LimitReport& report = answer.limits[at];
    const bool shared = answer.joint && std::ranges::count(answer.joint->limits, at) > 0;
    if (!report.relaxed)
        return shared ? std::string() : limitName(q, at) + " does not bind.\n";
    const OptimizeLimit& limit = q.limits[at];
    const FieldInfo& info = *limit.measure.info;
    const std::string symbol = unitText(info.term.unit, q.resolved->settings.currency);
    const std::string each = symbol.empty() ? "one more" : symbol;
    const auto& slope = answer.slopes[at];
    const std::string margin =
        !slope ? "" : "; at the margin, by " + slope->field + " alone, " + scoreText(q, slope->worth);
    return limitName(q, at) + " binds: with " + raisedFigure(q, limit.measure, report.relaxed->to) + ' ' +
           leastText(q, answer.best.front().score - report.relaxed->gain) + ", which is " +
           scoreText(q, report.relaxed->gain) + " less: " + scoreText(q, report.worth(limit.most)) +
           " for each " + each + margin + ".\n";
}

/// Limits of which none is of use alone.
std::string jointText(const OptimizeQuestion& q, const Optimized& answer)
{
    if (!answer.joint)
        return {};
    std::string names, raised;
    for (const std::size_t at : answer.joint->limits) {
        const OptimizeMeasure& measure = q.limits[at].measure;
        names += (names.empty() ? "" : " and ") + limitName(q, at);
        raised += (raised.empty() ? "" : " and ") + measure.path + ' ' +
                  raisedFigure(q, measure, answer.together->limits[at]);
    }
    return names + " bind together, none of them alone: with " + raised + ' ' +
           leastText(q, answer.together->score) + ", which is " + scoreText(q, answer.joint->gain) +
           " less.\n";
}

/// Which limits keep out the most.
std::string tightestText(const OptimizeQuestion& q, const Optimized& answer,
                         const std::vector<std::size_t>& limits)
{
    std::string names;
    for (const std::size_t at : limits)
        names += (names.empty() ? "" : " and ") + limitName(q, at);
    const bool one = limits.size() == 1;
    return names + (one ? " keeps out the most: " : " keep out the most: ") +
           std::to_string(answer.limits[limits.front()].excludes) + " of " +
           std::to_string(answer.considered) + (one ? "." : " each.");
}

} // namespace

std::string limitsText(const OptimizeQuestion& q, const Optimized& answer)
{
    std::string text;
    for (std::size_t at = 0; at < q.limits.size(); ++at)
        text += limitText(q, answer, at);
    return text + jointText(q, answer);
}

std::optional<Problem> noCandidate(const OptimizeQuestion& q, const Optimized& answer)
{
    if (!answer.best.empty())
        return {};
    Problem problem{.field = "limit"};
    if (!answer.closest) {
        problem.wrong = "No combination has results, of " + std::to_string(answer.considered) + " tried.";
        problem.remedy = "Choose other devices, numbers or ways to have them; the notes say why.";
    } else {
        const std::vector<std::size_t> most = tightest(answer.limits);
        problem.field = q.limits[most.front()].measure.path;
        problem.wrong = "No combination keeps all limits. " + tightestText(q, answer, most);
        for (std::size_t k = 0; k < q.limits.size(); ++k)
            if (const auto& move = answer.limits[k].relaxed)
                problem.remedy += (problem.remedy.empty() ? "Raise " : "; or ") + q.limits[k].measure.path +
                                  " to " + raisedFigure(q, q.limits[k].measure, move->to);
        if (problem.remedy.empty())
            for (std::size_t k = 0; k < q.limits.size(); ++k)
                if (const double needed = answer.closest->limits[k]; !keepsLimit(needed, q.limits[k].most))
                    problem.remedy += (problem.remedy.empty() ? "No limit alone does it. Raise " : " and ") +
                                      q.limits[k].measure.path + " to " +
                                      raisedFigure(q, q.limits[k].measure, needed);
        problem.remedy += '.';
    }
    problem.text = problem.wrong + ' ' + problem.remedy;
    return problem;
}

} // namespace jw::verbs
