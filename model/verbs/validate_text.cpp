#include "verbs/validate_text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <sstream>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "validation/check_summary.h"
#include "validation/prediction_remark.h"
#include "validation/withheld.h"
#include "verbs/left_out_reply.h"
#include "verbs/validate_data.h"

namespace jw::verbs {
namespace {

constexpr std::size_t lineWidth = 100;

std::string figure(double number) { return numberText(number, {.significant = 4}); }

/// "-14..+23%".
std::string bandText(Band band)
{
    std::string low = percentText(band.p10 - 1.0, true, 0);
    low.pop_back();
    return low + ".." + percentText(band.p90 - 1.0, true, 0);
}

/// Words that fit into the table.
std::string_view shortName(CheckMetric metric)
{
    constexpr std::array<std::string_view, CheckMetric::count> names{
        "tokens/s", "MFU",    "TFLOP/s", "step s",  "GPU-h",     "days",    "kWh", "t CO2e",
        "min",      "memory", "TPOT ms", "TTFT ms", "tok/s out", "J/token", "Wh"};
    return names[metric.index()];
}

std::string rowsText(std::span<const RowCheck> checks)
{
    TextTable table{.header = {"ID", "METRIC", "PUBLISHED", "PREDICTED", "ERROR", "BAND", "TIER"},
                    .labels = 7,
                    .texts = 2};
    for (const RowCheck& c : checks)
        if (c.predicted)
            table.rows.push_back({shortened(c.id, 36), std::string(shortName(c.metric)),
                                  (c.derived ? "~" : "") + figure(c.published), figure(*c.predicted),
                                  percentText(*c.error(), true), bandText(c.band.inverse()),
                                  std::string(tierText(c)) + (c.inFit     ? "*"
                                                              : c.heldOut ? "+"
                                                                          : " ")});
    const bool derived = std::ranges::any_of(checks, &RowCheck::derived);
    return alignedText(table, lineWidth) +
           "ERROR is predicted over published less 1; 8 of 10 errors should lie in BAND, its P10..P90\n"
           "* of a source that the constants were fitted on\n" +
           (std::ranges::any_of(checks, &RowCheck::heldOut)
                ? "+ by constants fitted without it, not by those that are shipped\n"
                : "") +
           (derived ? "~ derived from other figures of the row, no measurement of its own\n" : "");
}

std::string ofFigures(const ErrorFigures& figures)
{
    if (figures.rows == 0)
        return "-";
    const int decimals = figures.median < 1.0 ? 1 : 0; // the table is as wide as a terminal
    return percentText(figures.median, false, decimals) + " of " + std::to_string(figures.rows);
}

/// "5% met", "5% few" of too few rows; empty without a goal or a row that it judges.
std::string goalText(std::size_t rows, std::optional<double> goal, std::optional<bool> met)
{
    if (!goal || rows == 0)
        return {};
    const bool whole = std::fabs(100.0 * *goal - std::round(100.0 * *goal)) < 0.05;
    return percentText(*goal, false, whole ? 0 : 1) + (!met ? " few" : *met ? " met" : " missed");
}

/// A figure of a group beside its goal.
struct Judged {
    std::string_view figure;
    std::size_t rows; ///< that the goal is of
    double error;
    std::optional<double> goal;
    std::optional<bool> met;
    std::string_view of = "outside the fit";
};

/// "TPOT, tier C: mean 23.8% of 251 rows of unseen models, goal 25% met".
std::string goalLine(const GroupSummary& s, const Judged& judged)
{
    return std::string(s.group->name) + ": " + std::string(judged.figure) + ' ' + percentText(judged.error) +
           " of " + std::to_string(judged.rows) + (judged.rows == 1 ? " row " : " rows ") +
           std::string(judged.of) + ", goal " + goalText(judged.rows, judged.goal, judged.met) + '\n';
}

/// Of a mean, which has no column: where no whole model is held out its goal judges nothing. Of unseen models
/// the median is told where no mean is judged.
std::string meanText(const GroupSummary& s, const Judged& judged)
{
    if (!judged.goal && s.unseen.rows > 0)
        return std::string(s.group->name) + ": median " + percentText(s.unseen.median) + " of " +
               std::to_string(s.unseen.rows) + (s.unseen.rows == 1 ? " row" : " rows") +
               " of unseen models\n";
    if (!judged.goal || s.all.rows == 0)
        return {};
    if (judged.rows > 0)
        return goalLine(s, judged);
    return s.outside.rows == 0
               ? std::string()
               : std::string(s.group->name) + ": mean " + percentText(s.outside.mean) + " of " +
                     std::to_string(s.outside.rows) + (s.outside.rows == 1 ? " row" : " rows") +
                     " outside the fit; goal of unseen models: see --held-out model\n";
}

/// How many goals are met, those that are not, and means.
std::string goalsText(std::span<const GroupSummary> summaries)
{
    std::size_t goals = 0, met = 0;
    std::string lines;
    for (const GroupSummary& s : summaries) {
        const MetricGroup& group = *s.group;
        const Judged mean{"mean",         s.unseen.rows, s.unseen.mean,
                          group.meanGoal, s.meetsMean(), "of unseen models"};
        for (const Judged& each :
             {Judged{"median", s.outside.rows, s.outside.median, group.medianGoal, s.meetsMedian()},
              Judged{"P90", s.outside.rows, s.outside.p90, group.p90Goal, s.meetsP90()}, mean}) {
            goals += each.met ? 1U : 0U;
            met += each.met.value_or(false) ? 1U : 0U;
            if (each.met == false && each.figure != mean.figure)
                lines += goalLine(s, each);
        }
        lines += meanText(s, mean);
    }
    return (goals == 0 ? std::string()
                       : "Goals: " + std::to_string(met) + " of " + std::to_string(goals) + " met\n") +
           lines;
}

std::string summaryText(std::span<const RowCheck> checks)
{
    const auto summaries = summaryOf(checks);
    TextTable table{.header = {"METRIC", "ROWS", "MEDIAN", "IN FIT", "OUTSIDE", "GOAL", "P90", "GOAL"},
                    .labels = 8,
                    .texts = 1};
    for (const GroupSummary& s : summaries) {
        const ErrorFigures& out = s.outside;
        table.rows.push_back({std::string(s.group->name), std::to_string(s.all.rows),
                              s.all.rows > 0 ? percentText(s.all.median) : "-", ofFigures(s.inFit),
                              ofFigures(out), goalText(out.rows, s.group->medianGoal, s.meetsMedian()),
                              out.rows > 0 ? percentText(out.p90) : "-",
                              goalText(out.rows, s.group->p90Goal, s.meetsP90())});
    }
    return "\nErrors by metric: medians of all rows, in and outside the fit; P90 and goals of those "
           "outside\n" +
           alignedText(table, lineWidth) + goalsText(summaries) +
           (std::ranges::any_of(summaries, &GroupSummary::tooFew)
                ? "few: fewer than " + std::to_string(leastJudgedRows) +
                      " rows (assumption), too few rows to judge by the goal\n"
                : std::string());
}

std::string verdictText(BandVerdict verdict)
{
    switch (verdict) {
    case BandVerdict::TooNarrow: return "too narrow";
    case BandVerdict::TooWide: return "too wide";
    case BandVerdict::TooFewRows: return "too few rows to judge";
    case BandVerdict::Holds: return "met";
    case BandVerdict::Fitted: break;
    }
    return {};
}

std::string coverageText(std::span<const RowCheck> checks)
{
    TextTable table{
        .header = {"METRIC", "TIER", "FIT", "ROWS", "IN BAND", "P10", "P90", ""}, .labels = 8, .texts = 3};
    for (const TierCoverage& c : coverageOf(checks))
        table.rows.push_back({c.metric ? std::string(shortName(*c.metric)) : "training",
                              std::string(textOf(c.tier)), c.inFit ? "in" : "outside", std::to_string(c.rows),
                              percentText(c.share(), false, 0), numberText(c.p10, {.significant = 3}),
                              numberText(c.p90, {.significant = 3}), verdictText(c.verdict())});
    return "\nPublished values in their band: 72 to 90 % should be; P10 and P90 are of published over "
           "predicted\n" +
           alignedText(table, lineWidth);
}

/// `text` in lines behind two blanks, broken between words.
std::string wrapped(const std::string& text)
{
    std::string lines, line = " ";
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (line.size() + 1 + word.size() > lineWidth) {
            lines += line + '\n';
            line = " ";
        }
        line += ' ' + word;
    }
    return lines + line + '\n';
}

std::string refusedText(std::span<const RowCheck> checks)
{
    std::string text;
    for (const RowCheck& check : checks)
        if (!check.predicted)
            text += shortened(check.id, 70) + ", " + check.metricText + '\n' + wrapped(reasonOf(check));
    return text.empty() ? text : "\nNot predicted\n" + text;
}

/// Rows of training further off than a quarter, with the reason where one is known; of serving the tier and
/// its band say how far to expect.
std::string missesText(std::span<const RowCheck> checks)
{
    constexpr double far = 0.25; // assumption: what a planner would ask about
    std::string text;
    for (const RowCheck& check : checks) {
        const auto error = check.error();
        if (!error || std::fabs(*error) <= far || check.metric.isServing())
            continue;
        const auto known = std::ranges::find_if(check.reasons, [](const Remark& r) {
            return r.pattern == remark::countsMore || r.pattern == remark::restarts;
        });
        text += shortened(check.id, 70) + ", " + check.metricText + '\n' +
                wrapped(known == check.reasons.end() ? "no reason is known"
                                                     : placed(known->pattern, known->arguments));
    }
    return text.empty() ? text : "\nFurther off than 25 %\n" + text;
}

std::string countsText(std::span<const RowCheck> checks)
{
    const CheckCounts counts = countsOf(checks);
    std::set<std::pair<bool, std::size_t>> rows; // a benchmark has several figures
    for (const RowCheck& check : checks)
        rows.emplace(check.metric.isServing(), check.row);
    const auto counted = [](std::size_t count, const char* what) {
        return std::to_string(count) + what + (count == 1 ? "" : "s");
    };
    return '\n' + counted(checks.size(), " figure") + " of " + counted(rows.size(), " row") + ": " +
           std::to_string(counts.predicted) + " predicted, " + std::to_string(counts.refused) + " refused, " +
           std::to_string(counts.unread) + " that cannot be read\n";
}

std::string withheldText(std::span<const RowCheck> checks)
{
    std::string text = "\nColumns that no prediction sees\n";
    const auto has = [&](CheckMetric metric) {
        return std::ranges::any_of(checks, [&](const RowCheck& c) { return c.metric == metric; });
    };
    bool training = false;
    for (std::size_t i = 0; i < CheckMetric::count; ++i) {
        const CheckMetric metric = CheckMetric::at(i);
        if (!has(metric))
            continue;
        training = training || !metric.isServing();
        std::string names;
        for (const std::string_view column : withheldColumns(metric))
            names.append(names.empty() ? "" : ", ").append(column);
        text += wrapped(std::string(textOf(metric)) + ": " + names);
    }
    return text + (training ? "The software of the time is taken from source, note and as_of.\n" : "");
}

} // namespace

std::string validateText(std::span<const RowCheck> checks, const std::string& leftOut)
{
    return rowsText(checks) + summaryText(checks) + coverageText(checks) + leftOut + withheldText(checks) +
           refusedText(checks) + missesText(checks) + countsText(checks);
}

} // namespace jw::verbs
