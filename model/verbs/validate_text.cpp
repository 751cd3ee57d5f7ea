#include "verbs/validate_text.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "messages/message.h"
#include "readings/display.h"
#include "report/text_table.h"
#include "validation/check_summary.h"
#include "validation/prediction_remark.h"
#include "validation/serving_remark.h"
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
    return figures.rows == 0 ? "-" : percentText(figures.median) + " of " + std::to_string(figures.rows);
}

/// "5% met", "5% few" of too few rows; empty without a goal or a row.
std::string goalText(const GroupSummary& summary, std::optional<double> goal, std::optional<bool> met)
{
    if (!goal || summary.all.rows == 0)
        return {};
    const bool whole = std::fabs(100.0 * *goal - std::round(100.0 * *goal)) < 0.05;
    return percentText(*goal, false, whole ? 0 : 1) + (!met ? " few" : *met ? " met" : " missed");
}

/// Are all rows predicted by constants that never saw their model?
bool ofUnseenModels(std::span<const RowCheck> checks)
{
    return std::ranges::none_of(checks, [](const RowCheck& check) {
        return check.heldOut && std::ranges::none_of(check.reasons, [](const Remark& r) {
                   return r.pattern == remark::withoutModel;
               });
    });
}

/// A figure of a group beside its goal.
struct Judged {
    std::string_view figure;
    double error;
    std::optional<double> goal;
    std::optional<bool> met;
};

/// "TPOT, tier C: mean 29.0% of 57 rows, goal 25% missed".
std::string goalLine(const GroupSummary& s, const Judged& judged)
{
    return std::string(s.group->name) + ": " + std::string(judged.figure) + ' ' + percentText(judged.error) +
           " of " + std::to_string(s.all.rows) + (s.all.rows == 1 ? " row, goal " : " rows, goal ") +
           goalText(s, judged.goal, judged.met) + '\n';
}

/// How many goals are met, and those that are not; of a mean, which has no column, in either case.
std::string goalsText(std::span<const GroupSummary> summaries, bool unseenModels)
{
    std::size_t goals = 0, met = 0;
    std::string lines;
    for (const GroupSummary& s : summaries) {
        const MetricGroup& group = *s.group;
        for (const Judged& each : {Judged{"median", s.all.median, group.medianGoal, s.meetsMedian()},
                                   Judged{"P90", s.all.p90, group.p90Goal, s.meetsP90()},
                                   Judged{"mean", s.all.mean, group.meanGoal, s.meetsMean()}}) {
            goals += each.met ? 1U : 0U;
            met += each.met.value_or(false) ? 1U : 0U;
            if (each.met == false || (each.goal && each.figure == "mean" && s.all.rows > 0))
                lines += goalLine(s, each);
        }
        if (s.meetsMean() && !unseenModels)
            lines += "  its goal is of unseen models: see --held-out model\n";
    }
    return (goals == 0 ? std::string()
                       : "Goals: " + std::to_string(met) + " of " + std::to_string(goals) + " met\n") +
           lines;
}

std::string summaryText(std::span<const RowCheck> checks)
{
    const auto summaries = summaryOf(checks);
    TextTable table{.header = {"METRIC", "ROWS", "MEDIAN", "GOAL", "P90", "GOAL", "IN FIT", "OUTSIDE"},
                    .labels = 8,
                    .texts = 1};
    for (const GroupSummary& s : summaries) {
        const bool any = s.all.rows > 0;
        table.rows.push_back(
            {std::string(s.group->name), std::to_string(s.all.rows), any ? percentText(s.all.median) : "-",
             goalText(s, s.group->medianGoal, s.meetsMedian()), any ? percentText(s.all.p90) : "-",
             goalText(s, s.group->p90Goal, s.meetsP90()), ofFigures(s.inFit), ofFigures(s.outside)});
    }
    return "\nErrors by metric, medians inside and outside the fit\n" + alignedText(table, lineWidth) +
           goalsText(summaries, ofUnseenModels(checks)) +
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
    return '\n' + std::to_string(checks.size()) + " rows: " + std::to_string(counts.predicted) +
           " predicted, " + std::to_string(counts.refused) + " refused, " + std::to_string(counts.unread) +
           " that cannot be read\n";
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
