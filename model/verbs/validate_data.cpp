// The answer of the verb `validate` as data.
#include "verbs/validate_data.h"

#include "messages/message.h"
#include "validation/check_summary.h"
#include "validation/published_rows.h"
#include "validation/software.h"
#include "validation/withheld.h"

namespace jw::verbs {
namespace {

std::string_view kindOf(const RowCheck& check)
{
    return textOf(check.metric.isServing() ? RowKind::Serving : RowKind::Training);
}

Value valueOf(const RowCheck& check)
{
    const auto times = [&](double factor) {
        return check.predicted ? Value(*check.predicted * factor) : Value();
    };
    Value published; // an unread row may have none
    if (check.published > 0.0)
        published = check.published;
    return Members{{"id", check.id},          {"metric", check.metricText},   {"published", published},
                   {"predicted", times(1.0)}, {"p10", times(check.band.p10)}, {"p90", times(check.band.p90)},
                   {"tier", tierText(check)}, {"reason", reasonOf(check)},    {"in_fit", check.inFit},
                   {"kind", kindOf(check)},   {"derived", check.derived},     {"held_out", check.heldOut}};
}

Value valueOf(const ErrorFigures& figures)
{
    const bool any = figures.rows > 0;
    return Members{{"rows", static_cast<double>(figures.rows)},
                   {"median", any ? Value(figures.median) : Value()},
                   {"p90", any ? Value(figures.p90) : Value()},
                   {"mean", any ? Value(figures.mean) : Value()}};
}

Value valueOf(const GroupSummary& summary)
{
    const auto orNull = [](std::optional<double> number) { return number ? Value(*number) : Value(); };
    return Members{{"name", summary.group->name},
                   {"refused", static_cast<double>(summary.refused)},
                   {"too_few_rows", summary.tooFew()},
                   {"all", valueOf(summary.all)},
                   {"in_fit", valueOf(summary.inFit)},
                   {"outside", valueOf(summary.outside)},
                   {"unseen_models", valueOf(summary.unseen)},
                   {"median_goal", orNull(summary.group->medianGoal)},
                   {"p90_goal", orNull(summary.group->p90Goal)},
                   {"mean_goal", orNull(summary.group->meanGoal)}};
}

template <class List, class Each> Value listOf(const List& list, const Each& each)
{
    Items items;
    for (const auto& item : list)
        items.emplace_back(each(item));
    return items;
}

} // namespace

std::string reasonOf(const RowCheck& check)
{
    std::string text;
    for (const Remark& remark : check.reasons)
        text.append(text.empty() ? "" : "; ").append(placed(remark.pattern, remark.arguments));
    return text;
}

CheckCounts countsOf(std::span<const RowCheck> checks)
{
    CheckCounts counts;
    for (const RowCheck& check : checks)
        ++(check.predicted ? counts.predicted : check.unread ? counts.unread : counts.refused);
    return counts;
}

Value validateData(std::span<const RowCheck> checks, Value leftOut)
{
    const auto coverage = [](const TierCoverage& c) {
        return Members{{"metric", c.metric ? Value(textOf(*c.metric)) : Value()},
                       {"tier", textOf(c.tier)},
                       {"in_fit", c.inFit},
                       {"rows", static_cast<double>(c.rows)},
                       {"in_band", static_cast<double>(c.inside)},
                       {"p10", c.p10},
                       {"p90", c.p90},
                       {"too_few_rows", c.verdict() == BandVerdict::TooFewRows},
                       {"too_narrow", c.verdict() == BandVerdict::TooNarrow},
                       {"too_wide", c.verdict() == BandVerdict::TooWide}};
    };
    Members withheld;
    for (const RowCheck& check : checks)
        if (!check.unread)
            withheld[check.metric.isServing() ? "inference" : check.metricText] =
                listOf(withheldColumns(check.metric), [](std::string_view column) { return Value(column); });
    const CheckCounts counts = countsOf(checks);
    return Members{{"counts", Members{{"predicted", static_cast<double>(counts.predicted)},
                                      {"refused", static_cast<double>(counts.refused)},
                                      {"unread", static_cast<double>(counts.unread)}}},
                   {"rows", listOf(checks, [](const RowCheck& check) { return valueOf(check); })},
                   {"summary", listOf(summaryOf(checks), [](const GroupSummary& s) { return valueOf(s); })},
                   {"coverage", listOf(coverageOf(checks), coverage)},
                   {"left_out", std::move(leftOut)},
                   {"withheld", std::move(withheld)},
                   {"software_from", listOf(softwareColumns, [](std::string_view c) { return Value(c); })}};
}

} // namespace jw::verbs
